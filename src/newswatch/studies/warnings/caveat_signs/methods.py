"""Weak points of the method: few people, no comparison, what was not measured."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
    sign(
        4,
        r"(?:study|trials?|sample|group|numbers?|studies)\b[^.,;]{0,60}\b(?:was|is|were|are) "
        r"(?:very |relatively |too |fairly |quite |so )?small",
        r"(?<!participants in the )small(?:er)?(?: [\w-]+)? (?:study|trial|sample|group of|groups of)",
        r"(?:small|limited|modest) (?:sample )?size",
        r"(?:sample|study|trial|numbers?|group|follow-up) (?:\w+ )?too (?:small|short|few)",
        r"too (?:few|small a|short a) (?:\w+ )?(?:people|patients|participants|cases|numbers|sample|study|time)?",
        r"(?:residual |other |unmeasured |unidentified |possible |potential )(?:\w+ )?confound\w+",
        r"confounding (?:factors?|variables?)",
        r"(?:recall|selection|publication) bias",
        r"(?:lasted|ran for|followed \w+ for) only",
        r"only (?:lasted|ran for)",
        r"(?<!in a )(?:small|limited) number of (?:\w+ )?(?:patients|people|participants|studies|trials|"
        r"subjects|volunteers|"
        r"cases|women|men|children|samples)",
        r"limited (?:blood )?(?:samples?|data|evidence|numbers)",
        r"did not last long",
        r"(?:observational|design)\b[^.;]{0,80}\b(?:cannot|can[’']t|no firm|not (?:prove|show|establish))",
        r"not (?:big|large|long) enough",
        r"(?:is|was|are|were)(?:n[’']t| not) (?:very |particularly |that )?(?:large|big)",
        r"generali[sz](?:able|ed? to)",
        r"(?:not|n[’']t) be generali[sz]ed",
        r"(?:only|solely) (?:included|involved|covered|studied|looked at|tested|examined|analy[sz]ed|followed)",
        r"(?:included|involved|covered|studied|looked at|tested|examined|analy[sz]ed) only",
        r"did(?: not|n[’']t) (?:directly |aim to |set out to |seek to |try to )?(?:measure|"
        r"look (?:specifically )?at|examine|assess|"
        r"investigate|explain|take into account|account for|have enough|include|control for|adjust for|ask)",
        r"(?:is|was|were|only|given (?:the|its)|because of (?:the|its)|being|as) (?:an? )?"
        r"(?:purely |only |just |merely )?"
        r"(?:observational|retrospective)",
        r"(?:observational|retrospective)\b[^.;]{0,60}\b(?:cannot|can[’']t|could not|couldn[’']t)",
        r"(?:relied on|based on|because|was|were) (?:\w+ )?self-reported",
        r"limited by",
        r"requires? replication",
        r"impossible to (?:filter|tell|know|rule|say)",
        r"(?:data|information|records) (?:\w+ )?(?:was|were) not available",
        r"(?:was|were)(?:n[’']t| not) (?:included in|taken into account|measured|accounted for|factored in)",
        r"(?:may|might|could) have (?:affected|influenced|skewed|biased) the (?:results|findings)",
        r"relied on (?:people|participants|patients|parents|women|men|memory|recall)\w*",
        r"not (?:intended|designed) to (?:show|prove|test)",
        r"knew (?:which|what) (?:group|treatment|drug|they)",
        r"(?:not|\w+n[’']t) enough (?:data|evidence|information|people|patients)",
        r"(?:no|little|not a lot of|limited|insufficient) (?:\w+ )?evidence (?:that|for|"
        r"of(?! (?:\w+ )?(?:\w*disease|\w*tumou?rs?|cancer|\w*arthritis|recurrence|spread|increased|higher|"
        r"raised))|to)",
        r"(?:no|lack(?:ed|s)? (?:of )?a|without a) (?:control|comparison|placebo) (?:group|arm)",
    ),
    sign(
        2.5, r"(?:no|little|limited|lack(?:ed|s)?(?: of)?|insufficient|scant) (?:data|information) (?:on|about|for|to)"
    ),
    sign(1.5, r"flaws?|flawed|shortcomings?|weakness(?:es)?|drawbacks?"),
    sign(  # said of the study itself; counts beside the words of the limit
        4,
        r"(?:the|this|their|our|new) (?:\w+ )?(?:study|trial|analysis|paper|review|findings|research)\b[^.;]{0,30}\b"
        r"(?:limited|biased|flawed|confounded)",
        r"unable to (?:control|adjust|account) for",
    ),
)
