"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -1.32,  #: what every place starts from
    "words: placebo or controls": 2.16,
    "words: not": 1.71,
    "repeated": 1.57,
    "opening: controls": 1.18,
    "words: a treatment": 1.08,
    "words: their like": 1.08,
    "opening: as good as": 0.86,
    "words: the least": 0.78,
    "opening: compared": 0.78,
    "before: likely": 0.78,
    "opening: either": 0.72,
    "sentence: compared": 0.70,
    "sentence: drawn by lot": 0.68,
    "sentence: of the title": 0.67,
    "ends its sentence": 0.56,
    "sentence: what was": 0.49,
    "words: people": 0.45,
    "than people": 0.36,
    "sentence: a result": 0.36,
    "before: better or worse": 0.33,
    "tells: given": 0.28,
    "sentence: what may be": -0.35,
    "tells: thing": -0.43,
    "in the title": -0.43,
    "words: one": -0.45,
    "quoted": -0.47,
    "words: other things": -0.53,
    "tells: group": -0.54,
    "sentence: you or we": -0.57,
    "words: one sex": -0.61,
    "words: nothing in particular": -0.62,
    "late": -0.70,
    "opening: healthy people": -0.70,
    "no strong opening": -0.77,
    "told once": -0.82,
    "words: an amount": -0.91,
    "opening: usual care": -0.99,
    "text: placebo elsewhere": -1.09,
    "weak openings": -1.21,
    "words: an illness": -1.27,
    "one opening": -1.41,
}

RARE: dict[str, float] = {
    "opening: second lot": 2.8,
    "opening: so many without": 1.7,
    "words: as usual": 3.8,
    "than if they": 2.1,
    "with or without, compared": 1.6,
    "a second figure for those given": 1.6,
    "the other half was given": 1.5,
    "healthy people, counted alone": -2.0,
    "than those given": 0.9,
    "compared with those given": 0.9,
}  #: set by hand: plain words, too rare in the reports read for a weight of their own
