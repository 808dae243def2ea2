"""What each place says of a post, and which posts the author picked for a story or dropped."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    -- status: 'there', 'gone', or 'hidden' when it was said to be private, a draft ...
    ALTER TABLE post_origins ADD COLUMN status TEXT NOT NULL DEFAULT 'there';
    -- live: 1 when the blog itself says so, 0 when a copy of it does
    ALTER TABLE post_origins ADD COLUMN live INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE post_origins ADD COLUMN at TEXT NOT NULL DEFAULT '';
    -- digest of what this place said last, to notice edits there
    ALTER TABLE post_origins ADD COLUMN digest TEXT NOT NULL DEFAULT '';
    CREATE INDEX post_origins_by_post ON post_origins(post);
    CREATE TABLE story_posts (
      story INTEGER NOT NULL REFERENCES stories(id) ON DELETE CASCADE,
      post INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
      choice TEXT NOT NULL,               -- 'picked' or 'dropped'
      at TEXT NOT NULL,
      PRIMARY KEY (story, post)
    ) STRICT;
    """
)
