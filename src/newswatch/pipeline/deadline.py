"""An end for work that takes too long, such as reading what somebody made to be read for ever.

Reading runs in the thread of the run, whichever that is; one more thread watches it. What is interrupted is Python: a
single call into a C library ends by itself first, and those used here take time that grows with their input only.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Thread, get_ident
from typing import TypeVar

from newswatch.clock import stopwatch

T = TypeVar("T")

READING = 20.0  # seconds for one answer; the largest honest one takes a few on a busy machine


class Overdue(Exception):
    """The work took too long and was left."""


class _Interrupt(BaseException):
    """Raised in the working thread from outside; no ``except Exception`` on its way stops it."""


class Deadline:
    """Lets pieces of work run for so many seconds each, one after the other.

    Args:
        seconds: for each of them.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._changed = Condition()
        self._ends_at: float | None = None  # None: nothing is at work
        self._worker = 0
        self._is_late = False
        self._watcher: Thread | None = None

    def within(self, work: Callable[[], T]) -> T:
        """Return what ``work`` returns.

        Raises:
            Overdue: if it takes too long.
        """
        try:
            self._begin()
            try:
                result = work()
            finally:
                self._end()
            if self._is_late:
                self._receive()
        except _Interrupt:
            raise Overdue(f"took longer than {self.seconds:g} seconds") from None
        return result

    def _receive(self) -> None:
        """Take the interrupt that is on its way, so that it arrives nowhere else; raise one where it was swallowed."""
        for _ in range(100):
            pass
        raise _Interrupt

    def _begin(self) -> None:
        with self._changed:
            self._ends_at, self._worker, self._is_late = stopwatch() + self.seconds, get_ident(), False
            if self._watcher is None:
                self._watcher = Thread(target=self._watch, daemon=True, name="deadline")
                self._watcher.start()

    def _end(self) -> None:
        with self._changed:
            self._ends_at = None

    def _watch(self) -> None:
        """Look up now and then; end when nothing was at work for one whole deadline."""
        idle_since = stopwatch()
        with self._changed:
            while self._ends_at is not None or stopwatch() - idle_since < self.seconds:
                self._changed.wait(min(1.0, self.seconds / 4))
                if self._ends_at is not None:
                    idle_since = stopwatch()
                    self._interrupt_if_late()
            self._watcher = None

    def _interrupt_if_late(self) -> None:
        if self._ends_at is not None and stopwatch() > self._ends_at:
            self._ends_at, self._is_late = None, True
            import ctypes  # hardly ever needed

            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(self._worker), ctypes.py_object(_Interrupt))
