"""The title of a draft: the author's pattern, with what the facts allow to put in."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from newswatch.drafts.evidence import leads, merging
from newswatch.drafts.evidence.material import StoryMaterial
from newswatch.drafts.parts import telling
from newswatch.drafts.voice import dates
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.wording import people
from newswatch.text.clean import plain

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_NAME = re.compile(r"\{(\w+)\}")


def title(story: StoryMaterial, voice: Voice, now: datetime, zone: ZoneInfo) -> str:
    """Return the title: ``{names}`` of the pattern filled in, a part in ``[brackets]`` left out where one is not known.

    Args:
        story: its articles and topics.
        voice: the author's phrases; ``title`` is the pattern.
        now: timezone-aware; ``{date}``.
        zone: of the blog.
    """
    words = _always(story, voice) | {"date": dates.full(now, zone, voice)} | _where_known(story)
    pattern = _OPTIONAL.sub(lambda part: part[1] if _is_known(part[1], words) else "", voice.say("title"))
    return plain(_NAME.sub(lambda name: words.get(name[1], ""), pattern)).strip()


def _always(story: StoryMaterial, voice: Voice) -> dict[str, str]:
    labels = [plain(topic.label) for topic in reversed(story.topics)] or [plain(story.articles[0].source)]
    topics = voice.say("topics_join").join(labels)
    main = story.articles[0]
    return {"topics": topics[0].upper() + topics[1:], "source": plain(main.source), "headline": plain(main.title)}


def _where_known(story: StoryMaterial) -> dict[str, str]:
    """Return what only some studies state: what was tested, where it was published, who led it; as far as all agree."""
    tested = merging.agreed(story.articles, lambda study: study.intervention)
    lead = leads.lead(story.articles)
    journals = merging.journals(story.articles)
    found = {
        "intervention": tested.value if tested and telling.is_short(tested.value) else "",
        "journal": people.journal(journals[0].value) if len(journals) == 1 else "",
        "lead": lead.value if lead else "",
    }
    return {name: plain(value) for name, value in found.items() if value}


def _is_known(part: str, words: dict[str, str]) -> bool:
    return all(name in words for name in _NAME.findall(part))
