"""What changed at a configured source since it was polled: moved, gone, silent, selector without a match. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from newswatch.config import SourceConfig
from newswatch.errors import FetchError
from newswatch.pipeline.health import Health
from newswatch.pipeline.sources.looking import Look
from newswatch.pipeline.sources.preview import Shown, shown
from newswatch.topics import Topics

GONE = 410


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know: one word for programs, one line for people."""

    kind: str  #: "failed", "gone", "moved", "empty", "silent", "other", "recipe", "waits"
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A source as it is now."""

    source: SourceConfig
    entries: tuple[Shown, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether nothing could be read."""
        return any(finding.kind in ("failed", "gone") for finding in self.findings)

    @property
    def new(self) -> int:
        """How many entries a poll would add."""
        return sum(not each.known for each in self.entries)


def check(
    look: Look,
    topics: Topics,
    health: Health | None = None,
    known: Collection[str] = (),
    *,
    polled: bool = False,
    unmet: str = "",
) -> Checked:
    """Say what a source holds and what changed.

    Args:
        look: what it holds now.
        topics: the compiled rules.
        health: how it fared so far; None when it was never polled.
        known: ids of its entries that are stored.
        polled: whether a poll brought entries before.
        unmet: what its recipe did not find on a page, in words.
    """
    entries = shown(look.listing, topics, known)
    return Checked(
        source=look.source,
        entries=entries,
        findings=(*_findings(look, entries, health, polled), *([Finding("recipe", unmet)] if unmet else [])),
        notes=look.listing.notes,
    )


def _findings(look: Look, entries: tuple[Shown, ...], health: Health | None, polled: bool) -> Iterator[Finding]:
    if look.error is not None:
        gone = isinstance(look.error, FetchError) and look.error.status == GONE
        yield Finding("gone" if gone else "failed", str(look.error))
        return
    moved = look.answer.moved_to if look.answer else None
    if moved and moved != look.source.url:
        yield Finding("moved", f"moved for good; write into feeds.yaml: url: {moved}")
    if not entries:
        yield Finding("empty", "nothing in it" + (", where there was something before" if polled else ""))
    elif polled and not any(each.known for each in entries):
        yield Finding("other", "nothing of what it brought before is there any more; is it still the same list?")
    if health and health.silent_days and not _fresh(entries):
        yield Finding("silent", f"silent for {health.silent_days} days, where {health.usual_gap} are usual")


def _fresh(entries: tuple[Shown, ...]) -> bool:
    return any(not each.known for each in entries)


def waits(source: SourceConfig, until: datetime) -> Checked:
    """Return that a source is not asked now, since its server wished so."""
    return Checked(source=source, findings=(Finding("waits", f"asked to be left alone until {until:%Y-%m-%d %H:%M}"),))
