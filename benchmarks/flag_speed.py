"""What flagging texts made to be slow costs: CPU ms for 16,000 and 128,000 characters, and the growth between.

    .venv/bin/python benchmarks/flag_speed.py

Each text is one piece over and over. Eight times the text should take some eight times as long.
"""

from __future__ import annotations

import time

from newswatch.topics import flag

PIECES = (
    *(
        "a",
        " ",
        "-",
        ".",
        "\n",
        '"',
        "(",
        "MS",
        "MS ",
        "(MS) ",
        "MS@",
        "MS, ",
        "stem cell ",
        "a'",
        "a\u200b",
        "http://",
        "_",
    ),
    "such as lupus, MS and ",
)
SHORT, LONG = 16_000, 128_000


def seconds(piece: str, length: int) -> float:
    """Return the CPU seconds one text takes."""
    text = piece * (length // len(piece))
    begun = time.process_time()
    flag("", text)
    return time.process_time() - begun


def main() -> None:
    """Print a line a piece, the slowest first."""
    flag("", "the rules are read once")
    rows = [(seconds(piece, LONG), seconds(piece, SHORT), piece) for piece in PIECES]
    print(f"{'':26}{SHORT:>9}{LONG:>9}  growth")
    for long, short, piece in sorted(rows, reverse=True):
        print(f"{piece!r:26}{1000 * short:9.1f}{1000 * long:9.1f}  {long / max(short, 1e-4):.1f}")


if __name__ == "__main__":
    main()
