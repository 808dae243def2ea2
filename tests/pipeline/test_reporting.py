"""What needs a person is told: not a one-off, not every night again, by mail or to a health-check address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from werkzeug import Request, Response

from newswatch.cli import main
from newswatch.config import Config
from newswatch.pipeline.alarms import alarms
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.mailbox import Mailbox, mailbox
from tests.pipeline.newsroom import Newsroom, run

DAY = timedelta(days=1)


@pytest.fixture
def post() -> Iterator[Mailbox]:
    """A mail server."""
    with mailbox() as server:
        yield server


def _keys(config: Config, now: datetime) -> list[str]:
    with Store.look(config.database) as store:
        return [alarm.key for alarm in alarms(config, store, now)]


def _run(config: Config, now: datetime) -> int:
    return main(["--quiet", "--config", str(config.path), "--now", now.isoformat(), "run", "--report"])


def _mailing(post: Mailbox) -> dict[str, object]:
    settings = {
        "host": "127.0.0.1",
        "port": post.port,
        "security": "none",
        "sender": "n@a.example",
        "to": "me@a.example",
    }
    return {"mail": settings}


def test_one_failure_is_no_alarm_and_three_in_a_row_are(newsroom: Newsroom) -> None:
    """Servers have bad nights."""
    newsroom.feeds["ill"] = []
    newsroom.answers["/ill.xml"] = Response("", status=503)
    config = newsroom.config()
    for night in range(3):
        assert _keys(config, NOW + night * DAY) == [] if night else True
        run(config, now=NOW + night * DAY)
    assert _keys(config, NOW + 2 * DAY) == ["source ill"]


def test_a_week_without_anything_new_is_an_alarm(newsroom: Newsroom) -> None:
    """Although every source answers."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config()
    run(config)
    run(config, now=NOW + 6 * DAY)
    assert _keys(config, NOW + 6 * DAY) == []
    assert _keys(config, NOW + 7 * DAY) == ["silence"]


def test_a_source_that_was_taken_out_is_no_alarm_any_more(newsroom: Newsroom) -> None:
    """What is not polled cannot fail."""
    newsroom.publish("well", "stem-cells-help-in-ms")
    newsroom.feeds["ill"] = []
    newsroom.answers["/ill.xml"] = Response("", status=410)
    config = newsroom.config()
    run(config)
    assert _keys(config, NOW) == ["source ill"]
    del newsroom.feeds["ill"]
    assert _keys(newsroom.config(), NOW) == []


def test_a_trouble_is_mailed_once_and_again_after_a_week(newsroom: Newsroom, post: Mailbox) -> None:
    """The mail says what it is and what to try; a new trouble is told at once, and when it is over it is forgotten."""
    newsroom.publish("well", "stem-cells-help-in-ms")
    newsroom.feeds["ill"] = newsroom.feeds["lost"] = []
    newsroom.answers["/ill.xml"] = Response("", status=410)
    config = newsroom.config(report=_mailing(post))
    assert _run(config, NOW) == 3
    (mail,) = post.messages
    assert mail["Subject"] == "newswatch: something needs you"
    assert mail["To"] == "me@a.example"
    assert "- ill: gone for good (410)" in mail.get_content()
    assert "newswatch sources test 'ill'" in mail.get_content()
    _run(config, NOW + DAY)
    assert len(post.messages) == 1
    newsroom.answers["/lost.xml"] = Response("", status=410)
    _run(config, NOW + 2 * DAY)
    assert post.messages[1]["Subject"] == "newswatch: 2 things need you"
    newsroom.publish("well", "own-cells-calm-multiple-sclerosis")
    _run(config, NOW + 10 * DAY)
    assert len(post.messages) == 3


def test_a_mail_server_that_is_down_is_said_and_tried_again(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1; the trouble counts as told once it was."""
    newsroom.feeds["ill"] = []
    newsroom.answers["/ill.xml"] = Response("", status=410)
    with mailbox() as gone:
        settings = _mailing(gone)
    config = newsroom.config(report=settings)
    assert _run(config, NOW) == 1
    assert "could not be mailed" in capsys.readouterr().err
    with mailbox() as post:
        _run(newsroom.config(report=_mailing(post)), NOW + timedelta(hours=1))
        assert len(post.messages) == 1


def test_the_health_check_hears_of_every_run(newsroom: Newsroom) -> None:
    """Its address when all is well, /fail behind it when not, with the words in the body."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    heard: list[tuple[str, str]] = []

    def listen(request: Request) -> Response:
        heard.append((request.path, request.get_data(as_text=True)))
        return Response("OK")

    for path in ("/ping/abc", "/ping/abc/fail", "/ping/abc/fail"):
        newsroom.server.expect_oneshot_request(path, method="POST").respond_with_handler(listen)
    config = newsroom.config(report={"health_check": newsroom.url("/ping/abc")})
    assert _run(config, NOW) == 0
    assert heard == [("/ping/abc", "newswatch: all is well.\n")]
    _run(config, NOW + 8 * DAY)
    assert heard[1][0] == "/ping/abc/fail"
    assert "nothing new came from any source for 8 days" in heard[1][1]
    config.database.write_text("no database any more")
    assert _run(config, NOW + 9 * DAY) == 1
    assert heard[2][0] == "/ping/abc/fail"
    assert "damaged" in heard[2][1]


def test_an_address_that_is_a_secret_stands_in_the_environment(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A variable that is not set is named; an address that does not answer is not printed."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    config = newsroom.config(report={"health_check_env": "NEWSWATCH_PING"})
    assert _run(config, NOW) == 2
    assert "NEWSWATCH_PING" in capsys.readouterr().err
    monkeypatch.setenv("NEWSWATCH_PING", newsroom.url("/secret-number"))
    assert _run(config, NOW) == 1
    said = capsys.readouterr().err
    assert "could not be told" in said
    assert "secret-number" not in said


def test_whoever_asks_for_reports_must_say_to_whom(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    """Refused before anything is polled."""
    newsroom.publish("news", "stem-cells-help-in-ms")
    assert _run(newsroom.config(), NOW) == 2
    assert "report:" in capsys.readouterr().err
    assert newsroom.hits == []
