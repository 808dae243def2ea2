"""Golden files of digests: reviewed like prose; ``--update-golden`` rewrites them where that option is there."""

from __future__ import annotations

from pathlib import Path

import pytest


def check_golden(request: pytest.FixtureRequest, name: str, text: str) -> None:
    """Compare a text with a golden file beside this one."""
    path = Path(__file__).with_name(name)
    if request.config.getoption("--update-golden", default=False):
        path.write_bytes(text.encode("utf-8"))
    assert path.read_bytes().decode("utf-8") == text
