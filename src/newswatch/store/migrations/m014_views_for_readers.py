"""Answers for people who open the file with another tool: stories, drafts, sources and runs, one row for each."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE VIEW story_coverage AS           -- one row for each article of a story
      SELECT m.story, m.article, a.published, a.title, a.url, s.name AS source, a.site, a.journal, a.doi,
        d.id AS draft, t.state AS draft_state
      FROM story_articles m JOIN articles a ON a.id = m.article
      LEFT JOIN entries e ON e.id = (SELECT min(id) FROM entries WHERE article = a.id)
      LEFT JOIN sources s ON s.id = e.source
      LEFT JOIN drafts d ON d.story = m.story
      LEFT JOIN draft_states t ON t.draft = d.id;
    CREATE VIEW stories_told AS             -- one row for each story
      SELECT m.story, s.first_seen, count(*) AS articles, min(a.published) AS published, a.title, a.url,
        (SELECT group_concat(topic, ', ') FROM (SELECT DISTINCT f.topic FROM flags f
          JOIN story_articles n ON n.article = f.article
          WHERE n.story = m.story AND f.strength = 'about' ORDER BY f.topic)) AS topics,
        d.id AS draft, t.state AS draft_state
      FROM stories s JOIN story_articles m ON m.story = s.id JOIN articles a ON a.id = m.article
      LEFT JOIN drafts d ON d.story = s.id
      LEFT JOIN draft_states t ON t.draft = d.id
      GROUP BY m.story;
    CREATE VIEW drafts_told AS              -- one row for each draft; title and text are hers where she edited
      SELECT d.id AS draft, d.created, t.state, t.until, x.title, d.story,
        (SELECT count(*) FROM statements WHERE draft = d.id) AS statements,
        (SELECT group_concat(value ->> 'name', ', ') FROM json_each(d.sources)) AS sources,
        p.title AS earlier_post, p.url AS earlier_post_url, x.markdown
      FROM drafts d JOIN draft_states t ON t.draft = d.id JOIN draft_texts x ON x.draft = d.id
      LEFT JOIN draft_posts r ON r.draft = d.id AND r.place = 0
      LEFT JOIN posts p ON p.id = r.post;
    CREATE VIEW source_health AS            -- one row for each source ever polled
      SELECT s.name, s.kind, s.last_success, s.failures, s.last_error,
        max(coalesce(s.due, ''), coalesce(s.hold, '')) AS next_poll,
        (SELECT count(*) FROM entries WHERE source = s.id) AS entries,
        (SELECT max(first_seen) FROM entries WHERE source = s.id) AS newest,
        (SELECT count(DISTINCT f.article) FROM entries e JOIN flags f ON f.article = e.article
          WHERE e.source = s.id AND f.strength = 'about') AS about_a_topic
      FROM sources s;
    CREATE VIEW runs_told AS                -- one row for each run; a run that was killed has no end
      SELECT id AS run, started, ended, report ->> '$.seconds' AS seconds,
        report ->> '$.sources.polled' AS polled, report ->> '$.sources.failed' AS failed,
        report ->> '$.entries.new' AS entries, report ->> '$.stories.new' AS stories,
        report ->> '$.drafts.new' AS drafts
      FROM runs;
    """
)
