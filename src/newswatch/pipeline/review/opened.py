"""A draft opened for reading: its text, the statements where they stand in it, and the articles behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newswatch.store import Store, StoredArticle, StoredDraft, fingerprint

if TYPE_CHECKING:
    from newswatch.records import Statement, Study


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement where it stands in the draft, ``markdown[start:end]``, with everything it rests on."""

    text: str
    start: int
    end: int
    grounds: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft with what a reviewer wants to see beside it."""

    draft: StoredDraft
    claims: tuple[Claim, ...]  #: in the order of the text
    articles: tuple[StoredArticle, ...]
    kept: frozenset[str]  #: statements she went through and kept
    told: tuple[tuple[str, Study], ...] = ()  #: what each source of the draft says of the study, the best first

    @property
    def seen(self) -> str:
        """What tells this text from another one of the same draft."""
        return fingerprint(self.draft.markdown)

    @property
    def sources(self) -> tuple[str, ...]:
        """The texts the draft may rest on."""
        return tuple(f"{each.article.title}\n\n{each.article.text}" for each in self.articles)

    def article(self, url: str) -> StoredArticle | None:
        """Return the article at an address, None when it is none of the story's."""
        return next((each for each in self.articles if each.article.url == url), None)


def open_draft(store: Store, number: int) -> Opened | None:
    """Return a draft with its statements and articles, None when it is gone."""
    stored = store.drafts.get(number)
    if stored is None:
        return None
    articles = store.articles.of_story(stored.story)
    return Opened(
        draft=stored,
        claims=claims(stored.markdown, store.drafts.statements(number)),
        articles=articles,
        told=_told(store, stored, articles),
        kept=store.decisions.kept(number),
    )


def _told(store: Store, stored: StoredDraft, articles: Sequence[StoredArticle]) -> tuple[tuple[str, Study], ...]:
    numbers = {each.article.url: each.id for each in articles}
    known = ((each.name, numbers.get(each.url)) for each in stored.sources[1:])
    read = ((name, store.stories.study_of(number)) for name, number in known if number is not None)
    first = stored.sources[0].name if stored.sources else ""
    return ((first, stored.study), *((name, study) for name, study in read if study is not None))


def claims(markdown: str, statements: tuple[Statement, ...]) -> tuple[Claim, ...]:
    """Return the statements that stand in a text, in its order; those with the same words are one.

    A statement that the author rewrote or took out stands there no more, and is left out.
    """
    grounds: dict[str, list[Statement]] = {}
    for statement in statements:
        grounds.setdefault(statement.text, []).append(statement)
    found = ((markdown.find(text), text, each) for text, each in grounds.items() if text)
    return tuple(
        Claim(text, start, start + len(text), tuple(each)) for start, text, each in sorted(found) if start >= 0
    )
