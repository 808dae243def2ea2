"""The demo runs from an installed or zipped package, not only from a clone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import newswatch

_DEMO = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from newswatch import demo
with demo.serve(demo.DEMO_NOW) as newsroom:
    config = demo.prepare(Path(sys.argv[2]), newsroom.url)
    assert ".zip" in demo.__file__
    print(len(newsroom.paths), len(list((config.parent / "blog" / "posts").iterdir())))
"""


def test_the_demo_runs_from_a_zip(tmp_path: Path) -> None:
    """Pages and posts are found where there are no files."""
    package = Path(newswatch.__file__).parent
    with ZipFile(tmp_path / "newswatch.zip", "w") as archive:
        for file in package.rglob("*"):
            archive.write(file, file.relative_to(package.parent))
    command = [sys.executable, "-W", "error", "-c", _DEMO, str(tmp_path / "newswatch.zip"), str(tmp_path / "folder")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert (done.stderr, done.stdout) == ("", "40 20\n")
