"""From places to a score: is the text about the topic, or does it only mention it?

A text is about a topic when its places say enough for its length: the score is points / (points + need), so 0.5 where
the points reach the need. The weights were set by hand on news, releases and abstracts; docs/topics.md explains them.
"""

from __future__ import annotations

from collections.abc import Mapping

from newswatch.topics.document import Document
from newswatch.topics.matching import Outcome
from newswatch.topics.places import Place
from newswatch.topics.rules import Topic

WEIGHTS: Mapping[Place, float] = {
    "finding": 1.5, "body": 1.0, "list": 0.1, "aside": 0.3, "name": 0.5, "boilerplate": 0.1,
}  # fmt: skip
HINT = 0.5
MOST_HINTS = 3  # hints beyond these add nothing
HINTS_ALONE = 3  # different hints that are enough without a hit

UNTITLED_WORDS = 110  # words a single place can carry when there is no title to look at
SHORT_TEXT = 50  # words a single place can carry when the title is silent
SHORT_NEED, WORDS_A_POINT = 1.5, 150  # beyond some 70 words: each further point pays for so many words
LEAD_WORDS = 25  # a text that names the topic in these begins with it
PEER_IN_TITLE = 1.5  # the title names a sibling and not the topic


def points(topic: Topic, outcome: Outcome) -> float:
    """Return what the places of an outcome add up to."""
    hinted = HINT * min(len({rule for _, rule in outcome.hints}), MOST_HINTS)
    if not outcome.hits:
        return hinted if len({rule for _, rule in outcome.hints}) >= HINTS_ALONE else 0.0
    return sum(topic.boost.title if place == "title" else WEIGHTS[place] for _, _, place in outcome.hits) + hinted


def need(document: Document, topic: Topic, outcome: Outcome) -> float:
    """Return the points at which a text of this length is about the topic."""
    words = document.text_words
    if any(place == "title" for _, _, place in outcome.hits):
        return topic.about
    if not document.has_title:
        return topic.about * max(1.0, words / UNTITLED_WORDS)
    long = SHORT_NEED + (words - SHORT_NEED * SHORT_TEXT) / WORDS_A_POINT
    least = max(1.0, min(words / SHORT_TEXT, long))
    in_title = any(span[0] < document.title_words for span in document.spans(topic.peers)[:1])
    eased = topic.boost.lead if _leads(document, outcome) else 1.0
    return topic.about * least / eased * (PEER_IN_TITLE if in_title else 1.0)


def _leads(document: Document, outcome: Outcome) -> bool:
    span, _, place = outcome.hits[0] if outcome.hits else ((len(document.words), 0), "", "body")
    return place in ("body", "finding") and span[0] < document.title_words + LEAD_WORDS


def score(document: Document, topic: Topic, outcome: Outcome) -> float:
    """Return 0.0 to 1.0; at or above 0.5 the text is about the topic."""
    reached = points(topic, outcome)
    return round(reached / (reached + need(document, topic, outcome)), 3) if reached else 0.0
