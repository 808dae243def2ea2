"""More work is needed before anything is certain."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.caveat_signs.words import MORE, NEEDED, PROVE, PROVED, WORK

SIGNS = (
    sign(
        4,
        rf"{MORE}\b[^.]{{0,40}}\b{WORK}\b[^.]{{0,40}}\b(?:{NEEDED}|to {PROVE}(?! (?:if|whether) the drug))",
        rf"{WORK} (?:is|are|will be|would be) (?:still )?{NEEDED}",
        rf"(?<!not )(?<!without the )need(?:s|ed)? (?:for )?(?:\w+ ){{0,3}}{MORE}(?: [\w-]+){{0,2}} {WORK}",
        rf"{MORE} {WORK} (?:needs? to|must|has to|have to) be done",
        rf"warrants? {MORE} {WORK}",
        r"(?:a lot (?:of|more)|much) work (?:needs|remains|has) to be done",
        rf"(?:call(?:s|ed)? for|requires?|awaits?) (?:\w+ )?{MORE}\b[^.]{{0,30}}\b{WORK}",
        rf"needs? to be (?:\w+ )?{PROVED}",
        rf"{WORK} (?:\w+ )?(?:on|in|with|of) (?:\w+ ){{1,4}}(?:is|are) (?:\w+ )?(?:needed|required|necessary)",
        r"(?:need|have) to (?:rule out|be validated|disentangle|be followed for)",
        r"(?:study|trials?|research|it) (?:\w+ ){0,6}takes? years",
        r"would need to be \w+ed",
        rf"only (?:an?|the|further|larger|more|bigger) (?:\w+ ){{0,4}}{WORK}\b[^.]{{0,60}}\b(?:can|could|will|"
        rf"would)",
        rf"need to see more {WORK}",
        r"(?:must|should|will have to|ha(?:s|ve) to|needs? to|will need to|ha(?:s|ve) yet to) "
        r"(?:now |first |still )?be (?:\w+ )?(?:confirmed|replicated|repeated|verified|proven|validated)",
        rf"{WORK}\b[^.;]{{0,120}}\b(?:is|are) (?:\w+ )?warranted",
        r"(?:if|until|unless|whether) (?:\w+ ){1,4}bears? (?:\w+ ){0,3}out",
        r"until (?:more|longer|larger|further|bigger)\b[^.;]{0,40}\b(?:data|studies|trials|results|research|evidence)",
        r"need to (?:study|validate|confirm|replicate|repeat|verify)",
        r"no single (?:study|trial)",
        r"to (?:validate|confirm) (?:the|these|our|their) findings",
        r"challenges? (?:now |ahead |still )?(?:is|are|will be|remains?)",
        r"confirm(?:ing)? (?:their|these|our) (?:\w+ )?(?:results?|findings?)",
        r"next (?:step|goal|phase) (?:is|will be|would be) (?:to )?(?:\w+ ){0,3}(?:larger|bigger|randomi[sz]ed|"
        r"human|clinical)",
        r"we (?:now )?need to (?:better )?(?:understand|test)",
        rf"will help to {PROVE}",
        rf"{MORE} {WORK}\b[^.;]{{0,140}}\bwould be (?:needed|required|necessary)",
        r"before any (?:firm )?conclusions?",
        r"if (?:\w+ ){0,4}(?:confirmed|replicated|borne out|validated|repeated|proven)",
        rf"{WORK}\b[^.;]{{0,70}} (?:is|are|was|were) (?:\w+ )?(?:needed|required|necessary)",
    ),
)
