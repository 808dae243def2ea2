"""What of an article is compared: words, the title's words, names, particulars, day. Weighing is left to ``rarity``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from itertools import islice

from newswatch.records import Member, MemberId
from newswatch.stories.identity import Identity, identity
from newswatch.stories.particulars import Particulars, particulars
from newswatch.stories.pieces import Pieces

LEAD_STEMS = 35  # of the text's beginning, some sixty words
BARE_WORDS = 60  # a title with authors, journal or one sentence of the abstract; hardly a news text is as short
BARE_PAPER = 240  # the same with a list of authors that takes half a page

# Words in capitals that begin no person's name.
_NO_NAMES_LIST = """
    central east eastern european great international institute king's medical middle national new north northern phase
    public royal saudi south southern sri stage type united university west western world
"""
_NO_NAMES = frozenset(_NO_NAMES_LIST.split())
_GIVEN = r"[A-Z][\w'’-]{0,30}+\.?+\s{1,3}+"
_CAPITALS = re.compile(rf"{_GIVEN}(?=[A-Z])(?:{_GIVEN}){{0,3}}[A-Z][\w'’-]{{1,30}}+")


@dataclass(frozen=True, slots=True)
class Traits:
    """An article, taken apart."""

    id: MemberId
    day: int | None  #: proleptic ordinal, UTC
    words: Mapping[str, int]  #: stem -> how often, title and text
    title: frozenset[str]  #: stems of the title
    lead: frozenset[str]  #: stems of the title and of the text's beginning
    names: frozenset[str]  #: stems of words never written small and of numbers: companies, products, people
    people: frozenset[str]  #: "surname first-initial" of what looks like a name
    particulars: Particulars
    identity: Identity
    bare: bool  #: hardly more than a title


def traits(member: Member, pieces: Pieces) -> Traits:
    """Take an article apart; ``pieces`` are those of the articles it is compared with."""
    title = unicodedata.normalize("NFKC", member.title)
    text = unicodedata.normalize("NFKC", member.text)
    whole = f"{title} . {text}"
    in_text, in_title = text.split(), title.split()
    spellings = [*in_text, *in_title]
    counts, titled = pieces.counted(spellings), frozenset(pieces.stems(in_title))
    found = particulars(whole)
    return Traits(
        id=member.id,
        day=day_of(member),
        words=counts,
        title=titled,
        lead=titled.union(islice(pieces.stems(in_text), LEAD_STEMS)),
        names=frozenset(counts.keys() - pieces.small(set(spellings))),
        people=_people(whole),
        particulars=found,
        identity=identity(member, found.trials),
        bare=len(spellings) < (BARE_PAPER if member.kind == "paper" else BARE_WORDS),
    )


def day_of(member: Member) -> int | None:
    """Return the day an article is of, as a proleptic ordinal, UTC; None where it has no date."""
    return member.published.astimezone(UTC).toordinal() if member.published else None


def _people(text: str) -> frozenset[str]:
    """Return the surname with the initial of a name before it, so that "M D Spencer" meets "Michael Spencer"."""
    found: set[str] = set()
    for run in _CAPITALS.findall(text):
        names = [name.strip(".'’-").lower() for name in run.split()]
        for place in range(1, len(names)):
            if len(names[place]) > 1:
                found.update(f"{names[place]} {initial}" for initial in _initials(names[:place]))
    return frozenset(found)


def _initials(names: list[str]) -> list[str]:
    """Return the initials of the names before a surname, up to the first written out."""
    found = []
    for given in reversed(names):
        if given and given not in _NO_NAMES:
            found.append(given[0])
        if len(given) > 1:
            break
    return found
