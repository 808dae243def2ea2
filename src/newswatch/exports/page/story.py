"""A story as HTML without its heading: what a page, a feed's entry and a mail have in common."""

from __future__ import annotations

from collections.abc import Iterator

from newswatch.exports.told import day_in_words, evidence_label, in_marks, name_of, title_of
from newswatch.records import DigestStory, Related, SourceLink
from newswatch.text.clean import for_html, for_link


def heading(story: DigestStory) -> str:
    """Return the linked title."""
    return link(title_of(story), story.source.url)


def facts(story: DigestStory) -> str:
    """Return source, day and evidence."""
    label = for_html(evidence_label(story.study))
    where = f"<cite>{for_html(name_of(story.source))}</cite>"
    when = f' · <time datetime="{story.day.isoformat()}">{day_in_words(story.day)}</time>' if story.day else ""
    return where + when + (f' <strong class="evidence">{label}</strong>' if label else "")


def body(story: DigestStory) -> Iterator[str]:
    """Yield the parts of a story below its heading and facts."""
    if told := [f"<p>{for_html(sentence)}</p>" for sentence in story.sentences if for_html(sentence)]:
        yield f"<blockquote>{''.join(told)}<footer>— {_source(story.source)}</footer></blockquote>"
    if story.caveat and story.caveat not in story.sentences:
        yield f'<p class="caveat"><b>To keep in mind:</b> {for_html(in_marks(story.caveat))}</p>'
    if story.posted:
        yield f"<p><b>On the blog:</b> {_source(story.posted)}</p>"
    if story.earlier:
        yield f"<p><b>Earlier:</b> {', '.join(map(_earlier, story.earlier))}</p>"
    if story.also:
        yield f'<p class="also">Also told by {", ".join(map(_source, story.also))}.</p>'


def link(words: str, url: str) -> str:
    """Return a link; only the words when the address cannot be linked."""
    there = for_link(url)
    return f'<a href="{for_html(there)}">{for_html(words)}</a>' if there else for_html(words)


def _source(source: SourceLink) -> str:
    return link(name_of(source), source.url)


def _earlier(related: Related) -> str:
    return (
        f"{link(related.post.title or related.post.url, related.post.url)} ({day_in_words(related.post.date.date())})"
    )
