"""Pages that are no article although they came with 200: consent, login and paywalls, soft 404s, blocks, empty shells.

Told by words that such pages use, in a page with little else to read. A long text is an article, whatever it is about,
unless its title says nothing but what stands in the way: legal texts of consent walls are long, and so are the teasers
under "Page not found".
"""

from __future__ import annotations

import re

from newswatch.articles.tables import table
from newswatch.articles.witnesses import Witnesses

_SHORT = 1500  # characters; a text above is no wall
_NOTHING = 50  # characters; below, there is nothing to read
_TINY = 400  # characters; below, one sign is enough
_SIGNS = {
    wall: tuple(re.compile("|".join(signs[place]) or "(?!)", re.IGNORECASE) for place in ("title", "heading", "text"))
    for wall, signs in table("walls").items()
    if isinstance(signs, dict)
}


IN_WORDS = {
    "paywall": "only its beginning is free to read (paywall)",
    "login": "the page asks to sign in",
    "consent": "a cookie or consent wall stands before it",
    "not-found": "the page says that there is nothing here, although the server says there is",
    "blocked": "a check for robots, a block or a notice of maintenance stands before it",
    "empty": "there is nothing to read on the page",
}


def wall_in_words(wall: str) -> str:
    """Return what stands in the way of an article as people say it."""
    return IN_WORDS.get(wall, wall)


def wall_of(witnesses: Witnesses, title: str, text: str, everything: str) -> str | None:
    """Return what stands in the way of the article, None when nothing does.

    Args:
        witnesses: of the page.
        title: of the page.
        text: what was taken for the article.
        everything: the page's visible text, at least its beginning.
    """
    bare = title.strip(" .!?…|–—-")
    named = next((wall for wall, (in_full, _, _) in _SIGNS.items() if in_full.fullmatch(bare)), None)
    if named or len(text) >= _SHORT:
        return named
    heading = " ".join((title, witnesses.visible.page_title, *witnesses.visible.headlines[:2]))
    shown = text if len(text) > _TINY else everything[:4000]
    for wall, (_, in_title, in_text) in _SIGNS.items():
        said, meant = bool(in_title.search(heading)), bool(in_text.search(shown))
        if wall == "paywall":
            if (meant and (said or len(text) < _SHORT)) or (_is_paid(witnesses) and len(text) < _TINY * 2):
                return wall
        elif (said and (meant or len(text) < _TINY)) or (meant and len(text) < _TINY):
            return wall
    return "empty" if len(text) < _NOTHING else None


def _is_paid(witnesses: Witnesses) -> bool:
    """Tell whether the page says in its data that the text is not free."""
    tier = [value.lower() for _, value in witnesses.said("article:content_tier", "og:article:content_tier")]
    return any(not thing.free for thing in witnesses.things) or "locked" in tier
