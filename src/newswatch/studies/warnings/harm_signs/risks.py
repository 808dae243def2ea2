"""What a treatment may do: its risks and dangers."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.harm_signs.words import ILLS, TREATED, TREATMENT

SIGNS = (
    sign(4, r"(?:not|\w+n[’']t) (?:entirely |completely )?(?:risk[- ]free|without (?:its )?risks?|free of risks?)"),
    sign(
        3,
        r"(?<!at )risks? of (?:\w+ ){0,2}(?:infections?|bleed(?:ing|s)|clots?|tumou?rs?|ulcers?|infertility|side)",
        r"serious (?:infections?|reactions?|harms?)",
        r"infusion(?:-associated)? reactions?",
        r"can be (?:\w+ )?(?:risky|dangerous)",
        r"(?:is|are|was|were|be|too|medically) (?:\w+ )?risky(?=[^\w\s]|$| (?:for|to|because|as|in|and|but)\b)",
    ),
    sign(
        3.2,
        rf"(?:risks of|risks? (?:from|involved in|posed by|associated with)) "
        rf"(?:the |this |these |taking |using |having )?(?:\w+ )?{TREATMENT}"
        rf"(?! (?:failure|resistan\w+|interruption))",
        rf"(?:{TREATMENT}|it|they) (?:also )?(?:carr(?:y|ies|ied)|poses?|posed|comes? with|came with|has|have) "
        rf"(?:\w+ ){{0,3}}(?:risks?|dangers?|hazards?)",
        r"(?:pain|bleeding|infections?|swelling|soreness|redness|bruising|irritation|reactions?) (?:at|around|from) "
        r"the (?:\w+ )?(?:injections?|site|wound|implant|surgery|procedure|incision|needle)",
        r"injection[- ]site",
        r"risk-free",
        r"risks (?:are|were) (?:\w+ )?(?:low|small|minimal|rare|minor|serious)",
        r"(?:boxed|black[- ]box) warning",
    ),
    sign(  # harm only where a treatment is spoken of as well
        2.2,
        rf"(?<!at )(?<!at an )(?<!had an )"
        rf"(?:increas\w+|higher|greater|raises?|raised|elevat\w+|doubl\w+|tripl\w+)(?: [\w-]+){{0,3}}? "
        rf"(?:risks?|chances?|odds|rates?|incidence|likelihood) (?:of|for) (?:[\w-]+ ){{0,4}}?(?:{ILLS}|death|dying)",
        rf"(?:no|not|any) (?:\w+ )?(?:at )?(?:increased|higher|greater) risks? (?:of|for) (?:[\w-]+ ){{0,4}}?{ILLS}",
        rf"more likely to (?:die\b|(?:have|suffer|develop|experience|report|get) (?:[\w-]+ ){{0,3}}?{ILLS})",
        rf"(?:fewer|(?<!or )more) (?:[\w-]+ )?{ILLS}",
        rf"(?<!which )(?<!that )(?:can|may|could) (?:\w+ ){{0,3}}cause\b[^.;]{{0,60}}\b{ILLS}",
        rf"causes (?:[\w-]+ ){{0,5}}?{ILLS}",
        rf"no (?:\w+ )?(?:signs?|evidence|cases?|instances?|reports?) of (?:\w+ ){{0,2}}(?:{ILLS}|harm)",
        r"(?:not|never) (?:\w+ )?(?:associated|linked|tied) (?:with|to) (?:an? |any )?(?:increase\w*|higher|greater)",
        r"more harm than good",
        r"no (?:\w+ )?problems? (?:with|from|were|was|after|related)",
        r"(?:potential|possible|long-term|hidden|serious) (?:\w+ )?(?:harms?|dangers?|hazards?)",
        r"(?:any|(?<!do )no|cause[sd]?|causing|without|did not|didn[’']t|does not|doesn[’']t|were|was|been|are|be) "
        r"(?:\w+ )?harm(?:s|ed|ing|ful)?",
        r"(?:was|were|is|are|be|much|far|no) (?:\w+ )?(?:safer|unsafe|dangerous|hazardous)",
        r"safer (?:than|for|and|alternative|option|way)",
        r"(?:differences?|concerns?|worries|questions|fears|doubts) (?:\w+ ){0,2}(?:in|about|over|on|of|regarding) "
        r"(?:\w+ ){0,3}(?:safety|harms?)",
        r"(?<!not )tolerat(?:e|es|ed|ing)",
        r"(?:no|any|risk of|chance of|more) (?:\w+ ){0,3}damage",
        r"damage to (?:the |healthy |nearby |surrounding )",
        r"damag(?:e|es|ed|ing) (?:healthy|nearby|surrounding) ",
        r"(?:detect|show|cause|see|saw|seen|without|no)\w* (?:any |the )?worsening of",
    ),
    sign(0.9, TREATED),
)
