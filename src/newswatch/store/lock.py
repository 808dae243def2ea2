"""One run and one review at a time: locks the operating system gives back when its holder dies, whatever the cause."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newswatch.errors import StoreBusy, StoreError


@contextmanager
def run_lock(database: Path) -> Iterator[None]:
    """Hold the right to run on this database.

    Raises:
        StoreBusy: if another newswatch holds it.
        StoreError: if the folder cannot be written.
    """
    with _held(database, ".lock", "another newswatch run is at work here; this one leaves it alone"):
        yield


@contextmanager
def review_lock(database: Path) -> Iterator[None]:
    """Hold the right to review the drafts of this database; others may read meanwhile.

    Raises:
        StoreBusy: if another review holds it.
        StoreError: if the folder cannot be written.
    """
    with _held(database, ".review.lock", "another review is open here"):
        yield


@contextmanager
def _held(database: Path, ending: str, taken: str) -> Iterator[None]:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        handle = database.with_suffix(ending).open("w", encoding="ascii")
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}", path=database) from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy(taken, path=database) from None
        yield
