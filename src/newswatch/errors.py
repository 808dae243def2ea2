"""What can go wrong, as one tree with the base class on top.

NewswatchError              exit code 1
├── ConfigError             .path .line .key        exit code 2
├── UsageError                                      exit code 2
├── FetchError              .url .status            recorded, the run goes on
│   ├── Refused             robots.txt, private address, scheme
│   ├── TooLarge            .limit_bytes
│   └── TimedOut            .seconds
├── ParseError              .url .line              recorded, the run goes on
│   └── TooCostly           took more time or memory than reading may
├── StoreError              .path
│   └── StoreBusy           another run holds the lock; exit code 4
├── Conflict                what was seen is not what is there now
└── NotFound                nothing has that id
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NewswatchError(Exception):
    """The base of everything newswatch raises on purpose."""

    exit_code = 1


class UsageError(NewswatchError):
    """The command cannot be carried out as it was given."""

    exit_code = 2


class ConfigError(NewswatchError):
    """A configuration that cannot be used.

    Args:
        problem: what is wrong, in words.
        path: the file.
        line: 1-based line in the file, None when no line can be named.
        key: dotted path of the key, such as ``sources[1].kind``.
    """

    exit_code = 2

    def __init__(self, problem: str, *, path: Path | None = None, line: int | None = None, key: str = "") -> None:
        self.problem, self.path, self.line, self.key = problem, path, line, key
        place = ":".join(str(part) for part in (path.name if path else None, line) if part is not None)
        super().__init__(": ".join(part for part in (place, key, problem) if part))


class FetchError(NewswatchError):
    """A request that brought nothing usable.

    Args:
        reason: what happened, in words for the user.
        url: the address asked for, credentials masked.
        status: HTTP status, None when no answer came.
        retry_after: seconds the server asked us to wait, None when it did not.
    """

    def __init__(self, reason: str, *, url: str, status: int | None = None, retry_after: float | None = None) -> None:
        self.reason, self.url, self.status, self.retry_after = reason, url, status, retry_after
        super().__init__(reason)


class Refused(FetchError):
    """A request we do not make: scheme, private address, robots.txt."""


class TooLarge(FetchError):
    """An answer above the limit, counted after decompression."""

    def __init__(self, limit_bytes: int, *, url: str) -> None:
        self.limit_bytes = limit_bytes
        super().__init__(f"larger than {limit_bytes / 1e6:.0f} MB", url=url)


class TimedOut(FetchError):
    """An answer that was not complete in time."""

    def __init__(self, seconds: float, *, url: str) -> None:
        self.seconds = seconds
        super().__init__(f"no complete answer within {seconds:.0f} s", url=url)


class ParseError(NewswatchError):
    """Content that is not what it should be.

    Args:
        reason: what is wrong, in words for the user.
        url: the address or file it came from.
        line: 1-based line, where one can be named.
    """

    def __init__(self, reason: str, *, url: str = "", line: int | None = None) -> None:
        self.reason, self.url, self.line = reason, url, line
        super().__init__(f"line {line}: {reason}" if line else reason)


class TooCostly(ParseError):
    """Content that takes more time or memory to read than any honest one, or brings the reader down."""


class StoreError(NewswatchError):
    """The database cannot be used; the message names the file and the way out."""

    def __init__(self, problem: str, *, path: Path | None = None) -> None:
        self.problem, self.path = problem, path
        super().__init__(f"{path}: {problem}" if path else problem)


class StoreBusy(StoreError):
    """Another newswatch is at work on this database."""

    exit_code = 4


class Conflict(NewswatchError):
    """Something changed between seeing and deciding; nothing was decided."""


class NotFound(NewswatchError):
    """Nothing has the id or name that was asked for."""
