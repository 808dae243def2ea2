"""Decisions beyond a draft's state: her text, her earlier posts, statements she kept; and what took back what."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    -- what was decided on: 'state', 'text' (her edit), 'post' (an earlier post), 'mark' (a statement she went through)
    ALTER TABLE decisions ADD COLUMN kind TEXT NOT NULL DEFAULT 'state';
    -- of 'text': its title; of 'post': the post's number; of 'mark': the statement
    ALTER TABLE decisions ADD COLUMN key TEXT NOT NULL DEFAULT '';
    -- of 'text': Markdown; of 'post': 'picked' or 'dropped'; of 'mark': 'kept'; null: as before anything was decided
    ALTER TABLE decisions ADD COLUMN value TEXT;
    -- of 'text': the fingerprint of the machine's text it was made from
    ALTER TABLE decisions ADD COLUMN base TEXT;
    -- the first decision of those that were taken, and are undone, together; null: by the machine, not to be undone
    ALTER TABLE decisions ADD COLUMN step INTEGER REFERENCES decisions(id) ON DELETE CASCADE;
    -- the step that this one takes back; redoing takes an undoing back
    ALTER TABLE decisions ADD COLUMN undoes INTEGER REFERENCES decisions(id) ON DELETE CASCADE;
    UPDATE decisions SET step = id WHERE state <> 'published';
    CREATE INDEX decisions_by_step ON decisions(step);
    DROP VIEW draft_states;
    CREATE VIEW draft_states AS
      SELECT d.id AS draft, coalesce(c.state, 'waiting') AS state, c.until
      FROM drafts d
      LEFT JOIN decisions c ON c.id = (SELECT max(id) FROM decisions WHERE draft = d.id AND kind = 'state');
    -- title and text as they are now: hers where she edited, otherwise the machine's
    CREATE VIEW draft_texts AS
      SELECT d.id AS draft, c.value IS NOT NULL AS edited, coalesce(c.value, d.markdown) AS markdown,
        CASE WHEN c.value IS NULL THEN d.title ELSE c.key END AS title, c.base
      FROM drafts d
      LEFT JOIN decisions c ON c.id = (SELECT max(id) FROM decisions WHERE draft = d.id AND kind = 'text');
    CREATE TABLE review_place (             -- where the reviewer was
      id INTEGER PRIMARY KEY CHECK (id = 1),
      draft INTEGER NOT NULL REFERENCES drafts(id) ON DELETE CASCADE,
      at TEXT NOT NULL
    ) STRICT;
    """
)
