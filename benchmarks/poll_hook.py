"""How a polling benchmark configures newswatch and counts what it stored.

The benchmark's server listens on addresses of 127.0.0.0/8; its feeds are given as dicts with ``url`` and ``title``.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path


def write_config(feeds: Sequence[dict[str, str]], path: str, db: str) -> None:
    """Write a feeds.yaml beside which the database lies where newswatch puts it."""
    sources = [{"name": f"{place} {feed['title']}", "url": feed["url"]} for place, feed in enumerate(feeds)]
    network = {"allow_private": ["127.0.0.0/8"], "gap": 0, "concurrency": 64}
    Path(path).write_text(json.dumps({"sources": sources, "network": network}), encoding="utf-8")


def count_entries(db: str) -> int:
    """Count the entries; ``db`` is the path the benchmark thinks of, ours lies beside the configuration."""
    found = sorted(Path(db).parent.rglob("newswatch.db"))
    connection = sqlite3.connect(f"file:{found[0]}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM entries").fetchone()[0])
    finally:
        connection.close()
