"""What is not known, cannot be concluded, or may have another explanation."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.caveat_signs.words import PROVED

SIGNS = (
    sign(
        4,
        rf"(?:not|\w+n[’']t) (?:yet )?(?:been )?(?:(?!previously )\w+ )?(?:clear|known|certain|ready|a cure|"
        rf"{PROVED})",
        r"unclear",
        r"(?:do|does|did|have|has)(?: not|n[’']t) (?:yet )?(?:fully |really |completely )?(?:have a |had a )?"
        r"(?:full(?:y)?|complete(?:ly)?|good|clear) (?:understanding|understood?|picture|idea)",
        r"(?:still|also) possible(?:,| that)",
        r"possible that (?:another|other|some other|the (?:effect|difference|results?|findings?|link|association))",
        r"(?:remains?|still) (?:under|a matter of|open to|up for) (?:debate|discussion|dispute)",
        r"(?:remains?|still) (?:\w+ )?(?:unproven|a mystery|to be (?:seen|proven?|shown|worked out|determined))",
        r"(?:long[- ]term|lasting) (?:\w+ )?(?:\w+ )?(?:is|are|remains?) (?:still )?(?:not (?:yet )?|un)known",
        r"(?:chance|random|spurious|coincidental) (?:finding|findings|effect|association)",
        r"due to chance",
        r"only (?:demonstrate|show|find|establishe|reveal)s?\b[^.;]{0,30}\b(?:associations?|correlations?|links?)",
        r"no (?:causal|cause[- ]and[- ]effect|direct cause)\w*",
        r"(?:not|\w+n[’']t) (?:yet )?(?:(?:strong|good|clear|concrete) )?enough "
        r"(?:to (?:recommend|change|say|know|prove|conclude|draw)|is known)",
        r"(?:only|just|merely) (?:an? )?(?:association|correlation|link)",
        r"(?:association|correlation|correlational)\b[^.;]{0,30}\bnot (?:caus\w+|proof|the same|imply)",
        r"more questions than",
        r"(?:not|n[’']t|cannot) be (?:\w+ )?ruled out",
        r"(?:far|much|a lot|rather) less clear",
        r"less clear (?:on|about|whether|how|if)",
        r"(?:much|a lot|lots|more) (?:still )?to learn",
        r"what (?:we|they|scientists|researchers) do(?: not|n[’']t) (?:yet |still )?know",
        r"unknown whether",
        r"(?:some|much|substantial|considerable|great|more|many|huge) uncertaint(?:y|ies)",
        r"uncertain (?:whether|if|how)",
        r"inconclusive",
        r"(?:questions?|doubts?) (?:still )?(?:remain(?:s|ed)?|persists?)",
        r"(?:would|will|may|could) be (?:\w+ )?(?:challenging|difficult)",
        r"(?:remain|remaining|still|open|unanswered|looming) (?:\w+ )?questions?",
        r"leaves? (?:\w+ )?(?:open|unanswered|questions|(?:\w+ )?room for (?:error|doubt))",
        r"jury (?:is|['’]s) (?:still )?out",
        r"(?:difficult|hard|impossible|tricky) to (?:draw|disentangle|tease|separate|determine|interpret|establish|"
        r"conclude)",
        r"(?:we|they|scientists|researchers|doctors) (?:\w+ )?do(?: not|n[’']t) (?:yet )?(?:really )?know "
        r"(?:whether|if|how|why|the)",
        r"(?:it['’]s|it is|is|are) (?:still )?(?:not|un)(?: yet)?(?:[ -])?(?:known|clear) (?:whether|if|how|why|"
        r"what)",
        r"reverse causa(?:tion|lity)",
        r"(?:pinch|grain) of salt",
        (
            r"(?:cannot|can[’']t|could not|couldn[’']t) (?:yet |definitively |directly )?(?:recommend|conclude|"
            r"be considered|"
            r"prove|exclude|say|show|tell|establish|speak for|rule out|be sure|determine|be certain|"
            r"be (?:\w+ )?established|"
            r"demonstrate|draw|infer|confirm)"
        ),
        r"unable to (?:explain|determine|say|prove)",
        r"remains? to be (?:seen|proven?|shown|determined|established|tested)",
        r"do(?:es)?(?: not|n[’']t) (?:prove|mean|necessarily|show that)",
        r"did(?: not|n[’']t) prove",
        r"no firm conclusions?",
        r"(?:cause[- ]and[- ]effect|caus(?:ation|al\w*|e))\b[^.;]{0,60}\b(?:difficult|cannot|can[’']t|could not|"
        r"not be|hard)",
        r"doubtful",
        r"(?:not|\w+n[’']t) (?:be )?(?:over-?interpreted|proof|conclusive|definitive|representative)",
        r"interpret\w* (?:\w+ ){0,3}(?:with caution|cautiously|carefully)",
    ),
    sign(
        3,
        r"only a (?:hypothesis|theory|first step)",
        r"placebo effect",
        r"(?:due to|explained by|interaction with|rule out|caused by) other factors",
    ),
    sign(2.5, r"(?<!establish )(?<!made about )(?<!find )cause[- ]and[- ]effect", r"self-reports?", r"first step"),
)
