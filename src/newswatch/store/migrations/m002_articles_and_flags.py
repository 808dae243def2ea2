"""What was read and which topics it matched."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE articles (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL,
      title TEXT NOT NULL,
      authors TEXT NOT NULL,
      agencies TEXT NOT NULL,
      published TEXT,
      published_to TEXT NOT NULL,         -- 'time' or 'day'
      modified TEXT,
      site TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      text_from TEXT NOT NULL,            -- 'page' or 'feed'
      doi TEXT,
      pmid TEXT,
      registry TEXT NOT NULL,
      journal TEXT,
      links TEXT NOT NULL,
      witnesses TEXT NOT NULL,
      wall TEXT,                          -- why the page was no article
      fetched TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 1,
      problem TEXT,                       -- why the page could not be read
      next_try TEXT                       -- null: not tried again
    ) STRICT;
    CREATE UNIQUE INDEX articles_by_url ON articles(url) WHERE url <> '';
    CREATE INDEX articles_to_try_again ON articles(next_try) WHERE next_try IS NOT NULL;
    CREATE TABLE flaggings (
      article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
      rules TEXT NOT NULL,                -- fingerprint of the rules that were applied
      kind TEXT NOT NULL,                 -- 'research', 'personal', 'fundraising' ...
      at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE flags (
      article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
      topic TEXT NOT NULL,
      strength TEXT NOT NULL,             -- 'about' or 'mentions'
      score REAL NOT NULL,
      hits TEXT NOT NULL,
      rejected TEXT NOT NULL,
      PRIMARY KEY (article, topic)
    ) STRICT;
    CREATE INDEX flags_by_topic ON flags(topic, strength);
    """
)
