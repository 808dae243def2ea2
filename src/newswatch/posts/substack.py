"""Substack's export: ``posts.csv`` and one HTML file for each post, as a zip or as the folder it unpacks to.

The export knows no address: a post's is the newsletter's, ``/p/`` and its slug.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from newswatch.errors import ParseError
from newswatch.posts import Glimpse, ImportFormat, Options, Skipped, Why
from newswatch.posts._dates import moment
from newswatch.posts._files import readable
from newswatch.posts._published import Found, as_post
from newswatch.records import Post

_TABLE = "posts.csv"
_NEEDED = frozenset({"post_id", "post_date", "is_published", "title"})
_POSTS = frozenset({"newsletter", "podcast", "video", ""})
_MOST_BYTES = 20_000_000  # of one post; a longer one is no post

Reader = Callable[[str], str]  # the text of a file, by its path beside the table; empty when there is none


def read(place: Path, options: Options) -> Iterator[Post | Skipped]:
    """Yield the posts of an export, and what it holds besides.

    Raises:
        ParseError: if there is no table of posts, or it lacks its columns.
    """
    with readable(place):
        if place.is_dir():
            yield from _posts(_in_folder(place), place.name, options)
        elif zipfile.is_zipfile(place):
            with zipfile.ZipFile(place) as archive:
                yield from _posts(_in_zip(archive), place.name, options)
        else:
            raise ParseError("neither a zip file nor a folder", url=place.name)


def _in_folder(folder: Path) -> Reader:
    def text(name: str) -> str:
        file = folder / name
        inside = file.resolve().is_relative_to(folder.resolve()) and file.is_file()
        return _decoded(file.read_bytes()) if inside and file.stat().st_size <= _MOST_BYTES else ""

    return text


def _in_zip(archive: zipfile.ZipFile) -> Reader:
    names = {name: name for name in archive.namelist()}
    table = next((name for name in names if PurePosixPath(name).name == _TABLE), _TABLE)
    root = table.removesuffix(_TABLE)

    def text(name: str) -> str:
        found = names.get(root + name)
        if found is None or archive.getinfo(found).file_size > _MOST_BYTES:
            return ""
        return _decoded(archive.read(found))

    return text


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")


def _posts(text: Reader, name: str, options: Options) -> Iterator[Post | Skipped]:
    rows = csv.DictReader(io.StringIO(text(_TABLE)))
    missing = _NEEDED - set(rows.fieldnames or ())
    if missing:
        raise ParseError(f"{_TABLE} lacks the column {min(missing)}", url=name, line=1)
    for row in rows:
        known = {key: value or "" for key, value in row.items() if key is not None and not isinstance(value, list)}
        yield as_post(_found(known, text(f"posts/{known['post_id']}.html"), options), f"substack:{name}", options)


def _found(row: dict[str, str], html: str, options: Options) -> Found:
    slug = row["post_id"].partition(".")[2]
    return Found(
        title=row["title"],
        url=urljoin(options.site, f"/p/{slug}") if options.site and slug else "",
        date=moment(row["post_date"]),
        html=f"<p>{row.get('subtitle', '')}</p>{html}",
        why=_why_not(row),
    )


def _why_not(row: dict[str, str]) -> Why | None:
    kind = row.get("type", "").lower()
    if row["is_published"].strip().lower() != "true":
        return "draft"
    if kind not in _POSTS:
        return "page" if kind == "page" else "not a post"
    return None if row.get("audience", "everyone").lower() in {"everyone", ""} else "for members only"


def _fits(seen: Glimpse) -> bool:
    return any(PurePosixPath(name).name == _TABLE for name in seen.names)


FORMAT: ImportFormat = ImportFormat(label="Substack export", read=read, fits=_fits)
