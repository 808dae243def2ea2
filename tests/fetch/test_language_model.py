"""The door to language models, against a loopback server that speaks OpenAI's protocol and misbehaves."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from newswatch.errors import FetchError, TimedOut
from newswatch.fetch.language_model import LONGEST_ANSWER, ask

pytest.importorskip("llm")

Handler = Callable[[Request], Response]


def completion(*pieces: str) -> Response:
    """Return an answer as OpenAI's servers stream it."""

    def chunk(text: str) -> str:
        choices = [{"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}]
        row = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}
        return f"data: {json.dumps(row)}\n\n"

    return Response((*map(chunk, pieces), "data: [DONE]\n\n"), content_type="text/event-stream")


@pytest.fixture
def server(httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    """A server that ``llm`` knows as the model "local"."""
    address = httpserver.url_for("/v1")
    (tmp_path / "extra-openai-models.yaml").write_text(
        f"- model_id: local\n  model_name: m\n  api_base: {address}\n", encoding="utf-8"
    )
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path))
    yield httpserver
    httpserver.clear()


def served(server: HTTPServer, handler: Handler) -> HTTPServer:
    """Let the server answer so."""
    server.expect_request("/v1/chat/completions").respond_with_handler(handler)
    return server


def test_the_answer_comes_back_as_text(server: HTTPServer) -> None:
    """Instructions and material arrive as system and user."""
    seen: list[Any] = []

    def handler(request: Request) -> Response:
        seen.append(request.get_json())
        return completion("[1] ", "Fine.")

    served(server, handler)
    assert ask("local", "be plain", "the material", deadline=60) == "[1] Fine."
    assert [(each["role"], each["content"]) for each in seen[0]["messages"]] == [
        ("system", "be plain"),
        ("user", "the material"),
    ]


def test_a_server_that_is_too_slow_is_left(server: HTTPServer) -> None:
    """The deadline is for the whole answer, and holds though the library has none."""
    served(server, lambda _request: (time.sleep(1.5), completion("[1] Late."))[1])
    started = time.monotonic()
    answer = ask("local", "", "x", deadline=0.5)
    assert isinstance(answer, TimedOut)
    assert time.monotonic() - started < 1.4
    time.sleep(1.2)  # the server may finish before it is taken down


@pytest.mark.parametrize(
    "response",
    [
        Response("down", status=400),
        Response("<html>not JSON</html>", content_type="text/html"),
        Response('{"choices": 7}', content_type="application/json"),
        Response("{", content_type="application/json"),
    ],
    ids=["refused", "a web page", "nonsense", "cut short"],
)
def test_what_is_no_answer_is_a_failure_and_no_crash(server: HTTPServer, response: Response) -> None:
    """The reason is short and for people."""
    served(server, lambda _request: response)
    answer = ask("local", "", "x", deadline=60)
    assert isinstance(answer, FetchError) or answer == ""
    assert len(str(answer)) < 250


def test_an_answer_of_nothing_is_nothing(server: HTTPServer) -> None:
    """A model may say nothing."""
    served(server, lambda _request: completion())
    assert ask("local", "", "x", deadline=60) == ""


def test_an_endless_answer_is_cut(server: HTTPServer) -> None:
    """Nobody needs a novel."""
    served(server, lambda _request: completion(*["word " * 1000] * 30))
    assert len(str(ask("local", "", "x", deadline=60))) == LONGEST_ANSWER


def test_a_model_nobody_knows_is_named(server: HTTPServer) -> None:
    """So that a typing error is found."""
    answer = ask("lokal", "", "x", deadline=60)
    assert isinstance(answer, FetchError)
    assert "lokal" in answer.reason
