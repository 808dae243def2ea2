"""The commands that decide: for scripts, with exit codes, and never asking where nobody can answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newswatch.cli import main
from newswatch.store import Store
from tests.cli.review.editors import editor
from tests.store.desks import FIRST, lay, post

Captured = pytest.CaptureFixture[str]
OPTIONS = ["--now", "2026-03-18T07:00:00+00:00"]


@pytest.fixture
def desk(tmp_path: Path) -> list[str]:
    """The options that lead to a desk with three drafts."""
    (tmp_path / "feeds.yaml").write_text(
        "sources: [{name: The Daily Step, url: 'https://news.example/feed'}]\n", encoding="utf-8"
    )
    with Store.open(tmp_path / "data" / "newswatch.db") as store:
        for number in (1, 2, 3):
            lay(store, number)
        post(store)
    return ["--config", str(tmp_path / "feeds.yaml"), *OPTIONS]


def states(desk: list[str]) -> list[str]:
    """Return the states of the drafts, by number."""
    with Store.look(Path(desk[1]).parent / "data" / "newswatch.db") as store:
        return [each.state for each in sorted(store.drafts.select(), key=lambda each: each.id)]


def text(desk: list[str], number: int) -> str:
    """Return a draft's text."""
    with Store.look(Path(desk[1]).parent / "data" / "newswatch.db") as store:
        stored = store.drafts.get(number)
        assert stored is not None
        return stored.markdown


def edited(desk: list[str], number: int, old: str, new: str) -> int:
    """Edit a draft by a file; return the exit code."""
    path = Path(desk[1]).parent / "edited.md"
    path.write_text(text(desk, number).replace(old, new), encoding="utf-8")
    return main([*desk, "drafts", "edit", str(number), "--file", str(path)])


def test_several_drafts_need_one_confirmation(desk: list[str], capsys: Captured) -> None:
    """Where nobody can be asked, the option that is missing is named with the count; nothing is decided."""
    assert main([*desk, "drafts", "approve", "1", "2", "--no-input"]) == 2
    assert "2 drafts" in (told := capsys.readouterr().err)
    assert "--yes" in told
    assert states(desk) == ["waiting"] * 3
    assert main([*desk, "drafts", "approve", "1", "2", "--yes"]) == 0
    assert states(desk) == ["approved", "approved", "waiting"]


def test_all_of_a_state_is_one_step_back(desk: list[str], capsys: Captured) -> None:
    """Those rejected before stay rejected."""
    assert main([*desk, "drafts", "reject", "2", "--reason", "weak"]) == 0
    assert main([*desk, "drafts", "approve", "--all", "--state", "waiting", "--yes", "--json"]) == 0
    assert sorted(each["id"] for each in json.loads(capsys.readouterr().out)) == [1, 3]
    assert states(desk) == ["approved", "rejected", "approved"]
    assert main([*desk, "drafts", "undo"]) == 0
    assert states(desk) == ["waiting", "rejected", "waiting"]
    assert main([*desk, "drafts", "redo"]) == 0
    assert states(desk) == ["approved", "rejected", "approved"]
    assert main([*desk, "drafts", "redo"]) == 1
    assert "nothing to redo" in capsys.readouterr().err


def test_one_unknown_number_and_nothing_is_decided(desk: list[str]) -> None:
    """All of them or none."""
    assert main([*desk, "drafts", "approve", "1", "77", "--yes"]) == 1
    assert states(desk) == ["waiting"] * 3


@pytest.mark.parametrize("words", [["approve"], ["reject", "--state", "later"], ["later", "1", "--all"]], ids=" ".join)
def test_drafts_have_to_be_named_one_way(desk: list[str], words: list[str]) -> None:
    """By numbers or by state, not by neither nor by both."""
    assert main([*desk, "drafts", *words]) == 2


