"""Small makers of facts: evidence is pointed at by the words it consists of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from newswatch.drafts import TopicLabel
from newswatch.records import Fact, Post, Quote, Related, Result

T = TypeVar("T")

MS = TopicLabel("multiple-sclerosis", "MS")
STEM_CELLS = TopicLabel("stem-cells", "stem cells")


def fact(text: str, value: T, words: str) -> Fact[T]:
    """Return a fact whose evidence is the sentence ``words`` of ``text``."""
    start = text.index(words)
    return Fact(value, start, start + len(words))


def sentence(text: str, words: str) -> Fact[str]:
    """Return a sentence of ``text`` as a fact of its own, such as a caveat."""
    return fact(text, words, words)


def result(text: str, number: float, unit: str, measured: str, words: str) -> Result:
    """Return a figure whose evidence is the sentence ``words`` of ``text``."""
    start = text.index(words)
    return Result(number, start, start + len(words), unit=unit, measured=measured)


def quote(text: str, words: str, speaker: str | None, institution: str = "", *, independent: bool = False) -> Quote:
    """Return the quote ``words`` of ``text``."""
    start = text.index(words)
    return Quote(
        words, start, start + len(words), speaker=speaker, institution=institution or None, independent=independent
    )


def earlier(title: str, url: str, date: datetime, text: str = "", tags: Iterable[str] = ()) -> Related:
    """Return an earlier post offered for a story."""
    return Related(post=Post(id=url, title=title, url=url, date=date, text=text, tags=tuple(tags)), score=0.8)
