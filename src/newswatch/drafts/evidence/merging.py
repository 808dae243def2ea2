"""The facts of several articles as one: what all agree on, what each adds, where they contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from newswatch.drafts.checking.tokens import tokens
from newswatch.drafts.evidence.doubts import is_ahead, is_of_before, is_plan
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.records import Fact, Statement, StatementKind, Study
from newswatch.text.journals import fullness, is_same_journal

DAYS = {"day": 1, "week": 7, "month": 30.4, "year": 365}
SAME_TIME = 0.1  # times that differ by less are one time said in two ways

HUMAN = "human"
_ANIMALS = {"mouse", "rat", "monkey", "pig", "dog", "rabbit", "animal", "primate", "zebrafish", "sheep"}
_LIVING = frozenset({HUMAN, *_ANIMALS})

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Held(Generic[T_co]):
    """A fact and the article that states it."""

    fact: Fact[T_co]
    article: StoryArticle

    @property
    def value(self) -> T_co:
        """The fact's value."""
        return self.fact.value

    @property
    def evidence(self) -> str:
        """The words of the article the fact was read from."""
        return self.article.text[self.fact.start : self.fact.end]

    def statement(self, text: str, kind: StatementKind) -> Statement:
        """Return ``text``, as the draft says it, with this fact's words as its evidence."""
        return Statement(
            text=text,
            kind=kind,
            evidence=self.evidence,
            url=self.article.url,
            start=self.fact.start,
            end=self.fact.end,
        )


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[T_co]):
    """A fact the articles do not agree on; one ``Held`` for every value."""

    said: tuple[Held[T_co], ...]


def every(articles: Iterable[StoryArticle], facts: Callable[[Study], Iterable[Fact[T]]]) -> tuple[Held[T], ...]:
    """Return all facts of a kind, each value once, in the order of the articles."""
    found: dict[T, Held[T]] = {}
    for article in articles:
        for fact in facts(article.study):
            found.setdefault(fact.value, Held(fact, article))
    return tuple(found.values())


def each_single(articles: Iterable[StoryArticle], fact: Callable[[Study], Fact[T] | None]) -> tuple[Held[T], ...]:
    """Return a fact that a study has at most once, one ``Held`` for every different value."""
    return every(articles, lambda study: [found] if (found := fact(study)) else [])


def agreed(articles: Iterable[StoryArticle], fact: Callable[[Study], Fact[T] | None]) -> Held[T] | None:
    """Return the fact when every article that states it states the same, else None."""
    held = each_single(articles, fact)
    return held[0] if len(held) == 1 else None


def participants(articles: tuple[StoryArticle, ...]) -> Held[int] | None:
    """Return how many the results are of, or how many began where only that is stated; None when articles differ."""
    if _counted(articles):
        return None if differing_participants(articles) else _counted(articles)[0]
    enrolled = each_single(articles, lambda study: study.enrolled)
    return enrolled[0] if len(enrolled) == 1 and not is_ahead(enrolled[0].evidence) else None


def _counted(articles: Iterable[StoryArticle]) -> tuple[Held[int], ...]:
    """Return the numbers of participants, without those only to take part and those of one group of all."""
    held = each_single(articles, lambda study: study.participants)
    counted = tuple(each for each in held if not is_ahead(each.evidence))
    return tuple(each for each in counted if not any(_is_group_of(each, other.value) for other in counted))


def differing_participants(articles: tuple[StoryArticle, ...]) -> Contradiction[int] | None:
    """Return the numbers of participants when they cannot all be true.

    A number that another article gives as enrolled, or as one group of the trial, contradicts nothing.
    """
    held = _counted(articles)
    if not held:
        return None
    other = set(_partial_numbers(articles))
    disputed = [each for each in held[1:] if each.value not in other and held[0].value not in other]
    return Contradiction((held[0], *disputed)) if disputed else None


def _is_group_of(held: Held[int], total: int) -> bool:
    """Whether a number is that of one group: "48 people got the drug and 48 a placebo" where others count 96."""
    others = [int(each.value) for each in tokens(held.evidence) if each.value.isdecimal()]
    if held.value not in others or held.value >= total:
        return False
    others.remove(held.value)
    return total - held.value in others


