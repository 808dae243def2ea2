"""What a draft tells in its own plain sentences, each with the facts it rests on.

A sentence is built only where the facts allow a grammatical one; what cannot be told is left to quotes. Words come from
the voice, figures and nouns from the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence import leads, merging
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.parts import results
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import designs, people
from newswatch.drafts.wording.numerals import figure
from newswatch.records import Statement, StatementKind
from newswatch.text.clean import for_markdown

Articles = tuple[StoryArticle, ...]
Facts = tuple[Held[object], ...]

# "less than three glasses", "continued to live", "without training": no noun phrase to put behind "compared with".
_NO_NOUN_PHRASE = re.compile(
    r"(?i)(?:less|more|fewer|without|with|in|by|than|to|is|are|was|were|who|[a-z]+ed (?:to|by|in))\b"
)
LONGEST_PHRASE = 8  # words; a longer "intervention" or "comparator" is a sentence of its own and reads badly
_QUALIFIERS = {
    "average": re.compile(r"(?:average|mean|averag\w+)\W+(?:[\w-]+\W+){0,3}$", re.IGNORECASE),
    "median": re.compile(r"median\W+(?:[\w-]+\W+){0,3}$", re.IGNORECASE),
    "up_to": re.compile(r"(?:up to|as long as|maximum of)\W+$", re.IGNORECASE),
    # "Over 24 months, 3 relapsed" is during them; "followed for over 24 months" is longer.
    "at_least": re.compile(r"(?:at least|a minimum of|more than|\bfor over)\W+$", re.IGNORECASE),
}


_ON_AVERAGE = re.compile(r"(?i)\s\w+,? on average\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the draft and the facts behind it."""

    text: str  #: Markdown
    kind: StatementKind
    held: Facts

    @property
    def statements(self) -> tuple[Statement, ...]:
        """One statement for every different place of evidence."""
        found = {(each.article.url, each.fact.start, each.fact.end): each for each in self.held}
        return tuple(each.statement(self.text, self.kind) for each in found.values())


def about_the_study(articles: Articles, voice: Voice, *, joined: bool = True, begins: bool = False) -> tuple[Told, ...]:
    """Return how the study was done: design, those studied, follow-up, who led it.

    ``joined`` tells design and people in one sentence and goes on from there ("They were followed …"); otherwise each
    sentence stands alone, so that any of them may be left out. ``begins`` is for a study that has not been done yet.
    """
    if begins:
        return tuple(part for part in (_design(articles, voice, key="study_begins"), _leads(articles, voice)) if part)
    study = (_study(articles, voice),) if joined else (_design(articles, voice), _people(articles, voice))
    parts = (*study, _follow_up(articles, voice, alone=not joined), _led(articles, voice))
    return tuple(part for part in parts if part)


def about_the_results(articles: Articles, voice: Voice) -> tuple[Told, ...]:
    """Return what was found, where figures and words allow a plain sentence."""
    return tuple(Told(each.text, "figure", each.held) for each in results.sentences(articles, voice))


def species(articles: Articles) -> tuple[str, ...]:
    """Return the species all articles name, each once."""
    return tuple(held.value for held in merging.species(articles))


def who(articles: Articles, voice: Voice) -> tuple[str, Facts]:
    """Return "21 patients with relapsing-remitting MS aged 20 to 53" and its facts; empty when nobody was counted."""
    number = merging.participants(articles)
    ages = merging.agreed(articles, lambda study: study.age_range)
    if number is None:
        return "", ()
    noun = people.noun_for(number, species(articles))
    condition = people.condition_for(number)
    whom = people.counted(number.value, noun, voice) + (f" with {for_markdown(condition)}" if condition else "")
    if ages is None:
        return whom, (number,)
    youngest, oldest = ages.value
    if youngest == oldest:
        return voice.say("who.aged_one", who=whom, age=str(youngest)), (number, ages)
    return voice.say("who.aged", who=whom, youngest=str(youngest), oldest=str(oldest)), (number, ages)


def restriction(articles: Articles) -> str:
    """Return which people were studied, as a clause of Markdown: "in whom interferon beta had not helped"."""
    number = merging.participants(articles)
    return for_markdown(people.restriction_for(number)) if number else ""


