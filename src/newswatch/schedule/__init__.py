"""``newswatch schedule``: runs by the sources' own intervals, drafts and digest at their hour, until stopped.

``plan`` says what is due and what comes next (pure); ``working`` does it; ``service`` waits for it, and is the only
place that knows APScheduler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.schedule.plan import Coming, coming, due_chores, with_intervals
    from newswatch.schedule.service import run_for_ever
    from newswatch.schedule.working import Worker

__all__ = ["Coming", "Worker", "coming", "due_chores", "run_for_ever", "with_intervals"]

__getattr__ = lazily(
    __name__,
    {
        "Coming": "newswatch.schedule.plan",
        "Worker": "newswatch.schedule.working",
        "coming": "newswatch.schedule.plan",
        "due_chores": "newswatch.schedule.plan",
        "run_for_ever": "newswatch.schedule.service",
        "with_intervals": "newswatch.schedule.plan",
    },
)
