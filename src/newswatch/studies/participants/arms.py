"""The groups of a study and how many people were in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.participants.crowds import PEOPLE
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER, value
from newswatch.studies.reading.reading import Reading

_ARM = lower_pattern(
    rf"(?i)(?<![\w.,$£€#-])(?P<number>{NUMBER})(?:\s{PEOPLE})?\s+(?:in (?:the )?(?P<group>[\w -]{{3,40}}?) (?:group|"
    r"arm)|(?:received|got|took|were given|were assigned to|assigned to|randomi[sz]ed to|on) (?:an? |"
    rf"the )?(?P<got>[a-z][\w -]{{2,40}}?))(?=[,.;]|\s(?:and|while|for|or|in)\b)"
)
_SECOND = lower_pattern(
    rf"(?i)\b{NUMBER}(?:\s{PEOPLE})?\s+(?:received|got|took|were given) [\w -]{{2,40}}? and (?P<number>{NUMBER}) "
    r"(?:received )?(?P<got>placebo|sham|saline|[a-z]\w+)(?=[,.;)])"
)
_GIVEN_TO = lower_pattern(rf"\bwas given to (?P<number>{NUMBER})(?:\s{PEOPLE})?\b")
_IN_BRACKETS = lower_pattern(
    rf"\b(?:to|or|and|versus|vs\.?)\s(?:receive |either |have |an? |the )*(?P<got>[a-z][\w -]{{2,40}}?)\s"
    rf"\((?:n\s?=\s?)?(?P<number>{NUMBER})(?:\s{PEOPLE})?\)"
)  #: "assigned to surgery (n = 309) or casting (n = 311)"
_NO_GROUP = re.compile(r"part|place|turns|(?:each|either|every|this|that|one|a|the)", re.IGNORECASE)  # "65 took part"
_DOSES = re.compile(
    r"^(?:to )?(?:[\w-]+ )?(?:injections?|infusions?|doses?|courses?) of (?:an? |the |their |his |her )?", re.IGNORECASE
)
_MOST = 1_000_000  # people; of a study whose size the text does not say
_LAST_WORDS = re.compile(r"[\w-]+(?: [\w-]+)?\s*$")


def arms(reading: Reading, studied: Fact[int] | None) -> tuple[Fact[tuple[str, int]], ...]:
    """Return the groups of the study, ``(name, people in it)``, where the text counts at least two.

    Those one sentence counts are taken first, failing that those of the whole text; together they are never more people
    than were studied.
    """
    most = studied.value if studied else _MOST
    told = [arm for arm in _told(reading, sure_only=studied is None) if 1 < arm.value[1] < most]
    in_one = [[arm for arm in told if arm.start == start] for start in sorted({arm.start for arm in told})]
    for several in (*in_one, told):
        names = {arm.value[0].lower().removesuffix("s"): arm for arm in reversed(several)}
        groups = tuple(reversed(names.values()))
        if len(groups) > 1 and sum(arm.value[1] for arm in groups) <= most:
            return groups
    return ()


def _told(reading: Reading, *, sure_only: bool) -> Iterator[Fact[tuple[str, int]]]:
    for pattern in (_IN_BRACKETS,) if sure_only else (_GIVEN_TO, _ARM, _SECOND, _IN_BRACKETS):
        counts = pattern in (_ARM, _SECOND)
        for match, _ in reading.counted(pattern) if counts else reading.found(pattern, lower=True):
            name, size = _arm(reading, match)
            if name and not _NO_GROUP.fullmatch(name):
                yield reading.fact((name, size), match.start("number"))


def _arm(reading: Reading, match: re.Match[str]) -> tuple[str, int]:
    parts = match.groupdict()
    named = next((part for part in ("group", "got") if parts.get(part)), None)
    if named:
        name = reading.text[slice(*match.span(named))]
    else:
        before = _LAST_WORDS.search(reading.text[max(0, match.start() - 40) : match.start()])
        name = before.group() if before else ""
    return _DOSES.sub("", name.strip()), int(value(parts["number"]))
