"""What a run with nothing new costs, beside the first one.

    .venv/bin/python benchmarks/second_run.py [--repeat 3] [--newsrooms 1 5]

The demo's newsroom (6 sources, 29 articles) is served by this process, as often as asked for; the runs are processes of
their own, whose CPU seconds (user and system) the operating system counts. The figure asked for: the second run at most
a fifth of the first, and no entry, article, story or draft more. Most of what the second run costs is starting Python
and its libraries, so that the share shrinks with the newsroom.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import yaml

from newswatch.demo import DEMO_NOW, prepare, serve

TABLES = ("entries", "articles", "stories", "drafts")


def run(config: Path) -> tuple[float, dict[str, int]]:
    """Run once; return CPU seconds and how many rows of each table were new."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = ["--quiet", "--config", str(config), "--now", DEMO_NOW.isoformat(), "run", "--json"]
    done = subprocess.run([sys.executable, "-m", "newswatch", *words], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    report = json.loads(done.stdout)
    return seconds, {name: report[name]["new"] for name in TABLES}


def measure(newsrooms: int, repeat: int) -> str:
    """Return a line on runs over so many newsrooms."""
    firsts, seconds = [], []
    added: dict[str, int] = {}
    for _ in range(repeat):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            config = merged(folder, [stack.enter_context(serve(DEMO_NOW)).url for _ in range(newsrooms)])
            first, found = run(config)
            second, added = run(config)
        firsts.append(first)
        seconds.append(second)
    first, second = statistics.median(firsts), statistics.median(seconds)
    return f"{found['articles']:9}  {first:7.2f}  {second:8.2f}  {second / first:5.2f}  {sum(added.values())}"


def merged(folder: Path, urls: Sequence[str]) -> Path:
    """Write one configuration for several newsrooms."""
    configs = [yaml.safe_load(prepare(folder, url).read_text("utf-8")) for url in urls]
    sources = [
        {**source, "name": f"{source['name']} {number}"}
        for number, config in enumerate(configs, start=1)
        for source in config["sources"]
    ]
    path = folder / "feeds.yaml"
    path.write_text(yaml.safe_dump({**configs[0], "sources": sources}), "utf-8")
    return path


def main() -> int:
    """Print the medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--newsrooms", type=int, nargs="+", default=[1, 5])
    options = parser.parse_args()
    print(" articles  first s  second s  ratio  added   (CPU; asked: ratio at most 0.20, nothing added)")
    for newsrooms in options.newsrooms:
        print(measure(newsrooms, options.repeat), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
