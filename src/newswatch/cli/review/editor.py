"""A draft in the author's editor. Whatever the editor does, no words of hers are lost.

The file stays beside the database while she writes, so that a killed terminal leaves it there, and the next edit of the
draft goes on with it. It is removed only when its text was taken over, or never differed from the draft.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from newswatch.errors import NewswatchError
from newswatch.pipeline.review.editing import Read, Unreadable, read, with_note, without_note

NO_SUCH_COMMAND = 127  # what a shell ends with
COMMON = ("sensible-editor", "editor", "nano", "vim", "vi")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of an editor: a text to take over, or None; and what to tell."""

    text: Read | None
    note: str
    failed: bool = False


def command() -> str:
    """Return the editor's command line: ``$VISUAL``, ``$EDITOR``, or what this computer has.

    Raises:
        NewswatchError: if there is none.
    """
    named = (os.environ.get(name, "").strip() for name in ("VISUAL", "EDITOR"))
    found = next(filter(None, (*named, *map(shutil.which, COMMON))), None)
    if found is None:
        raise NewswatchError("no editor is set; name one in $EDITOR, for example EDITOR=nano")
    return found


def run(editor: str, path: Path) -> str:
    """Run the editor on a file, by the shell as other programs do; return what went wrong, empty when nothing did."""
    import subprocess  # only who edits waits for it

    words = ["sh", "-c", f'{editor} "$@"', "sh", str(path)]
    try:
        code = subprocess.run(words, check=False).returncode  # noqa: S603 - her own editor
    except OSError as error:
        return f"{editor} could not be started: {error.strerror}"
    if code == NO_SUCH_COMMAND:
        return f"the editor {editor} was not found; $VISUAL or $EDITOR names it"
    return f"{editor} ended with {code}" if code else ""


class Editing:
    """One edit of one draft, over as many rounds as it takes.

    Args:
        number: of the draft.
        text: of the draft, as it is.
        folder: where the file lies meanwhile.
        editor: its command line.
    """

    def __init__(self, number: int, text: str, folder: Path, editor: str) -> None:
        self.number, self.text, self.editor = number, text, editor
        self.path = folder / f"draft-{number}.md"
        self.saved = folder / f"draft-{number}.saved.md"

    def outcome(self) -> Outcome:
        """Let her write, again where the file cannot be read, and return what came of it."""
        before = self._begin()
        while True:
            wrong = run(self.editor, self.path)
            written = self._written()
            if wrong:
                return self._given_up(f"{wrong}; nothing was taken over", written)
            result = Unreadable("the file is not UTF-8") if written is None else read(written)
            if isinstance(result, Read):
                return self._taken(result)
            if written is None or result.empty or without_note(written) == before:
                return self._given_up(f"nothing was taken over: {result.why}", written)
            before = without_note(written)
            self._write(self.path, with_note(before, result.why))
            self._write(self.saved, before)

    def _begin(self) -> str:
        """Lay the file ready: with what an earlier edit left, otherwise with the draft."""
        left = left_over(self.path.parent, self.number)
        text = self.text if left is None else without_note(_text_of(left) or "")
        if left is not None and not text.strip():
            raise NewswatchError(
                f"{left} is left of an earlier edit and cannot be read; save it as UTF-8, or remove it"
            )
        self._write(self.path, text)
        if text != self.text:
            self._write(self.saved, text)
        return text

    def _taken(self, result: Read) -> Outcome:
        self.path.unlink(missing_ok=True)
        self.saved.unlink(missing_ok=True)
        if result.markdown.rstrip() == self.text.rstrip():
            return Outcome(None, "Nothing changed.")
        return Outcome(result, "Your text is saved.")

    def _given_up(self, why: str, written: str | None) -> Outcome:
        """Keep what she wrote, wherever it differs from the draft, and say where it is."""
        told = f"{why[:1].upper()}{why[1:]}."
        hers = without_note(written or "")
        if hers.strip() and hers != self.text:
            self._write(self.saved, hers)
        elif written is None and self.path.exists():
            self.path.replace(self.saved)
        self.path.unlink(missing_ok=True)
        if not self.saved.exists():
            return Outcome(None, f"{told} The draft is as it was.", failed=True)
        return Outcome(
            None, f"{told} What you wrote is kept in {self.saved}; editing again goes on with it.", failed=True
        )

    def _written(self) -> str | None:
        """Return what stands in the file, empty when it is gone, None when it is no text."""
        return _text_of(self.path) if self.path.exists() else ""

    def _write(self, path: Path, text: str) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise NewswatchError(f"{path}: cannot be written: {error.strerror}") from error


def _text_of(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def left_over(folder: Path, number: int) -> Path | None:
    """Return the file that holds words of an unfinished edit of a draft, the newer of two; None where there is none."""
    kept = [folder / name for name in (f"draft-{number}.md", f"draft-{number}.saved.md")]
    return max((path for path in kept if path.exists()), key=lambda path: path.stat().st_mtime_ns, default=None)


def folder_beside(database: Path) -> Path:
    """Return where drafts lie while they are edited."""
    return database.parent / "edits"
