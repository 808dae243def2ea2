"""What stands in front of a report's first words: where, when and by which agency it was filed.

Where the sentence begins behind it is told as an offset, so that evidence stays exact. The labels of an abstract's
parts are the business of ``abstracts``.
"""

from __future__ import annotations

import re

from newswatch.text.abstracts import label_end

# "LONDON (Reuters) - ", "ROCHESTER, Minn. — ", "BASEL, March 3, 2026 /PRNewswire/ -- ", "(HealthDay News) — ":
# capitalised words, days, brackets and the agency's name between slashes, up to a dash with blanks around it.
_PIECE = (
    r"(?:[A-Z][\w.’']*(?:-[A-Z]\w*)?,?|\([^()\n]{1,80}\),?|/[^/\s]{2,40}(?: [^/\s]{2,20}){0,2}/,?|\d{1,4},?|of|de|am|&)"
)
_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?"  # behind a dash of its own: "GALVESTON, Texas – July 8, 2025 – "
_KICKER = r"[A-Z]{4,}(?: [A-Z]{2,}){0,3}:\s+"  # "UPDATE: ", and the place as some papers write it
_DATELINE = re.compile(
    rf"(?:{_KICKER})?(?:{_PIECE}\s+){{1,14}}(?:--?|–|—)\s+"
    rf"(?:(?:\([A-Z][\w .]+\)|{_DAY})\s*[-–—]+\s+)?(?=[\"“‘'(]?[A-Z\d])"
)
_ONLY_KICKER = re.compile(rf"{_KICKER}(?=[A-Z])")
# A town alone: "Toronto – A team …". What is all capitals and short, or has digits, is no town: "MS – The …".
_TOWN = re.compile(
    r"(?:(?:New|San|Los|Las|Cape|Hong|Tel|Salt|Saint|St\.?|Santa|Den)\s+)?(?!The\b)[A-Z][a-z]{2,}\s+[–—]\s"
)
# A place, an agency or a day; without one, longer capitalised words before a dash are a name.
_FILED = re.compile(
    r"""(?x) \b[A-Z]{4,}\b | \([A-Z][^()]*\) | /[^/]+/
    | ,\ [A-Z]{2}\b | \b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont
      |Neb|Nev|N\.[HJMYCD]|Okla|Ore|Pa
      |R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|W\.Va|Wyo|Ont|Que|B\.C|D\.C)\.?,?\s
    | \b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}\b
    | \b\d{1,2}\ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"""
)


def dateline_end(sentence: str) -> int:
    """Return where a sentence begins behind its dateline; 0 where it has none.

    >>> [dateline_end(each) for each in ("LONDON (Reuters) - It did.", "Rome, March 3 — It did.", "MS – The disease")]
    [19, 16, 0]
    """
    first = _one_end(sentence)
    return first + _one_end(sentence[first:]) if first else 0


def _one_end(sentence: str) -> int:
    """Return the end of one dateline: an agency may stand in front of the place it was filed from."""
    if label_end(sentence):
        return 0
    found = _DATELINE.match(sentence)
    if found and (_FILED.search(found[0]) or _TOWN.match(sentence)):
        return found.end()
    kicker = _ONLY_KICKER.match(sentence)
    return kicker.end() if kicker else 0


def front_end(sentence: str) -> int:
    """Return where a sentence begins behind a dateline or the label of an abstract's part; 0 where it has neither."""
    return dateline_end(sentence) or label_end(sentence)
