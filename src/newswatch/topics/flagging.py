"""The two questions asked of topics: what is this text flagged with, and why."""

from __future__ import annotations

from newswatch.records import Flag, Matches, Rejection, Strength
from newswatch.topics.compiled import Topics
from newswatch.topics.document import Document, read
from newswatch.topics.loading import shipped
from newswatch.topics.matching import Outcome, evaluate, hits_of, rejections_of
from newswatch.topics.places import Surroundings
from newswatch.topics.rules import Topic
from newswatch.topics.scoring import score

ABOUT = 0.5  # the score from which a text is about a topic


def flag(title: str, text: str, topics: Topics | None = None) -> tuple[Flag, ...]:
    """Return a flag for each topic a text is about or mentions, in the order of the topics.

    Args:
        title: plain text; may be empty.
        text: plain text, paragraphs parted by blank lines; may be empty.
        topics: None for the shipped topics.

    >>> [(flag.topic, flag.strength) for flag in flag("Vitamin D and multiple sclerosis", "")]
    [('multiple-sclerosis', 'about')]
    """
    return explain(title, text, topics).flags


def explain(title: str, text: str, topics: Topics | None = None) -> Matches:
    """Return the flags of a text and every place that looks like a hit and is none, with the reason.

    Args and result are those of :func:`flag`; ``rejected`` also holds the refused places of topics that have no flag.
    """
    topics = topics or shipped()
    document = read(title, text, topics.lexicon)
    surroundings = Surroundings(document, topics.cues)
    flags: list[Flag] = []
    rejected: list[Rejection] = []
    for topic in topics:
        outcome = evaluate(document, topic, surroundings)
        refused = rejections_of(document, outcome, topic)
        rejected.extend(refused)
        if made := _flag(document, topic, outcome, refused):
            flags.append(made)
    return Matches(flags=tuple(flags), rejected=tuple(rejected))


def _flag(document: Document, topic: Topic, outcome: Outcome, refused: tuple[Rejection, ...]) -> Flag | None:
    value = score(document, topic, outcome)
    if not value:
        return None
    strength: Strength = "about" if value >= ABOUT else "mentions"
    return Flag(topic=topic.key, strength=strength, score=value, hits=hits_of(document, outcome), rejected=refused)
