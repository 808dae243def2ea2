"""Opening what the user points at: whatever cannot be read is a ParseError that names the file."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newswatch.errors import ParseError


@contextmanager
def readable(place: Path) -> Iterator[None]:
    """Turn what opening and unpacking can raise into a ParseError."""
    try:
        yield
    except OSError as exc:
        raise ParseError(f"cannot be read: {exc.strerror or exc}", url=place.name) from exc
    except (zipfile.BadZipFile, zlib.error, EOFError) as exc:
        raise ParseError(f"a broken zip file: {exc}", url=place.name) from exc
    except NotImplementedError as exc:
        raise ParseError(f"a zip file of a kind that cannot be unpacked: {exc}", url=place.name) from exc
    except RuntimeError as exc:  # zipfile's word for "a password is needed"
        raise ParseError(f"cannot be unpacked: {exc}", url=place.name) from exc
