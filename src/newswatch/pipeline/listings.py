"""What a source's answer holds, read by its kind, in bounded time."""

from __future__ import annotations

from newswatch.config import SourceConfig
from newswatch.errors import ParseError
from newswatch.pipeline.deadline import READING, Deadline, Overdue
from newswatch.sources import Listing, kinds


class Listings:
    """Reads answers of sources.

    Args:
        seconds: for each answer.
    """

    def __init__(self, seconds: float = READING) -> None:
        self._deadline = Deadline(seconds)

    def read(self, source: SourceConfig, body: bytes, url: str) -> Listing:
        """Return what an answer holds.

        Raises:
            ParseError: if it is not what it should be, or takes too long to read.
        """
        kind = kinds()[source.kind]
        options = source.options if source.options is not None else kind.options()
        try:
            return self._deadline.within(lambda: kind.parse(body, url, options))
        except Overdue as error:
            raise ParseError(f"reading it {error}", url=url) from error
