"""The authors: people first and apart from agencies, by the most trusted witness that names somebody.

Structured data is believed before visible bylines, full names before user names, anybody before the site itself; a
byline in running text counts only when it is a name and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newswatch.articles.names import Named, is_name, named_in
from newswatch.articles.tables import alternatives, entries
from newswatch.articles.witnesses import Witnesses

_META = entries("meta", "authors")
_BYLINES = ("rel=author", "class", "text")
_STRUCTURED = ("json-ld", "microdata")
_LEAD = re.compile(rf"(?i)(?:{alternatives('names', 'lead')})\b")
_LONGEST_EDGE = 60  # characters of a paragraph that is a byline
_WEAK = 3  # rank of a JSON-LD node from which on it describes the page or a video, not the article


def authors_of(witnesses: Witnesses, site: str, edges: Sequence[str] = ()) -> tuple[Named, str]:
    """Return (people and agencies, witness); nobody and nothing when the page names none.

    Args:
        witnesses: of the page.
        site: its name, which is no author's.
        edges: first and last paragraphs of the text; one that is a name and nothing else is a byline.
    """
    second: tuple[Named, str] = (Named(), "")
    third = second
    for who, bylines in _heard(witnesses, edges, site):
        named = named_in(bylines, site)
        if any(" " in name or not name.isascii() for name in named.people):
            return named, who
        if named.people and not second[0].people:
            second = named, who
        elif named.agencies and (not third[0].agencies or third[0].is_site):
            third = named, who
            if who in _STRUCTURED and not named.is_site:
                break
    return second if second[0].people else third


def _heard(witnesses: Witnesses, edges: Sequence[str], site: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    structured = list(_structured(witnesses))
    yield from structured
    # Where the data name only the site, a byline counts that says "by" or comes first: others are of other stories.
    said = [named_in(bylines, site) for _, bylines in structured if bylines]
    only_site = any(named.is_site for named in said) and not any(named.people for named in said)
    for how in _BYLINES:
        words = [words for mark, words in witnesses.visible.bylines if mark == how][:4]
        for place, byline in enumerate(words):
            if _fits(byline, how) and (not only_site or place == 0 or _LEAD.match(byline) or how == "rel=author"):
                yield f"byline ({how})", (byline,)
    for paragraph in edges if only_site else ():
        parts = re.split(r"[/,&]| and ", paragraph)
        if len(paragraph) <= _LONGEST_EDGE and not paragraph.isupper() and all(is_name(part.strip()) for part in parts):
            yield "paragraph", tuple(parts)


def _fits(byline: str, how: str) -> bool:
    """Tell whether a byline found by its words alone is a byline: names, not a sentence that begins with "by"."""
    if how != "text":
        return True
    named = named_in((byline,))
    return bool(named.agencies) or any(is_name(name) or " " not in name for name in named.people)


def _structured(witnesses: Witnesses) -> Iterator[tuple[str, tuple[str, ...]]]:
    for thing in witnesses.things:
        if thing.rank < _WEAK:
            yield "json-ld", (*thing.authors, *thing.organisations)
    for thing in witnesses.markup:
        yield "microdata", thing.authors
    for name in _META:
        yield name, tuple(value for _, value in witnesses.said(name))
