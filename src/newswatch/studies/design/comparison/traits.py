"""What speaks for and against a place naming the comparison of the study: its words, its sentence, its text.

Every trait is a number, nearly all 0 or 1, with a name; what each counts is the table of `weights`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newswatch.studies.design.comparison.candidates import Candidate
from newswatch.studies.design.comparison.phrases import PERSONS
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading

PLACEBO_LIKE = lower_pattern(
    r"placebo|\bsham\b|dummy|saline|sugar[- ]pill|usual care|standard care|\bcontrol|wait(?:ing)?[- ]?list|"
    r"untreated|delayed"
)
_WORDS_SAID = {
    "placebo or controls": PLACEBO_LIKE,
    "not": lower_pattern(r"\b(?:not|never|without|no|none|nothing|neither)\b|n[’']t\b|\bnon-?|^un\w+ed\b|abstain"),
    "people": lower_pattern(rf"^(?:[\w-]+ ){{0,3}}{PERSONS}\b"),
    "a treatment": lower_pattern(
        r"\b(?:drugs?|treatments?|therap\w+|surgery|pills?|tablets?|care|diet|chemotherapy|placebos?|vaccines?|"
        r"injections?|tests?|scans?|smears?|x-rays?|imaging|stents?|implants?|operation|exercise|training|medicines?|"
        r"medications?|procedure|device|technique|method|doses?|insulin|education|advice|counsell?ing|screening|shots?|"
        r"radiation|radiotherapy|programme?|gel|class|supplements?|interferon|antibiotics?|"
        r"\w+(?:mab|nib|ine|ol|in|ide|ate|one|vir|lone|pril|statin|xib|gra|cept|ast))\b"
    ),
    "an illness": lower_pattern(
        r"\b(?:cancer|disease|deaths?|risk|disorder|syndrome|symptoms?|pain|infections?|attacks?|strokes?|relapses?|"
        r"side effects|damage|virus|diagnosis|tumou?rs?)\b"
    ),
    "the least": lower_pattern(
        r"\b(?:lowest|least|bottom|fewest|smallest|less than|fewer than|lower|low|fewer|normal)\b"
    ),
    "the most": lower_pattern(r"\b(?:highest|most|top|more than|at least|higher|high)\b"),
    "their like": lower_pattern(
        r"\b(?:peers|counterparts|siblings|matched|general population|others|other (?:people|women|men|patients|adults|"
        r"children|groups))\b"
    ),
    "nothing in particular": lower_pattern(
        r"^(?:ever|previous(?:ly)?|before|expected|usual|normal|thought|that|this|it|they|them|he|she|we|you|i|us|one|"
        r"others?|any\w*|those|these|what|most|many|some|average|both|neither|each|just|earlier|later|now|today|"
        r"half|if|when|same|people|"
        r"patients|men|women|adults|children|baseline|other \w+|previous \w+|our|your|his|who|or|and|the|a|an|"
        r"an? average|"
        r"is|are|was|were|had|has|have|do|does|did)$|"
        r"^(?:previously|thought|expected|ever|anticipated|hoped|we|you|it|they|i|he|she|there|any|when|if|"
        r"in (?:19|20)|before)\b"
    ),
    "an amount": lower_pattern(
        r"^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|a|twice|half) ?(?:%|per ?cent|years?|months?|"
        r"weeks?|"
        r"days?|times|hours?|million|billion|in|of|points?|cm|kg|mg|pounds?|minutes?|thirds?|quarter|dozen|thousand)|"
        r"^[$£€]"
    ),
    "one sex": lower_pattern(r"^(?:men|women|males?|females?|boys|girls)\b(?! who| with| on| tak| giv| rec| not)"),
    "a group": lower_pattern(r"\b(?:groups?|arm|cohort)\b"),
    "as usual": lower_pattern(
        r"^(?:ate|lived?|slept|fed|continued|stayed|remained|went)\b.*\b(?:normally|as (?:usual|normal)|usual|normal|"
        r"regular)\b"
    ),
}
_SENTENCE_SAYS = {
    "compared": lower_pattern(r"\bcompar\w+|\bversus\b|\bvs\b"),
    "a result": lower_pattern(
        r"\b(?:found|finds|showed|shows|reduced|reduction|lower|higher|improved|improvement|fewer|better|greater|less|"
        r"more likely|risk|rates?|increased?|worse|slower|faster|longer|survival|survived|died)\b"
    ),
    "a figure": lower_pattern(r"\d(?:%| ?per ?cent| times|-fold)|\bhalf\b|\btwice\b|\btimes\b"),
    "what was": lower_pattern(
        r"\b(?:was|were|had|did|received|took|got|found|showed|reduced|improved|compared|\w{3,}ed)\b"
    ),
    "what may be": lower_pattern(r"\b(?:may|might|can|could|should|would|will|if)\b"),
    "drawn by lot": lower_pattern(r"\b(?:random\w*|assigned|allocated|placebo|groups?|divided|split|trial|half)\b"),
    "you or we": lower_pattern(r"\b(?:you|your|we|our|i)\b"),
    "a price": lower_pattern(r"[$£€] ?\d|\bcosts?\b|\bprice"),
}
_BEFORE_SAYS = {
    "likely": lower_pattern(r"\blikely\b[^.;]{0,80}\b(?:than|as)\b"),
    "better or worse": lower_pattern(
        r"\b(?:better|worse|superior|inferior|effective\w*|safer|outperform\w*|lower|higher|fewer|greater|reduc\w+|"
        r"longer|"
        r"shorter|improv\w+|faster|slower|risk|rates?)\b[^.;]{0,60}\b(?:than|as)\b"
    ),
}
_TOGETHER: dict[str, set[str]] = {
    "than people": {"opening: than", "words: people"},
    "than those given": {"opening: than", "tells: given"},
    "compared with those given": {"opening: compared", "tells: given"},
    "the other half was given": {"opening: other half", "tells: given"},
    "a second figure for those given": {"opening: second figure", "tells: given"},
    "with or without, compared": {"opening: with or without", "sentence: compared"},
    "healthy people, counted alone": {"opening: healthy people", "before: a count"},
    "than if they": {"opening: than", "tells: clause", "words: a condition"},
}  #: traits that say more together
_COUNTED = re.compile(r"(?:^|[^\d,.])[\d,]+ $")
_BESIDE = re.compile(r"\b(?:and|to|than|against|versus|vs\.?|alongside|with) (?:\w+ ){0,2}[\d,]+ $")
_CONDITION = re.compile(r" than (?:if|when) [\w ]{1,20}$")
_STRONG = {"compared", "comparing", "than", "versus", "against", "placebo", "controls", "usual care", "other half"}
_FAIR = {
    "or",
    "either",
    "as good as",
    "similar to",
    "difference",
    "with or without",
    "second figure",
    "second lot",
    "another",
}
_BEFORE = 90  # characters in front of a place
_FAR = 500  # characters of the sentence on both sides of it; texts without full stops exist
_EARLY, _LATE = 3, 0.7  # sentences; share of the text
_SHORT = 8  # sentences; so short a text tells everything once
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    _WORD.findall(
        "the and for who had was not did has per all one two any are but can out non use low high those that were with "
        "than from people patients group groups arm women participants compared received taking given their have "
        "more less other only about treatment therapy drug study trial children adults control mice they them same "
        "also when took been weeks months years"
    )
)  # words that link no two places
_TITLE_COMPARES = re.compile(
    r"\b(?:than|vs\.?|versus|as|instead of|over|compared|against|to|from|beats?|or|without|not)\s"
)
_PLACEBO = re.compile("placebo|dummy|sham|saline")


def content(words: str) -> frozenset[str]:
    """Return the words that say what a phrase is about, in lower case and without a plural s."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(words.lower())) - _COMMON


