"""httpx without the command line it brings along, and with that rich and pygments: 0.3 s of CPU that no run needs.

httpx is written to do without that part where it is not installed, and this is how it is told so.
"""

from __future__ import annotations

import sys

_PART = "httpx._main"
_here = _PART in sys.modules
if not _here:
    sys.modules[_PART] = None  # type: ignore[assignment]
import httpx  # noqa: E402 - only now

if not _here:
    del sys.modules[_PART]

__all__ = ["httpx"]
