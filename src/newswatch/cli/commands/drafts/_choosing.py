"""Picking and dropping earlier posts: remembered for the story, and one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newswatch.cli.commands.drafts._finding import find
from newswatch.cli.context import App
from newswatch.errors import NotFound


def choose(app: App, number: int, posts: Sequence[int], choice: Literal["picked", "dropped"]) -> None:
    """Note the choice, and have the machine write its text anew.

    Raises:
        NotFound: if there is no such draft or post; then nothing is remembered.
    """
    from newswatch.pipeline.review.relinking import relink
    from newswatch.store import Decision, Store
    from newswatch.text.clean import for_terminal

    config = app.config()
    with Store.open(config.database) as store:
        now = app.clock.now()
        stored = find(store, number, now)
        if missing := [post for post in posts if store.posts.get(post) is None]:
            raise NotFound(f"no post {missing[0]}; `newswatch posts list` shows them")
        chosen = [Decision(draft=number, kind="post", key=str(post), value=choice) for post in dict.fromkeys(posts)]
        store.decisions.take(chosen, now)
        is_open = bool(relink(store, config, now, (number,)))
    done = "written anew" if is_open else f"{stored.state}, left as it is; the choice is remembered"
    if stored.edited and is_open:
        done = "your text is left as it is; `newswatch drafts show --proposal` has the machine's with this choice"
    app.say(f"draft {number}, {for_terminal(stored.title)}: {done}")
