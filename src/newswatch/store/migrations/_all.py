"""All migrations, in the order of their names, as sqlite-utils applies them and notes which were applied."""

from __future__ import annotations

from newswatch.registry import members
from newswatch.store.migrations._lean_sqlite_utils import Migrations
from newswatch.store.migrations._migration import Migration

MIGRATIONS = Migrations("newswatch")

for _name, _migration in members(__package__, Migration).items():
    MIGRATIONS(name=_name)(_migration.apply)
