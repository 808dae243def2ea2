"""``newswatch drafts``: what lies on the desk, for scripts and for a quick look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound, UsageError

if TYPE_CHECKING:
    from datetime import datetime

    from newswatch.records import Finding
    from newswatch.store import Store, StoredDraft

STATES = ("waiting", "approved", "rejected", "later", "published")


@click.group("drafts")
def drafts() -> None:
    """List, show and check drafts, and decide on them."""


@drafts.command("list")
@click.option("--state", type=click.Choice(STATES), help="Only drafts in this state.")
@json_option
@pass_app
def list_drafts(app: App, state: str | None, as_json: bool) -> None:
    """List the drafts, the newest first."""
    from newswatch.cli import output, shapes

    with app.look() as store:
        found = list(store.drafts.select(state=state))
    if as_json:
        output.as_json([shapes.draft(each) for each in found])
        return
    columns = (
        output.Column("id", right=True),
        output.Column("state"),
        output.Column("title", share=2),
        output.Column("sources", share=2),
        output.Column("earlier post", share=2),
    )
    output.table(columns, map(_row, found), "No drafts yet. They come with: newswatch run")


def _row(stored: StoredDraft) -> tuple[object, ...]:
    earlier = stored.earlier_posts[0].post.title if stored.earlier_posts else ""
    return (
        stored.id,
        stored.state,
        stored.title,
        ", ".join(dict.fromkeys(each.name for each in stored.sources)),
        earlier,
    )


@drafts.command("show")
@click.argument("number", metavar="ID", type=int)
@click.option("--evidence", is_flag=True, help="After the draft, every statement with the sentence it rests on.")
@json_option
@pass_app
def show(app: App, number: int, evidence: bool, as_json: bool) -> None:
    """Print a draft as Markdown."""
    from newswatch.cli import output, shapes

    with app.look() as store:
        stored = find(store, number)
        statements = store.drafts.statements(number)
    if as_json:
        output.as_json(shapes.whole_draft(stored, statements))
        return
    output.page(stored.markdown.rstrip("\n"))
    if evidence:
        click.echo("\nWhat it says, and where that stands:")
        for statement in statements:
            output.page(f"\n{statement.text}\n  <- {' '.join(statement.evidence.split())}\n     {statement.url}")


def find(store: Store, number: int) -> StoredDraft:
    """Return a draft.

    Raises:
        NotFound: if there is none with this number.
    """
    stored = store.drafts.get(number)
    if stored is None:
        raise NotFound(f"no draft {number}; `newswatch drafts list` shows them")
    return stored


@drafts.command("check")
@click.argument("number", metavar="ID|FILE")
@json_option
@pass_app
def check(app: App, number: str, as_json: bool) -> int:
    """Look for what a draft says and none of its sources does.

    ID is a draft; a FILE is a draft that was taken out and edited, checked against all flagged articles it links to.

    \b
    Exit codes: 0 nothing found, or only wording; 1 a number, quote, name, negation, direction or population that no
                source has
    """
    from newswatch.cli import output, shapes
    from newswatch.drafts import check as check_text

    with app.look() as store:
        markdown, sources = _checked(store, number)
    findings = check_text(markdown, sources)
    if as_json:
        output.as_json([shapes.plain(finding) for finding in findings])
    else:
        _tell(findings)
    return 1 if any(finding.grave == "hard" for finding in findings) else 0


def _checked(store: Store, place: str) -> tuple[str, list[str]]:
    if place.isdigit():
        stored = find(store, int(place))
        return stored.markdown, [
            _whole(each.article.title, each.article.text) for each in store.articles.of_story(stored.story)
        ]
    from pathlib import Path

    path = Path(place)
    if not path.is_file():
        raise UsageError(f"{place}: neither the number of a draft nor a file")
    markdown = path.read_text("utf-8", "replace")
    linked = (
        each.article
        for each in store.articles.select(flagged=True)
        if each.article.url and each.article.url in markdown
    )
    return markdown, [_whole(article.title, article.text) for article in linked]


def _whole(title: str, text: str) -> str:
    return f"{title}\n\n{text}"


def _tell(findings: Sequence[Finding]) -> None:
    from newswatch.cli import output

    if not findings:
        click.echo("Everything it says stands in its sources.")
    for finding in findings:
        output.page(f"{finding.grave} {finding.kind}: {finding.text}\n  in: {finding.statement}")
        if finding.source:
            output.page(f"  the source: {finding.source}")


@drafts.command("approve")
@click.argument("numbers", metavar="ID…", type=int, nargs=-1, required=True)
@click.option("--reason", default="", help="Why; kept with the decision.")
@pass_app
def approve(app: App, numbers: tuple[int, ...], reason: str) -> None:
    """Approve drafts: they may be published."""
    decide(app, numbers, "approved", reason)


@drafts.command("reject")
@click.argument("numbers", metavar="ID…", type=int, nargs=-1, required=True)
@click.option("--reason", default="", help="Why; kept with the decision.")
@pass_app
def reject(app: App, numbers: tuple[int, ...], reason: str) -> None:
    """Reject drafts: they leave the desk."""
    decide(app, numbers, "rejected", reason)


@drafts.command("later")
@click.argument("numbers", metavar="ID…", type=int, nargs=-1, required=True)
@click.option("--until", metavar="DAY", help="A day such as 2026-04-01.  [default: tomorrow]")
@pass_app
def later(app: App, numbers: tuple[int, ...], until: str | None) -> None:
    """Put drafts off."""
    from datetime import timedelta

    from newswatch.cli.times import moment

    now = app.clock.now()
    decide(app, numbers, "later", "", moment(until, now) if until else now + timedelta(days=1))


@drafts.command("link")
@click.argument("number", metavar="ID", type=int)
@click.argument("posts", metavar="POST…", type=int, nargs=-1, required=True)
@pass_app
def link(app: App, number: int, posts: tuple[int, ...]) -> None:
    """Link a draft to earlier posts of your choice, the first one in its opening sentence.

    POST is the number of a post in `newswatch posts list`. The choice is remembered for the story.
    """
    _choose(app, number, posts, "picked")


@drafts.command("unlink")
@click.argument("number", metavar="ID", type=int)
@click.argument("posts", metavar="POST…", type=int, nargs=-1, required=True)
@pass_app
def unlink(app: App, number: int, posts: tuple[int, ...]) -> None:
    """Take earlier posts out of a draft; they are never offered for its story again."""
    _choose(app, number, posts, "dropped")


def _choose(app: App, number: int, posts: Sequence[int], choice: Literal["picked", "dropped"]) -> None:
    from newswatch.pipeline.draft import link_anew
    from newswatch.pipeline.workspace import Workspace
    from newswatch.store import Store, run_lock
    from newswatch.text.clean import for_terminal

    config = app.config()
    with run_lock(config.database), Store.open(config.database) as store:
        stored = find(store, number)
        if missing := [post for post in posts if store.posts.get(post) is None]:
            raise NotFound(f"no post {missing[0]}; `newswatch posts list` shows them")
        now = app.clock.now()
        store.choices.choose(stored.story, posts, choice, now)
        is_open = stored.state in ("waiting", "later")
        if is_open:
            link_anew(Workspace(config=config, store=store, now=now), stored)
    done = "written anew" if is_open else f"{stored.state}, left as it is; the choice is remembered"
    app.say(f"draft {number}, {for_terminal(stored.title)}: {done}")


def decide(app: App, numbers: Sequence[int], state: str, reason: str, until: datetime | None = None) -> None:
    """Note one decision on several drafts: all of them or none.

    Raises:
        NotFound: if one of them does not exist; then nothing is decided.
    """
    from newswatch.text.clean import for_terminal

    with app.store() as store:
        found = [find(store, number) for number in dict.fromkeys(numbers)]
        with store.transaction():
            for stored in found:
                store.drafts.decide(stored.id, state, app.clock.now(), reason=reason, until=until)
    for stored in found:
        app.say(f"{state}: draft {stored.id}, {for_terminal(stored.title)}")


COMMAND: click.Command = drafts
