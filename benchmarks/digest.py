"""What a digest of ten thousand stories costs: CPU and memory of `newswatch digest`, in every format.

    .venv/bin/python benchmarks/digest.py [--stories 10000] [--limit-seconds 5] [--limit-megabytes 200]

A store is filled as a run leaves it: two articles a story, each with a text, a study and what a digest tells of it.
Then the command is called as a person calls it, one process for each format; CPU seconds are user and system together,
memory is the most the process held. Byte code is written once, as of an installed package. Ends with 1 when a limit is
passed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from newswatch.exports import formats
from newswatch.records import Article, Flag, Matches
from newswatch.store import Store
from newswatch.studies import study

FIRST = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAYS = 28
TITLE = "A transplant of stem cells helped {helped} of {people} people with multiple sclerosis, study {number}"
TEXT = (
    "A transplant of their own stem cells helped people with multiple sclerosis (MS) in a randomised trial. "
    "Of {people} patients with relapsing-remitting MS who received stem cells, {helped} improved within two years, "
    "the researchers report in the journal Example Neurology.\n\n"
    "“We were glad to see people walk again,” said Jane Doe, a neurologist at Example University who led the trial.\n\n"
    "More research is needed before stem cells can be offered to people with multiple sclerosis outside of trials."
)
CONFIG = """
blog: {name: A blog, url: "https://blog.example"}
sources: [{name: One, url: "https://one.example/feed"}, {name: Two, url: "https://two.example/feed"}]
"""


def fill(folder: Path, stories: int) -> None:
    """Write a configuration and a store with so many stories."""
    (folder / "feeds.yaml").write_text(CONFIG, encoding="utf-8")
    facts = study(*_told(0))
    with Store.open(folder / "data" / "newswatch.db") as store, store.transaction():
        for number in range(stories):
            title, text = _told(number)
            moment = FIRST + timedelta(minutes=number * DAYS * 24 * 60 // stories)
            articles = [_article(store, f"{site} {number}", title, text, moment) for site in ("One", "Two")]
            story = store.stories.form(articles, moment)
            store.stories.save_study(articles[0], facts)
            sentences = tuple(text.split("\n\n")[0].split(". "))
            store.tellings.save(story, articles[0], sentences, text.split("\n\n")[-1])


def _told(number: int) -> tuple[str, str]:
    people = 20 + number % 900
    values = {"people": people, "helped": people * 2 // 3, "number": number}
    return TITLE.format(**values), TEXT.format(**values)


def _article(store: Store, name: str, title: str, text: str, moment: datetime) -> int:
    site, _, number = name.partition(" ")
    url = f"https://{site.lower()}.example/news/{number}"
    article = store.articles.save(Article(url=url, title=title, text=text, published=moment, site=site), [], moment)
    topics = ("multiple-sclerosis", "stem-cells")[: 1 + int(number) % 2]
    flags = tuple(Flag(topic=topic, strength="about", score=0.9) for topic in topics)
    store.flags.save(article, Matches(flags=flags), "research", "rules", moment)
    return article


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of the runs, with byte code kept in a folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(cache)}


def measured(folder: Path, form: str) -> tuple[float, float, int]:
    """Write the digest in a format; return CPU seconds, megabytes held and bytes written."""
    target = folder / f"digest.{form}"
    last = (FIRST + timedelta(days=DAYS)).date()
    command = [sys.executable, "-m", "newswatch", "--config", str(folder / "feeds.yaml"), "digest"]
    command += ["--since", str(FIRST.date()), "--until", str(last), "--format", form, "--output", str(target)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment(folder / "cache"))
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, target.stat().st_size


def main() -> int:
    """Measure every format and tell whether the promise holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=10_000)
    parser.add_argument("--limit-seconds", type=float, default=5.0)
    parser.add_argument("--limit-megabytes", type=float, default=200.0)
    args = parser.parse_args()
    is_fine = True
    with TemporaryDirectory() as scratch:
        fill(Path(scratch), args.stories)
        for form in formats():
            measured(Path(scratch), form)  # writes the byte code
            seconds, megabytes, size = measured(Path(scratch), form)
            is_fine = is_fine and seconds <= args.limit_seconds and megabytes <= args.limit_megabytes
            print(f"{form:<10}{seconds:6.2f} s CPU{megabytes:7.0f} MB held{size / 1e6:7.1f} MB written")
    print(f"limits    {args.limit_seconds:6.2f} s CPU{args.limit_megabytes:7.0f} MB held, {args.stories:,} stories")
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
