"""What all tests share: no home folder, no colour, a moment that stands still."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# What is true is true on a busy machine, too.
settings.register_profile("newswatch", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newswatch")

NOW = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's own files and settings."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("NEWSWATCH_CONFIG", "FORCE_COLOR", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for a configuration and its data."""
    return tmp_path


@pytest.fixture(scope="session")
def demo_config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The configuration of a demo that was played once; tests only look at it, or copy its folder."""
    from newswatch.cli import main

    folder = tmp_path_factory.mktemp("demo")
    assert main(["--quiet", "demo", "--folder", str(folder)]) == 0
    return folder / "feeds.yaml"
