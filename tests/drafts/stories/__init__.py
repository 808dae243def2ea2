"""Stories for the tests, written for them; one a file, each with what golden drafts are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from newswatch.drafts import StoryMaterial


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A story, the day it is told on, and the voice it is told in."""

    material: Callable[[], StoryMaterial]
    now: datetime
    zone: str = "Europe/Dublin"
    voice: dict[str, object] = field(default_factory=dict)
