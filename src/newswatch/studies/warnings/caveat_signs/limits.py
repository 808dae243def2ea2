"""Limits named as such: limitations, drawbacks, flaws."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.caveat_signs.words import OF_THE_STUDY

SIGNS = (
    sign(2.4, r"(?<!functional )(?<!physical )(?<!mobility )(?<!activity )limitations?"),
    sign(
        4,
        rf"{OF_THE_STUDY}\b[^.]{{0,60}}\blimitations?",
        rf"limitations? (?:of|to|in) (?:the|this|our|their|its) (?:\w+ )?{OF_THE_STUDY}",
        r"(?:some|several|many|few) limitations?",
        r"(?:one|an?|another|main|major|key) (?:\w+ )?limitation (?:is|was|may|of)",
        r"caveats?",
        r"(?<!few )(?<!no )(?<!many )drawbacks?",
        r"shortcomings?",
        r"(?<!at a )disadvantages?",
        r"(?:issues?|risks?|possibility|potential|source) (?:of|for) (?:\w+ )?bias",
        r"(?:potential|possible|several|some) problems",
        r"flaws? in the (?:study|trial|research|data)",
        r"flawed",
        r"weakness(?:es)? of the (?:study|trial)",
        r"(?:possible|potential|main|major|key|some|other|several) (?:\w+ )?weakness(?:es)?",
    ),
    sign(2.5, r"(?<!few )(?<!no )(?<!minimal )downsides?"),
)
