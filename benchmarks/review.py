"""What a review costs: the first screen, going from draft to draft, a long draft, and the line-by-line face.

    .venv/bin/python benchmarks/review.py [--drafts 1000] [--rounds 5]

CPU seconds (user and system) of child processes, run in turn so that a busy machine weighs on all of them; medians. The
full screen runs in a pseudo-terminal of 80x24, and is timed by what the kernel has noted of the process when the words
waited for are on the screen. Byte code is written once and then read, as of an installed package. Ends with 1 when a
limit is passed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

NOW = datetime(2026, 3, 17, 7, tzinfo=UTC)
TEXT = "Of the 24 people in the trial, 15 walked farther than before. They were followed for two years."
NEWSWATCH = str(Path(sys.executable).with_name("newswatch"))
TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 60.0  # seconds
FIRST, MOVE, PLAIN = 0.5, 0.05, 0.3  # the limits, seconds of CPU


def lay(folder: Path, drafts: int) -> None:
    """Lay drafts on a desk; the oldest one is very long."""
    from newswatch.records import Article, Composed, SourceLink, Statement, Study
    from newswatch.store import Store

    (folder / "feeds.yaml").write_text("sources: [{name: A, url: 'https://a.example/feed'}]\n", encoding="utf-8")
    with Store.open(folder / "data" / "newswatch.db") as store, store.transaction():
        for number in range(1, drafts + 1):
            url = f"https://a.example/{number}"
            article = store.articles.save(Article(url=url, title=f"Steps {number}", text=TEXT), [], NOW)
            said = Statement(text=TEXT, kind="finding", evidence=TEXT, url=url, start=0, end=len(TEXT))
            paragraphs = "\n\n".join([TEXT] * (5000 if number == 1 else 12))
            composed = Composed(
                title=f"Walking farther, part {number}",
                slug=f"steps-{number}",
                markdown=f'---\ntitle: "Steps {number}"\n---\n\nHey there!\n\n{paragraphs}\n',
                statements=(said,),
                topics=("ms",),
                sources=(SourceLink(name="A", url=url),),
                earlier_posts=(),
                study=Study(),
            )
            store.drafts.save(store.stories.form([article], NOW), composed, [article], NOW)


def cpu(command: list[str], env: dict[str, str], typed: bytes = b"") -> float:
    """Return the CPU seconds of one whole run."""
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env)
    assert child.stdin is not None
    child.stdin.write(typed)
    child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime


class Screen:
    """A review in a pseudo-terminal."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.pid, self.handle = pty.fork()
        if not self.pid:
            os.execvpe(command[0], command, env)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def spent(self) -> float:
        """Return the CPU seconds the kernel has noted so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def wait_for(self, words: str) -> float:
        """Read until words were drawn; return the CPU seconds spent so far."""
        drawn, until = b"", time.monotonic() + PATIENCE
        while words.encode() not in drawn:
            if time.monotonic() > until:
                raise SystemExit(f"{words!r} was never drawn: {drawn[-2000:]!r}")
            if select.select([self.handle], [], [], 0.1)[0]:
                drawn += os.read(self.handle, 65536)
        return self.spent()

    def idle(self, seconds: float = 1.5) -> float:
        """Let it finish what it does beside; return the CPU seconds spent so far."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self.handle], [], [], 0.1)[0]:
                os.read(self.handle, 65536)
        return self.spent()

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self.handle, keys.encode())

    def close(self) -> None:
        """Leave."""
        self.press("q")
        os.waitpid(self.pid, 0)
        os.close(self.handle)


def on_screen(folder: Path, env: dict[str, str], drafts: int, moves: int) -> tuple[float, float, float]:
    """Return CPU seconds of the first screen, of one move, and of one page of the long draft."""
    screen = Screen([NEWSWATCH, "--config", str(folder / "feeds.yaml"), "review"], env)
    first = screen.wait_for("quit")
    screen.press("G")  # it goes on where the last one was
    screen.wait_for("part 1 ")
    screen.press("g")
    screen.wait_for(f"part {drafts} ")
    before = screen.idle()
    for number in range(drafts - 1, drafts - 1 - moves, -1):
        screen.press("j")
        screen.wait_for(f"part {number} ")
    moving = (screen.spent() - before) / moves
    screen.press("G")
    screen.wait_for("part 1 ")
    screen.press("\r")
    before = screen.idle()
    for _ in range(moves):
        screen.press(" ")
        screen.wait_for("walked")
    paging = (screen.spent() - before) / moves
    screen.press("q")
    screen.close()
    return first, moving, paging


def main() -> int:
    """Measure, print a table, and tell whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=int, default=1000, help="drafts that wait (default 1000)")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each command (default 5)")
    parser.add_argument("--moves", type=int, default=40, help="moves from draft to draft in a run (default 40)")
    given = parser.parse_args()
    bare = [sys.executable, "-c", "import textual"]
    with TemporaryDirectory() as scratch:
        folder, env = Path(scratch), dict(os.environ)
        env |= {"PYTHONPYCACHEPREFIX": str(folder / "cache"), "TERM": "xterm-256color"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        lay(folder, given.drafts)
        plain = [NEWSWATCH, "--config", str(folder / "feeds.yaml"), "review", "--plain"]
        rows = []
        for _ in range(given.rounds + 1):
            row = (cpu(bare, env), *on_screen(folder, env, given.drafts, given.moves), cpu(plain, env, b"q\n"))
            rows.append(row)
    textual, first, moving, paging, lines = (median(column) for column in zip(*rows[1:], strict=True))
    over = first - textual
    print(f"import textual                 {textual * 1000:7.0f} ms CPU, median of {given.rounds}")
    print(f"first screen, {given.drafts} drafts     {first * 1000:7.0f} ms, {over * 1000:.0f} above it (limit 500)")
    print(f"from draft to draft            {moving * 1000:7.1f} ms (limit 50)")
    print(f"a page of a draft of 5000 paragraphs {paging * 1000:.1f} ms")
    print(f"line by line, start to end     {lines * 1000:7.0f} ms (limit 300)")
    return 1 if over > FIRST or moving > MOVE or lines > PLAIN else 0


if __name__ == "__main__":
    raise SystemExit(main())
