"""The desk: a line for each draft, and beside it the draft under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, overload

from newswatch.cli.lines import named
from newswatch.cli.review import beside as besides
from newswatch.cli.review.layout import Line, Piece, Role, columns, cut, padded, wrap
from newswatch.cli.review.screens import draft
from newswatch.cli.review.screens.content import Content
from newswatch.cli.review.telling import state_words
from newswatch.text.clean import for_terminal

if TYPE_CHECKING:
    from newswatch.pipeline.review.session import Session
    from newswatch.store import DeskLine

ROLES: dict[str, Role] = {"approved": "good", "rejected": "soft", "later": "soft", "published": "good"}
NOTHING = "Nothing waits. `newswatch run` looks for news."
PARTED = " · "
NAMES = 0.5  # of the line, at most, for the names of the sources: many titles are alike
LEAST = 12  # columns a title is worth showing in


class Rows(Sequence[Line]):
    """The lines of the desk, each made when it is drawn: a thousand drafts cost no more than those on the screen."""

    def __init__(self, lines: Sequence[DeskLine], at: int, width: int, zone: tzinfo | None) -> None:
        self.lines, self.at, self.width, self.zone = lines, at, width, zone

    def __len__(self) -> int:
        return len(self.lines)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        return row(self.lines[place], self.width, self.zone, under_cursor=self.lines[place].id == self.at)


def row(line: DeskLine, width: int, zone: tzinfo | None, *, under_cursor: bool) -> Line:
    """Return a draft as one line: mark, number, title, sources, and its state where it does not wait."""
    mark = f"{'>' if under_cursor else ' '}{line.id:>4} "
    state = state_words(line, zone)
    state = f" {state}" if state else ""
    room = max(width - len(mark) - len(state), LEAST)
    names = cut(for_terminal(", ".join(line.sources)), int(room * NAMES))
    title = cut(for_terminal(named(line.title, line.headline)), room - columns(names) - columns(PARTED))
    title = padded(f"{title}{PARTED}{names}" if names else title, room)
    role: Role = "cursor" if under_cursor else ROLES.get(line.state, "plain")
    return Line((Piece(f"{mark}{title}{state}", role),))


def main(session: Session, width: int) -> Content:
    """Return the lines that fit the filter."""
    shown = session.shown
    if not shown:
        return Content((Line((Piece(NOTHING, "soft"),)),))
    place = next((place for place, line in enumerate(shown) if line.id == session.at), -1)
    return Content(Rows(shown, session.at, width, session.now.tzinfo), place, place)


def beside(session: Session, width: int) -> Content:
    """Return the draft under the cursor, from its beginning."""
    content = draft.main(session, width)
    warning = wrap(besides.of_findings(session.findings), width)
    return Content((*warning, *content.lines))
