"""What happened to those treated: deaths, complaints, illnesses, and that there were none."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.harm_signs.words import COMPLAINTS, ILLS, PEOPLE, SOME, TREATMENT

SIGNS = (
    sign(
        4,
        rf"(?<!that ){PEOPLE} (?:(?!who\b|that\b|have\b)\w+ ){{0,2}}died",
        r"deaths? (?!of\b)(?:\w+ ){0,4}(?:related|linked|due|attributed) to",
        r"deaths?\b(?! rates?)[^.;]{0,50}\bin (?:\d[\d,]* \w+ [^.;]{0,12})?(?:the|either|each|"
        r"both) (?:[\w-]+ ){1,4}(?:groups?|arms?)",
        r"(?:treatment|procedure|transplant|therapy|drug)-related (?:deaths?|mortality)",
        r"(?:proved|were|was) fatal",
        rf"{TREATMENT} that (?:could|can) be fatal",
    ),
    sign(
        4,
        r"(?:nobody|no one|none of (?:the|them)(?: \w+)?|no (?:patients?|participants?)) (?:had )?died",
        r"no deaths",
        r"(?:nobody|no one|none) was harmed",
        r"no harms?(?: \w+)? (?:was|were)",
        rf"no {ILLS} (?:was|were) (?:seen|reported|found|noted|observed)",
    ),
    sign(
        4,
        rf"{SOME} (?:of (?:the |them )?)?(?:{PEOPLE} )?(?:[\w-]+ ){{0,4}}?(?:had|suffered|developed|"
        rf"experienced|got|contracted) (?:an? |serious |severe )*(?:[\w-]+ ){{0,2}}?"
        rf"(?:{COMPLAINTS}|infections?|pneumonia|sepsis|reactions?)",
        rf"{COMPLAINTS} (?:occurred|(?:was|were) (?:seen|reported|recorded|noted|observed)) (?:in|by|among|after)",
        r"(?:stopped|dropped out|withdrew|quit|discontinued) (?:[\w-]+ ){0,4}(?:because of|due to)",
        r"no (?:signs?|evidence|indications?) of (?:\w+ )?(?:rejection|toxicity|tumou?rs?|harm)",
    ),
    sign(
        3,
        rf"{SOME} (?:of (?:the |them )?)?(?:{PEOPLE} )?(?:[\w-]+ ){{0,4}}?(?:had|suffered|developed|"
        rf"experienced|got|contracted) "
        rf"(?:an? |serious |severe )*(?:[\w-]+ ){{0,2}}?{ILLS}",
        rf"(?:extra|additional|more) {ILLS} (?:due to|from|caused by)",
        rf"{ILLS} (?:occurred|(?:was|were) (?:seen|reported|recorded|noted|observed)) (?:in|by|among|after)",
    ),
    sign(
        3,
        rf"(?:suffered|suffering)(?: from)? (?:[\w-]+,? ){{0,4}}{COMPLAINTS}",
        rf"(?:experienced|reported|caused(?! by\b)|causing|developed|included|had problems)\b"
        rf"[^.]{{0,60}}\b{COMPLAINTS}",
        rf"{ILLS}\b[^.;]{{0,40}}\b(?:was|were) (?:more|less|most|equally) common (?:with|in|among|after)",
    ),
    sign(3, rf"(?:can|may|could) (?:\w+ )?(?:cause|produce|trigger)\b[^.]{{0,60}}\b{COMPLAINTS}"),
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
