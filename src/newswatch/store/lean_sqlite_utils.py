"""sqlite-utils without numpy, which it loads only to know its number types: 0.2 s of CPU that most runs do not need.

sqlite-utils is written to do without numpy where it is not installed, and this is how it is told so.
"""

from __future__ import annotations

import sys

_here = "numpy" in sys.modules
if not _here:
    sys.modules["numpy"] = None  # type: ignore[assignment]
from sqlite_utils import Database  # noqa: E402 - only now
from sqlite_utils.migrations import Migrations  # noqa: E402

if not _here:
    del sys.modules["numpy"]

__all__ = ["Database", "Migrations"]
