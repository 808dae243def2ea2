"""Golden drafts: ``pytest tests/drafts --update-golden`` rewrites them; read the difference like prose."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden drafts of tests/drafts/golden")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden drafts are to be rewritten; off when the whole suite runs, which does not know the option."""
    return bool(request.config.getoption("--update-golden", default=False))
