"""Names of journals: which are wordings of one, so that sources which name one journal are not set against each other.

"NEJM", "N Engl J Med" and "The New England Journal of Medicine" are one. Reports say "JAMA" for "JAMA Neurology", which
is the same said less exactly; "Nature" for "Nature Medicine" is another journal.
"""

from __future__ import annotations

import re

_SMALL = frozenset({"the", "of", "and", "in", "for", "on", "de"})
_SHORTENED = frozenset({"jama", "lancet"})  # families of journals that reports call by their first word
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\s*\([^)]*\)|,? (?:online|(?:published )?online edition)\Z", re.IGNORECASE)


def is_same_journal(one: str, other: str) -> bool:
    """Whether two names are wordings of one journal.

    >>> is_same_journal("NEJM", "The New England Journal of Medicine"), is_same_journal("Neurology", "Lancet Neurology")
    (True, False)
    """
    mine, theirs = sorted((_words(one), _words(other)), key=len)
    if len(mine) == 1 and len(theirs) > 2 and len(mine[0]) > 2:
        return "".join(word[0] for word in theirs).startswith(mine[0])
    if len(mine) != len(theirs) and mine[0] not in _SHORTENED:
        return False
    pairs = zip(mine, theirs, strict=False)  # an abbreviation is the beginning of its word
    return all(long.startswith(short) or short.startswith(long) for short, long in pairs)


def fullness(name: str) -> tuple[int, int]:
    """Return how fully a name says which journal it is, for a choice between wordings."""
    words = _words(name)
    return len(words), sum(map(len, words))


def _words(name: str) -> tuple[str, ...]:
    found = _WORD.findall(_ASIDE.sub("", name.casefold()).replace("&", " and "))
    return tuple(word for word in found if word not in _SMALL) or tuple(found)
