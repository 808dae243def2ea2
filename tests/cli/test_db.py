"""``newswatch db`` as people and scripts call it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from newswatch.cli import main
from newswatch.store import Store

LATER = ["--now", "2028-01-01T00:00:00Z"]


@pytest.fixture
def demo(demo_config: Path, tmp_path: Path) -> Path:
    """The configuration of a demo of the test's own."""
    shutil.copytree(demo_config.parent, tmp_path / "demo")
    return tmp_path / "demo" / "feeds.yaml"


def test_check_says_that_all_is_well(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for people, a document for scripts, exit code 0."""
    assert main(["--config", str(demo), "db", "check"]) == 0
    assert "sound" in capsys.readouterr().out
    assert main(["--config", str(demo), "db", "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sound"] is True


def test_check_of_something_else_names_the_file_and_the_way_out(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1; the file is left as it is."""
    database = demo.parent / "data" / "newswatch.db"
    database.write_text("no database at all\n" * 300)
    assert main(["--config", str(demo), "db", "check"]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "newswatch.db" in said
    assert "backup" in said
    assert database.read_text().startswith("no database")


def test_prune_foretells_does_and_says(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The dry run changes nothing; drafts and what they rest on stay."""
    command = ["--config", str(demo), *LATER, "db", "prune", "--older-than", "365d"]
    assert main([*command, "--dry-run", "--json"]) == 0
    foretold = json.loads(capsys.readouterr().out)
    assert foretold["dry_run"] is True
    assert main([*command, "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert {key: done[key] for key in ("entries", "articles", "stories", "kept")} == {
        key: foretold[key] for key in ("entries", "articles", "stories", "kept")
    }
    with Store.look(demo.parent / "data" / "newswatch.db") as store:
        assert len(list(store.drafts.select())) == 4
        assert len(list(store.articles.select())) == done["kept"] > 0


def test_prune_refuses_what_may_still_be_needed(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger does not empty the desk."""
    assert main(["--config", str(demo), "db", "prune", "--older-than", "3d"]) == 2
    assert "90 days" in capsys.readouterr().err


def test_backup_into_a_folder_is_named_by_the_day(demo: Path, tmp_path: Path) -> None:
    """And a second one of the same day does not replace it."""
    command = ["--quiet", "--config", str(demo), *LATER, "db", "backup", str(tmp_path)]
    assert main(command) == 0
    assert (tmp_path / "newswatch-2028-01-01.db").stat().st_size > 10_000
    assert main(command) == 1


def test_export_gives_every_row_of_every_table(demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same rows on stdout and in a folder, JSON within as JSON; the metadata names tables that are there."""
    assert main(["--config", str(demo), "db", "export"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert main(["--quiet", "--config", str(demo), "db", "export", str(tmp_path / "out")]) == 0
    files = {file.stem: file.read_text("utf-8").splitlines() for file in (tmp_path / "out").glob("*.jsonl")}
    with Store.look(demo.parent / "data" / "newswatch.db") as store:
        for table, lines in files.items():
            count = store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert len(lines) == count == sum(1 for row in rows if row["table"] == table)
        known = {*store.db.table_names(), *store.db.view_names()}
    assert isinstance(json.loads(files["articles"][0])["authors"], list)
    metadata = yaml.safe_load((tmp_path / "out" / "metadata.yaml").read_text("utf-8"))
    told = set(metadata["databases"]["newswatch"]["tables"])
    assert told <= known
    assert set(files) <= told, "a table without a description"
    page = (Path(__file__).parents[2] / "docs" / "database.md").read_text("utf-8")
    assert not [table for table in files if f"`{table}`" not in page]


def test_the_views_of_the_metadata_and_its_queries_answer(demo: Path, tmp_path: Path) -> None:
    """Each view can be read, is sorted by a column it has, and tells of the demo's stories, drafts and sources."""
    assert main(["--quiet", "--config", str(demo), "db", "export", str(tmp_path)]) == 0
    known = yaml.safe_load((tmp_path / "metadata.yaml").read_text("utf-8"))["databases"]["newswatch"]
    with Store.look(demo.parent / "data" / "newswatch.db") as store:
        for name, told in known["tables"].items():
            cursor = store.db.execute(f"SELECT * FROM {name}")
            columns = {column[0] for column in cursor.description}
            wanted = {*told.get("facets", ()), *filter(None, (told.get("sort_desc"), told.get("label_column")))}
            assert wanted <= columns, name
        for query in known["queries"].values():
            store.db.execute(query["sql"], dict.fromkeys(query["params"], "x")).fetchall()
        states = store.db.execute("SELECT state, sources FROM drafts_told ORDER BY draft").fetchall()
        assert states[0] == ("waiting", "The Ward Report, Synapse Daily")
        assert store.db.execute("SELECT count(*) FROM stories_told WHERE draft IS NOT NULL").fetchone() == (4,)
        assert store.db.execute("SELECT count(*) FROM source_health").fetchone() == (6,)


def test_passwords_in_addresses_do_not_go_out(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is exported may be shown to others."""
    with Store.open(demo.parent / "data" / "newswatch.db") as store:
        store.sources.sync([("closed", "feed", "https://me:tiger@closed.example/feed?token=zebra77")])
    assert main(["--config", str(demo), "db", "export"]) == 0
    said = capsys.readouterr().out
    assert "closed.example" in said
    assert "tiger" not in said
    assert "zebra77" not in said
