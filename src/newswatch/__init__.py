"""newswatch: research news on your topics, and drafts of the posts you would write about it.

The same work as the command line, as pure functions without store or network:

>>> import newswatch
>>> [flag.topic for flag in newswatch.flag("Stem cells calm multiple sclerosis", "")]
['multiple-sclerosis', 'stem-cells']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.articles import extract
    from newswatch.drafts import check, summarize
    from newswatch.posts import PostIndex
    from newswatch.records import Article, Entry, Fact, Finding, Flag, Post, Quote, Related, Result, Study
    from newswatch.sources import parse_feed
    from newswatch.stories import same_story
    from newswatch.studies import study
    from newswatch.topics import Topics, flag

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Entry",
    "Fact",
    "Finding",
    "Flag",
    "Post",
    "PostIndex",
    "Quote",
    "Related",
    "Result",
    "Study",
    "Topics",
    "__version__",
    "check",
    "extract",
    "flag",
    "parse_feed",
    "same_story",
    "study",
    "summarize",
]

_RECORDS = ("Article", "Entry", "Fact", "Finding", "Flag", "Post", "Quote", "Related", "Result", "Study")

# Loaded on first use, so that `import newswatch` and `newswatch --help` stay quick.
__getattr__ = lazily(
    __name__,
    {
        **dict.fromkeys(_RECORDS, "newswatch.records"),
        "PostIndex": "newswatch.posts",
        "Topics": "newswatch.topics",
        "check": "newswatch.drafts",
        "extract": "newswatch.articles",
        "flag": "newswatch.topics",
        "parse_feed": "newswatch.sources",
        "same_story": "newswatch.stories",
        "study": "newswatch.studies",
        "summarize": "newswatch.drafts",
    },
)


def __dir__() -> list[str]:
    return sorted(__all__)
