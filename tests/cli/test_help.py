"""Help that teaches, and starts fast."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import click
import pytest

from newswatch.cli import newswatch
from newswatch.cli.group import FOLDER

HEAVY = {"httpx", "trafilatura", "textual", "apscheduler", "lxml", "pydantic", "rich", "feedparser", "sqlite_utils"}


def _commands(group: click.Group, name: str = "") -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for each in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), each)
        assert command is not None
        found.append((f"{name} {each}".strip(), command))
        if isinstance(command, click.Group):
            found += _commands(command, f"{name} {each}".strip())
    return found


COMMANDS = _commands(newswatch)


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_every_command_and_option_says_what_it_does(name: str, command: click.Command) -> None:
    """No option without a word, no command without a sentence."""
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert parameter.help, f"{name} {parameter.opts}"


def test_the_folder_of_commands_is_the_list_of_commands() -> None:
    """A new command is one new file."""
    folder = importlib.import_module(FOLDER).__path__
    assert sorted(newswatch.list_commands(click.Context(newswatch))) == sorted(
        m.name for m in pkgutil.iter_modules(folder)
    )


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["--version"], ["drafts"]], ids=" ".join)
def test_help_loads_none_of_the_heavy_libraries(words: list[str]) -> None:
    """A fresh interpreter shows help without what only work needs."""
    code = f"import sys; from newswatch.cli import main; main({words!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stderr.split())
