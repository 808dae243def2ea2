"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -1.60,  #: what every place starts from
    "words: placebo or controls": 1.92,
    "words: not": 1.78,
    "repeated": 1.57,
    "opening: controls": 1.31,
    "words: their like": 1.10,
    "words: a treatment": 1.03,
    "opening: placebo": 0.92,
    "words: the least": 0.89,
    "opening: as good as": 0.83,
    "before: likely": 0.79,
    "opening: compared": 0.72,
    "sentence: compared": 0.70,
    "opening: either": 0.70,
    "words: people": 0.69,
    "sentence: of the title": 0.67,
    "sentence: drawn by lot": 0.66,
    "ends its sentence": 0.59,
    "sentence: what was": 0.48,
    "tells: given": 0.41,
    "than people": 0.38,
    "sentence: a result": 0.32,
    "before: better or worse": 0.29,
    "sentence: what may be": -0.39,
    "in the title": -0.44,
    "tells: group": -0.45,
    "quoted": -0.47,
    "words: one": -0.49,
    "words: one sex": -0.59,
    "sentence: you or we": -0.60,
    "words: nothing in particular": -0.65,
    "late": -0.72,
    "opening: healthy people": -0.73,
    "opening: usual care": -0.75,
    "no strong opening": -0.79,
    "told once": -0.84,
    "words: an amount": -0.96,
    "weak openings": -1.03,
    "text: placebo elsewhere": -1.08,
    "words: an illness": -1.33,
    "one opening": -1.42,
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
