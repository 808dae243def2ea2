"""The tables, as a folder of migrations in the order of their names, each in a transaction of its own.

A file that was once released is never changed: what is to be different is a new file after it. Times are ISO 8601 in
UTC (``2026-03-17T07:00:00+00:00``), lists and records are JSON. docs/database.md describes the tables for people who
open the file with another tool.
"""

from __future__ import annotations

from newswatch.registry import members
from newswatch.store.lean_sqlite_utils import Migrations
from newswatch.store.migrations._migration import Migration

MIGRATIONS = Migrations("newswatch")

for _name, _migration in members(__name__, Migration).items():
    MIGRATIONS(name=_name)(_migration.apply)
