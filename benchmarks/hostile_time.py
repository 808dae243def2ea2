"""Whether reading what was made to be slow takes time that grows with its length only.

    .venv/bin/python benchmarks/hostile_time.py [--only feed page ...]

Every piece is repeated until the input has some hundred kilobytes, and four times as often; the CPU seconds of both are
compared, the best of three. A reader in linear time takes four times as long, one in quadratic time sixteen times. The
figure asked for: at most ten times, or less than 0.4 s altogether.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from newswatch.errors import ParseError
from newswatch.fetch.robots import parsed
from newswatch.sources import discover, kinds, read_opml

URL = "https://news.example/list"
SHORT = 200_000  # bytes
MOST_TIMES, ENOUGH = 10.0, 0.4  # seconds
MARKUP = (
    "&", "<", "<a ", '<a b="', "<a b=c/", "<a /", "<!--", "<![CDATA[", "<x>", "</x>", "<item>", "<item><title>",
    "<entry>", "<!DOCTYPE", "&#", "]]>", "<a href='/x'>", "<div><a href='/news/a-b-c'>Four words of title",
    "<p>1 May 2026 ", "xmlns:a='b' ",
)  # fmt: skip
LINES = ("Disallow: /*a*b*c*d*e$\n", "User-agent: x\n", "Allow: /" + "*" * 50 + "\n")


def feed(text: str) -> None:
    """Read a feed."""
    read("feed", f"<rss version='2.0'><channel><item><title>T</title><description>{text}</description></item>")


def whole_feed(text: str) -> None:
    """Read a feed that is nothing else."""
    read("feed", "<rss>" + text)


def page(text: str) -> None:
    """Find the list of news of a page."""
    read("page", f"<html><body>{text}</body></html>")


def sitemap(text: str) -> None:
    """Read a sitemap."""
    read("sitemap", f"<urlset>{text}</urlset>")


def finding(text: str) -> None:
    """Look for the feeds of a page."""
    discover(f"<html><body>{text}</body></html>".encode(), URL)


def opml(text: str) -> None:
    """Read a list of feeds."""
    read_opml(f"<opml><body>{text}</body></opml>".encode())


def robots(text: str) -> None:
    """Ask a robots.txt about a long address."""
    parsed.cache_clear()
    parsed("User-agent: *\n" + text, "newswatch").allows("/" + "ab" * 500)


def read(kind: str, text: str) -> None:
    """Read an answer of a kind of source."""
    known = kinds()[kind]
    known.parse(text.encode(), URL, known.options())


READERS: dict[str, tuple[Callable[[str], None], tuple[str, ...]]] = {
    each.__name__: (each, MARKUP) for each in (feed, whole_feed, page, sitemap, finding, opml)
} | {"robots": (robots, LINES)}


def seconds(reader: Callable[[str], None], text: str) -> float:
    """Return what reading costs, the best of three."""
    return min(once(reader, text) for _ in range(3))


def once(reader: Callable[[str], None], text: str) -> float:
    """Return what reading costs."""
    began = time.process_time()
    with suppress(ParseError):
        reader(text)
    return time.process_time() - began


def measured(names: list[str]) -> Iterator[tuple[str, str, float, float]]:
    """Yield reader, piece and the seconds for both lengths."""
    for name in names:
        reader, pieces = READERS[name]
        for piece in pieces:
            text = piece * (SHORT // len(piece))
            yield name, piece, seconds(reader, text), seconds(reader, text * 4)


def main() -> int:
    """Print a line for every piece that is slow, and the worst of each reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=READERS, default=list(READERS))
    failed = 0
    worst: dict[str, tuple[float, str]] = {}
    for name, piece, small, large in measured(parser.parse_args().only):
        worst[name] = max(worst.get(name, (0.0, "")), (large, piece))
        if large > max(MOST_TIMES * small, ENOUGH):
            failed += 1
            print(f"{name}: {piece!r} {small:.2f} s, four times as long {large:.2f} s")
    for name, (large, piece) in worst.items():
        print(f"{name:10} slowest: {large:.2f} s for {4 * SHORT // 1000} kB of {piece!r}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
