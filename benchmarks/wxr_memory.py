"""How much memory and time a big WordPress export takes: a sample's items are repeated until the file is big enough.

    python benchmarks/wxr_memory.py SAMPLE.xml [--megabytes 500]

Prints one JSON line: megabytes read, posts, what was left out, seconds, and the most memory the process held.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from newswatch.posts import Options, Skipped
from newswatch.posts.wxr import read


def grown(sample: Path, megabytes: int, target: Path) -> None:
    """Write an export of the sample's items, repeated."""
    data = sample.read_bytes()
    begin, end = data.index(b"<item>"), data.rindex(b"</item>") + len(b"</item>")
    items = data[begin:end] + b"\n"
    with target.open("wb") as file:
        file.write(data[:begin])
        for _ in range(-(-megabytes * 1_000_000 // len(items))):
            file.write(items)
        file.write(data[end:])


def main() -> None:
    """Grow a sample, read it, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--megabytes", type=int, default=500)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "export.xml"
        grown(args.sample, args.megabytes, place)
        begin, seen = time.perf_counter(), Counter[str]()
        for one in read(place, Options(now=datetime(2026, 1, 1, tzinfo=UTC))):
            seen[one.why if isinstance(one, Skipped) else "posts"] += 1
        seconds = time.perf_counter() - begin
        size = place.stat().st_size / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"megabytes": round(size), **seen, "seconds": round(seconds, 1), "most_memory_mb": round(most)}))


if __name__ == "__main__":
    main()
