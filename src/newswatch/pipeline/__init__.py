"""poll | scrape | flag | group | posts | draft   (the daily run)      review, digest, posts   (a person asks).

The only place where store, network and pure code meet. A stage takes a Workspace and yields events; its to-do list is
a query, so that a run killed anywhere is picked up by the next: nothing lost, nothing doubled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.pipeline.fetching import fetch_page
    from newswatch.pipeline.run import STAGES, run_stages
    from newswatch.pipeline.workspace import Workspace

__all__ = ["STAGES", "Workspace", "fetch_page", "run_stages"]

# A review needs neither the network nor the configuration: each name is loaded by whoever uses it.
__getattr__ = lazily(
    __name__,
    {
        "STAGES": "newswatch.pipeline.run",
        "Workspace": "newswatch.pipeline.workspace",
        "fetch_page": "newswatch.pipeline.fetching",
        "run_stages": "newswatch.pipeline.run",
    },
)
