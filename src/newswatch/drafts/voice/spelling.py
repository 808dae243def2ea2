"""British and American spelling of the tool's own words. Quotes, titles and names are never respelled."""

from __future__ import annotations

import re
from typing import Literal

Spelling = Literal["british", "american"]

# British -> American; the words the shipped phrases and the facts' own vocabulary use.
PAIRS = {
    "analysed": "analyzed",
    "blinded": "blinded",
    "centre": "center",
    "favour": "favor",
    "haematopoietic": "hematopoietic",
    "haemopoietic": "hemopoietic",
    "non-randomised": "non-randomized",
    "oestrogen": "estrogen",
    "paediatric": "pediatric",
    "programme": "program",
    "randomisation": "randomization",
    "randomised": "randomized",
    "recognised": "recognized",
    "stabilised": "stabilized",
    "summarised": "summarized",
    "tumour": "tumor",
}
_TO: dict[Spelling, dict[str, str]] = {"american": PAIRS, "british": {us: uk for uk, us in PAIRS.items()}}
_WORDS = {spelling: re.compile(rf"(?i)\b(?:{'|'.join(table)})\b") for spelling, table in _TO.items()}


def respelled(text: str, spelling: Spelling) -> str:
    """Return ``text`` spelled the one way; a capital at the beginning of a word is kept."""
    table = _TO[spelling]

    def other(match: re.Match[str]) -> str:
        word = table[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    return _WORDS[spelling].sub(other, text)
