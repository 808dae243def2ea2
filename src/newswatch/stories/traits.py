"""What of an article is compared: words, the title's words, names, particulars, day. Weighing is left to ``rarity``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC

from newswatch.records import Member, MemberId
from newswatch.stories.identity import Identity, identity
from newswatch.stories.particulars import Particulars, particulars
from newswatch.text.words import stem, stem_counts, stems

LEAD_STEMS = 35  # of the text's beginning, some sixty words
LEAD_CHARACTERS = 800  # in which they stand
BARE_WORDS = 60  # a title with authors, journal or one sentence of the abstract; hardly a news text is as short
BARE_PAPER = 240  # the same with a list of authors that takes half a page

# Words in capitals that begin no person's name.
_NO_NAMES_LIST = """
    central east eastern european great international institute king's medical middle national new north northern phase
    public royal saudi south southern sri stage type united university west western world
"""
_NO_NAMES = frozenset(_NO_NAMES_LIST.split())
_SMALL = re.compile(r"(?<![\w-])[a-zà-ÿ]{2,40}")
_CAPITALS = re.compile(r"(?:[A-Z][\w'’-]{0,30}\.?\s{1,3}){1,4}[A-Z][\w'’-]{1,30}")


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


def traits(member: Member) -> Traits:
    """Take an article apart."""
    title = unicodedata.normalize("NFKC", member.title)
    text = unicodedata.normalize("NFKC", member.text)
    in_title, in_lead = stems(title), stems(text[:LEAD_CHARACTERS])[:LEAD_STEMS]
    found = particulars(f"{title} . {text}")
    counts = stem_counts(text)
    counts.update(in_title)
    return Traits(
        id=member.id,
        day=member.published.astimezone(UTC).toordinal() if member.published else None,
        words=counts,
        title=frozenset(in_title),
        lead=frozenset(in_title + in_lead),
        names=frozenset(counts.keys() - set(map(stem, _SMALL.findall(f"{title} {text}")))),
        people=_people(f"{title} . {text}"),
        particulars=found,
        identity=identity(member, found.trials),
        bare=len(text.split()) + len(title.split()) < (BARE_PAPER if member.kind == "paper" else BARE_WORDS),
    )


def _people(text: str) -> frozenset[str]:
    """Return the surname with the initial of a name before it, so that "M D Spencer" meets "Michael Spencer"."""
    runs = ([name.strip(".'’-").lower() for name in run.split()] for run in _CAPITALS.findall(text))
    return frozenset(key for run in runs for place, name in enumerate(run) for key in _keys(name, run[:place]))


def _keys(name: str, before: list[str]) -> Iterable[str]:
    """Yield the surname with each initial before it, up to the first name written out."""
    if len(name) < 2:
        return
    for given in reversed(before):
        if given and given not in _NO_NAMES:
            yield f"{name} {given[0]}"
        if len(given) > 1:
            return
