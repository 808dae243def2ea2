"""Lines of one part of a screen, and which of them have to be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newswatch.cli.review.layout import BLANK, Line
from newswatch.pipeline.review.session import Session


@dataclass(frozen=True, slots=True)
class Content:
    """Lines, and the first and last of those under the cursor; both -1 where there is no cursor."""

    lines: Sequence[Line]
    first: int = -1
    last: int = -1
    lit: tuple[int, int] = (-1, -1)  #: the places in the text (``Piece.start``) that are under the cursor


EMPTY = Content((BLANK,))
Show = Callable[[Session, int], Content]
