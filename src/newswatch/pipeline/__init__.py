"""poll | scrape | flag | group | posts | draft   (the daily run)      review, digest, posts   (a person asks).

The only place where store, network and pure code meet. A stage takes a Workspace and yields events; its to-do list is
a query, so that a run killed anywhere is picked up by the next: nothing lost, nothing doubled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newswatch.lazy import lazily

if TYPE_CHECKING:
    from newswatch.pipeline.reading import read_address, read_file, source_of
    from newswatch.pipeline.run import STAGES, run_stages
    from newswatch.pipeline.workspace import Workspace

__all__ = ["STAGES", "Workspace", "read_address", "read_file", "run_stages", "source_of"]

# A review needs neither the network nor the configuration: each name is loaded by whoever uses it.
__getattr__ = lazily(
    __name__,
    {
        "STAGES": "newswatch.pipeline.run",
        "Workspace": "newswatch.pipeline.workspace",
        "read_address": "newswatch.pipeline.reading",
        "read_file": "newswatch.pipeline.reading",
        "run_stages": "newswatch.pipeline.run",
        "source_of": "newswatch.pipeline.reading",
    },
)
