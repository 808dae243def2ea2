"""What kind of item a text is: research, personal, fundraising, policy and so on, as far as its words tell.

The words that give each kind away are in cues/kinds.yaml. A text that gives nothing away is ``other``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newswatch.topics.lexicon import Lexicon
from newswatch.topics.packaged import packaged
from newswatch.topics.reading import At, count, phrases
from newswatch.topics.words import Words

READ = 3000  # characters; the kind shows early, and closing paragraphs of releases speak of funds and foundations
IN_TITLE = 2  # a cue of the title counts so much
OTHER = "other"

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")  # what people quoted say of themselves tells nothing of the item


@dataclass(frozen=True, slots=True)
class _Kind:
    cues: frozenset[str]
    enough: int


def item_kind(title: str, text: str) -> str:
    """Return the kind of item: research, personal, fundraising, policy, company, or other.

    >>> item_kind("My first year with MS", "I was diagnosed in March. I cried, my wife laughed, and we bought a stick.")
    'personal'
    """
    kinds, lexicon = _kinds()
    in_title, in_text = (set(lexicon.find(Words(part))) for part in (title, _QUOTED.sub(" ", text[:READ])))
    scores = {name: _score(kind, in_title, in_text) for name, kind in kinds.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= 1 else OTHER


def kind_names() -> tuple[str, ...]:
    """Return every kind there is."""
    return (*_kinds()[0], OTHER)


def _score(kind: _Kind, in_title: set[str], in_text: set[str]) -> float:
    seen = len(kind.cues & (in_title | in_text)) + (IN_TITLE - 1) * len(kind.cues & in_title)
    return seen / kind.enough


@cache
def _kinds() -> tuple[dict[str, _Kind], Lexicon]:
    listed = At(packaged("cues/kinds.yaml"), "cues/kinds.yaml").items()
    kinds = {kind: _kind(dict(at.items(("enough", "cues")))) for kind, at in listed}
    return kinds, Lexicon(cue for kind in kinds.values() for cue in kind.cues)


def _kind(members: Mapping[str, At]) -> _Kind:
    return _Kind(frozenset(phrases(members["cues"])), count(members["enough"]))
