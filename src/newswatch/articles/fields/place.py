"""Where an article stands: the site's name, its language, its canonical address, each with who said so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from newswatch.articles.witnesses import Witnesses

Said = tuple[str, str]  #: a value and the witness that gave it
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$", re.IGNORECASE)
_LONGEST_SITE = 80  # characters
_WEAK_PREFIXES = ("www.", "m.", "amp.", "mobile.", "news.", "edition.")


def site_of(witnesses: Witnesses) -> Said:
    """Return the name of the site or publisher; the host's name when the page gives none."""
    heard = [
        (value, name)
        for name, value in witnesses.said("og:site_name", "citation_publisher", "dc.publisher", "application-name")
    ]
    heard += [(thing.publisher, "json-ld") for thing in witnesses.things]
    title = witnesses.visible.page_title
    for name, who in heard:
        if 1 < len(name) <= _LONGEST_SITE and name != title and "://" not in name:
            return name, who
    return host_of(witnesses.url), "host"


def host_of(url: str) -> str:
    """Return the host of an address without ``www.``; empty when it has none."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    return next((host.removeprefix(lead) for lead in _WEAK_PREFIXES[:1] if host.startswith(lead)), host)


def language_of(witnesses: Witnesses) -> Said:
    """Return the language the page says it is in, as BCP 47; empty when it does not say."""
    names = ("html:lang", "content-language", "dc.language", "dcterms.language", "language")
    heard = [(value, name) for name, value in witnesses.said(*names)]
    heard += [(thing.language, "json-ld") for thing in witnesses.things]
    heard += [(value, name) for name, value in witnesses.said("og:locale")]
    for value, who in heard:
        if _LANGUAGE.match(value):
            first, *rest = re.split("[-_]", value)
            return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)]), who
    return "", ""


def canonical_url(witnesses: Witnesses) -> Said:
    """Return the address the page gives itself, when it lies on the same site; else the one it was fetched from."""
    return next(_addresses(witnesses, "link:canonical", "og:url"), (witnesses.url, "as fetched"))


def plainer_url(witnesses: Witnesses) -> str | None:
    """Return the address of the page's AMP or print version on the same site, None when it names no other."""
    found = _addresses(witnesses, "link:amphtml", "link:print")
    return next((address for address, _ in found if address != witnesses.url), None)


def _addresses(witnesses: Witnesses, *names: str) -> Iterator[Said]:
    """Yield the addresses said under these names that lie on the page's site and are not its front page."""
    url = witnesses.url
    for name, value in witnesses.said(*names):
        try:
            address = urljoin(url, value)
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and (not url or _same_site(address, url)) and len(parts.path) > 1:
            yield address, name


def _same_site(one: str, other: str) -> bool:
    """Tell whether two addresses lie on one site: hosts equal but for www., m., amp."""
    hosts = []
    for url in (one, other):
        host = host_of(url)
        for lead in _WEAK_PREFIXES:
            host = host.removeprefix(lead)
        hosts.append(host)
    return hosts[0] == hosts[1]
