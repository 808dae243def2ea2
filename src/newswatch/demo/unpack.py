"""Writing the demo's configuration and blog into a folder, where the ordinary commands find them."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from newswatch.demo.bundle import bundled

_ADDRESS = "http://127.0.0.1:PORT"  # as it stands in the bundled files
_FAILING = """\
  - {name: A page that is no feed, url: BASE/broken/html}
  - {name: An empty feed, url: BASE/broken/empty}
  - {name: A server out of order, url: BASE/broken/down}
"""


def prepare(folder: Path, url: str, *, failing: bool = False) -> Path:
    """Write ``feeds.yaml`` and the blog into ``folder``; return the path of ``feeds.yaml``.

    Args:
        folder: made when it is not there; files of the same names are replaced, nothing else is touched.
        url: address of the newsroom, as ``serve`` gives it.
        failing: add three sources that cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _copy(bundled("blog"), folder / "blog", url)
    text = bundled("feeds.yaml").read_text("utf-8")
    if failing:
        text = text.replace("\ntopics:", f"\n{_FAILING.replace('BASE', _ADDRESS)}\ntopics:", 1)
    config = folder / "feeds.yaml"
    config.write_text(text.replace(_ADDRESS, url), "utf-8")
    return config


def _copy(source: Traversable, target: Path, url: str) -> None:
    if source.is_dir():
        target.mkdir(exist_ok=True)
        for part in source.iterdir():
            _copy(part, target / part.name, url)
    else:
        target.write_text(source.read_text("utf-8").replace(_ADDRESS, url), "utf-8")