@dataclass(frozen=True)
class _Text:
    """What is known of the whole text."""

    reading: Reading
    tested: frozenset[str]  #: words of the title that name what was tested
    title: frozenset[str]
    counts: Counter[str]  #: at how many places a word stands
    has_placebo: bool
    is_by_lot: bool


def traits(reading: Reading, places: tuple[Candidate, ...]) -> list[dict[str, float]]:
    """Return the traits of every place by their names; one not named is 0."""
    title = reading.title.lower()
    compares = _TITLE_COMPARES.search(title)
    after = content(title[compares.end() :]) if compares else frozenset()
    words = content(title)
    text = _Text(
        reading,
        words - after,
        words,
        Counter(word for place in places for word in content(place.text)),
        bool(_PLACEBO.search(reading.lower)),
        " random" in reading.lower,
    )
    return [_traits(text, place) for place in places]


def names_tested(reading: Reading, words: str) -> bool:
    """Whether the headline names these words, and not as what something else is compared with."""
    title = reading.title.lower()
    compares = _TITLE_COMPARES.search(title)
    told, named = content(words), content(title)
    after = content(title[compares.end() :]) if compares else frozenset()
    return bool(told & (named - after)) and not told & after


def _traits(text: _Text, place: Candidate) -> dict[str, float]:
    flags = {*_of_words(place), *_of_sentence(text, place), *_of_openings(place), *_of_text(text, place)}
    found = dict.fromkeys(flags, 1.0)
    found |= dict.fromkeys((name for name, parts in _TOGETHER.items() if found.keys() >= parts), 1.0)
    repeated = max((text.counts[word] for word in content(place.text)), default=1)
    if repeated > 1:
        found["repeated"] = math.log(repeated)
    return found


