"""Sessions without a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest

from newswatch.config import Config
from newswatch.pipeline.review.acts import Edit, Edited, News, Outer
from newswatch.pipeline.review.conversation import Conversation
from newswatch.pipeline.review.keeper import Keeper
from newswatch.store import Store
from tests.conftest import NOW
from tests.store.desks import lay


class Face:
    """What a terminal would do, and a list of what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Outer] = []
        self.next_edit = Edited(None, note="The text is as it was.")

    def __call__(self, effect: Outer) -> News | None:
        """Note what was asked for."""
        self.asked.append(effect)
        return self.next_edit if isinstance(effect, Edit) else None


class Reviewer:
    """A person at a desk: opens sessions on one database."""

    def __init__(self, path: Path, closing: ExitStack) -> None:
        self.path, self.closing, self.now = path, closing, NOW
        self.face = Face()

    def moment(self) -> datetime:
        """Return what the clock shows."""
        return self.now

    def _config(self) -> Config:
        raise AssertionError("nothing here needs the configuration")

    def sit_down(self) -> Conversation:
        """Open a session."""
        keeper = self.closing.enter_context(Keeper(self.path, self.moment, self._config))
        return Conversation(keeper, self.face)

    def state(self, draft: int) -> str:
        """Return the state of a draft as another program reads it."""
        with Store.look(self.path) as store:
            stored = store.drafts.get(draft)
            assert stored is not None
            return stored.state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Callable[[int], Reviewer]]:
    """Lay drafts on a desk."""
    with ExitStack() as closing:

        def make(drafts: int) -> Reviewer:
            path = tmp_path / "data" / "newswatch.db"
            with Store.open(path) as store:
                for number in range(1, drafts + 1):
                    lay(store, number)
            return Reviewer(path, closing)

        yield make
