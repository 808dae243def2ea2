"""The picture of a digest: how many stories were seen, week by week and topic by topic, as inline SVG.

One row of bars for each topic, all on one scale; the weeks of the digest stand out. Beside it stands the same as a
table, for those who listen to the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newswatch.exports.told.period import day_in_words, short_day
from newswatch.records import Digest, WeekSeen
from newswatch.text.clean import for_html

WIDE = 400  # units of the drawing; on a phone one is a little less than a pixel, on a desk a little more
LABEL = 20  # height of a topic's name
BARS = 46  # height of the tallest bar
GAP = 20  # between two topics, room for the numbers on the bars
AXIS = 18
MOST_NUMBERS = 16  # bars with numbers on them; more would run into each other
MOST_DAYS = 8  # days named on the axis


def picture(digest: Digest) -> str:
    """Return the picture with its caption and its table; empty where nothing was seen."""
    if not any(any(week.counts) for week in digest.weeks):
        return ""
    labels = [section.label for section in digest.sections]
    tall = len(labels) * (LABEL + BARS + GAP) + AXIS
    drawing = "".join((*_rows(digest, labels), *_axis(digest, tall)))
    return (
        '<figure class="seen">'
        f'<svg viewBox="0 0 {WIDE} {tall}" role="img" aria-labelledby="seen-title">'
        f'<title id="seen-title">{for_html(_summary(digest, labels))}</title>{drawing}</svg>'
        "<figcaption>New stories by week and topic; a story may be about several. "
        "The weeks of this digest are in colour.</figcaption>"
        f"<details><summary>The same as a table</summary>{_table(digest, labels)}</details></figure>"
    )


def _rows(digest: Digest, labels: list[str]) -> Iterator[str]:
    step = WIDE / len(digest.weeks)
    most = max(max(week.counts) for week in digest.weeks)
    for row, label in enumerate(labels):
        top = row * (LABEL + BARS + GAP)
        floor = top + LABEL + GAP + BARS
        yield f'<text class="topic" x="0" y="{top + 18}">{for_html(label[:1].upper() + label[1:])}</text>'
        yield f'<line class="floor" x1="0" x2="{WIDE}" y1="{floor}" y2="{floor}"/>'
        for place, week in enumerate(digest.weeks):
            yield from _bar(digest, week, week.counts[row], place * step, step, floor, most)


def _bar(digest: Digest, week: WeekSeen, count: int, left: float, step: float, floor: int, most: int) -> Iterator[str]:
    if not count:
        return
    high = max(BARS * count / most, 2)
    now = ' class="now"' if _is_of(digest, week) else ""
    yield (
        f'<rect{now} x="{left + step * 0.14:.1f}" y="{floor - high:.1f}" width="{step * 0.72:.1f}" '
        f'height="{high:.1f}" rx="1.5"/>'
    )
    if len(digest.weeks) <= MOST_NUMBERS:
        yield f'<text class="count" x="{left + step / 2:.1f}" y="{floor - high - 4:.1f}">{count:,}</text>'


def _axis(digest: Digest, tall: int) -> Iterator[str]:
    step, every = WIDE / len(digest.weeks), -(-len(digest.weeks) // MOST_DAYS)
    last = len(digest.weeks) - 1
    for place, week in enumerate(digest.weeks):
        if (last - place) % every == 0:
            middle = place * step + step / 2
            yield f'<text class="day" x="{middle:.1f}" y="{tall - 4}">{short_day(week.monday)}</text>'


def _is_of(digest: Digest, week: WeekSeen) -> bool:
    return week.monday < digest.until and week.monday + timedelta(weeks=1) > digest.since


def _summary(digest: Digest, labels: list[str]) -> str:
    weeks = len(digest.weeks)
    totals = (f"{sum(week.counts[row] for week in digest.weeks):,} on {label}" for row, label in enumerate(labels))
    return f"New stories in {weeks} weeks: {', '.join(totals)}"


def _table(digest: Digest, labels: list[str]) -> str:
    heads = "".join(f'<th scope="col">{for_html(label)}</th>' for label in labels)
    rows = "".join(
        f'<tr><th scope="row">{day_in_words(week.monday)}</th>'
        f"{''.join(f'<td>{count:,}</td>' for count in week.counts)}</tr>"
        for week in digest.weeks
    )
    return f'<table><thead><tr><th scope="col">Week of</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
