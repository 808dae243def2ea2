"""CPU milliseconds of `study` and `summarize` for an article of 1,000 words, and seconds for texts made to stall them.

    python benchmarks/studies_speed.py [ARTICLES.jsonl]

Without a file the demo's own reports are joined to articles of 1,000 words. A line of a file is ``{"title", "text"}``;
texts shorter than 400 words are left out, and times are scaled to 1,000 words.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from statistics import median

from newswatch.drafts.keypoints import summarize
from newswatch.studies import study

HOSTILE = (
    "a ",
    "12,",
    '"',
    "The Lancet Of ",
    "5 years ",
    "Dr. A. B. ",
    "10.1234/(((",
    "5 percent of ",
    "aaa.",
    'said he, "',
    "(1) ",
    "a larger trial with ",
    "need to be a ",
    "12 received a and ",
    "Mary Oduya said ",
    "randomly assigned to a or ",
    "12 people with a and 12 ",
    "half of the ",
)
HOSTILE_CHARACTERS = 8_000


def main() -> None:
    """Print the figures."""
    articles = list(_given(Path(sys.argv[1])) if len(sys.argv) > 1 else _bundled())
    for title, text in articles[:3]:
        _seconds(title, text)  # patterns are compiled on first use
    each = [1000 * _seconds(title, text) * 1000 / len(text.split()) for title, text in articles]
    print(f"{len(each)} articles: median {median(each):.1f} CPU ms for 1,000 words, slowest {max(each):.1f}")
    worst = max((_seconds("", piece * (HOSTILE_CHARACTERS // len(piece))), piece) for piece in HOSTILE)
    print(f"texts made to stall, {HOSTILE_CHARACTERS} characters: slowest {worst[0]:.2f} CPU s ({worst[1]!r})")


def _seconds(title: str, text: str) -> float:
    began = time.process_time()
    study(title, text)
    summarize(title, text)
    return time.process_time() - began


def _given(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if len(item["text"].split()) >= 400:
            yield item["title"], item["text"]


def _bundled() -> Iterator[tuple[str, str]]:
    newsroom = resources.files("newswatch.demo") / "newsroom"
    texts = [
        article.read_text(encoding="utf-8").split("---", 2)[-1].strip()
        for site in sorted(newsroom.iterdir(), key=lambda each: each.name)
        if (site / "articles").is_dir()
        for article in sorted((site / "articles").iterdir(), key=lambda each: each.name)
    ]
    words: list[str] = []
    for text in texts:
        words.append(text)
        if sum(len(each.split()) for each in words) >= 1000:
            yield "", "\n\n".join(words)
            words = []


if __name__ == "__main__":
    main()
