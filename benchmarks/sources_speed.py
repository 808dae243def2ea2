"""What fetching and reading feeds costs: CPU per feed, first poll and the poll after it with validators.

sources_speed.py URLS [--allow 127.0.0.0/8]        URLS: a file with one address a line
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from newswatch.fetch import FetchSettings, Request, Response, after, get_many, is_same
from newswatch.records import SourceMemory
from newswatch.sources import kinds


def poll(urls: list[str], memories: dict[str, SourceMemory], settings: FetchSettings) -> dict[str, float]:
    """Poll every address once and return what it cost."""
    kind = kinds()["feed"]
    cost = dict.fromkeys(("entries", "unchanged", "failed", "parsing"), 0.0)
    asked = [
        Request(url=url, accept=kind.accept, etag=memories[url].etag, last_modified=memories[url].last_modified)
        for url in urls
    ]
    for request, answer in get_many(asked, settings):
        if not isinstance(answer, Response) or answer.status not in (200, 304):
            cost["failed"] += 1
        elif is_same(memories[request.url], answer):
            cost["unchanged"] += 1
        else:
            began = time.thread_time()
            cost["entries"] += len(kind.parse(answer.body, answer.final_url, kind.options()).entries)
            cost["parsing"] += time.thread_time() - began
            memories[request.url] = after(memories[request.url], answer, readable=True)
    return cost


def main() -> None:
    """Poll twice and print a line for each."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("urls", type=Path)
    arguments.add_argument("--allow", action="append", default=[])
    given = arguments.parse_args()
    urls = given.urls.read_text().split()
    memories = dict.fromkeys(urls, SourceMemory())
    settings = FetchSettings(allow_private=tuple(given.allow))
    print(f"start: cpu {time.process_time():.2f} s")
    for name in ("first", "again"):
        cpu, wall = time.process_time(), time.perf_counter()
        cost = poll(urls, memories, settings)
        spent = time.process_time() - cpu
        print(
            f"{name}: {len(urls)} feeds, {cost['entries']:.0f} entries, {cost['unchanged']:.0f} unchanged,"
            f" {cost['failed']:.0f} failed, cpu {spent:.2f} s ({1000 * spent / len(urls):.2f} ms a feed,"
            f" {1000 * cost['parsing'] / len(urls):.2f} of it parsing), wall {time.perf_counter() - wall:.2f} s"
        )


if __name__ == "__main__":
    main()
