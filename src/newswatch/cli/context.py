"""What every command needs: the configuration, the store, the clock, and where to print."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newswatch.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from newswatch.clock import Clock
    from newswatch.config import Config
    from newswatch.store import Store

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class App:
    """One call of the program."""

    config_path: Path
    quiet: bool
    clock: Clock

    @classmethod
    def start(cls, config: str | None, *, quiet: bool, moment: str | None) -> App:
        """Read the options that stand before the command."""
        from pathlib import Path

        return cls(Path(config or "feeds.yaml"), quiet, _clock(moment))

    def config(self) -> Config:
        """Read the configuration.

        Raises:
            ConfigError: if it cannot be used.
        """
        from newswatch.config import load

        return load(self.config_path)

    def database(self) -> Path:
        """Return where the store lies, without reading the configuration."""
        return self.config_path.resolve().parent / "data" / "newswatch.db"

    def look(self) -> Store:
        """Open the store for reading only.

        Raises:
            ConfigError: if there is neither a store nor a configuration that could make one.
        """
        from newswatch.store import Store

        if not self.database().exists():
            self.config()
        return Store.look(self.database())

    def store(self) -> Store:
        """Open the store for writing."""
        from newswatch.store import Store

        return Store.open(self.database())

    def say(self, text: str) -> None:
        """Print a message for people, unless silence was asked for."""
        if not self.quiet:
            click.echo(wrapped(text) if sys.stderr.isatty() else text, err=True)


def _clock(moment: str | None) -> Clock:
    from datetime import datetime

    from newswatch.clock import FixedClock, SystemClock

    if moment is None:
        return SystemClock()
    try:
        return FixedClock(datetime.fromisoformat(moment))
    except ValueError as error:
        raise UsageError(f"--now {moment}: {error}") from error


pass_app = click.make_pass_decorator(App)


def json_option(command: F) -> F:
    """Add ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")(command)


def wrapped(text: str) -> str:
    """Return lines broken between words, for a terminal's width."""
    import shutil

    wide = shutil.get_terminal_size().columns
    return "\n".join(click.wrap_text(line, wide) for line in text.split("\n"))
