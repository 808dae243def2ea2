"""Words that speak for and against a place naming the comparison: in its own words, its sentence, and in front of it.

Data only; what each counts is the table of `weights`. All patterns are for text in lower case.
"""

from __future__ import annotations

import re

from newswatch.studies.design.comparison.phrases import PERSONS
from newswatch.studies.reading.casing import lower_pattern

PLACEBO = re.compile("placebo|dummy|sham|saline")
PLACEBO_LIKE = lower_pattern(
    r"placebo|\bsham\b|dummy|saline|sugar[- ]pill|usual care|standard care|\bcontrol|wait(?:ing)?[- ]?list|"
    r"untreated|delayed"
)
OF_WORDS = {
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
    "other things": lower_pattern(
        rf"^(?:the |any |many )?(?:other|another|official|current|previous|earlier|these|recent) (?!{PERSONS}\b)"
    ),
    "as usual": lower_pattern(
        r"^(?:ate|lived?|slept|fed|continued|stayed|remained|went)\b.*\b(?:normally|as (?:usual|normal)|usual|normal|"
        r"regular)\b"
    ),
}
OF_SENTENCE = {
    "compared": lower_pattern(r"\bcompar\w+|\bversus\b|\bvs\b"),
    "a result": lower_pattern(
        r"\b(?:found|finds|showed|shows|reduced|reduction|lower|higher|improved|improvement|fewer|better|greater|less|"
        r"more likely|risk|rates?|increased?|worse|slower|faster|longer|survival|survived|died)\b"
    ),
    "what was": lower_pattern(
        r"\b(?:was|were|had|did|received|took|got|found|showed|reduced|improved|compared|\w{3,}ed)\b"
    ),
    "what may be": lower_pattern(r"\b(?:may|might|can|could|should|would|will|if)\b"),
    "drawn by lot": lower_pattern(r"\b(?:random\w*|assigned|allocated|placebo|groups?|divided|split|trial|half)\b"),
    "you or we": lower_pattern(r"\b(?:you|your|we|our|i)\b"),
}
IN_FRONT = {
    "likely": lower_pattern(r"\blikely\b[^.;]{0,80}\b(?:than|as)\b"),
    "better or worse": lower_pattern(
        r"\b(?:better|worse|superior|inferior|effective\w*|safer|outperform\w*|lower|higher|fewer|greater|reduc\w+|"
        r"longer|"
        r"shorter|improv\w+|faster|slower|risk|rates?)\b[^.;]{0,60}\b(?:than|as)\b"
    ),
}
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    _WORD.findall(
        "the and for who had was not did has per all one two any are but can out non use low high those that were with "
        "than from people patients group groups arm women participants compared received taking given their have "
        "more less other only about treatment therapy drug study trial children adults control mice they them same "
        "also when took been weeks months years"
    )
)  # words that link no two places


def content(words: str) -> frozenset[str]:
    """Return the words that say what a phrase is about, in lower case and without a plural s."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(words.lower())) - _COMMON
