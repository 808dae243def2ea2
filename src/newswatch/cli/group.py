"""The folder of commands as a click group: a command's module is imported when it is named, all of them for help.

A fault of ours in a command is one line for its user and a record in the log, never a traceback.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cached_property
from typing import Any

import click
from click.exceptions import Exit

from newswatch.cli.context import App
from newswatch.errors import NewswatchError

FOLDER = "newswatch.cli.commands"

# The order in which a person meets them; a command that is not listed comes last.
ORDER = ("init", "demo", "run", "schedule", "review", "digest", "publish", "recheck", "status", "search")


class CommandFolder(click.Group):
    """A group whose commands are the modules of a folder, each ending in ``COMMAND``; those with ``_`` are none.

    Args:
        folder: dotted name of the folder.
        order: names in the order of the help page; others come after them.
        more: what any click group takes.
    """

    def __init__(self, *, folder: str = FOLDER, order: Sequence[str] = ORDER, **more: Any) -> None:
        super().__init__(**more)
        self.folder, self.order = folder, tuple(order)

    @cached_property
    def names(self) -> list[str]:
        """The names of the commands in the order of the help page; the folder is looked through once."""
        folder = importlib.import_module(self.folder).__path__
        names = [module.name for module in pkgutil.iter_modules(folder) if not module.name.startswith("_")]
        return sorted(names, key=lambda name: (self.order.index(name) if name in self.order else len(names), name))

    def invoke(self, ctx: click.Context) -> Any:
        """Carry out a command.

        Raises:
            NewswatchError: also for a fault of ours, with words for users; what a programmer needs is in the log.
        """
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, Exit, NewswatchError, OSError):
            raise
        except Exception as error:
            raise NewswatchError(f"stopped by {_noted(error, ctx)}; please report it") from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order of the help page."""
        return self.names

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import the command's module."""
        if name not in self.names:
            return None
        command = importlib.import_module(f"{self.folder}.{name}").COMMAND
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was probably meant."""
        if args and args[0] not in self.names and not args[0].startswith("-"):
            from newswatch.registry import suggestion

            raise click.UsageError(f"No such command {args[0]!r}{suggestion(args[0], self.names)}.", ctx)
        return super().resolve_command(ctx, args)


def _noted(error: Exception, ctx: click.Context) -> str:
    from newswatch.pipeline.faults import noted

    app = ctx.find_object(App)
    return noted(app.database(), error, f"newswatch {ctx.invoked_subcommand}", app.clock.now()) if app else str(error)
