"""docs/operations.md and the files beside it are true: their commands exist, their settings load."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from newswatch.cli import newswatch
from newswatch.config import load

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "operations.md").read_text("utf-8")
UNITS = sorted([*(DOCS / "deploy").glob("*.service"), *(DOCS / "deploy").glob("*.timer")])
INSTRUCTIONS = {"FROM", "COPY", "RUN", "USER", "VOLUME", "WORKDIR", "ENV", "STOPSIGNAL", "ENTRYPOINT", "CMD"}


def _parsed(words: list[str]) -> None:
    """Let click read a command line without carrying it out."""
    context = newswatch.make_context("newswatch", [*words], resilient_parsing=False)
    command: click.Command = newswatch
    while isinstance(command, click.Group):
        name, found, rest = command.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        command, context = found, found.make_context(name, rest, parent=context)


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_its_settings_can_be_pasted(tmp_path: Path, example: str) -> None:
    """Each example is a configuration."""
    path = tmp_path / "feeds.yaml"
    path.write_text(example, encoding="utf-8")
    config = load(path)
    assert config.schedule.drafts or config.report.mail


def test_its_commands_exist() -> None:
    """Of the cron table, the console blocks and the unit files."""
    text = "\n".join([PAGE, *map(Path.read_text, UNITS)])
    told = re.findall(r"(?:&& |^\$ |^ExecStart=\S*)((?:newswatch)[^#\n]*)", text, re.MULTILINE)
    assert len(told) >= 6
    for line in told:
        _parsed(shlex.split(line)[1:])


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_units_are_in_order(unit: Path) -> None:
    """Sections and keys are what systemd knows; where it is installed, it says so itself."""
    read = configparser.RawConfigParser(strict=True, interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(unit.read_text("utf-8"))
    assert set(read.sections()) <= {"Unit", "Service", "Timer", "Install"}
    if shutil.which("systemd-analyze"):
        done = subprocess.run(
            ["systemd-analyze", "verify", "--user", str(unit)], capture_output=True, text=True, check=False
        )
        assert "Unknown" not in done.stderr


def test_the_container_file_is_in_order() -> None:
    """Known instructions, one base, no root, ended by a signal the scheduler obeys."""
    lines = [
        line
        for line in (DOCS / "deploy" / "Containerfile").read_text("utf-8").splitlines()
        if line[:1] not in ("#", "")
    ]
    words = [line.split(maxsplit=1) for line in lines]
    assert {word for word, _ in words} <= INSTRUCTIONS
    assert words[0][0] == "FROM"
    said = dict(words)
    assert said["USER"] != "root"
    assert said["STOPSIGNAL"] == "SIGTERM"
    assert said["CMD"] == '["schedule"]'
