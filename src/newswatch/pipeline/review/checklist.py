"""What a careful reader asks of a study: a list of questions, the answers its reports give, and what warns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newswatch.text.journals import fullness, is_same_journal

if TYPE_CHECKING:
    from newswatch.records import Study

Told = Sequence[tuple[str, "Study"]]  # what each source says of the study, by its name, the best source first

_JOURNAL = "Published in"
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
    return ", ".join(
        _once(
            f"{number:g} {unit}{'' if number == 1 else 's'}"
            for number, unit in (each.value for each in study.follow_up)
        )
    )


def _published(study: Study) -> str:
    return study.journal.value if study.journal else study.meeting.value if study.meeting else ""


QUESTIONS: tuple[tuple[str, Callable[[Study], str]], ...] = (
    ("Who", _who),
    ("Age", _age),
    ("Design", _design),
    ("Compared with", lambda study: ", ".join(_once(each.value for each in study.comparator))),
    ("Followed for", _followed),
    ("Harms", lambda study: "mentioned" if study.adverse_events else ""),
    (_JOURNAL, _published),
    ("Registered as", lambda study: ", ".join(_once(each.value for each in study.registry))),
    ("Paid for by", lambda study: ", ".join(_once(each.value for each in study.funding))),
    ("Independent voice", lambda study: study.independent_voice.value if study.independent_voice else ""),
)


#: Questions a study has one answer to: where its sources give several, all are shown, each with who says so.
_ONE_ANSWER = frozenset({"Who", "Age", _JOURNAL})


def checklist(told: Told) -> tuple[Asked, ...]:
    """Return every question with its answer: the best source's that has one, all where sources differ."""
    return tuple(Asked(name, _answer(name, answer, told)) for name, answer in QUESTIONS)


def _answer(name: str, answer: Callable[[Study], str], told: Told) -> str:
    answers: list[tuple[str, str]] = []
    for source, study in told:
        if words := answer(study):
            _add(answers, words, source, is_same_journal if name == _JOURNAL else _is_same)
    counted = [each for each in answers if any(map(str.isdigit, each[0]))]
    found = counted or answers
    if name in _ONE_ANSWER and len(found) > 1:
        return "; ".join(f"{words} ({source})" for words, source in found)
    return found[0][0] if found else ""


def _add(answers: list[tuple[str, str]], words: str, source: str, is_same: Callable[[str, str], bool]) -> None:
    """Add an answer, unless it is another wording of one that is there; of two wordings the fuller one stays."""
    for place, (known, by) in enumerate(answers):
        if is_same(known, words):
            answers[place] = max(known, words, key=fullness), by
            return
    answers.append((words, source))


def _is_same(known: str, words: str) -> bool:
    return known.casefold() == words.casefold()


WARNINGS: tuple[tuple[Callable[[Study], bool], str], ...] = (
    (lambda study: bool(study.species) and "human" not in _species(study), "Not in people."),
    (lambda study: "preprint" in (each.value for each in study.design), "A preprint: no reviewer has read it yet."),
    (lambda study: study.participants is not None and study.participants.value < FEW, f"Fewer than {FEW} took part."),
    (lambda study: "comparison" in study.not_stated, "No comparison group is mentioned."),
    (lambda study: "harms" in study.not_stated, "Nothing is said of harms."),
    (lambda study: "independent_voice" in study.not_stated, "Nobody independent is quoted."),
    (lambda study: bool(study.conflicts), "Conflicts of interest are stated."),
)


def warnings(told: Told) -> tuple[str, ...]:
    """Return what to be careful about: what the best source gives reason to, and none of the others answers."""
    if not told:
        return ()
    study = replace(told[0][1], not_stated=_never_stated(told))
    return tuple(words for applies, words in WARNINGS if applies(study))


def _never_stated(told: Told) -> tuple[str, ...]:
    first, *others = (study.not_stated for _, study in told)
    return tuple(line for line in first if all(line in other for other in others))


def _species(study: Study) -> frozenset[str]:
    return frozenset(each.value for each in study.species)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
