"""From a page's HTML to an article: text and metadata, each field decided from all witnesses. Pure; no I/O."""
