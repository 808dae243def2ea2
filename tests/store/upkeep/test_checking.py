"""What ``db check`` finds."""

from __future__ import annotations

import random

from newswatch.records import Statement
from newswatch.store import Store
from newswatch.store.upkeep import check
from tests.conftest import NOW
from tests.store.upkeep.conftest import TEXT, Archive, composed_of


def test_a_sound_database_has_no_findings(archive: Archive) -> None:
    """Rows, references and evidence are in order."""
    archive.tell("a-story", NOW)
    assert not list(check(archive.store.db, archive.path))


def test_damaged_pages_are_found(archive: Archive) -> None:
    """Also where no listing would ever look; the way out is said."""
    for number in range(300):
        archive.add(f"item-{number}", NOW)
    archive.store.close()
    raw = bytearray(archive.path.read_bytes())
    noise = random.Random(1)
    for page in range(len(raw) // 4096 - 20, len(raw) // 4096, 3):
        raw[page * 4096 : page * 4096 + 2048] = noise.randbytes(2048)
    archive.path.write_bytes(raw)
    with Store.look(archive.path) as store:
        found = list(check(store.db, archive.path))
    assert {each.kind for each in found} == {"damage"}
    assert "backup" in found[0].way_out


def test_a_reference_to_a_row_that_is_missing_is_found(archive: Archive) -> None:
    """As another tool leaves it that does not know foreign keys."""
    archive.tell("a-story", NOW)
    archive.store.db.execute("PRAGMA foreign_keys = OFF")
    archive.store.db.execute("DELETE FROM articles")
    found = list(check(archive.store.db, archive.path))
    assert {each.kind for each in found} == {"reference"}
    assert any("story_articles" in each.what for each in found)


def test_a_statement_without_its_words_is_found(archive: Archive) -> None:
    """Every statement of a draft must rest on words that stand in its article."""
    story = archive.tell("a-story", NOW)
    (stored,) = archive.store.articles.of_story(story)
    said = [
        Statement(text=words, kind="result", evidence=words, url=stored.article.url, start=0, end=len(words))
        for words in (TEXT[:20], "Nobody wrote this.")
    ]
    archive.store.drafts.save(story, composed_of(*said), [stored.id], NOW)
    (found,) = check(archive.store.db, archive.path)
    assert found.kind == "evidence"
    assert found.what.startswith("statement 1 of draft 1 ")
