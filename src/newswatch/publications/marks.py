"""Marks: short digests by which it is noticed that something was edited, here or there."""

from __future__ import annotations

import hashlib
import html
import re

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def mark(*parts: object) -> str:
    """Return a digest of values."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def words_mark(title: str, markup: str) -> str:
    """Return a digest of the words a reader sees: servers rewrite markup and entities, words they leave alone."""
    text = html.unescape(_TAG.sub(" ", _COMMENT.sub(" ", markup)))
    return mark(" ".join(html.unescape(title).split()), " ".join(text.split()))


def sent_mark(everything: str, words: str) -> str:
    """Return what is kept of something sent: a digest of all of it and one of its words."""
    return f"{everything}:{words}"


def has_arrived(sent: str, words: str) -> bool:
    """Return whether the words found there are those that were sent."""
    return sent.rpartition(":")[2] == words
