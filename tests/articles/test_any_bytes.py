"""Whatever a server sends, extraction answers with an article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newswatch.articles import extract


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=2000), st.text(max_size=800)))
def test_extraction_never_raises(page: bytes | str) -> None:
    """Random bytes and characters are at worst an empty article."""
    article = extract(page, "https://news.example/a")

    assert article.url.startswith("https://news.example/")
