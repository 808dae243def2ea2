"""JSON documents of sources, and what services say in them when something is wrong."""

from __future__ import annotations

import json

from newswatch.errors import ParseError
from newswatch.sources.entries import wording
from newswatch.sources.entries.letters import decoded
from newswatch.text.json_parts import Json, word


def document(body: bytes, url: str, *, otherwise: str) -> Json:
    """Return the object a JSON document holds.

    Args:
        body: the document.
        url: for messages.
        otherwise: what to say of something that is no JSON.

    Raises:
        ParseError: if there is none.
    """
    if not body.strip():
        raise ParseError("the answer is empty", url=url)
    try:
        found = json.loads(decoded(body).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ParseError(otherwise, url=url) from error
    return found if isinstance(found, dict) else {}


def complaint(found: Json) -> str:
    """Return what a service says went wrong, as ``: words``; an empty string when it does not."""
    said = next((word(found, key) for key in ("errMsg", "error", "message") if word(found, key)), "")
    return f": {wording.literal(said, 120)}" if said else ""
