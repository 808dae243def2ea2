"""What the front matter of a draft holds: its day, sources, the study as far as all agree, the earlier posts."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.page.frontmatter import Scalar, Value
from newswatch.drafts.parts import links
from newswatch.drafts.parts.telling import Articles
from newswatch.drafts.voice import dates
from newswatch.records import Post, Statement
from newswatch.text.clean import for_link


def matter(
    title: str, story: StoryMaterial, now: datetime, zone: ZoneInfo, *, said: Statement | None, model: str = ""
) -> dict[str, Value]:
    """Return the values by key.

    Args:
        title: of the draft.
        story: what it is made of.
        now: timezone-aware.
        zone: of the blog.
        said: the author's own sentence the draft quotes, None when it quotes none.
        model: name of the language model that worded some of it, or empty.
    """
    values: dict[str, Value] = {
        "title": title,
        "date": dates.local_day(now, zone).isoformat(),
        "topics": [topic.label for topic in story.topics],
        "sources": [{"name": each.name, "url": each.url} for each in links.sources(story.articles)],
        "study": _study(story.articles),
        "earlier_posts": [_earlier(post, said, zone) for post in links.linked_posts(story)],
    }
    return values | ({"language_model": model} if model else {})


def _earlier(post: Post, said: Statement | None, zone: ZoneInfo) -> dict[str, Scalar]:
    day = dates.local_day(post.date, zone).isoformat()
    entry: dict[str, Scalar] = {"title": post.title, "url": for_link(post.url), "date": day}
    return entry | ({"said": said.evidence} if said and said.url == post.url else {})


def _study(articles: Articles) -> dict[str, Scalar]:
    """Return what the front matter holds of the study: only what all articles agree on."""
    texts = {
        "doi": merging.agreed(articles, lambda study: study.doi),
        "pmid": merging.agreed(articles, lambda study: study.pmid),
        "journal": next(iter(merging.journals(articles)), None) if len(merging.journals(articles)) == 1 else None,
        "phase": merging.agreed(articles, lambda study: study.phase),
    }
    found: dict[str, Scalar] = {name: held.value for name, held in texts.items() if held}
    registry = merging.every(articles, lambda study: study.registry)
    number = merging.participants(articles)
    return (
        found
        | ({"registry": ", ".join(each.value for each in registry)} if registry else {})
        | ({"participants": number.value} if number else {})
    )
