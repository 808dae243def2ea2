"""``newswatch init``: a commented feeds.yaml and a folder for the data."""

from __future__ import annotations

import click

from newswatch.cli.context import App, pass_app
from newswatch.errors import UsageError


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False), default=".")
@pass_app
def init(app: App, folder: str) -> None:
    """Write a commented feeds.yaml and a data folder.

    They go into FOLDER, or here if none is named.

    The file holds real sources of the field, the topics multiple sclerosis and stem cells, and a place for your blog.
    A feeds.yaml that is there already is left alone.
    """
    from pathlib import Path

    from newswatch.config import template_text

    target = Path(folder) / "feeds.yaml"
    if target.exists():
        raise UsageError(f"{target} is there already; it was left as it is")
    (target.parent / "data").mkdir(parents=True, exist_ok=True)
    target.write_text(template_text(), encoding="utf-8")
    app.say(f"Wrote {target}. Fill in your blog, then: newswatch run")


COMMAND: click.Command = init
