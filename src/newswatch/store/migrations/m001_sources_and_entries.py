"""What we poll and what we found there."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,          -- as in feeds.yaml
      kind TEXT NOT NULL,
      url TEXT NOT NULL,                  -- as in feeds.yaml
      state TEXT NOT NULL DEFAULT '{}',   -- what the next conditional request needs
      last_attempt TEXT,                  -- null until first polled
      last_success TEXT,
      failures INTEGER NOT NULL DEFAULT 0,-- in a row
      last_error TEXT,                    -- null after a success
      due TEXT,                           -- by its interval; null: whenever a run comes along
      hold TEXT                           -- no request before this: Retry-After, back-off; null: none asked for
    ) STRICT;
    CREATE TABLE entries (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES sources(id),
      key TEXT NOT NULL,                  -- what tells it from others of its source
      url TEXT NOT NULL,                  -- empty when the source gave none that can be used
      title TEXT NOT NULL,
      summary TEXT NOT NULL,
      content TEXT NOT NULL,              -- HTML as given; hostile
      published TEXT,
      updated TEXT,
      authors TEXT NOT NULL DEFAULT '[]',
      doi TEXT,
      language TEXT NOT NULL DEFAULT '',
      digest TEXT NOT NULL,               -- of all the above, to notice edits
      first_seen TEXT NOT NULL,
      changed TEXT,                       -- when an edit was last noticed
      article INTEGER REFERENCES articles(id), -- null until scraped
      UNIQUE (source, key)
    ) STRICT;
    CREATE INDEX entries_to_scrape ON entries(id) WHERE article IS NULL;
    CREATE INDEX entries_by_article ON entries(article);
    CREATE INDEX entries_by_url ON entries(source, url);
    CREATE TABLE entry_versions (
      entry INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
      replaced TEXT NOT NULL,
      title TEXT NOT NULL,
      summary TEXT NOT NULL,
      published TEXT,
      PRIMARY KEY (entry, replaced)
    ) STRICT;
    """
)
