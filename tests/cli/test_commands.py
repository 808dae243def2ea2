"""The commands as people and scripts call them: what they print, where, and how they end."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from newswatch.cli import main

Captured = pytest.CaptureFixture[str]
SHAPES = {
    ("articles", "list"): {
        "id",
        "source",
        "url",
        "title",
        "authors",
        "published",
        "site",
        "language",
        "flags",
        "story",
    },
    ("drafts", "list"): {"id", "story", "title", "state", "topics", "sources", "earlier_posts", "created"},
    ("posts", "list"): {"id", "title", "url", "date", "tags", "categories", "origin"},
}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def demo(demo_config: Path, tmp_path: Path) -> list[str]:
    """Return the options that lead to a demo of the test's own."""
    shutil.copytree(demo_config.parent, tmp_path / "demo")
    return ["--config", str(tmp_path / "demo" / "feeds.yaml")]


def said(capsys: Captured, arguments: list[str]) -> tuple[int, str, str]:
    """Call the program; return its exit code, stdout and stderr."""
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def document(capsys: Captured, arguments: list[str]) -> Any:
    """Call the program with ``--json`` and return what it printed, which must be one document and nothing else."""
    code, out, _ = said(capsys, [*arguments, "--json"])
    assert code == 0
    return json.loads(out)


@pytest.mark.parametrize("words", SHAPES, ids=" ".join)
def test_lists_have_the_settled_shape(capsys: Captured, demo: list[str], words: tuple[str, str]) -> None:
    """Scripts may rely on these keys."""
    rows = document(capsys, [*demo, *words])
    assert rows
    assert all(set(row) >= SHAPES[words] for row in rows)


def test_an_article_is_shown_with_its_study_and_evidence(capsys: Captured, demo: list[str]) -> None:
    """Every fact comes with the words it was read from, at their place in the text."""
    number = document(capsys, [*demo, "articles", "list", "--topic", "stem-cells"])[0]["id"]
    shown = document(capsys, [*demo, "articles", "show", str(number)])
    assert set(shown) >= {"text", "text_from", "study", "evidence"}
    assert shown["evidence"]
    assert all(shown["text"][each["start"] : each["end"]] == each["text"] for each in shown["evidence"])


def test_a_draft_is_shown_with_its_statements(capsys: Captured, demo: list[str]) -> None:
    """Markdown, statements with evidence, and the study."""
    number = document(capsys, [*demo, "drafts", "list"])[-1]["id"]
    shown = document(capsys, [*demo, "drafts", "show", str(number)])
    assert set(shown) >= {"markdown", "statements", "study"}
    assert set(shown["statements"][0]) >= {"text", "kind", "evidence", "url", "start", "end"}
    code, out, _ = said(capsys, [*demo, "drafts", "show", str(number), "--evidence"])
    assert code == 0
    assert "Hey there!" in out
    assert " ".join(shown["statements"][0]["evidence"].split()) in " ".join(out.split())


def test_status_tells_sources_runs_and_what_waits(capsys: Captured, demo: list[str]) -> None:
    """The health of each source, in the settled shape."""
    status = document(capsys, [*demo, "status"])
    assert set(status) >= {"sources", "runs", "waiting"}
    keys = {"name", "kind", "url", "last_success", "failures", "last_error", "next_poll", "entries"}
    assert all(set(source) >= keys for source in status["sources"])
    assert status["runs"][0]["drafts"]["new"] == status["waiting"]["drafts"]


def test_topics_test_explains_hits_and_refusals(capsys: Captured) -> None:
    """Works without a configuration, on the shipped rules."""
    told = document(capsys, ["topics", "test", "Stem cells slow multiple sclerosis, LC-MS/MS shows"])
    assert {flag["topic"]: flag["strength"] for flag in told["flags"]} == {
        "multiple-sclerosis": "about",
        "stem-cells": "about",
    }
    assert set(told["flags"][0]["hits"][0]) >= {"text", "start", "end", "rule"}
    refused = document(capsys, ["topics", "test", "LC-MS/MS of honey"])
    assert refused["flags"] == []
    assert refused["rejected"][0]["why"]


def test_approving_is_noted_and_can_be_repeated(capsys: Captured, demo: list[str]) -> None:
    """All of the named drafts or none."""
    first, second = (draft["id"] for draft in document(capsys, [*demo, "drafts", "list"])[:2])
    code, _, err = said(capsys, [*demo, "drafts", "approve", str(first), "99"])
    assert code == 1
    assert "no draft 99" in err
    assert not document(capsys, [*demo, "drafts", "list", "--state", "approved"])
    assert said(capsys, [*demo, "drafts", "approve", str(first)])[0] == 0
    assert said(capsys, [*demo, "drafts", "reject", str(second), "--reason", "weak"])[0] == 0
    states = {draft["id"]: draft["state"] for draft in document(capsys, [*demo, "drafts", "list"])}
    assert (states[first], states[second]) == ("approved", "rejected")


