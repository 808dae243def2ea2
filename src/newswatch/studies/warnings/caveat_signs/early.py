"""How early the work is: first steps, prototypes, what nobody has reviewed yet."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
    sign(
        4,
        r"(?:it['’]s|it is|is|are|were|was) (?:still )?(?:too |very |extremely |a bit |a little )?(?:early|soon|"
        r"premature|preliminary)"
        r"(?! (?:stage|detection|diagnosis|treatment))",
        r"too (?:early|soon) to",
        r"very (?:preliminary|early) (?:stages?|days|results?|findings|data|research|work|evidence|trials?)",
        r"in its infancy",
        r"early days(?! of)",
        r"(?:research|work|study|trials?|technology|device|project|tests?|findings?|treatment|therapy|drug|"
        r"it['’]s|it is|"
        r"this(?: is)?|still|all|remains?)\b[^.,;]{0,30}\b(?:in|at) (?:the|a|an|its|their) (?:\w+ ){0,2}early stages?"
        r"(?! of (?!development|research|testing))",
        r"(?:undergo|undergoing|needs?) (?:further|more) (?:testing|tests|investigation|trials|evaluation)",
        r"whether (?:the|these|this|it|they)\b[^.;]{0,50}\b(?:translate|appl|hold|work)\w* (?:up )?(?:to|in|for) "
        r"(?:people|patients|humans|women|men)",
        r"(?:still|remains|only|just) an? (?:\w+ )?(?:prototype|experiment|proof of (?:concept|principle))",
        r"(?:only|just|small|preliminary)\b[^.;]{0,40}\bproof[- ]of[- ](?:concept|principle)",
        r"(?:long|some|a) way (?:to go|off)",
        r"(?:not|\w+n[’']t) yet (?:\w+ )?available",
        r"(?:has|have|had|is|are) yet to be",
        r"(?:no|not a|\w+n[’']t a) (?:magic|silver) bullet",
        r"no panacea",
        r"(?:not|\w+n[’']t) (?:yet )?(?:quite )?(?:ready|there yet)",
        r"(?:prototype|experimental) stage",
        r"(?:not|\w+n[’']t) (?:yet )?(?:been )?approved (?:by|for|in)",
        r"preliminary (?:results|findings|study|data)",
        r"early[- ]stage (?:research|study|trial)",
        r"not (?:yet )?(?:been )?peer[- ]reviewed",
    ),
)
