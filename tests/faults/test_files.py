"""Broken files: named, with the way out, and left as they are; a torn log costs nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from newswatch.config import Config
from tests.faults.conftest import Content, called, content, emptied, started, wait_until
from tests.pipeline.newsroom import run

NOISE = random.Random(7)


def _noisy(data: bytes) -> bytes:
    """Return a file of whose pages every third is half noise, from the middle on."""
    broken = bytearray(data)
    for page in range(len(broken) // 8192, len(broken) // 4096, 3):
        broken[page * 4096 : page * 4096 + 2048] = NOISE.randbytes(2048)
    return bytes(broken)


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "header": lambda data: b"\xde\xad" * 50 + data[100:],
    "pages": _noisy,
    "half of it": lambda data: data[: len(data) // 2],
    "a text": lambda data: b"this is not a database\n" * 400,
}


@pytest.mark.parametrize(
    "broken",
    [pytest.param(each, id=name, marks=pytest.mark.slow if name != "pages" else ()) for name, each in BROKEN.items()],
)
def test_a_damaged_database_is_named_and_kept(config: Config, broken: Callable[[bytes], bytes]) -> None:
    """Exit code 1, the file's name, what to do; not a byte of it is changed."""
    run(config)
    data = broken(config.database.read_bytes())
    config.database.write_bytes(data)
    for words in (("run",), ("db", "check")):
        refused = called(config, *words)
        said = refused.stdout + refused.stderr
        assert refused.returncode == 1, said
        assert "newswatch.db" in said or "damage" in said
        assert "backup" in said
        assert "Traceback" not in said
    assert config.database.read_bytes() == data


def _is_longer(file: Path, least: int) -> bool:
    return file.exists() and file.stat().st_size > least


@pytest.mark.slow
@pytest.mark.parametrize("torn", ["truncated", "deleted", "garbage"])
def test_a_torn_log_of_a_killed_run_costs_nothing(config: Config, undisturbed: Content, torn: str) -> None:
    """As a power cut leaves it; what was in it is done again."""
    log = Path(f"{config.database}-wal")
    for least in (65536, 49152, 32768, 16384):
        emptied(config)
        with started(config) as process:
            wait_until(process, partial(_is_longer, log, least))
        if log.exists() and log.stat().st_size > 8192:
            break
    size = log.stat().st_size
    if torn == "deleted":
        log.unlink()
        Path(f"{config.database}-shm").unlink(missing_ok=True)
    else:
        with log.open("r+b") as file:
            file.truncate(size // 2 + 13)
            if torn == "garbage":
                file.seek(0, 2)
                file.write(NOISE.randbytes(size // 2))
    assert called(config).returncode == 0
    assert content(config) == undisturbed
