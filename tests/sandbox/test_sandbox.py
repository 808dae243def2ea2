"""Reading in a process of its own: what it gives back, what it survives, and what it leaves behind."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newswatch.articles import extract
from newswatch.errors import ParseError, TooCostly
from newswatch.sandbox import Limits, Sandbox
from newswatch.sources import kinds, parse_feed

FEED = b"<rss version='2.0'><channel><item><title>A</title><link>http://x.example/a</link></item></channel></rss>"
PAGE = b"<html><head><title>A</title></head><body><article><h1>A</h1>%s</article></body></html>" % (
    b"<p>Researchers followed thirty people with multiple sclerosis for two years.</p>" * 9
)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with little time and memory."""
    box = Sandbox(Limits(cpu_seconds=1.0, seconds=10.0, megabytes=64))
    yield box
    box.close()


def test_it_gives_what_the_function_gives() -> None:
    """Entries and articles are the same as read here; on a busy machine loading the libraries takes a while."""
    sandbox = Sandbox()
    assert sandbox.call(parse_feed, FEED, "http://x.example/f") == parse_feed(FEED, "http://x.example/f")
    assert sandbox.call(extract, PAGE, "http://x.example/a") == extract(PAGE, "http://x.example/a")
    sandbox.close()


@pytest.mark.parametrize("name", kinds())
def test_every_kind_of_source_can_be_read_there(sandbox: Sandbox, name: str) -> None:
    """Its function and its options go over; what comes back is a listing or the reason why there is none."""
    kind = kinds()[name]
    with pytest.raises(ParseError):
        sandbox.call(kind.parse, b"", "http://x.example/f", kind.options())


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("sum(range(10**12))", "takes longer than 1 s"),
        ("__import__('re').match('(a+)+b', 'a' * 40)", "takes longer than 1 s"),
        ("bytearray(10**9)", "more than 64 MB"),
        ("__import__('os').abort()", "ends in a crash"),
    ],
    ids=["python", "a library", "memory", "a crash"],
)
def test_a_call_that_breaks_the_bounds_ends_in_a_reason(sandbox: Sandbox, what: str, why: str) -> None:
    """And the next call works as if nothing had been."""
    with pytest.raises(TooCostly, match=why):
        sandbox.call(eval, what)
    assert sandbox.call(len, b"abc") == 3


def test_a_call_that_sleeps_ends_by_the_clock() -> None:
    """And is not told to have computed for so long."""
    with Sandbox(Limits(seconds=2)) as sandbox, pytest.raises(TooCostly, match="longer than 2 s by the clock"):
        sandbox.call(time.sleep, 60)


def test_a_fault_in_the_reader_names_its_place(sandbox: Sandbox) -> None:
    """It costs this page only, and is told in one line that a maintainer can use."""
    with pytest.raises(ParseError, match="ZeroDivisionError in") as caught:
        sandbox.call(eval, "1 / 0")
    assert not isinstance(caught.value, TooCostly)


def test_what_comes_back_is_records_only(sandbox: Sandbox) -> None:
    """Bytes that have taken over the reader cannot have functions run over here."""
    with pytest.raises(ParseError, match="no record"):
        sandbox.call(eval, "__import__('os').system")
    with pytest.raises(ParseError, match="no record"):
        sandbox.call(eval, "__import__('newswatch.cli').cli.main")


def test_what_a_library_prints_is_no_answer(sandbox: Sandbox) -> None:
    """Neither on the pipe nor on our terminal."""
    assert sandbox.call(eval, "print('x') or __import__('os').write(1, b'y' * 9)") == 9


def test_a_reader_that_was_killed_from_outside_is_replaced() -> None:
    """The call under way is lost, the sandbox is not."""
    box = Sandbox()
    number = box.call(os.getpid)
    os.kill(number, signal.SIGKILL)
    with pytest.raises(TooCostly):
        box.call(len, b"abc")
    assert box.call(len, b"abc") == 3
    box.close()


def test_nothing_is_left_behind_when_it_is_forgotten() -> None:
    """The process ends with the last reference to the sandbox."""
    box = Sandbox()
    number = box.call(os.getpid)
    del box
    for _ in range(50):
        if not Path(f"/proc/{number}").exists():
            break
        time.sleep(0.02)
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_only_functions_of_modules_can_be_called() -> None:
    """Others cannot be found over there; the caller is told at once."""
    box = Sandbox()
    box.close()
    with pytest.raises((pickle.PicklingError, AttributeError)):
        box.call(lambda: None)
    box.close()