def test_every_draft_as_composed_passes_its_own_check(capsys: Captured, demo: list[str]) -> None:
    """The machine states nothing its sources do not."""
    for draft in document(capsys, [*demo, "drafts", "list"]):
        assert document(capsys, [*demo, "drafts", "check", str(draft["id"])]) == []


def test_a_digest_is_the_same_bytes_again_and_an_edited_one_is_left_alone(capsys: Captured, demo: list[str]) -> None:
    """What a person changed is replaced only when she says so."""
    period = [*demo, "--now", "2026-03-17T07:00:00+00:00", "digest", "--since", "14d"]
    code, out, _ = said(capsys, period)
    assert code == 0
    path = Path(out.strip())
    first = path.read_bytes()
    assert said(capsys, period)[0] == 0
    assert path.read_bytes() == first
    path.write_bytes(first + b"My own words.\n")
    code, _, err = said(capsys, period)
    assert code == 2
    assert "--force" in err
    assert path.read_bytes().endswith(b"My own words.\n")
    assert said(capsys, [*period, "--force"])[0] == 0
    assert path.read_bytes() == first


def test_an_empty_period_makes_a_digest_that_says_so(capsys: Captured, demo: list[str]) -> None:
    """No stories is an answer too."""
    code, out, _ = said(capsys, [*demo, "digest", "--since", "2020-01-01", "--until", "2020-01-02", "--output", "-"])
    assert code == 0
    assert "Nothing new" in out


@pytest.mark.parametrize(
    "words",
    [
        ["articles", "list"],
        ["drafts", "list"],
        ["posts", "list"],
        ["status"],
        ["digest", "--since", "2000d", "--output", "-"],
    ],
    ids=" ".join,
)
def test_no_title_reaches_the_terminal_with_anything_that_steers_it(
    capsys: Captured, demo: list[str], words: list[str]
) -> None:
    """The demo holds a title with escape sequences, bidi marks, HTML and Markdown."""
    code, out, err = said(capsys, [*demo, *words])
    assert code == 0
    assert not CONTROL.search(out.replace("\n", "").replace("\t", ""))
    assert not CONTROL.search(err.replace("\n", ""))


def test_init_writes_once(capsys: Captured, tmp_path: Path) -> None:
    """A feeds.yaml that is there is left alone."""
    assert said(capsys, ["init", str(tmp_path / "new")])[0] == 0
    written = (tmp_path / "new" / "feeds.yaml").read_text("utf-8")
    assert "Medical News Today" in written
    code, _, err = said(capsys, ["init", str(tmp_path / "new")])
    assert code == 2
    assert "left as it is" in err
    assert (tmp_path / "new" / "feeds.yaml").read_text("utf-8") == written


def test_a_broken_configuration_ends_with_2_before_anything_is_done(capsys: Captured, tmp_path: Path) -> None:
    """File, line and key are named; no database is made."""
    path = tmp_path / "feeds.yaml"
    path.write_text("sources:\n  - name: a\n    ulr: https://a.example/\n", encoding="utf-8")
    code, _, err = said(capsys, ["--config", str(path), "run"])
    assert code == 2
    assert "feeds.yaml:3: sources[0].ulr" in err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("words", "hint"),
    [(["artcles"], "articles"), (["run", "--onyl", "poll"], "--only"), (["articles", "show", "x"], "integer")],
    ids=["command", "option", "value"],
)
def test_wrong_usage_ends_with_2_and_a_hint(capsys: Captured, words: list[str], hint: str) -> None:
    """The message names what was probably meant."""
    code, _, err = said(capsys, words)
    assert code == 2
    assert hint in err


def test_what_is_not_there_is_said(capsys: Captured, demo: list[str]) -> None:
    """Exit 1 and a way to find what there is."""
    for words in (["articles", "show", "9999"], ["drafts", "show", "9999"]):
        code, _, err = said(capsys, [*demo, *words])
        assert code == 1
        assert "list" in err


def test_a_post_is_shown_with_the_topics_and_trials_it_speaks_of(capsys: Captured, demo: list[str]) -> None:
    """What it cites is there for later looks at the same trial."""
    posts = document(capsys, [*demo, "posts", "list"])
    number = next(post["id"] for post in posts if "first look at progressive" in post["title"])
    shown = document(capsys, [*demo, "posts", "show", str(number)])
    assert "NCT99000417" in shown["trials"]
    assert "stem-cells" in {topic["topic"] for topic in shown["topics"]}
    assert said(capsys, [*demo, "posts", "show", "9999"])[0] == 1
