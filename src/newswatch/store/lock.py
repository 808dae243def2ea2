"""One run at a time: a lock the operating system gives back when its holder dies, whatever the cause."""

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
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        handle = database.with_suffix(".lock").open("w", encoding="ascii")
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}", path=database) from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreBusy("another newswatch run is at work here; this one leaves it alone", path=database) from None
        yield
