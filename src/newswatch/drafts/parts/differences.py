"""What the sources of one story do not agree on, told with who says what: the author decides, never the tool."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.merging import Contradiction, Held
from newswatch.drafts.parts import telling
from newswatch.drafts.parts.telling import Articles, Told
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import people
from newswatch.text.clean import for_markdown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Difference(Generic[T]):
    """A fact on which sources may differ: how it is found, and how each source's value reads."""

    find: Callable[[Articles], Contradiction[T] | None]
    value: Callable[[Held[T], Voice], str]

    def told(self, articles: Articles, voice: Voice) -> Told | None:
        """Return the sentence on it; None when the sources agree."""
        found = self.find(articles)
        if found is None:
            return None
        parts = [
            voice.say("caution.says", source=for_markdown(each.article.source), value=self.value(each, voice))
            for each in found.said
        ]
        return Told(voice.say("caution.differ", said=people.joined(parts, ", ")), "caveat", found.said)


def told(articles: Articles, voice: Voice) -> Iterator[Told]:
    """Return a sentence for each fact the sources contradict each other on."""
    yield from filter(
        None,
        (
            _PARTICIPANTS.told(articles, voice),
            _SPECIES.told(articles, voice),
            _AGES.told(articles, voice),
            _FOLLOW_UP.told(articles, voice),
            _PHASE.told(articles, voice),
            _DEATHS.told(articles, voice),
            _JOURNAL.told(articles, voice),
        ),
    )


def _species(held: Held[str], _voice: Voice) -> str:
    return people.animals_of([held.value]) or "people"


def _ages(ages: Held[tuple[int, int]], voice: Voice) -> str:
    youngest, oldest = ages.value
    return voice.say("who.ages", youngest=str(youngest), oldest=str(oldest))


def _phase(phase: Held[str], voice: Voice) -> str:
    return voice.say("who.phase", phase=for_markdown(phase.value))


def _follow_up(held: Held[tuple[float, str]], voice: Voice) -> str:
    return voice.say("caution.follow_up", time=telling.follow_up_time(held, voice))


def _deaths(held: Held[int], voice: Voice) -> str:
    return voice.say("caution.death" if held.value == 1 else "caution.deaths", count=str(held.value))


_PARTICIPANTS = _Difference(merging.differing_participants, telling.counted_by)
_SPECIES = _Difference(merging.differing_species, _species)
_AGES = _Difference(lambda articles: merging.differing(articles, lambda study: study.age_range), _ages)
_FOLLOW_UP = _Difference(merging.differing_follow_up, _follow_up)
_PHASE = _Difference(lambda articles: merging.differing(articles, lambda study: study.phase), _phase)
_DEATHS = _Difference(lambda articles: merging.differing(articles, lambda study: study.deaths), _deaths)
_JOURNAL = _Difference(merging.differing_journals, lambda held, _voice: for_markdown(held.value))
