"""How much `newswatch --help` costs beside a bare Python, and which heavy libraries it loads.

    .venv/bin/python benchmarks/startup.py [--rounds 15]

CPU seconds (user and system) of child processes, run in turn so that a busy machine weighs on both; the medians are
compared. Byte code is written once, into a folder of its own, and then read, as of an installed package: some machines
forbid that (PYTHONDONTWRITEBYTECODE), and Python then compiles every library at every start. Ends with 1 when the limit
is passed or a library is loaded that should not be.
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

HEAVY = ("httpx", "trafilatura", "textual", "apscheduler")
LIMIT = 6.0  # times the CPU of `python -c pass`
BARE = [sys.executable, "-c", "pass"]
HELP = [sys.executable, str(Path(sys.executable).with_name("newswatch")), "--help"]
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


def main() -> int:
    """Measure, print a table, and tell whether the promise holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each command (default 15)")
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as cache:
        env = environment(cache)
        cpu(BARE, env), cpu(HELP, env)  # these write the byte code
        times = [(cpu(BARE, env), cpu(HELP, env)) for _ in range(rounds)]
    bare, helped = (median(column) for column in zip(*times, strict=True))
    heavy = sorted(loaded(HELP) & set(HEAVY))
    ratio = helped / bare
    print(f"python -c pass     {bare * 1000:7.1f} ms CPU, median of {rounds}")
    print(f"newswatch --help   {helped * 1000:7.1f} ms CPU")
    print(f"ratio              {ratio:7.2f}    (limit {LIMIT:.0f})")
    print(f"heavy libraries    {', '.join(heavy) or 'none'}    (watched: {', '.join(HEAVY)})")
    return 1 if ratio > LIMIT or heavy else 0


if __name__ == "__main__":
    raise SystemExit(main())
