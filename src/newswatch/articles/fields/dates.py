"""Published and modified: structured data first, then what a reader sees, then the dateline, htmldate last.

A date that lies after the page says it was modified, or in a future the caller knows of, is no publication date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import UTC, datetime, time, timedelta

from lxml.html import HtmlElement

from newswatch.articles.fields.place import canonical_url
from newswatch.articles.moments import Moment, in_zone_of, read_moment
from newswatch.articles.tables import entries
from newswatch.articles.witnesses import Witnesses

_PUBLISHED = entries("meta", "published")
_MODIFIED = entries("meta", "modified")
_IN_URL = re.compile(
    r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|\b)|(?<!\d)(20\d\d)[-_](\d\d)[-_](\d\d)(?!\d)|/(20\d\d)(\d\d)(\d\d)(?!\d)"
)
_IN_TITLE = re.compile(r"\s[|–—-]\s(\d[\d./ -]{5,12}\d)\s*$")
_UPDATED = re.compile(r"(?i)updat|modif|aktualisiert|actualiz|mis à jour|aggiornat|review|bijgewerkt|stand:|oppdatert")
_WEAK = 3  # rank of a JSON-LD node that describes the page rather than the article
_DAY = timedelta(days=1)
_IN_SIGHT = frozenset(("address", "title", "byline", "time", "date in sight", "dateline"))
_NEAREST_DAYS = 3  # days in sight that may be the article's; those further down are of other stories
_FARTHEST_WEST, _FARTHEST_EAST = 12, 14  # hours from UTC
_FAR = datetime(2100, 1, 1, tzinfo=UTC)

Dated = tuple[Moment, str]  #: a moment and the witness


def modified_of(witnesses: Witnesses, language: str) -> Dated | None:
    """Return when the article was last changed and who says so, None when the page does not say."""
    heard = [(thing.modified, "json-ld") for thing in witnesses.things]
    heard += [(thing.modified, "microdata") for thing in witnesses.markup]
    heard += [(value, name) for name, value in witnesses.said(*_MODIFIED)]
    return next(((moment, who) for value, who in heard if value and (moment := read_moment(value, language))), None)


def published_of(
    witnesses: Witnesses, language: str, opening: str, tree: HtmlElement | None = None, latest: datetime | None = None
) -> Dated | None:
    """Return when the article was published and who says so, None when nobody does.

    Args:
        witnesses: of the page.
        language: BCP 47, for the order of bare numbers.
        opening: first characters of the text, which may begin with a dateline.
        tree: of the page, asked last; None: not asked.
        latest: nothing is published after this; None: unknown.
    """
    limit = None if latest is None else latest + _DAY
    heard = [(moment, who) for value, who in _heard(witnesses, opening) if (moment := read_moment(value, language))]
    if limit is not None:
        heard = [(moment, who) for moment, who in heard if moment.at <= limit]
    if not heard:
        return _by_htmldate(tree, latest) if tree is not None else None
    first, who = heard[0]
    local = next((local for other, _ in heard[1:] if (local := in_zone_of(first, other))), None)
    return local or _as_day_in_sight(first, heard[1:], modified_of(witnesses, language)), who


def _as_day_in_sight(first: Moment, others: Sequence[Dated], modified: Dated | None) -> Moment:
    """Return a moment given in UTC as the day its readers see, where that is the day before or after.

    Late in the evening, or early in the morning, the day of a newsroom is not that of UTC. The day after may also be
    that of a correction, and counts only where the page was not modified on it.
    """
    days = [other.at.date() for other, who in others if who in _IN_SIGHT]
    if first.to != "time" or first.at.utcoffset() or first.at.date() in days:
        return first
    fits = []
    if first.at.hour <= _FARTHEST_WEST:
        fits.append(first.at.date() - _DAY)
    if first.at.hour >= 24 - _FARTHEST_EAST and (modified is None or modified[0].at.date() != first.at.date() + _DAY):
        fits.append(first.at.date() + _DAY)
    seen = next((day for day in days[:_NEAREST_DAYS] if day in fits), None)
    return Moment(datetime.combine(seen, time.min, UTC), "day") if seen else first


def _by_htmldate(tree: HtmlElement, latest: datetime | None) -> Dated | None:
    """Ask the library that knows more patterns; it may look at the tree, not change it."""
    from htmldate import find_date

    try:
        day = find_date(deepcopy(tree), original_date=True, max_date=latest or _FAR)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    moment = read_moment(day or "")
    return (moment, "htmldate") if moment else None


def _heard(witnesses: Witnesses, opening: str) -> Iterator[tuple[str, str]]:
    strong = [thing for thing in witnesses.things if thing.rank < _WEAK]
    yield from ((thing.published, "json-ld") for thing in strong)
    yield from ((value, name) for name, value in witnesses.said(*_PUBLISHED))
    yield from ((thing.published, "microdata") for thing in witnesses.markup)
    yield from ((thing.published, "json-ld") for thing in witnesses.things if thing.rank >= _WEAK)
    yield from _seen(witnesses)
    yield opening[:_DATELINE], "dateline"


_DATELINE = 120  # characters in which a dateline ends


def _seen(witnesses: Witnesses) -> Iterator[tuple[str, str]]:
    visible = witnesses.visible
    for url in dict.fromkeys((witnesses.url, canonical_url(witnesses)[0])):
        hit = _IN_URL.search(url)
        if hit:
            yield "-".join(part for part in hit.groups() if part), "address"
    hit = _IN_TITLE.search(visible.page_title)
    if hit:
        yield hit[1], "title"
    yield from ((seen, "byline") for _, seen in visible.bylines[:3])
    yield from ((f"{machine} {seen}", "time") for machine, seen in visible.times if not _UPDATED.search(seen))
    yield from ((seen, "date in sight") for seen in visible.dates if not _UPDATED.match(seen))
