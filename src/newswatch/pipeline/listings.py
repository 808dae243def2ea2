"""What a source's answer holds, read by its kind.

What is clean is read at once, in time that grows with its length; all else goes to the sandbox, which bounds what
reading may take. So a poll of a thousand clean feeds needs no second process.
"""

from __future__ import annotations

from newswatch.config import SourceConfig
from newswatch.sandbox import Sandbox
from newswatch.sources import Listing, kinds

SHORT = 2_000_000  # bytes; nearly all feeds are shorter, and what is longer takes memory that has to be bounded


def read_listing(sandbox: Sandbox, source: SourceConfig, body: bytes, url: str) -> Listing:
    """Return what an answer holds.

    Args:
        sandbox: where what is not clean is read.
        source: whose answer it is.
        body: of the answer.
        url: where it came from.

    Raises:
        ParseError: if it is not what it should be, or takes too much to read.
    """
    kind = kinds()[source.kind]
    listing = kind.at_once(body, url) if kind.at_once and len(body) <= SHORT else None
    if listing is not None:
        return listing
    options = source.options if source.options is not None else kind.options()
    return sandbox.call(kind.parse, body, url, options)
