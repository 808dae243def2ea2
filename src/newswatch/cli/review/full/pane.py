"""A part of the screen: lines that scroll. Only those in view are drawn, however many there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newswatch.cli.review.screens.content import EMPTY, Content
from newswatch.cli.review.screens.draft import is_lit

if TYPE_CHECKING:
    from newswatch.cli.review.layout import Line, Piece, Role

STYLES: dict[Role, Style] = {
    "plain": Style(),
    "heading": Style(bold=True),
    "strong": Style(bold=True),
    "soft": Style(dim=True),
    "link": Style(underline=True),
    "here": Style(bold=True),
    "evidence": Style(bold=True, underline=True),
    "warning": Style(bold=True, color="red"),
    "good": Style(color="green"),
    "cursor": Style(reverse=True),
    "added": Style(color="green"),
    "removed": Style(color="red"),
}
MARGIN = 2  # columns to the left: where the cursor is, also without colours
HERE, ELSEWHERE = Segment("> ", STYLES["here"]), Segment("  ")
CONTEXT = 2  # lines kept in view around those under the cursor


class Pane(ScrollView, can_focus=False):
    """Lines of one part of the screen."""

    def __init__(self, *, id: str, margin: bool = True) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.content: Content = EMPTY
        self.make: Callable[[int], Content | None] = lambda width: EMPTY
        self.left_margin = MARGIN if margin else 0

    @property
    def room(self) -> int:
        """The columns a line may take; none before the first layout."""
        return max(0, self.scrollable_content_region.width - self.left_margin)

    def show(self, make: Callable[[int], Content | None], *, from_top: bool = False) -> None:
        """Show other lines.

        Args:
            make: gives them for a width; None hides this part.
            from_top: show the first ones, whatever was in view before.
        """
        self.make = make
        self._remake()
        if from_top:
            self.scroll_to(y=0, animate=False)
        self._keep_in_view()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the lines anew."""
        self._remake()
        self._keep_in_view()

    def _remake(self) -> None:
        content = self.make(self.room) if self.room else self.content
        self.display = content is not None
        self.content = content or EMPTY
        self.virtual_size = Size(self.room + self.left_margin, len(self.content.lines))
        self.refresh()

    def _keep_in_view(self) -> None:
        first, last = self.content.first, self.content.last
        if first >= 0:
            top = max(0, first - CONTEXT)
            tall = min(last + CONTEXT, len(self.content.lines) - 1) - top + 1
            height = min(tall, max(1, self.scrollable_content_region.height))
            self.scroll_to_region(Region(0, top, 1, height), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        place = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if place >= len(self.content.lines):
            return Strip.blank(width)
        segments = self._segments(self.content.lines[place], place)
        return Strip(segments).adjust_cell_length(width)

    def _segments(self, line: Line, place: int) -> list[Segment]:
        lit = self.content.lit
        drawn = [Segment(piece.text, self._style(piece, lit)) for piece in line.pieces]
        if not self.left_margin:
            return drawn
        here = lit[0] >= 0 and self.content.first <= place <= self.content.last
        return [HERE if here else ELSEWHERE, *drawn]

    def _style(self, piece: Piece, lit: tuple[int, int]) -> Style:
        style = STYLES[piece.role]
        return style + STYLES["here"] if lit[0] >= 0 and is_lit(piece, lit) else style
