"""What a command costs before it does anything, beside a bare Python, and which heavy libraries it loads.

    .venv/bin/python benchmarks/startup.py [--rounds 15]

The folder of the commands has one source that is not due, one article and one draft: what is measured is not work.
CPU seconds (user and system) of child processes, run in turn so that a busy machine weighs on all; the medians are
compared. Byte code is written once, into a folder of its own, and then read, as of an installed package: some machines
forbid that (PYTHONDONTWRITEBYTECODE), and Python then compiles every library at every start. Ends with 1 when the limit
of the help page is passed or a library is loaded that should not be.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HEAVY = ("httpx", "trafilatura", "textual", "apscheduler", "sqlite_utils")
LIMIT = 6.0  # times the CPU of `python -c pass`, for the help page
BARE = "python -c pass"
HELP = "--help"
COMMANDS = (HELP, "articles show 1 --json", "drafts list", "status --json", "run")
_IMPORTED = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s*(\S+)$", re.MULTILINE)


def environment(cache: str) -> dict[str, str]:
    """Return the environment of the runs, with byte code kept in the folder ``cache``."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": cache}


def cpu(command: list[str], env: dict[str, str]) -> float:
    """Return the CPU seconds of one run.

    Raises:
        SystemExit: if the command fails.
    """
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def loaded(command: list[str]) -> frozenset[str]:
    """Return the top-level names of the modules a Python command imports."""
    timed = [command[0], "-X", "importtime", *command[1:]]
    told = subprocess.run(timed, check=True, capture_output=True, text=True).stderr
    return frozenset(name.split(".")[0] for name in _IMPORTED.findall(told))


def lay(folder: Path) -> Path:
    """Return a configuration whose one source is not due, with an article and a draft in its store."""
    from review import lay as lay_drafts

    lay_drafts(folder, 1)
    config = folder / "feeds.yaml"
    # Nothing listens there: the first run notes that, and when to try again.
    config.write_text("sources: [{name: A, url: 'http://127.0.0.1:9/feed'}]\n", encoding="utf-8")
    subprocess.run([*newswatch(config), "run"], capture_output=True, check=False)
    return config


def newswatch(config: Path) -> list[str]:
    """Return the program, with a configuration."""
    return [sys.executable, str(Path(sys.executable).with_name("newswatch")), "--config", str(config)]


def main() -> int:
    """Measure, print a table, and tell whether the promise holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each command (default 15)")
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as scratch:
        env, config = environment(str(Path(scratch) / "cache")), lay(Path(scratch))
        runs = {BARE: [sys.executable, "-c", "pass"]}
        runs |= {name: [*newswatch(config), *name.split()] for name in COMMANDS}
        times = [{name: cpu(run, env) for name, run in runs.items()} for _ in range(rounds + 1)][1:]  # byte code first
        heavy = {name: sorted(loaded(run) & set(HEAVY)) for name, run in runs.items()}
    spent = {name: median(each[name] for each in times) for name in runs}
    print(f"CPU, median of {rounds}              ms   times   heavy libraries ({', '.join(HEAVY)})")
    for name, seconds in spent.items():
        print(f"{name:24} {seconds * 1000:10.1f} {seconds / spent[BARE]:7.2f}   {', '.join(heavy[name]) or 'none'}")
    return 1 if spent[HELP] / spent[BARE] > LIMIT or any(heavy.values()) else 0


if __name__ == "__main__":
    raise SystemExit(main())
