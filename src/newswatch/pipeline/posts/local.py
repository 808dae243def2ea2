"""Places on this computer: files and folders, read when they look different from last time."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newswatch.errors import ParseError
from newswatch.events import Event
from newswatch.pipeline.posts.harvest import Harvest
from newswatch.pipeline.posts.places import Place, options
from newswatch.pipeline.workspace import Workspace
from newswatch.posts import formats


def is_unchanged(work: Workspace, place: Place, known: Mapping[str, Any]) -> bool:
    """Tell whether reading a file or folder again would bring the same posts as last time.

    Raises:
        ParseError: if it may not be read.
    """
    mark = known.get("state", {}).get("mark")
    # What was scheduled then may be published by now, without a change to the file.
    return bool(mark) and "scheduled" not in known["skipped"] and mark == _mark(work, place)


def read(
    work: Workspace, place: Place, harvest: Harvest, state: Mapping[str, Any], *, thorough: bool
) -> Generator[Event, None, dict[str, Any]]:
    """Read all of a file or folder; return what to remember of it.

    Raises:
        ParseError: if it is not there, or breaks off.
    """
    path = work.config.beside(place.where)
    reader = formats()[place.form].read
    if reader is None or not path.exists():
        raise ParseError("no such file or folder", url=str(path))
    mark = _mark(work, place)
    with _named(path):
        for found in reader(path, options(work.config, place, work.now)):
            if progress := harvest.take(found):
                yield progress
    harvest.complete = True
    return {"mark": mark}


def _mark(work: Workspace, place: Place) -> str:
    """Return a fingerprint of names, sizes and times, and of what else the posts depend on."""
    root, blog = work.config.beside(place.where), work.config.blog
    marks = hashlib.blake2b(f"{place.permalink}\0{blog.url}\0{blog.timezone}".encode(), digest_size=12)
    with _named(root):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.is_file():
                status = path.stat()
                line = f"{path.relative_to(root)}\0{status.st_size}\0{status.st_mtime_ns}\n"
                marks.update(line.encode("utf-8", "surrogateescape"))
    return marks.hexdigest()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ParseError(f"cannot be read: {error.strerror}", url=str(path)) from error
