"""Fuzz one of the readers: mutate seeds and earlier finds for as long as asked, and keep what breaks a promise.

    .venv/bin/python fuzz/run.py feed --minutes 60
    .venv/bin/python fuzz/run.py page --minutes 60 --seed 7

Targets: feed, page, wxr, config. A find is written to tests/hostile/finds/TARGET/, where the tests read it from then
on; an input that takes longer than `--longest` seconds of CPU is a find too, and so is one that brings Python down: the
work is done in a process of its own, and a new one goes on from there. Ends with 1 when something was found.
"""

from __future__ import annotations

import argparse
import hashlib
import mmap
import os
import random
import signal
import sys
import traceback
from pathlib import Path
from types import FrameType

from seeds import PIECES, SEEDS
from targets import TARGETS, Target

from newswatch.clock import stopwatch

FINDS = Path(__file__).parents[1] / "tests" / "hostile" / "finds"
LONGEST = 100_000  # bytes of one input
REPEATS = (2, 50, 3_000)  # how often a piece is repeated


class TooSlow(Exception):
    """An input took longer than any honest one."""


def mutated(dice: random.Random, data: bytes, others: list[bytes]) -> bytes:
    """Return an input with a few places changed."""
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        data = _once(dice, data, others)[:LONGEST]
    return data


def _once(dice: random.Random, data: bytes, others: list[bytes]) -> bytes:
    start, end = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
    near = min(end, start + dice.choice((0, 1, 8, 60, 10_000)))
    middle = data[start:near]
    match dice.randrange(7):
        case 0:
            middle = b""
        case 1:
            middle = middle * dice.choice(REPEATS[:2])
        case 2:
            middle += dice.choice(PIECES)
        case 3:
            middle = dice.choice(PIECES) * dice.choice(REPEATS)
        case 4:
            middle = bytes(byte ^ (1 << dice.randrange(8)) for byte in middle[:20]) + middle[20:]
        case 5:
            other = dice.choice(others)
            at = dice.randrange(len(other) + 1)
            middle = other[at : at + dice.choice((8, 100, 5_000))]
        case _:
            return data[:start] if dice.random() < 0.3 else data[:start] + data[start:near][::-1] + data[near:]
    return data[:start] + middle + data[near:]


def broken(target: Target, data: bytes, longest: float) -> str:
    """Return how an input breaks a promise; empty when it does not."""
    signal.setitimer(signal.ITIMER_PROF, longest)
    try:
        target(data)
    except Exception:  # noqa: BLE001 - any of them is a find
        return traceback.format_exc(limit=-3)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


class Slate:
    """What a working process leaves for the one that waits for it, however it ends: its last input, and two counts."""

    def __init__(self) -> None:
        self.shared = mmap.mmap(-1, 16 + 4 + LONGEST)
        self.tries = self.finds = 0

    def write(self, data: bytes) -> None:
        """Note the counts, and what is tried now."""
        numbers = (self.tries.to_bytes(8, "big"), self.finds.to_bytes(8, "big"), len(data).to_bytes(4, "big"))
        self.shared[: 20 + len(data)] = b"".join((*numbers, data))

    def read(self) -> bytes:
        """Take over the counts; return the last input."""
        self.tries, self.finds = (int.from_bytes(self.shared[at : at + 8], "big") for at in (0, 8))
        return self.shared[20 : 20 + int.from_bytes(self.shared[16:20], "big")]


def fuzz(name: str, *, seconds: float, seed: int, longest: float) -> int:
    """Fuzz one target; return how many finds there were."""
    begun, slate, crashes = stopwatch(), Slate(), 0
    while (left := seconds - (stopwatch() - begun)) > 0:
        child = os.fork()
        if not child:
            work(name, slate, left, random.Random(seed + crashes), longest)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        data = slate.read()
        if status:
            crashes += 1
            keep(name, data, f"the process ended with {os.waitstatus_to_exitcode(status)}")
    finds = slate.finds + crashes
    print(f"{name}: {slate.tries} inputs in {seconds / 60:.0f} minutes, {finds} finds", flush=True)
    return finds


def work(name: str, slate: Slate, seconds: float, dice: random.Random, longest: float) -> None:
    """Try inputs; of those that break a promise in the same place, one is kept."""
    begun = stopwatch()
    corpus = [*SEEDS[name], *(path.read_bytes() for path in sorted((FINDS / name).glob("*.bin")))]
    seen: set[str] = set()
    while stopwatch() - begun < seconds:
        data = mutated(dice, dice.choice(corpus), corpus)
        slate.tries += 1
        slate.write(data)
        how = broken(TARGETS[name], data, longest)
        place = how.strip().rpartition('File "')[2].partition(", in ")[0] or how
        if how and place not in seen:
            seen.add(place)
            slate.finds += 1
            keep(name, data, how)


def keep(name: str, data: bytes, how: str) -> None:
    """Write a find to where the tests read it, and say how it breaks."""
    kept = FINDS / name / f"{hashlib.sha256(data).hexdigest()[:12]}.bin"
    kept.write_bytes(data)
    print(f"{kept}\n{how}", flush=True)


def main() -> int:
    """Read the arguments and fuzz."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=10.0, help="CPU seconds of one input")
    given = parser.parse_args()

    def too_slow(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGPROF, too_slow)
    return 1 if fuzz(given.target, seconds=given.minutes * 60, seed=given.seed, longest=given.longest) else 0


if __name__ == "__main__":
    sys.exit(main())
