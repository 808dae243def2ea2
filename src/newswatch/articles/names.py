"""Bylines as pages write them -> names of people and of agencies.

"By Jane Doe, MD and John Roe, Staff Writer" names two people; "Reuters" and "News Desk" name nobody but an agency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newswatch.articles.tables import alternatives, entries
from newswatch.text.clean import plain

_LEAD = re.compile(
    rf"(?i)^(?:(?:{alternatives('names', 'before_lead')})\s+)?(?:{alternatives('names', 'lead')})\b\s*:?\s*"
    rf"|^[(（]?(?:{alternatives('names', 'cjk_lead')})\s*[：:/]\s*"
)
_CUT = re.compile(rf"(?i)\s*(?:{alternatives('names', 'cut')}).*$")
# Behind a comma in any case; without one only as degrees are written, for Jack Ma is no master of arts.
_DEGREE = re.compile(
    rf"(?:,\s*(?i:{alternatives('names', 'degrees')})|\s+(?:{alternatives('names', 'degrees')}))\.?(?=$|[\s,;)])"
)
_TITLE = re.compile(r"(?i)^(?:dr|prof|professor|mr|mrs|ms|sir|dame)\.?\s+(?=\w)")
_BETWEEN = re.compile(r"\s*(?:[,;|、]|\s(?:&|\+|(?i:and|und|et|och|og|en|ve)|y|e|i|и)\s|\s{3,})\s*")
_SURNAME_FIRST = re.compile(r"[^\W\d]+(?:-[^\W\d]+)?, [^\W\d]+(?: [^\W\d]\.?)?")
_OFFICE = re.compile(rf"(?i)\b(?:{alternatives('names', 'offices')})\b")
_ORGANISATION = re.compile(rf"(?i)\b(?:{alternatives('names', 'organisations')})\b\.?")
_NEVER = re.compile(rf"(?i){alternatives('names', 'never')}")
_STAFF = re.compile(rf"(?i)\b(?:{alternatives('names', 'staff')})\b")
_PARTICLES = frozenset(entries("names", "particles"))
_CAPITAL = re.compile(r"^(?:[^\W\d_a-z][\w'’.\-]*|[a-z]{1,2}['’][^\W\d_a-z][\w'’\-]*)$")
_LONGEST_NAME = 60  # characters
_MOST_WORDS = 5
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in bylines, each once, in order."""

    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    is_site: bool = False  #: nobody but the site itself or its staff is named


def named_in(bylines: tuple[str, ...], site: str = "") -> Named:
    """Return who is named in bylines.

    Args:
        bylines: words as found, each naming one or several.
        site: name of the site, which is no person.
    """
    people: dict[str, str] = {}
    agencies: dict[str, str] = {}
    for byline in bylines[:_MOST_NAMES]:
        named = 0
        for name in _parts(byline):
            if not _is_organisation(name, site):
                people.setdefault(name.casefold(), name)
                named += 1
            elif not named:  # after a person's name it is where that person works
                agencies.setdefault(name.casefold(), name)
    own = not people and all(_is_site(name, site) or _STAFF.search(name) for name in agencies.values())
    return Named(tuple(people.values())[:_MOST_NAMES], tuple(agencies.values())[:_MOST_NAMES], own)


def _parts(byline: str) -> list[str]:
    words = _CUT.sub("", _LEAD.sub("", plain(byline))).strip(" ,.;:-–|)）")
    # A degree falls before names are parted, so that "Jane Doe, MD, PhD" is one name.
    for _ in range(3):
        words = _DEGREE.sub("", words)
    # "Doe, Jane": a surname before a comma and one given name, nothing else.
    if _SURNAME_FIRST.fullmatch(words) and not _ORGANISATION.search(words) and not _OFFICE.search(words):
        surname, given = words.split(", ")
        return [f"{given} {surname}"]
    names = [name for part in _BETWEEN.split(words) if (name := _name(part))]
    if names and " " in names[0]:  # after a full name, a single word is where the person sits: "Jane Doe, Boston"
        return [names[0], *(name for name in names[1:] if _is_one_more(name, names[0]))]
    return names


def _is_one_more(name: str, first: str) -> bool:
    """Tell whether a part after a full name is a further author, not a place or a house in capitals."""
    is_full = " " in name and (not name.isupper() or first.isupper())
    return is_full or bool(_ORGANISATION.search(name))


def _name(part: str) -> str:
    name = _TITLE.sub("", _LEAD.sub("", part)).strip(" ,.;:-–|*'\"“”")
    shortest = 3 if name.isascii() else 2
    if not shortest <= len(name) <= _LONGEST_NAME or _NEVER.search(name) or len(name.split()) > _MOST_WORDS:
        return ""
    if _OFFICE.search(name) and not _ORGANISATION.search(name):
        return ""
    return _cased(name)


def _cased(name: str) -> str:
    """Return SHOUTED or small names as names are written."""
    return name.title() if (name.isupper() and len(name) > 5) or (name.islower() and " " in name) else name


def _is_organisation(name: str, site: str) -> bool:
    return bool(_ORGANISATION.search(name)) or _is_site(name, site)


def _is_site(name: str, site: str) -> bool:
    """Tell whether a name is the site's: the words "Israel News" on "israelnews"."""
    name, site = ("".join(filter(str.isalnum, words.casefold())) for words in (name, site))
    return len(site) > 2 and len(name) > 2 and (site in name or (name in site and 2 * len(name) >= len(site)))


def is_name(words: str) -> bool:
    """Tell whether words look like one full name: two to five, each with a capital, particles aside."""
    parts = words.split()
    cased = [part for part in parts if part.lower() not in _PARTICLES]
    return 2 <= len(parts) <= _MOST_WORDS and len(cased) > 1 and all(_CAPITAL.match(part) for part in cased)
