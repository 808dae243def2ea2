"""``newswatch schedule``: the daily run by the sources' own intervals, until stopped."""

from __future__ import annotations

import click

from newswatch.cli.context import App, pass_app


@click.command("schedule")
@pass_app
def schedule(app: App) -> None:
    """Run by the sources' own intervals, until stopped.

    Sources without `every` are polled every 6 hours. It ends cleanly on Ctrl-C and SIGTERM; what a run left undone,
    the next one picks up.
    """
    import sys

    from newswatch.cli.lines import line
    from newswatch.events import Event
    from newswatch.schedule import run_for_ever
    from newswatch.text.clean import for_terminal
    from newswatch.text.urls import masked

    def show(event: Event) -> None:
        text = line(event)
        if text and not app.quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    run_for_ever(app.config(), app.clock, show, lambda text: app.say(for_terminal(masked(text))))


COMMAND: click.Command = schedule
