"""What speaks against a harm of the study: other treatments, the illness itself, aims, outcomes."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.harm_signs.words import HABITS, PEOPLE, TREATMENT

AGAINST = (
    sign(
        -4,
        rf"(?:other|existing|current|conventional|available|standard|typical|today[’']s|rival|older|alternative) "
        rf"(?:\w+ ){{0,4}}"
        rf"{TREATMENT}",
        r"(?:all|any|every) (?:medications?|medicines?|drugs?)",
    ),
    sign(
        -1,  # outweighs the lighter signs only: the illness or its symptoms, and what was before
        rf"{PEOPLE} (?:who (?:are|were) )?suffering from",
        r"symptoms? (?:of|like|such as|include\w*|that)",
        r"it (?:can|may|could) (?:\w+ )?cause",
        r"(?:likely to|risk of|chance of) (?:\w+ )?develop\w*",
        r"in the (?:past|previous|last) (?:\w+ )?(?:months?|years?)",
        r"(?:infections?|disease|conditions?|tears?|virus|syndrome|disorder|bacteria|illness|deficiency|which|that)"
        r"[^.;]{0,40} (?:can|may|could) (?:\w+ )?cause",
        r"risks? of [^.;]{3,60} (?:is|are|was|were) (?:\w+ )?(?:higher|lower|greater)",
        rf"{HABITS}\b[^.;]{{0,80}}\b(?:associated|linked|increases?|raises?|higher|greater)",
        r"usually harmless",
        r"weight gain (?:with|and) (?:the )?risks?",
    ),
    sign(
        -7,
        r"(?:to|that) (?:evaluate|assess|determine|find out|test|investigate|examine|see|check|measure|ensure)\b"
        r"[^.;]{0,80}\b(?:safe|safety|side[- ]effects?|adverse|tolerated)",
    ),
    sign(
        -4,
        r"(?:will|would|should|must) be (?:\w+ )?safe",
        r"died of complications",
        r"(?:lack of|deficien\w+)\b[^.;]{0,60}\b(?:can|may|could) (?:\w+ )?cause",
        r"complications? (?:related|linked) to (?:pregnancy|diabetes|obesity|birth)",
        r"harmful (?:bacteria|chemicals?|substances|habits|behaviou?rs?|bugs|germs|cells|algae)",
        r"complications? of (?:\w+ )?(?:diabetes|cancer|pregnancy|obesity|measles|flu|influenza|disease)",
        r"adverse (?:\w+ )?report\w*",
        r"(?:stress|lonel\w+|pollution|thoughts|smoking|noise|obesity|drinking)\b"
        r"[^.;]{0,60}\b(?:adverse|toxic) effects?",
        r"toxic effects of (?:lonel\w+|stress|pollution)",
        r"deaths? [^.;]{0,30}(?:pollution|smoking|alcohol|drinking|overdos\w+|suicide)",
        r"(?:pollution|smoking|alcohol|drinking)\b[^.;]{0,80}\bdeaths? (?:due|related|linked|attributed)",
        r"(?:must|should) (?:guarantee|ensure)",
        r"(?:wary|discontinu\w+|avoid\w*)\b[^.;]*\bbecause (?:of|"
        r"they could not tolerate)(?: the)?(?: \w+)? side[- ]effects",
        r"complications? of any",
        r"(?:patient )?care to be safe",
        r"(?:how|what|which|is|are|does|do|can)\b[^.!]*\?\W*$",
        r"(?:patients?|people|women|men|those) (?:[^.;]{0,60} )?who do not have",
        r"fears? (?:of|over|about) side[- ]effects?",
    ),
    sign(
        -3,
        r"(?:raises?|increases?) (?:the |their )?risks? of (?:blood )?clots",
        r"(?:once|long|was|were) (?:\w+ )?thought",
    ),
    sign(
        -4,
        r"composite",
        r"endpoints?",
        r"(?:primary|secondary|main|chief|safety) (?:\w+ )?(?:outcomes?|measures?) (?:is|are|was|were|included?)\b",
        r"hospitali[sz]ations?",
        (
            r"(?:reduc\w+|lower\w*|cut\w*|curb\w*|prevent\w*|delay\w*) (?:\w+ ){0,4}(?:risks?|deaths?|mortality|"
            r"complications?|adverse)"
        ),
        r"difference in deaths",
    ),
    sign(-3, r"mice", r"mouse", r"rats?", r"animals?"),
    sign(
        -3,
        r"without (?:the )?side effects",
        r"(?:could|may|might|would|hope\w*|potential\w*)\b[^.;]{0,60}\bfewer (?:side[- ]effects|adverse events)",
        r"follow patients for",
        r"watch for",
    ),
    sign(
        -4,
        r"(?:reduc\w+|minimi[sz]\w+|alleviat\w+|eas(?:e|es|ed|ing)|reliev\w+|relief (?:of|from)|avoid\w*|manag\w+|"
        r"measure(?:ment)?s? of) (?:[\w’'-]+ ){0,5}side[- ]effects?",
        r"side[- ]effects? (?:\w+ ){0,2}of (?:\w+ ){0,2}(?:cancer|chemotherapy|their|radiation|radiotherapy|other|"
        r"current)",
    ),
    sign(
        -4,
        r"(?:died|dead|dying|deaths?) (?:of|from|due to) (?:[\w-]+ ){0,3}(?:cancers?|disease|heart \w+|strokes?|"
        r"aids|ms|multiple sclerosis|pneumonia)",
    ),
    sign(-4, r"(?:generally |widely |usually )?considered (?:\w+ )?safe", r"safe (?:place|space|sex|drinking water)"),
    sign(-3, r"(?:website|label|advert\w*|brochure|company|maker|clinic) (?:claims?|says?|promises)"),
    sign(-4, r"protect \w+(?: \w+){0,3} from", r"lessen\w*"),
    sign(-2, r"(?:could|may|might) (?:help|reduce|prevent|avoid)"),
    sign(-4, r"(?:reversal|resolution|relief|easing|disappearance) (?:of|from|in)"),
    sign(
        -4,
        r"(?:ms|multiple sclerosis|disease|disorder|syndrome|condition|virus|parkinson['’]s|lupus|psoriasis|"
        r"arthritis|"
        r"epilepsy|diabetes|migraine|attacks?|lesions?|illness) (?:[\w-]+ ){0,2}?(?:can|may|could|often|"
        r"usually)? ?causes?",
    ),
    sign(-4, r"symptoms of", r"symptoms,? includ\w+", r"can cause many", r"characteri[sz]ed by", r"the disease"),
    sign(-2, r"(?:larger|further|more|future) (?:\w+ )?(?:trials?|studies|research)"),
)
