"""What the tests of the facts share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newswatch.records import Study
from newswatch.studies import study


@pytest.fixture
def told() -> Callable[..., Study]:
    """Return a function that reads a text of some paragraphs."""

    def read(*paragraphs: str, title: str = "") -> Study:
        return study(title, "\n\n".join(paragraphs))

    return read
