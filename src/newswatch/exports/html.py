"""A digest as one HTML file: readable on a phone and on a desk, by day and by night, on paper and aloud.

Nothing is loaded from anywhere: no script, no font, no image.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from newswatch.exports import ExportFormat
from newswatch.exports.page import story as page_story
from newswatch.exports.page.picture import picture
from newswatch.exports.told import NOTHING, left_out, overview, period_in_words, title
from newswatch.records import Digest, DigestSection, DigestStory
from newswatch.text.clean import for_html

# Nothing but the style written in the page is carried out, whatever else might be in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(digest: Digest) -> str:
    """Return the page."""
    return "\n".join((*_head(digest), *_header(digest), *_main(digest), "</body>", "</html>", ""))


def _head(digest: Digest) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{for_html(digest.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{for_html(title(digest))}</title>"
    yield f"<style>\n{_style()}</style>"
    yield "</head>"


@cache
def _style() -> str:
    return resources.files("newswatch.exports.page").joinpath("page.css").read_text("utf-8")


def _header(digest: Digest) -> Iterator[str]:
    told = [section for section in digest.sections if section.stories]
    yield '<body>\n<div class="page">'
    yield '<a class="skip" href="#stories">To the stories</a>'
    yield f'<header>\n<p class="brand">{page_story.link(digest.blog, digest.url)}</p>'
    yield f'<h1>Research news <span class="period">{for_html(period_in_words(digest))}</span></h1>'
    if told:
        yield f'<p class="overview">{for_html(overview(digest))}</p>'
    if len(told) > 1:
        items = (f'<li><a href="#topic-{place}">{for_html(_name(each))}</a></li>' for place, each in enumerate(told, 1))
        yield f'<nav aria-label="Topics"><ul>{"".join(items)}</ul></nav>'
    yield f"</header>\n{picture(digest)}"


def _main(digest: Digest) -> Iterator[str]:
    yield '<main id="stories">'
    told = [section for section in digest.sections if section.stories]
    if not told:
        yield f'<p class="nothing">{for_html(NOTHING)}</p>'
    for place, section in enumerate(told, 1):
        yield from _section(section, place)
    yield "</main>"
    if why := left_out(digest):
        yield f'<footer><p class="left-out">{for_html(why)}</p></footer>'
    yield "</div>"


def _name(section: DigestSection) -> str:
    return section.label[:1].upper() + section.label[1:]


def _section(section: DigestSection, place: int) -> Iterator[str]:
    count = len(section.stories)
    many = f'<span class="many">{count:,} {"story" if count == 1 else "stories"}</span>'
    yield f'<section aria-labelledby="topic-{place}">'
    yield f'<h2 id="topic-{place}">{for_html(_name(section))} {many}</h2>'
    for story in section.stories:
        yield from _story(story)
    yield "</section>"


def _story(story: DigestStory) -> Iterator[str]:
    yield "<article>"
    if story.approved:
        yield '<p class="approved label">Chosen for the blog</p>'
    yield f"<h3>{page_story.heading(story)}</h3>"
    yield f'<p class="facts">{page_story.facts(story)}</p>'
    yield from page_story.body(story)
    yield "</article>"


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".html")
