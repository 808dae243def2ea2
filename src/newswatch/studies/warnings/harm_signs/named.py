"""Harm and safety named as such: side effects, complications, tolerated, safe."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
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
        r"(?:well|better|poorly|badly)[- ]tolerated",
        r"(?:is|was|were|are|be|proved|appears?(?: to be)?|seems?(?: to be)?) (?:\w+ ){0,2}"
        r"safe(?! to (?:say|assume|bet))",
        r"(?:is|was|it['’]s) (?:an? )?(?:\w+ )?safe (?:procedure|treatment|drug|option|therapy|method|operation)",
        r"safe to undergo",
        r"(?:be|is|are|was|were|offers?|and) (?:[\w-]+,? ){0,4}safe (?:treatment|therapy|option|alternative|procedure)",
        r"(?:an?|simple,|cheap,|new,) safe,? (?:[\w-]+,? ){0,4}(?:treatment|therapy|procedure|drug|operation|vaccine)",
        r"(?:that|it|this|which)['’]s (?:very |completely |perfectly |quite )?safe",
        r"(?:(?:no|new|about|over) )?(?:\w+ )?safety (?:risks?|concerns?|issues?|problems?|profile|signals?)",
        r"no (?:\w+ )?(?:negative|harmful|ill|detrimental|damaging) effects?",
        r"no (?:\w+ ){0,2}(?:safety|adverse (?:events?|effects?|reactions?)|serious|life-threatening|harmful|toxic)",
    ),
    sign(
        3,
        r"(?:proven|proved|shown to be|found to be|demonstrated to be) (?:\w+ )?safe",
        r"safe and effective",
        r"be safely (?:given|used|treated|vaccinated|taken|stopped|performed)",
        r"no (?:[\w-]+ ){0,2}(?:reactions?|complications?|harms?|toxicit(?:y|ies)) (?:occurred|(?:was|were) \w+)",
        r"unlikely to (?:trigger|cause) (?:an? )?(?:[\w-]+ ){0,2}(?:reactions?|side|harm|problems?)",
    ),
)
