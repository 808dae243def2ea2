"""Ctrl-C leaves within a second, whatever is under way."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time

from tests.fetch.conftest import Asked, Site

PROGRAM = """
import signal
import sys
from newswatch.fetch import FetchSettings, Request, get_many
signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored
requests = [Request(url=url) for url in sys.argv[1:]]
try:
    for _, answer in get_many(requests, FetchSettings(allow_private=("127.0.0.1",))):
        print("answered", flush=True)
except KeyboardInterrupt:
    print("left", flush=True)
"""


def test_an_interrupt_leaves_within_a_second(site: Site) -> None:
    """With one request answered and one that hangs. The bounds leave room for a busy machine."""

    def hang(sock: socket.socket, asked: Asked) -> None:
        site.stopping.wait(30)

    urls = [site.serve("/quick", b"x"), site.at("/hang", hang)]
    with subprocess.Popen([sys.executable, "-c", PROGRAM, *urls], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "answered\n"
        while "/hang" not in site.paths():
            time.sleep(0.01)
        began = time.monotonic()
        program.send_signal(signal.SIGINT)
        assert program.stdout.readline() == "left\n"
        left = time.monotonic() - began
        assert program.wait(5) == 0
    assert left < 1.5
    assert time.monotonic() - began < 2.5
