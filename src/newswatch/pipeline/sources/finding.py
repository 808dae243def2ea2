"""What stands at an address: a feed, a page that names its feed, a sitemap, or a list of news without any of these."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from newswatch.config import NetworkSettings, SourceConfig
from newswatch.errors import FetchError, ParseError, UsageError
from newswatch.fetch import Request, Response
from newswatch.pipeline.sources.looking import Look, Scout
from newswatch.sources import Candidate, discover
from newswatch.text.urls import canonical, credentials, masked

_ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5"
_GAP = 0.3  # seconds between two of a dozen small questions to one host, while a person waits
_MOST_OTHERS = 5  # further feeds that are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found, how, and what else there is."""

    look: Look
    how: str
    others: tuple[Candidate, ...] = ()  #: further feeds the page names; not asked


def web_address(typed: str) -> str:
    """Return the canonical address of what a person typed or pasted; ``example.org/news`` will do.

    Raises:
        UsageError: if it is none, or holds a password: that would stand in feeds.yaml for everybody to read.
    """
    full = typed.strip() if "://" in typed else f"https://{typed.strip()}"
    if credentials(full):
        raise UsageError(f"{masked(full)}: an address with a password in it is not written into feeds.yaml")
    address = canonical(full)
    if not address or ("." not in address and ":" not in address.partition("://")[2]):
        raise UsageError(f"{typed!r} is no address of the web, such as https://example.org/news")
    return address


def mark(url: str) -> str:
    """Return what stays the same of an address when somebody writes it with or without www., https or a last slash."""
    return (canonical(url) or url).partition("://")[2].removeprefix("www.").rstrip("/")


def find(
    network: NetworkSettings, wanted: SourceConfig, *, as_it_is: bool = False, polled: Container[str] = ()
) -> Found:
    """Find what can be polled at an address.

    Args:
        network: how we go out.
        wanted: the source as far as it is known; its kind is what is tried first.
        as_it_is: the kind is what the user said; nothing else is looked for.
        polled: marks of addresses that are sources already. A feed that merely may be that of the page is passed over
            where it is one of them; a feed the page names is found all the same.

    Raises:
        FetchError: if the address cannot be read.
        ParseError: if nothing there can be polled.
    """
    scout = Scout(network.model_copy(update={"gap": min(network.gap, _GAP)}))
    if as_it_is:
        return Found(look=_good(scout.look_at(wanted)), how="as asked for")
    answer = scout.ask(Request(url=wanted.url, accept=_ACCEPT))
    if isinstance(answer, FetchError):
        raise answer
    return _itself(scout, wanted, answer) or _named(scout, wanted, answer, polled) or _page(scout, wanted)


def _good(look: Look) -> Look:
    if look.error is not None:
        raise look.error
    return look


def _itself(scout: Scout, wanted: SourceConfig, answer: Response) -> Found | None:
    """Read the answer as what it may be; where it moved for good, that is the source."""
    here = wanted.model_copy(update={"url": answer.moved_to or wanted.url})
    for kind in ("feed", "sitemap"):
        look = scout.judged(here.model_copy(update={"kind": kind, "options": None}), answer)
        if look.error is None and (look.listing.entries or kind == "feed"):
            return Found(look=look, how=f"the address is a {kind}")
    return None


def _named(scout: Scout, wanted: SourceConfig, answer: Response, polled: Container[str]) -> Found | None:
    """Try the feeds the page names or may have: the first with entries, else an empty one that a link tag names."""
    named = discover(answer.body, answer.final_url)
    candidates = tuple(each for each in named if each.found != "usual place" or mark(each.url) not in polled)
    empty: Found | None = None
    for candidate, look in _tried(scout, wanted, candidates):
        others = tuple(each for each in candidates if each.found != "usual place" and each != candidate)
        found = Found(look=look, how=_how(candidate), others=others[:_MOST_OTHERS])
        if look.listing.entries:
            return found
        empty = empty or (found if candidate.found == "link tag" else None)
    return empty


def _tried(scout: Scout, wanted: SourceConfig, candidates: tuple[Candidate, ...]) -> Iterator[tuple[Candidate, Look]]:
    for candidate in candidates:
        address = canonical(candidate.url)
        source = wanted.model_copy(update={"url": address, "kind": "feed", "options": None})
        look = scout.look_at(source)
        if look.error is None:
            moved = look.answer.moved_to if look.answer else None
            source = source.model_copy(update={"url": moved or address})
            yield candidate, replace(look, source=source)


def _how(candidate: Candidate) -> str:
    if candidate.found == "link tag":
        return "a feed the page names"
    return "a feed the page links to" if candidate.found == "link" else "a feed at a usual place"


def _page(scout: Scout, wanted: SourceConfig) -> Found:
    """Read the page once more, as a poll would, which asks robots.txt first."""
    source = wanted.model_copy(update={"kind": "page", "options": None})
    look = scout.look_at(source)
    if isinstance(look.error, ParseError):
        raise ParseError(
            "neither a feed nor a list of news was found there; if there is one, name it with --links CSS",
            url=wanted.url,
        ) from look.error
    return Found(look=_good(look), how="a page without a feed; its list of news is read")
