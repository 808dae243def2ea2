"""What sources hold, for people and as JSON: the views ``sources add`` and ``sources test`` share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import click

from newswatch.cli import output, shapes
from newswatch.text.clean import for_terminal
from newswatch.text.urls import masked

if TYPE_CHECKING:
    from newswatch.config import SourceConfig
    from newswatch.pipeline.sources import Checked, Proposal, Shown

FEW = 10  # entries that are shown of a source; --json has all


def source_shape(source: SourceConfig) -> shapes.Shape:
    """Return a configured source; what headers hold is nobody's business."""
    return {
        "name": source.name,
        "kind": source.kind,
        "url": masked(source.url),
        "every": _interval(source),
        "scrape": source.scrape,
        "folder": list(source.folder),
        "recipe": source.recipe.model_dump(exclude_none=True) if source.recipe else {},
        "headers": sorted(source.headers),
        "proxy": masked(source.proxy) if source.proxy else None,
        "options": source.options.model_dump() if source.options else {},
    }


def proposal_shape(proposal: Proposal, *, added: bool) -> shapes.Shape:
    """Return what ``sources add`` found."""
    return {
        "added": added,
        "source": dict(proposal.row),
        "how": proposal.found.how,
        "other_feeds": [{"url": each.url, "title": each.title} for each in proposal.found.others],
        "notes": list(proposal.found.look.listing.notes),
        "entries": [_entry_shape(each) for each in proposal.entries],
    }


def checked_shape(checked: Checked) -> shapes.Shape:
    """Return what ``sources test`` found."""
    return {
        "name": checked.source.name,
        "kind": checked.source.kind,
        "url": masked(checked.source.url),
        "ok": not checked.failed,
        "new": checked.new,
        "findings": [{"kind": each.kind, "message": each.message} for each in checked.findings],
        "notes": list(checked.notes),
        "entries": [_entry_shape(each) for each in checked.entries],
    }


def _entry_shape(shown: Shown) -> shapes.Shape:
    return {
        "title": shown.entry.title,
        "url": shown.entry.url,
        "published": shapes.when(shown.entry.published),
        "flags": [shapes.flag(each) for each in shown.flags],
        "known": shown.known,
    }


def print_proposal(proposal: Proposal) -> None:
    """Show what would be added, and what it would bring."""
    row = proposal.row
    output.facts(
        [
            ("name", row["name"]),
            ("kind", row.get("kind", "feed")),
            ("address", row["url"]),
            ("found as", proposal.found.how),
            ("brings", _brings(proposal.entries)),
            *(("note", note) for note in proposal.found.look.listing.notes),
            *(("also there", f"{each.url}  {each.title}".strip()) for each in proposal.found.others),
        ]
    )
    print_entries(proposal.entries)


def print_checked(checked: Iterable[Checked], *, with_entries: bool) -> None:
    """Show a line for each source, what changed there, and its entries where few sources are asked about."""
    for each in checked:
        mark = "!" if each.failed else " "
        output.folded(f"{mark} {for_terminal(each.source.name)}: {for_terminal(_state(each))}", "")
        for line in (*(finding.message for finding in each.findings if not each.failed), *each.notes):
            output.folded(for_terminal(line), "    ")
        if with_entries:
            print_entries(each.entries)


def _state(checked: Checked) -> str:
    if checked.failed:
        return "; ".join(finding.message for finding in checked.findings)
    return _brings(checked.entries) + (f", {checked.new} not stored yet" if checked.entries else "")


def _brings(entries: Sequence[Shown]) -> str:
    days = [each.entry.published for each in entries if each.entry.published]
    newest = f", the newest of {max(days):%Y-%m-%d}" if days else ", without dates" if entries else ""
    flagged = sum(bool(each.flags) for each in entries)
    return f"{len(entries)} {'entry' if len(entries) == 1 else 'entries'}{newest}, {flagged} flagged"


def print_entries(entries: Sequence[Shown]) -> None:
    """Show the first entries."""
    columns = (output.Column("day"), output.Column("flags", share=1), output.Column("title", share=4))
    output.table(columns, map(_entry_row, islice(entries, FEW)), "No entries.")
    if len(entries) > FEW:
        click.echo(f"… and {len(entries) - FEW} more", err=True)


def _entry_row(shown: Shown) -> tuple[str, str, str]:
    published = shown.entry.published
    flags = (each.topic if each.strength == "about" else f"({each.topic})" for each in shown.flags)
    return f"{published:%Y-%m-%d}" if published else "", ", ".join(flags), shown.entry.title or shown.entry.url


def source_row(source: SourceConfig) -> tuple[str, ...]:
    """Return a configured source as a row of ``sources list``."""
    every = _interval(source) or "each run"
    return source.name, source.kind, every, source.scrape, masked(source.url), " / ".join(source.folder)


SOURCE_COLUMNS = (
    output.Column("source", share=2),
    output.Column("kind"),
    output.Column("every"),
    output.Column("scrape"),
    output.Column("address", share=3),
    output.Column("folder", share=1),
)


def _interval(source: SourceConfig) -> str | None:
    if source.every is None:
        return None
    minutes = int(source.every.total_seconds()) // 60
    for unit, size in (("w", 10080), ("d", 1440), ("h", 60)):
        if minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}m"
