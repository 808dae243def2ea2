"""The newsroom, opened once for all tests of this folder."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from newswatch.demo import Newsroom, serve


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def newsroom() -> Iterator[Newsroom]:
    """Open the newsroom."""
    with serve() as opened:
        yield opened


@pytest.fixture
def ask(newsroom: Newsroom) -> Ask:
    """Return a function that asks the newsroom for a path, without following anything."""

    def answer(path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection(newsroom.url.removeprefix("http://"), timeout=5)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    return answer
