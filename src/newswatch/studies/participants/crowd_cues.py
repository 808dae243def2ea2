"""What stands around a number of people and speaks for or against its being the number of those studied: data only."""

from __future__ import annotations

from newswatch.studies.reading.cues import cue
from newswatch.studies.reading.numbers import NUMBER

_DOERS = (
    r"(?:stud(?:y|ies)|trial|research|analysis|experiment|paper|team|researchers?|scientists?|"
    r"investigators?|doctors|they|we|"
    r"colleagues|authors?|data|group|co-workers|cohort|\w+’s team|who|and)"
)
_STUDIED = (
    r"(?:includ(?:ed|es|ing)|involv(?:ed|es|ing)|enroll?(?:ed|s|ing)|recruit(?:ed|s|ing)|follow(?:ed|"
    r"s|ing)|stud(?:ied|ying)|"
    r"treat(?:ed|ing)|test(?:ed|ing)|examin(?:ed|ing)|look(?:ed|ing)? at|analy[sz](?:ed|ing)|track(?:ed|ing)|"
    r"survey(?:ed|ing)|randomi[sz](?:ed|ing)|(?:randomly )?assign(?:ed|ing)|monitor(?:ed|ing)|gave|sequenc(?:ed|ing)|"
    r"evaluat(?:ed|ing)|investigat(?:ed|ing)|assess(?:ed|ing)|scann(?:ed|ing)|interview(?:ed|ing)|question(?:ed|"
    r"ing)|poll(?:ed|ing)|quizz(?:ed|ing)|sampl(?:ed|ing)|screen(?:ed|ing)|"
    r"observ(?:ed|ing)|"
    r"took|compar(?:ed|ing)|review(?:ed|ing)|started with|began with|data (?:from|on|of)|records (?:of|from)|"
    r"samples from|"
    r"genomes of|blood of|brains of|transplant(?:ed)?|inject(?:ed)?|implanted|selected|identified|"
    r"cover(?:ed|ing)|pool(?:ed|ing)|enlist(?:ed|ing)|dr(?:ew|awn) on|conducted (?:[\w-]+ ){0,4}?(?:in|on|with|among)"
    r"|consist(?:ed|ing) of|compris(?:ed|ing)|divided|split|asked|collected (?:\w+ )?(?:data|samples) (?:from|on))"
)
_FILLER = (
    r"(?:\s+(?:a (?:group|total|cohort|sample) of|more than|over|about|around|nearly|almost|some|only|"
    r"just|up to|at least|approximately|roughly|the|all|first|data (?:from|on)))*"
)

