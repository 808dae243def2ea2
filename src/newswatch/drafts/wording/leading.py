"""The words in which reports say that somebody led the work."""

from __future__ import annotations

import re

_LEADS = r"(?:led|leads|headed|heads|directed|directs|oversaw|oversees)"
_LED = re.compile(
    rf"""(?ix) \bled\ by\b | \b(?:who|which|and|that)\ (?:\w+\ )?{_LEADS}\b
    | \b(?:{_LEADS}|is\ leading|was\ leading)\ (?:the|this|a)\ (?:[\w-]+\ ){{0,3}}
      (?:study|trial|research|work|team|project|review)\b
    | \b(?:lead|leading|first|senior|principal|chief|corresponding|coordinating|main)\ (?:[\w-]+\ ){{0,2}}
      (?:authors?|researchers?|investigators?|scientists?)\b
    | \bstudy\ (?:head|leader|chair)\b | \b(?:head|leader|chair)\ of\ the\ (?:study|trial|team|project)\b
    | \b(?:and|with)\ (?:his|her|their)?\ ?(?:colleagues|co-?workers|team|group)\b
    | [’']s?\ (?:\w+\ )?(?:team|group|lab|laboratory)\b | \bet\ al\b"""
)


def says_led(sentence: str) -> bool:
    """Whether a sentence says of anybody that they led the work.

    >>> says_led("Lead author Ana Ruiz said so."), says_led("Ana Ruiz of Valencia said so.")
    (True, False)
    """
    return bool(_LED.search(sentence))
