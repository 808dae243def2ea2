"""The phrases that name those compared by what they are or did themselves: "than those who never smoked".

What a pattern finds stands in its group ``what``. The phrases for what a group was given are those of `patterns`.
"""

from __future__ import annotations

from newswatch.studies.design.comparison.patterns import AGAINST, PERSONS
from newswatch.studies.reading.casing import lower_pattern

LOWEST = lower_pattern(
    r"(?i)\b(?:than|compared (?:to|with)|as) (?:the )?(?:those|people|women|men|patients|participants|"
    r"daughters)(?: \w+){0,3}? "
    r"(?:with|who had|in) (?:the )?(?P<what>(?:lowest|bottom|least|fewest|smallest) [\w %]{2,30})"
)
SHARE_OF_OTHERS = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|versus|vs\.?|against) (?:(?:just|only|about|nearly|almost|some|around) )?"
    r"[\d.]+ ?(?:%|percent|per cent) (?:of|in|among|for) (?:the )?(?P<what>(?!the\b|those|these|people|same|other|"
    r"all|study|whole)[a-z][\w-]+ "
    r"(?!who\b|with\b|in\b|of\b|on\b)[a-z][\w-]+s)\b(?! (?:group|arm)\b)"
)  #: "compared with 67 per cent of richer drinkers"
MORE_THAN = lower_pattern(
    r"(?i)\bthan (?:[a-z]+ ){1,3}(?:who|whose \w+) (?:consumed|ate|drank|took|were in the|"
    r"had(?! (?:not|never|been|\w+ed)\b))\s+(?P<what>(?:[^.,;]|[.,](?=\d))+)"
)
THOSE_WHO = lower_pattern(
    rf"(?i)\b{AGAINST} (?:(?:(?:it|that|they|seen|was|were|is|did|[\d.]+ ?(?:%|percent|per cent)) ){{0,3}}"
    rf"(?:in|among|for|of|by) )?(?:(?!(?:in|among|for)\b)[\w.%-]+ ){{0,6}}?"
    rf"(?P<what>(?:(?<=cent )|(?<=% ))who (?:did|do|had|have|were|never)\b [^.,;:()]{{3,80}}|{PERSONS} of (?:a "
    rf")?(?:normal|healthy|ideal) \w+|those without(?=[.,;]|$)|[\d,]+ (?:controls )?who "
    rf"[^.,;:()]{{5,80}}|{PERSONS} (?:(?:with|of) (?:[\w-]+ "
    rf"){{1,4}})?(?:who|that|whose|"
    rf"without|not|with no|with (?:low|"
    rf"normal|"
    r"no)\w*)\b (?:[^.,;:()”\"]|[.,](?=\d)){3,80}|non-?(?:[\w-]+ )?\w+(?:ers|ors|ees|ants)\b|"
    rf"{PERSONS} (?:born|living|raised|brought up) [^.,;:()]{{3,60}})"
)  #: "than those who never drank coffee", "compared with non-coffee drinkers"
THE_LEAST = lower_pattern(
    rf"(?i)\b(?:compared (?:with|to)|than|versus|relative to) (?:{PERSONS} )?(?:who )?(?P<what>(?:ate|eating|drank|"
    rf"drinking|took|taking|"
    r"consumed|consuming|used|using|exercised|exercising|slept|smoked) (?:the )?(?:least|lowest|fewest|less than|"
    r"fewer than|no)\b[^.,;()]{0,40})"
)  #: "compared with those eating the least"
THAN_IF = lower_pattern(
    r"(?i)\bthan (?:if|when) (?:they|it|he|she|the \w+|people|patients|participants|someone|somebody) "
    r"(?P<what>(?!did\b|"
    r"started|began|were (?:first|younger|at)|was (?:first|at)|entered|enrol|is\b|are\b|had (?:not|never)\b)"
    r"[^.,;()”\"]{5,60})"
)  #: "than if they died of natural causes"
PLACES_WITH = lower_pattern(
    rf"(?i)\b{AGAINST} (?:(?:in|at|for) )?(?P<what>(?:trusts|hospitals|countries|areas|neighbou?rhoods|regions|towns|"
    r"cities|homes|households|schools|clinics|units|wards|states|counties|practices|days|nights|months) (?:without|"
    r"with|where|when) "
    r"[^.,;()”\"]{3,80}|(?:trusts|hospitals|countries|areas|regions|towns|cities|homes|households|schools|states|"
    r"counties|days) "
    r"(?:that|who) (?:did|do|had|have)(?:n[’']t| not| no)\b[^.,;()”\"]{0,80})"
)  #: "compared with hospitals with more than ten patients to a nurse"
LOWEST_LEVELS = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|than|versus|relative to) (?:(?:(?:just|only|about) )?[\d.]+ ?(?:%|percent|per "
    r"cent) )?(?:(?:in|"
    r"for|among|of) )?(?:the )?(?P<what>(?:lowest|bottom|least|fewest|poorest) (?!(?:for|in|of|and|on|at|the)\b)[\w-]+"
    r"(?: (?:levels?|quarter|third|fifth|half|group|intakes?|scores?|of [\w-]+))*)"
)  #: "compared with the lowest levels"
FOR_THOSE = lower_pattern(
    r"(?i)(?:(?<=[.!?] )|(?<=\n))(?:for|among|in) (?P<what>those (?:(?:on|with) (?:higher|lower|normal|low|less|"
    r"fewer|no)\b|without\b|who "
    r"(?:did|had|were) not\b|who never\b)[^.,;]{3,50}), [^.;]{3,60}?(?<![\d.])\d+(?:\.\d+)? ?(?:%|per ?cent)"
)  #: "For those on higher incomes, the shortening averaged 0.6%"
NON_USE = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|than|versus|relative to|against) (?:[\w.,%]+ ){0,4}?(?:(?:for|in|with|to|"
    r"among) )?(?P<what>"
    r"non-?(?:use|exposure|treatment)|no (?:use|exposure|treatment))\b"
)  #: "compared with 10 in 10,000 for non-use"
WITH_AND_WITHOUT = lower_pattern(
    r"(?i)\bwith (?:or|and) (?P<what>without (?:the |an? )?(?!(?:this|these|it|them|any|the)\b)[\w-]+(?: (?!(?:at|"
    r"in|and|to|on|for|were|was|"
    r"had|who|that|by|but|as|is|are)\b)[\w-]+){0,6})"
)  #: "with or without the presence of a bite"
DIFFERENT_FROM = lower_pattern(
    rf"(?i)\bdifferences?\b[^.;]{{0,60}}\bbetween [^.;]{{2,60}} and (?P<what>non-?\w+(?:ers|ors)|{PERSONS} "
    rf"(?:(?:who (?:did|had|were) "
    r"not|without|with no|not)\b [^.,;()]{3,50}))"
)  #: "no difference was found between them and non-users"
