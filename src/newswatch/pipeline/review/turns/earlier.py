"""The earlier posts of a draft: pick one, drop one, look for others. The choice is remembered for the story."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from newswatch.pipeline.review.acts import Action, Rule, Take, Turn
from newswatch.pipeline.review.session import Question, Session
from newswatch.pipeline.review.turns import moving
from newswatch.records import Post, Related
from newswatch.store import Decision

NONE = "No earlier post here; / looks for one."


def post_of(item: Related | Post) -> Post:
    """Return the post of an item of the list."""
    return item.post if isinstance(item, Related) else item


def _choose(choice: Literal["picked", "dropped"]) -> Rule:
    def rule(session: Session) -> Turn:
        if session.opened is None or not session.posts:
            return session.but(note=NONE), ()
        post = post_of(session.posts[min(session.item, len(session.posts) - 1)])
        decision = Decision(draft=session.at, kind="post", key=str(post.id), value=choice)
        note = f"{choice.capitalize()}: {post.title}."
        if session.opened.draft.edited:
            note += " Your text stays as it is; m shows the machine's with this choice."
        return session, (Take((decision,), session.opened.seen, note, relink=True),)

    return rule


def _search(session: Session) -> Turn:
    return session.but(question=Question("search", "Earlier posts with these words")), ()


RULES: Mapping[Action, Rule] = {"search": _search}
ON_POSTS: Mapping[Action, Rule] = {
    **moving.ON_ITEMS,
    "pick": _choose("picked"),
    "unpick": _choose("dropped"),
    "filter": _search,
}
