"""The journal a sentence names as the place of publication.

After the word "journal" any capitalised name is one; after "published in" only a name that holds a word of journals.
"""

from __future__ import annotations

import re

from newswatch.articles.tables import alternatives

_WORD = r"[A-Z][\w’'\-]*"
_SMALL = r"(?:of|and|the|in|for|on|&|de|et|der|für|to)"
# A name may hold a colon ("Neurology: Clinical Practice") or be a list ("Brain, Behavior, and Immunity").
_LIST = rf"{_WORD}(?:,\s{_WORD})+,\sand\s{_WORD}"
_NAME = rf"(?:{_LIST}|{_WORD}(?::?\s(?:{_SMALL}\s){{0,2}}{_WORD})*)"
_QUOTE = r"[\s,“\"'‘«*_]{0,3}"
_AFTER_JOURNAL = re.compile(rf"\b(?:journals?|periodical)\b,?(?:\scalled)?\s?{_QUOTE}(?P<name>(?:eLife|{_NAME}))")
_WHEN = rf"(?:[\s,]+(?i:{alternatives('study', 'when_and_how')})(?![\w]))*"
_AFTER_VERB = re.compile(
    rf"\b(?:(?i:{alternatives('study', 'publishing')}){_WHEN}|(?i:{alternatives('study', 'writing')}))[\s,]+in\s"
    rf"(?:the\s|this week[’']s\s|today[’']s\s)?{_QUOTE}(?P<name>(?:eLife|{_NAME}))"
)
_JOURNAL_WORD = re.compile(rf"(?<!\w)(?:{alternatives('study', 'journal_words')})(?!\w)")
_ON_A_DAY = re.compile(
    r"\s(?:on|in|for)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b.*$"
)
_NO_JOURNAL = re.compile(rf"(?<!\w)(?:{alternatives('study', 'no_journal_words')})(?!\w)")
_TRAILING = re.compile(rf"(?:[\s,:;’'\-]|\s{_SMALL})+$")
_LONGEST = 100  # characters
_IN_CITATION = re.compile(rf"[,.]\s(?P<name>{_NAME})\s\((?:19|20)\d\d\)|[.,]\s(?P<name2>{_NAME})[.,]\s(?:19|20)\d\d\b")


def journal_in(sentence: str) -> str | None:
    """Return the journal a sentence says something was published in, None when it names none."""
    hit = _AFTER_JOURNAL.search(sentence)
    if hit:
        return _tidy(hit["name"])
    for hit in _AFTER_VERB.finditer(sentence):
        name = _tidy(hit["name"])
        if name and _JOURNAL_WORD.search(name):
            return name
    return None


def journal_in_citation(reference: str) -> str | None:
    """Return the journal of a reference as libraries write it: authors, title, journal (year)."""
    hits = list(_IN_CITATION.finditer(reference))
    return _tidy(hits[-1]["name"] or hits[-1]["name2"]) if hits else None


def _tidy(name: str) -> str | None:
    """Return a name without what follows it; None where it names a house, a fund or a day."""
    name = _TRAILING.sub("", _ON_A_DAY.sub("", name)).strip()
    return name if 1 < len(name) <= _LONGEST and not _NO_JOURNAL.search(name) else None
