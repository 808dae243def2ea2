"""What a digest says of a story, read once; which digests went out; and what was handed over to the blog."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE tellings (
      story INTEGER PRIMARY KEY REFERENCES stories(id) ON DELETE CASCADE,
      lead INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, -- the article the rest is from
      sentences TEXT NOT NULL,            -- those that carry its finding, unchanged
      caveat TEXT NOT NULL                -- a sentence, unchanged; empty when it gives none
    ) STRICT;
    CREATE INDEX tellings_by_lead ON tellings(lead);
    -- A story is told anew once its articles are others, or one of them reads otherwise
    CREATE TRIGGER story_got_an_article AFTER INSERT ON story_articles
      BEGIN DELETE FROM tellings WHERE story = new.story; END;
    CREATE TRIGGER article_changed_its_story AFTER UPDATE ON story_articles
      BEGIN DELETE FROM tellings WHERE story IN (old.story, new.story); END;
    CREATE TRIGGER story_lost_an_article AFTER DELETE ON story_articles
      BEGIN DELETE FROM tellings WHERE story = old.story; END;
    CREATE TRIGGER article_reads_otherwise AFTER UPDATE OF title, text ON articles
      WHEN old.title <> new.title OR old.text <> new.text
      BEGIN DELETE FROM tellings WHERE story IN (SELECT story FROM story_articles WHERE article = old.id); END;
    CREATE TABLE digests (
      name TEXT PRIMARY KEY,              -- 'file:…', or 'mail:…' with period, topics and recipients
      digest TEXT NOT NULL,               -- of what was written or sent, to notice edits
      at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE publications (
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      place TEXT NOT NULL,                -- 'folder:…' or 'wordpress:…'
      slug TEXT NOT NULL,                 -- the name it was given there; it stays
      state TEXT NOT NULL,                -- 'sending' (not known to have arrived), 'there', 'edited', 'live', 'gone'
      sent TEXT NOT NULL,                 -- digest of what we sent last
      theirs TEXT NOT NULL DEFAULT '',    -- digest of what the other side made of it, to notice edits there
      number INTEGER,                     -- the other side's; null for a file, and until it is known
      url TEXT NOT NULL DEFAULT '',       -- where it can be looked at; empty until it is known
      at TEXT NOT NULL,                   -- when the state was last seen to change
      PRIMARY KEY (draft, place)
    ) STRICT;
    """
)
