"""Months of nights in a minute: nothing grows that should not. The whole year is ``benchmarks/year.py``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_weeks_of_nights_leave_a_sound_and_small_database() -> None:
    """Its own limits hold: size, CPU of the last week, memory, soundness."""
    script = [sys.executable, str(ROOT / "benchmarks" / "year.py"), "--sources", "8", "--posts", "20", "--days"]
    done = subprocess.run([*script, "75"], capture_output=True, text=True, timeout=600, check=False)
    assert "sound" in done.stdout, done.stderr
    assert "NOT SOUND" not in done.stdout
    size = float(done.stdout.split("ratio ")[1].split()[0])
    assert size <= 1.7, done.stdout
