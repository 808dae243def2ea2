"""The author's voice: every phrase of a draft, each replaceable, checked when it is loaded.

``voice.yaml`` holds the phrases as shipped and is the list of what can be replaced. What a phrase may name in braces
is what the shipped phrase of that key may name. Which phrase is used when is the business of the other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from newswatch.drafts.voice.spelling import Spelling, respelled
from newswatch.errors import ConfigError
from newswatch.registry import suggestion
from newswatch.text.yaml12 import shipped_yaml

_NAME = re.compile(r"\{(\w+)\}")
# Names every phrase of a group may use, though the shipped phrase of that key does not.
_EXTRA_NAMES = {
    "dates": frozenset({"day", "number", "month", "weekday", "year"}),
    "title": frozenset({"topics", "source", "date", "headline", "intervention", "journal", "lead"}),
    "opening": frozenset({"attribution", "source", "topics", "post", "url", "date"}),
    "sign_off": frozenset({"source"}),
}
_MOST_QUOTED_WORDS = 150
_SPELLINGS = ("british", "american")

Phrases = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How the author speaks: phrases by dotted key, as in ``voice.yaml``."""

    phrases: Mapping[str, str]
    spelling: Spelling = "british"
    max_quoted_words: int = _MOST_QUOTED_WORDS  #: of the sources, in one draft

    def say(self, key: str, **words: str) -> str:
        """Return the phrase with ``words`` put in and spelled the author's way.

        The words are left as they are. A name in braces that is not among them stays as it stands.
        """
        phrase = respelled(self.phrases[key], self.spelling)
        return _NAME.sub(lambda name: words.get(name[1], name[0]), phrase)


def load_voice(changes: Phrases | None = None) -> Voice:
    """Return the shipped voice with ``changes`` made to it.

    Args:
        changes: as under ``blog.voice`` in feeds.yaml: phrases, nested or by dotted key, and ``spelling`` and
            ``max_quoted_words``.

    Raises:
        ConfigError: for an unknown key, a value of the wrong kind, or a name in braces that the phrase has not;
            ``.key`` is the dotted path below ``blog.voice``.
    """
    flat = dict(_flat(changes or {}))
    spelling = _spelling(flat.pop("spelling", "british"))
    words = _quoted_words(flat.pop("max_quoted_words", _MOST_QUOTED_WORDS))
    phrases = dict(_shipped())
    for key, phrase in flat.items():
        phrases[key] = _checked(key, phrase)
    return Voice(phrases=MappingProxyType(phrases), spelling=spelling, max_quoted_words=words)


@cache
def _shipped() -> Mapping[str, str]:
    phrases = cast("Mapping[str, object]", shipped_yaml("newswatch.drafts.voice", "voice.yaml"))
    return MappingProxyType({key: str(value) for key, value in _flat(phrases)})


def _flat(tree: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(cast("Mapping[str, object]", value), f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _checked(key: str, phrase: object) -> str:
    shipped = _shipped()
    if key not in shipped:
        raise ConfigError(f"unknown phrase{suggestion(key, shipped)}", key=key)
    if not isinstance(phrase, str):
        raise ConfigError(f"a phrase is text, not {phrase!r}", key=key)
    allowed = set(_NAME.findall(shipped[key])) | _EXTRA_NAMES.get(key.split(".")[0], frozenset())
    for name in _NAME.findall(phrase):
        if name not in allowed:
            known = ", ".join(f"{{{each}}}" for each in sorted(allowed)) or "no names in braces"
            raise ConfigError(f"{{{name}}} is not known here; this phrase takes {known}", key=key)
    return phrase


def _spelling(value: object) -> Spelling:
    if value not in _SPELLINGS:
        raise ConfigError(f"{value!r} is neither british nor american", key="spelling")
    return cast("Literal['british', 'american']", value)


def _quoted_words(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
        raise ConfigError(f"a number of words from 0 to 1000, not {value!r}", key="max_quoted_words")
    return value
