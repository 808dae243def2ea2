"""What people said: whose quotes a draft takes, and how each is introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newswatch.drafts.evidence.excerpts import FEWEST_WORDS, Excerpt, within
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording.people import place
from newswatch.records import Statement
from newswatch.text.clean import for_markdown
from newswatch.text.sentences import sentences

MOST_QUOTES = 3
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
    best_first = sorted(_quotes(articles), key=_rank)
    picked = within(budget, _without_repeats(best_first), taken, most=MOST_QUOTES)
    order = {id(article): place for place, article in enumerate(articles)}
    return tuple(sorted(picked, key=lambda each: (order[id(each.article)], each.start)))


def introduced(excerpts: Sequence[Excerpt], voice: Voice) -> tuple[Statement, ...]:
    """Return every quote with its speaker, as the draft says it."""
    found = []
    heard: set[str] = set()
    for excerpt in excerpts:
        speaker = (excerpt.quote and excerpt.quote.speaker) or ""
        found.append(excerpt.statement(_introduced(excerpt, speaker, voice, again=speaker in heard), "quote"))
        heard.add(speaker)
    return tuple(found)


def _introduced(excerpt: Excerpt, speaker: str, voice: Voice, *, again: bool) -> str:
    quote = excerpt.quote
    if quote is None or not speaker:
        return voice.say("quotes.unnamed", source=for_markdown(excerpt.article.source), quote=excerpt.marked)
    name = for_markdown(speaker)
    if again:
        return voice.say("quotes.said_again", speaker=for_markdown(surname(speaker)), quote=excerpt.marked)
    if quote.independent and _had_no_part(speaker, excerpt.article.text):
        return voice.say(
            "quotes.said_independent", speaker=_placed(name, quote.institution, voice), quote=excerpt.marked
        )
    return voice.say("quotes.said", speaker=_placed(name, quote.institution, voice), quote=excerpt.marked)


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


def _placed(name: str, institution: str | None, voice: Voice) -> str:
    if not institution:
        return name
    return voice.say("quotes.speaker_from", speaker=name, institution=for_markdown(place(institution)))


def _quotes(articles: Sequence[StoryArticle]) -> Iterator[Excerpt]:
    for article in articles:
        for quote in article.study.quotes:
            excerpt = Excerpt(article, quote.start, quote.end, quote)
            if excerpt.words >= FEWEST_WORDS and quote.speaker and not excerpt.is_fragment:
                yield excerpt


def _rank(excerpt: Excerpt) -> tuple[int, int]:
    """Lead researcher first, then an independent voice, then the others, each in the order of the text."""
    quote, study = excerpt.quote, excerpt.article.study
    lead = study.lead_researcher.value if study.lead_researcher else ""
    if quote and quote.speaker and lead and quote.speaker.split()[-1] == lead.split()[-1]:
        return 0, excerpt.start
    return (1 if quote and quote.independent else 2), excerpt.start


def _without_repeats(excerpts: Sequence[Excerpt]) -> Iterator[Excerpt]:
    """The same release on two sites quotes the same words; take them once. Two quotes a speaker are enough."""
    seen: set[str] = set()
    by_speaker: dict[str, int] = {}
    for excerpt in excerpts:
        words = " ".join(excerpt.evidence.lower().split()[:8])
        speaker = (excerpt.quote and excerpt.quote.speaker) or ""
        by_speaker[speaker] = by_speaker.get(speaker, 0) + (words not in seen)
        if words not in seen and by_speaker[speaker] <= 2:
            yield excerpt
        seen.add(words)
