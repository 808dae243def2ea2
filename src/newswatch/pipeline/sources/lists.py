"""OPML, the list of feeds that readers exchange, from and to the sources of feeds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newswatch.config import Config
from newswatch.pipeline.sources.adding import already_there, free
from newswatch.pipeline.sources.finding import mark
from newswatch.sources import Outline, read_opml, write_opml
from newswatch.text.urls import canonical, without_credentials

Row = Mapping[str, Any]


def from_opml(config: Config, body: bytes) -> tuple[tuple[Row, ...], tuple[Outline, ...]]:
    """Return the sources of an OPML file as rows of feeds.yaml, and those left out since they are there already.

    Raises:
        ParseError: if it is no OPML.
    """
    taken = {source.name for source in config.sources}
    known = set(already_there(config))
    rows: list[Row] = []
    doubles: list[Outline] = []
    for outline in read_opml(body):
        if mark(outline.url) in known:
            doubles.append(outline)
            continue
        known.add(mark(outline.url))
        name = free(outline.name, taken)
        taken.add(name)
        rows.append(_row(name, outline))
    return tuple(rows), tuple(doubles)


def to_opml(config: Config) -> tuple[bytes, tuple[str, ...]]:
    """Return an OPML file of the feeds, without passwords, and the names of the sources other readers cannot read."""
    feeds = [source for source in config.sources if source.kind == "feed"]
    outlines = (
        Outline(name=source.name, url=without_credentials(source.url), folders=source.folder) for source in feeds
    )
    others = tuple(source.name for source in config.sources if source.kind != "feed")
    return write_opml(outlines, config.blog.name), others


def _row(name: str, outline: Outline) -> Row:
    url = canonical(outline.url) or without_credentials(outline.url)
    row: dict[str, Any] = {"name": name, "url": url}
    if outline.folders:
        row["folder"] = outline.folders[0] if len(outline.folders) == 1 else list(outline.folders)
    return row
