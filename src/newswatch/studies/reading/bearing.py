"""Which sentences cannot speak of the study itself: general facts on a disease, others' work, boilerplate.

Most wrong numbers in reports of news come from these; a fact is looked for in the rest.
"""

from __future__ import annotations

import re

from newswatch.studies.reading.casing import lower_phrases
from newswatch.text.patterns.openings import Words

_BACKGROUND = lower_phrases(
    r"\b(?:affects?|afflicts?|strikes?|occurs? in)\s+(?:\w+\s+){0,4}?[\d.,]+",
    r"\b(?:people|americans|britons|canadians|adults|women|men|patients|cases|deaths|"
    r"children)\b[^.]{0,40}\b(?:in (?:britain|england|america|europe|australia|canada) (?:have|live|suffer|"
    r"now|are)\b|in the (?:u\.?s\.?|u\.?k\.?|united (?:states|kingdom)|world|country|nation)\b|worldwide|"
    r"around the (?:world|globe)|nationwide|globally|each year|every year|(?<!for )(?<!after )(?<!over "
    r")(?<!than )(?<!within )(?<!half )a year\b|annually|per year)(?! (?:who|were|participa))",
    r"\b(?:people|adults|women|men|patients) (?:are|get|develop) [^.]{0,60}\b(?:each|every) year\b",
    r"\b(?:\d|million|thousand)\S{0,15}\s+(?:\w+\s+)?(?:americans|britons|canadians|australians)\b",
    r"\bmillions? (?:of )?(?:people|patients|adults|americans|women|men)",
    r"\bmillion (?:people|patients|adults|americans)",
    r"\b(?:per|in every|out of every) (?:\d{1,3},)?\d00,?0*\b(?! (?:person|patient)[- ]years)",
    r"\bpeople with (?:\w+\s){1,3}live with\b",
    r"\b(?:most|usually) (?:people|patients)?\s*(?:are )?diagnosed\b",
    r"\bprevalence\b",
    r"\bis the (?:most common|leading cause|\w+ leading cause)",
    r"\baccording to (?:the )?(?:[A-Z][\w'’.-]* ){0,5}(?:society|foundation|association|research uk|centers "
    r"for disease|cdc|who\b|world health)",
    r"\bthe (?:society|foundation|association|cdc|agency) says",
    r"\bis an? (?:\w+[\w,-]*\s+){0,4}(?:disease|disorder|condition|illness)\b",
    r"\b(?:estimated|approximately|about|around|some|roughly)\s+[\d,.]+\s(?:million )?(?:people|americans|"
    r"patients)[^.]{0,30}\b(?:have|suffer|live|are living|are affected|are diagnosed|diagnosed)\b",
    r"\b(?:shares?|stock) (?:\w+ ){0,3}(?:fell|rose|were|was|closed|dropped|jumped|surged|slid|gained)\b",
    r"\bof those who survive\b",
    r"\bif you(?:['’]re| are)\b",
)
_SIZED_STUDY = re.compile(
    r"\b(?:trial|study|experiment|based (?:up)?on)\s(?:with|of|involving|among|nearly|about|"
    r"more than)?\s?\s(?:about |nearly |some |more than )?[1-9][\d,]"
)
_OTHER_WORK = lower_phrases(
    r"\b(?:previous|earlier|prior|past|older|recent other|another|separate|"
    r"other)\s+(?:\w+\s+){0,2}(?:stud(?:y|ies)|trials?|research|experiments?|work|reports?|reviews?|"
    r"analys[ie]s)\b(?:(?! (?:by the (?:same )?team)).)*$",
    r"\baccording to an? (?:19|20)\d\d\b",
    r"\bin (?:19|20)\d\d,? (?:researchers|scientists|a team|doctors)\b[^.]{0,60}\b(?:study|found|showed|"
    r"published|reported)",
    r"\b(?:research|figures|statistics|estimates) (?:by|from) the (?:world health|office for national|"
    r"department of|centers for)",
    r"\bin the (?:early |late )?(?:19|20)\d0s\b",
    r"\bgoes back to\b",
    r"\bdat(?:es|ed|ing) (?:back|from)\b",
    r"\b(?:an?|the|his|her|their|that) (?:\w+ )?(?:19|20)\d\d (?:study|article|report|review|survey|paper|trial)",
    r"\b(?:study|trial|article|paper|report|survey|review) (?:published )?(?:in|from) (?:19|20)\d\d\b",
    r"\bresearch (?:conducted|done|carried out) (?:in|on|with)\b[^.]{0,40}\b(?:shows|suggests|has shown)\b",
    r"\b(?:studies|research|work|tests|trials|experiments) (?:in|on|with|of|by) (?:\w+ ){1,3}(?:have|has) "
    r"(?:\w+ )?(?:suggested|shown|found|linked|indicated|demonstrated)",
    r"\bhad (?:already|previously|earlier) (?:shown|found|suggested|hinted|been shown)",
    r"\b(?:studies have|research has) (?:\w+\s)?(?:suggested|shown|found|linked)",
)
_BOILERPLATE = lower_phrases(
    r"^(?:about (?:the )?(?!half|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|as\b|twice)[a-z]|media contact|contact:|for more information|more "
    r"information|source:\s*$|facts,?$|read more)",
    r"\b(?:is|are) (?:the|an?) (?:world['’]s |nation['’]s |global |emerging |leading |international )+(?:\w+ "
    r"){0,3}(?:leader|largest|association|organi[sz]ation|company|provider|institution|publisher)\b",
    r"\b(?:visit|find us on|follow us)\b[^.]{0,60}\b(?:www|http|facebook|twitter|\.com|\.org)\b",
    r"\bhas completed more clinical treatments\b",
    r"\bforward[- ]looking statements?\b",
    r"\b(?:founded|established|incorporated) in (?:18|19|20)\d\d\b",
)
_GOES_ON = re.compile(
    r"(?:the study, which|it|its|one (?:in|from|of them|by|study)\b|another|a second|that (?:study|trial|work|"
    r"paper|research)|"
    r"in that (?:study|trial)|there|those (?:studies|trials|"
    r"results)|"
    r"the (?:earlier|previous|older|former)|back then|at the time)\b"
)


