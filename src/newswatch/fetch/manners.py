"""What is remembered of hosts from one call of ``get_many`` to the next: robots.txt, and when each was asked last.

The caller keeps it as long as it likes; what was read of robots.txt may be kept for a day.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Manners:
    """How to behave towards the hosts met so far."""

    robots: dict[str, str] = field(default_factory=dict)  #: origin -> text of its robots.txt
    learnt: dict[str, str] = field(default_factory=dict)  #: of these, what was read here and holds for a day
    free_at: dict[str, float] = field(default_factory=dict)  #: host -> moment of the stopwatch; no request before it
