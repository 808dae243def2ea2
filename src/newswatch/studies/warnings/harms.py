"""Sentences on harm, death or safety of what was studied, the plainest first."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import value
from newswatch.studies.reading.reading import Reading
from newswatch.studies.reading.signs import ENOUGH, plainest, sign

_PEOPLE = r"(?:patients?|people|participants?|women|men|children|volunteers?|person)"
_TREATMENT = r"(?:treatments?|therap(?:y|ies)|procedures?|transplants?|drugs?|injections?|medications?|agents?|surgery)"
_COMPLAINTS = (
    r"(?:headaches?|nausea|vomiting|fatigue|dizziness|fever|rash(?:es)?|diarrh?oea|hair loss|bleeding|weight gain|"
    r"abdominal pain|"
    r"insomnia|stomach upset|upset stomach|autoimmune diseases?|allergic reactions?|flushing|swelling|"
    r"soreness|irritation|ulcers?|seizures?|skin discolou?ration|"
    r"graft rejection|low white blood)"
)
_ILLS = (
    rf"(?:{_COMPLAINTS}|infections?|pneumonia|sepsis|meningitis|shingles|hepatitis|anaemia|anemia|"
    rf"heart attacks?|strokes?|"
    r"clots?|tumou?rs?|cancers?|lymphomas?|h(?:a)?emorrhages?|injur(?:y|ies)|reactions?|bruis\w+|leaks?|"
    r"(?:kidney|gall)[ -]?stones)"
)
_HABITS = (
    r"(?<!up )(?<!quit )(?<!stop )(?<!quitting )(?<!stopping )(?:smok\w+|tobacco|alcohol|drink\w*|pollut\w+|"
    r"obesity|overweight|meat|sugar\w*|diets?|loneliness|stress|screen time|sitting|"
    r"hormone replacement)"
)
_SOME = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|some|\d+)"
_SIGNS = (
    sign(
        4,
        r"side[- ]effects?",
        r"adverse (?:\w+ )?(?:events?|effects?|reactions?)",
        r"(?:serious|major|severe|no|without|few|minor) (?:\w+ )?complications?",
        r"complications? (?:from|of|after|related|linked|following|were|occurred|included?)",
        r"(?:fewer|more) (?:\w+ ){0,2}complications",
        r"no (?:increased|higher|raised) risks? of (?:death|dying|harm|injury|bleed\w*|\w+ bleed\w*)",
        r"toxicit(?:y|ies)",
        r"(?<!less )toxic effects?",
        r"toxic (?:for|to|in) (?:\w+ ){0,2}(?:patients|people|women|men|children|humans)",
        r"complication rates?",
    ),
    sign(
        4,
        rf"(?<!that ){_PEOPLE} (?:(?!who\b|that\b|have\b)\w+ ){{0,2}}died",
        r"deaths? (?!of\b)(?:\w+ ){0,4}(?:related|linked|due|attributed) to",
        r"deaths?\b(?! rates?)[^.;]{0,50}\bin (?:\d[\d,]* \w+ [^.;]{0,12})?(?:the|either|each|"
        r"both) (?:[\w-]+ ){1,4}(?:groups?|arms?)",
        r"(?:treatment|procedure|transplant|therapy|drug)-related (?:deaths?|mortality)",
        r"(?:proved|were|was) fatal",
        rf"{_TREATMENT} that (?:could|can) be fatal",
    ),
    sign(
        4,
        r"(?:well|better|poorly|badly)[- ]tolerated",
        r"(?:is|was|were|are|be|proved|appears?(?: to be)?|seems?(?: to be)?) (?:\w+ ){0,2}"
        r"safe(?! to (?:say|assume|bet))",
        r"(?:is|was|it['’]s) (?:an? )?(?:\w+ )?safe (?:procedure|treatment|drug|option|therapy|method|operation)",
        r"safe to undergo",
        r"(?:(?:no|new|about|over) )?(?:\w+ )?safety (?:risks?|concerns?|issues?|problems?|profile|signals?)",
        r"no (?:\w+ )?(?:negative|harmful|ill|detrimental|damaging) effects?",
        r"no (?:\w+ ){0,2}(?:safety|adverse (?:events?|effects?|reactions?)|serious|life-threatening|harmful|toxic)",
    ),
    sign(
        4,
        r"(?:nobody|no one|none of (?:the|them)(?: \w+)?|no (?:patients?|participants?)) (?:had )?died",
        r"no deaths",
        r"(?:nobody|no one|none) was harmed",
        r"no harms?(?: \w+)? (?:was|were)",
        rf"no {_ILLS} (?:was|were) (?:seen|reported|found|noted|observed)",
    ),
    sign(
        3,
        rf"{_SOME} (?:of (?:the |them )?)?(?:{_PEOPLE} )?(?:[\w-]+ ){{0,4}}?(?:had|suffered|developed|"
        rf"experienced|got|contracted) "
        rf"(?:an? |serious |severe )*(?:[\w-]+ ){{0,2}}?{_ILLS}",
        rf"(?:extra|additional|more) {_ILLS} (?:due to|from|caused by)",
        rf"{_ILLS} (?:occurred|(?:was|were) (?:seen|reported|recorded|noted|observed)) (?:in|by|among|after)",
        r"(?:stopped|dropped out|withdrew|quit|discontinued) (?:[\w-]+ ){0,4}because of",
    ),
    sign(
        3,
        r"(?<!at )risks? of (?:\w+ ){0,2}(?:infections?|bleed(?:ing|s)|clots?|tumou?rs?|ulcers?|infertility|side)",
        r"serious (?:infections?|reactions?|harms?)",
        r"infusion(?:-associated)? reactions?",
        r"can be (?:\w+ )?(?:risky|dangerous)",
        r"(?:is|are|was|were|be|too|medically) (?:\w+ )?risky(?=[^\w\s]|$| (?:for|to|because|as|in|and|but)\b)",
    ),
    sign(
        3,
        rf"(?:suffered|suffering)(?: from)? (?:[\w-]+,? ){{0,4}}{_COMPLAINTS}",
        rf"(?:experienced|reported|caused(?! by\b)|causing|developed|included|had problems)\b"
        rf"[^.]{{0,60}}\b{_COMPLAINTS}",
        rf"{_ILLS}\b[^.;]{{0,40}}\b(?:was|were) (?:more|less|most|equally) common (?:with|in|among|after)",
    ),
    sign(3, rf"(?:can|may|could) (?:\w+ )?(?:cause|produce|trigger)\b[^.]{{0,60}}\b{_COMPLAINTS}"),
    sign(
        3,
        r"(?:one|two|three|four|five|\d+) (?:patients?|people|person|participants?) (?:had|suffered|"
        r"developed) (?:an? )?"
        r"(?:\w+ ){0,2}(?:heart attacks?|strokes?|infections?|seizures?|reactions?|tumou?rs?)",
        r"slow(?:ed|s|ing) (?:down )?(?:people|patients|users)",
        r"(?:cognitive|mental) (?:side )?effects",
        r"life-threatening (?:side|effects?|events?|reactions?|infections?)",
        r"(?:form(?:ing|ed)?|caus(?:ing|ed?)|develop(?:ing|ed)?) (?:of )?tumou?rs",
        r"(?:strong|severe|dangerous|bad|no|an) immune reaction",
        r"will develop another",
    ),
)
_AGAINST = (
    sign(
        -4,
        rf"(?:other|existing|current|conventional|available|standard|typical|today[’']s|rival|older|alternative) "
        rf"(?:\w+ ){{0,4}}"
        rf"{_TREATMENT}",
        r"(?:all|any|every) (?:medications?|medicines?|drugs?)",
    ),
    sign(
        -1,  # outweighs the lighter signs only: the illness or its symptoms, and what was before
        rf"{_PEOPLE} (?:who (?:are|were) )?suffering from",
        r"symptoms? (?:of|like|such as|include\w*|that)",
        r"it (?:can|may|could) (?:\w+ )?cause",
        r"(?:likely to|risk of|chance of) (?:\w+ )?develop\w*",
        r"in the (?:past|previous|last) (?:\w+ )?(?:months?|years?)",
        r"(?:infections?|disease|conditions?|tears?|virus|syndrome|disorder|bacteria|illness|deficiency|which|that)"
        r"[^.;]{0,40} (?:can|may|could) (?:\w+ )?cause",
        r"risks? of [^.;]{3,60} (?:is|are|was|were) (?:\w+ )?(?:higher|lower|greater)",
        rf"{_HABITS}\b[^.;]{{0,80}}\b(?:associated|linked|increases?|raises?|higher|greater)",
        r"usually harmless",
        r"weight gain (?:with|and) (?:the )?risks?",
    ),
    sign(
        -4,
        r"(?:to|that) (?:evaluate|assess|determine|find out|test|investigate|examine|see|check|measure|ensure)\b"
        r"[^.;]{0,80}\b(?:safe|safety|side[- ]effects?|adverse|tolerated)",
        r"(?:will|would|should|must) be (?:\w+ )?safe",
        r"died of complications",
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
        r"fewer (?:side[- ]effects|adverse events)",
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
_PLAINEST = tuple(each for each in _SIGNS if each.weight > ENOUGH)
_ILL = lower_pattern(rf"\b{_ILLS}(?!\w)")
_OPENING = 2  # sentences that say what a report is about
_DIED = re.compile(
    r"(?i)\b(?P<number>\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of the )?"
    rf"(?:{_PEOPLE}|of them) (?:(?!who|that)\w+ ){{0,2}}died\b(?! (?:of|from) (?:\w+ ){{0,2}}(?:cancer|disease|"
    rf"heart))"
)


_SHORTEST = 3  # spaces; less is a heading


def adverse_events(reading: Reading, *, animals_only: bool = False) -> tuple[Fact[str], ...]:
    """Return the sentences on harm, death or safety, the plainest first; harm to animals is no side effect."""
    if animals_only:
        return ()
    found = plainest(reading, _SIGNS, _AGAINST)
    return tuple(
        fact
        for fact in found
        if fact.value.count(" ") >= _SHORTEST
        and not reading.sentence_at(fact.start).plans
        and not _is_outcome(fact.value.lower(), _topic(reading, fact))
    )


def _topic(reading: Reading, fact: Fact[str]) -> str:
    """The title and the sentences that open the text, without the fact's own."""
    opening = [each.text for each in reading.sentences[:_OPENING] if each.start != fact.start]
    return " ".join([reading.title, *opening]).lower()


def _is_outcome(sentence: str, topic: str) -> bool:
    """Whether a sentence tells only how often the illness the report is about came up: an outcome, no side effect."""
    if any(each.pattern.search(sentence) for each in _PLAINEST):
        return False
    ills = _ILL.findall(sentence)
    return bool(ills) and all(ill.rstrip("s") in topic for ill in ills)


def deaths(reading: Reading) -> Fact[int] | None:
    """Return how many of those studied died, where the text says so in one number."""
    for match, _ in reading.found(_DIED):
        return reading.fact(int(value(match.group("number"))), match.start())
    return None
