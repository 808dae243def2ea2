"""Mail over SMTP against a real server: handed in whole or not at all, and every no told in words."""

from __future__ import annotations

from typing import Any

import pytest

from newswatch.errors import FetchError, Refused, TimedOut
from newswatch.fetch.mail import MailServer, send
from tests.fetch.mail_server import Letters, mail_server

MESSAGE = b"Subject: x\r\n\r\nA line.\r\n.A line with a dot.\r\n"


def server(letters: Letters, **more: Any) -> MailServer:
    """Return the server as the configuration names it."""
    values: dict[str, Any] = {"security": "none", "allow_private": ("127.0.0.1",), "deadline_seconds": 5}
    return MailServer(**{"host": "127.0.0.1", "port": letters.port, **values, **more})


def hand_in(letters: Letters, *recipients: str, **more: Any) -> dict[str, str]:
    """Hand in the message."""
    return send(server(letters, **more), MESSAGE, "me@blog.example", recipients or ("you@reader.example",))


def test_a_message_arrives_as_it_was() -> None:
    """Byte for byte, for every reader."""
    with mail_server() as letters:
        assert hand_in(letters, "a@x.example", "b@x.example") == {}
    assert letters.messages == [MESSAGE]
    assert letters.recipients == ["a@x.example", "b@x.example"]


def test_user_and_password_are_asked_for() -> None:
    """The right ones let in; wrong ones are told in words, without the password."""
    with mail_server(Letters(user="me", password="s3cret")) as letters:
        assert hand_in(letters, user="me", password="s3cret") == {}
        with pytest.raises(FetchError, match="does not accept user and password") as refused:
            hand_in(letters, user="me", password="other")
    assert "other" not in str(refused.value)
    assert "s3cret" not in repr(server(letters, user="me", password="s3cret"))
    assert len(letters.messages) == 1


def test_one_reader_refused_does_not_stop_the_others() -> None:
    """Who did not get it is said, with the server's reason."""
    with mail_server(Letters(refused=frozenset({"b@x.example"}))) as letters:
        assert hand_in(letters, "a@x.example", "b@x.example") == {"b@x.example": "550 nobody of that name"}
        with pytest.raises(FetchError, match="refuses every recipient: 550 nobody"):
            hand_in(letters, "b@x.example")
    assert len(letters.messages) == 1


def test_nothing_goes_out_in_the_clear_unless_told_so() -> None:
    """A server that offers no encryption is refused before anything is said."""
    with mail_server(Letters(user="me", password="s3cret")) as letters:
        with pytest.raises(Refused, match="offers no encryption"):
            hand_in(letters, security="starttls", user="me", password="s3cret")
        with pytest.raises(FetchError, match="secure connection"):
            hand_in(letters, security="tls")
    assert not any(line.startswith("AUTH") for line in letters.lines)


def test_a_private_server_must_be_allowed() -> None:
    """The rules for addresses of one's own network hold for mail too."""
    with mail_server() as letters:
        with pytest.raises(Refused, match=r"network\.allow_private"):
            hand_in(letters, allow_private=())
        with pytest.raises(Refused, match=r"network\.allow_private"):
            hand_in(letters, host="localhost", allow_private=())
    assert letters.lines == []


@pytest.mark.parametrize(
    ("says", "words"),
    [({"MAIL": "451 greylisted, try later"}, "refuses: 451 greylisted"), ({"DATA": "554 spam"}, "refuses: 554 spam")],
)
def test_a_refusal_is_told_in_the_server_s_words(says: dict[str, str], words: str) -> None:
    """Nobody got it then."""
    with mail_server(Letters(says=says)) as letters, pytest.raises(FetchError, match=words):
        hand_in(letters)
    assert letters.messages == []


def test_a_server_that_drips_is_given_up_in_time() -> None:
    """Each answer comes in time, the whole does not."""
    with mail_server(Letters(drips=True)) as letters, pytest.raises(TimedOut):
        hand_in(letters, deadline_seconds=1)


def test_nothing_listening_is_said() -> None:
    """So is a name nobody has."""
    with mail_server() as letters:
        pass
    with pytest.raises(FetchError, match="nothing listens there"):
        hand_in(letters)
