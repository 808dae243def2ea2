"""Cautions: whom a treatment does not fit, what it costs, who doubts it."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
    sign(4, r"carefully (?:considered|weighed|selected)", r"(?:with|urged?|advised?) caution"),
    sign(
        2.5,
        r"important to note",
        r"caution(?:s|ed)?",
        r"cautious(?:ly)?",
        r"major concern",
        r"s[kc]eptic\w*",
        r"wary",
        r"dubious",
        r"too expensive",
    ),
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
        r"(?:not|\w+n[’']t|never) (?:be )?(?:necessarily )?(?:right|suitable|appropriate|recommended|meant) "
        r"for (?:all|most|many|everybody|children|pregnant|women|men|people)\b(?! of)",
        r"(?:would be|is|are|it['’]s|was) (?:still )?premature",
        r"(?:question(?:s|ed)|criticized|criticised|disputed?|challenged?|doubts? about) "
        r"(?:the |this |how |its |their )(?:\w+ ){0,2}(?:study|research|findings|results?|evidence|methods?|trial|"
        r"conclusions?)",
        r"not convinced|unconvinced|unimpressed|unimpressive",
        r"(?:results?|findings|study|research|data) (?:should|must)(?: not|n[’']t) be",
        r"should(?: not|n[’']t) (?:rush|stop|start|change|assume|expect|rely|overstate)",
        r"(?:cautions?|cautioned|stress(?:es|ed)|acknowledge[sd]?|concede[sd]?) that",
        r"only (?:a )?(?:modest\w*|moderate\w*|temporar\w+|short[- ]term|partial\w*|marginal\w*)",
        r"short-lived",
        r"(?:consult|talk to|speak to|check with) (?:their|your|his|her|a) (?:\w+ )?"
        r"(?:doctors?|gps?|physicians?|pharmacists?|neurologists?)",
        r"there (?:is|was|are|were) (?:also |some |still )?(?:\w+ )?concerns? (?:that|about|over)",
        r"not (?:\w+ )?statistically significant",
        r"disappoint(?:ing|ed)",
        r"(?:fell|falls|falling) short",
        r"(?:not|n[’']t|no)(?: \w+){0,2} (?:additional|extra|added|further) (?:benefits?|improvements?|boost)",
        r"likely not benefit",
        r"only be (?:appropriate|performed|used|considered)",
    ),
    sign(
        4,
        r"risks? (?:probably |may |might |could )?outweigh",
        r"context of the risks",
        r"com(?:es?|ing) at a cost",
        r"can be risky",
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
)
