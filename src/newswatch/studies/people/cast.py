"""The people a text names: full name, every place they are named at, and what is said of who they are.

A run of capitalised words is a person only when something says so: a title, a degree, a verb of speech, a role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newswatch.studies.people.names import FIRST, OF_PLACES, OF_SENTENCES, PARTICLE, SPEECH, TITLE, names
from newswatch.studies.reading.reading import Reading

_ROLE_BEFORE = re.compile(
    r"(?i)(?:\b(?:author|researcher|investigator|scientist|professor|neurologist|doctor|physician|"
    r"surgeon|analyst|head|leader|director|spokes(?:man|woman|person)|"
    r"expert|specialist|biologist|immunologist|chief executive|officer|president|ceo|cardiologist|"
    r"psychiatrist|epidemiologist|patient|led by|headed by|"
    r"directed by|colleague|co-author|editor|chairman|neuroscientist|geneticist|psychologist|fellow|"
    r"student|lecturer|nurse))(?:,)?\s+$"
)
_ROLE_AFTER = re.compile(
    r"(?:,\s+(?i:senior|chief|consultant|deputy|professor|director|head|chair|lead|lecturer|reader) |"
    r",\s+(?:an?|the|who|chief|professor|director|head|president|chair\w*|associate|assistant|"
    r"senior|lead|vice|co-\w+|medical|scientific|executive|one of|of the|"
    r"from the|(?:now |aged )?\d\d|founder|editor|principal|clinical|research|deputy|PhD|MD)\b|\s+(?:of|from|"
    r"at) (?:the )?[A-Z]|\s+and (?:his|her|their|colleagues|co-?workers|team)|[’']s (?:team|group|"
    r"study|lab|colleagues)"
    r"|\s+and (?:Drs?\.? )?(?:[A-Z][\w’'.-]*[ ,]+){2,5}(?:from|of|at|said|say|writ\w+|wrote|both|who)\b"
    rf"|,?\s+{SPEECH}\b|\s+(?:is|was) (?:an?|the|chair|professor|director|president|head)\b|"
    r",?\s+who (?:led|headed|is|was)\b|\s+(?:led|presented|headed)\b|"
    rf",\s[^.“”\"\n]{{3,120}}?,\s+(?:who\s+)?{SPEECH}\b)"
)
_SPEECH_BEFORE = re.compile(
    rf"(?:\b(?!tells|told){SPEECH}|\baccording to|\bLed by|\bled by)(?:\s+(?:study|lead|senior|co-|one)?\s*)?$"
)
_NO_NAME = re.compile(r"-(?:based|led|funded|backed|trained|born|like|year|week|day)$")
_NAMED_SO = re.compile(r"\b(?:called|reports?|reported|according to)\s+$")  # "a hormone called Irisin, "
_SPEAKS = re.compile(rf"(?:,\s(?:now |aged )?\d\d,)?\s+{SPEECH}\b")
_MOST_PLACES = 60  # nobody is named more often in a report
_PART_OF_A_NAME = re.compile(r"(?:\b(?:in|at|of|on|to|with|for|the|and)|&)\s+$")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the text names."""

    name: str  #: the fullest form in the text, without title and degrees
    places: tuple[tuple[int, int], ...]

    @property
    def surname(self) -> str:
        """The last name with its particles: "De Giglio", "van der Berg"."""
        words = self.name.split()
        first = next(
            (n for n, word in enumerate(words[1:-1], 1) if re.fullmatch(PARTICLE, word, re.IGNORECASE)), len(words) - 1
        )
        return " ".join(words[first:])


def people(reading: Reading) -> tuple[Person, ...]:
    """Return the people of the text in the order in which they are first named."""
    sure, shared = _announced(reading)
    _join_first_names(sure)
    _find_first_names(reading.text, sure)
    joined: dict[str, list[tuple[int, int]]] = {}
    for last, where in _places(reading.text, sure).items():
        joined.setdefault(sure[last], []).extend(where)
    for match in names(reading.text) if shared else ():
        if match.group("name") in shared:
            joined.setdefault(match.group("name"), []).append(match.span("name"))
    found = [Person(name, tuple(sorted(set(where)))) for name, where in joined.items() if where]
    return tuple(sorted(found, key=lambda person: person.places[0]))


