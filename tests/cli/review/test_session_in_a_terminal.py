"""One whole session in a real terminal, driven by tmux; a kill in its middle; a second session; the dumb terminal."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newswatch.store import Store
from tests.cli.review.editors import editor
from tests.cli.test_terminal import NEWSWATCH, TMUX, Terminal
from tests.store.desks import lay, post

pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
SAYS_GOOD_MORNING = """sed -i 's/Hey there!/Good morning!/' "$1" """


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Open a terminal on a desk with five drafts, close it afterwards."""
    (tmp_path / "feeds.yaml").write_text("sources: [{name: A, url: 'https://a.example/feed'}]\n", encoding="utf-8")
    with Store.open(tmp_path / "data" / "newswatch.db") as store:
        for number in range(1, 6):
            lay(store, number)
        post(store)
    opened = Terminal(tmp_path, 80, 24)
    yield opened
    opened.close()


def states(folder: Path) -> list[str]:
    """Return the states of the drafts by number, hers marked."""
    with Store.look(folder / "data" / "newswatch.db") as store:
        found = sorted(store.drafts.select(), key=lambda each: each.id)
    return [each.state + (" edited" if each.edited else "") for each in found]


def press(terminal: Terminal, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        terminal.press(key)


def test_a_whole_session(terminal: Terminal, tmp_path: Path) -> None:
    """Approve, reject, put off, edit, drop a statement, undo, leave: what is in the file is what she did."""
    terminal.type(f"EDITOR={editor(tmp_path, SAYS_GOOD_MORNING)} {NEWSWATCH} review; echo ended with $?")
    terminal.wait_for("5 of 5 wait")
    press(terminal, "y")
    terminal.wait_for("Draft 5: approved")
    press(terminal, "n")
    terminal.wait_for("Why not?")
    press(terminal, "w")
    terminal.wait_for("Draft 4: rejected (weak)")
    press(terminal, "l", "t")
    terminal.wait_for("Draft 3: put off until")
    press(terminal, "e")
    terminal.wait_for("Good morning!")
    press(terminal, "s")
    terminal.wait_for("Statement 1 of 2")
    press(terminal, "n")
    terminal.wait_for("Dropped")
    press(terminal, "u")
    terminal.wait_for("Undo: text of draft 2")
    press(terminal, "q")
    terminal.wait_for("Desk")
    press(terminal, "q")
    terminal.wait_for("ended with 0")
    assert states(tmp_path) == ["waiting", "waiting edited", "later", "rejected", "approved"]


def test_a_killed_session_lost_nothing_and_the_next_goes_on_there(terminal: Terminal, tmp_path: Path) -> None:
    """Kill -9 in the middle of a question; the right to decide is free again."""
    terminal.type(f"{NEWSWATCH} review & echo $! > pid; fg; echo ended")
    terminal.wait_for("5 of 5 wait")
    press(terminal, "y")
    terminal.wait_for("Draft 5: approved")
    press(terminal, "j", "n")
    terminal.wait_for("Why not?")
    os.kill(int((tmp_path / "pid").read_text("ascii")), signal.SIGKILL)
    assert states(tmp_path) == ["waiting"] * 4 + ["approved"]
    terminal._tmux("respawn-pane", "-k", "-c", str(tmp_path))
    terminal.type(f"{NEWSWATCH} review")
    screen = terminal.wait_for("4 of 4 wait")
    assert ">   3 " in screen
    press(terminal, "y")
    terminal.wait_for("Draft 3: approved")
    press(terminal, "u", "u")
    terminal.wait_for("Undo: draft 5 waits again")
    press(terminal, "q")


@pytest.mark.slow
def test_ctrl_z_gives_the_shell_back_and_fg_the_session(terminal: Terminal) -> None:
    """As with any program."""
    terminal.type(f"{NEWSWATCH} review")
    terminal.wait_for("5 of 5 wait")
    press(terminal, "C-z")
    terminal.wait_for("Stopped")
    terminal.type("clear; echo here is the shell")
    terminal.wait_for("here is the shell\n")
    terminal.type("fg")
    terminal.wait_for("5 of 5 wait")
    press(terminal, "q")


@pytest.mark.slow
@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_dumb_terminal_gets_words(terminal: Terminal, term: str) -> None:
    """No option needed."""
    terminal.type(f"clear; TERM={term} {NEWSWATCH} review; echo ended with $?")
    terminal.wait_for("5 drafts wait.")
    terminal.type("y")
    terminal.wait_for("Draft 5: approved.")
    terminal.type("q")
    terminal.wait_for("ended with 0")


@pytest.mark.slow
def test_a_second_session_may_only_read(terminal: Terminal, tmp_path: Path) -> None:
    """It is told so, and what it tries is not done."""
    terminal.type(f"{NEWSWATCH} review")
    terminal.wait_for("5 of 5 wait")
    told = subprocess.run(
        [NEWSWATCH, "review"], cwd=tmp_path, input="y\nq\n", capture_output=True, text=True, check=True
    ).stdout
    assert "Another review is open" in told
    assert states(tmp_path) == ["waiting"] * 5
    press(terminal, "q")


@pytest.mark.slow
def test_colours_are_those_of_the_terminal(terminal: Terminal) -> None:
    """No background is painted: dark stays dark, light stays light; with NO_COLOR there is none at all."""
    terminal.type(f"NO_COLOR=1 {NEWSWATCH} review")
    terminal.wait_for("5 of 5 wait")
    drawn = terminal._tmux("capture-pane", "-p", "-e")
    assert "\x1b[48" not in drawn
    assert not [code for code in ("\x1b[31m", "\x1b[32m", "\x1b[4%") if code in drawn]
    press(terminal, "q")