def test_what_no_source_says_is_approved_only_with_a_reason(desk: list[str], capsys: Captured) -> None:
    """The refusal names the options; with them the reason is kept."""
    assert edited(desk, 1, "15 walked", "19 walked") == 3
    assert "19" in capsys.readouterr().out
    assert main([*desk, "drafts", "approve", "1", "--no-input"]) == 1
    assert "--despite-findings --reason" in capsys.readouterr().err
    assert main([*desk, "drafts", "approve", "1", "--despite-findings"]) == 1
    assert states(desk)[0] == "waiting"
    assert main([*desk, "drafts", "approve", "1", "--despite-findings", "--reason", "the table has it"]) == 0
    assert states(desk)[0] == "approved"


def test_an_approved_draft_that_is_edited_waits_again(desk: list[str]) -> None:
    """What was approved was the other text; undoing brings both back."""
    assert main([*desk, "drafts", "approve", "1"]) == 0
    assert edited(desk, 1, "Hey there!", "Good morning!") == 0
    assert states(desk)[0] == "waiting"
    assert main([*desk, "drafts", "undo"]) == 0
    assert states(desk)[0] == "approved"
    assert "Hey there!" in text(desk, 1)


def test_a_published_draft_can_only_be_edited_and_then_waits_again(desk: list[str], capsys: Captured) -> None:
    """A correction has to be approved like any text; undoing it is as if it had not been."""
    assert main([*desk, "drafts", "approve", "1"]) == 0
    with Store.open(Path(desk[1]).parent / "data" / "newswatch.db") as store:
        store.drafts.decide(1, "published", store.decisions.step(1).at)
    assert main([*desk, "drafts", "reject", "1"]) == 1
    assert "editing it" in capsys.readouterr().err
    assert main([*desk, "drafts", "undo"]) == 1
    assert edited(desk, 1, "Hey there!", "Good morning!") == 0
    assert states(desk)[0] == "waiting"
    assert main([*desk, "drafts", "undo"]) == 0
    assert states(desk)[0] == "published"
    assert main([*desk, "drafts", "redo"]) == 0
    assert states(desk)[0] == "waiting"


def test_an_unreadable_file_is_refused_with_its_line(desk: list[str], capsys: Captured) -> None:
    """Nothing is taken over."""
    before = text(desk, 1)
    assert edited(desk, 1, "---", "--") == 1
    assert "line 1" in capsys.readouterr().err
    assert text(desk, 1) == before


def test_the_same_file_is_no_edit(desk: list[str], capsys: Captured) -> None:
    """No decision is added."""
    assert edited(desk, 1, "nowhere", "") == 0
    assert "Nothing changed" in capsys.readouterr().err
    assert main([*desk, "drafts", "undo"]) == 1


def test_editing_without_a_terminal_names_the_option(
    desk: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No editor is started that nobody sees."""
    monkeypatch.setenv("EDITOR", name := editor(tmp_path, "true"))
    assert main([*desk, "drafts", "edit", "1", "--no-input"]) == 2
    assert "--file" in capsys.readouterr().err
    assert not Path(f"{name}.rounds").exists()


@pytest.mark.parametrize("day", ["yesterday", "2020-01-01"])
def test_a_day_has_to_be_one_to_come(desk: list[str], day: str) -> None:
    """Otherwise nothing is put off."""
    assert main([*desk, "drafts", "later", "1", "--until", day]) == 2
    assert states(desk)[0] == "waiting"


def test_lists_and_shows_say_what_is_hers(desk: list[str], capsys: Captured) -> None:
    """Machine-readable, beside what was there before."""
    assert edited(desk, 1, FIRST, FIRST.replace("15", "fifteen")) in (0, 3)
    capsys.readouterr()
    assert main([*desk, "drafts", "show", "1", "--json"]) == 0
    shown: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert shown["edited"] is True
    assert shown["proposal"] is None
    assert "fifteen walked" in shown["markdown"]
    assert main([*desk, "drafts", "show", "1", "--proposal"]) == 1
