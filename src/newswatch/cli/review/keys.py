"""The keys, as data: one table for both faces, from which help is made: which key does what where, in what words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newswatch.pipeline.review.acts import Action
    from newswatch.pipeline.review.session import Screen

TEXT: frozenset[Screen] = frozenset(("desk", "draft"))
ITEMS: frozenset[Screen] = frozenset(("draft", "statements", "passage", "posts", "findings"))
ANY: frozenset[Screen] = frozenset(("desk", "draft", "statements", "passage", "posts", "findings", "proposal", "help"))


@dataclass(frozen=True, slots=True)
class Key:
    """What a key does on some screens.

    Attributes:
        keys: as Textual names them; the first is the one that help shows.
        action: what it does.
        words: in help.
        where: the screens on which it does that.
        short: one or two words for the line at the bottom; empty keys stay out of it.
    """

    keys: tuple[str, ...]
    action: Action
    words: str
    where: frozenset[Screen] = ANY
    short: str = ""


def _on(*screens: Screen) -> frozenset[Screen]:
    return frozenset(screens)


#: The first row that fits key and screen counts.
KEYS: tuple[Key, ...] = (
    Key(("y",), "keep", "keep this statement, go to the next", _on("statements"), "keep"),
    Key(("n", "d"), "drop", "drop this statement", _on("statements"), "drop"),
    Key(("e",), "rewrite", "put this statement in your words", _on("statements"), "change"),
    Key(("y",), "pick", "link to this post", _on("posts"), "pick"),
    Key(("n", "d"), "unpick", "never link to this post from here", _on("posts"), "drop"),
    Key(("slash", "/"), "search", "look for other posts", _on("posts"), "search"),
    Key(("t",), "take", "take the machine's text in place of yours", _on("proposal"), "take it"),
    Key(("n", "d"), "drop", "keep your text and forget this one", _on("proposal"), "keep yours"),
    Key(("enter",), "open", "read this draft", _on("desk"), "read"),
    Key(("enter",), "passage", "where it stands in its source", _on("draft", "statements")),
    Key(("y",), "approve", "approve, and go to the next draft", TEXT, "yes"),
    Key(("n",), "reject", "reject: off topic, duplicate, weak or old", TEXT, "no"),
    Key(("l",), "later", "later: tomorrow, next week, a day", TEXT, "later"),
    Key(("e",), "edit", "edit the text in your editor", TEXT | _on("findings"), "edit"),
    Key(("s",), "statements", "walk the statements", TEXT, "statements"),
    Key(("p",), "posts", "pick or drop earlier posts", TEXT, "posts"),
    Key(("c",), "findings", "check: what no source says", TEXT | _on("statements"), "check"),
    Key(("v",), "passage", "where it stands in its source", _on("statements", "draft"), "source"),
    Key(("m",), "proposal", "the machine's newer text, beside yours", TEXT),
    Key(("o",), "browse", "open the source in the browser", ANY - _on("help"), "open"),
    Key(("j", "down"), "next", "next", ANY - _on("proposal", "help")),
    Key(("k", "up"), "previous", "the one before", ANY - _on("proposal", "help")),
    Key(("g", "home"), "first", "to the first", ANY - _on("proposal", "help")),
    Key(("G", "end"), "last", "to the last", ANY - _on("proposal", "help")),
    Key(("space", "pagedown", "ctrl+f"), "page_down", "more of a long text"),
    Key(("b", "pageup", "ctrl+b"), "page_up", "back in a long text"),
    Key(("right_square_bracket", "]"), "next_draft", "next draft", _on("draft")),
    Key(("left_square_bracket", "["), "previous_draft", "the draft before", _on("draft")),
    Key(("slash", "/"), "filter", "show only drafts with some words", _on("desk")),
    Key(("u",), "undo", "undo, as often as you like", short="undo"),
    Key(("U",), "redo", "redo"),
    Key(("question_mark", "?"), "help", "this help", short="help"),
    Key(("escape", "backspace"), "back", "back"),
    Key(("ctrl+z",), "suspend", "to the shell; fg comes back"),
    Key(("q",), "leave", "leave; everything is saved", short="quit"),
)
SHOWN = {
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "ctrl+z": "Ctrl-Z",
}


def action_of(key: str, screen: Screen) -> Action | None:
    """Return what a key does on a screen."""
    return next((each.action for each in KEYS if key in each.keys and screen in each.where), None)


def on(screen: Screen) -> Iterator[Key]:
    """Yield the keys of a screen, each action once."""
    taken: set[str] = set()
    for each in KEYS:
        if screen in each.where and not taken & set(each.keys[:1]):
            taken.add(each.keys[0])
            yield each


def shown(key: Key) -> str:
    """Return a key as people read it."""
    return SHOWN.get(key.keys[0], key.keys[0])
