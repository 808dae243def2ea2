"""What fuzzing has found, and the seeds it begins with: each is read, or refused with a reason.

``fuzz/run.py`` writes its finds here; a find is mended when its file passes.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

FUZZ = Path(__file__).parents[2] / "fuzz"
FINDS = Path(__file__).parent / "finds"
TARGETS: dict[str, Any] = runpy.run_path(str(FUZZ / "targets.py"))["TARGETS"]
SEEDS: dict[str, Any] = runpy.run_path(str(FUZZ / "seeds.py"))["SEEDS"]
INPUTS = [
    *((name, seed, f"{name} seed {number}") for name, seeds in SEEDS.items() for number, seed in enumerate(seeds)),
    *((path.parent.name, path.read_bytes(), path.stem) for path in sorted(FINDS.glob("*/*.bin"))),
]


@pytest.mark.parametrize(("target", "data"), [each[:2] for each in INPUTS], ids=[each[2] for each in INPUTS])
def test_a_find_stays_mended(target: str, data: bytes) -> None:
    """Every promise of the target holds."""
    TARGETS[target](data)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_has_a_seed(target: str) -> None:
    """So that fuzzing begins with something its reader takes."""
    assert SEEDS[target]
