"""The wordings of comparisons in the order they are tried in, and what each asks of its sentence: data only."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newswatch.studies.design.comparison import patterns as told
from newswatch.studies.design.comparison import ways_of_life as lived


class Wording(NamedTuple):
    """One way of naming a comparison."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()  #: words of which a match holds at least one
    beside: re.Pattern[str] | None = None  #: what the sentence has to say as well
    begins: Literal["anywhere", "number", "comparison"] = "anywhere"  #: with what a match begins
    unless: re.Pattern[str] | None = None  #: a match that begins so compares nothing
    names_group: bool = False  #: it names a kind of group, and not what a group was set against
    once: bool = False  #: the first one counts; later ones compare parts of a group
    spare: bool = False  #: of use only where nothing else has been found
    rest: bool = False  #: it tells of the others of a group; no use where the sentence names the comparison anyway


NAMED_GROUP = Wording(
    told.NAMED,
    needs=(
        "placebo",
        "saline",
        "sham",
        "dummy",
        "sugar",
        "wait",
        "untreated",
        "unaffected",
        "standard",
        "usual",
        "routine",
        "conventional",
        "healthy",
        "control",
        "comparison",
        "non-",
        "without",
    ),
    names_group=True,
)
WORDINGS = (
    NAMED_GROUP,
    Wording(told.VERSUS, (*told.COMPARED, "opposed to", "relative to"), begins="comparison", rest=True),
    Wording(
        told.OTHERS,
        ("other", "rest", "remaining", "second group", "half", "and "),
        unless=told.ONLY_HAD,
        rest=True,
        spare=True,
    ),
    Wording(told.THE_REST, ("the other", "the rest", "the remain", "another"), rest=True, spare=True),
    Wording(told.AGAINST_ANOTHER, ("compar",), begins="comparison"),
    Wording(told.USUAL, ("standard", "usual", "conventional", "routine"), beside=told.GROUPS),
    Wording(told.DELAYED, ("delayed",)),
    Wording(told.SECOND_FIGURE, (" for ", " in ", " among ", " of "), begins="number"),
    Wording(told.ONLY_OF_THOSE, ("only", "just", "against", "but")),
    Wording(lived.SHARE_OF_OTHERS, ("compared", "versus", "vs", "against"), begins="comparison"),
    Wording(lived.MORE_THAN, ("than",), begins="comparison"),
    Wording(lived.LOWEST, ("lowest", "bottom", "least", "fewest", "smallest"), begins="comparison"),
    Wording(told.WITHOUT, (*told.COMPARED, "against"), begins="comparison"),
    Wording(told.GIVEN_TO_OTHERS, ("given to",)),
    Wording(told.HALVES, ("without", "who", "with no", "whose", "healthy", "control"), begins="number"),
    Wording(told.TWO_GROUPS, ("groups: ",)),
    Wording(told.OR_NOTHING, ("nothing", "or no ", "and no "), beside=told.ASSIGNED),
    Wording(told.THE_OTHER, ("compar", "versus", "(control")),
    Wording(told.AS_USUAL, ("normal", "usual", "regular", "standard", "ordinary", "plain", "conventional", "control")),
    Wording(told.TESTED_AGAINST, ("against", "head")),
    Wording(told.SERVED, ("as a control", "as control", "as the control", "as a comparison", "as the comparison")),
    Wording(told.ALLOCATED, ("assigned to", "allocated to", "ed to ")),
    Wording(told.SHARE_OF, (" group", " arm", " patients", " recipients"), begins="comparison"),
    Wording(
        told.AS_WELL_AS,
        ("as well as", "as good as", "as effective as", "as safe as", "as often as", "as likely as"),
        begins="comparison",
    ),
)
FALLBACKS = (
    Wording(lived.THE_LEAST, (*told.COMPARED, "relative to"), begins="comparison"),
    Wording(lived.THOSE_WHO, (*told.COMPARED, "relative to", "against", " as "), once=True, begins="comparison"),
    Wording(
        told.BETTER_THAN, ("effective", "better", "worse", "safer", "superior", "inferior", "comparable", "equivalent")
    ),
    Wording(
        told.AS_GOOD_AS,
        ("as effective", "as safe", "as good", "as accurate", "as successful", "comparable", "no better", "no worse"),
    ),
    Wording(told.THAN_THE_GROUP, (" group", " arm"), begins="comparison"),
    Wording(told.OR_A_NORMAL, ("diet", "feed", "chow", "food")),
    Wording(told.ORDINARY, told.COMPARED, begins="comparison"),
    Wording(told.IN_MARKS, ("compared",), begins="comparison"),
    Wording(lived.LOWEST_LEVELS, (*told.COMPARED, "relative to"), begins="comparison"),
    Wording(lived.FOR_THOSE, ("those on", "those with", "those who")),
    Wording(lived.NON_USE, (*told.COMPARED, "relative to", "against"), begins="comparison"),
    Wording(lived.WITH_AND_WITHOUT, ("with or without", "with and without"), beside=told.SET_AGAINST),
    Wording(lived.DIFFERENT_FROM, ("difference",)),
    Wording(lived.PLACES_WITH, (*told.COMPARED, "relative to", "against", " as "), begins="comparison"),
    Wording(lived.THAN_IF, ("than",), begins="comparison", once=True),
    Wording(told.SHARE_GIVEN, ("compared", "versus", "vs", "against"), begins="comparison"),
    Wording(told.SIMPLY, ("compared",), beside=told.FOUND, once=True, begins="comparison"),
)  #: tried where none of the former holds, each where none before it does
DRAWN_BY_LOT = Wording(told.EITHER, (" or ",))  #: tried where none of the others holds
