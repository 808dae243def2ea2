"""From a page to an article: parse once, hear every witness, read the text, decide field by field."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType

from newswatch.articles.body.reading import key_of
from newswatch.articles.body.text import Body, beginning_of, body_of
from newswatch.articles.decoding import is_binary
from newswatch.articles.fields.authors import authors_of
from newswatch.articles.fields.dates import modified_of, published_of
from newswatch.articles.fields.passages import Passage, passages_of
from newswatch.articles.fields.place import canonical_url, language_of, plainer_url, site_of
from newswatch.articles.fields.study import paper_of, study_of
from newswatch.articles.fields.title import title_of
from newswatch.articles.hidden import without_hidden
from newswatch.articles.links import next_page_of
from newswatch.articles.moments import Moment, read_moment
from newswatch.articles.names import Named, named_in
from newswatch.articles.page import Page, parsed
from newswatch.articles.recipes import Recipe, recipe_for
from newswatch.articles.selectors import found_by, words_by
from newswatch.articles.walls import wall_of
from newswatch.articles.witnesses import Witnesses, gather
from newswatch.records import Article
from newswatch.text.clean import plain

_SENTENCE = 40  # characters; what is shorter may stand in any text
_LONG = 60_000  # characters in which every block of the page is looked for; longer texts are no news


def extract(html: bytes | str, url: str, recipe: Recipe | None = None, *, latest: datetime | None = None) -> Article:
    """Return the article a page holds. Never raises for what the page is made of; time is in proportion to its size.

    A page that is no article (a consent wall, a soft 404, an empty shell) has ``wall`` set.

    Args:
        html: the page; bytes are decoded by what they are and what the page declares.
        url: where it came from, absolute; may be empty.
        recipe: selectors of the source; None: the shipped recipe of the site, if there is one.
        latest: nothing is published later than this, timezone-aware; None: not known.
    """
    if is_binary(html):
        return Article(url=url, wall="empty")
    page = parsed(html, url)
    witnesses = gather(page)
    without_hidden(page.tree)
    return _article(page, witnesses, recipe or recipe_for(url), latest)


def _article(page: Page, witnesses: Witnesses, recipe: Recipe, latest: datetime | None) -> Article:
    url, url_from = canonical_url(witnesses)
    site, site_from = site_of(witnesses)
    language, language_from = language_of(witnesses)
    title, title_from = _title(page, witnesses, recipe, site)
    body = body_of(page, witnesses, title, recipe)
    named, authors_from = _authors(page, witnesses, recipe, site, body)
    told = _first_moment(words_by(recipe.date, page.tree), language)
    dated = (told, "recipe") if told else published_of(witnesses, language, body.text, page.tree, latest)
    modified = modified_of(witnesses, language)
    study = study_of(_passages(body), passages_of(body.page), dated[0].at.year if dated else None, paper_of(witnesses))
    read_from = {
        "url": url_from if url else "",
        "title": title_from,
        "authors": authors_from,
        "published": dated[1] if dated else "",
        "modified": modified[1] if modified else "",
        "site": site_from if site else "",
        "language": language_from,
        "text": body.witness if body.text else "",
        **study.read_from,
        "recipe": _unmet(recipe, page),
    }
    return Article(
        url=url,
        title=plain(title),
        authors=named.people,
        agencies=named.agencies,
        published=dated[0].at if dated else None,
        published_to=dated[0].to if dated else "day",
        modified=modified[0].at if modified else None,
        site=plain(site),
        language=language,
        text=body.text,
        doi=study.doi,
        pmid=study.pmid,
        registry=study.registry,
        journal=study.journal,
        links=body.links,
        next_page=next_page_of(page.tree, witnesses),
        plainer=plainer_url(witnesses),
        wall=wall_of(witnesses, title, body.text, beginning_of(body.page)),
        witnesses=MappingProxyType({field: who for field, who in read_from.items() if who}),
    )


def _unmet(recipe: Recipe, page: Page) -> str:
    """Return which selectors of a recipe found nothing on the page; empty when all did."""
    wanted = {"body": recipe.body, "title": recipe.title, "date": recipe.date, "authors": recipe.authors}
    missing = [f"{name} `{css}`" for name, css in wanted.items() if css and not found_by(css, page.tree)]
    return f"nothing found by {', '.join(missing)}" if missing else ""


def _title(page: Page, witnesses: Witnesses, recipe: Recipe, site: str) -> tuple[str, str]:
    told = words_by(recipe.title, page.tree)
    return (told[0], "recipe") if told else title_of(witnesses, site)


def _authors(page: Page, witnesses: Witnesses, recipe: Recipe, site: str, body: Body) -> tuple[Named, str]:
    told = named_in(words_by(recipe.authors, page.tree), site)
    if told.people or told.agencies:
        return told, "recipe"
    paragraphs = [block.text for block in body.taken if block.tag == "p"]
    return authors_of(witnesses, site, (*paragraphs[:3], *paragraphs[-2:]))


def _first_moment(values: Sequence[str], language: str) -> Moment | None:
    return next((moment for value in values if (moment := read_moment(value, language))), None)


def _passages(body: Body) -> tuple[Passage, ...]:
    """Return the passages of the text with their links; of one that was not read from blocks, those the page shows."""
    if body.taken:
        return passages_of(body.taken)
    whole = key_of(body.text[:_LONG])
    shown = [block for block in body.page if len(block.text) >= _SENTENCE and key_of(block.text) in whole]
    return passages_of(shown) or tuple(Passage(paragraph) for paragraph in body.text.split("\n\n"))
