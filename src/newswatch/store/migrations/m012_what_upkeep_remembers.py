"""What was purged by age, so that it stays away although its source still lists it; and when daily chores were done."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE purged_entries (
      source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
      mark TEXT NOT NULL,                 -- fingerprint of an entry's id, or of its address and title
      PRIMARY KEY (source, mark)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entries_by_age ON entries(first_seen);
    CREATE TABLE chores (
      name TEXT PRIMARY KEY NOT NULL,     -- 'drafts', 'digest', 'report'
      done TEXT NOT NULL,                 -- when it was last done
      note TEXT NOT NULL DEFAULT ''       -- of 'report': what it told
    ) STRICT, WITHOUT ROWID;
    """
)
