"""Where the fast reader and feedparser read a clean feed differently.

    .venv/bin/python benchmarks/sources_same.py FEEDS [--show]

FEEDS is a folder of feed files, however deep. Only what the fast reader takes at once is compared: number of entries,
and of each the title, the link and the date. `--show` prints every difference, to be looked at one by one: it may be a
fault of either.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newswatch.errors import ParseError
from newswatch.records import Entry
from newswatch.sources.feed import at_once
from newswatch.sources.feeds import loose

FIELDS = ("title", "link", "published")


def pairs(folder: Path) -> Iterator[tuple[Path, tuple[Entry, ...], tuple[Entry, ...]]]:
    """Yield every clean feed with the entries of both readers, those with neither address nor words left out."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in (".xml", ".rss", ".atom", ".rdf")):
        body = path.read_bytes()
        try:
            fast = at_once(body, "")
        except ParseError:
            continue
        if fast is not None:
            judged = (entry for entry in loose.read(body, "").entries if entry.url or entry.title or entry.summary)
            yield path, fast.entries, tuple(judged)


def main() -> int:
    """Print how often both say the same."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("feeds", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    files = counts = entries = 0
    same: Counter[str] = Counter()
    for path, fast, judged in pairs(given.feeds):
        files, counts = files + 1, counts + (len(fast) == len(judged))
        for one, other in zip(fast, judged, strict=False):
            entries += 1
            for field in FIELDS:
                said, meant = getattr(one, field), getattr(other, field)
                same[field] += said == meant
                if given.show and said != meant:
                    print(f"{path.relative_to(given.feeds)}: {field}: {said!r}, feedparser {meant!r}")
    print(f"{files} clean feeds, {entries} entries; as many entries in {counts}")
    print(", ".join(f"{field} the same in {100 * same[field] / max(entries, 1):.1f} %" for field in FIELDS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
