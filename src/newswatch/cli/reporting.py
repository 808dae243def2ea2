"""Reports of runs to whom ``report:`` in feeds.yaml names; shared by ``run --report`` and ``schedule``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newswatch.errors import NewswatchError, StoreBusy, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from newswatch.config import Config
    from newswatch.store import Store


@contextmanager
def telling(config: Config) -> Iterator[None]:
    """Let the health check know when the run inside fails; the failure goes on.

    Raises:
        UsageError: if ``report:`` in feeds.yaml names nobody.
    """
    from newswatch.pipeline.reporting import check_in

    settings = config.report
    if not (settings.mail or settings.health_check or settings.health_check_env):
        raise UsageError("--report needs `report:` in feeds.yaml; docs/operations.md shows it")
    try:
        yield
    except StoreBusy:
        raise  # the run at work will tell
    except NewswatchError as error:
        check_in(config, f"newswatch: the run failed: {error}\n", failed=True)
        raise


def reported(config: Config, store: Store, now: datetime) -> tuple[str, ...]:
    """Tell what needs a person; return what could not be told, and why."""
    from newswatch.pipeline.alarms import alarms
    from newswatch.pipeline.reporting import report

    return report(config, store, alarms(config, store, now), now)
