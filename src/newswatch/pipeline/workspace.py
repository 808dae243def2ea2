"""What a stage works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from newswatch.config import Config
from newswatch.sandbox import Sandbox
from newswatch.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One run's configuration, store and moment."""

    config: Config
    store: Store
    now: datetime  #: aware, UTC; the same for the whole run
    regardless: bool = False  #: poll sources whose interval is not over
    sandbox: Sandbox = field(default_factory=Sandbox)  #: where bytes from outside are read; `run_stages` closes it
