"""Where a rule matches: phrases, and combinations of them.

Excluded places do not count, and an abbreviation counts only where its sense was settled (``senses``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newswatch.topics.document import Document, is_near, overlaps
from newswatch.topics.lexicon import Span
from newswatch.topics.phrases import MOST_WORDS
from newswatch.topics.rules import Combination, Rule


@dataclass(frozen=True, slots=True)
class Counting:
    """The places of one document that count for one topic."""

    document: Document
    barred: Sequence[Span]  #: excluded by the rules, in order
    settled: Mapping[str, Sequence[Span]]  #: abbreviation -> where it is meant

    def places(self, rule: Rule) -> Sequence[Span]:
        """Where a rule matches, in order."""
        if isinstance(rule, Combination):
            return self._combined(rule)
        settled = self.settled.get(rule)
        return self._allowed(rule) if settled is None else settled

    def _combined(self, rule: Combination) -> Sequence[Span]:
        if rule.kind == "any":
            spans: Sequence[Span] = sorted({span for part in rule.parts for span in self.places(part)})
            needed: Sequence[Rule] = ()
        else:
            spans, needed = self.places(rule.parts[0]), rule.parts[1:]
        reach = rule.within if rule.kind == "near" else len(self.document.words)
        for part in needed:
            spans = _beside(spans, self.places(part) if spans else (), reach, wanted=True)
        for part in rule.unless:
            spans = _beside(spans, self._present(part) if spans else (), reach, wanted=False)
        return spans

    def _present(self, rule: Rule) -> Sequence[Span]:
        """Where a rule that must not be there is, excluded places too."""
        excluded = self.document.found.get(rule, ()) if isinstance(rule, str) and rule not in self.settled else ()
        return excluded or self.places(rule)

    def _allowed(self, phrase: str) -> list[Span]:
        spans = self.document.found.get(phrase, [])
        return [span for span in spans if not self._is_barred(span)] if spans else spans

    def _is_barred(self, span: Span) -> bool:
        return overlaps(self.barred, span, MOST_WORDS) is not None


def _beside(spans: Sequence[Span], others: Sequence[Span], reach: int, *, wanted: bool) -> Sequence[Span]:
    return [span for span in spans if is_near(others, span, reach) is wanted]
