"""The machine's text of a draft, written anew after its author picked or dropped earlier posts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from newswatch.pipeline.draft import link_anew
from newswatch.pipeline.workspace import Workspace

if TYPE_CHECKING:
    from newswatch.config import Config
    from newswatch.store import Store


def relink(store: Store, config: Config, now: datetime, drafts: Iterable[int]) -> tuple[int, ...]:
    """Write anew those of the drafts that nobody has decided on; return their numbers.

    Where the author edited a draft, hers is still what shows, and the machine's text is a proposal.
    """
    work = Workspace(config=config, store=store, now=now)
    found = (store.drafts.get(number) for number in dict.fromkeys(drafts))
    todo = [stored for stored in found if stored is not None and stored.state in ("waiting", "later")]
    for stored in todo:
        link_anew(work, stored)
    return tuple(stored.id for stored in todo)
