"""The side that calls: starts the reading process when it is first needed, and a new one when it has died."""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Any, ParamSpec, Self, TypeVar

from newswatch.errors import ParseError, TooCostly
from newswatch.sandbox.messages import Fault, Limits, receive_records, send

P = ParamSpec("P")
R = TypeVar("R")

_COMMAND = [sys.executable, "-m", "newswatch.sandbox.serving"]


class Sandbox:
    """Calls functions in another process; costs nothing until the first call.

    Args:
        limits: of each call.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._ending: weakref.finalize[..., Sandbox] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def call(self, function: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """Return what ``function`` returns, which is made of records and plain values.

        Args:
            function: of a module, so that the other process can import it.
            args: sent over a pipe.
            named: the same.

        Raises:
            ParseError: if it raises one, or any other exception.
            TooCostly: if it takes too long or too much memory, or crashes.
        """
        try:
            outcome = self._outcome((function, args, named))
        except BaseException:
            self.close()  # an answer that nobody waits for must not be taken for that of the next call
            raise
        if isinstance(outcome, Fault):
            kind = TooCostly if outcome.too_costly else ParseError
            raise kind(outcome.reason, url=outcome.url, line=outcome.line)
        value: R = outcome.value
        return value

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._ending is not None:
            self._ending()
        self._process = self._ending = None

    def _outcome(self, call: object) -> Any:
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, call)
            return receive_records(process.stdout)
        except (EOFError, BrokenPipeError):
            raise TooCostly(self._cause_of_death(process)) from None
        except pickle.UnpicklingError as error:
            raise ParseError(f"reading it gives something that is no record: {error}") from None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._ending = weakref.finalize(self, _end, self._process)
            assert self._process.stdin is not None
            send(self._process.stdin, self._limits)
        return self._process

    def _cause_of_death(self, process: subprocess.Popen[bytes]) -> str:
        self.close()
        match -process.returncode:
            case signal.SIGPROF:
                return f"reading it takes longer than {self._limits.cpu_seconds:.0f} s"
            case signal.SIGALRM:
                return f"reading it takes longer than {self._limits.seconds:.0f} s by the clock"
        return f"reading it ends in a crash ({process.returncode})"


def _end(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        with suppress(OSError):  # what was left in the buffer has nobody to read it
            if stream is not None:
                stream.close()
    try:
        process.wait(timeout=0.1)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
