"""Texts that sell rather than report: a clinic's offer, a shop's page. Success and harm told there are no findings."""

from __future__ import annotations

from newswatch.studies.reading.casing import lower_pattern

_OFFERS = tuple(
    lower_pattern(pattern)
    for pattern in (
        (
            r"\b(?:book|order|buy|call|act|apply|enquire|enroll?)\s(?:now|today|before|your (?:place|treatment|"
            r"appointment))\b"
        ),
        r"\b(?:free|no-obligation)\s(?:consultation|quote|evaluation|shipping|trial pack)\b",
        r"\b(?:contact|call|email|visit|message)\sus\b|\bget in touch\b|\bclick (?:here|below)\b",
        (
            r"\bsave\s(?:up to\s)?[$£€]|\b\d+\s?% off\b|\bspecial offer\b|\bdiscount\b|\bfinancing\b|"
            r"\bmoney[- ]back\b|\bguaranteed?\b"
        ),
        r"\b(?:places|spaces|slots)\sare\s(?:limited|filling)|\blimited (?:places|offer|time)\b|\bthis month only\b",
        (
            r"\ball[- ]inclusive\b|\b(?:platinum|gold|premium|treatment|ten-day|wellness)\spackages?\b|"
            r"\bairport (?:transfer|pick-?up)"
        ),
        r"\bour (?:revolutionary|unique|advanced|exclusive|proven|luxury|state-of-the-art|own internal)\b",
        r"\bour (?:clinics?|guests|customers|clients|packages?|doctors will)\b",
        r"\bindividual results (?:may|can) vary\b|\bnot been evaluated by\b|\bnot intended to diagnose\b",
    )
)
_ENOUGH = 3  # kinds of offer; a report may quote one or two


_HINTS = (
    "consultation",
    "package",
    "contact us",
    "call us",
    "call now",
    "order now",
    "buy now",
    "limited",
    "guarantee",
    "results may vary",
    "offer",
    "discount",
    "book ",
)


def is_advert(text: str) -> bool:
    """Whether a text, in lower case, offers something for sale in its own voice."""
    if sum(hint in text for hint in _HINTS) < 2:
        return False
    return sum(bool(offer.search(text)) for offer in _OFFERS) >= _ENOUGH
