"""A real terminal, driven by tmux: what a person sees."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

TMUX = shutil.which("tmux")
NEWSWATCH = Path(sys.executable).with_name("newswatch")
pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
PATIENCE = 60.0  # seconds; a busy machine may take its time


class Terminal:
    """A terminal of a given size with a shell in it."""

    def __init__(self, folder: Path, columns: int, rows: int) -> None:
        self.socket = str(folder / "tmux")
        size = ("-x", str(columns), "-y", str(rows))
        self._tmux("-f", "/dev/null", "new-session", "-d", *size, "-c", str(folder), "sh")

    def _tmux(self, *words: str) -> str:
        done = subprocess.run([str(TMUX), "-S", self.socket, *words], capture_output=True, text=True, check=True)
        return done.stdout

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        self._tmux("send-keys", "-l", line)
        self._tmux("send-keys", "Enter")

    def press(self, key: str) -> None:
        """Press a key."""
        self._tmux("send-keys", key)

    def screen(self, *, history: bool = False) -> str:
        """Return what is on the screen, or all there was."""
        return self._tmux("capture-pane", "-p", *(("-S", "-") if history else ()))

    def wait_for(self, words: str) -> str:
        """Wait until words are on the screen."""
        until = time.monotonic() + PATIENCE
        while words not in self.screen():
            assert time.monotonic() < until, self.screen()
            time.sleep(0.1)
        return self.screen()

    def close(self) -> None:
        """Leave."""
        self._tmux("kill-server")


@pytest.fixture(params=[80, 40], ids=["80 columns", "40 columns"])
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    """Open a terminal, close it afterwards."""
    opened = Terminal(tmp_path, request.param, 30)
    yield opened
    opened.close()


@pytest.mark.slow
def test_the_demo_ends_with_what_to_try_next(terminal: Terminal) -> None:
    """Progress comes and goes, the prompt is back, the exit code is 0."""
    terminal.type(f"{NEWSWATCH} demo; echo ended with $?")
    screen = terminal.wait_for("ended with 0")
    assert "What to try next" in screen
    whole = terminal.screen(history=True)
    assert "Hey there!" in whole.replace("\n", " ")
    assert "━" not in whole  # the bars are gone


def test_lists_fit_the_terminal(terminal: Terminal, demo_config: Path) -> None:
    """No line is wider than the screen, and titles stay readable."""
    terminal.type(f"clear; {NEWSWATCH} --config {demo_config} drafts list; echo ended with $?")
    screen = terminal.wait_for("ended with 0")
    assert "waiting" in screen


def test_ctrl_c_leaves_at_once(terminal: Terminal, tmp_path: Path) -> None:
    """A run that waits for a silent server is left within seconds, with a word and no traceback."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        (tmp_path / "feeds.yaml").write_text(
            f"sources:\n  - {{name: silent, url: 'http://127.0.0.1:{port}/'}}\n"
            "network: {allow_private: [127.0.0.1], deadline: 300}\n",
            encoding="utf-8",
        )
        terminal.type(f"{NEWSWATCH} run; echo ended with $?")
        silent.settimeout(PATIENCE)
        peer, _ = silent.accept()
        with peer:
            began = time.monotonic()
            terminal.press("C-c")
            screen = terminal.wait_for("ended with 130")
            assert time.monotonic() - began < 3
    assert "Traceback" not in screen
    assert "stopped" in screen
