"""Do the selectors of a source's recipe find something on a page asked for now? ``health`` judges those runs read.

A page whose recipe finds nothing is read by the general rules, so that nobody would notice.
"""

from __future__ import annotations

from newswatch.errors import FetchError, ParseError
from newswatch.fetch import Request
from newswatch.pipeline.fetching import own_headers
from newswatch.pipeline.reading import Reader
from newswatch.pipeline.sources.looking import Look, Scout


def unmet_now(scout: Scout, look: Look) -> str:
    """Read the first page that a source lists; return which selectors found nothing, in words.

    Empty where all did, and where the page did not come or could not be read: a run says that.
    """
    source = look.source
    url = next((entry.url for entry in look.listing.entries if entry.url), "")
    if source.recipe is None or source.scrape == "none" or not url:
        return ""
    answer = scout.ask(Request(url=url, robots=True, headers=own_headers(source, url), proxy=source.proxy))
    if isinstance(answer, FetchError):
        return ""
    try:
        article = Reader(scout.sandbox, source.recipe).article(answer.body, answer.final_url, url)
    except ParseError:
        return ""
    unmet = article.witnesses.get("recipe", "")
    return f"recipe: {unmet} at {url}" if unmet else ""
