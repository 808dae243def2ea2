"""What sites ask of robots, so that nobody has to say it more than once a day."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE robots (
      origin TEXT PRIMARY KEY NOT NULL,   -- scheme://host[:port]
      text TEXT NOT NULL,                 -- its robots.txt; empty when it has none
      read TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
)
