"""A digest as JSON, for programs of one's own: keys stay, more may come."""

from __future__ import annotations

import json
from typing import Any

from newswatch.exports import ExportFormat
from newswatch.exports.told import evidence_label, last_day, name_of, title, title_of
from newswatch.records import Digest, DigestSection, DigestStory, Related, SourceLink, Study
from newswatch.text.clean import for_link, plain

Shape = dict[str, Any]


def render(digest: Digest) -> str:
    """Return one JSON document, texts as they are: escaping is the business of whoever shows them."""
    shape = {
        "title": plain(title(digest)),
        "blog": {"name": plain(digest.blog), "url": for_link(digest.url), "language": plain(digest.language)},
        "since": digest.since.isoformat(),
        "until": last_day(digest).isoformat(),
        "topics": [_section(section) for section in digest.sections],
        "left_out": [{"why": plain(why), "stories": count} for why, count in digest.left_out],
        "weeks": [_week(digest, place) for place in range(len(digest.weeks))],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _section(section: DigestSection) -> Shape:
    return {
        "topic": section.topic,
        "label": plain(section.label),
        "stories": [_story(story) for story in section.stories],
    }


def _story(story: DigestStory) -> Shape:
    return {
        "id": story.id,
        "title": title_of(story),
        "url": for_link(story.source.url),
        "source": name_of(story.source),
        "day": story.day.isoformat() if story.day else None,
        "approved": story.approved,
        "evidence": plain(evidence_label(story.study)),
        "study": _study(story.study),
        "sentences": [plain(sentence) for sentence in story.sentences],
        "caveat": plain(story.caveat),
        "posted": _link(story.posted) if story.posted else None,
        "earlier_posts": [_earlier(related) for related in story.earlier],
        "also": [_link(source) for source in story.also],
    }


def _study(study: Study) -> Shape:
    return {
        "participants": study.participants.value if study.participants else None,
        "species": [fact.value for fact in study.species],
        "design": [fact.value for fact in study.design],
        "phase": study.phase.value if study.phase else None,
        "journal": plain(study.journal.value) if study.journal else None,
        "doi": plain(study.doi.value) if study.doi else None,
    }


def _link(source: SourceLink) -> Shape:
    return {"name": name_of(source), "url": for_link(source.url)}


def _earlier(related: Related) -> Shape:
    post = related.post
    return {"id": post.id, "title": plain(post.title), "url": for_link(post.url), "date": post.date.date().isoformat()}


def _week(digest: Digest, place: int) -> Shape:
    week = digest.weeks[place]
    counts = zip(digest.sections, week.counts, strict=True)
    return {"monday": week.monday.isoformat(), "stories": {section.topic: count for section, count in counts}}


FORMAT: ExportFormat = ExportFormat(render=render, suffix=".json")
