"""A mail server on loopback that keeps what it is given, and can be told to misbehave."""

from __future__ import annotations

import base64
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

DRIP_SECONDS = 0.2


@dataclass
class Letters:
    """What was handed in: the lines of the conversation, the messages, and who they are for."""

    port: int = 0
    user: str = ""  #: asked for when set
    password: str = ""
    refused: frozenset[str] = frozenset()  #: recipients that are not known here
    says: dict[str, str] = field(default_factory=dict)  #: command -> answer instead
    drips: bool = False  #: a byte at a time, slowly
    lines: list[str] = field(default_factory=list)
    messages: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)


class _Server(socketserver.ThreadingTCPServer):
    """Forgets conversations that were broken off."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        super().__init__(("127.0.0.1", 0), _Conversation)
        letters.port = self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of it."""


class _Conversation(socketserver.StreamRequestHandler):
    """One client, from its greeting to its QUIT."""

    def handle(self) -> None:
        """Speak SMTP."""
        self.letters = cast(_Server, self.server).letters
        self._say("220 ready")
        while line := self.rfile.readline().decode().strip():
            self.letters.lines.append(line)
            command, _, rest = line.partition(" ")
            if odd := self.letters.says.get(command.upper()):
                self._say(odd)
            else:
                getattr(self, f"_{command.lower()}", self._fine)(rest)

    def _fine(self, rest: str) -> None:
        self._say("250 fine")

    def _ehlo(self, rest: str) -> None:
        self._say("250-loopback\r\n250 AUTH PLAIN" if self.letters.user else "250 loopback")

    def _auth(self, rest: str) -> None:
        given = base64.b64decode(rest.partition(" ")[2]).decode().split("\0")[1:]
        self._say("235 come in" if given == [self.letters.user, self.letters.password] else "535 no")

    def _rcpt(self, rest: str) -> None:
        address = rest.partition("<")[2].rstrip(">")
        if address in self.letters.refused:
            self._say("550 nobody of that name")
            return
        self.letters.recipients.append(address)
        self._say("250 fine")

    def _data(self, rest: str) -> None:
        self._say("354 go on")
        body = b""
        while not body.endswith(b"\r\n.\r\n"):
            body += self.rfile.readline()
        self.letters.messages.append(body[:-3].replace(b"\r\n..", b"\r\n."))
        self._say("250 taken")

    def _say(self, text: str) -> None:
        answer = f"{text}\r\n".encode()
        if not self.letters.drips:
            self.wfile.write(answer)
            return
        for at in range(len(answer)):
            self.wfile.write(answer[at : at + 1])
            time.sleep(DRIP_SECONDS)


@contextmanager
def mail_server(letters: Letters | None = None) -> Iterator[Letters]:
    """Start a server, and stop it at the end."""
    letters = letters or Letters()
    with _Server(letters) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield letters
        finally:
            server.shutdown()
            thread.join()
