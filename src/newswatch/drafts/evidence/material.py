"""What a draft is made of: the articles of one story, its topics, the earlier posts that fit.

The pipeline fills these records from the store; the composer reads nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from newswatch.records import Post, Related, Study
from newswatch.records.reading import require_aware

_SHORT_LABEL = 3  # letters; "MS" has no plural


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryArticle:
    """One article of the story, as the draft sees it."""

    source: str  #: the source as the user calls it: "Medical News Today"
    url: str  #: http(s)
    title: str
    text: str  #: the text the offsets of ``study`` count in
    published: datetime | None = None
    study: Study = field(default_factory=Study)
    key_points: tuple[str, ...] = ()  #: sentences of ``text``, unchanged, best first

    def __post_init__(self) -> None:
        require_aware(self.published)


@dataclass(frozen=True, slots=True)
class TopicLabel:
    """A topic as the configuration calls it (``key``) and as readers call it (``label``)."""

    key: str
    label: str

    def is_named_in(self, text: str) -> bool:
        """Whether a text names the topic, in any case and number: "Stem Cell news" names "stem cells"."""
        stem = self.label.casefold()
        stem = stem.removesuffix("s") if len(stem) > _SHORT_LABEL else stem
        return re.search(rf"\b{re.escape(stem)}s?\b", text.casefold()) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMaterial:
    """Everything a draft may speak of."""

    articles: tuple[StoryArticle, ...]  #: at least one, the main one first
    topics: tuple[TopicLabel, ...] = ()  #: in the user's order, the blog's main subject first
    earlier: tuple[Related, ...] = ()  #: earlier posts good enough to link to, best first
    already_posted: Post | None = None  #: the post that told this very story before; the draft becomes its update

    def __post_init__(self) -> None:
        if not self.articles:
            raise ValueError("a story has at least one article")
