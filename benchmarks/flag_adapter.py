"""The topic flags as the flagging benchmark asks for them: ``flag(title, text) -> {"ms", "stem_cells"}``."""

from __future__ import annotations

from newswatch.topics import flag as newswatch_flag


def flag(title: str, text: str) -> dict[str, bool]:
    """Say whether a text is about multiple sclerosis and whether it is about stem cells."""
    about = {each.topic for each in newswatch_flag(title, text) if each.strength == "about"}
    return {"ms": "multiple-sclerosis" in about, "stem_cells": "stem-cells" in about}
