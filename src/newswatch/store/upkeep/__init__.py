"""The file itself: is it sound, copied while it is in use, purged of what is old, and told row by row.

What a person asks for with ``newswatch db``; of it, the daily run only purges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.store.upkeep.checking import LITTLE_ROOM, RESTORE, Fault, check, room_left
    from newswatch.store.upkeep.copying import backup
    from newswatch.store.upkeep.exporting import export_rows, tables
    from newswatch.store.upkeep.pruning import Pruned, prune, shrink

__all__ = [
    "LITTLE_ROOM",
    "RESTORE",
    "Fault",
    "Pruned",
    "backup",
    "check",
    "export_rows",
    "prune",
    "room_left",
    "shrink",
    "tables",
]

__getattr__ = lazily(
    __name__,
    {
        "LITTLE_ROOM": "newswatch.store.upkeep.checking",
        "RESTORE": "newswatch.store.upkeep.checking",
        "Fault": "newswatch.store.upkeep.checking",
        "Pruned": "newswatch.store.upkeep.pruning",
        "backup": "newswatch.store.upkeep.copying",
        "check": "newswatch.store.upkeep.checking",
        "export_rows": "newswatch.store.upkeep.exporting",
        "prune": "newswatch.store.upkeep.pruning",
        "room_left": "newswatch.store.upkeep.checking",
        "shrink": "newswatch.store.upkeep.pruning",
        "tables": "newswatch.store.upkeep.exporting",
    },
)
