"""Undo and redo: one step of the table of decisions back or forth."""

from __future__ import annotations

from typing import Literal

from newswatch.cli.context import App


def turn(app: App, way: Literal["undo", "redo"], *, as_json: bool) -> None:
    """Undo or redo a step and tell how its drafts are now.

    Raises:
        NotFound: if there is nothing to undo or redo.
    """
    from newswatch.cli import output, shapes
    from newswatch.pipeline.review.relinking import relink
    from newswatch.text.clean import for_terminal

    with app.store() as store:
        now = app.clock.now()
        step = store.decisions.undo(now) if way == "undo" else store.decisions.redo(now)
        if any(each.kind == "post" for each in step.decisions):
            relink(store, app.config(), now, step.drafts)
        found = [each for each in (store.drafts.get(number, now) for number in step.drafts) if each is not None]
    if as_json:
        output.as_json([shapes.draft(each) for each in found])
        return
    kinds = ", ".join(dict.fromkeys(WORDS[each.kind] for each in step.decisions))
    for stored in found:
        app.say(f"{way}: {kinds} of draft {stored.id}, which is {stored.state}, {for_terminal(stored.title)}")


WORDS = {"state": "the decision", "text": "the text", "post": "the earlier posts", "mark": "a statement"}
