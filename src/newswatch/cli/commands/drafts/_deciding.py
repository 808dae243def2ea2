"""What approving, rejecting and putting off have in common: which drafts, one confirmation for many, one step."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newswatch.cli.commands.drafts._finding import STATES, chosen
from newswatch.cli.context import App, json_option
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from newswatch.store import Store, StoredDraft

F = TypeVar("F", bound=Callable[..., Any])
Allowed = Callable[["Store", "Sequence[StoredDraft]"], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed."""

    numbers: tuple[int, ...]
    everything: bool
    state: str | None
    sure: bool
    no_input: bool
    as_json: bool

    @property
    def asks(self) -> bool:
        """Whether a person can be asked."""
        return not self.no_input and sys.stdin.isatty()


def deciding_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options every deciding command has; they come to it as ``wanted``, a :class:`Wanted`."""
    options = (
        click.argument("numbers", metavar="[ID]…", type=int, nargs=-1),
        click.option("--all", "everything", is_flag=True, help="All drafts of a state."),
        click.option("--state", type=click.Choice(STATES), help="With --all: of which state.  [default: waiting]"),
        click.option("--yes", "-y", "sure", is_flag=True, help="Do not ask before deciding on several drafts."),
        no_input_option,
        json_option,
    )
    names = tuple(field.name for field in fields(Wanted))

    @wraps(command)
    def called(*args: object, **typed: Any) -> object:
        wanted = Wanted(**{name: typed.pop(name) for name in names})
        return command(*args, wanted=wanted, **typed)

    decorated: Callable[..., Any] = called
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def no_input_option(command: F) -> F:
    """Add ``--no-input``."""
    return click.option("--no-input", is_flag=True, help="Never ask; say which option is missing.")(command)


def decide(
    app: App,
    wanted: Wanted,
    state: str,
    *,
    reason: str = "",
    until: datetime | None = None,
    allowed: Allowed = lambda store, found: "",
) -> None:
    """Note one decision on one or several drafts, all or none, as one step that is undone at once.

    Args:
        app: this call of the program.
        wanted: which drafts, and whether a person may be asked.
        state: what they become.
        reason: why.
        until: of ``later``.
        allowed: looks at the drafts first; returns a reason in place of the one given, or raises.

    Raises:
        NotFound: if one of them does not exist.
        Conflict: if one of them changed or was published meanwhile.
        UsageError: if a confirmation is needed and nobody can be asked.
    """
    from newswatch.store import fingerprint, of_state

    with app.store() as store:
        now = app.clock.now()
        found = chosen(store, wanted.numbers, wanted.state, everything=wanted.everything, now=now)
        if found:
            _confirm(wanted, len(found), state)
            reason = allowed(store, found) or reason
            seen = {each.id: fingerprint(each.markdown) for each in found}
            store.decisions.take(of_state(seen, state, reason=reason, until=until), now, seen=seen)
            found = [each for each in (store.drafts.get(number, now) for number in seen) if each is not None]
    _tell(app, found, state, as_json=wanted.as_json)


def _confirm(wanted: Wanted, count: int, state: str) -> None:
    if count == 1 or wanted.sure:
        return
    question = f"{count} drafts become {state}"
    if not wanted.asks:
        raise UsageError(f"{question}; --yes says that this is meant")
    click.confirm(f"{question}. Go on?", abort=True, err=True)


def _tell(app: App, found: Sequence[StoredDraft], state: str, *, as_json: bool) -> None:
    from newswatch.cli import output, shapes
    from newswatch.text.clean import for_terminal

    if as_json:
        output.as_json([shapes.draft(each) for each in found])
        return
    for stored in found:
        app.say(f"{state}: draft {stored.id}, {for_terminal(stored.title)}")
    if len(found) != 1:
        app.say(f"{len(found)} drafts; `newswatch drafts undo` takes all of it back." if found else "No draft fits.")
