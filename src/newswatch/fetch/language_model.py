"""The one door to language models: the ``llm`` library, installed only by those who want it.

It opens connections of its own, to addresses that stand in the user's settings of ``llm`` and never in anything that
was fetched. What a model is asked, and what of its answer may be used, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from queue import Empty, SimpleQueue
from threading import Thread

from newswatch.errors import FetchError, TimedOut

LONGEST_ANSWER = 20_000  # characters
_LONGEST_REASON = 200


def ask(model: str, instructions: str, material: str, *, deadline: float) -> str | FetchError:
    """Return what a model answers, cut at ``LONGEST_ANSWER``; a failure of any kind is a value.

    Args:
        model: a name or alias that ``llm models`` lists.
        instructions: the system prompt.
        material: the prompt.
        deadline: seconds for the whole answer.
    """
    answers: SimpleQueue[str | FetchError] = SimpleQueue()
    # Most models of llm know no deadline; a daemon that goes on waiting keeps nobody from leaving.
    Thread(target=lambda: answers.put(_asked(model, instructions, material)), daemon=True).start()
    try:
        return answers.get(timeout=deadline)
    except Empty:
        return TimedOut(deadline, url="")


def _asked(model: str, instructions: str, material: str) -> str | FetchError:
    try:
        import llm  # half a second, and an extra

        return _bounded(llm.get_model(model).prompt(material, system=instructions))
    except Exception as problem:  # noqa: BLE001 - every model is somebody's plugin and fails in its own way
        return FetchError(_reason(problem), url="")


def _bounded(pieces: Iterable[str]) -> str:
    """Return the pieces of an answer as one; a model that never ends is not heard to its end."""
    text = ""
    for piece in pieces:
        text += piece
        if len(text) >= LONGEST_ANSWER:
            break
    return text[:LONGEST_ANSWER]


def _reason(problem: Exception) -> str:
    words = " ".join(str(problem).split()) or type(problem).__name__
    return words if len(words) <= _LONGEST_REASON else f"{words[:_LONGEST_REASON]}…"
