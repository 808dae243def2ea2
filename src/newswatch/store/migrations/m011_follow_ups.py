"""Which story was posted before and goes on in another."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    -- the story the author has posted, whose further coverage this one is; null: a story of its own
    ALTER TABLE stories ADD COLUMN follows INTEGER REFERENCES stories(id) ON DELETE SET NULL;
    """
)
