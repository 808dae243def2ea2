"""What leaves the program for a terminal or a log: no steering characters, no passwords."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newswatch.cli import main

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_an_error_shows_no_steering_characters(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Whatever an argument, a file or a server put into it."""
    assert main(["articles", "extract", "no \x1b]0;name\x07 \x9b31m such file"]) == 2
    told = capsys.readouterr().err
    assert "such file" in told
    assert not CONTROL.search(told)


def test_an_error_names_no_password(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Neither of an address nor of a parameter."""
    assert main(["articles", "extract", "http://me:hunter2@127.0.0.1:1/a?token=hunter3"]) == 1
    assert main(["articles", "extract", "ftp://me:hunter2@127.0.0.1:1/a?token=hunter3"]) == 2
    captured = capsys.readouterr()
    assert "hunter" not in captured.err + captured.out
