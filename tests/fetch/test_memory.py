"""What is remembered of a source from one poll to the next."""

from __future__ import annotations

from newswatch.fetch import Hop, Response
from newswatch.fetch.memory import after, is_same
from newswatch.records import SourceMemory

OLD, NEW = "https://a.example/old", "https://a.example/new"


def answer(status: int = 200, body: bytes = b"feed", etag: str | None = None, hops: tuple[Hop, ...] = ()) -> Response:
    """An answer of a source."""
    final = hops[-1].url if hops else OLD
    return Response(url=OLD, final_url=final, status=status, headers={}, body=body, etag=etag, redirects=hops)


def test_validators_of_what_could_be_read_are_kept() -> None:
    """Of a login page with status 200 they are not."""
    memory = after(SourceMemory(), answer(etag='"1"'), readable=True)
    assert memory.etag == '"1"'
    assert after(memory, answer(etag='"wall"', body=b"<html>"), readable=False) == memory


def test_an_unchanged_answer_keeps_the_validators_it_does_not_repeat() -> None:
    """Many servers send 304 without them."""
    memory = after(SourceMemory(), answer(etag='"1"'), readable=True)
    assert after(memory, answer(304, b""), readable=True) == memory
    assert after(memory, answer(304, b"", etag='"2"'), readable=True).etag == '"2"'


def test_a_body_that_did_not_change_is_recognised() -> None:
    """From servers that know no validators."""
    memory = after(SourceMemory(), answer(), readable=True)
    assert is_same(memory, answer())
    assert is_same(memory, answer(304, b""))
    assert not is_same(memory, answer(body=b"feed with more"))
    assert not is_same(SourceMemory(), answer(body=b""))


def test_a_move_is_taken_over_after_three_equal_answers() -> None:
    """One that leads elsewhere, or none, begins anew; a detour is no move."""
    moved = answer(hops=(Hop(301, NEW),))
    memory = SourceMemory()
    for times in (1, 2):
        memory = after(memory, moved, readable=True)
        assert (memory.moved_times, memory.new_url) == (times, None)
    assert after(memory, moved, readable=False).new_url is None
    assert after(memory, moved, readable=True).new_url == NEW
    assert after(memory, answer(304, b"", hops=(Hop(308, NEW),)), readable=True).new_url == NEW
    assert after(memory, answer(hops=(Hop(301, "https://b.example/"),)), readable=True).moved_times == 1
    assert after(memory, answer(hops=(Hop(302, NEW),)), readable=True).moved_times == 0
    assert after(memory, answer(), readable=True).moved_to is None


def test_a_source_that_is_gone_is_marked_and_comes_back_when_it_answers() -> None:
    """410 stops it; a person who asks again may find it alive."""
    gone = after(SourceMemory(), answer(410, b""), readable=False)
    assert gone.gone
    assert not after(gone, answer(), readable=True).gone
