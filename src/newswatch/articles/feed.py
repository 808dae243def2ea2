"""An article made of what the feed gave, for pages that cannot be read."""

from __future__ import annotations

from newswatch.articles.body.blocks import blocks_of
from newswatch.articles.fields.passages import passages_of
from newswatch.articles.fields.study import study_of
from newswatch.articles.hidden import without_hidden
from newswatch.articles.links import links_in
from newswatch.articles.names import named_in
from newswatch.articles.page import parsed
from newswatch.records import Article, Entry
from newswatch.text.clean import plain, plain_text


def from_entry(entry: Entry, site: str) -> Article:
    """Return the article that an entry alone makes: its content as paragraphs, else its summary.

    Args:
        entry: as the source gave it; its content is hostile HTML.
        site: name of the source.
    """
    page = parsed(entry.content or entry.summary, entry.url)
    without_hidden(page.tree)
    blocks = blocks_of(page.tree)
    text = plain_text("\n\n".join(block.text for block in blocks))
    links = links_in([page.tree], entry.url)
    passages = passages_of(blocks)
    study = study_of(passages, passages, entry.published.year if entry.published else None)
    named = named_in(entry.authors, site)
    return Article(
        url=entry.url,
        title=plain(entry.title),
        authors=named.people,
        agencies=named.agencies,
        published=entry.published,
        published_to="time" if entry.published else "day",
        modified=entry.updated,
        site=site,
        language=entry.language,
        text=text or plain_text(entry.summary),
        text_from="feed",
        doi=entry.doi or study.doi,
        pmid=study.pmid,
        registry=study.registry,
        journal=study.journal,
        links=links,
        witnesses={"text": "feed", "title": "feed"},
    )
