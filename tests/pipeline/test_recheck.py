"""Recheck against registers on loopback: what is asked, what is kept, what is said of a failure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from newswatch.cli import main

Captured = pytest.CaptureFixture[str]
POST = """---
title: A trial I read about
date: 2026-02-09
---
The paper is https://doi.org/10.5555/paper.1 and the trial NCT00000001.
"""


class Registers:
    """Three registers whose answers a test sets."""

    def __init__(self, server: HTTPServer) -> None:
        self.server = server
        self.updates: list[dict[str, Any]] = []
        self.status = "RECRUITING"
        self.hits: list[str] = []
        self.broken: set[str] = set()
        server.expect_request("/crossref/works").respond_with_handler(self._crossref)
        server.expect_request("/europepmc/search").respond_with_handler(self._europepmc)
        server.expect_request("/clinicaltrials/studies").respond_with_handler(self._trials)

    def _answer(self, name: str, answer: object) -> Response:
        self.hits.append(name)
        body = "<html>blocked</html>" if name in self.broken else json.dumps(answer)
        return Response(body, content_type="application/json")

    def _crossref(self, request: Request) -> Response:
        return self._answer(
            "crossref", {"message": {"items": [{"DOI": "10.5555/paper.1", "updated-by": self.updates}]}}
        )

    def _europepmc(self, request: Request) -> Response:
        return self._answer("europepmc", {"resultList": {"result": []}})

    def _trials(self, request: Request) -> Response:
        part = {
            "identificationModule": {"nctId": "NCT00000001"},
            "statusModule": {"overallStatus": self.status},
        }
        return self._answer("clinicaltrials", {"studies": [{"protocolSection": part}]})


@pytest.fixture
def registers(httpserver: HTTPServer) -> Registers:
    """Registers that know the paper and the trial, with nothing against them."""
    return Registers(httpserver)


@pytest.fixture
def call(folder: Path, registers: Registers) -> list[str]:
    """A blog with one post that cites both; returns the options of the program."""
    (folder / "posts").mkdir()
    (folder / "posts" / "2026-02-09-a-trial.md").write_text(POST, "utf-8")
    names = ("crossref", "europepmc", "clinicaltrials")
    config = {
        "blog": {"url": "https://blog.example", "posts": [{"folder": "posts"}]},
        "sources": [{"name": "Nothing", "url": "https://example.org/feed"}],
        "recheck": {"registers": {name: registers.server.url_for(f"/{name}") for name in names}},
        "network": {"allow_private": ["127.0.0.1"], "gap": 0},
    }
    path = folder / "feeds.yaml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    assert main(["--config", str(path), "--quiet", "posts", "import"]) == 0
    return ["--config", str(path), "--now"]


def rows(capsys: Captured, call: list[str], now: str, *options: str, code: int = 0) -> dict[str, dict[str, Any]]:
    """Run recheck at a moment; return its rows by number."""
    capsys.readouterr()
    assert main([*call, f"{now}T07:00:00+00:00", "recheck", "--json", *options]) == code
    return {row["value"]: row for row in json.loads(capsys.readouterr().out)}


def test_nothing_against_a_study_is_no_news(capsys: Captured, call: list[str]) -> None:
    """Paper and trial are found in the post, looked up, and need nobody."""
    found = rows(capsys, call, "2026-03-17")
    assert set(found) == {"10.5555/paper.1", "NCT00000001"}
    assert not any(row["needs_a_look"] for row in found.values())
    states = {each["register"]: each["state"] for each in found["10.5555/paper.1"]["registers"]}
    assert states == {"crossref": "clean", "europepmc": "unknown"}
    assert found["NCT00000001"]["cited_by"][0]["title"] == "A trial I read about"


def test_a_retraction_is_told_and_stays(capsys: Captured, call: list[str], registers: Registers) -> None:
    """Not only on the day it is found: until the post was seen to."""
    registers.updates = [{"type": "retraction", "updated": {"date-time": "2026-03-01T00:00:00Z"}}]
    for now in ("2026-03-17", "2026-03-18"):
        assert rows(capsys, call, now)["10.5555/paper.1"]["needs_a_look"]
    assert main([*call, "2026-03-18T08:00:00+00:00", "recheck"]) == 0
    captured = capsys.readouterr()
    assert "Crossref: retracted (2026-03-01)" in captured.out
    assert "in post 1: A trial I read about https://blog.example/" in captured.out
    assert "1 of them needs a look" in captured.err


def test_a_trial_that_changed_is_told_with_what_was_said_before(
    capsys: Captured, call: list[str], registers: Registers
) -> None:
    """The change is news once, the status is kept."""
    rows(capsys, call, "2026-03-10")
    registers.status = "COMPLETED"
    trial = rows(capsys, call, "2026-03-17")["NCT00000001"]
    assert trial["needs_a_look"]
    assert trial["registers"][0]["said"] == ["completed"]
    assert trial["registers"][0]["before"] == ["recruiting"]
    assert not rows(capsys, call, "2026-03-18")["NCT00000001"]["needs_a_look"]


def test_asks_again_after_a_week_or_when_told_to(capsys: Captured, call: list[str], registers: Registers) -> None:
    """A daily job puts no load on the registers."""
    for now, options, asked in (
        ("2026-03-10", (), 3),
        ("2026-03-11", (), 3),
        ("2026-03-11", ("--all",), 6),
        ("2026-03-18", (), 9),
    ):
        rows(capsys, call, now, *options)
        assert len(registers.hits) == asked


@pytest.mark.parametrize("broken", ["crossref", "clinicaltrials"])
def test_a_register_that_answers_nonsense_is_no_clean_bill(
    capsys: Captured, call: list[str], registers: Registers, broken: str
) -> None:
    """The failure is said, nothing is stored, and the next run asks again."""
    registers.broken.add(broken)
    found = rows(capsys, call, "2026-03-17", code=3)
    assert broken not in {each["register"] for row in found.values() for each in row["registers"]}
    registers.broken.clear()
    found = rows(capsys, call, "2026-03-17")
    assert broken in {each["register"] for row in found.values() for each in row["registers"]}


def test_an_unknown_register_in_the_configuration_is_refused(capsys: Captured, call: list[str]) -> None:
    """With the line, and what was probably meant."""
    path = Path(call[1])
    path.write_text(path.read_text("utf-8").replace("crossref: ", "crosref: "), "utf-8")
    assert main([*call, "2026-03-17T07:00:00+00:00", "recheck"]) == 2
    assert "did you mean 'crossref'?" in capsys.readouterr().err
