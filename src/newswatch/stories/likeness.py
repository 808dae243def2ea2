"""How likely two articles report one finding: what they have in common, weighed.

Two tables of weights, one for two texts, one for pairs with a bare title (a paper of which only the title, the authors
and perhaps a sentence are known). They were fitted as logistic regressions on news, releases and papers that readers
had grouped, stories kept whole between the halves.

Whatever the weights say, two articles that share hardly any word but those of their field stay apart: two short texts
on one illness sound alike and report different studies.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from operator import mul
from types import MappingProxyType

from newswatch.stories.signals import cosine, counted_apart, in_common, of_bare, of_texts, only_names
from newswatch.stories.weighing import Scales, Weighed

Weights = Mapping[str, float]

CONSTANT = "constant"
TEXTS: Weights = MappingProxyType(
    {
        CONSTANT: -6.0,
        "words": 19.0,
        "share": 5.0,
        "title": 2.75,
        "lead": 3.0,
        "figures": 0.45,
        "heads": 1.3,
        "percents": 0.45,
        "voices": 0.7,
        "rivals": -2.0,
        "gap": -1.25,
    }
)
BARE: Weights = MappingProxyType(
    {
        CONSTANT: -6.6,
        "words": 17.5,
        "title": 1.7,
        "lead": 5.2,
        "figures": 1.4,
        "people": 2.3,
        "rivals": -20.0,  # in so short a text, two sets of figures are two studies
        "gap": -1.5,
    }
)
SAME_TRIAL = 4.0  # log odds a trial number in common adds; set by judgement, as none of the articles read had one


# Evidence the words in common must bring, those of the field not counted: two that nothing is known of are hardly
# enough. One is, between a text and a paper of which only title and authors are known.
ENOUGH = 13.5
ENOUGH_OF_PAPER = 6.5
COPIED = 0.95  # cosine from which two texts are copies, and how far their masses may differ


def likeness(one: Weighed, other: Weighed, scale: Scales) -> float:
    """Return the probability that two articles are of one story by their wording, 0.0 to 1.0; symmetric.

    0.0 where they share too little that is not common in the field, or nothing of it but names, or where each counts
    other people and they share neither a figure nor a voice.
    """
    if counted_apart(one.traits.particulars, other.traits.particulars):
        return 0.0
    enough = ENOUGH_OF_PAPER if _is_paper(one, other) or _is_paper(other, one) else ENOUGH
    told = one.telling & other.telling
    if (scale.words.sum(told) < enough or only_names(one, other, told)) and not _copied(one, other):
        return 0.0
    return wording(one, other, scale)


def wording(one: Weighed, other: Weighed, scale: Scales) -> float:
    """Return the same by the weights alone, for articles of which more is known than their words."""
    common = in_common(one, other)
    if one.traits.bare or other.traits.bare:
        return _weighed(of_bare(one, other, common, scale), BARE)
    return _weighed(of_texts(one, other, common, scale), TEXTS)


def _copied(one: Weighed, other: Weighed) -> bool:
    """Whether two texts are copies, however common their words."""
    alike = min(one.mass, other.mass) >= COPIED * max(one.mass, other.mass)  # spares most pairs the cosine
    return alike and cosine(one, other, in_common(one, other)) >= COPIED


def _is_paper(one: Weighed, other: Weighed) -> bool:
    """Whether one is the bare title of a paper, and the other a text."""
    return one.traits.bare and bool(one.traits.identity.paper) and not other.traits.bare


def _weighed(signals: Mapping[str, float], weights: Weights) -> float:
    total = math.fsum(map(mul, map(weights.__getitem__, signals), signals.values()))
    return _probability(total + weights[CONSTANT])


def same_trial(chance: float) -> float:
    """Return the probability that two articles are of one story when both name one trial; ``chance`` is by wording."""
    odds = max(chance, 1e-9) / max(1 - chance, 1e-9)
    return _probability(math.log(odds) + SAME_TRIAL)


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-700.0, log_odds)))
