"""Plain sentences worded by a language model, where one is wanted: asked once a draft, believed in nothing.

A sentence of the model stands in for a plain one only when it says the same by every rule of ``accepting``; whatever
the answer, each sentence keeps the evidence of the plain one. Who answers, and how, is the caller's business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from newswatch.drafts.checking.visible import visible
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.parts.telling import Told
from newswatch.drafts.rewording.accepting import Plain, says_the_same
from newswatch.drafts.rewording.asking import INSTRUCTIONS, material, sentences_of
from newswatch.text.clean import for_markdown


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A language model by its name."""

    name: str
    ask: Callable[[str, str], str]  #: (instructions, material) -> answer; empty when there is none


def reworded(told: Sequence[Told], articles: Sequence[StoryArticle], model: LanguageModel) -> tuple[Told, ...]:
    """Return the sentences, each in the model's words where these say the same, and in our own where not."""
    if not told:
        return ()
    plain = [_plain(each) for each in told]
    answer = sentences_of(model.ask(INSTRUCTIONS, material(plain, articles[0].text)))
    pairs = enumerate(zip(told, plain, strict=True), start=1)
    return tuple(_better(each, as_read, answer.get(number, "")) for number, (each, as_read) in pairs)


def _plain(told: Told) -> Plain:
    return Plain(" ".join(visible(told.text).split()), tuple(dict.fromkeys(held.evidence for held in told.held)))


def _better(told: Told, plain: Plain, sentence: str) -> Told:
    return replace(told, text=for_markdown(sentence)) if sentence and says_the_same(sentence, plain) else told
