"""Concerns: what an author should know of a draft before the public reads it. They hold nothing back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newswatch.records import Post


def concerns(body: str, view: Sequence[str], withdrawn: Sequence[Post]) -> tuple[str, ...]:
    """Return them in words.

    Args:
        body: Markdown of the draft.
        view: the phrases that mark the place for the author's own view.
        withdrawn: posts the draft links to that the public can no longer read.
    """
    return (*_empty_view(body, view), *map(_withdrawn, withdrawn))


def _empty_view(body: str, view: Sequence[str]) -> Iterator[str]:
    lines = {line.strip().strip("*_").strip() for line in body.splitlines()}
    if any(phrase and phrase in lines for phrase in view):
        yield "the place for your own view is still empty"


def _withdrawn(post: Post) -> str:
    return f"it links to “{post.title}” ({post.url}), which the public can no longer read"
