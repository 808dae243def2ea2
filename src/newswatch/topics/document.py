"""One text as the matcher sees it: title and text in one line of words, and what stands where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from newswatch.records.matching import Part
from newswatch.topics.lexicon import Found, Lexicon, Span
from newswatch.topics.words import Words

_PART_BREAK = "\n\n"
_IN_ADDRESS = re.compile(r"(?i)://|www\.|@|\w\.(?:com|org|net|gov|edu|info|eu|uk|ie|de)\b")
_ADDRESS_REACH = 100  # characters to either side in which an address would show itself


@dataclass(frozen=True)
class Document:
    """A title and a text, read once. The first ``title_words`` words belong to the title."""

    words: Words
    found: Found
    title_length: int
    title_words: int

    @cached_property
    def _breaks(self) -> list[int]:
        text = self.words.text
        in_text = self.title_length + len(_PART_BREAK)
        mark = "\n\n" if text.find("\n\n", in_text) >= 0 else "\n"
        return [match.start() for match in re.finditer(mark, text)]

    @property
    def has_title(self) -> bool:
        """Whether there is a title with words in it."""
        return self.title_words > 0

    @property
    def text_words(self) -> int:
        """How many words the text has, the title's not counted."""
        return len(self.words) - self.title_words

    def offsets(self, span: Span) -> tuple[Part, int, int]:
        """Return the part a span stands in and its offsets there."""
        start, end = self.words.starts[span[0]], self.words.ends[span[1] - 1]
        if span[0] < self.title_words:
            return "title", start, end
        shift = self.title_length + len(_PART_BREAK)
        return "text", start - shift, end - shift

    def written(self, span: Span) -> str:
        """The words of a span as they are written."""
        return self.words.text[self.words.starts[span[0]] : self.words.ends[span[1] - 1]]

    def before(self, span: Span, most: int) -> str:
        """At most ``most`` characters before a span."""
        start = self.words.starts[span[0]]
        return self.words.text[max(0, start - most) : start]

    def after(self, span: Span, most: int) -> str:
        """At most ``most`` characters after a span."""
        end = self.words.ends[span[1] - 1]
        return self.words.text[end : end + most]

    def between(self, left: Span, right: Span) -> str:
        """The text between two spans."""
        return self.words.text[self.words.ends[left[1] - 1] : self.words.starts[right[0]]]

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph a span stands in."""
        return bisect_right(self._breaks, self.words.starts[span[0]])

    def in_address(self, span: Span) -> bool:
        """Whether a span is part of a web or mail address."""
        left = self.before(span, _ADDRESS_REACH).rpartition(" ")[2]
        right = self.after(span, _ADDRESS_REACH).partition(" ")[0]
        around = f"{left}{self.written(span)}{right}"
        return _IN_ADDRESS.search(around) is not None

    def spans(self, phrases: Iterable[str]) -> list[Span]:
        """Every place of any of the phrases, in order."""
        return sorted({span for phrase in phrases for span in self.found.get(phrase, ())})


def read(title: str, text: str, lexicon: Lexicon) -> Document:
    """Return the document of a title and a text, with every phrase of the lexicon found."""
    whole = f"{title}{_PART_BREAK}{text}"
    words = Words(whole)
    return Document(
        words=words,
        found=lexicon.find(words),
        title_length=len(title),
        title_words=len(Words(title)),
    )


def near(spans: Sequence[Span], span: Span, within: int) -> Sequence[Span]:
    """Return those of the sorted ``spans`` that start at most ``within`` words from ``span``."""
    first = bisect_left(spans, (span[0] - within, 0))
    return spans[first : bisect_left(spans, (span[1] + within, 0), first)]


def is_near(spans: Sequence[Span], span: Span, within: int) -> bool:
    """Whether one of the sorted ``spans`` starts at most ``within`` words from ``span``."""
    first = bisect_left(spans, (span[0] - within, 0))
    return first < len(spans) and spans[first][0] < span[1] + within


def overlaps(spans: Sequence[Span], span: Span, longest: int) -> Span | None:
    """Return the first of the sorted ``spans``, each at most ``longest`` words, that shares a word with ``span``."""
    i = bisect_left(spans, (span[0] - longest, 0))
    while i < len(spans) and spans[i][0] < span[1]:
        if spans[i][1] > span[0]:
            return spans[i]
        i += 1
    return None
