"""What a careful reader finds in the demo: topics, stories, facts and drafts, by path (without query) of an article."""

from __future__ import annotations

from typing import Literal, NamedTuple

Reading = Literal["about", "passing"] | None  #: passing: named once, so "mentions" or nothing will do


class Expected(NamedTuple):
    """One article; articles with the same story report the same finding."""

    multiple_sclerosis: Reading = None
    stem_cells: Reading = None
    story: str = ""


ADVERTISEMENT = "advertisement"  #: the story that is on both topics and no news: it never becomes a draft

MS = Expected("about")
NOTHING = Expected()

EXPECTED = {
    "/benchtop/gait-sensor": MS,  # the page has gone, the feed keeps its text
    "/benchtop/lcms-honey-pesticides": NOTHING,
    "/benchtop/lesion-counter": MS,  # under a hostile title
    "/benchtop/office-update-breaks-macros": NOTHING,
    "/benchtop/speech-implant-80-ms": NOTHING,
    "/lakeshore/releases/blood-test-progression.html": MS,  # measured by LC-MS/MS
    "/lakeshore/releases/mass-spectrometry-core.html": NOTHING,
    "/lakeshore/releases/mesenchymal-trial-results.html": Expected("about", "about", "mesenchymal"),
    "/lakeshore/releases/stem-education-grant.html": NOTHING,
    "/ms-harbour/news/fatigue-app-trial": MS,
    "/ms-harbour/news/harbour-walk-2026": MS,
    "/ms-harbour/news/randomised-transplant-trial-recruits": Expected("about", "about", "lighthouse"),
    "/ms-harbour/news/switching-treatment-registry": MS,
    "/open-neuro/abs/autologous-mesenchymal-progressive-ms": Expected("about", "about", "mesenchymal"),
    "/open-neuro/abs/gut-bacteria-preprint": MS,
    "/open-neuro/abs/ipsc-dopamine-neurons-parkinson": Expected(None, "about"),
    "/synapse-daily/2026/03/epstein-barr-immune-system-cells/": MS,
    "/synapse-daily/2026/03/migraine-nasal-spray/": Expected("passing"),
    "/synapse-daily/2026/03/neural-grafts-remyelinate-mice/": Expected("about", "about", "mice"),
    "/synapse-daily/2026/03/own-stem-cells-relapsing-ms/": Expected("about", "about", "own cells"),
    "/synapse-daily/2026/03/sleep-slow-waves-wash/": NOTHING,
    "/ward-report/news/als-stem-cell-trial-halted": Expected(None, "about"),
    "/ward-report/news/knee-cartilage-donor-cells": Expected(None, "about"),
    "/ward-report/news/living-with-ms-fatigue": MS,  # behind a paywall
    "/ward-report/news/mesenchymal-cells-progressive-ms-trial": Expected("about", "about", "mesenchymal"),
    "/ward-report/news/shingles-vaccine-dementia": Expected("passing"),
    "/ward-report/news/stem-cell-transplants-relapsing-ms": Expected("about", "about", "own cells"),
    "/ward-report/news/vita-nova-clinic": Expected("about", "about", ADVERTISEMENT),
    "/ward-report/news/vitamin-d-ms-relapse-trial": MS,
}

#: Story -> path of the earlier post its draft should link to first.
EARLIER_POSTS = {
    "own cells": "/2026/02/09/stem-cells-and-ms/",
    "mesenchymal": "/2023/06/19/mesenchymal-cells-first-look/",
}

#: Stories on both topics; each becomes one draft.
DRAFTED = frozenset(
    item.story for item in EXPECTED.values() if item.multiple_sclerosis == item.stem_cells == "about"
) - {ADVERTISEMENT}


class Facts(NamedTuple):
    """What an article says of its study, in the words of ``newswatch.records.Study``; no value: it does not say."""

    participants: int | None = None
    species: frozenset[str] = frozenset({"human"})
    age_range: tuple[int, int] | None = None
    phase: str | None = None
    design: frozenset[str] = frozenset()  #: of the study itself
    not_design: frozenset[str] = frozenset()  #: words in the text that are not of this study
    percents: frozenset[float] = frozenset()
    journal: str | None = None
    registry: str | None = None
    lead_researcher: str | None = None
    independent: str | None = None  #: who comments without having taken part


_BLIND = frozenset({"randomised", "placebo-controlled", "double-blind"})
_CONTROLLED = frozenset({"randomised", "placebo-controlled"})

FACTS = {
    "/ward-report/news/stem-cell-transplants-relapsing-ms": Facts(
        participants=21,
        age_range=(20, 53),
        phase="1/2",
        not_design=_CONTROLLED,  # a randomised trial is what is still needed
        percents=frozenset({81}),
        journal="The Lancet Neurology",
        lead_researcher="Richard Burt",
    ),
    "/ward-report/news/mesenchymal-cells-progressive-ms-trial": Facts(
        participants=96,  # the 450 are those of a trial to come
        phase="2",
        design=_CONTROLLED,
        percents=frozenset({6, 19, 22, 28}),
        journal="Brain & Nerve Reports",
        registry="NCT99000417",
        lead_researcher="Ingrid Solheim",
        independent="Mateus Prado",
    ),
    "/lakeshore/releases/mesenchymal-trial-results.html": Facts(
        participants=96,
        age_range=(24, 65),
        phase="2",
        design=_BLIND,
        percents=frozenset({6, 19, 22, 28}),
        journal="Brain & Nerve Reports",
        registry="NCT99000417",
        lead_researcher="Ingrid Solheim",
    ),
    "/open-neuro/abs/autologous-mesenchymal-progressive-ms": Facts(
        participants=96,
        age_range=(24, 65),
        phase="2",
        design=_BLIND,
        percents=frozenset({6, 19, 22, 28}),
        registry="NCT99000417",
    ),
    "/synapse-daily/2026/03/neural-grafts-remyelinate-mice/": Facts(
        species=frozenset({"mouse"}),  # the marmosets are those of an experiment to come
        not_design=_CONTROLLED,
        percents=frozenset({58, 31}),
        journal="Glia & Myelin",
        lead_researcher="Annelies de Vroom",
        independent="Peter Osei",
    ),
    "/ms-harbour/news/randomised-transplant-trial-recruits": Facts(
        participants=None,  # 190 people are to be enrolled; nobody has been studied yet
        age_range=(18, 50),
        registry="NCT99000522",
        lead_researcher="Declan Moriarty",
    ),
    "/ward-report/news/vita-nova-clinic": Facts(species=frozenset()),  # nothing in it was studied
}

#: Sources by the path they are polled at -> number of articles.
COUNTS = {
    "/benchtop/rss": 5,
    "/lakeshore/index.rdf": 4,
    "/ms-harbour/news/": 4,
    "/open-neuro/sitemap.xml": 3,
    "/synapse-daily/atom.xml": 5,
    "/ward-report/feed.xml": 8,
}

PUBLIC_POSTS = 26  # 18 of the folder, 8 of the export
HIDDEN_TITLES = (
    "Notes: what I would ask about stem cells",
    "For Tomás only",
    "Stem cells update, unfinished",
    "What I really think of Dr. Tidy Hair",
    "Family photos (with the secret word)",
    "Stem cell news, coming soon",
    "About me",
)
