"""Who had no part in the study: said outright, or plain from an office. A colleague or a payer's officer had."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import chain

from newswatch.studies.people.cast import Person
from newswatch.studies.people.roles import Profile
from newswatch.studies.reading.casing import lower_phrases
from newswatch.studies.reading.reading import Reading

_IN_IT = r"(?:\w+ )?(?:involved|part of|participat\w+|connected|affiliated|associated|take part)"
_SAID = lower_phrases(
    rf"\b(?:not|never) {_IN_IT}",
    rf"n[’']t {_IN_IT}",
    r"\bno (?:part|role|involvement|connection|ties)\b",
    r"\b(?:an|accompanying|linked|related|in the|same) (?:\w+ )?(?:editorial|commentary)\b",
    r"\b(?:co-?)?author(?:ed|s)? (?:of )?(?:an|the) (?:\w+ )?(?:editorial|commentary)",
    r"\b(?:accompanying|linked) (?:editorial|commentary|comment|opinion|perspective|letter|article)",
    r"\b(?:responding|reacting|commenting|reaction|in response) (?:to|on) (?:the|this|these|news of the) "
    r"(?:\w+ )?(?:study|findings?|results?|research|trial|paper|report|news|review)\b",
    r"\bindependent (?:expert|scientist|researcher|neurologist|analyst)",
    r"\b(?:who|he|she) (?:has )?reviewed the (?:new |study['’]s )?(?:study|findings|results|data|research|report)",
    r"\boutside expert",
    r"\bunconnected (?:to|with) the (?:new )?(?:study|research|trial|work)",
    r"\buninvolved\b",
)
_JUDGED_BY = re.compile(
    r"(?i)\b(?:study|findings?|results?|research|report|trial|work|news|discovery|review)\b[^.\n“”\"]{0,80}\b"
    r"(?:welcomed|hailed|praised|criticised|criticized|dismissed|questioned) by\b"
)  #: the name follows
_JUDGED = re.compile(
    r"\b(?:welcomed|hailed|praised|critici[sz]ed|dismissed|questioned) the (?:new |latest |study['’]s )?"
    r"(?:study|findings?|results?|research|report|trial|work|news|review)\b"
)  #: the name stands in front
_DOUBTERS = re.compile(
    r"(?i)\b(?:some|other|several|many|outside) (?:\w+ )?(?:experts|specialists|doctors|physicians|critics) "
    r"(?:are|were|say|said|have|caution\w*|warn\w*|question\w*|disagree\w*|point\w*|remain\w*|fear\w*|worr\w+|argue\w*)\b"
)  #: so does the name of one of them
_BY_OFFICE = re.compile(r"(?i)\banalyst\b")
INSIDER = re.compile(
    r"(?ix)\b(?:authors?(?!\ of\ (?-i:[A-Z])|\ of\ the\ (?:\w+\ )?(?:editorial|book))|"
    r"co-?authors?(?!\ of\ (?:an|the)\ (?:\w+\ )?editorial)|investigators?|study\ (?:researcher|head|leader|"
    r"coordinator)|"
    r"co-?authored\ (?:the|this|it|both)(?!\ (?:\w+\ )?(?:editorial|commentary))|"
    r"(?:was|were|is|also|been)\ involved\ (?:in|with)\ the|"
    r"(?:carried\ out|conducted|did)\ the\ (?:study|research|work)|"
    r"researchers\ behind|worked\ on\ the|helped\ (?:to\ )?(?:write|conduct|lead|run)|"
    r"steering\ (?:group|committee)|member\ of\ the\ (?:research\ )?team|led\ (?:the|by)|"
    r"one\ of\ the\ researchers|collaborat\w+|colleagues?|senior\ author|(?:his|her)\ team|our\ study)\b"
)
OWN_WORK = re.compile(
    r"(?i)\b(?:we (?:found|show\w*|saw|were|developed|tested|used|discovered|asked|enroll\w+|"
    r"believe our)|our (?:study|trial|analys[ie]s|experiments?|results|findings|patients|data|work|approach|goal|"
    r"team|research|"
    r"institute))\b"
)
_LED = re.compile(r"(?i)\b(?:who led|led by|lead|senior|and (?:his|her|their )?(?:colleagues|team))\b")
_PRONOUN = re.compile(r"^[“\"]?(?:He|She|They|Neither)\b|^Both\b")
_BACKER = re.compile(
    r"(?i)\b(?:foundation|society|association|charity|trust)\b[^.]{0,120}\b(?:funded|invested|paid|financed|"
    r"sponsored|provided [$£€]|"
    r"helped (?:to )?(?:develop|fund|pay|finance))\b"
)
_DONE_BY = re.compile(r"\b(?:led|conducted|carried out|performed|run) by\b[^.]{0,250}")
_ANNOUNCED = re.compile(
    r"(?i)\b(?:specialists?|experts?|\w+ologists?|doctors?|scientists?|researchers?|analysts?|editorial)\b"
)
_JUDGES = re.compile(
    r"(?i)\b(?:th(?:is|ese)|the (?:new |latest |current )?)\s?(?:is an? |new |latest )?(?:\w+ ){0,2}?(?:study|"
    r"findings?|results?|"
    r"research|trial|review|report|data|analysis|paper|discovery|approach|technique|news|work)\b"
)
_OURS = re.compile(r"(?i)\b(?:we|our|ours|us|my|I)\b(?!['’]?(?:d| would| think| believe|['’]d|['’]m) )")
_PRAISES = re.compile(
    r"(?i)\b(?:promising|fascinating|interesting|exciting|poor|disappointing|inconclusive|caution\w*|helpful|"
    r"impressive|"
    r"surpris\w+|welcom\w+|encouraging|intriguing|skeptic\w*|sceptic\w*|praised|critici[sz]ed|unconvinced|reassuring|"
    r"well[- ](?:designed|done|conducted)|convincing)\b"
)
_NO_OUTSIDER = re.compile(
    r"(?i)\b(?:authors?|co-?authors?|investigators?|study|trial|team|stud(?:y|ies)|colleagues?|consult\w+|"
    r"developed|invent\w+|"
    r"patient|led|leads|leading|research(?:er)? (?:at|on) the|who (?:conducted|worked|carried|ran)|company|"
    r"chief executive|"
    r"spokes\w+|founder|collaborat(?:or|ed)\w*|worked with|chaired|minister|presented?)\b"
)
MONEY = re.compile(r"(?i)\b(?:co-)?fund(?:ed|ing|s)?\b|\bsponsor\w*|\bpaid for\b|\binvested in\b")
_A_BODY = re.compile(
    r"\b(?:company|companies|sponsors?|funders?|maker|charity|agency|foundation|body) (?:had|has|have|played) $"
)
_NAMED_BEFORE = 30  # characters
_NAMED_BEHIND = 60
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
    marked, hinted = _marked(reading, profiles), _hinted(reading, profiles)
    insiders = {
        profile.institution
        for person, profile in profiles.items()
        if _LED.search(profile.words) or is_inside(profile, words.get(person, ""))
    } - {None}
    backers = " ".join(match.group().lower() for match, _ in reading.found(_BACKER, bearing=False))
    doers = " ".join(match.group() for match, _ in reading.found(_DONE_BY, bearing=False))
    return frozenset(
        person
        for person, profile in profiles.items()
        if (person in marked and not OWN_WORK.search(words.get(person, "")))
        or (person in hinted and profile.institution not in insiders and not is_inside(profile, words.get(person, "")))
        or _by_office(profile, words.get(person, ""), f"{payers} {backers} {doers}")
        or (insiders and _judges(profile, words.get(person, ""), _told_with(reading, person), insiders))
    )


def _told_with(reading: Reading, person: Person) -> str:
    """The sentences the person is named in."""
    return " ".join(reading.sentence_at(start).text for start, _ in person.places)


def _judges(profile: Profile, words: str, told: str, insiders: Container[str | None]) -> bool:
    """Whether somebody from elsewhere than those who did the study judges it as the work of others."""
    return bool(
        words
        and profile.institution
        and profile.institution not in insiders
        and (_JUDGES.search(words) or (_JUDGES.search(told) and _PRAISES.search(told)))
        and not _OURS.search(words)
        and not _NO_OUTSIDER.search(profile.words)
        and not MONEY.search(words)
    )


def _marked(reading: Reading, profiles: dict[Person, Profile]) -> frozenset[Person]:
    """Those of whom the text says outright that they had no part, or that they judged the study from outside."""
    found = {person for person, profile in profiles.items() if _SAID.search(profile.words.lower())}
    places = _places(profiles)
    said = (reading.found(pattern, bearing=False, lower=True) for pattern in _SAID)
    for match, _ in chain.from_iterable(said):
        before = reading.lower[max(0, match.start() - _NAMED_BEFORE) : match.start()]
        if not reading.is_quoted(match.start()) and not _A_BODY.search(before):
            person = _meant(reading, match.start(), places)
            if person:
                found.add(person)
    return frozenset(found)


def _places(profiles: Iterable[Person]) -> list[tuple[int, Person]]:
    """Where people are named, in the order of the text."""
    found = sorted((start, person.name, person) for person in profiles for start, _ in person.places)
    return [(start, person) for start, _, person in found]


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


def _hinted(reading: Reading, profiles: dict[Person, Profile]) -> frozenset[Person]:
    """Those named first behind "the findings were welcomed by" or "some experts are wary", or who welcomed them."""
    places = _places(profiles)
    found = set()
    for pattern, near in ((_JUDGED_BY, _NAMED_BEHIND), (_DOUBTERS, _NEAR)):
        for match, _ in reading.found(pattern, bearing=False):
            if not reading.is_quoted(match.start()):
                found.update([person for start, person in places if match.end() <= start < match.end() + near][:1])
    for match, _ in reading.found(_JUDGED, bearing=False, lower=True):
        if not reading.is_quoted(match.start()):
            found.update(
                [person for start, person in places if match.start() - _NAMED_BEHIND < start < match.start()][-1:]
            )
    return frozenset(found)


def is_inside(profile: Profile, words: str) -> bool:
    """Whether somebody had a part in the study, by what is said of them or what they say."""
    return bool(INSIDER.search(profile.words) or OWN_WORK.search(words))


def _by_office(profile: Profile, words: str, payers: str) -> bool:
    if is_inside(profile, words):
        return False
    if _pays(profile, payers) or MONEY.search(profile.words) or MONEY.search(words):
        return False
    return bool(_BY_OFFICE.search(profile.words) or (words and profile.society))


def _pays(profile: Profile, payers: str) -> bool:
    names = filter(None, (profile.society, profile.institution))
    shorts = re.findall(r"\b[A-Z]{3,}\b", profile.words)
    kind = (profile.society or "").lower().split()[-1:]
    return any(name in payers for name in (*names, *shorts, *kind))
