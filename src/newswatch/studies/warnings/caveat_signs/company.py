"""Light words that only keep a caveat company."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.caveat_signs.words import TREATMENT, WORK

SIGNS = (
    sign(
        0.5,
        rf"{WORK}",
        r"(?:study|trial)(?:['’]s)?",
        r"findings?",
        r"results?",
        r"researchers?",
        r"scientists?",
        r"experts?",
        r"authors?",
        rf"{TREATMENT}",
    ),
    sign(1, r"however", r"but", r"still", r"although", r"though", r"nevertheless", r"of course"),
)
