"""Key points as short quotes: for what no plain sentence could tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence.doubts import is_appeal, leans
from newswatch.drafts.evidence.excerpts import LABEL, Excerpt, within
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.parts.telling import Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.records import Result, Statement
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences

# "LONDON (Reuters) - ", "JACKSONVILLE, Fla. — ", "June 11, 2012 (Philadelphia) -- ": where and when a report was filed.
_DATELINE = re.compile(
    r"(?:[A-Z]{4,}(?: [A-Z]{2,}){0,3}:\s+)?(?:(?:(?:[A-Z][\w.’']*,?|\([^()]{0,80}\)|\d{1,4},?)\s+){1,14}(?:--?|"
    r"–|—)\s+)?(?:\([A-Z][\w .]+\)\s*[-–—]+\s+)?"
)
# Sentences on the disease or on the page rather than on the study.
_BACKGROUND = re.compile(
    r"""(?ix) \b(?:is|are)\ (?:an?|the)\ (?:[\w,-]+\ ){0,6}(?:disease|disorder|condition|illness)\b
    | \baffects?\ (?:an\ estimated|about|some|around|approximately|more|over|\d)
    | \bimmune\ system\ (?:\w+\ )?(?:attacks?|destroys?|damages?|strips?)\b
    | ^in\ the\ past\b | \bnot\ involved\b
    | \bin\ the\ (?:u\.?s\.?|u\.?k\.?|united\ \w+|world)\b[^.]{0,30}\b(?:are\ affected|suffer|live|have)\b
    | \b(?:of\ those\ affected|standard\ \w+\ (?:have|has))\b | ^following\ (?:an?\ )?(?:trauma|infection|injury)\b
    | \b(?:stands?|sits?|poses?|walks?|lies|holds?|smiles?|works?|is\ seen|are\ seen|is\ pictured|are\ displayed)\b
      [^.]*\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\ \d
    | \breuters/ | \b(?:image|photo|picture|getty|caption)s?\b\s*(?::|/|credit|images)
    | \b(?:is|are)\ affected\b | \bdiagnosed\ with\ the\ (?:disease|condition|illness)\b | \bof\ those\ affected\b
    | \bone\ in\ \w+\ (?:women|men|people|children|couples|adults)\b[^.]*\bin\ (?:britain|england|america|the\ u)
    | \b(?:each|every)\ year\b | \bworldwide\b | ^file\ photo | \bno\ (?:known\ )?cure\b | \boften\ strikes\b"""
)
_TELLS = re.compile(r"(?i)\d|\b(?:all|none|no|both|every|half|most|two|three|four|five|six|seven|eight|nine|ten)\b")
# Labels of an abstract's sections, run into the sentence: what was known before is skipped.
_BEFORE_FINDINGS = re.compile(r"(?i:background|introduction|objectives?|aims?|methods?)[:.]?\s+[A-Z]")
# What those studied were given.
_TREATED = re.compile(
    r"""(?ix) \b(?:patients?|participants?|people|volunteers?|women|men|children|adults|mice|rats|they|half|group)\b
    [^.;“”"]{0,40}?\ (?:(?:were|was)\ (?:each\ |then\ )?(?:given|treated|injected|infused|assigned|randomi[sz]ed)
    | received|underwent|took\ (?:the|a|an)\b)"""
)
_TREATED_BEFORE = re.compile(
    r"(?i)\bhad (?:been|received|taken|not|failed|had)\b|\bprevious\w*\b|\bbefore\b|\balthough\b"
)
# What was so before the study, or of the disease, whatever figures it holds.
_NO_FINDING = re.compile(r"(?i)\b(?:had been treated|had not responded|of those who survive|(?:major|leading) cause)\b")
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
    every = (*_untold_results(articles), *_beside_results(articles), *_treatment(articles), *_points(articles))
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


def _untold_results(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    """Return the sentences figures were read from, which are the finding whether or not they could be told plainly."""
    for article in articles:
        for result in article.study.results:
            yield from _quotable(article, result.start, result.end)


def _beside_results(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    """Return the sentences behind a result in its paragraph, as far as they tell figures or of all: "all had …"."""
    for article in articles:
        seen = {(result.start, result.end) for result in article.study.results}
        for end in sorted({end for _, end in seen}):
            stop = article.text.find("\n", end)
            rest = article.text[end : stop if stop >= 0 else None]
            for start, last in sentences(rest):
                place = (end + start, end + last)
                if place not in seen and _TELLS.search(rest[start:last]):
                    yield from _quotable(article, *place)


def _treatment(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    """Return the first sentence on what those studied were given, of the first article that says it."""
    for article in articles:
        treated = (place for place in sentences(article.text) if _is_treatment(article.text[slice(*place)]))
        found = [excerpt for place in treated for excerpt in _quotable(article, *place)]
        if found:
            yield found[0]
            return


def _is_treatment(sentence: str) -> bool:
    return bool(_TREATED.search(sentence)) and not _TREATED_BEFORE.search(sentence)


def _points(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    for article in articles:
        for sentence in article.key_points:
            start = article.text.find(sentence)
            if start >= 0:
                yield from _quotable(article, start, start + len(sentence))


def _quotable(article: StoryArticle, start: int, end: int) -> Iterator[Excerpt]:
    """Return a sentence without its dateline, unless it is the headline, a promise or what somebody said."""
    sentence = article.text[start:end]
    dateline = _DATELINE.match(sentence)
    spoken = any(quote.start < end and start < quote.end for quote in article.study.quotes)
    if is_appeal(sentence) or _NO_FINDING.search(sentence) or _BACKGROUND.search(sentence) or leans(sentence):
        return
    if not spoken and not _is_title(sentence, article) and not _BEFORE_FINDINGS.match(sentence):
        front = LABEL.match(sentence) or dateline
        yield Excerpt(article, start + (front.end() if front else 0), end)


def _is_title(sentence: str, article: StoryArticle) -> bool:
    """Whether a sentence is the headline, or a heading: it says what the text says, and shouts."""
    words, title = _flat(sentence), _flat(article.title)
    return words in title or title in words or not sentence.rstrip().endswith((".", "!", "?", "”", '"', ")"))


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
