"""The opening sentence and the links of a draft: sources, the study itself, earlier posts. No weak link is made here.

Which earlier posts are good enough is decided before; an address that is not http(s) is never written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from urllib.parse import quote
from zoneinfo import ZoneInfo

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.material import StoryMaterial, TopicLabel
from newswatch.drafts.parts.telling import Articles
from newswatch.drafts.voice import dates
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import people
from newswatch.records import Post, Related, SourceLink, Statement
from newswatch.text.clean import for_link, for_markdown, markdown_link, plain

MOST_EARLIER = 3  # beside the post a draft is an update of
TOLD = "told this very study"  # why a draft is an update of a post
_REGISTRIES = (
    (re.compile(r"NCT\d{8}\Z"), "https://clinicaltrials.gov/study/{number}"),
    (re.compile(r"ISRCTN\d{8}\Z"), "https://www.isrctn.com/{number}"),
)


def sources(articles: Articles) -> tuple[SourceLink, ...]:
    """Return the articles' sources, in order."""
    return tuple(SourceLink(name=plain(each.source), url=each.url) for each in articles)


def source_names(articles: Articles) -> str:
    """Return the sources' names, each once: "Medical News Today and EurekAlert"."""
    return people.joined(dict.fromkeys(for_markdown(each.source) for each in articles))


def names(material: StoryMaterial) -> str:
    """Return every name a draft may use that no article needs to have: of sources, topics and earlier posts."""
    words = (each.source for each in material.articles), (each.label for each in material.topics)
    return "\n".join((*words[0], *words[1], *(post.title for post in linked_posts(material))))


def opening(material: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> str:
    """Return the opening sentence, with the source and the link to the earlier post where there is one."""
    words = {"attribution": voice.say("attribution", source=source_names(material.articles))}
    words |= {"source": source_names(material.articles), "topics": topics_in_words(material.topics)}
    post = material.already_posted or next((each.post for each in material.earlier if for_link(each.post.url)), None)
    if post is None or not for_link(post.url):
        return voice.say("opening.first" if material.topics else "opening.first_untitled", **words)
    words |= {"url": for_link(post.url), "date": dates.when(post.date, now, zone, voice)}
    topic = _topic_of(post, material.topics)
    words |= {"title": for_markdown(post.title or post.url)}
    words |= {"post": voice.say("opening.post_on", topic=for_markdown(topic.label)) if topic else words["title"]}
    if material.already_posted:
        return voice.say("opening.more", **words)
    return voice.say("opening.update" if topic else "opening.update_named", **words)


def topics_in_words(topics: Sequence[TopicLabel]) -> str:
    """Return "stem cells and MS": the blog's main subject last."""
    return people.joined(for_markdown(topic.label) for topic in reversed(topics))


def earlier(material: StoryMaterial) -> tuple[Related, ...]:
    """Return the earlier posts a draft links to, the one it is an update of first, then the best."""
    told = material.already_posted
    first = (Related(post=told, score=1.0, reasons=(TOLD,)),) if told and for_link(told.url) else ()
    others = (each for each in material.earlier if for_link(each.post.url) and not (told and each.post.url == told.url))
    return (*first, *islice(others, MOST_EARLIER))


def lines(material: StoryMaterial, voice: Voice, zone: ZoneInfo) -> tuple[str, ...]:
    """Return the list of links at the end, as Markdown items without bullets."""
    return (
        *(_source_line(place, material, voice, zone) for place in range(len(material.articles))),
        *(f"{voice.say('links.study')}: {each}" for each in _study_links(material.articles)),
        *(f"{voice.say('links.earlier')}: {_post(post, voice, zone)}" for post in linked_posts(material)),
    )


def statements(material: StoryMaterial, said: str) -> Iterator[Statement]:
    """Return what the opening rests on: the earlier post it names."""
    for post in linked_posts(material)[:1]:
        yield Statement(text=said, kind="earlier", evidence=post.title, url=post.url, start=0, end=len(post.title))


def linked_posts(material: StoryMaterial) -> tuple[Post, ...]:
    """Return every post a draft links to, the one it follows on first."""
    return tuple({each.post.url: each.post for each in earlier(material)}.values())


def _source_line(place: int, material: StoryMaterial, voice: Voice, zone: ZoneInfo) -> str:
    article = material.articles[place]
    day = f", {dates.full(article.published, zone, voice)}" if article.published else ""
    title = markdown_link(article.title or article.source, article.url)
    return f"{voice.say('links.source')}: {title}, {for_markdown(article.source)}{day}"


def _study_links(articles: Articles) -> Iterator[str]:
    for doi in merging.each_single(articles, lambda study: study.doi):
        yield markdown_link(f"doi {doi.value}", f"https://doi.org/{quote(doi.value, safe='/')}")
    for pmid in merging.each_single(articles, lambda study: study.pmid):
        yield markdown_link(f"PubMed {pmid.value}", f"https://pubmed.ncbi.nlm.nih.gov/{quote(pmid.value, safe='')}/")
    for number in merging.every(articles, lambda study: study.registry):
        yield markdown_link(number.value, _registry_address(number.value))


def _registry_address(number: str) -> str:
    found = (form for pattern, form in _REGISTRIES if pattern.match(number))
    return next(found, "").format(number=number)


def _post(post: Post, voice: Voice, zone: ZoneInfo) -> str:
    return f"{markdown_link(post.title or post.url, post.url)}, {dates.full(post.date, zone, voice)}"


def _topic_of(post: Post, topics: Sequence[TopicLabel]) -> TopicLabel | None:
    """Return the topic a post's title or tags name, the most special one first."""
    named = "\n".join((post.title, *post.tags, *post.categories))
    return next((topic for topic in reversed(topics) if topic.is_named_in(named)), None)
