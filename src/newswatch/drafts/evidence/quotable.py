"""Which sentences of an article may be quoted as what was found, and from where on.

Not what sets the scene or belongs to the frame, not a headline, an appeal or what somebody said; and not what another
part of a draft is for: harms, limits and who paid have places of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newswatch.drafts.evidence.doubts import is_appeal, is_plan, leans, leans_back, names_harm
from newswatch.drafts.evidence.excerpts import LONGEST_QUOTE, Excerpt
from newswatch.drafts.evidence.material import StoryArticle
from newswatch.drafts.evidence.scenes import is_frame, is_limit, looks_ahead, sets_scene
from newswatch.text.abstracts import parts
from newswatch.text.front import front_end
from newswatch.text.sentences import sentences

# What was so before the study, or of the disease, whatever figures it holds.
_NO_FINDING = re.compile(
    r"(?i)\b(?:had been treated|had not responded|of those who survive|(?:major|leading) cause"
    r"|mean (?:\(SD\) |\[SD\] )?age|median age)\b"
)
# What makes a sentence on a limit or a harm one on the finding, too.
_FINDS = re.compile(
    r"""(?ix) \b(?:found|finds?|show(?:s|ed|n)?|reduc\w+|improv\w+|slow(?:s|ed)|lower(?:s|ed)?|rais(?:es|ed)
    | eas(?:es|ed)|increas\w+|decreas\w+|fewer|halt(?:s|ed)|stop(?:s|ped)|halv(?:es|ed)|superior|inferior|effective
    | benefit\w*|prevent\w*|better|worse|cuts?)\b"""
)
# What work on animals may mean for people some day is a hope.
_HOPE_FOR_PEOPLE = re.compile(
    r"(?i)(?=.*\b(?:patients?|people|humans?)\b)(?=.*\b(?:could|may|might|would|one day|some day|hop(?:e|es|ed|ing))\b)"
    r"|.*\b(?:could|may|might) (?:one day|some ?day|soon|eventually)\b"
)


class Quotable:
    """The sentences of one article that may be quoted as what was found."""

    def __init__(self, article: StoryArticle, *, ahead: bool = False) -> None:
        """Read where the article's sentences stand; ``ahead`` allows what is planned, of a study that only begins."""
        self.article = article
        self.ahead = ahead
        spans = sentences(article.text)
        self._before = {one: other for other, one in pairwise(spans)}
        self._parts = dict(zip(spans, parts(article.text, spans), strict=True))
        kinds = {each.value for each in article.study.species}
        self._in_animals = bool(kinds) and "human" not in kinds
        self._found = {(each.start, each.end) for each in article.study.results}

    def excerpts(self, start: int, end: int) -> Iterator[Excerpt]:
        """Yield the sentence at a place as it may be quoted, with the one before it where it leans on that."""
        bare = self._bare(start, end)
        if bare is None:
            return
        if not leans_back(bare.evidence):
            yield bare
            return
        before = self._before.get((start, end))
        if before and self.article.text[before[1] : start] == " " and (first := self._bare(*before)):
            both = Excerpt(self.article, first.start, end)
            if both.words <= LONGEST_QUOTE and not leans_back(first.evidence):
                yield both

    def is_method(self, start: int, end: int) -> bool:
        """Whether a sentence stands under the methods of a structured abstract; the draft tells those itself."""
        return self._parts.get((start, end)) == "methods"

    @property
    def concluding(self) -> Iterator[Excerpt]:
        """The sentences under the conclusions of a structured abstract."""
        for (start, end), part in self._parts.items():
            if part == "concluded":
                yield from self.excerpts(start, end)

    def _bare(self, start: int, end: int) -> Excerpt | None:
        """Return a sentence from where it begins behind a dateline or a label; None when it may not be quoted."""
        sentence = self.article.text[start:end]
        if self._is_aside(sentence, start, end) or self._is_elsewhere(sentence, start, end):
            return None
        if _is_title(sentence, self.article) or is_appeal(sentence) or leans(sentence):
            return None
        bare = Excerpt(self.article, start + front_end(sentence), end)
        return bare if bare.words else None

    def _is_aside(self, sentence: str, start: int, end: int) -> bool:
        """Whether a sentence tells of something else than what was found, or was said by somebody."""
        if self._parts.get((start, end)) in ("before", "beside") or _NO_FINDING.search(sentence):
            return True
        if self._in_animals and _HOPE_FOR_PEOPLE.search(sentence):
            return True
        if any(quote.start < end and start < quote.end for quote in self.article.study.quotes):
            return True
        if sets_scene(sentence) or is_frame(sentence) or is_limit(sentence):
            return True
        return looks_ahead(sentence) and not self.ahead

    def _is_elsewhere(self, sentence: str, start: int, end: int) -> bool:
        """Whether a sentence is one on harms, limits or payers, and no result was read from it."""
        study = self.article.study
        is_harm = any((each.start, each.end) == (start, end) for each in study.adverse_events)
        if start == 0 or ((start, end) in self._found and not (is_harm and names_harm(sentence))):
            return False
        if is_harm:
            return True
        others = (*study.caveats, *study.funding, *study.conflicts)
        if not any((each.start, each.end) == (start, end) for each in others):
            return False
        concludes = self._parts.get((start, end)) == "concluded"
        return is_plan(sentence) or not (concludes or _FINDS.search(sentence))


def _is_title(sentence: str, article: StoryArticle) -> bool:
    """Whether a sentence is the headline, or a heading: it says what the text says, and shouts."""
    words, title = _flat(sentence), _flat(article.title)
    return words in title or title in words or not sentence.rstrip().endswith((".", "!", "?", "”", '"', ")"))


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
