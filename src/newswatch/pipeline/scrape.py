"""Scrape: read the page of every entry that has no article yet.

Entries of several sources that lead to one address share its article. A page that cannot be read leaves an article
made of what the source gave, and is tried again when that may help.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from newswatch import articles
from newswatch.config import SourceConfig
from newswatch.errors import FetchError, NewswatchError, ParseError, TooCostly
from newswatch.events import ArticleRead, Event, PageFailed, StageStarted
from newswatch.fetch import Request, Response
from newswatch.pipeline.faults import one_by_one
from newswatch.pipeline.fetching import own_headers, visit, visit_one
from newswatch.pipeline.problems import kind_of, page_next_try
from newswatch.pipeline.reading import Reader
from newswatch.pipeline.workspace import Workspace
from newswatch.records import Article
from newswatch.store import PendingEntry
from newswatch.text.urls import masked

_FROM_SOURCE = ("url", "title", "authors", "published", "site", "doi")  # fields an entry may fill
MOST_COSTLY = 2  # pages of one source that may break the bounds of reading; its others keep what the feed said


@dataclass(frozen=True, slots=True)
class Target:
    """One article to be: the entries that lead to it, the first of them first."""

    entries: tuple[PendingEntry, ...]
    source: SourceConfig | None  #: None when it was taken out of feeds.yaml

    @property
    def url(self) -> str:
        """The address of its page; empty when there is none."""
        return self.entries[0].url

    @property
    def numbers(self) -> tuple[int, ...]:
        """The entries' numbers."""
        return tuple(entry.id for entry in self.entries)


def scrape(work: Workspace) -> Iterator[Event]:
    """Read what is to be read; one article is one transaction."""
    targets = _targets(work)
    yield StageStarted(stage="scrape", todo=len(targets))
    pages: dict[str, Target] = {}
    for target in targets:
        yield from one_by_one(work, target.entries[0].source, _sort(work, target, pages), target.url)
    yield from _read_pages(work, pages)


def _sort(work: Workspace, target: Target, pages: dict[str, Target]) -> Iterator[Event]:
    """Tie entries to the article there is, add a page that is to be read to ``pages``, or keep what the source said."""
    known = work.store.articles.id_of(target.url)
    if known is not None and target.entries[0].article is None:
        with work.store.transaction():
            work.store.articles.tie(known, target.numbers)
    elif _wants_page(work, target):
        pages[target.url] = target
    else:
        yield _keep(work, target, _from_source(work, target))


def _targets(work: Workspace) -> list[Target]:
    sources = {source.name: source for source in work.config.sources}
    grouped: defaultdict[str, list[PendingEntry]] = defaultdict(list)
    for entry in work.store.entries.to_scrape(work.now):
        grouped[entry.url or f"entry:{entry.id}"].append(entry)
    return [Target(tuple(entries), sources.get(entries[0].source)) for entries in grouped.values()]


def _wants_page(work: Workspace, target: Target) -> bool:
    scraping = target.source.scrape if target.source else "none"
    if not target.url or scraping == "none":
        return False
    if scraping == "all":
        return True
    entry = work.store.entries.get(target.entries[0].id)
    from newswatch.topics import explain

    return bool(explain(entry.title, entry.summary, work.config.topics).flags)


def _read_pages(work: Workspace, pages: Mapping[str, Target]) -> Iterator[Event]:
    requests = (_request(target, url) for url, target in pages.items())
    costly: Counter[str] = Counter()
    for request, answer in visit(work, requests):
        target = pages[request.url]
        yield from one_by_one(work, target.entries[0].source, _read(work, target, answer, costly), target.url)


def _read(work: Workspace, target: Target, answer: Response | FetchError, costly: Counter[str]) -> Iterator[Event]:
    try:
        article = _article(work, target, answer, costly)
    except NewswatchError as error:
        costly[target.entries[0].source] += isinstance(error, TooCostly)
        yield from _failed(work, target, error)
    else:
        yield from _taken(work, target, article)


def _request(target: Target, url: str) -> Request:
    source = target.source
    if source is None:
        return Request(url=url, robots=True)
    return Request(url=url, robots=True, headers=own_headers(source, url), proxy=source.proxy)


def _taken(work: Workspace, target: Target, article: Article) -> Iterator[Event]:
    if article.wall is None and article.text:
        yield _keep(work, target, _completed(work, target, article))
        return
    wall = article.wall or "empty"
    yield from _failed(
        work, target, ParseError(f"no article in the page: {articles.wall_in_words(wall)}", url=target.url), "wall"
    )


def _article(work: Workspace, target: Target, answer: Response | FetchError, costly: Mapping[str, int]) -> Article:
    """Extract a page and the further parts it is cut into.

    Raises:
        FetchError: if no page came.
        ParseError: if it cannot be read.
    """
    if isinstance(answer, FetchError):
        raise answer
    if costly[target.entries[0].source] >= MOST_COSTLY:
        raise TooCostly("not read: other pages of this source broke the bounds of reading", url=answer.url)
    recipe = target.source.recipe if target.source else None
    reader = Reader(work.sandbox, recipe, lambda url: visit_one(work, _request(target, url)))
    return reader.article(answer.body, answer.final_url, target.url)


def _completed(work: Workspace, target: Target, article: Article) -> Article:
    """Fill what the page left open with what the source said, and say so.

    The entry's address is the article's: what a page calls its canonical address may be anything.
    """
    entry = work.store.entries.get(target.entries[0].id)
    whole = replace(
        article,
        url=target.url,
        title=_title(target, article.title, entry.title),
        authors=article.authors or entry.authors,
        published=article.published or entry.published,
        site=article.site or target.entries[0].source,
        doi=article.doi or entry.doi,
    )
    taken = [name for name in _FROM_SOURCE if getattr(whole, name) != getattr(article, name)]
    return replace(whole, witnesses=MappingProxyType({**article.witnesses, **dict.fromkeys(taken, "feed")}))


def _title(target: Target, of_page: str, of_entry: str) -> str:
    """Return the title a feed gave, which its publisher meant for lists; the page's where that is cut off or none.

    Titles of other kinds of source are put together of teasers and addresses: the page knows better.
    """
    whole = bool(of_entry) and not of_entry.endswith(("…", "..."))
    given = whole and target.source is not None and target.source.kind == "feed"
    return of_entry if given else of_page or of_entry


def _from_source(work: Workspace, target: Target) -> Article:
    entry = work.store.entries.get(target.entries[0].id)
    return articles.from_entry(entry, target.entries[0].source)


def _keep(work: Workspace, target: Target, article: Article) -> Event:
    first = target.entries[0]
    number = work.store.articles.save(article, target.numbers, work.now, replaces=first.article)
    return ArticleRead(
        article=number, url=article.url, title=article.title, source=first.source, text_from=article.text_from
    )


def _failed(work: Workspace, target: Target, error: NewswatchError, kind: str = "") -> Iterator[Event]:
    """Keep what the source gave, and note why there is no more and when to try again."""
    first = target.entries[0]
    again = page_next_try(error, first.attempts, work.now)
    if first.article is not None:
        work.store.articles.put_off(first.article, again, str(error))
    else:
        article = _from_source(work, target)
        number = work.store.articles.save(article, target.numbers, work.now, problem=str(error), next_try=again)
        yield ArticleRead(article=number, url=article.url, title=article.title, source=first.source, text_from="feed")
    yield PageFailed(
        source=first.source, url=masked(target.url), kind=kind or kind_of(error), message=str(error), next_try=again
    )
