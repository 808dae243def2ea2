"""What the tests of handing over to WordPress share."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from tests.pipeline.publish.editors import PASSWORD, Editors


@pytest.fixture
def blog(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Editors:
    """A blog, its password in the environment."""
    monkeypatch.setenv("BLOG_PASSWORD", PASSWORD)
    return Editors(httpserver)
