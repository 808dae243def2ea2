"""What the answers of all registers have in common: their shape is checked before a word of them is believed."""

from __future__ import annotations

import json

from newswatch.errors import ParseError
from newswatch.records import Citation, Standing, State
from newswatch.text.clean import plain
from newswatch.text.json_parts import Json, at

SHOWN = 200  # characters of a register's own words


def answered(body: bytes, url: str, path: tuple[str, ...]) -> Json:
    """Return the answer as an object that has something at ``path``.

    Services report mistakes with status 200: an answer of another shape must never be taken for "nothing against it".

    Raises:
        ParseError: for anything else.
    """
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ParseError("the register answered something that is no JSON", url=url) from error
    if not isinstance(found, dict) or not isinstance(at(found, *path), dict | list):
        raise ParseError("the register answered something else than a list", url=url)
    return found


def standing(module: str, citation: Citation, said: tuple[str, ...] | None, *, notice: bool = True) -> Standing:
    """Return what a register says of a citation.

    Args:
        module: the register's module.
        citation: what was asked for.
        said: its words; None when it does not know the citation.
        notice: whether any word of it is one against the study.
    """
    register = module.rsplit(".", 1)[-1]
    if said is None:
        return Standing(citation=citation, register=register, state="unknown")
    state: State = "notice" if said and notice else "clean"
    return Standing(citation=citation, register=register, state=state, said=tuple(plain(word)[:SHOWN] for word in said))
