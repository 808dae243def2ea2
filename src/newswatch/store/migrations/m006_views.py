"""What people want to see who open the file with another tool."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
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
    """
)
