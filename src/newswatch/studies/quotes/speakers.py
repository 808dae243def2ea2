"""Who spoke the words between quotation marks: by what stands behind or before them, or the quotation before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newswatch.studies.people.cast import Person
from newswatch.studies.people.names import SPEECH, TITLE
from newswatch.studies.reading.reading import Reading

_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey)"
_SPEECH = re.compile(rf"\b(?:{SPEECH}|according to|stress(?:es|ed)|explained)\b")
_SAYS_BEHIND = re.compile(rf"^[,\s—–-]*(?:{SPEECH}|according to)\b")
_PRONOUN_SAYS = re.compile(rf"\b(?P<pronoun>{_PRONOUN})(?:'s|’s)?\s+(?:\w+ly\s+|also\s+|then\s+)?(?:{SPEECH})\b")
_SAYS_PRONOUN = re.compile(rf"\b(?:{SPEECH})\s+(?P<pronoun>{_PRONOUN})\b")
_SENTENCE_END = re.compile(
    r"(?<!\bDr)(?<!\bSt)(?<!\bDrs)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\s[A-Z])(?<![A-Z]\.[A-Z])(?<!\bPh\.D)(?<!\bM\.D)[.!?](?=\s|$)"
)
_GROUP = (
    r"(?:(?:the|its|an?|their) )?(?:\w+ ){0,2}?(?:researchers|authors|scientists|team|company|society|"
    r"agency|study|group|report|"
    r"statement|paper|editorial|experts|officials|doctors|website|foundation|institute)"
)
_NOBODY_SAYS = re.compile(
    rf"(?i)\bit\s+(?:also\s+)?(?:{SPEECH})\b|\b{_GROUP}\b[^.“”\"]{{0,60}}\b(?:{SPEECH}|read[s]?)\b"
)
_SAYS_NOBODY = re.compile(rf"(?i)^[,\s]*(?:(?:{SPEECH})\s+{_GROUP}\b|{_GROUP}\s+(?:{SPEECH})\b)")


_DASH = re.compile(rf"\s*(?:[–—-]|--)\s*(?:{TITLE}\s+)*")
_A_GROUP = re.compile(r"(?i)\b(?:researchers|authors|scientists|team|experts|company|study|critics)\b")
_NEAR = 500  # characters from the names to the "they" that stands for them
_STRANGER_SAYS = re.compile(
    rf"^[,\s]*(?:(?:{SPEECH})\s+)?(?!(?:He|She|They)\b)[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+){{0,2}}\s*(?:{SPEECH}\b|[,.])"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Quoted words ``start:end`` and the person who said them, None when nobody can be told for sure."""

    start: int
    end: int
    speaker: Person | None


@dataclass(frozen=True, slots=True)
class _Scene:
    """What surrounds a quotation: its paragraph's text before it, up to the quotation before, and behind it."""

    before: tuple[int, int]
    after: tuple[int, int]
    first_in_paragraph: bool
    paragraph: int


def speakers(reading: Reading, people: tuple[Person, ...]) -> tuple[Spoken, ...]:
    """Return every quotation with its speaker, in the order of the text."""
    cast = _Cast(reading, people)
    told: list[Spoken] = []
    for number, (start, end) in enumerate(reading.quoted):
        scene = _scene(reading, number)
        speaker = cast.behind(end, scene) or cast.in_front(scene)
        if speaker is None and not cast.is_nobodys(scene):
            speaker = _carried_on(cast, told, scene, reading)
        told.append(Spoken(start, end, speaker))
    return tuple(_filled_from_behind(told, reading))


def _scene(reading: Reading, number: int) -> _Scene:
    start, end = reading.quoted[number]
    paragraph = reading.sentence_at(start).paragraph
    begin, stop = reading.paragraphs[paragraph]
    earlier = reading.quoted[number - 1][1] + 1 if number and reading.quoted[number - 1][1] > begin else begin
    later = reading.quoted[number + 1][0] - 1 if number + 1 < len(reading.quoted) else stop
    return _Scene(
        (earlier, max(earlier, start - 1)),
        (min(end + 1, stop), max(end + 1, min(later, stop))),
        earlier == begin,
        paragraph,
    )


def _carried_on(cast: _Cast, told: list[Spoken], scene: _Scene, reading: Reading) -> Person | None:
    """The speaker before goes on: in the same paragraph, or in the next when nobody else was named between."""
    if not told:
        return cast.last_named(scene.before[0])
    last = told[-1]
    where = reading.sentence_at(last.start).paragraph
    between = cast.named(last.end, scene.before[1])
    if where == scene.paragraph:
        return last.speaker
    if between:
        return between[-1] if where < scene.paragraph else None
    is_open = reading.text[last.end : last.end + 1] not in _CLOSING
    return last.speaker if scene.paragraph - where <= (_OPEN_APART if is_open else _PARAGRAPHS_APART) else None


_PARAGRAPHS_APART = 2
_OPEN_APART = 5  # where the quotation before was never closed; captions stand between
_CLOSING = ("”", '"', "’", "'", "»")


def _filled_from_behind(told: list[Spoken], reading: Reading) -> list[Spoken]:
    """A quotation cut in two by its attribution is one speaker's; the first half learns it from the second."""
    filled = list(told)
    for number in range(len(filled) - 2, -1, -1):
        here, following = filled[number], filled[number + 1]
        same = reading.sentence_at(here.start).paragraph == reading.sentence_at(following.start).paragraph
        if here.speaker is None and same:
            filled[number] = Spoken(here.start, here.end, following.speaker)
    return filled


