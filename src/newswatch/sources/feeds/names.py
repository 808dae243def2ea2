"""The names of elements in feeds, freed of their namespaces, of which the same one is spelled in many ways."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

Element = etree._Element

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PLAIN = frozenset(
    {
        "",
        "http://www.w3.org/2005/atom",
        "http://purl.org/atom/ns",
        "http://purl.org/rss/1.0",
        "http://my.netscape.com/rdf/simple/0.9",
        "http://channel.netscape.com/rdf/simple/0.9",
        "http://backend.userland.com/rss2",
        "http://purl.org/net/rss1.1",
    }
)
_PREFIXES = {
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/syndication": "sy",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
}


@lru_cache(maxsize=2_000)
def name(tag: str) -> str:
    """Return a tag as ``local`` for the feed formats' own names, ``prefix:local`` for known extensions, else ``?``."""
    space, _, local = tag.rpartition("}")
    space = space.removeprefix("{").lower().rstrip("/#")
    if space in _PLAIN:
        return local.lower()
    if space.startswith("http://prismstandard.org/namespaces/"):
        return f"prism:{local}"
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else "?"
