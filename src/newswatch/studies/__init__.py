"""What a text says of the study it reports: facts, quotes, caveats, each with its sentence. Pure; no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.studies.checklist import LINES
    from newswatch.studies.whole import study

__all__ = ["LINES", "study"]

__getattr__ = lazily(
    __name__,
    {
        "LINES": "newswatch.studies.checklist",
        "study": "newswatch.studies.whole",
    },
)
