"""Rules made ready: all topics in one tree of phrases, and a fingerprint that changes when a rule does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from newswatch.topics.lexicon import Lexicon
from newswatch.topics.places import Cues
from newswatch.topics.rules import Topic

# Goes into the fingerprint: raise it when the matcher judges the same rules differently, so that stored articles are
# flagged anew.
VERSION = 2


@dataclass(frozen=True, eq=False)
class Topics:
    """Topics ready to be matched. Equal, and equal in hash, when the rules are.

    Iterating gives the topics in their order.
    """

    topics: tuple[Topic, ...]
    cues: Cues
    fingerprint: str = field(init=False)  #: of the rules and the matcher, 16 hexadecimal digits

    def __post_init__(self) -> None:
        rules = repr((VERSION, self.topics, self.cues))
        object.__setattr__(self, "fingerprint", hashlib.sha256(rules.encode()).hexdigest()[:16])

    @cached_property
    def lexicon(self) -> Lexicon:
        """All phrases in one tree; grown when the first text is read."""
        return Lexicon(_phrases(self.topics, self.cues))

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.topics)

    def __len__(self) -> int:
        return len(self.topics)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Topics) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the topics, in order."""
        return tuple(topic.key for topic in self.topics)

    def label(self, key: str) -> str:
        """Return how a topic is called in drafts and digests; the key itself where no topic has it."""
        return next((topic.label for topic in self.topics if topic.key == key), key)


def _phrases(topics: Iterable[Topic], cues: Cues) -> Iterator[str]:
    for topic in topics:
        yield from topic.phrases()
    yield from (*cues.list, *cues.aside, *cues.boilerplate, *cues.finding)
