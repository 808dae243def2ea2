"""Words of a text, and their stems: what posts and stories are compared by.

English. Words of other scripts stay whole; what a word weighs is left to those who compare.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Protocol, cast

_STOP_WORDS = """
    a about above after again against ain all also although am among an and another any are aren as at away back
    be because been before being below between both but by came can cannot come could couldn d did didn do does
    doesn doing don done down during each either else ever every few for from further get gets getting give
    given go goes going gone got had hadn has hasn have haven having he hence her here hers herself him himself
    his how however i if in indeed instead into is isn it its itself just keep kept know known let ll like
    likely lot made make makes making many may maybe me mean might mine more moreover most much must my myself
    near need neither never nevertheless no nor not now of off often oh on once one only onto or other others
    otherwise our ours ourselves out over own per perhaps put quite rather re really s said same saw say says
    see seem seemed seems seen shall shan she should shouldn since so some somehow something sometimes still
    such t take taken tell than that the their theirs them themselves then there therefore these they thing
    things think this those though through thus to today together too took toward towards two under until up
    upon us use used using usually various ve very via want was wasn way we well went were weren what whatever
    when where whether which while who whole whom whose why will with within without won would wouldn yes yet
    you your yours yourself yourselves
"""
#: Words that say nothing about what a text is about. "not" is one: the list is for comparing, never for reading.
STOP_WORDS = frozenset(_STOP_WORDS.split())

# Letters and digits, with a dot, plus or hash inside what is one name: "p53", "c++", "1.5", "node.js".
_WORD = re.compile(r"[^\W_]+(?:[.+#][^\W_]+)*(?:[+#]+(?!\w))?")
_POSSESSIVE = re.compile(r"'s\b|'(?=\W|$)")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer

    return cast(_Stemmer, snowballstemmer.stemmer("english"))


def words(text: str) -> list[str]:
    """Return the words and numbers of ``text`` in order, in lower case, hyphens and possessives apart.

    >>> words("Relapsing-remitting MS: 81% of Burt’s 21 patients")
    ['relapsing', 'remitting', 'ms', '81', 'of', 'burt', '21', 'patients']
    """
    flat = unicodedata.normalize("NFC", text).replace("’", "'").replace("ʼ", "'").lower()  # a table is ten times slower
    return _WORD.findall(_POSSESSIVE.sub("", flat))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a lower-case English word (Snowball); a word with a digit stays as it is.

    >>> stem("transplantations"), stem("transplanted"), stem("il17a")
    ('transplant', 'transplant', 'il17a')
    """
    return _stemmer().stemWord(word) if word.isalpha() else word


def stems(text: str) -> list[str]:
    """Return the stems of the words of ``text`` in order, without stop words and single letters.

    >>> stems("The patients were given transplants")
    ['patient', 'transplant']
    """
    return [stem(word) for word in words(text) if word not in STOP_WORDS and len(word) > 1]
