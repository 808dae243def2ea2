"""The file itself: is it sound, copied while it is in use, purged of what is old, and told row by row.

What a person asks for with ``newswatch db``; the daily run does none of it.
"""

from __future__ import annotations

from newswatch.lazy import lazily

__all__ = ["RESTORE", "Fault", "Pruned", "backup", "check", "export_rows", "prune", "room_left", "shrink", "tables"]

__getattr__ = lazily(
    __name__,
    {
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
