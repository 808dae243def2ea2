"""News pages without a feed: links, with the titles and dates that stand beside them.

Which links are news is told by ``links``, a CSS selector, or found out. Entries are known by their canonical address,
so that what moves down the list, or is reworded there, is no new entry.

Here is what feeds.yaml may say of a page; the reading is in ``pages/`` and loaded when there is something to read.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, field_validator

from newswatch.sources import Listing, SourceKind
from newswatch.sources.pages.selectors import xpath


class PageOptions(BaseModel):
    """Keys of a page in feeds.yaml."""

    model_config = ConfigDict(extra="forbid")

    links: str = ""
    """CSS of the links that are news, or of what holds one each; left out, the list is found by itself."""
    pages: int = Field(default=1, ge=1, le=20)
    """How many pages of the list are read at every poll."""

    @field_validator("links")
    @classmethod
    def _is_css(cls, selector: str) -> str:
        if selector:
            xpath(selector)
        return selector


def parse(body: bytes, url: str, options: PageOptions) -> Listing:
    """Return the news links of a page.

    Raises:
        ParseError: if it is no web page, the selector matches nothing, or no list of news links can be found.
    """
    from newswatch.sources.pages.reading import read

    return read(body, url, options.links, options.pages)


KIND: SourceKind = SourceKind(
    options=PageOptions, parse=parse, accept="text/html, application/xhtml+xml;q=0.9, */*;q=0.5", robots=True
)
