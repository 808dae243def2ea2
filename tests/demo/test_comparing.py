"""The comparison finds what is wrong, and nothing else."""

from __future__ import annotations

from newswatch.records import Fact, Result, Study

from .comparing import agrees, differences
from .expected import FACTS

CASE = FACTS["/ward-report/news/stem-cell-transplants-relapsing-ms"]
RIGHT = {
    "participants": Fact(21, 0, 1),
    "species": (Fact("human", 0, 1),),
    "age_range": Fact((20, 53), 0, 1),
    "phase": Fact("1/2", 0, 1),
    "results": (Result(81.0, 0, 1, unit="percent"),),
    "journal": Fact("The Lancet Neurology", 0, 1),
    "lead_researcher": Fact("Richard Burt", 0, 1),
}


def test_a_study_read_well_has_no_differences() -> None:
    """More facts than expected do no harm."""
    assert differences(CASE, Study(**RIGHT, doi=Fact("10.1/x", 0, 1))) == ()  # type: ignore[arg-type]


def test_wrong_and_invented_facts_are_named() -> None:
    """A wrong number, and a design that belongs to a trial to come."""
    wrong = RIGHT | {"participants": Fact(17, 0, 1), "design": (Fact("randomised", 0, 1),)}
    assert differences(CASE, Study(**wrong)) == (  # type: ignore[arg-type]
        "participants: 17, expected 21",
        "design: {'randomised'}, expected 'none of it'",
    )


def test_what_is_missing_is_named() -> None:
    """An empty study lacks everything that was expected."""
    assert len(differences(CASE, Study())) == 7


def test_a_passing_word_may_be_a_mention_or_nothing() -> None:
    """Only *about* is wrong for it."""
    assert [agrees("passing", strength) for strength in ("about", "mentions", None)] == [False, True, True]
    assert [agrees(None, strength) for strength in ("about", "mentions", None)] == [False, False, True]
