"""The phrases in which reports name what a comparison group got or did: regular expressions only.

What a pattern finds stands in its group ``what``; a group ``verb`` in front of it is told again where it says more than
"received". Which are tried where, and in which order, is the table of `wordings`.
"""

from __future__ import annotations

import re

from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER

PERSONS = (
    r"(?:people|those|patients|women|men|toddlers|teenagers|adolescents|participants|volunteers|individuals|adults|"
    r"children|teens|babies|infants|"
    r"mothers|girls|boys|animals|mice|rats|subjects|peers|counterparts|ones)"
)
AGAINST = (
    r"(?:compar(?:ed|ing)(?: [\w-]+){0,8}? (?:with|to)|versus|vs\.?|(?<!more )(?<!less )(?<!fewer )than|"
    r"(?:more|less|fewer) than(?= (?:in )?those\b)|as (?:likely|often|common|successful|effective)(?: to [\w "
    r"]{3,40}?)? as|in comparison (?:with|to)|relative to|"
    r"(?<!protection )(?<!protects )(?<!protect )(?<!guard )(?<!fight )against)"
)
_KIND_OF_CARE = (
    r"(?:diet|treatment|therapy|drug|pill|tablet|vaccine|surgery|injections?|programme|program|exercise|training|"
    r"regimen|"
    r"guidelines|recommendations|strategy|care|advice|device|stent|implant|medication|method|procedure|approach)"
)
_VERB = (
    r"(?P<verb>received|got|took|continued|were\ (?:given|treated\ with|assigned\ to|put\ on|"
    r"placed\ on)|did|had|ate|drank|remained|stayed)\s+(?P<what>[^.;]+)"
)
COMPARED = ("compar", "versus", "vs", "than")
FOUND = re.compile(r"\b(?:showed|found|reduced|lower|higher|improved|fewer|better|percent|per cent)\b|%")
BEGINS = re.compile(r"(?<!\w)(?:compar|versus|vs|than|in comparison|as |relative|against|(?:more|less|fewer) (?=than))")
GROUPS = re.compile(r"\b(?:groups?|half|while|whereas|compared|versus|random\w*|assigned|either|others|than)\b")
ONLY_HAD = re.compile(
    r"\w+ (?:the )?(?:\d+ (?:\w+ ){0,2}?(?:had|did|remained|stayed|continued)\b|(?:[a-z]+ ){1,3}?had no "
    r"(?!(?:treatment|therapy|intervention|drugs?|exercise|training|surgery|medication)\b))"
)  # "and 16 had no relapse"
SET_AGAINST = re.compile(r"\b(?:compar\w+|randomly|differ\w*)\b")
ASSIGNED = re.compile(r"\b(?:random\w*|assigned|allocated|groups?|either)\b")

