"""Who judges a study from another place than its researchers', by what a newspaper says of where people work.

A report names most outsiders without saying that they are: "Dr X of Y hospital said". That they had no part is
plain only where the text says whose study it is, and in news: a release quotes its own side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newswatch.records import Fact
from newswatch.studies.people.cast import Person
from newswatch.studies.people.independence import MONEY, is_inside
from newswatch.studies.people.roles import Profile
from newswatch.studies.reading.reading import Reading

_RELEASE = re.compile(
    r"(?m)^(?:#{2,}|-?ENDS?-?$|-\s?ENDS?\s?-|NOTES? (?:TO|FOR) |Notes? (?:to|for) [Ee]ditors|"
    r"[Ee]ditor['’]s [Nn]otes?|"
    r"(?:Media|Press|MEDIA|PRESS) (?:[Cc]ontacts?|CONTACTS?|[Oo]ffice)|Contacts?:|Issued by|For (?:more|"
    r"further) information|"
    r"About (?:the )?[A-Z])|^Embargo|^\((?!(?:Reuters|AP|AFP|CNN|PA|HealthDay|UPI)\b)[A-Z][\w .,]+\)\s?-"
)
_DOERS = re.compile(
    r"(?:\b(?:[Rr]esearchers?|[Ss]cientists?|[Tt]eam|[Ii]nvestigators?|[Ss]tudy|[Tt]rial|[Aa]uthors?|[Ee]xperts|"
    r"[Aa]cademics|"
    r"[Dd]octors|[Cc]olleagues|[Rr]esearch)\b[^.\n]{0,60}?\b(?:from|at|of|with|by|in|including)\s+|"
    r"\b(?:led|conducted|carried out|performed|run|done|developed) (?:by|at)\s+)(?P<where>[^.;\n“”\"]{4,240})"
)
_TEAM_OF = re.compile(r"(?P<where>(?:[A-Z][\w’'.-]*(?: of)? ){1,5})(?:researchers?|scientists?|team|investigators)\b")
_COMMON = frozenset(
    """University College School Hospital Institute Center Centre Medical Medicine Health Department Clinic National
    Research Royal Public General Professor Dr The Of And Children Sciences Science Faculty Foundation Society
    Association Program Division Journal New Study Cancer Heart British American Trust Reuters London
    England Britain United States UK US Boston York California Prof Lead But When State City""".split()  # noqa: SIM905
)
_WORD = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}|\b[A-Z]{2,}\b")
_NO_OUTSIDER = re.compile(
    r"(?i)\b(?:patients?|develop(?:ed|er)|invent\w+|company|spokes\w+ for the (?:company|maker)|founder|"
    r"worked with|chaired|present(?:ed|er)|"
    r"who (?:conducted|worked|carried|ran|treated)|sponsor\w*|consult\w+|advis[eo]r to|his (?:wife|son|"
    r"daughter)|her (?:husband|son))\b"
)
_OUR_WORK = re.compile(
    r"(?i)\bours?\b(?= (?:own |new |latest |main |recent |current |previous |work\b|\w+ (?:study|results?|"
    r"findings?|data|method|test|model))|"
    r" (?:study|stud|results?|findings?|team|work|data|research|trial|analys|approach|paper|group|lab|method|"
    r"test|technique|"
    r"patients|model|hypothesis|hope|aim|goal|next|programme|program|participants|estimates?|report|review))|"
    r"\bwe (?:wanted|looked|studied|analy[sz]ed|did|had|have (?:shown|found|developed|been|identified|"
    r"demonstrated|discovered)|report|think|believe|hope|expected|hypothesi[sz]ed|were|weren['’]t|estimate|"
    r"observed|compared|"
    r"set out|identified|cannot|can['’]t|are (?:now|currently|hoping|planning)|plan|also|took|asked|got|did)\b"
)


def from_elsewhere(
    reading: Reading,
    profiles: dict[Person, Profile],
    words: dict[Person, str],
    lead: Person | None,
    paid: Iterable[Fact[str]],
) -> frozenset[Person]:
    """Return those a news report quotes who work elsewhere than the study's researchers and own none of it.

    Args:
        reading: the text.
        profiles: what is said of each person.
        words: what each person is quoted with.
        lead: who led the study.
        paid: who paid for it.
    """
    if _RELEASE.search(reading.text):
        return frozenset()
    inside = {person for person in profiles if person is lead or is_inside(profiles[person], words.get(person, ""))}
    home = _home(reading, [profiles[person] for person in inside], paid)
    if not (home and inside):
        return frozenset()
    first = min(person.places[0][0] for person in inside)
    return frozenset(
        person
        for person, profile in profiles.items()
        if person not in inside
        and person in words
        and person.places[0][0] > first
        and _is_apart(profile, words[person], home)
    )


def _is_apart(profile: Profile, words: str, home: frozenset[str]) -> bool:
    where = _names(profile.institution or profile.society or "")
    return bool(
        where
        and not where & home
        and not _names(profile.words) & home
        and not _NO_OUTSIDER.search(profile.words)
        and not _OUR_WORK.search(words)
        and not MONEY.search(words)
        and not MONEY.search(profile.words)
    )


def _home(reading: Reading, insiders: Iterable[Profile], paid: Iterable[Fact[str]]) -> frozenset[str]:
    """The words that name where the study was done and who paid: "Exeter", "Karolinska"."""
    told = [match.group("where") for match, _ in reading.found(_DOERS) if not reading.is_quoted(match.start())]
    told += [match.group("where") for match, _ in reading.found(_TEAM_OF)]
    told += [profile.words for profile in insiders]
    told += [f"{fact.value} {reading.text[fact.start : fact.end]}" for fact in paid]
    return frozenset().union(*map(_names, told))


def _names(words: str) -> frozenset[str]:
    return frozenset(re.sub("['’]s$", "", word) for word in _WORD.findall(words)) - _COMMON
