"""What a treatment may do: its risks and dangers."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
    sign(
        3,
        r"(?<!at )risks? of (?:\w+ ){0,2}(?:infections?|bleed(?:ing|s)|clots?|tumou?rs?|ulcers?|infertility|side)",
        r"serious (?:infections?|reactions?|harms?)",
        r"infusion(?:-associated)? reactions?",
        r"can be (?:\w+ )?(?:risky|dangerous)",
        r"(?:is|are|was|were|be|too|medically) (?:\w+ )?risky(?=[^\w\s]|$| (?:for|to|because|as|in|and|but)\b)",
    ),
)
