"""``newswatch digest`` as people call it: periods, formats, files and mail."""

from __future__ import annotations

import json
import shutil
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import feedparser
import pytest
import yaml

from newswatch.cli import main, periods
from newswatch.exports import formats
from tests.fetch.mail_server import Letters, mail_server

Captured = pytest.CaptureFixture[str]
NOW = ["--now", "2026-03-17T07:00:00+00:00"]


@pytest.fixture
def demo(demo_config: Path, tmp_path: Path) -> Path:
    """Return the configuration of a demo of the test's own."""
    shutil.copytree(demo_config.parent, tmp_path / "demo")
    return tmp_path / "demo" / "feeds.yaml"


def call(capsys: Captured, config: Path, *arguments: str) -> tuple[int, str, str]:
    """Call the program; return its exit code, stdout and stderr."""
    code = main(["--config", str(config), *NOW, "digest", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def stories(capsys: Captured, config: Path, *arguments: str) -> dict[str, list[str]]:
    """Return the titles of a digest by topic."""
    code, out, _ = call(capsys, config, "--format", "json", "--output", "-", *arguments)
    assert code == 0
    return {each["topic"]: [story["title"] for story in each["stories"]] for each in json.loads(out)["topics"]}


def test_weeks_and_months_are_whole_ones() -> None:
    """The last one that is over, in whatever way the year turns."""
    assert periods.last_week(date(2026, 3, 17)) == (date(2026, 3, 9), date(2026, 3, 16))
    assert periods.last_week(date(2026, 3, 16)) == (date(2026, 3, 9), date(2026, 3, 16))
    assert periods.last_month(date(2026, 1, 5)) == (date(2025, 12, 1), date(2026, 1, 1))
    assert periods.last_days(date(2026, 3, 17), 7) == (date(2026, 3, 11), date(2026, 3, 18))


def test_the_period_is_named_in_several_ways(capsys: Captured, demo: Path) -> None:
    """They exclude each other."""
    assert "9 March 2026 to 15 March 2026" in call(capsys, demo, "--week", "--output", "-")[1]
    assert "1 February 2026 to 28 February 2026" in call(capsys, demo, "--month", "--output", "-")[1]
    since = ("--since", "2026-03-10", "--until", "2026-03-12")
    assert "10 March 2026 to 12 March 2026" in call(capsys, demo, *since, "--output", "-")[1]
    code, _, err = call(capsys, demo, "--week", "--since", "7d")
    assert (code, "exclude each other" in err) == (2, True)


def test_the_weightiest_stories_come_first(capsys: Captured, demo: Path) -> None:
    """What a person approved, then trials with people, and mice at the end."""
    before = stories(capsys, demo, "--since", "14d")["multiple-sclerosis"]
    assert main(["--quiet", "--config", str(demo), "drafts", "approve", "1"]) == 0
    after = stories(capsys, demo, "--since", "14d")["multiple-sclerosis"]
    assert before[0] != after[0]
    assert after[0] in before
    labels = [
        story["evidence"]
        for section in json.loads(call(capsys, demo, "--since", "14d", "--format", "json", "--output", "-")[1])[
            "topics"
        ]
        for story in section["stories"]
    ]
    assert any("in mice" in label for label in labels)
    assert not any("in mice" in label and "people" in label for label in labels)


def test_adverts_are_no_topic_unless_asked_for(capsys: Captured, demo: Path) -> None:
    """Where no topics are chosen, all but that one are told."""
    config = yaml.safe_load(demo.read_text("utf-8"))
    config["digest"].pop("topics", None)
    demo.write_text(yaml.safe_dump(config), "utf-8")
    every = ["--since", "2026-03-01", "--until", "2026-03-18"]
    told = stories(capsys, demo, *every)
    assert "advert" not in told
    assert "multiple-sclerosis" in told
    assert list(stories(capsys, demo, *every, "--topic", "advert")) == ["advert"]


def test_a_story_stands_in_one_week_only(capsys: Captured, demo: Path) -> None:
    """Weekly digests neither repeat nor forget."""
    weeks = [("2026-03-02", "2026-03-08"), ("2026-03-09", "2026-03-15"), ("2026-03-16", "2026-03-22")]
    parts = [stories(capsys, demo, "--since", first, "--until", last) for first, last in weeks]
    whole = stories(capsys, demo, "--since", "2026-03-02", "--until", "2026-03-22")
    for topic, titles in whole.items():
        assert sorted(titles) == sorted(title for part in parts for title in part[topic])


@pytest.mark.parametrize("form", formats())
def test_every_format_is_the_same_bytes_again(capsys: Captured, demo: Path, form: str) -> None:
    """Into a file named by its days, which is left alone when nothing changed."""
    code, out, _ = call(capsys, demo, "--week", "--format", form)
    path = Path(out.strip())
    first, moment = path.read_bytes(), path.stat().st_mtime_ns
    assert (code, path.stem) == (0, "2026-03-09-to-2026-03-15")
    assert call(capsys, demo, "--week", "--format", form)[0] == 0
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (first, moment)
    assert call(capsys, demo, "--week", "--format", form, "--output", "-")[1].encode() == first


def test_a_file_of_ours_is_brought_up_to_date_and_an_edited_one_is_not(capsys: Captured, demo: Path) -> None:
    """What was written here may be written anew; a person's words may not."""
    path = Path(call(capsys, demo, "--since", "14d")[1].strip())
    first = path.read_bytes()
    assert main(["--quiet", "--config", str(demo), "drafts", "approve", "2"]) == 0
    assert main(["--quiet", "--config", str(demo), "drafts", "reject", "1"]) == 0
    assert call(capsys, demo, "--since", "14d")[0] == 0
    assert path.read_bytes() != first
    path.write_bytes(path.read_bytes() + b"My own words.\n")
    code, _, err = call(capsys, demo, "--since", "14d")
    assert (code, "--force" in err) == (2, True)
    assert call(capsys, demo, "--since", "14d", "--force")[0] == 0


def test_the_feed_is_valid_and_its_ids_stay(capsys: Captured, demo: Path) -> None:
    """A story keeps its id from one digest to the next, whatever the period."""
    week = feedparser.parse(call(capsys, demo, "--week", "--format", "atom", "--output", "-")[1].encode())
    more = feedparser.parse(call(capsys, demo, "--since", "30d", "--format", "atom", "--output", "-")[1].encode())
    assert (week.bozo, more.bozo, week.feed.id) == (0, 0, more.feed.id)
    ids = {entry.title: entry.id for entry in week.entries}
    assert ids
    assert len(set(ids.values())) == len(ids)
    assert ids.items() <= {entry.title: entry.id for entry in more.entries}.items()


def with_mail(config: Path, port: int, **more: object) -> None:
    """Write a mail server into the configuration."""
    values = yaml.safe_load(config.read_text("utf-8"))
    mail = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "Me <me@blog.example>"}
    values["digest"] = {**values.get("digest", {}), "mail": {**mail, "to": ["a@x.example", "b@x.example"], **more}}
    config.write_text(yaml.safe_dump(values), encoding="utf-8")


def test_a_digest_goes_out_by_mail_once(capsys: Captured, demo: Path) -> None:
    """Its readers do not see each other; a second call sends nothing, unless it is told to."""
    with mail_server() as letters:
        with_mail(demo, letters.port)
        assert call(capsys, demo, "--week", "--send")[::2] == (0, "Sent to 2 readers.\n")
        code, _, err = call(capsys, demo, "--week", "--send")
        assert (code, "went out on 2026-03-17" in err, len(letters.messages)) == (0, True, 1)
        assert call(capsys, demo, "--week", "--send", "--force")[0] == 0
    assert len(letters.messages) == 2
    message = message_from_bytes(letters.messages[0], policy=default)
    assert isinstance(message, EmailMessage)
    assert (message["From"], message["To"]) == ("Me <me@blog.example>", "Me <me@blog.example>")
    assert letters.recipients[:2] == ["a@x.example", "b@x.example"]
    assert b"a@x.example" not in letters.messages[0]
    assert not message.defects
    page = message.get_body(("html",))
    assert page is not None
    assert "src=" not in page.get_content()
    assert message["X-Unsent"] is None


def test_mail_that_is_not_taken_is_told_and_can_be_repeated(
    capsys: Captured, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is noted as sent; the password is named by its variable only."""
    with mail_server(Letters(user="me", password="s3cret")) as letters:
        with_mail(demo, letters.port, user="me", password_env="MAIL_PASSWORD")
        code, _, err = call(capsys, demo, "--week", "--send")
        assert (code, "MAIL_PASSWORD is not set" in err) == (2, True)
        monkeypatch.setenv("MAIL_PASSWORD", "hunter2")
        code, _, err = call(capsys, demo, "--week", "--send")
        assert (code, "does not accept user and password" in err, "hunter2" in err) == (1, True, False)
        monkeypatch.setenv("MAIL_PASSWORD", "s3cret")
        assert call(capsys, demo, "--week", "--send")[0] == 0
    assert len(letters.messages) == 1
