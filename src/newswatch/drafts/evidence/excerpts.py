"""Short quotes below a word budget: whose words are taken, where a long quote is cut, how inner quotes are marked.

A quote is the source's words, verbatim; it is cut only where a sentence of it ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.voice.spelling import respelled
from newswatch.records import Quote, Statement, StatementKind
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences
from newswatch.text.words import stems

FEWEST_WORDS = 4  # shorter "quotes" are scare quotes
SAME_WORDS = 0.75  # of the shorter of two quotes; agencies' sentences come back with a word changed
SAME_STEMS = 0.6  # of the shorter one's, without small words
_DENIES = re.compile(r"(?i)\b(?:no|not|none|never|neither|without)\b|n[’']t\b")
LONGEST_QUOTE = 60  # words of one quote


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article, ``article.text[start:end]``, to be quoted."""

    article: StoryArticle
    start: int
    end: int
    quote: Quote | None = None  #: whose words they are, when somebody said them

    @property
    def evidence(self) -> str:
        """The words themselves, as in the article."""
        return self.article.text[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return len(self.evidence.split())

    @property
    def is_fragment(self) -> bool:
        """Whether the words begin in the midst of a sentence; what stood before them may have been a "not"."""
        return self.evidence.lstrip(" \t\n\"“‘'([")[:1].islower()

    @property
    def marked(self) -> str:
        """The words for a place between double quotation marks, safe for Markdown."""
        words = _inner_marks(_unpaired(self.evidence.strip(' \t\n"“”'))).rstrip(",;:–— ")
        words = re.sub(r"[,;](?=’\Z)", ".", words)
        return for_markdown(words if words.endswith((".", "!", "?", "…", ".’", "!’", "?’")) else f"{words}.")

    def repeats(self, other: Excerpt) -> bool:
        """Whether two excerpts share a place of one article, or say nearly the same in nearly the same words."""
        if self.article is other.article and self.start < other.end and other.start < self.end:
            return True
        if self.article is not other.article and self._says_otherwise(other):
            return False
        mine, theirs = self._vocabulary, other._vocabulary
        return len(mine & theirs) >= SAME_WORDS * min(len(mine), len(theirs)) or self._retells(other)

    def _says_otherwise(self, other: Excerpt) -> bool:
        """Whether there is a figure the other has not, or one of the two denies something: the author has to see it."""
        mine, theirs = tokens(self.evidence), tokens(other.evidence)
        if {each.value for each in mine if each.is_number} - {each.value for each in theirs}:
            return True
        return bool(_DENIES.search(self.evidence)) != bool(_DENIES.search(other.evidence))

    def _retells(self, other: Excerpt) -> bool:
        """Whether another article says it with other forms of the words."""
        mine, theirs = set(stems(self.evidence)), set(stems(other.evidence))
        return self.article is not other.article and len(mine & theirs) >= SAME_STEMS * min(len(mine), len(theirs))

    @property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", respelled(self.evidence.lower(), "british")))

    def statement(self, text: str, kind: StatementKind) -> Statement:
        """Return ``text``, as the draft says it, with these words as its evidence."""
        return Statement(
            text=text, kind=kind, evidence=self.evidence, url=self.article.url, start=self.start, end=self.end
        )


def shortened(excerpt: Excerpt, most_words: int) -> Excerpt | None:
    """Return the first whole sentences of an excerpt that have at most ``most_words`` words; None when none fit."""
    if excerpt.words <= most_words:
        return excerpt
    fitting = None
    for _, end in sentences(excerpt.evidence):
        part = Excerpt(excerpt.article, excerpt.start, excerpt.start + end, excerpt.quote)
        if part.words > most_words:
            break
        fitting = part
    return fitting if fitting and fitting.words >= FEWEST_WORDS else None


def within(budget: int, wanted: Iterable[Excerpt], taken: Sequence[Excerpt] = (), *, most: int) -> tuple[Excerpt, ...]:
    """Return at most ``most`` of the wanted excerpts that fit, without those that repeat one taken before.

    Args:
        budget: words that may still be quoted.
        wanted: the best first.
        taken: quoted elsewhere in the draft already.
        most: how many.
    """
    chosen: list[Excerpt] = []
    for excerpt in wanted:
        left = min(LONGEST_QUOTE, budget - spent(chosen))
        short = shortened(excerpt, left)
        if short and len(chosen) < most and not any(short.repeats(other) for other in (*taken, *chosen)):
            chosen.append(short)
    return tuple(chosen)


def spent(excerpts: Iterable[Excerpt]) -> int:
    """Return how many words the excerpts quote."""
    return sum(excerpt.words for excerpt in excerpts)


def _unpaired(text: str) -> str:
    """Give an inner quote the closing mark back that went with the outer ones."""
    if text.count("“") > text.count("”"):
        return f"{text}”"
    return f'{text}"' if text.count('"') % 2 and not text.startswith('"') else text


def _inner_marks(text: str) -> str:
    """Make double marks within a quote single ones, opening or closing by what stands before them."""
    return re.sub(r"(?<![\w.,!?…])[\"“„](?=\S)", "‘", text).replace('"', "’").replace("”", "’").replace("“", "‘")
