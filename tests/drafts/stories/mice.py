"""A study in mice, not yet reviewed, told in American spelling with the author's own phrases."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial
from newswatch.records import Study
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS, STEM_CELLS, earlier, fact, quote, result, sentence

_FOUND = "In mice with an MS-like disease, grafted stem cells restored part of the insulation around the nerves."
_WHO = "The researchers treated 36 mice and compared them with 20 untreated animals."
_WALKED = (
    "Eight weeks later, 58 percent of the treated mice walked without dragging a leg, against 20 percent of the others."
)
_SAID = "Most of the cells died within two weeks, and the repair went on,"
_LED = f"“{_SAID}” said Annelies de Vroom of the Institute for Nerve Repair in Utrecht."
_MORE = "We think that they wake up cells which are there already."
_NEXT = "Next, the group wants to repeat the experiment in marmosets."
_PREPRINT = "The work was posted on a preprint server and has not been reviewed by other scientists."
TEXT = f"{_FOUND} {_WHO}\n\n{_WALKED}\n\n{_LED} “{_MORE}”\n\n{_NEXT} {_PREPRINT}\n"


def material() -> StoryMaterial:
    """Return the study with two earlier posts, one of them from last autumn."""
    study = Study(
        participants=fact(TEXT, 36, _WHO),
        species=(fact(TEXT, "mouse", _FOUND), fact(TEXT, "monkey", _NEXT)),
        design=(fact(TEXT, "animal", _FOUND), fact(TEXT, "preprint", _PREPRINT)),
        comparator=(fact(TEXT, "untreated animals", _WHO),),
        follow_up=(fact(TEXT, (8.0, "week"), _WALKED),),
        results=(result(TEXT, 58, "percent", "of the treated mice walked without dragging a leg", _WALKED),),
        lead_researcher=fact(TEXT, "Annelies de Vroom", _LED),
        institution=fact(TEXT, "Institute for Nerve Repair", _LED),
        quotes=(
            quote(TEXT, _SAID, "Annelies de Vroom", "Institute for Nerve Repair"),
            quote(TEXT, _MORE, "Annelies de Vroom", "Institute for Nerve Repair"),
        ),
        caveats=(sentence(TEXT, _NEXT),),
        not_stated=("harms", "funding", "journal"),
    )
    article = StoryArticle(
        source="Synapse Daily",
        url="https://synapse.example/2026/grafts_(mice)",
        title="Grafted stem cells wrap bare nerves [in mice]",
        text=TEXT,
        published=datetime(2026, 1, 14, 23, 30, tzinfo=UTC),
        study=study,
        key_points=(_FOUND, _WALKED),
    )
    posts = (
        earlier("What myelin does", "https://blog.example/myelin/", datetime(2025, 11, 20, 12, tzinfo=UTC)),
        earlier("Stem cells, a glossary", "https://blog.example/glossary/", datetime(2023, 3, 5, 12, tzinfo=UTC)),
    )
    return StoryMaterial(articles=(article,), topics=(MS, STEM_CELLS), earlier=posts)


TELLING: Telling = Telling(
    material=material,
    now=datetime(2026, 1, 15, 13, 0, tzinfo=UTC),
    zone="America/Chicago",
    voice={
        "spelling": "american",
        "greeting": "Hello friends,",
        "attribution": "found at {source}",
        "headings": {"found": "What they found"},
        "title": "{topics}: what is new",
        "sign_off": "*Until next time!*",
    },
)
