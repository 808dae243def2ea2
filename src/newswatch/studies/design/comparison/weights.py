"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -1.58,  #: what every place starts from
    "words: placebo or controls": 2.25,
    "words: not": 1.74,
    "repeated": 1.58,
    "opening: controls": 1.21,
    "words: their like": 1.09,
    "words: a treatment": 1.07,
    "words: the least": 0.86,
    "opening: as good as": 0.83,
    "before: likely": 0.79,
    "opening: compared": 0.75,
    "sentence: drawn by lot": 0.70,
    "sentence: compared": 0.69,
    "opening: either": 0.67,
    "words: people": 0.65,
    "sentence: of the title": 0.65,
    "ends its sentence": 0.60,
    "sentence: what was": 0.51,
    "tells: given": 0.38,
    "than people": 0.36,
    "sentence: a result": 0.35,
    "before: better or worse": 0.27,
    "sentence: what may be": -0.37,
    "tells: group": -0.44,
    "in the title": -0.44,
    "quoted": -0.45,
    "words: one": -0.48,
    "words: other things": -0.54,
    "words: one sex": -0.61,
    "sentence: you or we": -0.62,
    "words: nothing in particular": -0.62,
    "late": -0.72,
    "opening: healthy people": -0.73,
    "told once": -0.78,
    "opening: usual care": -0.82,
    "no strong opening": -0.84,
    "words: an amount": -0.97,
    "weak openings": -1.09,
    "text: placebo elsewhere": -1.10,
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