def follow_up(articles: Iterable[StoryArticle]) -> Held[tuple[float, str]] | None:
    """Return the main follow-up, as exactly as it is said anywhere: "37 months" rather than "3 years".

    None when no article states one, or when the articles' main ones cannot be the same.
    """
    known = tuple(articles)
    held = _times(known)
    if not held or differing_follow_up(known):
        return None
    same = [each for each in held if _is_same_time(each, held[0])]
    return min(same, key=lambda each: DAYS.get(each.value[1], 1))


def differing_follow_up(articles: tuple[StoryArticle, ...]) -> Contradiction[tuple[float, str]] | None:
    """Return the articles' follow-ups when none of an article's is any of another's."""
    stated = [times for article in articles if (times := _times((article,)))]
    held = [stated[0][0], *(times[0] for times in stated[1:] if not _share_a_time(times, stated[0]))] if stated else []
    return Contradiction(tuple(held)) if len(held) > 1 else None


def _times(articles: Iterable[StoryArticle]) -> list[Held[tuple[float, str]]]:
    """Return the follow-ups that are of this study, the main one first."""
    return [
        each
        for each in every(articles, lambda study: study.follow_up)
        if not is_plan(each.evidence) and not is_of_before(each.value[0], each.evidence)
    ]


def _share_a_time(some: Iterable[Held[tuple[float, str]]], others: Sequence[Held[tuple[float, str]]]) -> bool:
    return any(_is_same_time(each, other) for each in some for other in others)


def _is_same_time(one: Held[tuple[float, str]], other: Held[tuple[float, str]]) -> bool:
    return abs(_days(one) - _days(other)) <= SAME_TIME * _days(other)


def differing_species(articles: tuple[StoryArticle, ...]) -> Contradiction[str] | None:
    """Return who was studied when one article tells of people only and another of animals only."""
    first: dict[bool, Held[str]] = {}
    for article in articles:
        found = species((article,))
        kinds = {each.value == HUMAN for each in found if each.value in _LIVING}
        if len(kinds) == 1:
            first.setdefault(kinds.pop(), next(each for each in found if each.value in _LIVING))
    return Contradiction(tuple(first.values())) if len(first) > 1 else None


def journals(articles: Iterable[StoryArticle]) -> tuple[Held[str], ...]:
    """Return the journals, each in its fullest wording; who paid for a study is no journal."""
    known = tuple(articles)
    payers = {each.value for each in every(known, lambda study: study.funding)}
    found: list[Held[str]] = []
    for held in each_single(known, lambda study: study.journal):
        place = next((at for at, each in enumerate(found) if is_same_journal(each.value, held.value)), len(found))
        if held.value not in payers:
            found[place : place + 1] = [max([*found[place : place + 1], held], key=lambda each: fullness(each.value))]
    return tuple(found)


def differing_journals(articles: Iterable[StoryArticle]) -> Contradiction[str] | None:
    """Return the journals when the articles name different ones."""
    held = journals(articles)
    return Contradiction(held) if len(held) > 1 else None


def species(articles: Iterable[StoryArticle]) -> tuple[Held[str], ...]:
    """Return the species studied, without those that are only to be studied next."""
    return tuple(held for held in every(articles, lambda study: study.species) if not is_plan(held.evidence))


def _days(held: Held[tuple[float, str]]) -> float:
    number, unit = held.value
    return number * DAYS.get(unit, 1)


def _partial_numbers(articles: Iterable[StoryArticle]) -> Iterator[int]:
    for article in articles:
        if article.study.enrolled:
            yield article.study.enrolled.value
        for arm in article.study.arms:
            yield arm.value[1]


def differing(articles: Iterable[StoryArticle], fact: Callable[[Study], Fact[T] | None]) -> Contradiction[T] | None:
    """Return the different values of a fact when the articles do not agree on it."""
    held = each_single(articles, fact)
    return Contradiction(held) if len(held) > 1 else None
