"""What registers of papers and trials said of the studies that posts and drafts cite."""

from newswatch.store.migrations._migration import Migration

MIGRATION = Migration(
    """
    CREATE TABLE standings (              -- one row for each different answer; the last of a citation is today's
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,                 -- 'doi', 'pmid' or 'nct'
      value TEXT NOT NULL,
      register TEXT NOT NULL,             -- 'crossref', 'europepmc', 'clinicaltrials'
      state TEXT NOT NULL,                -- 'clean', 'notice' or 'unknown'; a failed question leaves no row
      said TEXT NOT NULL,                 -- in plain words
      first TEXT NOT NULL,                -- when it was said first
      last TEXT NOT NULL                  -- and last
    ) STRICT;
    CREATE INDEX standings_by_citation ON standings(kind, value, register, id);
    """
)
