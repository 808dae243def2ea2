"""A newsroom for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.pipeline.newsroom import Newsroom


@pytest.fixture
def newsroom(httpserver: HTTPServer, tmp_path: Path) -> Newsroom:
    """An empty newsroom on loopback, with a folder for configuration and data."""
    return Newsroom(httpserver, tmp_path)
