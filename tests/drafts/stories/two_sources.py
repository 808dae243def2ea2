"""A release and an abstract that do not agree on how many took part; nothing earlier on the blog."""

from __future__ import annotations

from datetime import UTC, datetime

from newswatch.drafts import StoryArticle, StoryMaterial
from newswatch.records import Study
from tests.drafts.stories import Telling
from tests.drafts.stories.building import MS, fact, quote, result, sentence

_WHO = "The trial enrolled 64 people with progressive MS, half of whom were given tablets without the drug."
_FOUND = "After 18 months, 22 percent of those given the drug had become worse, compared with 41 percent of the others."
_SAID = "Slowing the disease is not the same as stopping it, but it buys time,"
_LED = f'"{_SAID}" said Ana Ruiz of the University of Valencia, who led the study.'
_OUTSIDE = "The effect is smaller than the figures make it look."
_OUTSIDER = f'"{_OUTSIDE}" said Mehmet Aydin of Ankara University, who was not involved in the study.'
_LIVER = "Liver values rose in nine of those given the drug and returned to normal."
NEWS = f"{_WHO}\n\n{_FOUND}\n\n{_LED} {_OUTSIDER}\n\n{_LIVER}\n"

_COUNTED = (
    "Sixty-one participants (aged 25 to 60 years) were analysed in this randomised, double-blind, placebo-controlled "
    "trial."
)
_WORSE = "Disability worsened in 22% of the active group and in 41% of the placebo group at 18 months."
_SMALL = "The sample was small and the trial was not designed to detect rare harms."
ABSTRACT = f"{_COUNTED} {_WORSE} {_SMALL} ClinicalTrials.gov NCT00000417. Funded by the Valencia Research Fund."


def material() -> StoryMaterial:
    """Return the news first, then the abstract."""
    news = StoryArticle(
        source="Medical News Today",
        url="https://news.example/progressive-ms-tablet",
        title="Tablet slows progressive MS in small trial",
        text=NEWS,
        published=datetime(2026, 3, 3, 12, 0, tzinfo=UTC),
        study=Study(
            participants=fact(NEWS, 64, _WHO),
            species=(fact(NEWS, "human", _WHO),),
            follow_up=(fact(NEWS, (18.0, "month"), _FOUND),),
            results=(
                result(NEWS, 22, "percent", "of those given the drug had become worse", _FOUND),
                result(NEWS, 41, "percent", "of the others", _FOUND),
            ),
            lead_researcher=fact(NEWS, "Ana Ruiz", _LED),
            institution=fact(NEWS, "University of Valencia", _LED),
            quotes=(
                quote(NEWS, _SAID, "Ana Ruiz", "University of Valencia"),
                quote(NEWS, _OUTSIDE, "Mehmet Aydin", "Ankara University", independent=True),
            ),
            adverse_events=(sentence(NEWS, _LIVER),),
            not_stated=("journal", "registry", "funding"),
        ),
        key_points=(_FOUND, _WHO),
    )
    abstract = StoryArticle(
        source="PubMed",
        url="https://abstracts.example/417",
        title="A randomised trial of an oral drug in progressive multiple sclerosis",
        text=ABSTRACT,
        study=Study(
            participants=fact(ABSTRACT, 61, _COUNTED),
            age_range=fact(ABSTRACT, (25, 60), _COUNTED),
            design=tuple(
                fact(ABSTRACT, each, _COUNTED) for each in ("randomised", "double-blind", "placebo-controlled")
            ),
            registry=(fact(ABSTRACT, "NCT00000417", "ClinicalTrials.gov NCT00000417."),),
            caveats=(sentence(ABSTRACT, _SMALL),),
            funding=(fact(ABSTRACT, "Valencia Research Fund", "Funded by the Valencia Research Fund."),),
            not_stated=("journal", "independent_voice"),
        ),
        key_points=(_WORSE,),
    )
    return StoryMaterial(articles=(news, abstract), topics=(MS,))


TELLING: Telling = Telling(material=material, now=datetime(2026, 3, 4, 6, 0, tzinfo=UTC))
