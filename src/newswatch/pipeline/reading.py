"""Read one article: its page, the parts it is cut into, its plainer version where the page is an empty shell.

Who reads says how pages are fetched; the scrape stage and a person who asks for one page share the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from newswatch import articles
from newswatch.config import NetworkSettings, RecipeConfig, SourceConfig
from newswatch.errors import FetchError, ParseError
from newswatch.fetch import Request, Response
from newswatch.pipeline.fetching import ask_one, fetch_page, own_headers
from newswatch.records import Article
from newswatch.sandbox import Sandbox
from newswatch.text.urls import host

MOST_PARTS = 10  # of an article cut into pages

Fetch = Callable[[str], Response | FetchError]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles in a sandbox."""

    sandbox: Sandbox
    recipe: RecipeConfig | None = None  #: of the source; laid over the one shipped for the site
    fetch: Fetch | None = None  #: how further pages are asked for; None: they are not

    def article(self, body: bytes, url: str, asked: str = "") -> Article:
        """Return the article of a page, whole: with all its parts, by its plainer version where it is an empty shell.

        Args:
            body: of the page.
            url: where it came from in the end.
            asked: where it was asked for, when that was elsewhere.

        Raises:
            ParseError: if the page cannot be read.
        """
        first = self._by_plainer(self._read(body, url))
        parts, missing = self._parts(first, {url, asked})
        whole = articles.join(parts) if len(parts) > 1 else first
        return _noted(whole, missing) if missing else whole

    def _read(self, body: bytes, url: str) -> Article:
        return self.sandbox.call(articles.extract, body, url, self._recipe(url))

    def _recipe(self, url: str) -> articles.Recipe | None:
        own = self.recipe
        return replace(articles.recipe_for(url), **own.model_dump(exclude_none=True)) if own else None

    def _by_plainer(self, article: Article) -> Article:
        """Return the AMP or print version of a page that holds no text; a paid or closed page is left as it is."""
        if article.wall != "empty" or not article.plainer:
            return article
        plainer = self._further(article.plainer)
        if isinstance(plainer, str) or not plainer.text:
            return article
        return _noted(plainer, f"on the plainer version of the page, {article.plainer}")

    def _parts(self, first: Article, seen: set[str]) -> tuple[Sequence[Article], str]:
        """Return the parts of an article in order, and why there are no more when there should be."""
        parts = [first]
        while first.wall is None and (following := parts[-1].next_page) and following not in seen:
            if self.fetch is None:
                return parts, f"it goes on at {following}"
            if len(parts) == MOST_PARTS:
                return parts, f"of more than {MOST_PARTS} parts the first {MOST_PARTS} were read"
            seen.add(following)
            part = self._further(following)
            if isinstance(part, str):
                return parts, f"the next part, {following}, could not be read: {part}"
            parts.append(part)
        return parts, ""

    def _further(self, url: str) -> Article | str:
        """Return the article on a further page, or why there is none."""
        answer = self.fetch(url) if self.fetch else None
        if answer is None or isinstance(answer, FetchError):
            return answer.reason if answer else "not asked for"
        try:
            article = self._read(answer.body, answer.final_url)
        except ParseError as error:
            return error.reason
        return articles.wall_in_words(article.wall) if article.wall else article


def read_address(network: NetworkSettings, url: str, source: SourceConfig | None = None) -> Article:
    """Return the article at an address a person asks for, read as a run would read it.

    Args:
        network: how we go out.
        url: of the page.
        source: whose recipe, headers and proxy are used; None: none.

    Raises:
        FetchError: if the page brought nothing usable.
        ParseError: if it cannot be read.
    """
    answer = fetch_page(network, _request(url, source))
    with Sandbox() as sandbox:
        reader = Reader(
            sandbox, source.recipe if source else None, lambda each: ask_one(network, _request(each, source))
        )
        return reader.article(answer.body, answer.final_url, url)


def read_file(path: Path, url: str = "", source: SourceConfig | None = None) -> Article:
    """Return the article of a saved page; further parts of it are not asked for.

    Args:
        path: of the file.
        url: where the page came from; empty: not known.
        source: whose recipe is used; None: none.

    Raises:
        ParseError: if it cannot be read.
    """
    with Sandbox() as sandbox:
        return Reader(sandbox, source.recipe if source else None).article(path.read_bytes(), url or path.as_uri())


def source_of(sources: Sequence[SourceConfig], url: str) -> SourceConfig | None:
    """Return the source with a recipe that lies on an address's host; None when none or several do."""
    found = [source for source in sources if source.recipe and host(source.url) == host(url)]
    return found[0] if len(found) == 1 else None


def _request(url: str, source: SourceConfig | None) -> Request:
    if source is None:
        return Request(url=url)
    return Request(url=url, headers=own_headers(source, url), proxy=source.proxy)


def _noted(article: Article, note: str) -> Article:
    """Return an article whose text tells what else is to be known of where it was read."""
    said = "; ".join(filter(None, (article.witnesses.get("text"), note)))
    return replace(article, witnesses=MappingProxyType({**article.witnesses, "text": said}))
