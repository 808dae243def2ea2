"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -1.31,  #: what every place starts from
    "words: placebo or controls": 2.14,
    "words: not": 1.67,
    "repeated": 1.58,
    "opening: controls": 1.18,
    "words: a treatment": 1.10,
    "words: their like": 1.09,
    "words: the least": 0.83,
    "opening: as good as": 0.83,
    "opening: compared": 0.82,
    "before: likely": 0.81,
    "sentence: compared": 0.71,
    "opening: either": 0.70,
    "sentence: drawn by lot": 0.69,
    "sentence: of the title": 0.67,
    "ends its sentence": 0.60,
    "sentence: what was": 0.51,
    "words: people": 0.44,
    "than people": 0.38,
    "sentence: a result": 0.35,
    "before: better or worse": 0.34,
    "sentence: what may be": -0.36,
    "tells: thing": -0.41,
    "in the title": -0.44,
    "words: one": -0.47,
    "quoted": -0.48,
    "words: other things": -0.52,
    "sentence: you or we": -0.59,
    "words: one sex": -0.60,
    "tells: group": -0.60,
    "words: nothing in particular": -0.61,
    "late": -0.71,
    "opening: healthy people": -0.71,
    "no strong opening": -0.76,
    "told once": -0.78,
    "words: an amount": -0.93,
    "opening: usual care": -1.00,
    "text: placebo elsewhere": -1.09,
    "weak openings": -1.21,
    "words: an illness": -1.27,
    "one opening": -1.44,
}

RARE: dict[str, float] = {
    "opening: second lot": 2.8,
    "words: as usual": 3.8,
    "than if they": 2.1,
    "with or without, compared": 1.6,
    "a second figure for those given": 1.6,
    "the other half was given": 1.5,
    "healthy people, counted alone": -2.0,
    "than those given": 0.9,
    "compared with those given": 0.9,
}  #: set by hand: plain words, too rare in the reports read for a weight of their own
