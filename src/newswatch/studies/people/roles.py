"""What the text says of who a person is: role and institution, from the words beside the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newswatch.studies.people.cast import Person
from newswatch.studies.people.names import DEGREE, SPEECH
from newswatch.studies.people.organisations import SOCIETY, institution
from newswatch.studies.reading.reading import Reading

_BEHIND = 260  # characters; an apposition with several posts is about that long
_IN_FRONT = 110
_DEGREES = re.compile(rf"^(?:,?\s*{DEGREE})+")
_ENDS = re.compile(
    rf"[“”\"]|(?<![A-Z])(?<!\bDr)(?<!\bSt)\.(?=\s|$)|,\s*(?=(?:who\s+)?(?:{SPEECH})\b)|\b(?:{SPEECH})\b|\n"
)
_APPOSITION = re.compile(r"^\s*(?:,|\(|–|—|-{1,2}\s|\bof\b|\bfrom\b|\bat\b|\bin\b|who\b|\bis\b|\bwas\b)")
_HE_IS = re.compile(
    r"^(?:He|She|They)(?:['’]s|\s+(?:is|was|also|directs|leads|heads|works|has|had|did|and|wrote|"
    r"reviewed|co-)\b)[^\"“]*"
)
_ROLE_IN_FRONT = re.compile(
    r"(?:[\n,.;:”\"“—–]|\b(?:says?|said|tells?|told|"
    r"by)\b)\s*(?P<role>[^,.;:”\"“—–]*?)\s*,?\s*(?:(?:Associate |Assistant )?(?:Drs?\.?|Prof\.?|Professor)\s*)*$"
)
_PLACE = re.compile(r"\s*,?\s+(?:of|at|from|in|for|with)\s+(?:the\s+)?(?=[A-Z])")
_ARTICLE = re.compile(r"^(?:\s|,|an?\b|the\b|is\b|was\b|who\b|He['’]s|She['’]s|(?:He|She)\s+is)+\s*", re.IGNORECASE)
_FROM = re.compile(r"^,?\s*(?:of|from|at|in)\s")
_ROLE_ENDS = re.compile(r"\s*\(|\s(?=(?:He|She|They)\b)|,?\s+who\b|\s[—–]\s")
_LONGEST_ROLE = 12  # words
_SAYING = re.compile(rf"^(?:{SPEECH})\s+")
_ROLE_WORD = re.compile(
    r"(?i)\b(?:professor|director|head|chief|neurologist|scientist|researcher|author|investigator|"
    r"physician|surgeon|officer|president|chair\w*|analyst|"
    r"fellow|lecturer|specialist|expert|doctor|student|manager|leader|editor|founder|cardiologist|"
    r"biologist|\w+ologist|lead|spokes\w+|nurse|coordinator|adviser|advisor|executive)\b"
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is said of a person: the words in front of and behind the name, and what they come to."""

    words: str
    role: str | None
    institution: str | None
    society: str | None


def profile(reading: Reading, person: Person) -> Profile:
    """Return what the text says of who a person is, from the first places that say anything."""
    front, behind = [], []
    for start, end in person.places:
        if not reading.is_quoted(start):
            front.append(_in_front(reading.text, start))
            behind.append(_behind(reading, end))
    told_behind = next((words for words in behind if words), "")
    told_front = next((words for words in front if _ROLE_WORD.search(words)), "")
    words = " | ".join(filter(None, (*front, *behind)))
    return Profile(
        words,
        _role(told_front, told_behind),
        institution(told_behind) or institution(told_front),
        _society(told_behind) or _society(told_front),
    )


def _in_front(text: str, start: int) -> str:
    match = _ROLE_IN_FRONT.search(("\n" if start <= _IN_FRONT else "") + text[max(0, start - _IN_FRONT) : start])
    return match.group("role").strip() if match else ""


def _behind(reading: Reading, end: int) -> str:
    words = reading.text[end : min(end + _BEHIND, reading.sentence_at(end - 1).end)]
    words = _DEGREES.sub("", words)
    own = _ENDS.split(words)[0] if _APPOSITION.match(words) else ""
    sentence = reading.sentence_at(end)
    later = reading.sentences[sentence.number + 1 : sentence.number + 2]
    told = [match.group() for each in later for match in [_HE_IS.match(each.text)] if match]
    return " ".join(filter(None, [own.strip(" ,"), *told]))


def _role(front: str, behind: str) -> str | None:
    for words in (behind, front):
        if _FROM.match(words):
            continue
        role = _ARTICLE.sub("", _SAYING.sub("", _ROLE_ENDS.split(_PLACE.split(words)[0])[0])).strip(" ,—–")
        if _ROLE_WORD.search(role) and len(role.split()) <= _LONGEST_ROLE:
            return role
    return None


def _society(words: str) -> str | None:
    match = SOCIETY.search(words)
    return match.group("name") if match else None
