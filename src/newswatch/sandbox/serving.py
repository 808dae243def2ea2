"""The reading process: takes calls from its standard input, answers on its standard output, one after the other.

The kernel ends it when a call takes too long, in C code too; it ends by itself when the other side is gone.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from newswatch.errors import ParseError
from newswatch.sandbox.messages import Done, Fault, Limits, receive, send

_MEGABYTE = 1 << 20


def main() -> None:
    """Serve until the input ends."""
    with os.fdopen(os.dup(1), "wb") as answers, open(os.devnull, "wb") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 1)  # what a library prints is no answer
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.SIG_IGN)  # meant for the one who started us, and who ends us
        calls = sys.stdin.buffer
        with suppress(EOFError, BrokenPipeError):
            limits: Limits = receive(calls)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            while True:
                function, args, named = receive(calls)
                send(answers, _outcome(limits, partial(function, *args, **named)))


def _outcome(limits: Limits, work: Callable[[], Any]) -> Done | Fault:
    with _bounded(limits):
        try:
            return Done(work())
        except ParseError as error:
            return Fault(error.reason, error.url, error.line)
        except MemoryError:
            return Fault(f"reading it takes more than {limits.megabytes} MB", too_costly=True)
        except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not cost the others
            return Fault(f"newswatch cannot read it: {type(error).__name__} in {_place(error)}")


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "a library"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno}"


@contextmanager
def _bounded(limits: Limits) -> Iterator[None]:
    """Bound time and memory. The signals end the process, whatever it is doing."""
    before = resource.getrlimit(resource.RLIMIT_DATA)
    _bound_memory(_data_in_use() + limits.megabytes * _MEGABYTE, before)
    signal.setitimer(signal.ITIMER_PROF, limits.cpu_seconds)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        _bound_memory(before[0], before)


def _bound_memory(soft: int, known: tuple[int, int]) -> None:
    hard = known[1]
    with suppress(ValueError, OSError):  # a system that knows no such limit
        resource.setrlimit(resource.RLIMIT_DATA, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _data_in_use() -> int:
    """Return the bytes of data the process has now; those of the libraries where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
            return int(statm.read().split()[5]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return 128 * _MEGABYTE


if __name__ == "__main__":
    main()
