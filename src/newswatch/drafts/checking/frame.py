"""What a draft says of itself and of the blog, not of the news: sources, earlier posts and their days.

It is read from the draft's own front matter, which the tool wrote. It counts only for names of sources and for
sentences about the blog's own posts, never for what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from newswatch.drafts.voice.dates import MONTHS
from newswatch.text.yaml12 import read_yaml

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---(?=\n|\Z)", re.DOTALL)
_YEAR_MONTH_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The names, addresses, own words and days a draft's front matter gives."""

    names: str = ""  #: of topics and sources, titles of earlier posts
    addresses: frozenset[str] = frozenset()  #: of sources and earlier posts
    own_words: str = ""  #: sentences of earlier posts the draft quotes
    numbers: frozenset[str] = frozenset()  #: days, months and years of earlier posts
    days: frozenset[tuple[str, str]] = frozenset()  #: (month, day) of earlier posts: ("february", "9")

    def is_about_blog(self, written: str) -> bool:
        """Whether a sentence, as written in Markdown, links to or quotes an earlier post."""
        return any(address in written for address in self.addresses) or bool(self.own_words and "I wrote" in written)

    def is_own(self, words: str) -> bool:
        """Whether words are the author's, from an earlier post the draft quotes."""
        return _words(words) in _words(self.own_words)

    def is_within_name(self, text: str, place: int) -> bool:
        """Whether ``place`` lies within a name the draft may use, such as "Channel 4"."""
        names = (name for name in self.names.split("\n") if name)
        return any(text.find(name, max(0, place - len(name)), place + len(name)) >= 0 for name in names)


def frame(draft: str) -> Frame:
    """Return the frame of a draft; an empty one when it has no front matter that can be read."""
    found = _FRONT_MATTER.match(draft)
    values = _values(found[1]) if found else {}
    sources, posts = list(_items(values, "sources")), list(_items(values, "earlier_posts"))
    topics = values.get("topics")
    names = (
        *(str(topic) for topic in (topics if isinstance(topics, list) else ())),
        *(each.get("name", "") for each in sources),
        *(each.get("title", "") for each in posts),
    )
    return Frame(
        names="\n".join(names),
        addresses=frozenset(each["url"] for each in (*sources, *posts) if each.get("url")),
        own_words="\n".join(each["said"] for each in posts if each.get("said")),
        days=frozenset(day for each in posts for day in _month_and_day(each.get("date", ""))),
        numbers=frozenset(number for each in posts for number in _day_numbers(each.get("date", ""))),
    )


def _values(text: str) -> Mapping[str, object]:
    try:
        values = read_yaml(text)
    except ValueError:  # edited by hand; the draft is checked without it
        return {}
    return cast("Mapping[str, object]", values) if isinstance(values, Mapping) else {}


def _items(values: Mapping[str, object], key: str) -> Iterator[Mapping[str, str]]:
    found = values.get(key)
    for each in found if isinstance(found, list) else ():
        if isinstance(each, Mapping):
            yield {str(name): str(value) for name, value in each.items()}


def _month_and_day(day: str) -> Iterator[tuple[str, str]]:
    for match in _YEAR_MONTH_DAY.finditer(day):
        if 1 <= int(match[2]) <= len(MONTHS):
            yield MONTHS[int(match[2]) - 1].lower(), str(int(match[3]))


def _day_numbers(day: str) -> Iterator[str]:
    for match in _YEAR_MONTH_DAY.finditer(day):
        yield from (str(int(part)) for part in match.groups())


def _words(text: str) -> str:
    words = re.findall(r"\w+", text.lower())
    return f" {' '.join(words)} "
