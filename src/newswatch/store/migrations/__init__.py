"""The tables, as a folder of migrations in the order of their names, each in a transaction of its own.

A file that was once released is never changed: what is to be different is a new file after it. Times are ISO 8601 in
UTC (``2026-03-17T07:00:00+00:00``), lists and records are JSON. docs/database.md describes the tables for people who
open the file with another tool.

How many there are is known without reading one: a database that is up to date, as nearly every time, needs none.
"""

from __future__ import annotations

import pkgutil
from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.store.migrations._all import MIGRATIONS

__all__ = ["MIGRATIONS", "VERSION"]

VERSION = sum(not each.name.startswith("_") for each in pkgutil.iter_modules(__path__))  #: of the tables

__getattr__ = lazily(__name__, {"MIGRATIONS": "newswatch.store.migrations._all"})
