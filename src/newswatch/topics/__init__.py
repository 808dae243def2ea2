"""The rule language and its matcher: which topics a text is about, which it only mentions, and why. Pure; no I/O.

One phrase tree for all topics (``lexicon``) reads a text once; ``senses`` settles abbreviations, ``places`` tells a
title from a list of diseases, ``scoring`` about from mentions. Rules are YAML: ``rules/`` those that are shipped,
docs/topics.md the language.
"""

from __future__ import annotations

from newswatch.topics.compiled import Topics
from newswatch.topics.flagging import explain, flag
from newswatch.topics.kinds import item_kind
from newswatch.topics.loading import ADVERT, load, shipped

__all__ = ["ADVERT", "Topics", "explain", "flag", "item_kind", "load", "shipped"]
