"""What people said: whose quotes a draft takes, and how each is introduced."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from newswatch.drafts.evidence.excerpts import FEWEST_WORDS, Excerpt, within
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.attribution import richness, wordings
from newswatch.records import Statement
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences
from newswatch.text.words import words

MOST_QUOTES = 3
MOST_OF_ONE = 2  # of one speaker
_SURNAME = re.compile(r"(?:(?<=\s)[a-z][\w’']*\s(?:[a-z][\w’']*\s)*)?\S+(?:,?\s(?:Jr|Sr|II|III|IV)\.?)?$")

_NO_PART = re.compile(
    r"(?i)(?:\bnot|n[’']t|\bnever) (?:\w+ )?(?:involved|part of|participat\w+|connected|affiliated|associated|"
    r"take part)"
    r"|\b(?:had|has|played) no (?:part|role|involvement|connection)\b|\buninvolved\b|\bunconnected\b"
)
_HE = re.compile(r"(?:He|She|They|Neither)\b")
_COMMON_WORDS = frozenset({"so", "an", "do", "he", "you", "may", "will", "no", "in", "to", "long", "young"})


def chosen(articles: Sequence[StoryArticle], budget: int, taken: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the quotes for a draft, in the order of the articles: lead researcher, an independent voice, others."""
    leads = {each.study.lead_researcher.value.split()[-1] for each in articles if each.study.lead_researcher}
    best_first = sorted(_best_attributed(_quotes(articles)), key=lambda each: _rank(each, leads))
    picked = within(budget, _two_a_speaker(best_first), taken, most=MOST_QUOTES)
    order = {id(article): place for place, article in enumerate(articles)}
    return tuple(sorted(picked, key=lambda each: (order[id(each.article)], each.start)))


def introduced(
    excerpts: Sequence[Excerpt], voice: Voice, holds: Callable[[str], bool] = lambda said: True
) -> tuple[Statement, ...]:
    """Return every quote with its speaker, as the draft says it: as fully named as ``holds`` proves it."""
    found = []
    heard: set[str] = set()
    for excerpt in excerpts:
        last = surname((excerpt.quote and excerpt.quote.speaker) or "")
        said = tuple(_introduced(excerpt, voice, again=last in heard))
        found.append(excerpt.statement(next(filter(holds, said), said[-1]), "quote"))
        heard.add(last)
    return tuple(found)


def _introduced(excerpt: Excerpt, voice: Voice, *, again: bool) -> Iterator[str]:
    """Yield the wordings of a quote with its speaker, the fullest first."""
    quote = excerpt.quote
    if quote is None or not quote.speaker:
        yield voice.say("quotes.unnamed", source=for_markdown(excerpt.article.source), quote=excerpt.marked)
    elif again:
        yield voice.say("quotes.said_again", speaker=for_markdown(surname(quote.speaker)), quote=excerpt.marked)
    elif quote.independent and _had_no_part(quote.speaker, excerpt.article.text):
        for named in wordings(quote, voice):
            yield voice.say("quotes.said_independent", speaker=named.rstrip(","), quote=excerpt.marked)
    else:
        for named in wordings(quote, voice):
            yield voice.say("quotes.said", speaker=named, quote=excerpt.marked)


def _had_no_part(speaker: str, text: str) -> bool:
    """Whether the source itself says that somebody had no part in the study, beside the name or of "he" behind it."""
    last, before = speaker.split()[-1], ""
    for start, end in sentences(text):
        sentence = text[start:end]
        named = last in sentence or (last in before and _HE.match(sentence))
        if named and _NO_PART.search(sentence):
            return True
        before = sentence
    return False


def surname(name: str) -> str:
    """Return the last name, with what belongs to it, as it begins a sentence.

    >>> [surname(name) for name in ("Richard Burt", "Annelies de Vroom", "Ana van der Berg Jr.")]
    ['Burt', 'De Vroom', 'Van der Berg Jr.']
    """
    found = _SURNAME.search(name)
    last = found[0] if found else name
    if last.lower() in _COMMON_WORDS:
        return name
    return last[0].upper() + last[1:]


def _quotes(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    for article in articles:
        for quote in article.study.quotes:
            excerpt = Excerpt(article, quote.start, quote.end, quote)
            if excerpt.words >= FEWEST_WORDS and quote.speaker and not excerpt.is_fragment:
                yield excerpt


def _best_attributed(excerpts: Iterable[Excerpt]) -> list[Excerpt]:
    """Take words that several sources quote once: from the one that says most of who spoke, else from the best."""
    found: list[Excerpt] = []
    for excerpt in excerpts:
        same = next((at for at, each in enumerate(found) if _same_words(each, excerpt)), len(found))
        found[same : same + 1] = [max([*found[same : same + 1], excerpt], key=_richness)]
    return found


def _same_words(one: Excerpt, other: Excerpt) -> bool:
    """Whether two sources quote the same words; the first ones are enough, since one quotes longer than the other."""
    if one.article is other.article:
        return False
    return _beginning(one) == _beginning(other) or one.repeats(other)


def _beginning(excerpt: Excerpt) -> str:
    return " ".join(words(excerpt.evidence)[:8])


def _richness(excerpt: Excerpt) -> int:
    return richness(excerpt.quote) if excerpt.quote else 0


def _rank(excerpt: Excerpt, leads: Container[str]) -> tuple[int, int]:
    """Lead researcher first, then an independent voice, then the others, each in the order of the text."""
    quote = excerpt.quote
    if quote and quote.speaker and quote.speaker.split()[-1] in leads:
        return 0, excerpt.start
    return (1 if quote and quote.independent else 2), excerpt.start


def _two_a_speaker(excerpts: Iterable[Excerpt]) -> Iterator[Excerpt]:
    """Two quotes a speaker are enough, also where one source names her in full and another does not."""
    heard: Counter[str] = Counter()
    for excerpt in excerpts:
        last = ((excerpt.quote and excerpt.quote.speaker) or "").split()[-1]
        heard[last] += 1
        if heard[last] <= MOST_OF_ONE:
            yield excerpt
