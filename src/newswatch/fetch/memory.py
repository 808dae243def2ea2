"""What an answer changes of what is remembered of its source. Pure functions of records."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from newswatch.fetch.messages import Response
from newswatch.records.polling import SourceMemory

GONE = 410


def mark(body: bytes) -> str:
    """Return a digest of a body, to tell at the next poll whether anything changed."""
    return blake2b(body, digest_size=12).hexdigest()


def is_same(memory: SourceMemory, answer: Response) -> bool:
    """Tell whether an answer brings nothing new: the server says so, or its body is that of the last time."""
    return answer.unchanged or (answer.status == 200 and bool(memory.mark) and mark(answer.body) == memory.mark)


def after(memory: SourceMemory, answer: Response, *, readable: bool) -> SourceMemory:
    """Return what is remembered once an answer came.

    Validators are kept of answers that could be read only: those of a login page would hide the feed behind a 304. A
    permanent redirect counts where it leads to something readable, and is forgotten where the next answer leads
    elsewhere; once it is taken over, the answers of the new address keep it.

    Args:
        memory: of the polls before.
        answer: of this poll.
        readable: whether the body could be parsed; for an unchanged answer, True.
    """
    if answer.status == GONE:
        return replace(memory, gone=True)
    if not readable:
        return memory
    memory = replace(_moved(memory, answer), gone=False, answered_by=answer.final_url)
    if answer.unchanged:
        return replace(
            memory,
            etag=answer.etag or memory.etag,
            last_modified=answer.last_modified or memory.last_modified,
        )
    return replace(memory, etag=answer.etag, last_modified=answer.last_modified, mark=mark(answer.body))


def without_move(memory: SourceMemory) -> SourceMemory:
    """Return what is remembered once the address taken over no longer answers: the next poll asks the old one."""
    return replace(memory, moved_to=None, moved_times=0, gone=False) if memory.new_url else memory


def _moved(memory: SourceMemory, answer: Response) -> SourceMemory:
    moved = answer.moved_to
    if moved is None and memory.new_url == answer.url:
        return memory
    times = memory.moved_times + 1 if moved and moved == memory.moved_to else int(moved is not None)
    return replace(memory, moved_to=moved, moved_times=times)