def counted_by(number: Held[int], voice: Voice) -> str:
    """Return "21 patients" in the words of the article that counted them."""
    species_there = [each.value for each in number.article.study.species]
    return people.counted(number.value, people.noun_for(number, species_there), voice)


def follow_up_time(held: Held[tuple[float, str]], voice: Voice) -> str:
    """Return "37 months on average": the time and what the evidence says of it."""
    number, unit = held.value
    time = f"{figure(number)} {unit}{'' if number == 1 else 's'}"
    place = next((each for each in tokens(held.evidence) if each.is_number and float(each.value) == number), None)
    if place is None:
        return voice.say("time.plain", time=time)
    found = (name for name, pattern in _QUALIFIERS.items() if pattern.search(held.evidence, 0, place.start))
    behind = "average" if _ON_AVERAGE.match(held.evidence, place.end) else "plain"
    return voice.say(f"time.{next(found, behind)}", time=time)


def _study(articles: Articles, voice: Voice) -> Told | None:
    design, design_held = designs.described(articles, voice)
    whom, whom_held = _whom(articles, voice)
    if design and whom:
        return Told(voice.say("found.study_in", design=design, who=whom), "study", (*design_held, *whom_held))
    return _design(articles, voice) or _people(articles, voice)


def _design(articles: Articles, voice: Voice, *, key: str = "study") -> Told | None:
    design, held = designs.described(articles, voice)
    return Told(voice.say(f"found.{key}", design=design), "study", tuple(held)) if design else None


def _people(articles: Articles, voice: Voice) -> Told | None:
    whom, held = _whom(articles, voice)
    return Told(voice.say("found.who", who=whom), "study", held) if whom else None


def _whom(articles: Articles, voice: Voice) -> tuple[str, Facts]:
    """Return who was studied with the clause that sets them apart: "… in whom interferon beta had not helped"."""
    whom, held = who(articles, voice)
    if not whom and not people.is_human(species(articles)):  # a study in animals is said to be one at once
        return people.animals_of(species(articles)), tuple(merging.species(articles))
    clause = restriction(articles) if whom else ""
    return (f"{whom} {clause}" if clause else whom), held


def _follow_up(articles: Articles, voice: Voice, *, alone: bool) -> Told | None:
    held = merging.follow_up(articles)
    counted = merging.participants(articles)
    if held is None or (counted is None and not any(article.study.results for article in articles)):
        return None
    goes_on = not alone and counted is not None and counted.article is held.article and counted.value > 1
    key = "found.followed" if goes_on else "found.follow_up"
    return Told(voice.say(key, time=follow_up_time(held, voice)), "study", (held,))


def is_short(phrase: str) -> bool:
    """Whether words of the source are a short noun phrase, fit for a sentence or a list of ours."""
    return len(phrase.split()) <= LONGEST_PHRASE and not _NO_NOUN_PHRASE.match(phrase)


def _led(articles: Articles, voice: Voice) -> Told | None:
    """Return who led the work and where it was published, as far as all agree; a preprint is not published."""
    is_preprint = any(each.value == designs.PREPRINT for article in articles for each in article.study.design)
    journals = () if is_preprint else merging.journals(articles)
    return _who_led(articles, voice, ("led", "from", "in"), journals[0] if len(journals) == 1 else None)


def _leads(articles: Articles, voice: Voice) -> Told | None:
    """Return who leads a study that only begins."""
    return _who_led(articles, voice, ("leads", "from", "in"), None)


def _who_led(articles: Articles, voice: Voice, keys: Sequence[str], journal: Held[str] | None) -> Told | None:
    name = leads.lead(articles)
    place = leads.institution_of(name, articles)
    key = "_".join(word for word, held in zip(keys, (name, place, journal), strict=True) if held)
    words = {
        "name": for_markdown(name.value) if name else "",
        "institution": for_markdown(people.place(place.value)) if place else "",
        "journal": for_markdown(people.journal(journal.value)) if journal else "",
    }
    held = tuple(each for each in (name, place, journal) if each)
    return Told(voice.say(f"found.{key}", **words), "study", held) if held else None
