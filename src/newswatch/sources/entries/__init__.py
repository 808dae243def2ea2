"""From what is written at a source to entries: letters, words, dates, JSON, and what tells one entry from another."""
