"""The phrases by which a report warns of its study, each group with its weight, and what speaks against them."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

_WORK = r"(?:stud(?:y|ies)|research|trials?|testing|tests|work|data|evidence|investigation|follow-up)"
_MORE = (
    r"(?:more|further|large|large-scale|rigorous|follow-up|additional|larger|bigger|longer|better|future|"
    r"in-depth|randomi[sz]ed)"
)
_PROVE = r"(?:confirm|prove|clarify|determine|establish|verify|replicate|see whether|find out|understand)"
_NEEDED = r"(?:needed|required|necessary|must|should|essential|warranted|will be (?:important|crucial|key))"
_PROVED = r"(?:tested|explored|studied|confirmed|replicated|repeated|verified|proven?|shown)"
_TREATMENT = r"(?:treatments?|drugs?|medications?|therap(?:y|ies))"

_OF_THE_STUDY = r"(?:study|trials?|findings|data|analysis|review|paper|researchers|authors?|experiments?)"

SIGNS = (
    sign(2.4, r"(?<!functional )(?<!physical )(?<!mobility )(?<!activity )limitations?"),
    sign(
        4,
        rf"{_OF_THE_STUDY}\b[^.]{{0,60}}\blimitations?",
        rf"limitations? (?:of|to|in) (?:the|this|our|their|its) (?:\w+ )?{_OF_THE_STUDY}",
        r"(?:some|several|many|few) limitations?",
        r"caveats?",
        r"(?<!few )(?<!no )(?<!many )drawbacks?",
        r"shortcomings?",
        r"flaws? in the (?:study|trial|research|data)",
        r"flawed",
        r"weakness(?:es)? of the (?:study|trial)",
        r"(?:possible|potential|main|major|key|some|other|several) (?:\w+ )?weakness(?:es)?",
    ),
    sign(2.5, r"(?<!few )(?<!no )(?<!minimal )downsides?"),
    sign(
        4,
        rf"{_MORE}\b[^.]{{0,40}}\b{_WORK}\b[^.]{{0,40}}\b(?:{_NEEDED}|to {_PROVE}(?! (?:if|whether) the drug))",
        rf"{_WORK} (?:is|are|will be|would be) (?:still )?{_NEEDED}",
        rf"(?<!not )(?<!without the )need(?:s|ed)? (?:for )?(?:\w+ ){{0,3}}{_MORE}(?: [\w-]+){{0,2}} {_WORK}",
        rf"{_MORE} {_WORK} (?:needs? to|must|has to|have to) be done",
        rf"warrants? {_MORE} {_WORK}",
        r"(?:a lot (?:of|more)|much) work (?:needs|remains|has) to be done",
        rf"(?:call(?:s|ed)? for|requires?|awaits?) (?:\w+ )?{_MORE}\b[^.]{{0,30}}\b{_WORK}",
        rf"needs? to be (?:\w+ )?{_PROVED}",
        rf"{_WORK} (?:\w+ )?(?:on|in|with|of) (?:\w+ ){{1,4}}(?:is|are) (?:\w+ )?(?:needed|required|necessary)",
        r"(?:need|have) to (?:rule out|be validated|disentangle|be followed for)",
        r"(?:study|trials?|research|it) (?:\w+ ){0,6}takes? years",
        r"would need to be \w+ed",
        rf"only (?:an?|the|further|larger|more|bigger) (?:\w+ ){{0,4}}{_WORK}\b[^.]{{0,60}}\b(?:can|could|will|"
        rf"would)",
        rf"need to see more {_WORK}",
        r"we (?:now )?need to (?:better )?(?:understand|test)",
        rf"will help to {_PROVE}",
        rf"{_MORE} {_WORK}\b[^.;]{{0,140}}\bwould be (?:needed|required|necessary)",
        r"before any (?:firm )?conclusions?",
        r"if (?:\w+ ){1,4}(?:is|are) (?:confirmed|replicated|borne out)",
    ),
    sign(
        4,
        r"(?:it['’]s|it is|is|are|were|was) (?:still )?(?:too |very |extremely |a bit |a little )?(?:early|soon|"
        r"premature|preliminary)"
        r"(?! (?:stage|detection|diagnosis|treatment))",
        r"too (?:early|soon) to",
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
        r"preliminary (?:results|findings|study|data)",
        r"early[- ]stage (?:research|study|trial)",
        r"not (?:yet )?(?:been )?peer[- ]reviewed",
    ),
    sign(
        4,
        r"(?:study|trials?|sample|group|numbers?|studies)\b[^.,;]{0,60}\b(?:was|is|were|are) "
        r"(?:very |relatively |too |fairly |quite |so )?small",
        r"(?<!participants in the )small (?:study|trial|sample)",
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
        4,
        rf"(?:not|\w+n[’']t) (?:yet )?(?:been )?(?:(?!previously )\w+ )?(?:clear|known|certain|ready|a cure|"
        rf"{_PROVED})",
        r"unclear",
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
        r"uninterpretable",
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
    sign(4, r"carefully (?:considered|weighed|selected)", r"(?:with|urged?|advised?) caution"),
    sign(2.5, r"important to note", r"caution(?:s|ed)?", r"cautious(?:ly)?", r"major concern", r"s[kc]eptic\w*"),
    sign(2, r"warn(?:s|ed)", r"(?:failed|fails) to"),
    sign(
        4,
        (
            r"(?:not|\w+n[’']t) (?:be )?(?:recommend\w*|realistic|(?:right |suitable )?for every\w*|appropriate|"
            r"suitable|"
            r"a substitute|a replacement|to replace|the answer)"
        ),
        r"(?:not|\w+n[’']t|neither|no|never)(?: \w+){0,4} be (?:an? )?cures?",
        r"not without (?:its )?(?:downsides|risks)",
        r"likely not benefit",
        r"only be (?:appropriate|performed|used|considered)",
        r"a very complex procedure",
        r"picking the right patients",
        r"important to select",
    ),
    sign(
        4,
        r"risks? (?:probably |may |might |could )?outweigh",
        r"context of the risks",
        r"com(?:es?|ing) at a cost",
        r"can be risky",
        r"an? gamble|gambling",
        r"proved fatal",
        r"potential for lasting",
    ),
    sign(
        2.5,
        r"no better than",
        r"limited effects?",
        r"did not (?:improve|reach|meet)",
        r"not having any effect",
        r"does not appear to be",
    ),
    sign(
        4,
        r"(?:mice|mouse|rats?|animals?|animal (?:models?|studies))\b[^.]{0,60}\b"
        r"(?:not (?:always|necessarily)|do(?:es)? not|may not|fail|differ)",
        r"humans? (?:are|is) (?:\w+ )?(?:more complex|different|not)",
        r"may not (?:apply|translate|work|be the same|hold)",
        r"must first",
        r"before (?:it|they|the \w+) can be (?:used|tested)",
        r"(?:years|decades|long way) (?:away|off)",
        r"distant prospect",
        r"only in the lab(?:oratory)?",
        r"(?:only|so far) in (?:animals|mice|rats)",
        r"not (?:yet )?in (?:people|humans|patients)",
        r"(?:not|never) (?:yet )?(?:been )?tested in (?:people|humans|patients)",
    ),
    sign(
        3,
        r"just a theory",
        r"only a (?:hypothesis|theory|first step)",
        r"placebo effect",
        r"(?:due to|explained by|interaction with|rule out|caused by) other factors",
        r"what effects that might have",
        r"not really blinded",
    ),
    sign(2.5, r"(?<!establish )(?<!made about )(?<!find )cause[- ]and[- ]effect", r"self-reports?", r"first step"),
    sign(
        0.5,
        rf"{_WORK}",
        r"(?:study|trial)(?:['’]s)?",
        r"findings?",
        r"results?",
        r"researchers?",
        r"scientists?",
        r"experts?",
        r"authors?",
        rf"{_TREATMENT}",
    ),
    sign(1, r"however", r"but", r"still", r"although", r"though", r"nevertheless", r"of course"),
)
AGAINST = (
    sign(-4, rf"(?:current|existing|available|conventional|other) (?:\w+ ){{0,2}}{_TREATMENT}"),
    sign(-3, r"(?:have|has) long (?:been )?\w+", r"(?:currently|at the moment)"),
    sign(
        -3,
        r"previous",
        r"earlier",
        r"until now",
        r"had been",
        r"(?:remained|was|"
        r"has been) unclear",
        r"in the past",
    ),
    sign(
        -4,
        r"cause of (?:the (?:illness|disease)|MS|multiple sclerosis)",
        r"is (?:unknown|"
        r"not (?:yet )?(?:\w+ )?known)",
    ),
    sign(
        -3,  # what nobody knew before the study
        r"(?:has|have|had) (?:not|never) been (?:\w+ )?(?:clear|explored|studied|examined|investigated)",
        r"(?:not|\w+n[’']t|un) ?clear why",
        r"(?:could|may|might) have (?:affected|influenced|skewed|biased)\b[^.;]{0,40}\b(?:were|was) (?:taken|"
        r"adjusted|accounted)",
        r"in case it was(?:n[’']t| not) clear",
        r"(?:allow\w*|able|adjust\w*|enabl\w*)\b[^.;]{0,40}\brule out",
        r"(?:for|in) (?:whom|which) there (?:is|was) (?:no|little)",
        r"appropriate candidates",
        r"caution\w* against",
    ),
    sign(-5, r"failed to (?:get better|respond|improve) (?:with|to|on)", r"not (?:had )?responded", r"had failed"),
    sign(
        -3,
        r"(?:researchers|scientists|team|they) (?:also )?(?:hope|plan)s? to",
        r"(?:goal|aim|purpose) of (?:the |this )?(?:\w+ )?research",
    ),
    sign(
        -3,
        r"(?:found|finds?|finding|had|showed|shows?) (?:no|little|limited|insufficient) (?:\w+ )?evidence",
        r"no (?:\w+ )?evidence of (?:any|serious|harm|side)",
        r"(?:clear|known|unclear) what causes",
        rf"rival (?:\w+ )?{_TREATMENT}",
    ),
    sign(
        -1,  # what was found is itself a warning: no limit of the study
        r"(?:experts?|stud(?:y|ies)|research|researchers|scientists|doctors|report|review) "
        r"(?:has |have |had )?(?:\w+ly )?"
        r"warn(?:s|ed)(?= (?:today|yesterday|tonight)|\W*$)",
        r"(?:new|the|a|latest) (?:study|research|report|review) (?:has |have )?warn(?:s|ed)",
        r"warn(?:s|ed)? (?:an?|the) (?:new |small |major )?(?:study|report|review)",
    ),
)
