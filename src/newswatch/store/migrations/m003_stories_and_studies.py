"""Which articles report one finding, and what they say of the study."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE stories (
      id INTEGER PRIMARY KEY,
      first_seen TEXT NOT NULL
    ) STRICT;
    CREATE TABLE story_articles (
      article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
      story INTEGER NOT NULL REFERENCES stories(id),
      joined TEXT NOT NULL
    ) STRICT;
    CREATE INDEX story_articles_by_story ON story_articles(story);
    CREATE TABLE studies (
      article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
      study TEXT NOT NULL
    ) STRICT;
    """
)
