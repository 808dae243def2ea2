"""A text read once: its paragraphs and sentences, and which of them bear on the study; facts are looked for here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from newswatch.records import Fact
from newswatch.studies.reading import adverts, ahead, bearing
from newswatch.studies.reading.casing import lower_text
from newswatch.studies.reading.marks import quotations
from newswatch.studies.reading.numbers import NUMBER_BEGINS
from newswatch.text.patterns.matching import matches
from newswatch.text.patterns.openings import WordIndex, Words, held, opening
from newswatch.text.sentences import paragraphs, sentences

T = TypeVar("T")
_MOST = 100_000  # characters read; a whole paper has some 50,000
_LATE = 6  # paragraphs; by then a report has named the study it tells of
_LONGEST = 200  # characters of a word
_NO_WORD = re.compile(rf"\S{{{_LONGEST},}}")  # an address or rubbish; patterns take long to find nothing in it


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands."""

    text: str
    start: int
    end: int
    paragraph: int  #: number of its paragraph, from 0
    number: int  #: its own number in the text, from 0
    lower: str  #: the text in lower case
    words: Words  #: how its words begin
    plans: bool  #: it speaks of what is still to be done
    bears: bool  #: it can speak of the study itself: neither background, nor boilerplate, nor another study
    ahead: tuple[int, int] | None  #: offsets of what it says of another study that is planned or needed

    def is_ahead(self, offset: int) -> bool:
        """Whether the place is in what the sentence says of another study, one that is planned or needed."""
        return self.ahead is not None and self.ahead[0] <= offset < self.ahead[1]


_GLUED = re.compile(
    r"(?:(?<=^)|(?<=[.?!)\n]))(?:Background|Objectives?|Aims?|Purpose|Methods?|Design|Setting|Participants|Results|Findings|"
    r"Conclusions?|Interpretation)(?=[A-Z][a-z]|[A-Z]? ?\d)"
)  #: the heading of an abstract's part, stuck to its first word
Found = tuple[re.Match[str], Sentence]


@dataclass(frozen=True)
class Reading:
    """A title, a text and the text's parts; offsets are into the text."""

    title: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    words: WordIndex
    quoted: tuple[tuple[int, int], ...] = ()  #: what stands between quotation marks, without them

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence an offset lies in, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def is_quoted(self, offset: int) -> bool:
        """Whether the place stands between quotation marks."""
        return any(start <= offset < end for start, end in self.quoted)

    def is_of_another(self, offset: int) -> bool:
        """Whether the place cannot speak of the study itself."""
        sentence = self.sentence_at(offset)
        return not sentence.bears or sentence.is_ahead(offset)

    def fact(self, value: T, offset: int) -> Fact[T]:
        """Return a fact with the sentence around the place it was read at."""
        sentence = self.sentence_at(offset)
        return Fact(value, sentence.start, sentence.end)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, every character where it was."""
        return lower_text(self.text)

    def found(self, pattern: re.Pattern[str], *, bearing: bool = True, lower: bool = False) -> list[Found]:
        """Return the matches of a pattern with their sentences.

        Args:
            pattern: what to look for.
            bearing: only where the text bears on the study, and not on another that is planned or needed.
            lower: in the text in lower case, for a pattern made by `lower_pattern`.
        """
        if not self._may_hold(pattern):
            return []
        text = self.lower if lower else self.text
        first = opening(pattern.pattern)
        hits = matches(pattern, text, self.words.places(first)) if first else pattern.finditer(text)
        return list(self._told(hits, bearing=bearing))

    def _may_hold(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text has a word of each of those that a match holds."""
        return not any(map(self.words.holds_none, held(pattern.pattern)))

    def _told(self, hits: Iterable[re.Match[str]], *, bearing: bool) -> Iterator[Found]:
        for match in hits:
            sentence = self.sentence_at(match.start())
            if not bearing or (sentence.bears and not sentence.is_ahead(match.start())):
                yield match, sentence

    def counted(self, pattern: re.Pattern[str], *, bearing: bool = True) -> list[Found]:
        """Return what `found` does, for a pattern for lower case whose matches all begin with a number."""
        return self.begun(pattern, self._numbers, bearing=bearing)

    def begun(self, pattern: re.Pattern[str], starts: Iterable[int], *, bearing: bool = True) -> list[Found]:
        """Return what `found` does, for a pattern for lower case whose matches all begin at one of some places."""
        hits = matches(pattern, self.lower, starts) if self._may_hold(pattern) else ()
        return list(self._told(hits, bearing=bearing))

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        """Where a number may begin; patterns take long to try every place of a text for one."""
        return tuple(match.start() for match, _ in self.found(NUMBER_BEGINS, bearing=False, lower=True))


def read(title: str, text: str) -> Reading:
    """Return the text with its parts told apart; what is too long for a word, or a heading stuck to one, is blank."""
    text = text[:_MOST]
    if any(len(word) >= _LONGEST for word in text.split()):
        text = _NO_WORD.sub(_blank, text)
    if "Methods" in text or "Results" in text:
        text = _GLUED.sub(_blank, text)
    blocks = paragraphs(text)
    words = WordIndex(text)
    told = tuple(_sentences(text, [start for start, _ in blocks], words))
    return Reading(title, text, blocks, told, words, quotations(text, blocks))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _sentences(text: str, starts: list[int], index: WordIndex) -> Iterator[Sentence]:
    before = _Before(-1)
    introduced = False
    sells = adverts.is_advert(text.lower())
    for number, (start, end) in enumerate(sentences(text)):
        paragraph, said = bisect_right(starts, start) - 1, text[start:end]
        if paragraph != before.paragraph:
            before = _Before(paragraph)
        lower = lower_text(said)
        words = index.between(start, end)
        late = introduced and paragraph >= _LATE
        before = _before_next(lower, words, before, opens=start == starts[paragraph], late=late)
        introduced = introduced or bearing.introduces(lower)
        bears = not (sells or before.idle or before.other or bearing.is_background(lower, words))
        part = (start + before.ahead[0], start + before.ahead[1]) if before.ahead else None
        yield Sentence(said, start, end, paragraph, number, lower, words, ahead.is_plan(lower, words), bears, part)


@dataclass(frozen=True, slots=True)
class _Before:
    """What the sentences of a paragraph have spoken of so far, for those that go on about it."""

    paragraph: int
    idle: bool = False  #: the sentence advertises its sender
    rest_idle: bool = False  #: so does what is left of the paragraph
    other: bool = False  #: the last sentence spoke of other work
    ahead: tuple[int, int] | None = None  #: what the last sentence said of another study to come


def _before_next(lower: str, words: Words, before: _Before, *, opens: bool, late: bool) -> _Before:
    advertises = bearing.is_boilerplate(lower, words)
    rest_idle = before.rest_idle or (advertises and opens)
    other = bearing.is_other_work(lower, words) or (before.other and bearing.goes_on(lower))
    other = other or (late and bearing.names_another(lower, words))
    part = (0, len(lower)) if before.ahead and ahead.goes_on(lower) else ahead.another_to_come(lower, words)
    return _Before(before.paragraph, advertises or rest_idle, rest_idle, other, part)
