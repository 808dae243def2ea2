"""``newswatch posts``: what the blog has published, and which post fits a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newswatch.config import Config
    from newswatch.events import Event
    from newswatch.pipeline.workspace import Workspace


@click.group("posts")
def posts() -> None:
    """Bring in earlier posts, list them, find the one that fits."""


@posts.command("import")
@click.argument("place", required=False)
@click.option("--format", "form", metavar="FORMAT", help="wxr, folder, feed, wordpress … when it cannot be told.")
@click.option("--permalink", metavar="PATTERN", default="", help="Addresses of a folder's posts: /:year/:month/:slug/")
@json_option
@pass_app
def import_posts(app: App, place: str | None, form: str | None, permalink: str, as_json: bool) -> int:
    """Read earlier posts from PLACE, or from every place of feeds.yaml.

    Only what the public can read is taken: no drafts, no private, scheduled or password-protected posts, no pages.
    It can be repeated: edited posts are updated, posts that are gone are no longer offered, nothing is doubled.

    \b
    Exit codes: 0 done; 1 no place could be read; 3 a place, or a file of a folder, could not be read
    """
    from newswatch.cli import output, shapes
    from newswatch.posts import formats

    config = app.config()
    if form and form not in formats():
        raise UsageError(f"no format {form!r}; there are {', '.join(formats())}")
    ends = _imported(app, config, place, form, permalink)
    if as_json:
        output.as_json([shapes.plain(event) for event in ends])
    else:
        for event in ends:
            if not app.quiet or _went_wrong(event):
                output.page(_told(event))
    return _exit_code(ends)


def _imported(app: App, config: Config, where: str | None, form: str | None, permalink: str) -> list[Event]:
    """Read the places while the progress is shown; return what came of each."""
    from newswatch.cli import progress
    from newswatch.events import PostsProgress, StageStarted
    from newswatch.pipeline.posts import configured, import_place, named
    from newswatch.pipeline.workspace import Workspace
    from newswatch.store import Store, run_lock

    places = (named(config, where, form, permalink),) if where else configured(config)
    if not places:
        raise UsageError("no place is named, neither here nor under blog.posts in feeds.yaml")
    ends: list[Event] = []

    def steps(work: Workspace) -> Iterator[Event]:
        yield StageStarted(stage="posts")
        for each in places:
            for event in import_place(work, each, thorough=True):
                if isinstance(event, PostsProgress):
                    yield event
                else:
                    ends.append(event)

    with run_lock(config.database), Store.open(config.database) as store:
        progress.watch(steps(Workspace(config=config, store=store, now=app.clock.now())), quiet=app.quiet)
    return ends


def _exit_code(ends: Sequence[Event]) -> int:
    from newswatch.events import PostsFailed

    if all(isinstance(event, PostsFailed) for event in ends):
        return 1
    return 3 if any(_went_wrong(event) for event in ends) else 0


def _went_wrong(event: Event) -> bool:
    from newswatch.events import PostsFailed, PostsRead

    return isinstance(event, PostsFailed) or (isinstance(event, PostsRead) and bool(event.unreadable))


def _told(event: Event) -> str:
    from newswatch.events import PostsFailed, PostsRead

    if isinstance(event, PostsFailed):
        return f"! {event.source}: {event.message}"
    assert isinstance(event, PostsRead)
    left_out = ", ".join(f"{count} {why}" for why, count in sorted(event.skipped.items()))
    counts = f"{event.new} new, {event.changed} changed, {event.unchanged} as they were, {event.gone} gone"
    told = f"{event.origin}: {counts}" + (f"; left out: {left_out}" if left_out else "")
    return "\n".join((told, *(f"! {event.origin}: {what}" for what in event.unreadable)))


@posts.command("list")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@json_option
@pass_app
def list_posts(app: App, limit: int | None, as_json: bool) -> None:
    """List the earlier posts, the newest first."""
    from itertools import islice

    from newswatch.cli import output, shapes

    with app.look() as store:
        found = list(islice(store.posts.all(), limit))
    if as_json:
        output.as_json([shapes.post(post) for post in found])
        return
    columns = (
        output.Column("id", right=True),
        output.Column("day"),
        output.Column("title", share=3),
        output.Column("tags", share=1),
    )
    rows = ((post.id, f"{post.date:%Y-%m-%d}", post.title, ", ".join(post.tags)) for post in found)
    output.table(columns, rows, "No earlier posts yet: newswatch posts import")


@posts.command("show")
@click.argument("number", metavar="ID", type=int)
@json_option
@pass_app
def show(app: App, number: int, as_json: bool) -> None:
    """Show one post: what it says, its topics, and the studies and trials it speaks of."""
    from newswatch.cli import output, shapes
    from newswatch.cli.commands.topics import rules
    from newswatch.posts import mentions
    from newswatch.topics import flag

    with app.look() as store:
        post = store.posts.get(number)
    if post is None:
        raise NotFound(f"no post {number}; `newswatch posts list` shows them")
    cited, flags = mentions(post), flag(post.title, post.text, rules(app))
    if as_json:
        topics = [shapes.flag(each) for each in flags]
        output.as_json({**shapes.post(post), "text": post.text, "topics": topics, **shapes.plain(cited)})
        return
    output.facts(
        [
            ("title", post.title),
            ("address", post.url),
            ("day", f"{post.date:%Y-%m-%d}"),
            ("topics", ", ".join(f"{each.topic} ({each.strength})" for each in flags)),
            ("studies", ", ".join((*cited.dois, *cited.pmids))),
            ("trials", ", ".join(cited.trials)),
        ]
    )
    click.echo()
    output.page(post.text)


@posts.command("related")
@click.argument("place", metavar="TEXT|FILE|URL")
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="At most so many.")
@json_option
@pass_app
def related(app: App, place: str, limit: int, as_json: bool) -> None:
    """Show which earlier posts fit a text, and why; none is offered when none fits well."""
    from newswatch.cli import output, shapes
    from newswatch.cli.commands.topics import text_at
    from newswatch.posts import PostIndex

    title, text = text_at(app, place)
    with app.look() as store:
        found = PostIndex(store.posts.all()).related(title, text, before=app.clock.now(), limit=limit)
    if as_json:
        output.as_json([shapes.related(each) for each in found])
        return
    columns = (
        output.Column("score", right=True),
        output.Column("day"),
        output.Column("title", share=2),
        output.Column("why", share=2),
    )
    rows = (
        (f"{each.score:.2f}", f"{each.post.date:%Y-%m-%d}", each.post.title, ", ".join(each.reasons)) for each in found
    )
    output.table(columns, rows, "No earlier post fits well enough to be offered.")


COMMAND: click.Command = posts
