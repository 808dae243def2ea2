"""newswatch as the answer sheet of the facts measurement: ``facts(text) -> dict``, title on the first line."""

from __future__ import annotations

from newswatch.records import Fact, Study
from newswatch.studies import study

_WHERE_IT_IS_TOLD = {"conference", "preprint"}  # the measurement has no words for these


def facts(text: str) -> dict[str, object]:
    """Return the facts of an article, named as the measurement names them."""
    title, _, body = text.partition("\n")
    found = study(title, body)
    journal = found.journal or found.meeting
    size = found.enrolled or found.participants
    return {
        "sample_size": _value(size),
        "phase": _value(found.phase),
        "journal": _value(journal),
        "lead_researcher": _value(found.lead_researcher),
        "institution": _value(found.institution),
        "doi": _value(found.doi),
        "age_range": list(found.age_range.value) if found.age_range else None,
        "independent_voice": _value(found.independent_voice),
        "follow_up": [list(span.value) for span in found.follow_up],
        "percents": [f"{result.value:g}" for result in found.results if result.unit == "percent"],
        "not_stated": list(found.not_stated),
        "quotes": [{"text": quote.value, "speaker": quote.speaker} for quote in found.quotes],
        **_lists(found, body),
    }


def _lists(found: Study, body: str) -> dict[str, object]:
    values = {
        "species": found.species,
        "registry": found.registry,
        "funding": found.funding,
        "comparator": found.comparator,
    }
    design = [fact.value for fact in found.design if fact.value not in _WHERE_IT_IS_TOLD]
    sentences = {"caveat": found.caveats, "adverse_events": found.adverse_events}
    return (
        {"design": design}
        | {name: [fact.value for fact in several] for name, several in values.items()}
        | {name: [body[fact.start : fact.end] for fact in several] for name, several in sentences.items()}
    )


def _value(fact: Fact[object] | None) -> object:
    return fact.value if fact else None
