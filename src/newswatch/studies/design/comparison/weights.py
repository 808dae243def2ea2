"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -1.56,  #: what every place starts from
    "words: placebo or controls": 2.15,
    "words: not": 1.79,
    "repeated": 1.60,
    "opening: controls": 1.25,
    "words: their like": 1.10,
    "words: a treatment": 1.05,
    "words: the least": 0.93,
    "opening: as good as": 0.84,
    "before: likely": 0.82,
    "sentence: drawn by lot": 0.69,
    "opening: compared": 0.69,
    "sentence: compared": 0.68,
    "words: people": 0.68,
    "opening: either": 0.67,
    "sentence: of the title": 0.63,
    "ends its sentence": 0.59,
    "sentence: what was": 0.50,
    "than people": 0.40,
    "tells: given": 0.39,
    "sentence: a result": 0.29,
    "before: better or worse": 0.26,
    "sentence: what may be": -0.44,
    "quoted": -0.45,
    "in the title": -0.45,
    "words: one": -0.45,
    "tells: group": -0.47,
    "words: nothing in particular": -0.57,
    "sentence: you or we": -0.62,
    "words: one sex": -0.62,
    "late": -0.69,
    "told once": -0.69,
    "opening: healthy people": -0.70,
    "opening: usual care": -0.80,
    "no strong opening": -0.83,
    "words: an amount": -0.94,
    "text: placebo elsewhere": -1.07,
    "weak openings": -1.16,
    "words: an illness": -1.33,
    "one opening": -1.45,
}

RARE: dict[str, float] = {
    "opening: second lot": 2.6,
    "words: as usual": 3.6,
    "than if they": 1.9,
    "with or without, compared": 1.4,
    "a second figure for those given": 1.3,
    "the other half was given": 1.3,
    "than those given": 0.8,
}  #: set by hand: plain words, too rare in the reports read for a weight of their own