def _announced(reading: Reading) -> tuple[dict[str, str], frozenset[str]]:
    """Return the fullest form of each name by its last word, and the full names of those who share a last word.

    A surname two people share says of neither who is meant, so only their full names stand for them.
    """
    forms: dict[str, set[str]] = {}
    speaking: set[str] = set()  # surnames that speak on their own; theirs are people if a fuller name is found
    for match in names(reading.text):
        name = match.group("name")
        if _is_person(reading, match):
            forms.setdefault(name.split()[-1], set()).add(name)
        elif " " not in name and _SPEAKS.match(reading.text[match.end() : match.end() + 30]) and _can_be_name([name]):
            speaking.add(name)
    shared = {last for last, names in forms.items() if len({n[0] for n in names if _is_in_full(n)}) > 1}
    sure = {last: max(names, key=len) for last, names in forms.items() if last not in shared}
    for double in [last for last in sure if "-" in last]:  # "Torre said" is the Guillermo Torre-Amione of before
        first = double.split("-")[0]
        if first in speaking and first not in forms:
            sure[first] = sure[double]
    _introduce(reading.text, speaking - forms.keys() - sure.keys(), sure)
    return sure, frozenset(name for last in shared for name in forms[last] if _is_in_full(name))


def _is_in_full(name: str) -> bool:
    """Whether a name begins with a given name, and not with an initial or the surname itself."""
    first, *rest = name.split()
    return bool(rest) and not first.endswith(".")


def _places(text: str, sure: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {last: [] for last in sure}
    if sure:
        for match in re.finditer(rf"\b(?:{_either(set(sure))})\b", text):
            if len(places[match.group()]) < _MOST_PLACES:
                places[match.group()].append(_whole(text, match, sure[match.group()]))
    return places


def _join_first_names(sure: dict[str, str]) -> None:
    """``Sir John`` is the Sir John Burn of the sentence before, not somebody else."""
    firsts = {name.split()[0]: name for name in sure.values() if " " in name}
    for last, name in list(sure.items()):
        if " " not in name and name in firsts:
            sure[last] = firsts[name]


def _find_first_names(text: str, sure: dict[str, str]) -> None:
    """``Mr Satin`` is the Morton Satin of another sentence."""
    for last, name in list(sure.items()):
        if " " not in name:
            fuller = re.search(rf"\b([A-Z][a-zé’'-]+(?: [A-Z]\.)?) {re.escape(last)}\b", text)
            if fuller and _can_be_name(fuller.group().split()) and not re.match(rf"{TITLE}", fuller.group()):
                sure[last] = fuller.group()


def _introduce(text: str, surnames: set[str], sure: dict[str, str]) -> None:
    """``O'Shea said`` makes the Siobhan O'Shea of another sentence a person; without a fuller name it makes nobody."""
    if not surnames:
        return
    fuller = re.compile(
        rf"\b(?P<first>{FIRST}(?: [A-Z]\.)?) (?P<last>(?:{PARTICLE} ){{0,2}}(?P<end>{_either(surnames)}))\b(?!-)"
    )
    for match in fuller.finditer(text):
        if _can_be_name(match.group().split()):
            sure.setdefault(match.group("end"), match.group())


def _either(words: set[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))


def _whole(text: str, last: re.Match[str], full: str) -> tuple[int, int]:
    begin = last.start() - (len(full) - len(last.group()))
    return (begin, last.end()) if begin >= 0 and text[begin : last.end()] == full else last.span()


def _is_person(reading: Reading, match: re.Match[str]) -> bool:
    words = match.group("name").split()
    if not _can_be_name(words) or reading.text[: match.start()].endswith("called "):
        return False
    if match.group("title"):
        return True
    if words[-1].endswith("."):
        return False
    if match.group("degree"):
        return len(words) > 1
    return _is_announced(reading.text, match, alone=len(words) == 1)


def _can_be_name(words: list[str]) -> bool:
    if words[0] in OF_SENTENCES or any(character.isdigit() for character in "".join(words)):
        return False
    return not any(_NO_NAME.search(word) or re.sub(r"['’]s$", "", word) in OF_PLACES for word in words)


def _is_announced(text: str, match: re.Match[str], *, alone: bool) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    after = text[match.end() : match.end() + 160]
    if _SPEECH_BEFORE.search(before):
        return not alone or bool(re.match(r"[.,]", after) and not _NAMED_SO.search(before))
    if alone:
        return False
    return bool(_ROLE_BEFORE.search(before) or (_ROLE_AFTER.match(after) and not _PART_OF_A_NAME.search(before)))
