"""A draft in an editor: whatever the editor does, no words are lost."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from newswatch.cli.review.editor import Editing, Outcome, command, left_over
from newswatch.errors import NewswatchError
from newswatch.pipeline.review.editing import Read, Unreadable, read, with_note, without_note
from tests.cli.review.editors import BREAKS_ONCE, EMPTIES_WHEN_ASKED_AGAIN, editor, rounds
from tests.store.desks import composed

DRAFT = composed().markdown


def edit(folder: Path, script: str) -> tuple[Outcome, str]:
    """Edit a draft with a script; return what came of it, and the editor's name."""
    name = editor(folder, script)
    return Editing(1, DRAFT, folder / "edits", shlex.quote(name)).outcome(), name


def kept(folder: Path) -> str:
    """Return what lies in the file that was kept."""
    path = left_over(folder / "edits", 1)
    assert path is not None
    return path.read_text("utf-8")


def test_a_changed_file_is_the_new_text(tmp_path: Path) -> None:
    """Its title too; nothing is left behind."""
    outcome, _ = edit(tmp_path, """sed -i 's/Hey there!/Good morning!/; s/^title.*/title: "Steps"/' "$1" """)
    assert outcome.text is not None
    assert outcome.text.title == "Steps"
    assert outcome.text.markdown == DRAFT.replace("Hey there!", "Good morning!").replace(
        'title: "Walking farther, part 1"', 'title: "Steps"'
    )
    assert not list((tmp_path / "edits").iterdir())


@pytest.mark.parametrize("script", ["true", 'touch "$1"', 'printf "\\n" >> "$1"'])
def test_an_unchanged_file_is_no_edit(tmp_path: Path, script: str) -> None:
    """Nor is one that an editor gave a newline at its end."""
    outcome, _ = edit(tmp_path, script)
    assert (outcome.text, outcome.failed) == (None, False)


def test_broken_front_matter_comes_back_with_the_reason_on_top(tmp_path: Path) -> None:
    """Everything she wrote is in it, the reason goes by itself."""
    outcome, name = edit(tmp_path, BREAKS_ONCE)
    seen = Path(f"{name}.seen").read_text("utf-8")
    assert seen.startswith("# newswatch: line ")
    assert "no YAML" in seen.splitlines()[0]
    assert "Good morning!" in seen
    assert outcome.text is not None
    assert outcome.text.title == "Mended"
    assert "Good morning!" in outcome.text.markdown
    assert "# newswatch" not in outcome.text.markdown


def test_leaving_broken_front_matter_as_it_is_ends_the_edit_and_keeps_the_text(tmp_path: Path) -> None:
    """It is opened twice, not for ever."""
    outcome, name = edit(tmp_path, """sed -i 's/^title.*/title: "never closed/; s/Hey there!/Good morning!/' "$1" """)
    assert (outcome.text, outcome.failed) == (None, True)
    assert rounds(name) == 2
    assert "Good morning!" in kept(tmp_path)
    assert str(left_over(tmp_path / "edits", 1)) in outcome.note


def test_a_failing_editor_takes_nothing_over_and_keeps_what_was_written(tmp_path: Path) -> None:
    """The next edit goes on with it."""
    outcome, _ = edit(tmp_path, """sed -i 's/Hey there!/Good morning!/' "$1"; exit 3""")
    assert (outcome.text, outcome.failed) == (None, True)
    assert "ended with 3" in outcome.note
    assert "Good morning!" in kept(tmp_path)
    again, _ = edit(tmp_path, "true")
    assert again.text is not None
    assert "Good morning!" in again.text.markdown


@pytest.mark.parametrize("script", [': > "$1"', 'rm "$1"', 'printf "  \\n\\n" > "$1"', """sed -i '1,4!d' "$1" """])
def test_a_file_emptied_by_accident_changes_nothing(tmp_path: Path, script: str) -> None:
    """The draft is as it was."""
    outcome, name = edit(tmp_path, script)
    assert (outcome.text, outcome.failed) == (None, True)
    assert rounds(name) == 1


def test_a_file_emptied_in_the_second_round_keeps_what_the_first_wrote(tmp_path: Path) -> None:
    """What she wrote before is in the file that is named."""
    outcome, _ = edit(tmp_path, EMPTIES_WHEN_ASKED_AGAIN)
    assert outcome.text is None
    assert "Good morning!" in kept(tmp_path)


def test_what_a_killed_terminal_left_is_gone_on_with(tmp_path: Path) -> None:
    """The file is beside the database, not in a folder that is swept."""
    (tmp_path / "edits").mkdir()
    (tmp_path / "edits" / "draft-1.md").write_text(DRAFT.replace("Hey there!", "Good morning!"), "utf-8")
    outcome, _ = edit(tmp_path, "true")
    assert outcome.text is not None
    assert "Good morning!" in outcome.text.markdown


def test_a_file_that_is_no_text_is_kept_as_it_is(tmp_path: Path) -> None:
    """Byte for byte; the next edit refuses to write over it."""
    outcome, _ = edit(tmp_path, """printf 'caf\\351' > "$1" """)
    assert outcome.failed
    path = left_over(tmp_path / "edits", 1)
    assert path is not None
    assert path.read_bytes() == b"caf\xe9"
    with pytest.raises(NewswatchError, match="UTF-8"):
        edit(tmp_path, "true")


def test_the_editor_is_visual_then_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    """As they are; the shell reads them."""
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setenv("VISUAL", "'my editor' --wait")
    assert command() == "'my editor' --wait"
    monkeypatch.setenv("VISUAL", " ")
    assert command() == "ed"


def test_an_editor_may_have_options_and_blanks_in_its_name(tmp_path: Path) -> None:
    """And the file's name too; an editor that is not there is named."""
    name = editor(tmp_path, """[ "$1" = --wait ] && sed -i 's/Hey there!/Good morning!/' "$2" """, "my editor")
    outcome = Editing(1, DRAFT, tmp_path / "with blanks", f"{shlex.quote(name)} --wait").outcome()
    assert outcome.text is not None
    missing = Editing(1, DRAFT, tmp_path / "edits", "no-such-editor").outcome()
    assert "no-such-editor was not found" in missing.note


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Hello", "line 1"),
        ("---\ntitle: x\n", "no end"),
        ("---\ntitle: [\n---\nText\n", "no YAML"),
        ("---\n- a\n---\nText\n", "no list of"),
        ("---\ntitle: 2026-01-01\n---\nText\n", "no title"),
        ("---\ntitle: 'x'\n---\n\n", "nothing stands under"),
        ("", "empty"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(text: str, why: str) -> None:
    """With the line, where there is one."""
    result = read(text)
    assert isinstance(result, Unreadable)
    assert why in result.why


def test_notes_on_top_go_by_themselves_however_many_rounds() -> None:
    """A file with two notes is what it was without any."""
    noted = with_note(with_note(DRAFT, "one\ntwo"), "three")
    assert without_note(noted) == DRAFT
    assert read(noted) == Read(DRAFT, "Walking farther, part 1")
