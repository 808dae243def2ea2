"""What stands around a span of time and speaks for or against its being that of the study: data only."""

from __future__ import annotations

from newswatch.studies.reading.cues import cue
from newswatch.studies.reading.numbers import NUMBER

UNIT = r"(?:hour|day|week|month|year|decade)"
_ROUGHLY = (
    r"(?:\s*(?:a|an|the|about|around|nearly|almost|some|more than|at least|up to|just|only|over|"
    r"approximately|roughly|first|next|following|mean(?: of)?|median(?: of)?|average(?: of)?|period of|total of|"
    r"additional|further|full|entire|anywhere between|between|as long as|just over|just under|"
    r"another|as few as|(?:two|three|four)(?= [a-z\d]+-(?:week|month|year|day))))*"
)
CUES = (
    cue(
        5,
        "before",
        (
            rf"\bfollow(?:ed|ing)?(?:[ -]?up)?(?: [\w,]+){{0,6}}?(?: for| over| after| period of| of| at| was|"
            rf" time of| lasted| through| during)*{_ROUGHLY}|\blast(?:ed|ing){_ROUGHLY}"
        ),
    ),
    cue(
        5,
        "before",
        (
            r"\b(?:(?:monitor|track|check|examin|scann?|assess|observ|treat|stud(?:i|y)|train|survey|test|"
            r"measur)(?:ed|ing)|"
            r"lasted|lasting|ran|"
            rf"continued)(?: \w+){{0,6}}? (?:for|over|after){_ROUGHLY}"
        ),
    ),
    cue(
        4,
        "after",
        (
            r"(?:-|,? )?(?:(?!of\b|after\b|for\b|in\b|and\b|they\b|the\b)\$?[\w-]+ ){0,4}?"
            r"(?:follow[ -]?up|stud(?:y|ies)|trials?|treatment|periods?|program(?:me)?|intervention|course|class|"
            r"diet|regimen)\b"
        ),
    ),
    cue(
        2,
        "before",
        (
            r"\b(?!suffered|lived|worked|waited|practi|married|jailed|struggled|existed|marketed)"
            rf"(?:\w+ed|wore|ate|drank|sang|did|took|ran|slept|spent)(?: [\w-]+){{0,5}} (?:for|over|during){_ROUGHLY}"
        ),
    ),
    cue(3, "after", r"\s?later,? (?:she|he|they|the (?:patients?|participants|man|woman|children|animals|mice))\b"),
    cue(4, "before", rf"\b(?:after|within){_ROUGHLY}"),
    cue(
        5,
        "before",
        r"\b(?:monitoring|observation|study|follow-?up|treatment) (?:periods?|times?) (?:\w+ ){0,3}?(?:of|from|"
        r"between|was|"
        rf"were|lasted){_ROUGHLY}",
    ),
    cue(
        3,
        "after",
        r"\s?after (?:the |their )?(?:[\w-]+ ){1,3}(?:were|was|had been|began|started|stopped|received|underwent)\b",
    ),
    cue(3, "before", rf"\b(?:at|by)(?: the end of)?{_ROUGHLY}(?: (?:{NUMBER}) (?:and|to|or))?"),
    cue(
        -6,
        "before",
        r"\b(?:improv\w* [\w ]{3,40}|(?:increas|decreas|reduc|shorten|lengthen|extend|delay|prolong|cut|"
        r"rais)\w*\b[^.;,]{0,50})\bby(?: (?:an? )?"
        r"(?:average|mean|median)(?: of)?| about| nearly| almost| up to)*",
    ),
    cue(3, "before", rf"\bfor{_ROUGHLY}"),
    cue(1.5, "before", rf"^(?:Over|During|For|Throughout|At|By){_ROUGHLY}"),
    cue(3, "before", rf"\b(?:over|during|throughout|through|across)(?: a| the| this)?(?: period of)?{_ROUGHLY}"),
    cue(
        2,
        "after",
        (
            r"\s?(?:of treatment|of follow|after (?:the )?(?:treatment|transplant|surgery|injection|procedure|"
            r"therapy|receiving)|post-|later|,? on average|of preserved)"
        ),
    ),
    cue(
        3,
        "sentence",
        rf"^(?:(?:but|and|just|about|nearly|almost|more than|some) )*{NUMBER} {UNIT}s? (?:later|after|into)\b",
    ),
    cue(2, "before", r"\b(?:at|by) the end of(?: the| a| an)?(?: average of)?"),
    cue(2, "after", r"\s?later,"),
    cue(
        5,
        "before",
        rf"\b(?:tracked|followed|monitored)\b(?:[^.;]{{0,60}}\b(?:median|mean|average) of|(?: up)? (?:from|"
        rf"between)){_ROUGHLY}",
    ),
    cue(
        -8,
        "before",
        rf"\b(?:pain|symptoms?|coughs?|illness|depression|problems?) (?:that |which |has |have |had )*(?:lasted|"
        rf"lasting|"
        rf"persist\w+)(?: for)?{_ROUGHLY}",
    ),
    cue(-6, "before", r"\b(?:education|degree|marriage|relationship|career|schooling)\b[^.;]{0,30}"),
    cue(-8, "sentence", r"^(?:currently|at present|at the moment|normally|usually)\b"),
    cue(4, "before", r"\b(?:examin|measur|assess|compar|calculat)(?:ed|ing)(?: the(?:ir)?)?"),
    cue(6, "before", r"\b(?:results|findings|data) (?:of|from) (?:an?|the|this|their|our)(?: new)?"),
    cue(-6, "before", r"\b(?:stay(?:ed|s)?|hospitali[sz]ed|in (?:the )?hospital)\b[^.;]{0,40}"),
    cue(2, "before", r"^(?:in|during|over) (?:the|an?|this|our|their)"),
    cue(
        3,
        "after",
        r",?\s?(?:post-|(?:after|following) (?:the |their |initial |final |last )*(?:[\w-]+ )?(?:vaccination|course|"
        r"training|"
        r"intervention|randomi\w+|study|"
        r"trial|enrol\w+|baseline|surgery|operation|transplant\w*|treatment|injections?|procedure|therapy|"
        r"program(?:me)?)\b)",
    ),
    cue(2, "after", r"\s?(?:of|without) (?:preserved|improved|training|therapy|treatment|taking|being)"),
    cue(
        1,
        "sentence",
        (
            r"\b(?:patients|participants|results|findings|study|trial|researchers|volunteers|groups?|mice|rats|"
            r"animals|treatment|"
            r"transplant|injections?|infusions?|vision|pain|relapse|survival|remission|rates?|deaths?|died|teens|"
            r"women|men|children|"
            r"symptoms|numbers|scores)\b"
        ),
    ),
    cue(
        2,
        "sentence",
        (
            r"\b(?:found|showed|assessed|evaluated|followed|follow-up|randomly|compared|average|reevaluated|"
            r"took|smoked|assigned|treated|trained|given|underwent|"
            r"included|received|randomi[sz]ed|free of|in remission|still|(?:no|had) recurrence|eased|slowed|"
            r"protected|improved|fell|"
            r"rose|dropped|scored|gave|did|resulted|benefited|lost|gained|changes?|differences?|figures|points|"
            r"measured|rechecked|retested|effects?)\b"
        ),
    ),
    cue(
        -6,
        "before",
        (
            r"\b(?:ages?|aged|older than|younger than|under|past|last|recent|previous|every|prior|than|"
            r"once (?:a|per)|for the past|over the past|in the past|in the last|in the next|over the next|"
            r"within the next|(?<!during the )next|coming|life expectancy of|(?<!after )another)(?: \w+)?"
        ),
    ),
    cue(
        -6,
        "after",
        (
            r"\s?(?:ago|earlier|before|prior|old|in prison|in humans|experience|away|in advance|career|"
            r"history)\b"
        ),
    ),
    cue(
        -6,
        "before",
        r"\b(?:headaches?|pain|nausea|rash|symptoms?|side[- ]effects?|reactions?|soreness|that|which|they) (?:\w+ )?"
        r"(?:passed|resolved|cleared(?: up)?|healed|disappeared|went(?: away)?|faded|wore off|settled|subsided|gone) "
        r"(?:\w+ )?(?:within|after|in)",
    ),
    cue(-6, "before", r"\b(?:expected|hoped?|ready|available|start\w*|begin\w*)\b[^.;]{0,40}\bwithin(?: the next)?"),
    cue(-6, "before", r"\b(?:to be (?:included|eligible)|had to have|must have|abstain\w*|eligible)\b[^.;]{0,80}"),
    cue(
        -6,
        "sentence",
        r"\b(?:has|have) (?:only |already |long |never )?(?:been|researched|worked|studied|known|pursu\w+|"
        r"practi[sc]\w+)\b(?!.*\bfollow)",
    ),
    cue(
        -6,
        "sentence",
        (
            r"^(?!.*\b(?:found|showed|followed|follow-?up|reported|compared|could see|(?:was|were) given|received|"
            r"underwent)\b)"
            r".*\b(?:will|could|may|would|should|can|might|have to|has to|must)\b"
        ),
    ),
    cue(
        -4,
        "sentence",
        (
            r"\b(?:is a risk|diagnosed|live with|typically|usually|often|generally|is approved|patent|company(?! said)|"
            r"shares|grant|funding|award|embargo)\b"
        ),
    ),
    cue(
        -3,
        "sentence",
        (
            r"\b(?:first|begins?|then|are|is) (?:\w+ ){0,3}(?:taken|removed|harvested|collected|enhanced|"
            r"grown|cultured|frozen|given drugs)\b"
        ),
    ),
    cue(
        -3,
        "after",
        r"\s?(?:after|since|of) (?:the (?:last|first)|their (?:last|first)|diagnosis|birth|onset|"
        r"symptoms)",
    ),
    cue(
        -7,
        "after",
        r"\s?(?:of|after|from|before) (?:the )?(?:start|onset|beginning|first sign) of (?:\w+ )?(?:symptoms|illness)",
    ),
    cue(-7, "before", rf"\b(?:live|lives|living|lived|survive)(?: for)?{_ROUGHLY}"),
    cue(-7, "before", r"\b(?:packs?|cigarettes?)\b[^.;]{0,60}"),
    cue(-4, "before", r"\b(?:one|a single) patient(?: \w+){1,8}"),
    cue(
        -8,
        "before",
        r"\b(?:had|have|has|having) (?:lived with|had(?! an? (?:[\w-]+ )?(?:impact|effect)\b)|suffered from|been "
        r"(?:ill|sick|living with)) [^.]{0,60}",
    ),
    cue(-8, "sentence", r"^standard treatment [^.;]{0,60}\bis\b"),
    cue(-5, "itself", r"hour|24-hour"),
)
NEVER = (
    cue(-1, "before", r"(?:\b(?:not|failed|never)|n[’']t)\b [^.]{0,50}\b(?:after|with|despite) [^.]{0,20}"),
    cue(-1, "before", r"(?:\b(?:not|failed to|never)|n[’']t) (?:\w+ )?respond(?:ed|ing)? to [^.]{0,20}"),
    cue(-1, "after", r"\s?(?:apart|ago)\b"),
    cue(
        -1,
        "sentence",
        r"\b(?:many|most|some|half) (?:of (?:them|those|these) |(?:\w+ )?(?:patients |people ))?(?:will |may |can )?"
        r"(?:enter|develop|go on|progress|move|convert|become|reach|need|end up)\b",
    ),
)  #: what was tried before, how far two doses are apart, and how the illness runs
