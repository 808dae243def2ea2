"""What flagging a store anew costs after the rules were changed: CPU, wall clock, memory.

    .venv/bin/python benchmarks/reflag.py [--articles 100000] [--kilobytes 4]

A store in a temporary folder is filled with articles made of the sentences below, flagged by the rules of the shipped
topics, and flagged anew when those change, by the stage that every run has. Memory is the process's peak while it
flags, beside what it was before.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newswatch.config import load
from newswatch.pipeline.flag import flag
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Article
from newswatch.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOURCE = "sources: [{ name: none, url: 'https://example.org/feed' }]\n"
OWN_TOPIC = """
topics:
  multiple-sclerosis: { label: MS, rules: multiple-sclerosis }
  stem-cells: { label: stem cells, rules: stem-cells }
  fatigue: { label: fatigue, rules: { any: [fatigue, tiredness] } }
"""
CONFIGS = {"first": SOURCE, "anew": SOURCE + OWN_TOPIC}
TOPICAL = (
    "People with multiple sclerosis were given their own haematopoietic stem cells.",
    "Relapses of MS were rarer in the group that took the tablet, the neurologists write.",
    "The centre treats multiple sclerosis, Parkinson's disease, epilepsy and migraine.",
    "Samples were read by LC-MS/MS in two laboratories.",
    "Ms. Carter, who holds an MSc, wrote the report in MS Word.",
    "Mesenchymal stem cells from bone marrow were grown for three weeks.",
)
PLAIN = (
    "The council will decide on the new bridge in the second week of May, after hearing the people who live near it.",
    "Volunteers who slept less than six hours made more mistakes in the test of attention on the following day.",
    "The trial compared two doses of the drug with placebo in 240 adults and lasted eighteen months.",
    "Immune system cells were counted in the blood of children who had recovered from the infection.",
    "Prices of bread and milk rose by three percent, and those of fuel fell for the first time in a year.",
    "More research is needed before doctors can recommend it, said the author of the study.",
)


def article(number: int, characters: int) -> Article:
    """Return the same article for the same number; one in ten speaks of the topics."""
    rng = random.Random(number)
    sentences = PLAIN + TOPICAL if number % 10 == 0 else PLAIN
    text = ""
    while len(text) < characters:
        text += rng.choice(sentences) + ("\n\n" if rng.random() < 0.2 else " ")
    return Article(
        url=f"https://example.org/{number}",
        title=rng.choice(sentences)[:60],
        text=text[:characters],
        published=NOW - timedelta(minutes=number),
    )


def measure(work: Workspace) -> str:
    """Flag what waits; return a line on it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cpu, wall = time.process_time(), time.perf_counter()
    events = 0
    for _ in flag(work):
        events += 1
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    each = 1000 * cpu / max(1, events - 1)
    return f"{events - 1:9}  {cpu:7.1f}  {wall:7.1f}  {each:6.2f}  {before / 1024:9.0f}  {peak / 1024:7.0f}"


def main() -> None:
    """Fill a store and flag it twice."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, default=100_000)
    arguments.add_argument("--kilobytes", type=int, default=4)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "feeds.yaml")
        store = Store(Path(folder, "newswatch.db"))
        with store.db.atomic():
            for number in range(given.articles):
                store.articles.save(article(number, given.kilobytes * 1000), (), NOW)
        print(" articles    CPU s   wall s  ms each  MB before  MB peak")
        for name in CONFIGS:
            file.write_text(CONFIGS[name])
            print(measure(Workspace(config=load(file), store=store, now=NOW)), name, flush=True)
        store.close()


if __name__ == "__main__":
    main()
