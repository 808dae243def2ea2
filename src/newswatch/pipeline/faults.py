"""Faults of newswatch itself: one bad item is set aside and the rest goes on; what a programmer needs is in a file.

What is expected to fail (sources, pages, a full disk) never comes here: those are errors of ``errors``, with words for
users.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from newswatch.errors import NewswatchError
from newswatch.events import Event, ItemFailed
from newswatch.pipeline.workspace import Workspace
from newswatch.store import FILE_FAULTS
from newswatch.text.clean import for_screen
from newswatch.text.urls import masked

LOG = "faults.log"  # beside the database
MOST = 1_000_000  # bytes; a longer one is begun anew
NOT_OURS = (NewswatchError, *FILE_FAULTS)  #: no faults of one item: they end whatever is under way, in words for users


def one_by_one(work: Workspace, item: str, events: Iterator[Event], url: str = "") -> Iterator[Event]:
    """Yield the events of the work on one item; where it fails as it never should, what failed, and no more.

    The next run tries the item again.

    Args:
        work: the run.
        item: what is worked on, in a few words: ``story 12``.
        events: of the work.
        url: of the item.
    """
    while True:
        try:
            event = next(events)
        except StopIteration:
            return
        except NOT_OURS:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other items are not to blame
            message = f"set aside until the next run: {noted(work.store.path, error, item, work.moment)}"
            yield ItemFailed(source=item, url=masked(url), kind="fault", message=message, next_try=None)
            return
        yield event


def noted(database: Path | None, error: Exception, doing: str, moment: datetime | None) -> str:
    """Write a fault to the log beside a database, with all a programmer needs; return it in a few words for users.

    Args:
        database: None for one in memory, which has no log.
        error: the fault.
        doing: what was worked on.
        moment: when.
    """
    path = database.with_name(LOG) if database else None
    is_kept = path is not None and _append(path, _record(error, doing, moment))
    return f"{in_words(error)}{f'; {LOG} beside the database has the details' if is_kept else ''}"


def in_words(error: BaseException) -> str:
    """Return a fault as its kind and the line of ours it came from, never what the item says."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = next((each for each in reversed(frames) if "newswatch" in Path(each.filename).parts), None)
    place = f" in {Path(ours.filename).name}, line {ours.lineno}" if ours else ""
    return f"a fault of newswatch itself ({type(error).__name__}{place})"


def _record(error: Exception, doing: str, moment: datetime | None) -> str:
    from importlib.metadata import version

    when = f"{moment:%Y-%m-%d %H:%M:%S %z} " if moment else ""
    head = f"{when}newswatch {version('newswatch')}, Python {sys.version.split()[0]}: {doing}"
    lines = masked("".join(traceback.format_exception(error))).splitlines()
    return "\n".join(for_screen(line) for line in (head, *lines)) + "\n\n"


def _append(path: Path, text: str) -> bool:
    """Add to the log, and tell whether that was possible: a fault must not become another one."""
    try:
        is_long = path.exists() and path.stat().st_size > MOST
        with path.open("w" if is_long else "a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return False
    return True
