"""Editors that are small shell scripts: what a person, or a broken program, may do to a file."""

from __future__ import annotations

from pathlib import Path


def editor(folder: Path, script: str, name: str = "editor") -> str:
    """Write an editor; ``$1`` is the file, ``$0.rounds`` counts how often it was opened."""
    path = folder / name
    path.write_text(f'#!/bin/sh\necho round >> "$0.rounds"\n{script}\n', encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def rounds(command: str) -> int:
    """Return how often an editor was opened."""
    return len(Path(f"{command}.rounds").read_text("utf-8").splitlines())


#: Takes the title's line out of the front matter, the first time; puts another in when the file comes back.
BREAKS_ONCE = """
if grep -q '^# newswatch' "$1"; then cp "$1" "$0.seen"; sed -i 's/^title.*/title: "Mended"/' "$1"
else sed -i 's/^title.*/title: "never closed/; s/Hey there!/Good morning!/' "$1"; fi
"""
EMPTIES_WHEN_ASKED_AGAIN = """
if grep -q '^# newswatch' "$1"; then : > "$1"
else sed -i 's/^title.*/title: "never closed/; s/Hey there!/Good morning!/' "$1"; fi
"""
