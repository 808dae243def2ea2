"""Further coverage of a story that was posted two days ago; no figure in it can be told plainly."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial
from newswatch.records import Study
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS, STEM_CELLS, earlier, fact, sentence

_FOUND = (
    "People who were treated within five years of their diagnosis did better than those treated later, the registry "
    "shows."
)
_RATE = "The yearly relapse rate fell from 1.6 to 0.2."
_REGISTRY = "The figures come from an observational registry of 281 patients in 13 countries."
_CAREFUL = "A registry cannot show that the transplant is the cause, the authors caution."
_DIED = "Eight patients died within 100 days of the transplant."
TEXT = f"{_FOUND} {_RATE}\n\n{_REGISTRY} {_DIED}\n\n{_CAREFUL}\n"


def material() -> StoryMaterial:
    """Return the article with the post that told the story first."""
    posted = earlier(
        "Transplants: the long view", "https://blog.example/long-view/", datetime(2026, 5, 4, 9, tzinfo=UTC)
    ).post
    study = Study(
        participants=fact(TEXT, 281, _REGISTRY),
        species=(fact(TEXT, "human", _REGISTRY),),
        design=(fact(TEXT, "observational", _REGISTRY),),
        caveats=(sentence(TEXT, _CAREFUL),),
        adverse_events=(sentence(TEXT, _DIED),),
        not_stated=("follow_up", "comparison"),
    )
    article = StoryArticle(
        source="Ward & Clinic",
        url="https://ward.example/registry?id=281&view=full",
        title="Early transplants, better years?",
        text=TEXT,
        published=datetime(2026, 5, 6, 5, tzinfo=UTC),
        study=study,
        key_points=(_FOUND, _RATE, _REGISTRY),
    )
    return StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS), already_posted=posted)


TELLING: Telling = Telling(material=material, now=datetime(2026, 5, 6, 7, 0, tzinfo=UTC))
