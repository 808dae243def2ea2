"""Opening a source: web addresses only, in the browser she named, and said where there is none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newswatch.cli.review.outside import browsed

SHOWN = "https://news.example/steps?a=1"


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that writes down what it is asked for."""
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {tmp_path}/asked\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    return tmp_path / "asked"


def test_the_browser_she_named_is_asked(browser: Path) -> None:
    """With the address as one word."""
    assert "Opened" in browsed(SHOWN).why
    until = time.monotonic() + 20
    while not browser.exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert browser.read_text("utf-8").split() == [SHOWN]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "--version", "ftp://a.example", ""])
def test_no_other_address_is_opened(browser: Path, url: str) -> None:
    """An address comes from outside."""
    assert "no web address" in browsed(url).why
    assert not browser.exists()


def test_what_a_shell_would_run_is_harmless(browser: Path) -> None:
    """Quotes and blanks are written as an address writes them."""
    assert not set(browsed("https://a.example/`touch`'\"").why) & set("`'\"")


def test_far_away_without_a_browser_the_address_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that she can copy it."""
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "here there")
    assert SHOWN in browsed(SHOWN).why
