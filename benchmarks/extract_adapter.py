"""newswatch for a harness that measures extractors: ``extract(html, url) -> dict``."""

from __future__ import annotations

import newswatch
from newswatch.articles import extract as extract_article

VERSION = newswatch.__version__


def extract(html: bytes, url: str) -> dict[str, object]:
    """Return the fields such harnesses compare; agencies count as authors there, a wall has no text."""
    article = extract_article(html, url)
    return {
        "text": article.text,
        "title": article.title,
        "authors": [*article.authors, *article.agencies],
        "published": article.published.date().isoformat() if article.published else None,
        "language": article.language,
        "doi": article.doi,
        "journal": article.journal,
    }
