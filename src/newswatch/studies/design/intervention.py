"""What was tested: a drug, cells, a procedure, where the text says so plainly."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.reading import Reading

_TESTED = re.compile(
    r"\b(?:effects? of|treated with|treatment (?:called|known as)|therapy called|"
    r"procedure,? (?:called|known as)|injected with|"
    r"infusions? of|transplants? of|injections? of|implants? of|doses? of)\s+(?:either )?(?:an? |the |their own )?"
    r"(?P<what>(?!placebo|another|giving|taking|using|having|being|doing|in |were |was |mice|rats|patients|people|"
    r"(?:drug|vaccine|"
    r"cells?|therapy|treatment|medicine)s?\b|a |the |whether|how|it |them |this |him |"
    r"her )[A-Za-z][\w-]*"
    r"(?: (?!for|in|into|on|to|at|from|and|or|who|that|were|was|is|every|once|twice|after|before|"
    r"during|over|by|than|versus|"
    r"compared|with|as|can|could|may|will|had|have|has|became|become|grew|got|made|showed|shows|seemed|helped|did|does|would|might|should|must|alone\b|[a-z]+ed\b)[\w-]+){0,4})(?![’'\w])"
)
_GIVEN = re.compile(
    r"\b(?:were given|was given|received|treated with|took|put on)\s+(?:either )?"
    r"(?:daily |weekly |high-dose |low-dose )?"
    r"(?P<what>(?:[Vv]itamin [A-Z]\d*|[a-z]{3,}(?:mab|nib|imod|statin|pril|sartan|"
    r"mycin|cillin|vir|ribine|cycline|olol|azepam|"
    r"formin|feron|ramer|amide|azole|ketamine)|aspirin|insulin|melatonin|cannabidiol|biotin))\b"
)  #: a drug, told by the end of its name
_NOTHING_SAID = re.compile(
    r"(?:their own|fluid|patient|people|medication|medicine|drug|treatment|therapy|cells?|moderate \w+|low|high|"
    r"strength|"
    r"study|trial|disease|water|air|food|less|more|\w+ strength)$"
)


def intervention(reading: Reading) -> Fact[str] | None:
    """Return what was tested, in words of the text, where it says so plainly."""
    for match, sentence in reading.found(_TESTED):
        named = not _NOTHING_SAID.match(match.group("what"))
        if named and not reading.is_quoted(match.start()) and not sentence.plans:
            return reading.fact(match.group("what"), match.start())
    for match, sentence in reading.found(_GIVEN):
        if not reading.is_quoted(match.start()) and not sentence.plans:
            return reading.fact(match.group("what"), match.start())
    return None
