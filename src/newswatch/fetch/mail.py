"""Mail over SMTP: the connection goes to a checked address, as every other; the server's certificate is verified.

One message, handed to the user's own server. Nothing is sent in the clear unless the configuration says so.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Timer
from typing import Literal

from newswatch.errors import FetchError, Refused, TimedOut
from newswatch.fetch.addresses import may_contact
from newswatch.fetch.connecting import reason, tls_context

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed in."""

    host: str
    port: int
    security: Security
    user: str = ""  #: empty for a server that asks for none
    password: str = field(default="", repr=False)
    allow_private: tuple[str, ...] = ()  #: addresses of the own network that may be contacted
    deadline_seconds: float = 30.0  #: for the whole exchange

    @property
    def url(self) -> str:
        """The server as messages name it."""
        return f"smtp://{self.host}:{self.port}"


def send(server: MailServer, message: bytes, sender: str, recipients: Sequence[str]) -> dict[str, str]:
    """Hand in one message; return the recipients the server refused, each with its reason.

    Args:
        server: the user's own.
        message: with CRLF line ends.
        sender: the bare address.
        recipients: bare addresses; at least one.

    Raises:
        Refused: if the address is private and not allowed, or the server offers no encryption.
        TimedOut: if the whole took too long.
        FetchError: if the server does not take the message; then nobody got it.
    """
    connection = _Connection(server)
    # smtplib counts each step; a server that drips would never pass the limit.
    watchdog = Timer(server.deadline_seconds, connection.cut)
    watchdog.daemon = True
    watchdog.start()
    try:
        return _handed_in(connection, server, message, sender, recipients)
    except (smtplib.SMTPException, OSError) as error:
        if connection.is_cut or isinstance(error, TimeoutError):
            raise TimedOut(server.deadline_seconds, url=server.url) from error
        raise FetchError(_in_words(error), url=server.url) from error
    finally:
        watchdog.cancel()
        connection.close()


def _handed_in(
    connection: _Connection, server: MailServer, message: bytes, sender: str, recipients: Sequence[str]
) -> dict[str, str]:
    connection.connect(server.host, server.port)
    connection.ehlo_or_helo_if_needed()
    if server.security == "starttls":
        if not connection.has_extn("starttls"):
            raise Refused(
                "the mail server offers no encryption here; try `security: tls` with port 465", url=server.url
            )
        connection.starttls(context=tls_context())
    if server.user:
        connection.login(server.user, server.password)
    refused = connection.sendmail(sender, list(recipients), message)
    return {address: _said(code, text) for address, (code, text) in refused.items()}


class _Connection(smtplib.SMTP):
    """smtplib's conversation over a connection of ours."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self.is_cut = False
        super().__init__(timeout=server.deadline_seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        self._host = host  # whom the certificate must name
        stream = socket.create_connection((self._checked(host, port), port), timeout)
        if self._server.security != "tls":
            return stream
        return tls_context().wrap_socket(stream, server_hostname=host)

    def _checked(self, host: str, port: int) -> str:
        found = [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        allowed = self._server.allow_private
        fine = next((address for address in found if may_contact(address, allowed)), None)
        if fine is None:
            problem = f"{host} is a private address; name it under network.allow_private to allow it"
            raise Refused(problem, url=self._server.url)
        return fine

    def cut(self) -> None:
        """End the conversation from outside."""
        self.is_cut = True
        if self.sock is not None:
            self.sock.shutdown(socket.SHUT_RDWR)


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPAuthenticationError, "the mail server does not accept user and password"),
    (smtplib.SMTPNotSupportedError, "the mail server does not let anybody sign in this way"),
    (smtplib.SMTPServerDisconnected, "the mail server closed the connection"),
    (ssl.SSLCertVerificationError, "the certificate of the mail server is not valid"),
    (ssl.SSLError, "no secure connection to the mail server: is `security:` right for this port?"),
    (socket.gaierror, "there is no such mail server, or no network"),
)


def _in_words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"the mail server refuses every recipient: {_said(*next(iter(error.recipients.values())))}"
    known = next((words for kind, words in _REASONS if isinstance(error, kind)), None)
    if known is None and isinstance(error, smtplib.SMTPResponseException):
        return f"the mail server refuses: {_said(error.smtp_code, error.smtp_error)}"
    return known or f"the mail server: {reason(error)}"


def _said(code: int, text: bytes | str) -> str:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(words.split())}"[:200]
