"""Pictures of the screens, as text: what a person sees after some keys. Read a difference like prose."""

from __future__ import annotations

import asyncio
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newswatch.cli.review.full.app import ReviewApp
from newswatch.cli.review.plain.face import Plain
from tests.cli.review.desks import lay_desk, open_desk

Compare = Callable[[str, str], None]
GOLDEN = Path(__file__).parent / "golden"
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
SCREENS: dict[str, tuple[str, ...]] = {
    "desk": (),
    "draft": ("enter", "j"),
    "statements": ("enter", "s", "y", "n"),
    "source": ("enter", "v"),
    "why-not": ("n",),
    "another-day": ("l", "d", *"2026"),
    "earlier-posts": ("p", "slash", *"slow", "enter"),
    "proposal": ("G", "m"),
    "help": ("question_mark",),
    "decided": ("y", "n", "w", "l", "t"),
}


PICTURES = [(name, "80x24") for name in SCREENS]
PICTURES += [(name, "120x40") for name in ("desk", "draft", "earlier-posts", "proposal")]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay a desk once."""
    path = tmp_path_factory.mktemp("laid") / "newswatch.db"
    lay_desk(path)
    return path


@pytest.fixture
def desk(laid: Path, tmp_path: Path) -> Path:
    """A desk of the test's own."""
    (tmp_path / "data").mkdir()
    return Path(shutil.copy(laid, tmp_path / "data" / "newswatch.db"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Compare:
    """Compare with a picture; ``--update-golden`` takes it anew (with tests/drafts, whose option it is)."""

    def compare(name: str, seen: str) -> None:
        file = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-golden", default=False):
            file.write_text(seen, encoding="utf-8")
        assert seen == file.read_text("utf-8")

    return compare


async def picture(path: Path, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """Return the screen after some keys."""
    with open_desk(path) as keeper:
        app = ReviewApp(keeper, path.parent / "edits")
        async with app.run_test(size=size) as pilot:
            await pilot.press(*keys)
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
    return "".join(f"{strip.text.rstrip()}\n" for strip in strips)


@pytest.mark.parametrize(("name", "size"), PICTURES)
def test_the_screen_is_as_it_was_approved(desk: Path, golden: Compare, name: str, size: str) -> None:
    """Each fits its terminal, and no control character reaches it."""
    seen = asyncio.run(picture(desk, SIZES[size], SCREENS[name]))
    assert all(line.isprintable() for line in seen.splitlines())
    assert len(seen.splitlines()) == SIZES[size][1]
    golden(f"{name}-{size}", seen)


TYPED = (
    "",
    "j",
    "q",
    "n",
    "x",
    "w",
    "y",
    "u",
    "/",
    "walking",
    "s",
    "y",
    "n",
    "u",
    "v",
    "q",
    "q",
    "p",
    "/",
    "slow",
    "q",
)
MORE = ("zz", "G", "m", "q", "l", "d", "someday", "2026-04-01", "undo", "?", "q", "o", "q")


def test_the_line_by_line_face_reads_as_it_was_approved(
    desk: Path, golden: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 40 columns: words only, no line wider, nothing drawn."""
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "far away")
    typed, out = iter((*TYPED, *MORE)), io.StringIO()

    def ask() -> str:
        line = next(typed, None)
        if line is None:
            raise EOFError
        out.write(f"> {line}\n")
        return line

    with open_desk(desk) as keeper:
        Plain(desk.parent / "edits", ask, out, 39).run(keeper)
    seen = out.getvalue()
    assert all(line.isprintable() for line in seen.splitlines())
    assert not set(seen) & set("│─┌┐└┘━┃▌▁▅")
    golden("plain-40", seen)
