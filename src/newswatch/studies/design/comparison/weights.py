"""What each trait of a place counts for its naming the comparison of the study: fitted numbers, data only.

They come from `benchmarks/comparison_weights.py` and are made anew there when `openings` or `traits` change. The sum of
what a place has is the logarithm of the odds that it names the comparison.
"""

from __future__ import annotations

WEIGHTS: dict[str, float] = {
    "": -0.55,  #: what every place starts from
    "words: placebo or controls": 1.55,
    "repeated": 1.53,
    "words: not": 1.27,
    "words: the least": 1.20,
    "opening: unlike": 1.10,
    "opening: controls": 1.05,
    "words: their like": 1.04,
    "opening: placebo": 1.01,
    "before: likely": 0.81,
    "opening: as good as": 0.81,
    "opening: compared": 0.79,
    "words: people": 0.75,
    "words: a treatment": 0.73,
    "than people": 0.70,
    "sentence: drawn by lot": 0.64,
    "sentence: compared": 0.63,
    "ends its sentence": 0.57,
    "sentence: of the title": 0.40,
    "sentence: what was": 0.36,
    "opening: untreated": 0.35,
    "before: better or worse": 0.31,
    "sentence: a result": 0.25,
    "words: one": -0.29,
    "tells: thing": -0.39,
    "words: other things": -0.40,
    "words: nothing in particular": -0.41,
    "opening: or": -0.46,
    "opening: no treatment": -0.48,
    "quoted": -0.50,
    "tells: group": -0.51,
    "told once": -0.53,
    "opening: second figure": -0.53,
    "in the title": -0.56,
    "opening: difference": -0.64,
    "sentence: what may be": -0.68,
    "no strong opening": -0.71,
    "words: one sex": -0.74,
    "before: a count": -0.76,
    "opening: lowest": -0.82,
    "opening: similar to": -0.83,
    "late": -0.84,
    "sentence: you or we": -0.88,
    "words: an illness": -1.11,
    "text: placebo elsewhere": -1.12,
    "words: an amount": -1.18,
    "opening: usual care": -1.21,
    "weak openings": -1.33,
    "one opening": -1.48,
}

RARE: dict[str, float] = {
    "opening: either": 0.7,
    "opening: second lot": 2.8,
    "opening: so many without": 1.7,
    "words: as usual": 3.8,
    "than if they": 2.1,
    "with or without, compared": 1.6,
    "a second figure for those given": 1.6,
    "the other half was given": 1.5,
}  #: set by hand: plain words, too rare in the reports read for a weight of their own