def _of_words(place: Candidate) -> Iterator[str]:
    lower = place.text.lower()
    for name, pattern in _WORDS_SAID.items():
        if pattern.search(lower):
            yield f"words: {name}"
    yield f"tells: {place.kind}"
    at = place.start - place.sentence.start
    if _CONDITION.search(place.sentence.lower[max(0, at - _BEFORE) : at]):
        yield "words: a condition"
    count = lower.count(" ") + 1
    if count == 1:
        yield "words: one"
    if count >= 8:
        yield "words: many"


def _of_sentence(text: _Text, place: Candidate) -> Iterator[str]:
    sentence = place.sentence
    at = place.start - sentence.start
    near = sentence.lower[max(0, at - _FAR) : at + _FAR]
    for name, pattern in _SENTENCE_SAYS.items():
        if pattern.search(near):
            yield f"sentence: {name}"
    before = text.reading.lower[max(sentence.start, place.start - _BEFORE) : place.start]
    for name, pattern in _BEFORE_SAYS.items():
        if pattern.search(before):
            yield f"before: {name}"
    if _COUNTED.search(before) and not _BESIDE.search(before):
        yield "before: a count"
    earlier = sentence.lower[max(0, at - _FAR) : at]
    shared = {word[:6] for word in content(earlier) - content(place.text)} & {word[:6] for word in text.title}
    if shared:
        yield "sentence: of the title"
    if place.end >= sentence.end - 1:
        yield "ends its sentence"


def _of_openings(place: Candidate) -> Iterator[str]:
    for name in place.openings:
        yield f"opening: {name}"
    if len(place.openings) == 1:
        yield "one opening"
    if not place.openings & _STRONG:
        yield "no strong opening" if place.openings & _FAIR else "weak openings"


def _of_text(text: _Text, place: Candidate) -> Iterator[str]:
    sentence = place.sentence
    if sentence.number <= _EARLY:
        yield "early"
    if sentence.number > _LATE * len(text.reading.sentences):
        yield "late"
    if text.reading.is_quoted(place.start):
        yield "quoted"
    if text.is_by_lot:
        yield "text: drawn by lot"
    if text.has_placebo and not _PLACEBO.search(place.text.lower()):
        yield "text: placebo elsewhere"
    words = content(place.text)
    if words & text.tested:
        yield "in the title"
    elif words & text.title:
        yield "compared in the title"
    is_long = len(text.reading.sentences) > _SHORT
    if is_long and words and max(text.reading.lower.count(word) for word in words) <= 1:
        yield "told once"
