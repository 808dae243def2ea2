"""What a stage works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from newswatch.sandbox import Sandbox

if TYPE_CHECKING:
    from newswatch.clock import Clock
    from newswatch.config import Config
    from newswatch.fetch import Manners
    from newswatch.store import Store


def _manners() -> Manners:
    from newswatch.fetch import Manners  # not for runs that ask nobody

    return Manners()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One run's configuration, store and moment."""

    config: Config
    store: Store
    now: datetime  #: aware, UTC; the same for the whole run
    regardless: bool = False  #: poll sources whose interval is not over
    clock: Clock | None = None  #: for what has to be told from ``now``; None: no time passes
    manners: Manners = field(default_factory=_manners)  #: what is known of the hosts asked in this run
    sandbox: Sandbox = field(default_factory=Sandbox)  #: where bytes from outside are read; `run_stages` closes it

    @property
    def moment(self) -> datetime:
        """The present moment; a wait that a server asks for begins here, not where the run began."""
        return self.clock.now() if self.clock else self.now
