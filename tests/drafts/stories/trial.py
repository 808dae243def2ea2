"""The blog's own case: an update on a trial of stem cell transplants, to the post of February 9th."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial
from newswatch.records import Study
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS, STEM_CELLS, earlier, fact, quote, result, sentence

WHO = (
    "The trial followed 21 patients with relapsing-remitting MS, aged 20 to 53, in whom interferon beta had not helped."
)
IMPROVED = (
    "After an average of 37 months, 17 of the 21 patients (81 percent) had improved by at least one point on a scale "
    "of disability."
)
STABLE = "All 21 patients had stabilised."
LONGER = "Many went on improving for up to 24 months after the transplant and then stayed stable."
LEAD = "Stem cell transplants turned back disability in people with early multiple sclerosis, a small trial reports."
FIRST = "This is the first time a treatment has turned back disability in this disease,"
EARLY = "We treated people early, before the damage was done."
LED = f'"{FIRST}" said lead researcher Richard Burt of Northwestern University.'
HARMS = "Infections and other side effects of the chemotherapy were few and passed quickly."
NO_GROUP = "The trial had no comparison group."
LARGER = "A larger randomised trial is needed before anyone can say that the treatment works, the researchers write."
JOURNAL = "The results stand in The Lancet Neurology (2009; 8: 244-53)."

TEXT = f"""\
{LEAD}

{WHO}

{IMPROVED} {STABLE} {LONGER}

{LED} "{EARLY}"

{HARMS}

{NO_GROUP} {LARGER}

{JOURNAL}
"""

_MEASURED = "had improved by at least one point on a scale of disability"


def article() -> StoryArticle:
    """Return the article on the trial, with everything that can be read from it."""
    study = Study(
        participants=fact(TEXT, 21, WHO),
        species=(fact(TEXT, "human", WHO),),
        age_range=fact(TEXT, (20, 53), WHO),
        follow_up=(fact(TEXT, (37.0, "month"), IMPROVED),),
        results=(
            result(TEXT, 17, "patients", _MEASURED, IMPROVED),
            result(TEXT, 81, "percent", _MEASURED, IMPROVED),
            result(TEXT, 21, "patients", "had stabilised", STABLE),
        ),
        journal=fact(TEXT, "The Lancet Neurology", JOURNAL),
        lead_researcher=fact(TEXT, "Richard Burt", LED),
        institution=fact(TEXT, "Northwestern University", LED),
        quotes=(
            quote(TEXT, FIRST, "Richard Burt", "Northwestern University"),
            quote(TEXT, EARLY, "Richard Burt", "Northwestern University"),
        ),
        caveats=(sentence(TEXT, LARGER),),
        adverse_events=(sentence(TEXT, HARMS),),
        not_stated=("comparison", "funding", "registry", "independent_voice"),
    )
    return StoryArticle(
        source="Medical News Today",
        url="https://news.example/stem-cells-turn-back-disability",
        title="Stem cell transplants turn back disability in early MS",
        text=TEXT,
        published=datetime(2009, 11, 11, 9, 0, tzinfo=UTC),
        study=study,
        key_points=(LEAD, LONGER, WHO),
    )


def material() -> StoryMaterial:
    """Return the trial with the earlier post on stem cells."""
    post = earlier(
        "Stem cells for MS",
        "https://blog.example/2009/02/09/stem-cells/",
        datetime(2009, 2, 9, 18, 0, tzinfo=UTC),
        text="A trial of stem cell transplants in people with MS has begun in Chicago. I will keep you posted.",
        tags=("stem cells",),
    )
    return StoryMaterial(articles=(article(),), topics=(MS, STEM_CELLS), earlier=(post,))


TELLING: Telling = Telling(material=material, now=datetime(2009, 11, 12, 7, 30, tzinfo=UTC))
