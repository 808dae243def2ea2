"""What is undone next and what redone, read from the order in which steps were taken. Pure; no SQL.

Nothing is ever taken out of the table of decisions: undoing a step adds one that refers to it, and redoing adds one
that refers to the undoing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Taken = tuple[int, int | None]  #: a step's number, and the step it takes back


@dataclass(frozen=True, slots=True)
class Stacks:
    """The steps that can be undone and those that can be redone, the next one last."""

    done: tuple[int, ...] = ()
    undone: tuple[int, ...] = ()


def stacks(history: Iterable[Taken]) -> Stacks:
    """Return what can be undone and redone after these steps, in the order they were taken.

    >>> stacks([(1, None), (2, None), (3, 2)])
    Stacks(done=(1,), undone=(3,))
    >>> stacks([(1, None), (2, None), (3, 2), (4, 3)])
    Stacks(done=(1, 4), undone=())
    """
    done: list[int] = []
    undone: list[int] = []
    for step, undoes in history:
        if undoes is None:
            done.append(step)
            undone.clear()
        elif undoes in done:
            done.remove(undoes)
            undone.append(step)
        elif undoes in undone:
            undone.remove(undoes)
            done.append(step)
    return Stacks(tuple(done), tuple(undone))
