"""CPU time of composing a draft and of checking it, for articles of about 1,000 words.

    python benchmarks/check_speed.py ARTICLES.jsonl[.gz]

Each line is an article with ``title`` and ``text``; those of 900 to 1,100 words are read.
The second of two rounds counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from newswatch.drafts import StoryArticle, StoryMaterial, TopicLabel, check, compose, key_points, load_voice
from newswatch.records import Composed
from newswatch.studies import study

T = TypeVar("T")
MOST = 40
NOW = datetime(2026, 3, 17, tzinfo=UTC)


def articles(path: Path) -> Iterator[StoryArticle]:
    """Return the articles of the right length, as they are read."""
    whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in map(json.loads, whole.decode("utf-8").splitlines()):
        title, text = row.get("title") or "", row["text"]
        if 900 <= len(text.split()) <= 1100:
            found, points = study(title, text), key_points(title, text, 6)
            yield StoryArticle(
                source="A", url="https://a.example/", title=title, text=text, study=found, key_points=points
            )


def draft(article: StoryArticle) -> Composed:
    """Return the article's draft."""
    story = StoryMaterial(articles=(article,), topics=(TopicLabel("ms", "MS"),))
    return compose(story, load_voice(), NOW, ZoneInfo("UTC"))


def milliseconds(work: Callable[[], T]) -> tuple[float, T]:
    """Return the CPU milliseconds of some work, and its result."""
    started = time.process_time()
    result = work()
    return 1000 * (time.process_time() - started), result


def main() -> None:
    """Measure and print means and maxima."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    read = [each for each, _ in zip(articles(parser.parse_args().articles), range(MOST), strict=False)]
    composing, checking, findings = [], [], 0
    for _ in range(2):
        composing, checking, findings = [], [], 0
        for article in read:
            took, composed = milliseconds(lambda article=article: draft(article))
            composing.append(took)
            source = f"{article.title}\n\n{article.text}"
            took, found = milliseconds(lambda text=composed.markdown, source=source: check(text, [source]))
            checking.append(took)
            findings += len(found)
    for name, times in (("compose", composing), ("check", checking)):
        print(f"{name:<8} {len(times)} articles: mean {sum(times) / len(times):.1f} ms, most {max(times):.1f} ms")
    print(f"findings in drafts as composed: {findings}")


if __name__ == "__main__":
    main()
