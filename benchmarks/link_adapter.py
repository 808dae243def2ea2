"""newswatch's ranking of earlier posts, in the two functions the linking benchmark asks for.

Option offered=1: only what passes the threshold, as a draft would link it; by default the best ten, weak ones too.
"""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch import Post, PostIndex


def index(posts: list[dict], offered: str = "0") -> tuple[PostIndex, dict[str, float]]:
    """Return the index of a blog's posts."""
    made = (
        Post(id=post["id"], title=post["title"], url=post["url"], date=_day(post["date"]), text=post["text"])
        for post in posts
    )
    return PostIndex(made), ({"least": 0.0} if offered == "0" else {})


def related(index: tuple[PostIndex, dict[str, float]], query: dict, k: int, before: str) -> list[str]:
    """Return ids of earlier posts, best first."""
    posts, options = index
    found = posts.related(query["title"], query["text"], tags=query["tags"], before=_day(before), limit=k, **options)
    return [str(one.post.id) for one in found]


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