class _Cast:
    """The people of a text and where they are named outside quotations."""

    def __init__(self, reading: Reading, people: tuple[Person, ...]) -> None:
        self.text = reading.text
        self.places = (
            sorted(
                (start, end, person)
                for person in people
                for start, end in person.places
                if not reading.is_quoted(start)
            )
            if people
            else []
        )
        self.starts = [start for start, _, _ in self.places]

    def named(self, start: int, end: int) -> list[Person]:
        """Return those named between two offsets, in order."""
        return [person for at, _, person in self.places if start <= at < end]

    def last_named(self, offset: int) -> Person | None:
        """Return who was named last before an offset."""
        before = self.named(0, offset)
        return before[-1] if before else None

    def meant(self, pronoun: re.Match[str], offset: int) -> Person | None:
        """Return whom a pronoun before or behind the offset stands for; "they" only for people named just before."""
        person = self.last_named(offset)
        if person is None or pronoun.group("pronoun").lower() != "they":
            return person
        last = max(at for at, _, who in self.places if who is person and at < offset)
        between = self.text[last:offset]
        return person if len(between) < _NEAR and not _A_GROUP.search(between) else None

    def behind(self, end: int, scene: _Scene) -> Person | None:
        """Read the attribution behind a quotation: ``…,” said X``, ``…,” X said``."""
        clause = self._first_sentence(*scene.after)
        words = self.text[slice(*clause)]
        inside = self.text[end - 1 : end]
        if inside in ".!" and not _SAYS_BEHIND.match(words) and not re.match(rf"\s*{_PRONOUN}\s+(?:{SPEECH})\b", words):
            return None
        if not _SPEECH.search(words):
            return self._signed(clause)
        pronoun = _SAYS_PRONOUN.search(words) or _PRONOUN_SAYS.search(words)
        people = self.named(*clause)
        if pronoun and not (people and self._first_place(people[0], clause) < clause[0] + pronoun.start()):
            return self.meant(pronoun, clause[0])
        if people:
            return people[0]
        return None

    def _signed(self, clause: tuple[int, int]) -> Person | None:
        """Read a name set behind a quotation with a dash and no verb: ``“…” – Dr Jane Moss``."""
        people = self.named(*clause)
        if people and _DASH.fullmatch(self.text[clause[0] : self._first_place(people[0], clause)]):
            return people[0]
        return None

    def in_front(self, scene: _Scene) -> Person | None:
        """Read the attribution in front: ``X said: “``, ``He added, “``, or the subject a quotation is part of."""
        begin = self._last_sentence(*scene.before)
        words = self.text[begin : scene.before[1]]
        if not words.strip():
            return None
        part_of_sentence = not re.search(r"[.!?]\s*$", words)
        if not part_of_sentence and not re.search(r":\s*$", words):
            return None
        pronoun = _PRONOUN_SAYS.search(words)
        people = self.named(begin, scene.before[1])
        if people and not (
            pronoun and begin + pronoun.start() < self._first_place(people[0], (begin, scene.before[1]))
        ):
            return people[0] if pronoun else self._who_says(begin, scene.before[1])
        if pronoun:
            return self.meant(pronoun, begin)
        clause = self._first_sentence(*scene.after)
        following = self.named(*clause)
        return following[0] if part_of_sentence and following else None

    def _who_says(self, start: int, end: int) -> Person:
        """Return who is named last with a verb of speech behind; failing that, who is named last."""
        named = [(at, person) for at, _, person in self.places if start <= at < end]
        stops = [at for at, _ in named[1:]] + [end]
        saying = [
            person for (at, person), stop in zip(named, stops, strict=True) if _SPEECH.search(self.text, at, stop)
        ]
        return (saying or [person for _, person in named])[-1]

    def is_nobodys(self, scene: _Scene) -> bool:
        """Whether the attribution names a group, a report or an office, and no person."""
        words = self.text[self._last_sentence(*scene.before) : scene.before[1]]
        introduced = re.search(r"[:,]\s*$", words) and _NOBODY_SAYS.search(words)
        clause = self.text[slice(*self._first_sentence(*scene.after))]
        return bool(introduced or _SAYS_NOBODY.match(clause) or self._is_strangers(clause, scene))

    def _is_strangers(self, clause: str, scene: _Scene) -> bool:
        """Whether the words behind name a speaker nothing else is known of."""
        return bool(_STRANGER_SAYS.match(clause) and re.search(rf"\b(?:{SPEECH})\b", clause)) and not self.named(
            *scene.after
        )

    def _first_place(self, person: Person, clause: tuple[int, int]) -> int:
        return next(at for at, _, who in self.places if who is person and clause[0] <= at < clause[1])

    def _first_sentence(self, start: int, end: int) -> tuple[int, int]:
        stop = _SENTENCE_END.search(self.text, start, end)
        return start, stop.end() if stop else end

    def _last_sentence(self, start: int, end: int) -> int:
        begin = start
        for stop in _SENTENCE_END.finditer(self.text, start, end):
            if stop.end() < end and self.text[stop.end() : end].strip():
                begin = stop.end()
        return begin
