"""What a source's answer holds, read by its kind in the sandbox, in bounded time and memory."""

from __future__ import annotations

from newswatch.config import SourceConfig
from newswatch.sandbox import Sandbox
from newswatch.sources import Listing, kinds


def read_listing(sandbox: Sandbox, source: SourceConfig, body: bytes, url: str) -> Listing:
    """Return what an answer of a source holds.

    Raises:
        ParseError: if it is not what it should be, or takes too much time or memory to read.
    """
    kind = kinds()[source.kind]
    options = source.options if source.options is not None else kind.options()
    return sandbox.call(kind.parse, body, url, options)
