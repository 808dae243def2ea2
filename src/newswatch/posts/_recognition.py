"""Which form a path or an address has, by what can be seen of it without reading it all."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from newswatch.errors import UsageError
from newswatch.posts import Glimpse, ImportFormat

_HEAD_BYTES = 4096
_MOST_NAMES = 2000
_FEED_ENDINGS = ("feed", "rss", "atom", ".xml", ".rss", ".atom")


def form_of(place: str, forms: Mapping[str, ImportFormat]) -> str:
    """Return the name of the form ``place`` has.

    An address that does not look like a feed is taken for a WordPress site, which falls back to the feed by itself.

    Raises:
        UsageError: if nothing fits.
    """
    if urlsplit(place).scheme in {"http", "https"}:
        return "feed" if _is_feed(place) else "wordpress"
    seen = glimpse(Path(place))
    for name, form in forms.items():
        if form.fits and form.fits(seen):
            return name
    known = ", ".join(f"{form.label} ({name})" for name, form in forms.items())
    raise UsageError(f"{place}: not a form of blog posts that is known: {known}")


def _is_feed(address: str) -> bool:
    parts = urlsplit(address.lower())
    return parts.path.rstrip("/").endswith(_FEED_ENDINGS) or "/feeds/" in parts.path or "feed=" in parts.query


def glimpse(place: Path) -> Glimpse:
    """Return what can be seen of a file or folder.

    Raises:
        UsageError: if there is nothing at that path, or it may not be read.
    """
    try:
        if place.is_dir():
            files = (file.relative_to(place).as_posix() for file in place.rglob("*") if file.is_file())
            return Glimpse(name=place.name.lower(), names=tuple(islice(files, _MOST_NAMES)))
        with place.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        return Glimpse(name=place.name.lower(), names=_names_in_zip(place), head=head)
    except OSError as exc:
        raise UsageError(f"{place}: {exc.strerror or exc}") from exc
    except zipfile.BadZipFile as exc:
        raise UsageError(f"{place}: a broken zip file: {exc}") from exc


def _names_in_zip(place: Path) -> tuple[str, ...]:
    if not zipfile.is_zipfile(place):
        return ()
    with zipfile.ZipFile(place) as archive:
        return tuple(archive.namelist()[:_MOST_NAMES])
