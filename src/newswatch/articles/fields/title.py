"""The title: what the page says of itself to others where it says so, else its headline, without the site's name.

Social titles win over the visible headline because headlines carry kickers and section names; a social title that
only adds the site's name to the headline is the headline.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newswatch.articles.tables import entries
from newswatch.articles.witnesses import Witnesses

_META = entries("meta", "title")
_BREAK = re.compile(
    r"\s+[|–—\-·•»«›⋆*>:/]+\s+|\s*[|»«]\s*|\s*::\s*|(?<=\S)--(?=\S)|\s*[_｜](?=[^\x00-\x7f])|(?<=[^\x00-\x7f])[-_](?=[^\x00-\x7f])"
)
_DASH = re.compile(r"[‐-―−]")
_QUOTE = re.compile(r"[\"'«»‹›‘-‟]")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_LONGEST = 400  # characters
_LONGEST_SITE = 40  # letters of a site's name; some pages give their title as the name of the application
_NO_TITLE = frozenset(
    [
        "home",
        "homepage",
        "news",
        "article",
        "articles",
        "menu",
        "search",
        "login",
        "untitled",
        "index",
        "blog",
        "startseite",
        "logo",
        "loading",
        "error",
    ]
)


def title_of(witnesses: Witnesses, site: str) -> tuple[str, str]:
    """Return (title, witness); both empty when the page names none."""
    names = _site_names(witnesses, site)
    heard = [(who, words) for who, words in _heard(witnesses) if not _is_name(words, names)]
    headlines = {folded(words) for who, words in heard if who in ("h1", "json-ld", "microdata")}
    for who, words in heard:
        title = without_site(words, names, headlines).rstrip(" |–—-")
        if not _is_name(title, names):
            return _as_shown(title[:_LONGEST], witnesses), who
    return "", ""


def _as_shown(title: str, witnesses: Witnesses) -> str:
    """Return a title with the quotes and dashes of the headline on the page, where nothing else differs.

    What pages tell machines is often spelled with the signs of a keyboard. Apostrophes alone are no reason: those of
    headlines are as often a template's as the author's.
    """
    shown = (*witnesses.visible.headlines, *witnesses.visible.subheadlines, *(t.title for t in witnesses.things))
    typed, told = _typed(title), _APOSTROPHE.sub("'", title)
    return next((words for words in shown if _typed(words) == typed and _APOSTROPHE.sub("'", words) != told), title)


def _typed(words: str) -> str:
    """Return words as a keyboard has them: one dash for all, quotes left out."""
    return " ".join(_QUOTE.sub("", _DASH.sub("-", words[:_LONGEST])).replace("…", "...").split())


def _heard(witnesses: Witnesses) -> Iterator[tuple[str, str]]:
    """Everything that might be the title, the most trusted first."""
    page_title = folded(witnesses.visible.page_title)
    shown = (witnesses.visible.page_title, *witnesses.visible.headlines, *witnesses.visible.subheadlines)
    said = dict(reversed([pair for pair in witnesses.said(*_META) if not _is_cut(pair[1], shown)]))
    yield from ((name, said[name]) for name in _META[:2] if name in said)
    for thing in witnesses.things:
        if thing.rank < 3 and thing.title:
            yield "json-ld", thing.title
    for thing in witnesses.markup:
        if thing.title:
            yield "microdata", thing.title
    headlines = witnesses.visible.headlines
    in_title = [words for words in headlines if len(folded(words)) > 3 and folded(words) in page_title]
    yield from (("h1", words) for words in sorted(in_title, key=len, reverse=True))
    yield from ((name, said[name]) for name in _META[2:] if name in said)
    yield from (
        ("h2", words)
        for words in witnesses.visible.subheadlines
        if len(folded(words)) > 8 and folded(words) in page_title
    )
    yield from (("h1", words) for words in headlines)
    if witnesses.visible.page_title:
        yield "title", witnesses.visible.page_title


def _is_cut(words: str, shown: Sequence[str]) -> bool:
    """Tell whether a title was shortened by the page, or broken off by a quotation mark that nobody escaped."""
    if words.endswith(("…", "...")) and len(words) > 60:
        return True
    return any(whole.startswith(words) and whole[len(words) :].lstrip()[:1] == '"' for whole in shown)


def _site_names(witnesses: Witnesses, site: str) -> set[str]:
    """What the site may be called in a title, folded."""
    host = re.sub(r"^https?://(?:www\.|m\.)?([^/:?#]*).*$", r"\1", witnesses.url)
    said = (
        site,
        host,
        host.rsplit(".", 1)[0],
        *(label for label in host.split(".") if len(label) > 4),
        *witnesses.visible.home,
        *(value for _, value in witnesses.said("og:site_name", "application-name")),
    )
    return {name for name in map(folded, said) if 0 < len(name) <= _LONGEST_SITE}


def without_site(title: str, names: set[str], headlines: set[str]) -> str:
    """Take the site's name off either end of a title.

    Args:
        title: as the page gives it.
        names: folded names of the site.
        headlines: folded headlines of the page; a piece of the title that is one of them is the title.
    """
    breaks = [cut for cut in _BREAK.finditer(title) if cut.start() and cut.end() < len(title)]
    before = [(title[: cut.start()], title[cut.end() :]) for cut in breaks]
    after = [(rest, piece) for piece, rest in reversed(before)]
    names_between = [
        (title[: cut.start()], title[cut.end() : following.start()]) for cut, following in pairwise(breaks)
    ]
    for piece, _ in (*before, *after):
        if folded(piece) in headlines:
            return piece.strip()
    for piece, rest in (*before, *after):
        if _is_name(rest, names):
            return piece.strip()
    return next((piece.strip() for piece, between in names_between if folded(between) in names), title)


def _is_name(part: str, names: set[str]) -> bool:
    key = folded(part)
    return (
        not key
        or key in names
        or key in _NO_TITLE
        or any(
            (len(key) > 3 and key in name) or (len(name) > 4 and key.startswith(name) and len(key) < len(name) + 12)
            for name in names
        )
    )


def folded(text: str) -> str:
    """Return letters and digits only, accents and case removed: what two spellings of one title share."""
    text = unicodedata.normalize("NFKD", text[: 2 * _LONGEST]).casefold()
    return "".join(character for character in text if character.isalnum())
