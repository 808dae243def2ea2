"""The quotations of a text: where they stand, what is quoted, who is said to have said it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newswatch.drafts.checking.lexicon import lexicon

_CURLY = re.compile(r"“([^“”]+)(?:”|\Z)")  # a quote that goes on in the next paragraph has no closing mark
_STRAIGHT = re.compile(r"\"([^\"]+)\"")
_SAID = (
    r"(?:said|says|say|added|adds|told|tells|explained|explains|noted|notes|wrote|writes|commented|comments|warned|warns|"
    r"stressed|cautioned|cautions|points out|pointed out|according to|concluded|remarked|announced|stated|states|"
    r"continued|argued|argues|insisted|suggested|suggests|observed|admitted|recalled|replied|acknowledged|emphasi[sz]ed)"
)
_PARTICLES = r"(?:(?:de|van|von|der|den|la|di|da|al) ){0,2}"
_PERSON = rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?(?:(?:[A-Z]\.|[A-Z][\w’'-]+) ){{0,3}}{_PARTICLES}[A-Z][\w’'-]+"
# "said lead researcher Richard Burt of …": up to where the name must have been; "Richard Burt said".
_AFTER = re.compile(
    r"[,.]?[\"”’]?,?\s+"
    rf"(?:{_SAID}\s+(?P<one>(?:(?![,;\"“”\n]|\s(?:of|at|from|who|in)\s|(?<!Dr)(?<!Prof)(?<!\b[A-Z])\.\s).){{2,90}})"
    rf"|(?P<two>{_PERSON})\s+(?:also )?{_SAID})"
)
_BEFORE = re.compile(
    rf"(?P<person>{_PERSON})(?:\s(?:of|at|from)\s(?:[^.!?“”\",]|(?<=\b[A-Z])\.){{0,90}})?(?:,[^.!?“”\"]{{0,120}},)?"
    rf"\s(?:also )?{_SAID}\b[^.!?“”\"]{{0,40}}[:,]?\s*[\"“]?$"
)
_ANY_PERSON = re.compile(_PERSON)
_NOBODY = frozenset({"it", "he", "she", "they", "we", "who", "the", "this", "that", "these", "those", "and", "but"})
_CLAUSE = re.compile(rf"[,.]?[\"”’]?,?\s+((?:[\w’'.-]+ ){{0,4}}{_SAID}\b(?:(?!\. [A-Z\"“])[^“”\"\n])*)")
_LEAD = 400  # characters of a sentence that leads to a quote
_AROUND = 200  # characters in which a speaker is named beside his words


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words of a text and who said them there."""

    words: str
    start: int
    end: int
    speaker: str = ""  #: as named beside the words; empty when nobody is, or only "he"

    @property
    def surname(self) -> str:
        """The last word of the speaker's name."""
        return self.speaker.rsplit(" ", 1)[-1]


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the words between marks stand; straight marks count only where each has its partner."""
    marks = (_CURLY, _STRAIGHT) if text.count('"') % 2 == 0 else (_CURLY,)
    return tuple(sorted(match.span(1) for pattern in marks for match in pattern.finditer(text)))


def quotations(text: str, spans: Iterable[tuple[int, int]] | None = None) -> Iterator[Quotation]:
    """Return the quotations of a text, in order; ``spans`` are their places where they are known."""
    for start, end in quoted_spans(text) if spans is None else spans:
        yield Quotation(text[start:end], start, end, speaker_at(text, start, end))


def speaker_at(text: str, start: int, end: int) -> str:
    """Return who is named as the speaker of ``text[start:end]`` right behind or in front of it; empty for nobody."""
    behind = _AFTER.match(text, end, end + _AROUND)
    name = _somebody(_name_behind(behind)) if behind else ""
    if name:
        return name
    before = _BEFORE.search(text, max(0, start - _AROUND), start)
    return _somebody(before["person"]) if before else ""


def _somebody(name: str) -> str:
    """Return a name, or nothing for "she" and words of the tool's own."""
    last = name.rsplit(" ", 1)[-1].lower()
    return "" if last in _NOBODY or last in lexicon().house else name


def _name_behind(attribution: re.Match[str]) -> str:
    """Return the last name of "said Needham & Co analyst Chad Messer", or the one in front of "said"."""
    persons = _ANY_PERSON.findall(attribution["one"] or "")
    return persons[-1] if persons else attribution["two"] or ""


def said_in_front(surname: str, text: str, start: int) -> bool:
    """Whether the sentence that leads to a quote begins with this name: "Jane Doe, head of … at …, said: "."""
    lead = text[max(0, start - _LEAD) : start]
    lead = re.split(r"(?<=[.!?”\"])\s+(?=[A-Z])|\n", lead.rstrip(' \n"“'))[-1]
    named = re.search(rf"\b{re.escape(surname)}(?=,)", lead)
    return bool(named and re.search(rf",\s(?:also )?{_SAID}[:,]?$", lead) and not quoted_spans(lead))


def last_named(text: str, start: int) -> str:
    """Return who is named as the speaker of the last words quoted in a paragraph before ``start``; empty for nobody."""
    paragraph = text[text.rfind("\n\n", 0, start) + 1 : start].rstrip(' "“')
    return next((each.speaker for each in reversed([*quotations(paragraph)]) if each.speaker), "")


def attribution_at(text: str, end: int) -> str:
    """Return the clause behind a quote that says who spoke: "said Needham & Co analyst Chad Messer"; else nothing."""
    found = _CLAUSE.match(text, end, end + _AROUND)
    return found[1] if found else ""


def places_of(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where quoted words stand in a text, whatever marks and spaces are between them."""
    parts = re.findall(r"\w+", words)
    if not parts:
        return ()
    return tuple(found.span() for found in re.finditer(r"\W+".join(map(re.escape, parts)), text, re.IGNORECASE))
