"""sqlite-utils without what it loads and migrations never ask it for.

numpy is loaded only to know its number types; sqlite-utils is written to do without it where it is not installed, and
this is how it is told so. dateutil's parser stands behind one of its recipes and is loaded when that is called.
"""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def _put_off(name: str) -> None:
    """Have a module loaded at the first use of one of its names instead of now."""
    spec = None if name in sys.modules else find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    parent, _, child = name.rpartition(".")
    setattr(sys.modules[parent], child, module)  # else the import system looks into the module, which loads it


_here = "numpy" in sys.modules
if not _here:
    sys.modules["numpy"] = None  # type: ignore[assignment]
_put_off("dateutil.parser")
from sqlite_utils import Database  # noqa: E402 - only now
from sqlite_utils.migrations import Migrations  # noqa: E402

if not _here:
    del sys.modules["numpy"]

__all__ = ["Database", "Migrations"]