_TELLS_OF_STUDY = lower_phrases(
    r"\bin (?:an?|the|this|our|their) (?:[\w-]+ ){0,3}(?:study|trial|analysis) (?:of|with|involving)\b",
    r"\b(?:researchers|scientists|investigators|authors|team|study|trial|analysis|they|we) (?:(?:at|from|of) "
    r"[^.,;]{0,60} )?(?:also |then )?(?:found that|looked at|analy[sz]ed|examined|followed|tracked|studied|"
    r"compared|recruited|enrolled|used|gave|surveyed|monitored)\b",
    r"\b(?:in|of) the (?:study|trial)(?:['’]s \w+)?,",
    r"\bused [^.,;]{0,60}\b(?:data|records) (?:to|from|of|on)\b",
    r"\b(?:study|research|findings|paper|analysis),? (?:which was )?(?:recently )?published (?:\w+ )?in\b",
    r"\b(?:is|was|are|were) published in\b",
    r"\babsolute risks?\b[^.]*\bcompared\b",
    r"\b(?:work|study|findings|results|paper|research|report|trial) (?:was|were|is|are|has been|have been)\n"
    r"(?:\w+ )?(?:published|presented|reported)\b",
    r"\bpublished (?:\w+ )?in the\b",
)


def is_background(sentence: str, words: Words) -> bool:
    """Whether a sentence, in lower case, tells a general fact: how many have a disease, what it is.

    Args:
        sentence: in lower case, as for all functions here.
        words: how its words begin.
    """
    if not _BACKGROUND.any_in(sentence, words):
        return False
    return not (_SIZED_STUDY.search(sentence) or _TELLS_OF_STUDY.any_in(sentence, words))


_BESIDE_OTHERS = re.compile(
    r"^(?:the|this|these|their|our|its|his|her)\b(?! (?:19|20)\d\d)[^.;]{0,20}\b(?:research|study|findings?|"
    r"results?|paper|work|"
    r"trial)\b[^.;]*?"
    r"\b(?:follow|build|back|confirm|contradict|support|echo|add|expand|mirror|match|agree|challenge)\w*\b|^(?:the|"
    r"this|their|our|an?) (?:\w+ )?(?:review|meta-analysis|analysis) of (?:[\w-]+ ){0,2}?"
    r"(?:previous|earlier|past|prior|older) (?:\w+ )?(?:studies|trials|research) (?:looked|included|involved|"
    r"covered|found|"
    r"suggests|shows)\b"
)  #: "the study, published in Brain, follows earlier research"


def is_other_work(sentence: str, words: Words) -> bool:
    """Whether a sentence, in lower case, speaks of work other than the study reported."""
    return _OTHER_WORK.any_in(sentence, words) and not _BESIDE_OTHERS.search(sentence)


_ANOTHER_STUDY = lower_phrases(
    r"^(?:on the other hand|moreover|meanwhile|similarly|in contrast|by contrast|also|and|but|but then|for "
    r"example|still)?,? ?(?:in )?(?:an?|one|two|three|several) (?:recent|small|large|larger|smaller|(?:19|"
    r"20)\d\d|u\.s\.|british|american|\w+ese|\w+ish)? ?(?:stud(?:y|ies)|trials?|surveys?|reviews?|reports?|"
    r"papers?|articles?) (?:of|in|by|with|on|from|published|led|last|earlier)\b",
    r"\ban? (?:study|trial|survey|review|paper) (?:\w+ ){0,4}?published (?:earlier|last|in (?:19|20)\d\d)\b",
)


_INTRODUCES = re.compile(
    r"\b(?:new|latest|current|the|this|their|our) (?:\w+ )?(?:study|trial|research|findings|analysis|report|review)\b|"
    r"\b(?:researchers|scientists|experts) (?:have )?(?:found|reported|discovered)\b"
)


def introduces(sentence: str) -> bool:
    """Whether a sentence, in lower case, speaks of the study a report is about."""
    return bool(_INTRODUCES.search(sentence))


def names_another(sentence: str, words: Words) -> bool:
    """Whether a sentence, in lower case, names a study as if for the first time: far down a text it is another one."""
    return _ANOTHER_STUDY.any_in(sentence, words)


def is_boilerplate(sentence: str, words: Words) -> bool:
    """Whether a sentence, in lower case, advertises its sender or ends the page rather than report."""
    return _BOILERPLATE.any_in(sentence, words)


def goes_on(sentence: str) -> bool:
    """Whether a sentence, in lower case, goes on about the other work that the sentence before it spoke of."""
    return bool(_GOES_ON.match(sentence))
