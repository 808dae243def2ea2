"""How a speaker is named: "Karen Blum, director of the agency's office", "Ana Ruiz of the University of Valencia".

A role is taken as the source words it, or not at all: one that is a clause, or says only that somebody took part, is
left out.
"""

from __future__ import annotations

import re

from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.people import place
from newswatch.records import Quote
from newswatch.text.clean import for_markdown

_LONGEST_ROLE = 9  # words
_NO_ROLE = re.compile(
    r"(?i)[\d\"“”();:]|^(?:his|her|their|its|our|my|whose|and|or|but|is|was|has|had|also|who|one|not|of|at|from|in)\b|\b(?:is|was|were|says?|said|told|by)\b"
)
# Beside an institution, "study author" says nothing that "of the University" does not, and goes ill with "at".
_OF_THE_STUDY = re.compile(
    r"(?i)\b(?:(?:co-?)?authors?|investigators?|study|trial|lead researcher|research(?:er)?s? on|paper)\b"
)
_HEADS = re.compile(
    r"(?i)(?:(?:executive|medical|scientific|founding|deputy|vice|co-) ?)*(?:director|chair\w*|head|president|dean"
    r"|founder|chief executive(?: officer)?|chief (?:medical|scientific) officer|CEO)"
)
_NEEDS_THE = re.compile(r"(?i)(?:study|trial|agency|company|group|charity|institute|paper|journal|university)[’']s\b")
_NEEDS_AN = re.compile(
    r"(?i)(?:(?!chief|senior|lead|head|study|first)[\w-]+ ){0,3}"
    r"(?:\w+(?:ologist|ician|therapist|pharmacist|geneticist|psychiatrist)|scientist|researcher|doctor|surgeon|nurse|analyst)\Z"
)
_PLAIN = re.compile(
    r"[A-Z][a-z]+\b(?! [A-Z])"
)  # "Director of research" began its sentence; "Harvard Medical …" did not
_COMMON = re.compile(
    r"(?i)(?:study|lead|senior|co-\w+|chief|director|professor|head|chair\w*|president|vice|associate|assistant|research\w*"
    r"|neurolog\w+|scientist|doctor|physician|program\w*|medical|clinical|deputy|executive|founder|consultant|dean)\b"
)


def wordings(quote: Quote, voice: Voice) -> tuple[str, ...]:
    """Return how a quote's speaker may be named, as Markdown, the fullest first and the bare name last."""
    name = for_markdown(quote.speaker or "")
    institution, role = quote.institution, role_of(quote)
    found = []
    if role and institution and not _OF_THE_STUDY.search(role) and not _names(institution, role):
        words = {"role": for_markdown(role), "institution": for_markdown(place(institution))}
        key = "speaker_head_of" if _HEADS.fullmatch(role) else "speaker_role_at"
        found.append(voice.say(f"quotes.{key}", speaker=name, **words))
    if role and (not institution or _names(institution, role)):
        found.append(voice.say("quotes.speaker_role", speaker=name, role=for_markdown(role)))
    if institution:
        found.append(voice.say("quotes.speaker_from", speaker=name, institution=for_markdown(place(institution))))
    return (*found, name)


def richness(quote: Quote) -> int:
    """Return how much a source says of who spoke: the full name, the role, the institution."""
    return (len((quote.speaker or "").split()) > 1) + bool(quote.role) + bool(quote.institution)


def role_of(quote: Quote) -> str:
    """Return a speaker's role as it stands behind the name: "a neurologist"; empty where none can be told.

    >>> [role_of(Quote("", 0, 0, role=role)) for role in ("Director of research", "neurologist", "and is a doctor")]
    ['director of research', 'a neurologist', '']
    """
    role = (quote.role or "").strip(" ,.")
    if not role or _NO_ROLE.search(role) or len(role.split()) > _LONGEST_ROLE:
        return ""
    if _PLAIN.match(role) and _COMMON.match(role):
        role = role[0].lower() + role[1:]
    if _NEEDS_THE.match(role):
        return f"the {role}"
    return f"{'an' if role[0].lower() in 'aeiou' else 'a'} {role}" if _NEEDS_AN.match(role) else role


def _names(institution: str, role: str) -> bool:
    """Whether a role names the institution already: "Harvard researcher"."""
    words = re.findall(r"\b[A-Z][\w’'-]{3,}", institution)
    return any(word in role for word in words)
