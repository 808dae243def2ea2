"""How a draft calls a study's design: "a randomised, placebo-controlled phase 2 trial"."""

from __future__ import annotations

from newswatch.drafts.evidence import merging
from newswatch.drafts.evidence.doubts import is_comparison, is_denied, is_plan
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.merging import Held
from newswatch.drafts.voice.phrases import Voice
from newswatch.drafts.voice.spelling import respelled
from newswatch.text.clean import for_markdown

# In the order adjectives stand before the noun.
_ADJECTIVES = (
    "small", "large", "pilot", "multicentre", "international", "prospective", "retrospective", "randomised",
    "non-randomised", "double-blind", "single-blind", "blinded", "placebo-controlled", "controlled", "open-label",
    "single-arm", "uncontrolled", "crossover", "observational", "longitudinal", "cross-sectional",
)  # fmt: skip
# Design -> the noun it makes of the study, the most telling first.
_NOUNS = {
    "meta-analysis": "meta-analysis", "systematic review": "systematic review", "review": "review",
    "case report": "case report", "case series": "case series",
    "cohort": "cohort study", "cohort study": "cohort study",
    "case-control": "case-control study", "case-control study": "case-control study", "survey": "survey",
}  # fmt: skip
_TRIAL_WORDS = frozenset(
    {"randomised", "placebo-controlled", "double-blind", "single-blind", "open-label", "crossover"}
)
_NO_TRIAL = frozenset({"observational", "animal", "retrospective", "cross-sectional"})
_CONTROLLED = "controlled"
PREPRINT = "preprint"  #: told elsewhere, as a caveat


def described(articles: tuple[StoryArticle, ...], voice: Voice) -> tuple[str, tuple[Held[object], ...]]:
    """Return the design with its article, and its facts; empty when nothing is known that can be said."""
    every = merging.every(articles, lambda study: study.design)
    held = {respelled(each.value.lower(), "british"): each for each in every if not _is_doubtful(each)}
    phase = merging.agreed(articles, lambda study: study.phase)
    held = _without_contradictions(held, has_phase=phase is not None)
    adjectives = _without_weaker([word for word in _ADJECTIVES if word in held])
    nouns = [word for word in _NOUNS if word in held]
    phases = (phase,) if phase else ()
    if not adjectives and not nouns and not phases:
        return "", ()
    noun = _NOUNS[nouns[0]] if nouns else _plain_noun(held, has_phase=phase is not None)
    parts = (", ".join(adjectives), *(f"phase {for_markdown(each.value)}" for each in phases), noun)
    words = " ".join(filter(None, parts))
    return respelled(f"{_article(words)} {words}", voice.spelling), (
        *(held[word] for word in (*adjectives, *nouns)),
        *phases,
    )


def _is_doubtful(held: Held[str]) -> bool:
    groundless = held.value == _CONTROLLED and not is_comparison(held.evidence)
    return groundless or is_plan(held.evidence) or is_denied(held.value, held.article.text)


def _without_contradictions(held: dict[str, Held[str]], *, has_phase: bool) -> dict[str, Held[str]]:
    """No trial is observational: told as a trial where more than one word says so, else as neither."""
    trial = _TRIAL_WORDS & held.keys()
    if "observational" not in held or not trial:
        return held
    wrong = {"observational"} if len(trial) > 1 or has_phase else {"observational", *trial}
    return {word: each for word, each in held.items() if word not in wrong}


def _without_weaker(adjectives: list[str]) -> list[str]:
    """Leave out what a stronger word says already."""
    dropped = set()
    if "placebo-controlled" in adjectives:
        dropped.add("controlled")
    if {"double-blind", "single-blind"} & set(adjectives):
        dropped.add("blinded")
    return [word for word in adjectives if word not in dropped]


def _plain_noun(held: dict[str, Held[str]], *, has_phase: bool) -> str:
    words = set(held)
    return "trial" if (has_phase or words & _TRIAL_WORDS) and not words & _NO_TRIAL else "study"


def _article(words: str) -> str:
    return "an" if words[0] in "aeio" or words.startswith("un") else "a"
