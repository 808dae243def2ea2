"""``newswatch drafts edit``: a draft in the author's editor, or with the text of a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

import click

from newswatch.cli.commands.drafts._deciding import no_input_option
from newswatch.cli.commands.drafts._finding import find, sources
from newswatch.cli.context import App, json_option, pass_app
from newswatch.errors import NewswatchError, UsageError

if TYPE_CHECKING:
    from newswatch.cli.review.editor import Outcome
    from newswatch.records import Finding
    from newswatch.store import StoredDraft


@click.command("edit")
@click.argument("number", metavar="ID", type=int)
@click.option("--file", "file", type=click.File("rb"), help="Take the text of this file; - is standard input.")
@no_input_option
@json_option
@pass_app
def edit(app: App, number: int, file: BinaryIO | None, no_input: bool, as_json: bool) -> int:
    """Edit a draft in $VISUAL or $EDITOR, and check what was written.

    A file that cannot be read is opened again with the reason on top. An unchanged file is no edit. What you wrote is
    never lost: where it could not be taken over, it is kept in a file that is named. A draft that was approved waits
    again, for what was approved was another text.

    \b
    Exit codes: 0 taken over, or nothing changed; 1 nothing was taken over; 2 an option is missing or wrong;
                3 taken over, but it says what no source says
    """
    with app.look() as store:
        stored = find(store, number)
        texts = sources(store, stored)
    if file is None and (no_input or not sys.stdin.isatty()):
        raise UsageError("nobody can be asked to write here; --file FILE takes the text of a file, - standard input")
    outcome = _given(stored, file.read()) if file is not None else _written(app, stored)
    if outcome.failed:
        raise NewswatchError(outcome.note[:1].lower() + outcome.note[1:].rstrip("."))
    findings = _save(app, stored, outcome, texts)
    _tell(app, number, outcome, findings, as_json=as_json)
    return 3 if any(each.grave == "hard" for each in findings) else 0


def _given(stored: StoredDraft, data: bytes) -> Outcome:
    from newswatch.cli.review.editor import Outcome
    from newswatch.pipeline.review.editing import Unreadable, read

    try:
        result = read(data.decode("utf-8"))
    except UnicodeDecodeError:
        result = Unreadable("the file is not UTF-8")
    if isinstance(result, Unreadable):
        return Outcome(None, f"Nothing was taken over: {result.why}.", failed=True)
    if result.markdown.rstrip() == stored.markdown.rstrip():
        return Outcome(None, "Nothing changed.")
    return Outcome(result, "Your text is saved.")


def _written(app: App, stored: StoredDraft) -> Outcome:
    from newswatch.cli.review.editor import Editing, command, folder_beside

    return Editing(stored.id, stored.markdown, folder_beside(app.database()), command()).outcome()


def _save(app: App, stored: StoredDraft, outcome: Outcome, texts: list[str]) -> tuple[Finding, ...]:
    from newswatch.drafts import check
    from newswatch.pipeline.review.edits import new_text
    from newswatch.store import fingerprint

    if outcome.text is None:
        return ()
    decisions = new_text(stored, outcome.text.markdown, outcome.text.title)
    with app.store() as store:
        store.decisions.take(decisions, app.clock.now(), seen={stored.id: fingerprint(stored.markdown)})
    return check(outcome.text.markdown, texts)


def _tell(app: App, number: int, outcome: Outcome, findings: tuple[Finding, ...], *, as_json: bool) -> None:
    from newswatch.cli import output, shapes
    from newswatch.cli.commands.drafts.check import tell

    if as_json:
        with app.look() as store:
            now = find(store, number, app.clock.now())
        output.as_json({**shapes.draft(now), "findings": [shapes.plain(each) for each in findings]})
        return
    app.say(f"draft {number}: {outcome.note}")
    if outcome.text is not None:
        tell(findings)


COMMAND: click.Command = edit
