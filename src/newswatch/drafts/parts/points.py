"""Key points as short quotes: for what no plain sentence could tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence.doubts import leans_back
from newswatch.drafts.evidence.excerpts import Excerpt, within
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.quotable import Quotable
from newswatch.drafts.parts.notices import only_begins
from newswatch.drafts.parts.telling import Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Result, Statement
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences

_TELLS = re.compile(r"(?i)\d|\b(?:all|none|no|both|every|half|most|two|three|four|five|six|seven|eight|nine|ten)\b")
# What those studied were given.
_TREATED = re.compile(
    r"""(?ix) \b(?:patients?|participants?|people|volunteers?|women|men|children|adults|mice|rats|they|half|group)\b
    [^.;“”"]{0,40}?\ (?:(?:were|was)\ (?:each\ |then\ |randomly\ )?
      (?:given|treated|injected|infused|assigned|randomi[sz]ed)
    | received|underwent|took\ (?:the|a|an)\b)"""
)
_TREATED_BEFORE = re.compile(
    r"(?i)\bhad (?:been|received|taken|not|failed|had)\b|\bprevious\w*\b|\bbefore\b|\balthough\b"
)
MOST_POINTS = 4
MOST_WORDS = 90  # of the sources' sentences; people's own words and caveats need room, too
_TOLD_ALREADY = 0.7  # share of a point's telling words that the draft's own sentences have


def chosen(
    articles: Sequence[StoryArticle], told: Sequence[Told], budget: int, quoted: Sequence[Excerpt]
) -> tuple[Excerpt, ...]:
    """Return the key points to quote: without those told already, spoken words, or repeats, in the order of the text.

    Args:
        articles: with their key points, best first.
        told: what the draft says in its own sentences.
        budget: words that may be quoted here.
        quoted: what the draft quotes elsewhere.
    """
    known = _Known(told)
    texts = [Quotable(article, ahead=only_begins(tuple(articles))) for article in articles]
    every = (each for find in _FINDERS for each in find(texts))
    wanted = (each for each in every if not known.has(each))
    picked = within(min(budget, MOST_WORDS), wanted, quoted, most=MOST_POINTS)
    order = {id(article): place for place, article in enumerate(articles)}
    return joined_up(sorted(picked, key=lambda each: (order[id(each.article)], each.start)))


def joined_up(excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Return excerpts with those made one that follow each other in a paragraph of the article."""
    found: list[Excerpt] = []
    for excerpt in excerpts:
        last = found[-1] if found else None
        between = last.article.text[last.end : excerpt.start] if last and last.article is excerpt.article else None
        if last and between is not None and last.end <= excerpt.start and between in (" ", ""):
            found[-1] = Excerpt(last.article, last.start, excerpt.end)
        else:
            found.append(excerpt)
    return tuple(found)


class _Known:
    """What the draft's own sentences tell: their evidence, figures and words."""

    def __init__(self, told: Sequence[Told]) -> None:
        held = [held for each in told if each.kind == "figure" for held in each.held]
        self.places = {(each.article.url, each.fact.start) for each in held}
        self.figures = {each.fact.value for each in held if isinstance(each.fact, Result)}
        self.words = {token.form for each in told for token in tokens(each.text)}

    def has(self, excerpt: Excerpt) -> bool:
        """Whether a sentence has nothing to add."""
        words = tokens(excerpt.evidence)
        if (excerpt.article.url, excerpt.start) in self.places:
            return True
        if any(float(token.value) in self.figures for token in words if token.is_number):
            return True
        telling = [token.form for token in words if len(token.form) > 3 or token.is_number]
        return sum(form in self.words for form in telling) >= _TOLD_ALREADY * len(telling)


def introduced(excerpts: Sequence[Excerpt], voice: Voice) -> tuple[Statement, ...]:
    """Return every point as the draft quotes it, with its source."""
    found = []
    said: dict[str, int] = {}
    for excerpt in excerpts:
        source = excerpt.article.source
        key = ("found.quoted", "found.quoted_more", "found.quoted_again")[min(said.get(source, 0), 2)]
        found.append(excerpt.statement(voice.say(key, source=for_markdown(source), quote=excerpt.marked), "finding"))
        said = {source: said.get(source, 0) + 1}
    return tuple(found)


def _untold_results(texts: Sequence[Quotable]) -> Iterator[Excerpt]:
    """Return the sentences figures were read from, which are the finding whether or not they could be told plainly."""
    for text in texts:
        for result in text.article.study.results:
            yield from text.excerpts(result.start, result.end)


def _conclusions(texts: Sequence[Quotable]) -> Iterator[Excerpt]:
    """Return what structured abstracts conclude."""
    for text in texts:
        yield from text.concluding


def _beside_results(texts: Sequence[Quotable]) -> Iterator[Excerpt]:
    """Return the sentences behind a result in its paragraph, as far as they tell figures or of all: "all had …"."""
    for text in texts:
        article = text.article
        seen = {(result.start, result.end) for result in article.study.results}
        for end in sorted({end for _, end in seen}):
            stop = article.text.find("\n", end)
            rest = article.text[end : stop if stop >= 0 else None]
            for start, last in sentences(rest):
                place = (end + start, end + last)
                if place not in seen and _TELLS.search(rest[start:last]):
                    yield from text.excerpts(*place)


def _treatment(texts: Sequence[Quotable]) -> Iterator[Excerpt]:
    """Return the first sentence on what those studied were given, of the first article that says it."""
    for text in texts:
        written = text.article.text
        treated = (place for place in sentences(written) if _is_treatment(written[slice(*place)]))
        found = [excerpt for place in treated for excerpt in text.excerpts(*place)]
        if found:
            yield found[0]
            return


def _is_treatment(sentence: str) -> bool:
    return bool(_TREATED.search(sentence)) and not _TREATED_BEFORE.search(sentence) and not leans_back(sentence)


def _points(texts: Sequence[Quotable]) -> Iterator[Excerpt]:
    for text in texts:
        for sentence in text.article.key_points:
            start = text.article.text.find(sentence)
            if start >= 0 and not text.is_method(start, start + len(sentence)):
                yield from text.excerpts(start, start + len(sentence))


_FINDERS = (_conclusions, _untold_results, _beside_results, _treatment, _points)
