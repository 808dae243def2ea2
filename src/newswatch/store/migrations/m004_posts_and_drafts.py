"""What the blog has published, what was drafted, and what a person decided."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE posts (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,           -- canonical
      title TEXT NOT NULL,
      date TEXT NOT NULL,
      modified TEXT,
      text TEXT NOT NULL,
      tags TEXT NOT NULL,
      categories TEXT NOT NULL,
      links TEXT NOT NULL,
      origin TEXT NOT NULL,               -- where it was read first
      digest TEXT NOT NULL,               -- of the above, to notice edits
      gone TEXT                           -- when it was found missing; such posts are not offered
    ) STRICT;
    CREATE TABLE post_origins (
      origin TEXT NOT NULL,
      post INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
      PRIMARY KEY (origin, post)
    ) STRICT;
    CREATE TABLE post_places (
      origin TEXT PRIMARY KEY,
      last_read TEXT,
      state TEXT NOT NULL DEFAULT '{}',   -- what the next conditional request needs
      skipped TEXT NOT NULL DEFAULT '{}', -- reason -> how many were left out
      last_error TEXT
    ) STRICT;
    CREATE TABLE drafts (
      id INTEGER PRIMARY KEY,
      story INTEGER NOT NULL UNIQUE REFERENCES stories(id),
      title TEXT NOT NULL,
      slug TEXT NOT NULL,
      markdown TEXT NOT NULL,
      topics TEXT NOT NULL,
      sources TEXT NOT NULL,
      study TEXT NOT NULL,
      created TEXT NOT NULL,
      composed TEXT NOT NULL              -- when it was last written by the machine
    ) STRICT;
    CREATE TABLE draft_articles (
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
      part TEXT NOT NULL,                 -- 'composed': the draft rests on it; 'later': came after a decision
      PRIMARY KEY (draft, article)
    ) STRICT;
    CREATE TABLE draft_posts (
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      post INTEGER NOT NULL REFERENCES posts(id),
      place INTEGER NOT NULL,
      score REAL NOT NULL,
      reasons TEXT NOT NULL,
      PRIMARY KEY (draft, post)
    ) STRICT;
    CREATE TABLE statements (
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL,
      evidence TEXT NOT NULL,             -- the words it rests on
      url TEXT NOT NULL,
      start INTEGER NOT NULL,             -- where they stand in the article's text
      "end" INTEGER NOT NULL,
      PRIMARY KEY (draft, place)
    ) STRICT;
    CREATE TABLE decisions (              -- append-only; the last row of a draft is its state
      id INTEGER PRIMARY KEY,
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      state TEXT NOT NULL,                -- 'approved', 'rejected', 'later', 'published', 'waiting' (taken back)
      reason TEXT NOT NULL DEFAULT '',
      until TEXT,                         -- of 'later': when it is laid on the desk again
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decisions_by_draft ON decisions(draft, id);
    """
)
