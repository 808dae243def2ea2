"""What goes over the pipes between the two processes, and how: pickled, with its length before it.

The reading process is sent any function of ours; what comes back from it was made of hostile bytes, and is taken only
as far as it is made of our records and of plain values.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, Any

_LENGTH = 8  # bytes of the number before each message
_PLAIN = frozenset(
    {
        ("datetime", "datetime"),
        ("datetime", "date"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
        ("zoneinfo", "ZoneInfo._unpickle"),
        ("builtins", "frozenset"),
        ("builtins", "set"),
    }
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may take."""

    cpu_seconds: float = 15.0  #: an honest page takes a twentieth of a second, the worst known feed some seconds
    seconds: float = 120.0  #: by the clock; for a machine that is busy with other things
    megabytes: int = 160  #: of data beyond what Python and the libraries take themselves


@dataclass(frozen=True, slots=True)
class Done:
    """What the function returned."""

    value: Any


@dataclass(frozen=True, slots=True)
class Fault:
    """Why it returned nothing: the fields of a ParseError."""

    reason: str
    url: str = ""
    line: int | None = None
    too_costly: bool = False


def send(stream: IO[bytes], message: object) -> None:
    """Write one message.

    Raises:
        OSError: if nobody reads any more.
    """
    data = pickle.dumps(message, protocol=5)
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one message that we sent ourselves.

    Raises:
        EOFError: if there is none any more.
    """
    return pickle.loads(_bytes(stream))  # noqa: S301 - from the process that started this one


def receive_records(stream: IO[bytes]) -> Any:
    """Read one message of the process that reads hostile bytes.

    Raises:
        EOFError: if there is none any more.
        UnpicklingError: if it holds anything but records and plain values.
    """
    return _RecordsOnly(io.BytesIO(_bytes(stream))).load()


def _bytes(stream: IO[bytes]) -> bytes:
    length = int.from_bytes(_exactly(stream, _LENGTH), "big")
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


class _RecordsOnly(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = (
            super().find_class(module, name) if module.startswith("newswatch.") or (module, name) in _PLAIN else None
        )
        if found is None or (not isinstance(found, type) and found is not frozen and module.startswith("newswatch.")):
            raise pickle.UnpicklingError(f"{module}.{name} is no record")
        return found


def frozen(pairs: Mapping[str, str]) -> Mapping[str, str]:
    """Return a mapping nobody can change; those of records are."""
    return MappingProxyType(dict(pairs))


def _reduced(mapping: Mapping[str, str]) -> tuple[Any, ...]:
    return frozen, (dict(mapping),)


copyreg.pickle(MappingProxyType, _reduced)
