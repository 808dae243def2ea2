"""How a draft calls those studied: "21 patients with relapsing-remitting MS", "40 mice", in the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.numerals import SPELLED, figure, value_of

# Nouns for those studied -> the singular; only a noun of the evidence is used.
_NOUNS = {
    "patients": "patient", "participants": "participant", "people": "person", "volunteers": "volunteer",
    "women": "woman", "men": "man", "children": "child", "adults": "adult", "adolescents": "adolescent",
    "infants": "infant", "mice": "mouse", "rats": "rat", "monkeys": "monkey", "pigs": "pig", "dogs": "dog",
    "rabbits": "rabbit", "subjects": "subject", "individuals": "individual", "animals": "animal",
    "teens": "teen", "teenagers": "teenager", "babies": "baby", "boys": "boy", "girls": "girl", "students": "student",
    "nurses": "nurse", "mothers": "mother", "veterans": "veteran", "survivors": "survivor", "families": "family",
    "twins": "twin", "workers": "worker", "residents": "resident",
}  # fmt: skip
_PLURALS = {singular: plural for plural, singular in _NOUNS.items()}
_ANIMALS = {
    "mouse": "mice", "rat": "rats", "monkey": "monkeys", "pig": "pigs", "dog": "dogs", "rabbit": "rabbits",
    "animal": "animals", "primate": "primates", "zebrafish": "zebrafish", "sheep": "sheep",
}  # fmt: skip
_WITH = re.compile(
    r" with ((?:[\w-]+ ){0,4}?(?:MS|multiple sclerosis|[\w-]+ (?:disease|disorder|syndrome|sclerosis)))\b"
)
# "21 patients", "46 otherwise healthy older adults", "23 of the patients"
_NOUN_SOON = re.compile(rf"(?i)\s+(?:[\w-]+ ){{0,3}}?({'|'.join((*_NOUNS, *_PLURALS))})\b")
# What sets those studied apart: "in whom interferon beta had not helped". It ends with its clause.
_RESTRICTION = re.compile(
    r"(?:who|whose|in whom|for whom)(?= (?:[\w-]+ ){0,3}?(?:had|have|were|has|was|did)\b)"
    r" [^.,;:()\d\"“”]{5,80}(?=[.,;:]|$)"
)
_LONGEST_RESTRICTION = 12  # words
_CELLS = frozenset({"cells", "cell", "in vitro", "organoid"})
_TAKES_ARTICLE = re.compile(
    r"(?:University of|Institutes?|Department|National|Cent(?:er|re)|School|College|Faculty|Royal)\b"
    r"|(?!The\b)[^,’']*?\b(?:Association|Foundation|Society|Trust|Council|Federation|Agency|Institute|Clinic|Cent(?:er|re))"
    r"(?=,| in | at |$)"
)
_JOURNAL_TAKES_ARTICLE = re.compile(r"(?!The\b)(?:(?:[\w&]+ ){0,4}Journal\b|Annals|Archives|Proceedings|Bulletin)")
_HUMAN = "human"


def counted(number: int, noun: str, voice: Voice) -> str:
    """Return "21 patients" or "1 patient"."""
    if number == 1:
        return voice.say("who.count", count="one", noun=_NOUNS.get(noun, noun))
    return voice.say("who.count", count=figure(number), noun=noun)


def noun_for(number: Held[int], species: Iterable[str]) -> str:
    """Return what the evidence calls those counted; "participants", or the animal, when it has no word we know."""
    for behind in _behind(number):
        found = _NOUN_SOON.match(behind)
        if found:
            noun = found[1].lower()
            return _PLURALS.get(noun, noun)
    animals = animals_of(species)
    return animals if animals and _HUMAN not in species else "participants"


def condition_for(number: Held[int]) -> str:
    """Return the condition the evidence names right behind the people: "relapsing-remitting MS", or nothing."""
    for behind in _behind(number):
        clause = re.split(r"[.;:()]|\b(?:compared|who|and|while|but)\b(?! \d)", behind)[0]
        noun = _NOUN_SOON.match(clause)
        found = _WITH.search(clause, noun.end()) if noun else None
        if found:
            return found[1]
    return ""


def restriction_for(number: Held[int]) -> str:
    """Return the clause of the evidence that sets those studied apart: "in whom interferon beta had not helped"."""
    for behind in _behind(number):
        found = _RESTRICTION.search(behind)
        if found and _NOUN_SOON.match(behind) and len(found[0].split()) <= _LONGEST_RESTRICTION:
            between = behind[: found.start()]
            return "" if re.search(r"[.;:\"“”]|\b(?:and|but|while)\b(?! \d)", between) else found[0].strip()
    return ""


def _behind(number: Held[int]) -> list[str]:
    """Return what the evidence says behind the number, wherever it stands in it."""
    value, evidence = number.value, number.evidence
    written = re.finditer(rf"(?<![\d.,])(?:{value}|{value:,})(?![\d%]|[.,]\d)", evidence)
    in_words = (found for found in SPELLED.finditer(evidence) if value_of(found[0]) == value)
    return [evidence[found.end() :] for found in (*written, *in_words)]


def animals_of(species: Iterable[str]) -> str:
    """Return the animals studied as a plural, joined: "mice and rats"; empty when there are none."""
    found = [_ANIMALS[each] for each in species if each in _ANIMALS]
    return joined(found)


def is_cells_only(species: Iterable[str]) -> bool:
    """Whether cells were studied and nothing that lives."""
    kinds = set(species)
    return bool(kinds & _CELLS) and not kinds - _CELLS


def is_human(species: Iterable[str]) -> bool:
    """Whether people were studied, as far as the articles say."""
    return _HUMAN in set(species)


def place(institution: str) -> str:
    """Return an institution as it stands behind "of": "the University of Galway", "Oxford University"."""
    return f"the {institution}" if _TAKES_ARTICLE.match(institution) else institution


def journal(name: str) -> str:
    """Return a journal as it stands behind "in": "the Annals of Neurology", "Nature".

    >>> [journal(name) for name in ("New England Journal of Medicine", "The Lancet", "Brain")]
    ['the New England Journal of Medicine', 'The Lancet', 'Brain']
    """
    return f"the {name}" if _JOURNAL_TAKES_ARTICLE.match(name) else name


def joined(words: Iterable[str], last: str = " and ") -> str:
    """Return "a", "a and b", "a, b and c"."""
    parts = list(words)
    return last.join(part for part in (", ".join(parts[:-1]), parts[-1]) if part) if parts else ""