NAMED = lower_pattern(
    r"""(?ix)
    (?<!no\ )(?<!without\ a\ )\b(?P<what>placebos?(?!\ effect)|saline(?!\ solution\ is)|sham(?:\ \w+)?|dummy\ (?:pill|
    treatment|injection|shot|
      drug|tablet|spray|device)s?|(?<=\ba\ )dummy|(?<=\bthe\ )dummy|sugar[- ]pills?|
        (?<!transplant\ )wait(?:ing)?[- ]?list(?!\ for)|
      (?:untreated|(?<!in\ )unaffected)\ (?:control\ )?(?:animals|mice|rats|people|controls|volunteers|patients|
      individuals|participants|subjects|adults|women|men|siblings|group|children|peers)|
      (?:standard|usual|conventional|routine)\ (?:medical\ )?(?:care|treatment|therapy|drugs?|
      medication)(?=[^.]*\b(?:group|received|versus|compared|got|given)\b)|
      non-\w+\ (?:condition|session|group)\b|healthy\ controls|comparison\ group|healthy\ groups|(?<=the
      \ )healthy\ group|
      (?<=\d\ )healthy\ (?:[\w-]+\ )?(?:people|volunteers|
      individuals|
      subjects|adults|women|men|children|controls|participants)\b(?!\ (?:who|were|to|took|aged|received|drank|ate))|
      (?:(?<=than\ )|(?<=compared\ with\ )|
        (?<=compared\ to\ )|(?<=than\ in\ )|
      (?<=than\ those\ of\ ))healthy\ (?:control\ \w+|people|volunteers|individuals|subjects|adults|women|men|children|
      siblings|peers|participants|mice|rats|animals|donors|twins?)|
      [“"‘']?control[”"’']?\ (?:group|animals|mice|rats|subjects|participants|patients|injection|arm|condition)|
      (?:people|those|patients|volunteers|individuals|women|men|adults|children|
      participants)\ without\ (?:the\ (?:disease|condition)|ms|multiple\ sclerosis)
)\b"""
)
VERSUS = lower_pattern(
    r"(?ix)\b(?:compared\ (?:with|to)|versus|vs\.?|(?:(?<!more\ )(?<!less\ )(?<!fewer\ )than|than(?!\ \d))|"
    r"in\ comparison\ (?:with|to)|as\ opposed\ to|relative\ to)\s+"
    r"(?:(?:about|only|just|nearly|almost|roughly|around)\ )?(?:(?:[\d.]+|\w+)\s?(?:percent|%|"
    r"per\ cent)\s?|(?<!than\ )[\d,]+\ |(?:an?|[\d.]+)\ (?:[\w-]+\ ){1,4}?(?=in|among|for))?(?:of\ |in\ |for\ |"
    r"among\ )?(?:the\ |their\ )?(?:[\w-]+\ (?=peers|counterparts))?"
    r"(?:peers|counterparts|those|patients|people|women|men|participants|animals|mice|rats|the\ ones|children|teens|"
    r"adults|daughters|volunteers|individuals|group|ones)\s+"
    r"(?:who\ (?:were\ )?(?:\w+ly\ )?(?:received|receiving|took|got|given|administered|treated\ with|"
    r"on|assigned\ to|randomi[sz]ed\ to|exposed\ to|used|"
    r"had(?!\ (?:not|never|only|been|[a-z]+ed|taken|lost|grown|given|done|gone)\b)|"
    r"ate|drank|consumed)|receiving|given|taking|getting|using|undergoing|"
    r"on|treated\ with|screened\ with|scanned\ with|vaccinated\ with|injected\ with|assigned\ to|exposed\ to|fed|"
    r"shown|offered|whose\ \w+\ (?:consumed|ate|took|had|"
    r"were\ in\ the))\s+"
    r"(?P<what>(?:(?!\bafter\b|\band\b|\bin\ the\b|\bover\b|\bfor\ \w+\ (?:weeks|months|"
    r"years)).)+?)(?=[,;”\"]|\.(?!\d)|\s(?:after|and|in\ the|over|the\ researchers)\b|$)"
)  #: "compared with those who received interferon"
OTHERS = lower_pattern(
    r"(?ix)\b(?:while|whereas|and)\ (?:the\ )?(?:\d+|\w+)?\s?(?:other\ half|others?|rest|"
    r"remaining(?:\ \w+)?|second\ group|half|(?<![a-z])\d+)\s+(?:(?!percent|per\b|%)\w+\ ){0,2}?"
    rf"{_VERB}"
)  #: "while the other half continued to live their lives"
THE_REST = lower_pattern(
    r"(?ix)(?:(?<=[.!?”\n]\ )|(?<=\n))(?:the\ (?:other\ half|others|other\ \w+|rest|remaining\ \w+|remainder)|"
    r"another\ \w+)\s"
    rf"(?:(?:of\ them|mice|rats|animals|people|patients|participants|volunteers)\ )?(?!had\b){_VERB}"
)  #: "The rest received …"
AS_USUAL = lower_pattern(
    r"(?i)\b(?:the (?:third|second|other|last|remaining)|a (?:third|second)|another|others|(?:the |a )?controls?)"
    r"(?: (?:group|half|set|third|lot|one))?(?: of (?:them|\w+))? (?:(?:was|were|had) )?(?:just |only |simply "
    r")?(?:given |fed |put on |"
    r"kept on )?(?P<what>(?:ate|lived|slept|fed|continued) (?:normally|as (?:usual|normal)|their (?:usual|normal|"
    r"regular) \w+)|"
    r"(?:(?:a|the|their) )?(?:normal|standard|usual|regular|ordinary|plain|conventional|control) (?:[\w-]+ )?"
    r"(?:diet|feed|food|chow|meals?|advice|care|treatment|therapy|lives|routine|education))\b"
)  #: "and the third ate normally"
AGAINST_ANOTHER = lower_pattern(
    r"(?i)\bcompar(?:ed|ing) (?:\w+ ){1,4}?(?:to|with|against) (?P<what>(?:another|a different|"
    r"an older|an existing) [^.,;()]{3,40})"
)
USUAL = lower_pattern(
    r"(?i)\b(?:got|received?|receiving|given|versus|or|than)\s+(?:the\s+)?"
    r"(?P<what>(?:standard|usual|conventional|routine) (?:(?!of\b)[\w-]+ )?(?:care|treatment|therapy))\b"
)
ONLY_OF_THOSE = lower_pattern(
    rf"(?i)\b(?:only|just|against|but) (?:(?:about|around) )?(?:(?:[\d.]+ ?(?:%|percent|per cent)|half|an? (?:third|"
    rf"quarter|fifth)) (?:of|in|among|for) (?:{PERSONS} )?|(?:one|two|three|1|2|3) (?:out of|in) (?:every )?\w+ "
    rf"(?:{PERSONS} |of {PERSONS} )?)(?:who (?:had|"
    r"received|got|took|were given|underwent|used)|on|given|receiving|taking|having) (?P<what>(?!no\b|not\b|an? "
    r"(?:low|high))[^.,;()]{3,50}?)"
    r"(?=[.,;()]|\s(?:had|did|were|was|showed|saw|benefited|improved|responded|reported|died|and|after|over|in)\b|"
    r"$)(?![^.;]*\bcompared\b)"
)  #: "only 13 per cent of those who had supportive therapy"
DELAYED = lower_pattern(r"(?i)\b(?P<what>delayed (?:treatment|group))\b")
HALVES = lower_pattern(
    rf"(?i)(?<!including )\b{NUMBER} (?:[\w-]+ ){{0,2}}?{PERSONS} (?:with|who) [^.,;()]{{2,60}}?,? (?:and|with|to|"
    rf"against) (?:the |another )?"
    rf"{NUMBER} (?P<what>(?:(?:[\w-]+ ){{0,2}}?{PERSONS} )?(?:without(?! (?:\w+ed|were|was|had|did|took|wore|"
    rf"got|went|ate|used)\b)|who(?! did have)|with no|whose|in a)\b[^.;,()]*|"
    r"healthy \w+|controls?\b)"
)  #: "30 people with autism and 30 people without"
TWO_GROUPS = lower_pattern(
    rf"(?i)\b(?:two|2) groups: (?:one |{PERSONS} )(?:who |that )?[^.;]{{5,120}}?,? and (?:one |another |(?:the "
    rf")?others? |{PERSONS} )"
    r"(?:who |that )?(?P<what>(?:[^.,;()]|[.,](?=\d)){5,80})"
)  #: "divided into two groups: those who ate fish, and those who did not"
OR_NOTHING = lower_pattern(
    r"(?i)\b(?:or|and) (?P<what>(?:doing )?nothing|no (?:treatment|intervention|exercise|supplements?|drug|therapy|"
    r"medication|training))\b"
)
WITHOUT = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|than|versus|against)\b[^.;]{0,50}?\b(?P<what>(?:people|those|patients|"
    r"participants|mice|"
    r"rats|animals|pigs|monkeys|volunteers|children|women|men) (?:without|who did not (?:get|receive|take|have)|"
    r"not (?:given|"
    r"treated with|taking|using|on|receiving|getting|exposed to)) (?:the )?[\w-]+)"
)
THE_OTHER = lower_pattern(
    rf"(?i)\b(?:compared (?:with|to)|versus|in comparison (?:with|to)) (?:the |an? )?(?P<what>(?:(?!same|new|when|"
    rf"general)[\w-]+ ){{1,4}}?"
    rf"{_KIND_OF_CARE})\b(?!-)(?! (?:they|he|she|it|before))|"
    rf"\b(?P<control>(?:[\w-]+ ){{1,3}}{_KIND_OF_CARE}) \(controls?\)"
)  #: "compared to the refined grain diet"
BETTER_THAN = lower_pattern(
    r"(?i)\b(?:effective(?:ly)?|efficacious|better|worse|safer|superior|inferior|comparable|equivalent) (?:than|"
    r"to) (?P<what>(?:an? |the )?"
    rf"(?:(?!same|new|previous|earlier|other|any|expected|when|if|those|people|patients|participants|what|"
    rf"it\b)[\w’'-]+ ){{1,6}}?{_KIND_OF_CARE}s?\b(?: (?:low|high|rich) in (?:[\w-]+ )?\w+)?|"
    rf"(?:an? |the ){_KIND_OF_CARE} (?:low|high|rich) in (?:[\w-]+ )?\w+)"
)  #: "more effectively than a diet low in saturated fat"
TESTED_AGAINST = lower_pattern(
    r"(?i)\b(?:test(?:ed|ing|s)?|pitt?(?:ed|ing)|compar(?:ed|ing|es)) (?:it|them|[\w-]+(?: [\w-]+){0,3}) "
    r"(?:against|head[- ]to[- ]head with) "
    r"(?P<what>(?!the (?:virus|disease|same)|a (?:number|range|list))[^.,;()]{3,50}?)(?=[.,;()]|\s(?:in|among|for|"
    r"over|on|and)\b|$)"
)  #: "tested it against warfarin in 14,000 people"
SERVED = lower_pattern(
    rf"(?i)\b(?P<what>(?:with )?(?:no |without )?(?!(?:{NUMBER})\b|\d)(?!(?:and|which|who|also)\b)[\w-]+(?: "
    rf"(?!and\b|which\b|"
    r"who\b)[\w-]+){{0,3}}?),? (?:which |who |that |to )?(?:also )?(?:served?|acted|act|acting|serving|used) "
    r"as (?:an? |the |their own )?(?:controls?|comparisons?)\b"
)  #: "no stimulation, which served as a control"
AS_GOOD_AS = lower_pattern(
    r"(?i)\b(?:as (?:effective|safe|good|accurate|successful)(?:ly)? as|comparable (?:with|to)|no (?:better|worse) "
    r"than) "
    r"(?P<what>(?:an? |the )?(?:(?:ordinary|standard|conventional|usual|regular|traditional|routine|existing|"
    r"current) [\w-]+(?: [\w-]+)?|"
    rf"(?:(?!same|when|any)[\w-]+ |\([^)]*\) ){{0,4}}?{_KIND_OF_CARE})\b)"
)  #: "as effective as standard photon therapy"
THAN_THE_GROUP = lower_pattern(
    r"(?i)\b(?:than|compared (?:with|to)|versus) (?:(?:those|people|patients|participants|women|men) in |in )?the "
    r"(?P<what>(?!same|other|first|second|treat\w*|interven\w*|experim\w*|whole|study|two|three|new|active)"
    r"[\w-]+(?: [\w-]+)?) (?:group|arm)\b"
)  #: "improved more than the stretching group"
SHARE_GIVEN = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|versus|vs\.?|against) (?:(?:just|only|about|nearly) )?[\d.]+ ?(?:%|percent|per "
    r"cent) "
    r"(?:(?:who were |who )?(?:prescribed|given|taking|receiving|received|got|treated with|assigned to)|with|on) "
    r"(?P<what>(?!no\b|average\b|the (?:disease|condition)\b)[a-z][^.,;()]{2,50}?)(?=[.,;()]|\s(?:in|after|at|over|"
    r"for|and)\b|$)"
)  #: "compared with 25 per cent prescribed a different treatment"
SIMPLY = lower_pattern(
    r"(?i)\bcompared (?:with|to) (?P<what>(?!baseline|(?:fe)?males?|(?:wo)?men|boys|girls|others?|people|adults|"
    r"children|before|normal|controls?|"
    r"patients|usual|previous|average|those|expected|them|today|last|other|when|similar|earlier|older|younger|"
    r"black|white|[\w-]*year)"
    r"[a-z][\w-]{4,}(?<!ly)(?<!ing))(?=[.,;]|$)"
)  #: "compared with cortisol."
IN_MARKS = lower_pattern(
    r"(?i)\bcompared (?:with|to) (?:the )?[‘'“\"](?P<what>[^’'”\"\n]{3,40})[’'”\"]"
)  #: "compared to 'couch potatoes'"
ORDINARY = lower_pattern(
    r"(?i)\b(?:compar(?:ed|ing)(?: [\w-]+){0,6}?(?: \([^)]*\))? (?:with|to)|versus|vs\.?) (?:the |an? "
    r")?(?P<what>(?:ordinary|"
    r"standard|conventional|"
    r"usual|regular|routine|normal) (?!weight|range|level|people|men|women)[\w-]+(?: (?!and|in|for|at|after|but|"
    r"the|is|are|was|were|did)[\w-]+)?)\b"
)  #: "compared to ordinary rehabilitation"
OR_A_NORMAL = lower_pattern(
    r"(?i)\b(?:or|and) (?P<what>(?:an? |the |their )?(?:normal|standard|regular|control|usual|ordinary) (?:[\w-]+ "
    r")?(?:diet|feed|chow|food))\b"
)
AS_WELL_AS = lower_pattern(
    rf"(?i)\bas (?:well|good|effective|safe|often|likely|much|many) as (?:{PERSONS} on|(?:{PERSONS} )?(?:receiving|"
    rf"getting|given|taking|who "
    r"(?:got|received|took|had|were given))) (?P<what>[^.,;()]{3,60}?)(?=[.,;()]|\s(?:after|at|in|over|for)\b|$)"
)
GIVEN_TO_OTHERS = lower_pattern(
    r"(?i)(?:(?<=[.;,] )|\b(?:while|and) )(?P<what>(?:[\w-]+ ){0,4}[\w-]+) (?:was|were) given to (?:the )?(?:\w+ )?"
    r"(?:others?|rest|remaining|controls?)\b"
)
ALLOCATED = lower_pattern(
    rf"(?i)\b(?:assigned|allocated|randomi[sz]ed) to [^.;,]{{2,60}}?,? (?:and|with) (?:the )?(?:other |remaining )?"
    rf"{NUMBER} (?:{PERSONS} )?to (?:receive |get |have |undergo )?(?:the |an? )?(?P<what>[^.,;()]{{3,50}}?)"
    r"(?=[.,;()]|\s(?:for|over|in|at|by|and|as|after|before)\b|$)"
)  #: "249 of whom were assigned to one dose and 236 to six weeks"
SHARE_OF = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|versus|vs\.?|against) (?:(?:just|only|about|nearly|almost|some|around) )?"
    r"(?:[\d.]+ ?(?:%|percent|per cent)|half|an? \w+|(?:one|two)[- ]\w+|\w+ months) (?:of|in|for|among) (?:the )?"
    r"(?P<what>(?!study|treat|interven|experim|same|other|first|second|whole|these|those|all|fe?male|white|black|older|"
    r"younger|healthy|patient|active|compar|the\b)[\w-]+)(?: (?:group|arm)\b|(?<!er) (?:patients|recipients)\b)"
)  #: "compared with 20 percent of the surgery group"
EITHER = lower_pattern(
    r"(?i)(?<!not )\b(?:(?:randomi[sz]ed|randomly|assigned|allocated|at random|by chance)\b[^.;]*?\bto |(?:was|"
    r"were) given (?=either\b))(?:receive |"
    r"get |take |"
    r"undergo |have |either |be given |a |an |the )*(?P<one>[^.,;()]{3,60}?)(?: \([^)]*\))?,? or (?:to )?(?:either )?"
    r"(?P<what>(?!not\b|after\b|before\b|until\b|in\b|at\b)[^.,;()]{3,60}?)(?=[.,;(]|\s(?:for|known|called|every|"
    r"over|once|twice|daily|each|in|at|by|and|as|after|before|plus|consisting|involving|which|that)\b|$)"
)  #: "randomly assigned to surgery or casting"
SECOND_FIGURE = lower_pattern(
    rf"(?i)[\d.]+ ?(?:%|percent|per cent|(?:days|weeks|months|years)\b) (?:for|in|among|of) [^.;,]{{3,60}}?,? "
    rf"(?:and|versus|"
    rf"against) [\d.]+ ?(?:%|percent|per cent|days|weeks|months|years) (?:for|in|among|of) {PERSONS} (?:given|on|"
    rf"who (?:got|"
    r"received|took|were given)|receiving|taking|treated with) (?P<what>[^.,;()“\"]{3,50}?)(?=[.,;()]|\s(?:after|at|"
    r"in|over|and|who|had|were|was|did|said|reported|showed|saw|improved|responded|died|developed)\b|$)"
)  #: "10 months for those on the drug and seven months for patients given chemotherapy"
