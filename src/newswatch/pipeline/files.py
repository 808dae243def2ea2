"""Files a person may look at while they are written: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from newswatch.errors import NewswatchError


def write_whole(path: Path, text: str) -> None:
    """Write a file in one step; whoever looks finds the old text or the new one, also after a kill.

    Raises:
        NewswatchError: if it cannot be written.
    """
    partial = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise NewswatchError(f"{path} cannot be written: {error.strerror}") from error


def read_text(path: Path) -> str | None:
    """Return what a file holds, line ends as they are; None where there is none.

    Raises:
        NewswatchError: if it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NewswatchError(f"{path} cannot be read: {error.strerror}") from error
