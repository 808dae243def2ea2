"""Sources a person asks about: what stands at an address, what a configured source would bring, lists of feeds.

Nothing here touches the store; only ``adopt`` writes, into feeds.yaml.
"""

from __future__ import annotations

from newswatch.pipeline.sources.adding import Proposal, adopt, propose, wanted_source
from newswatch.pipeline.sources.checking import Checked, Finding, check
from newswatch.pipeline.sources.finding import Found, find, mark
from newswatch.pipeline.sources.lists import from_opml, to_opml
from newswatch.pipeline.sources.looking import Look, Scout, look_at_file
from newswatch.pipeline.sources.preview import Shown, shown
from newswatch.pipeline.sources.trying import try_sources

__all__ = [
    "Checked",
    "Finding",
    "Found",
    "Look",
    "Proposal",
    "Scout",
    "Shown",
    "adopt",
    "check",
    "find",
    "from_opml",
    "look_at_file",
    "mark",
    "propose",
    "shown",
    "to_opml",
    "try_sources",
    "wanted_source",
]
