"""What was done when."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY,
      started TEXT NOT NULL,
      ended TEXT,                         -- null while it works, and for ever when it was killed
      report TEXT NOT NULL DEFAULT '{}'   -- the JSON of `newswatch run --json`
    ) STRICT;
    """
)
