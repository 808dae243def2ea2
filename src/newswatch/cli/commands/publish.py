"""``newswatch publish``: approved drafts into a folder of posts, or into WordPress as drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newswatch.pipeline.publish.place import Place
    from newswatch.records import Delivery
    from newswatch.store import Store, StoredDraft

WORDS = {
    "new": "sent",
    "updated": "updated",
    "unchanged": "as it was",
    "edited": "left alone",
    "live": "public",
    "gone": "left alone",
    "taken": "left alone",
    "failed": "failed",
}
_WOULD = {"new": "would be sent", "updated": "would be updated"}


@click.command("publish")
@click.argument("numbers", metavar="[ID…]", type=int, nargs=-1)
@click.option("--to", "to", type=click.Choice(("folder", "wordpress")), help="Where to, if feeds.yaml has both.")
@click.option("--dry-run", is_flag=True, help="Show exactly what would be sent; send nothing.")
@click.option("--again", is_flag=True, help="Send drafts anew that were deleted there.")
@json_option
@pass_app
def publish(app: App, numbers: tuple[int, ...], to: str | None, dry_run: bool, again: bool, as_json: bool) -> int:
    """Hand approved drafts over to your blog; ID… takes only these.

    Into a folder as Markdown files, or into WordPress as drafts: they become public when you say so there.

    It can be repeated: what changed here is updated, nothing is doubled, and what you edited there is left alone.

    \b
    Exit codes: 0 done; 1 the blog did not answer or refused, nothing was sent; 2 wrong usage;
                3 done, but a draft could not be sent
    """
    from newswatch.cli import output, shapes
    from newswatch.pipeline.publish import deliver, place_named
    from newswatch.pipeline.workspace import Workspace
    from newswatch.store import run_lock

    config, now = app.config(), app.clock.now()
    with run_lock(config.database), app.store() as store:
        place = place_named(Workspace(config=config, store=store, now=now), to)
        drafts = _chosen(store, place, numbers, again=again)
        found = deliver(store, place, now, drafts, dry=dry_run, again=again)
        if as_json:
            told = list(found)
            output.as_json([shapes.plain(each) | {"sent": dict(each.sent)} for each in told])
        else:
            told = _shown(app, found, dry=dry_run)
    return _exit_code(told)


def _chosen(store: Store, place: Place, numbers: Sequence[int], *, again: bool) -> list[StoredDraft]:
    from newswatch.pipeline.publish.delivering import waiting

    if not numbers:
        return list(waiting(store, place, again=again))
    ready = set(store.publications.ready())
    chosen = []
    for number in dict.fromkeys(numbers):
        draft = store.drafts.get(number)
        if draft is None:
            raise NotFound(f"no draft {number}; `newswatch drafts list` shows them")
        if number not in ready:
            raise UsageError(f"draft {number} is {draft.state}; only approved drafts are published")
        chosen.append(draft)
    return chosen


def _shown(app: App, found: Iterable[Delivery], *, dry: bool) -> list[Delivery]:
    """Print what became of each draft as it comes."""
    from newswatch.cli import output

    told = []
    for delivery in found:
        told.append(delivery)
        words = _WOULD.get(delivery.outcome, WORDS[delivery.outcome]) if dry else WORDS[delivery.outcome]
        if _is_quiet(app, delivery):
            continue
        _say(f"draft {delivery.draft}, {delivery.title}: {delivery.message or words}")
        if delivery.where:
            output.page(f"  {delivery.where}")
        for concern in delivery.concerns:
            _say(f"! {concern}")
        for name, value in delivery.sent.items():
            output.page(f"\n  {name}:\n{value}" if "\n" in str(value) else f"  {name}: {value}")
    if not told:
        app.say("Nothing to publish. Approve a draft first: newswatch drafts approve ID")
    return told


def _say(text: str) -> None:
    """Print a sentence, broken between words where a person reads it."""
    import sys

    from newswatch.cli import output
    from newswatch.cli.context import wrapped
    from newswatch.text.clean import for_terminal

    output.page(wrapped(for_terminal(text)) if sys.stdout.isatty() else text)


def _is_quiet(app: App, delivery: Delivery) -> bool:
    """Return whether nobody needs to read of it: silence was asked for, and no person is needed."""
    return app.quiet and delivery.outcome in ("new", "updated", "unchanged", "live") and not delivery.concerns


def _exit_code(told: Sequence[Delivery]) -> int:
    failed = [each for each in told if each.outcome == "failed"]
    if failed and len(failed) == len(told):
        return 1
    return 3 if failed else 0


COMMAND: click.Command = publish
