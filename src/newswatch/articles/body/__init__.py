"""The text of an article: what trafilatura reads of a page, checked block by block against the page itself."""
