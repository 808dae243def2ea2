"""The rule language and its matcher: which topics a text is about, which it only mentions, and why. Pure; no I/O.

One phrase tree for all topics (``lexicon``) reads a text once; ``senses`` settles abbreviations, ``places`` tells a
title from a list of diseases, ``scoring`` about from mentions. Rules are YAML: ``rules/`` those that are shipped,
docs/topics.md the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.topics.compiled import Topics
    from newswatch.topics.flagging import explain, flag
    from newswatch.topics.kinds import item_kind
    from newswatch.topics.loading import ADVERT, load, shipped

__all__ = ["ADVERT", "Topics", "explain", "flag", "item_kind", "load", "shipped"]

# Every configuration names topics; only who flags an article needs the matcher.
__getattr__ = lazily(
    __name__,
    {
        "ADVERT": "newswatch.topics.loading",
        "Topics": "newswatch.topics.compiled",
        "explain": "newswatch.topics.flagging",
        "flag": "newswatch.topics.flagging",
        "item_kind": "newswatch.topics.kinds",
        "load": "newswatch.topics.loading",
        "shipped": "newswatch.topics.loading",
    },
)
