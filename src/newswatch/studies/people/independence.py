"""Who had no part in the study: said outright, or plain from an office. A colleague or a payer's officer had."""

from __future__ import annotations

import re

from newswatch.studies.people.cast import Person
from newswatch.studies.people.roles import Profile
from newswatch.studies.reading.reading import Reading

_SAID = re.compile(
    r"""(?ix)
    \b(?:not|n[’']t|never)\ (?:\w+\ )?(?:involved|part\ of|participat\w+|connected|affiliated|associated|take\ part)
    | \bno\ (?:part|role|involvement|connection|ties)\b
    | \b(?:an|accompanying|in\ the|same)\ (?:\w+\ )?editorial\b | \bco-?authored\ (?:an|the)\ editorial |
      \baccompanying\ (?:editorial|commentary|comment)
    | \bindependent\ (?:expert|scientist|researcher|neurologist|analyst)
    | \b(?:who|he|she)\ (?:has\ )?reviewed\ the\ (?:new\ |study['’]s\ )?(?:study|findings|results|data|research|
      report)
    | \boutside\ expert | \bunconnected\ (?:to|with)\ the\ (?:new\ )?(?:study|research|trial|work) | \buninvolved\b
    """
)
_BY_OFFICE = re.compile(r"(?i)\banalyst\b")
_OFFICER = re.compile(
    r"(?i)\b(?:president|director|officer|executive|head|chief|spokes\w+|chair\w*|manager|lead|adviser|advisor)\b"
)
_INSIDER = re.compile(
    r"(?ix)\b(?:authors?|co-?authors?|investigators?|study\ (?:researcher|head|leader|coordinator)|"
    r"researchers\ behind|led\ (?:the|by)|"
    r"one\ of\ the\ researchers|collaborat\w+|colleagues?|senior\ author|(?:his|her)\ team|our\ study)\b"
)
OWN_WORK = re.compile(
    r"(?i)\b(?:we (?:found|show\w*|saw|were|developed|tested|used|discovered|asked|enroll\w+|"
    r"believe our)|our (?:study|trial|results|findings|patients|data|work|approach|goal|team|research|"
    r"institute))\b"
)
_PRONOUN = re.compile(r"^[“\"]?(?:He|She|They|Neither)\b|^Both\b")
_BACKER = re.compile(
    r"(?i)\b(?:foundation|society|association|charity|trust)\b[^.]{0,40}\b(?:funded|invested|paid|financed|sponsored|"
    r"helped (?:to )?(?:develop|fund|pay|finance))\b"
)
_ANNOUNCED = re.compile(
    r"(?i)\b(?:specialists?|experts?|\w+ologists?|doctors?|scientists?|researchers?|analysts?|editorial)\b"
)
_MONEY = re.compile(r"(?i)\b(?:co-)?fund(?:ed|ing|s)?\b|\bsponsor\w*|\bpaid for\b|\binvested in\b")
_NEAR = 400  # characters between the announcement of an outside expert and the name


def outsiders(
    reading: Reading, profiles: dict[Person, Profile], words: dict[Person, str], payers: str
) -> frozenset[Person]:
    """Return the people who, by what the text says, neither did nor paid for the study.

    Args:
        reading: the text.
        profiles: what is said of each person.
        words: what each person is quoted with.
        payers: the sentences that say who paid.
    """
    marked = _marked(reading, profiles)
    backers = " ".join(match.group().lower() for match in _BACKER.finditer(reading.text))
    return frozenset(
        person
        for person, profile in profiles.items()
        if person in marked or _by_office(profile, words.get(person, ""), f"{payers} {backers}")
    )


def _marked(reading: Reading, profiles: dict[Person, Profile]) -> frozenset[Person]:
    """Those of whom the text says outright that they had no part, or that they judged the study from outside."""
    found = {person for person, profile in profiles.items() if _SAID.search(profile.words)}
    places = sorted((start, person.name, person) for person in profiles for start, _ in person.places)
    for match in _SAID.finditer(reading.text):
        if not reading.is_quoted(match.start()):
            person = _meant(reading, match.start(), [(start, person) for start, _, person in places])
            if person:
                found.add(person)
    return frozenset(found)


def _meant(reading: Reading, at: int, places: list[tuple[int, Person]]) -> Person | None:
    """The person named last before the words in their sentence; failing that the next, or whom a pronoun stands for."""
    sentence = reading.sentence_at(at)
    before = [person for start, person in places if sentence.start <= start < at]
    if before:
        return before[-1]
    if _PRONOUN.match(sentence.text):
        return next((person for start, person in reversed(places) if start < sentence.start), None)
    if not _ANNOUNCED.search(sentence.text):
        return None
    return next((person for start, person in places if at < start < at + _NEAR), None)


def _by_office(profile: Profile, words: str, payers: str) -> bool:
    if _INSIDER.search(profile.words) or OWN_WORK.search(words):
        return False
    if _pays(profile, payers) or _MONEY.search(profile.words) or _MONEY.search(words):
        return False
    return bool(_BY_OFFICE.search(profile.words)) or bool(profile.society and _OFFICER.search(profile.words))


def _pays(profile: Profile, payers: str) -> bool:
    names = filter(None, (profile.society, profile.institution))
    shorts = re.findall(r"\b[A-Z]{3,}\b", profile.words)
    kind = (profile.society or "").lower().split()[-1:]
    return any(name in payers for name in (*names, *shorts, *kind))
