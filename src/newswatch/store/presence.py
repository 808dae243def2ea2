"""Whether a post can be linked to, given what each place it came from says: exports grow old, the blog itself knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

#: 'hidden': the place says that it is private, a draft, behind a password ...; 'gone': it no longer holds it.
Status = Literal["there", "gone", "hidden"]
Said = tuple[Status, int, str]  #: status, 1 for the blog itself and 0 for a copy of it, when (ISO 8601, UTC)


def is_public(said: Iterable[Said]) -> bool:
    """Return whether the public can read a post.

    The last word of the blog itself (its feed, its interface) decides, unless a copy read later calls the post hidden.
    Where only copies (exports, folders) speak, one that calls it hidden is enough to keep it back.

    >>> is_public([("there", 0, "2026-01-01"), ("hidden", 0, "2025-01-01")])
    False
    >>> is_public([("there", 1, "2026-01-01"), ("hidden", 0, "2025-01-01")])
    True
    """
    words = tuple(said)
    live = max(((at, status == "there") for status, is_live, at in words if is_live), default=None)
    hidden = max((at for status, is_live, at in words if status == "hidden" and not is_live), default="")
    if live is None:
        return not hidden and any(status == "there" for status, _, _ in words)
    at, is_there = live
    return is_there and at >= hidden
