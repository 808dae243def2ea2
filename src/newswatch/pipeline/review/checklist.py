"""What a careful reader asks of a study: a list of questions, the answers its reports give, and what warns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newswatch.records import Study

FEW = 50  # people; below, a study says little of everybody else


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer, empty where no report states one."""

    name: str
    answer: str


def _who(study: Study) -> str:
    count = f"{study.participants.value:,}" if study.participants else ""
    return " ".join(filter(None, (count, ", ".join(_once(each.value for each in study.species)))))


def _age(study: Study) -> str:
    return "{} to {} years".format(*study.age_range.value) if study.age_range else ""


def _design(study: Study) -> str:
    phase = f"phase {study.phase.value}" if study.phase else ""
    return ", ".join(filter(None, (*_once(each.value for each in study.design), phase)))


def _followed(study: Study) -> str:
    return ", ".join(_once(f"{number:g} {unit}s" for number, unit in (each.value for each in study.follow_up)))


def _published(study: Study) -> str:
    return study.journal.value if study.journal else study.meeting.value if study.meeting else ""


QUESTIONS: tuple[tuple[str, Callable[[Study], str]], ...] = (
    ("Who", _who),
    ("Age", _age),
    ("Design", _design),
    ("Compared with", lambda study: ", ".join(_once(each.value for each in study.comparator))),
    ("Followed for", _followed),
    ("Harms", lambda study: "mentioned" if study.adverse_events else ""),
    ("Published in", _published),
    ("Registered as", lambda study: ", ".join(_once(each.value for each in study.registry))),
    ("Paid for by", lambda study: ", ".join(_once(each.value for each in study.funding))),
    ("Independent voice", lambda study: study.independent_voice.value if study.independent_voice else ""),
)


def checklist(study: Study) -> tuple[Asked, ...]:
    """Return every question with its answer."""
    return tuple(Asked(name, answer(study)) for name, answer in QUESTIONS)


WARNINGS: tuple[tuple[Callable[[Study], bool], str], ...] = (
    (lambda study: bool(study.species) and "human" not in _species(study), "Not in people."),
    (lambda study: "preprint" in (each.value for each in study.design), "A preprint: no reviewer has read it yet."),
    (lambda study: study.participants is not None and study.participants.value < FEW, f"Fewer than {FEW} took part."),
    (lambda study: "comparison" in study.not_stated, "No comparison group is mentioned."),
    (lambda study: "harms" in study.not_stated, "Nothing is said of harms."),
    (lambda study: "independent_voice" in study.not_stated, "Nobody independent is quoted."),
    (lambda study: bool(study.conflicts), "Conflicts of interest are stated."),
)


def warnings(study: Study) -> tuple[str, ...]:
    """Return what to be careful about."""
    return tuple(words for applies, words in WARNINGS if applies(study))


def _species(study: Study) -> frozenset[str]:
    return frozenset(each.value for each in study.species)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
