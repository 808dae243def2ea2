"""Where earlier posts come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newswatch.config import Config
from newswatch.posts import Options, formats, recognise


@dataclass(frozen=True, slots=True)
class Place:
    """Where earlier posts come from."""

    form: str
    where: str
    permalink: str = ""

    @property
    def origin(self) -> str:
        """The name of the place in the store and in ``posts list``."""
        return f"{self.form}:{self.where}"

    @property
    def is_live(self) -> bool:
        """Whether it is the blog itself, asked over the network, and no copy of it."""
        return formats()[self.form].pages is not None


def configured(config: Config) -> tuple[Place, ...]:
    """Return the places of ``blog.posts``."""
    rows = config.blog.posts
    return tuple(
        Place(form, str(row[form]), str(row.get("permalink", ""))) for row in rows for form in row if form in formats()
    )


def named(config: Config, where: str, form: str | None = None, permalink: str = "") -> Place:
    """Return the place a person named, an address or a path as seen from where she is.

    A place of the configuration is taken as it stands there, so that its posts are not held twice.

    Raises:
        UsageError: if it cannot be told what it is.
    """
    found = form or recognise(where)
    if not formats()[found].read:
        return Place(found, where, permalink)
    path = Path(where).resolve()
    for place in configured(config):
        is_same = (place.form, config.beside(place.where).resolve()) == (found, path)
        if is_same and permalink in ("", place.permalink):
            return place
    return Place(found, str(path), permalink)


def options(config: Config, place: Place, now: datetime) -> Options:
    """Return what an importer has to be told about the blog."""
    return Options(now=now, site=config.blog.url or "", permalink=place.permalink, zone=config.blog.timezone)
