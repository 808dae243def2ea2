"""Of the links newswatch would offer first, how many are right? And what is offered to texts of another blog?

    python benchmarks/link_threshold.py --data DIR [--labels benchmarks/link_labels.json] [--show]

DIR holds BLOG.posts.jsonl.gz and BLOG.queries.jsonl.gz. Per blog, 40 posts that link to earlier ones are taken out of
the index and asked as if they were new. A first link is right if the author made it, or if the labels, made by hand,
say that a reader would be served by it. Texts of other blogs are asked as well: there every link is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from newswatch import Post, PostIndex, Related

_ASKED = 40
_STRANGERS = 30
_SEED = 11


def rows(path: Path) -> list[dict]:
    """Return the lines of a compressed file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def day(text: str) -> datetime:
    """Return midnight of a day."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def as_post(row: dict) -> Post:
    """Return a row as a post."""
    return Post(id=row["id"], title=row["title"], url=row["url"], date=day(row["date"]), text=row["text"])


def first_links(blog: str, posts: list[dict], queries: list[dict]) -> Iterator[tuple[dict, Related | None, set[str]]]:
    """Yield each post asked, the first link offered, and what its author linked to."""
    asked = random.Random(f"{_SEED}{blog}").sample(queries, min(_ASKED, len(queries)))
    left_out = {query["id"] for query in asked}
    by_id = {row["id"]: row for row in posts}
    index = PostIndex(as_post(row) for row in posts if row["id"] not in left_out)
    for query in asked:
        row = by_id[query["id"]]
        found = index.related(row["title"], row["text_strict"], before=day(row["date"]), limit=1)
        yield row, found[0] if found else None, set(query["relevant"])


def strangers(blogs: dict[str, tuple[list[dict], list[dict]]], blog: str) -> tuple[int, int]:
    """Return how many texts of other blogs were asked, and to how many a link was offered."""
    index = PostIndex(as_post(row) for row in blogs[blog][0])
    others = [row for other, (posts, _) in blogs.items() if other != blog for row in posts if row["text_strict"]]
    chosen = random.Random(f"{_SEED}{blog}").sample(others, _STRANGERS)
    return len(chosen), sum(bool(index.related(row["title"], row["text_strict"])) for row in chosen)


def main() -> None:
    """Ask, compare with the labels, and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path, default=Path(__file__).with_name("link_labels.json"))
    parser.add_argument("--show", action="store_true", help="print the first links nobody has judged")
    args = parser.parse_args()
    labels: dict[str, bool] = json.loads(args.labels.read_text(encoding="utf-8")) if args.labels.exists() else {}
    names = sorted(path.name.split(".")[0] for path in args.data.glob("*.queries.jsonl.gz"))
    blogs = {
        name: tuple(rows(args.data / f"{name}.{kind}.jsonl.gz") for kind in ("posts", "queries")) for name in names
    }
    seen = dict.fromkeys(("asked", "offered", "author's", "right", "wrong", "not judged", "strangers", "misled"), 0)
    for blog, (posts, queries) in blogs.items():
        for row, first, linked in first_links(blog, posts, queries):
            seen["asked"] += 1
            if first is None:
                continue
            seen["offered"] += 1
            label = labels.get(f"{blog} {row['id']} {first.post.id}")
            if first.post.id in linked:
                seen["author's"] += 1
            elif label is not None:
                seen["right" if label else "wrong"] += 1
            else:
                seen["not judged"] += 1
                if args.show:
                    print(f"{blog} {row['id']} {first.post.id} | {first.score} | {row['title']} => {first.post.title}")
        asked, misled = strangers(blogs, blog)
        seen["strangers"] += asked
        seen["misled"] += misled
    judged = seen["offered"] - seen["not judged"]
    print(
        json.dumps({**seen, "share right": round((seen["author's"] + seen["right"]) / judged, 3) if judged else None})
    )


if __name__ == "__main__":
    main()
