"""The tables, as an append-only list of migrations, each in a transaction of its own.

Times are ISO 8601 in UTC (``2026-03-17T07:00:00+00:00``), lists and records are JSON. docs/database.md describes the
tables for people who open the file with another tool.
"""

from __future__ import annotations

from newswatch.store.lean_sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("newswatch")


@MIGRATIONS()
def m001_sources_and_entries(db: Database) -> None:
    """What we poll and what we found there."""
    _each(
        db,
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
        """,
    )


@MIGRATIONS()
def m002_articles_and_flags(db: Database) -> None:
    """What was read and which topics it matched."""
    _each(
        db,
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
        """,
    )


@MIGRATIONS()
def m003_stories_and_studies(db: Database) -> None:
    """Which articles report one finding, and what they say of the study."""
    _each(
        db,
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
        """,
    )


@MIGRATIONS()
def m004_posts_and_drafts(db: Database) -> None:
    """What the blog has published, what was drafted, and what a person decided."""
    _each(
        db,
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
        """,
    )


@MIGRATIONS()
def m005_runs(db: Database) -> None:
    """What was done when."""
    _each(
        db,
        """
        CREATE TABLE runs (
          id INTEGER PRIMARY KEY,
          started TEXT NOT NULL,
          ended TEXT,                         -- null while it works, and for ever when it was killed
          report TEXT NOT NULL DEFAULT '{}'   -- the JSON of `newswatch run --json`
        ) STRICT;
        """,
    )


@MIGRATIONS()
def m006_views(db: Database) -> None:
    """What people want to see who open the file with another tool."""
    _each(
        db,
        """
        CREATE VIEW draft_states AS
          SELECT d.id AS draft, coalesce(c.state, 'waiting') AS state, c.until
          FROM drafts d
          LEFT JOIN decisions c ON c.id = (SELECT max(id) FROM decisions WHERE draft = d.id);
        CREATE VIEW flagged_articles AS
          SELECT a.id, a.published, a.title, a.url, s.name AS source, f.topic, f.strength, f.score, m.story
          FROM flags f JOIN articles a ON a.id = f.article
          LEFT JOIN story_articles m ON m.article = a.id
          LEFT JOIN entries e
            ON e.id = (SELECT min(id) FROM entries WHERE article = a.id)
          LEFT JOIN sources s ON s.id = e.source;
        """,
    )


@MIGRATIONS()
def m007_what_places_say_and_what_she_chose(db: Database) -> None:
    """What each place says of a post, and which posts the author picked for a story or dropped."""
    _each(
        db,
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
        """,
    )


def _each(db: Database, statements: str) -> None:
    # executescript would commit the migration's transaction; comments hold no semicolons followed by a line's end.
    for statement in statements.split(";\n"):
        if statement.strip():
            db.execute(statement)
