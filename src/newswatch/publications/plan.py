"""The plan: what to do with a draft at a place, from what we remember of it and what lies there. Decided here only.

The rules behind it: nothing that another hand wrote or edited is touched, nothing is sent twice, and a kill between
sending and remembering changes neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newswatch.publications.marks import has_arrived
from newswatch.records import Outcome, Seen

State = Literal["sending", "there", "edited", "live", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What we remember of a draft at a place."""

    state: State
    sent: str  #: mark of what we sent last, or were about to send
    theirs: str  #: mark of what the other side had made of the last sending; empty until it is known
    number: int | None = None


def plan(memory: Memory | None, seen: Seen | None, sent_now: str) -> Outcome:
    """Return what to do.

    Args:
        memory: None for a draft that was never sent there.
        seen: what lies there under its number or, where that is not known, under its name.
        sent_now: mark of what would be sent.
    """
    if memory is None:
        return "taken" if seen else "new"
    if seen is None:
        return "new" if memory.state == "sending" and memory.number is None else "gone"
    if seen.status == "publish":
        return "live"
    is_ours = seen.status == "draft" and (_is_untouched(memory, seen) or _has_come(memory, seen))
    if not is_ours:
        return "edited"
    # Of a change that was under way, only the words show whether it has come.
    is_current = memory.sent == sent_now and (memory.state != "sending" or _has_come(memory, seen))
    return "unchanged" if is_current else "updated"


def _is_untouched(memory: Memory, seen: Seen) -> bool:
    return bool(memory.theirs) and seen.mark == memory.theirs


def _has_come(memory: Memory, seen: Seen) -> bool:
    return memory.state == "sending" and has_arrived(memory.sent, seen.words)