CUES = (
    cue(-8, "before", r"\bof the total,?"),  # a part of the sick, or of the country
    cue(5, "before", rf"\b{_STUDIED}{_FILLER}"),
    cue(2, "before", rf"\b{_DOERS}\s+(?:\w+\s+){{0,6}}{_STUDIED}{_FILLER}"),
    cue(
        4,
        "before",
        (
            rf"\b(?:stud(?:y|ies)|trials?|experiment|analysis|survey|research)\s+(?:\w+\s+){{0,3}}?(?:of|on|in|with|"
            rf"among|for)(?!\s+the){_FILLER}"
        ),
    ),
    cue(4, "before", r"\bresults (?:\w+ ){0,2}?(?:for|from|of)(?: only| just)?(?: the)?(?: first)?"),
    cue(4, "before", rf"\bbased (?:up)?on(?: data (?:from|on)| records (?:of|from))?{_FILLER}"),
    cue(4, "before", r"\ba total of(?! [\d,]+ cases)"),
    cue(5, "before", rf"\b(?:subjects|participants|sample|volunteers)\s(?:were|was|numbered|consisted of){_FILLER}"),
    cue(
        5,
        "before",
        (
            r"\b(?:gave(?! birth)|injected|administered|offered|tested|tried|studied|transplanted|placed|implanted|"
            r"grafted|infused|looked for|measured)\s+"
            rf"(?:[\w-]+ ){{1,5}}?(?:to|in|into|on|with|among){_FILLER}"
        ),
    ),
    cue(
        4,
        "before",
        rf"^in (?:the|this|our|a|an|their) (?:[\w-]+ ){{0,4}}(?:trial|study|experiment|work|"
        rf"analysis)\b[^,;:]{{0,40}},{_FILLER}",
    ),
    cue(3.5, "before", r"^[“\"‘']?of(?: the| all)?"),
    cue(2, "before", r"\ball(?: of)?(?: the)?"),
    cue(
        2,
        "before",
        (
            r"\b(?:eased|reduced|improved|lowered|slowed|helped|cut|raised|increased|decreased|stopped|halted|"
            r"relieved|rose|fell|gained|grew|doubled|dropped)\b"
            rf"[^.;]{{0,60}}\b(?:in|among|of|for){_FILLER}"
        ),
    ),
    cue(3, "before", rf"\b(?:cohort|group|sample|series|panel) of{_FILLER}"),
    cue(3, "after", r"(?:[\w-]+ ){0,4}?(?:followed|studied|tracked|treated|seen|examined) (?:for|at|in|by)\b"),
    cue(3, "after", r"(?:[\w-]+ ){0,5}?(?:took|tried|used|wore|ate|drank|received) (?:it|them|the|an?)\b"),
    cue(-8, "after", r"(?:who )?(?:were )?(?:initially )?(?:screened|approached|invited|contacted|asked to)\b"),
    cue(3, "before", rf"\bin which{_FILLER}"),
    cue(2, "before", r"^the"),
    cue(4, "before", r"\b(?:during|over) the (?:study|trial)(?: period)?,?"),
    cue(3, "after", r"(?:treated|studied|tested|enroll?ed) (?:had|were|was|in (?:the|this) (?:study|trial))\b"),
    cue(3, "before", r"\b(?:his|her|our|their)"),
    cue(4, "before", rf"\bfocus(?:ed|es|ing) on\b[^.;]{{0,50}}?{_FILLER}"),
    cue(-8, "before", r"\bis part of (?:the|an?)\b[^.]{0,100}"),
    cue(
        5,
        "after",
        r"(?:[\w-]+ ){0,3}?(?:answered|filled (?:in|out)|completed|returned) (?:(?:an?|the|two|several) )?(?:[\w-]+ )?"
        r"(?:questionnaires?|surveys?|interviews?|diar(?:y|ies))\b",
    ),
    cue(
        5,
        "after",
        r"(?:[\w-]+ ){0,4}?had (?:their|the) [\w’' -]{3,50}? (?:measured|scanned|tested|recorded|monitored|analy[sz]ed|"
        r"checked|sampled|imaged|taken|assessed)\b",
    ),
    cue(-10, "after", r"(?:or (?:fewer|more|less) )?per (?!cent\b)"),
    cue(-6, "before", r"\bcompared (?:with|to) (?:those|that|the \w+) (?:of|in|from)"),
    cue(3, "before", rf"\bprescri(?:bed|ptions)\b[^.;]{{0,60}}\b(?:for|(?<!up )to){_FILLER}"),
    cue(
        3,
        "before",
        rf"\b(?:carried out|performed|did|conducted|ran|took|made)\b[^.;]{{0,60}}\b(?:scans?|tests?|experiments|"
        rf"biopsies|interviews|measurements) (?:on|of|in|with|from){_FILLER}",
    ),
    cue(-10, "before", r"\b(?:grown|derived|cultured|reprogrammed)\b(?: [\w-]+){0,5}? from\b[^.;]{0,40}"),
    cue(-10, "before", rf"(?<!\w){NUMBER} (?:in|out of)"),
    cue(1.5, "itself", r"(?:participants|volunteers|subjects)$"),
    cue(4, "after", r"(?:in total|total\b|altogether|in all\b|overall\b)"),
    cue(-5, "after", r"(?:whose|in whom)\b"),
    cue(
        3,
        "before",
        (
            r"\b(?:blood|fluid|tissue|samples|scans|brains?|genomes?|stool|urine|skin|records|data|surveys?|"
            r"interviews|questionnaires) (?:[\w-]+ ){0,4}"
            rf"(?:of|from){_FILLER}"
        ),
    ),
    cue(3, "after", r"(?:[\w-]+ ){0,6}?(?:took part|participated|were enroll|completed)"),
    cue(
        -7,
        "after",
        (
            r"(?:[\w-]+ ){0,3}?(?:(?:were|was) (?:randomly |then )?(?:given|assigned to|treated with|put on|told "
            r"to|asked to)|"
            r"received|got|took|ate|drank|did|used|on) [^.;]{0,60}"
            rf"\b(?:and|while|whereas|or|with),? "
            rf"(?:the )?(?:other )?(?:{NUMBER}) (?!percent|per cent)(?:[\w-]+ ){{0,2}}?"
            r"(?:received|got|took|were|had|did|ate|drank|used|on|an?|to|placebo|controls?)\b"
        ),
    ),
    cue(2, "before", rf"^Among{_FILLER}"),
    cue(
        -6,
        "before",
        r"\b(?:hundreds|dozens|many|several|other|previous|numerous)\b[^.]{0,30}\b(?:trials|studies)\b[^.]{0,30}",
    ),
    cue(
        3,
        "before",
        (
            r"\b(?:measured|examined|assessed|analy[sz]ed|evaluated|investigated|collected|tested|compared|looked "
            r"at|recorded|"
            r"mined|used|tracked|followed|monitored|tracking|monitoring|following|examining|"
            rf"obtained)\b[^.]{{0,70}}\b(?:in|of|from|among|on|for){_FILLER}"
        ),
    ),
    cue(
        -4,
        "after",
        (
            rf"(?:[\w-]+ ){{0,3}}?,? (?:and |while |but )?(?:the other |"
            rf"another )?(?:{NUMBER}) (?:[\w-]+ ){{0,3}}?(?:patients|people|men|women|with)\b"
        ),
    ),
    cue(
        3,
        "before",
        (
            r"(?:\b\d+|percent|%|\bone|\btwo|\bthree|\bfour|\bfive|\bsix|\bseven|\beight|\bnine|\bten|\bmost|"
            r"\beach|\bhalf|\bnone|\ball|\bany|\bsome|\bmajority|\bthird|\bquarter) of(?: the)?"
        ),
    ),
    cue(2, "before", r"\b(?:all|each)(?: of the)?"),
    cue(1.5, "before", rf"\b(?:for|in|with|among|from|on){_FILLER}"),
    cue(
        2,
        "before",
        rf"\b(?:trial|study|analysis|review|survey) (?:which |that )?(?:involv|includ|enroll?|recruit|cover)(?:ed|"
        rf"ing|es|s){_FILLER}",
    ),
    cue(-8, "before", r"\bneed(?:s|ed)? to (?:vaccinate|treat|give|screen|test)(?: (?:anywhere )?between \d+ and)?"),
    cue(1.5, "sentence", r"\b(?:database|claims|medical records|health records|registry|register|data on|data from)\b"),
    cue(
        4,
        "after",
        (
            r"(?:[\w-]+ |\([^)]*\) ){0,7}?(?:were|was|are being|have been|had been) (?:\w+ly )?(?:assigned|randomi|"
            r"enroll|recruit|given|treated|followed|divided|split|included|studied|tested|asked|evaluated|"
            r"selected|put on|allocated|offered|prescribed|scanned|monitored|interviewed|surveyed)"
        ),
    ),
    cue(
        3,
        "after",
        (
            r"(?:[\w-]+ ){0,8}?(?:who|that) (?:\w+ly )?(?:took part|participated|received|got|underwent|"
            r"completed|enrolled|had (?:not|failed|exhausted|suffered|undergone|had)|were (?:not )?(?:given|"
            r"enrolled|treated|followed))"
        ),
    ),
    cue(
        3,
        "after",
        r"(?:[\w-]+ ){0,3}?(?:enrolled|taking part|participating|included|involved) in (?:the|this|"
        r"our)\b",
    ),
    cue(3, "after", r"(?:[\w-]+ ){0,4}?in (?:the|this|our|their) (?:study|trial)\b"),
    cue(2, "after", r"(?:[\w-]+ ){0,6}?(?:took part|participated|randomly assigned|received|underwent)"),
    cue(2, "after", r"(?:randomly assigned|randomi[sz]ed|aged|between the ages)"),
    cue(1, "sentence", r"\b(?:study|trial|stud(?:ied|y’s)|researchers|team|colleagues)\b"),
    cue(2, "sentence", r"\b(?:randomly|randomi[sz]ed|phase (?:I+|[123]))\b"),
    cue(
        -1,
        "before",
        r"\b(?:more than|over|about|around|nearly|almost|some|up to|at least|approximately|"
        r"roughly|to)",
    ),
    cue(
        -8,
        "before",
        (
            r"\b(?:estimated|one (?:in|of|out of)|1 (?:in|of|out of)|as many as|every|per|ward of|"
            r"ages? (?:of )?|aged|"
            r"than \d+ to|average of|mean of|median of|first|top|last|next|another|remaining|other|additional|"
            r"(?:born|birth) to(?: a total of)?|hundreds of|thousands of|tens of|millions of|planned|intended|"
            r"targeted|target of|goal of)"
            r"(?<!the first)(?<!up to)"
        ),
    ),
    cue(
        -8,
        "before",
        r"\b(?:afflict|affect|kill|strike|claim)(?:s|ed|ing)?(?: about| around| up to| some| nearly| more than)?",
    ),
    cue(-5, "after", r"(?:[\w-]+ ){0,10}?have remained\b"),
    cue(
        -5,
        "after",
        (
            r"(?:(?!who\b|that\b)[\w-]+ ){0,3}?(?:died|developed|improved|relapsed|responded(?! in\b| to (?:the|"
            r"our|an?) (?:[\w-]+ )?(?:survey|questionnaire|poll|invitation))|experienced|"
            r"had a|had an|had no|showed(?! that\b)|remained|dropped|withdrew|became|reported|suffered|gained|were "
            r"able|"
            r"was able|could|(?:did not|didn’t|didn't)(?! (?:include|have an?|use an?)\b)|"
            r"have remained|got better|failed|needed|required|recovered|"
            r"saw|continued|tested positive|were (?:in remission|free|cured|alive|still alive))"
        ),
    ),
    cue(-5, "after", r"(?:[\w-]+ ){0,4}?in the (?:[\w-]+ ){0,3}(?:group|arm|cohort|condition)\b"),
    cue(
        -5,
        "after",
        (
            r"(?:[\w-]+ ){0,4}?(?:given|on|received|receiving|getting|taking|assigned to|who (?:got|received|"
            r"took|were given)) (?:a |the )?(?:placebo|sham|dummy|another|standard|interferon|control)\b"
        ),
    ),
    cue(
        -6,
        "sentence",
        (
            r"\b(?:(?:will|(?:is|are) to) (?:enroll?|recruit|include|involve|test|follow)|plans? to (?:enroll?|"
            r"recruit|test|"
            r"include)|is (?:now )?(?:recruiting|enrolling)|hopes? to|approved for|on the market)\b"
        ),
    ),
    cue(
        -6,
        "sentence",
        (
            r"\b(?:clinics?|hospital) (?:has|have|had) (?:treated|performed|seen)|\bto date\b|"
            r"\bprocedures? (?:in|over) the past\b"
        ),
    ),
    cue(
        -4,
        "after",
        (
            r"(?:[\w-]+ ){0,4}?(?:have|suffer from|live with|living with) (?:the (?:disease|condition)|"
            r"MS|multiple sclerosis|it)\b(?! (?:for|who|were|was|took|and (?:gave|found)))(?=[.,;]| in\b|"
            r" world)"
        ),
    ),
    cue(-6, "after", r"(?:a|per|each|every) (?:year|day|week|month)"),
    cue(
        -6, "before", r"\d[\d,]* (?:[\w-]+,? ){1,4}(?:including|of whom|among them)(?: about| some| more than| nearly)?"
    ),
    cue(-6, "after", r"in the (?:lowest|highest|top|bottom|middle|medium)\b"),
)
