"""``newswatch demo``: everything on the bundled newsroom and blog, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, pass_app
from newswatch.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from newswatch.pipeline import Workspace


@click.command("demo")
@click.option("--folder", type=click.Path(file_okay=False), help="Where to keep it, for a look around afterwards.")
@pass_app
def demo(app: App, folder: str | None) -> int:
    """Run the whole job on a bundled newsroom and blog, offline.

    Six invented news sites and an invented blog are served by the program itself.

    Nothing leaves this computer. It prints the draft and the digest that come of it.
    """
    import tempfile
    from pathlib import Path

    if folder is not None:
        if (Path(folder) / "data").exists():
            raise UsageError(f"the demo was played in {folder} before; remove that folder, or name another")
        return _play(app, Path(folder))
    with tempfile.TemporaryDirectory(prefix="newswatch-demo-") as scratch:
        return _play(app, Path(scratch), fleeting=True)


def _play(app: App, folder: Path, *, fleeting: bool = False) -> int:
    from newswatch.cli.progress import watch
    from newswatch.cli.summary import summary
    from newswatch.config import load
    from newswatch.demo import DEMO_NOW, NOTE, prepare, serve
    from newswatch.pipeline import Workspace, run_stages
    from newswatch.store import Store

    with serve(DEMO_NOW) as newsroom:
        config = load(prepare(folder, newsroom.url))
        with Store.open(config.database) as store:
            app.say(f"Six invented news sites answer at {newsroom.url}; today is {DEMO_NOW:%d %B %Y}.\n")
            work = Workspace(config=config, store=store, now=DEMO_NOW)
            report = watch(run_stages(work), quiet=app.quiet)
            click.echo("\n".join(summary(report, quiet=False)[:-1]))
            _show(work)
    app.say(f"{NOTE}\n")
    _next(folder, fleeting)
    return 0


def _show(work: Workspace) -> None:
    from newswatch.cli import output
    from newswatch.cli.periods import last_days
    from newswatch.exports import formats
    from newswatch.pipeline.digest import digest as gather

    for draft in reversed(list(work.store.drafts.select())):
        output.page(f"\n{'=' * 30} draft {draft.id} {'=' * 30}\n\n{draft.markdown.rstrip()}")
    since, until = last_days(work.now.astimezone(work.config.blog.timezone).date(), 14)
    text = formats()["markdown"].render(gather(work.config, work.store, since, until))
    output.page(f"\n{'=' * 30} digest {'=' * 30}\n\n{text.rstrip()}\n")


def _next(folder: Path, fleeting: bool) -> None:
    click.echo("What to try next:")
    if fleeting:
        click.echo("  newswatch demo --folder demo      keep the demo, and look around in it:")
    config = "demo/feeds.yaml" if fleeting else folder / "feeds.yaml"
    for words, meaning in (
        ("review", "go through the drafts, each statement beside its source's sentence"),
        ("drafts show 1 --evidence", "every statement with its source's sentence"),
        ("articles list --flagged", "what was found, and what the traps came to"),
        ("topics test 'LC-MS/MS of stem cells'", "why a text matches, or not"),
    ):
        click.echo(f"  newswatch --config {config} {words}\n      {meaning}")
    click.echo("  newswatch init                    a feeds.yaml of your own, with real sources")


COMMAND: click.Command = demo
