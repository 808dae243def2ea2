"""What the comparison group got or did: a placebo, another drug, their usual life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER
from newswatch.studies.reading.reading import Reading, Sentence

_NAMED = lower_pattern(
    r"""(?ix)
    (?<!no\ )(?<!without\ a\ )\b(?P<what>placebo(?!\ effect)|saline(?!\ solution\ is)|sham(?:\ \w+)?|dummy\ (?:pill|
    treatment|injection|
      drug|tablet|spray|device)s?|(?<=\ba\ )dummy|(?<=\bthe\ )dummy|sugar[- ]pills?|
        (?<!transplant\ )wait(?:ing)?[- ]?list(?!\ for)|
      (?:untreated|unaffected)\ (?:control\ )?(?:animals|mice|rats|people|controls|volunteers|patients|
      individuals|participants|subjects|adults|women|men|siblings|group|children|peers)|
      (?:standard|usual|conventional|routine)\ (?:medical\ )?(?:care|treatment|therapy|drugs?|
      medication)(?=[^.]*\b(?:group|received|versus|compared|got|given)\b)|
      healthy\ controls|comparison\ group|healthy\ groups|(?<=the\ )healthy\ group|
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
_VERSUS = lower_pattern(
    r"(?ix)\b(?:compared\ (?:with|to)|versus|vs\.?|than|in\ comparison\ (?:with|to)|as\ opposed\ to|relative\ to)\s+"
    r"(?:(?:about|only|just|nearly|almost|roughly|around)\ )?(?:(?:[\d.]+|\w+)\s?(?:percent|%|"
    r"per\ cent)\s?)?(?:of\ |in\ |for\ |among\ )?(?:the\ )?"
    r"(?:those|patients|people|women|men|participants|animals|mice|rats|the\ ones|children|teens|"
    r"adults|daughters|volunteers|individuals|group|ones)\s+"
    r"(?:who\ (?:were\ )?(?:\w+ly\ )?(?:received|receiving|took|got|given|administered|treated\ with|"
    r"on|assigned\ to|randomi[sz]ed\ to|used|"
    r"had(?!\ (?:not|never|only|been|[a-z]+ed|taken|lost|grown|given|done|gone)\b)|"
    r"ate|drank|consumed)|receiving|given|taking|getting|"
    r"on|treated\ with|assigned\ to|whose\ \w+\ (?:consumed|ate|took|had|were\ in\ the))\s+"
    r"(?P<what>(?:(?!\bafter\b|\band\b|\bin\ the\b|\bover\b|\bfor\ \w+\ (?:weeks|months|"
    r"years)).)+?)(?=[,;”\"]|\.(?!\d)|\s(?:after|and|in\ the|over|the\ researchers)\b|$)"
)
_VERB = (
    r"(?P<verb>received|got|took|continued|were\ (?:given|treated\ with|assigned\ to|put\ on|"
    r"placed\ on)|did|had|ate|drank|remained|stayed)\s+(?P<what>[^.;]+)"
)
_OTHERS = lower_pattern(
    r"(?ix)\b(?:while|whereas|and)\ (?:the\ )?(?:\d+|\w+)?\s?(?:other\ half|others?|rest|"
    r"remaining(?:\ \w+)?|second\ group|half|(?<![a-z])\d+)\s+(?:(?!percent|per\b|%)\w+\ ){0,2}?"
    rf"{_VERB}"
)
_THE_REST = lower_pattern(
    r"(?ix)(?:(?<=[.!?”\n]\ )|(?<=\n))(?:the\ (?:other\ half|others|other\ \w+|rest|remaining\ \w+|remainder)|"
    r"another\ \w+)\s"
    rf"(?:(?:of\ them|mice|rats|animals|people|patients|participants|volunteers)\ )?(?!had\b){_VERB}"
)
_AGAINST_ANOTHER = lower_pattern(
    r"(?i)\bcompar(?:ed|ing) (?:\w+ ){1,4}?(?:to|with|against) (?P<what>(?:another|a different|"
    r"an older|an existing) [^.,;()]{3,40})"
)
_USUAL = lower_pattern(
    r"(?i)\b(?:got|received?|receiving|given|versus|or|than)\s+(?:the\s+)?"
    r"(?P<what>(?:standard|usual|conventional|routine) (?:(?!of\b)[\w-]+ )?(?:care|treatment|therapy))\b"
)
_GROUPS = re.compile(r"\b(?:groups?|half|while|whereas|compared|versus|random\w*|assigned|either|others|than)\b")
_LOWEST = lower_pattern(
    r"(?i)\b(?:than|compared (?:to|with)|as) (?:the )?(?:those|people|women|men|patients|participants|"
    r"daughters)(?: \w+){0,3}? "
    r"(?:with|who had|in) (?:the )?(?P<what>(?:lowest|bottom) [\w %]{2,30})"
)
_DELAYED = lower_pattern(r"(?i)\b(?P<what>delayed (?:treatment|group))\b")
_MORE_THAN = lower_pattern(
    r"(?i)\bthan (?:[a-z]+ ){1,3}(?:who|whose \w+) (?:consumed|ate|drank|took|were in the|"
    r"had(?! (?:not|never|been|\w+ed)\b))\s+(?P<what>(?:[^.,;]|[.,](?=\d))+)"
)
_PERSONS = (
    r"(?:people|those|patients|women|men|toddlers|teenagers|adolescents|participants|volunteers|individuals|adults|children|teens|babies|infants|"
    r"mothers|girls|boys|animals|mice|rats|subjects|peers|ones)"
)
_AGAINST = (
    r"(?:compared(?: [\w-]+){0,8}? (?:with|to)|versus|vs\.?|(?<!more )(?<!less )(?<!fewer )than|"
    r"in comparison (?:with|to)|relative to|(?<!protection )(?<!protects )(?<!protect )(?<!guard )(?<!fight )against)"
)
_THOSE_WHO = lower_pattern(
    rf"(?i)\b{_AGAINST} (?:(?:(?:it|that|they|seen|was|were|is|did|[\d.]+ ?(?:%|percent|per cent)) ){{0,3}}"
    rf"(?:in|among|for|of|by) )?(?:(?!(?:in|among|for)\b)[\w-]+ ){{0,5}}?"
    rf"(?P<what>{_PERSONS} (?:with (?:[\w-]+ ){{1,4}})?(?:who|that|whose|"
    rf"without|not|with no|with (?:low|"
    rf"normal|"
    r"no)\w*)\b (?:[^.,;:()”\"]|[.,](?=\d)){3,80}|non-?(?:[\w-]+ )?\w+(?:ers|ors)\b)"
)  #: "than those who never drank coffee", "compared with non-coffee drinkers"
_HALVES = lower_pattern(
    rf"(?i)\b{NUMBER} (?:[\w-]+ ){{0,2}}?{_PERSONS} (?:with|who) [^.,;()]{{2,60}}?,? (?:and|with|to|"
    rf"against) (?:the |another )?"
    rf"{NUMBER} (?P<what>(?:(?:[\w-]+ ){{0,2}}?{_PERSONS} )?(?:without|who|with no|whose|in a)\b[^.;,()]*|"
    r"healthy \w+|controls?\b)"
)  #: "30 people with autism and 30 people without"
_EITHER = lower_pattern(
    r"(?i)(?<!not )\b(?:randomi[sz]ed|randomly|assigned|allocated|at random|by chance)\b[^.;]*?\bto (?:receive |"
    r"get |take |"
    r"undergo |have |either |be given |a |an |the )*(?P<one>[^.,;()]{3,60}?)(?: \([^)]*\))?,? or (?:to )?(?:either )?"
    r"(?P<what>(?!not\b|after\b|before\b|until\b|in\b|at\b)[^.,;()]{3,60}?)(?=[.,;(]|\s(?:for|every|over|once|twice|daily|each|in|at|by|and|as|after|before|plus)\b|$)"
)  #: "randomly assigned to surgery or casting"
_INSTEAD = (
    r"(?:noninferior.{0,2} to|non-inferior.{0,2} to|as (?:well|good) as|similar to|instead of|rather than|"
    r"compared (?:with|to)|than|versus|over)"
)
_OR_NOTHING = lower_pattern(
    r"(?i)\b(?:or|and) (?P<what>(?:doing )?nothing|no (?:treatment|intervention|exercise|supplements?|drug|therapy|"
    r"medication|training))\b"
)
_ASSIGNED = re.compile(r"(?i)\b(?:random\w*|assigned|allocated|groups?|either)\b")
_ONLY_HAD = re.compile(
    r"\w+ (?:the )?\d+ (?:\w+ ){0,2}?(?:had|did|remained|stayed|continued)\b"
)  # "and 16 had no relapse"
_HEALTHY = re.compile(r"[\d,]+ $")
_BESIDE = re.compile(r"\b(?:and|to|than|against|versus|vs\.?|alongside|compar[^.;]* with) (?:\w+ ){0,2}[\d,]+ $")
_TAIL = re.compile(r",\s(?:there|which|who|while|but)\b.*")
_SAYS_NOTHING = re.compile(r"(?i)(?:part|not|same|latter|former)")
_SAYS_LITTLE = re.compile(
    r"(?i)\w+ who (?:were|did|had|do|are|was|have)(?: not|n[’']t)"
)  # fine where nothing else is said
_ANOTHER = re.compile(
    r"(?i)\b(?:compares? (?:it|them)?|in future|in (?:most|many|other|several|previous) (?:\w+ )?(?:studies|trials)|"
    r"responded to|"
    r"no (?:\w+ )?(?:placebo|control|comparison)|"
    r"without (?:a )?(?:placebo|control)|absence of [^.;]{0,40}(?:placebo|control)|lack(?:ed|"
    r"s)? (?:of )?(?:a )?(?:control|placebo|"
    r"comparison))\b"
)
_WITHOUT = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|than|versus|against)\b[^.;]{0,50}?\b(?P<what>(?:people|those|patients|"
    r"participants|mice|"
    r"rats|animals|pigs|monkeys|volunteers|children|women|men) (?:without|who did not (?:get|receive|take|have)|"
    r"not (?:given|"
    r"treated with)) (?:the )?[\w-]+)"
)
_KIND_OF_CARE = (
    r"(?:diet|treatment|therapy|drug|pill|tablet|vaccine|surgery|injections?|programme|program|exercise|training|regimen|"
    r"care|advice|device|stent|implant|medication|method|procedure|approach)"
)
_THE_OTHER = lower_pattern(
    rf"(?i)\b(?:compared (?:with|to)|versus|in comparison (?:with|to)) (?:the |an? )?(?P<what>(?:(?!same|new|when|"
    rf"general)[\w-]+ ){{1,4}}?"
    rf"{_KIND_OF_CARE})\b(?!-)(?! (?:they|he|she|it|before))|"
    rf"\b(?P<control>(?:[\w-]+ ){{1,3}}{_KIND_OF_CARE}) \(controls?\)"
)  #: "compared to the refined grain diet"
_AS_WELL_AS = lower_pattern(
    rf"(?i)\bas (?:well|good|effective|safe|often|likely|much|many) as (?:{_PERSONS} on|(?:{_PERSONS} )?(?:receiving|"
    rf"getting|given|taking|who "
    r"(?:got|received|took|had|were given))) (?P<what>[^.,;()]{3,60}?)(?=[.,;()]|\s(?:after|at|in|over|for)\b|$)"
)
_GIVEN_TO_OTHERS = lower_pattern(
    r"(?i)(?:(?<=[.;,] )|\b(?:while|and) )(?P<what>(?:[\w-]+ ){0,4}[\w-]+) (?:was|were) given to (?:the )?(?:\w+ )?"
    r"(?:others?|rest|remaining|controls?)\b"
)
_ALLOCATED = lower_pattern(
    rf"(?i)\b(?:assigned|allocated|randomi[sz]ed) to [^.;,]{{2,60}}?,? (?:and|with) (?:the )?(?:other |remaining )?"
    rf"{NUMBER} (?:{_PERSONS} )?to (?:receive |get |have |undergo )?(?:the |an? )?(?P<what>[^.,;()]{{3,50}}?)"
    r"(?=[.,;()]|\s(?:for|over|in|at|by|and|as|after|before)\b|$)"
)  #: "249 of whom were assigned to one dose and 236 to six weeks"
_SHARE_OF = lower_pattern(
    r"(?i)\b(?:compared (?:with|to)|versus|vs\.?|against) (?:(?:just|only|about|nearly|almost|some|around) )?"
    r"(?:[\d.]+ ?(?:%|percent|per cent)|half|an? \w+|\w+ months) (?:of|in|for|among) (?:the )?"
    r"(?P<what>(?!study|treat|interven|experim|same|other|first|second|whole|these|those|all|fe?male|white|black|older|"
    r"younger|healthy|patient|active|compar|the\b)[\w-]+)(?: (?:group|arm)\b|(?<!er) (?:patients|recipients)\b)"
)  #: "compared with 20 percent of the surgery group"
_FIGURE_OF_SPEECH = re.compile(r"(?i)\b(?:like|theatrical|as)\s+(?:an?\s+)?$")
_TESTED_AGAINST = re.compile(r"(?i)\b(?:group|received|compared|versus|given|got|arm)\b")
_THE = re.compile(r"^(?:the|an?)\s+")
_COMPARED = ("compar", "versus", "vs", "than")
_PATTERNS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_NAMED, ()),
    (_VERSUS, (*_COMPARED, "opposed to", "relative to")),
    (_OTHERS, ("other", "rest", "remaining", "second group", "half", "and ")),
    (_THE_REST, ("the other", "the rest", "the remain", "another")),
    (_AGAINST_ANOTHER, ("compar",)),
    (_USUAL, ("standard", "usual", "conventional", "routine")),
    (_DELAYED, ("delayed",)),
    (_MORE_THAN, ("than",)),
    (_LOWEST, ("lowest", "bottom")),
    (_WITHOUT, (*_COMPARED, "against")),
    (_GIVEN_TO_OTHERS, ("given to",)),
    (_HALVES, ("without", "who", "with no", "whose", "healthy", "control")),
    (_OR_NOTHING, ("nothing", "or no ", "and no ")),
    (_THE_OTHER, ("compar", "versus", "(control")),
    (_ALLOCATED, ("assigned to", "allocated to", "ed to ")),
    (_SHARE_OF, (" group", " arm", " patients", " recipients")),
    (_AS_WELL_AS, ("as well as", "as good as", "as effective as", "as safe as", "as often as", "as likely as")),
    (_THOSE_WHO, (*_COMPARED, "relative to", "against")),
)  #: with words of which a match holds at least one
_LONGEST = 80  # characters of an answer


def comparators(reading: Reading) -> tuple[Fact[str], ...]:
    """Return what the comparison group got or did, each once, in words of the text."""
    found: dict[str, Fact[str]] = {}
    for pattern, needs in _PATTERNS:
        for match, sentence in reading.found(pattern, lower=True, needs=needs):
            if _is_of_the_study(reading, match, sentence):
                what = _short(reading, match)
                name = _THE.sub("", what.lower())
                if (
                    what
                    and not _SAYS_NOTHING.fullmatch(what)
                    and not any(name in other or other in name for other in found)
                ):
                    found[name] = reading.fact(what, match.start())
    telling = [fact for fact in found.values() if not _SAYS_LITTLE.fullmatch(fact.value)]
    return tuple(telling or found.values()) or tuple(_either(reading))


_NONE = re.compile(
    r"\b(?:no|without an?|lack(?:ed|s|ing)? (?:of )?an?) (?:\w+ )?(?:control|comparison|placebo) (?:group|arm)\b"
)


def is_comparison_denied(reading: Reading) -> bool:
    """Whether the text says that nobody was compared with."""
    return bool(reading.found(_NONE, lower=True))


def _either(reading: Reading) -> Iterator[Fact[str]]:
    """The one of two treatments drawn by lot that the text sets the other against; failing that the second."""
    for match, sentence in reading.found(_EITHER, lower=True, needs=(" or ",)):
        if match.end() <= sentence.end and not sentence.plans:
            first = re.search(
                rf"(?i)\b{_INSTEAD} (?:the )?{re.escape(match.group('one'))}", reading.title + reading.text
            )
            told = reading.text[slice(*match.span("one" if first else "what"))]
            yield reading.fact(told.strip().removesuffix(" either"), match.start())
            return


def _is_of_the_study(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    if match.end() > sentence.end or sentence.plans or _ANOTHER.search(sentence.text):
        return False
    if match.re in (_OTHERS, _THE_REST) and _NAMED.search(sentence.lower):
        return False  # the group without the treatment is named already; the others are those with it
    before = sentence.lower[: match.start() - sentence.start]
    if match.group().startswith("healthy") and _HEALTHY.search(before) and not _BESIDE.search(before):
        return False  # they are those studied
    if match.re is _OTHERS and _ONLY_HAD.match(match.group()):
        return False
    if match.re is _OR_NOTHING and not _ASSIGNED.search(sentence.text):
        return False
    if match.re is _USUAL and not _GROUPS.search(sentence.lower):
        return False
    quoted = reading.is_quoted(match.start())
    said_of_test = _TESTED_AGAINST.search(sentence.text) or (match.re is not _NAMED and " than " in sentence.lower)
    return not (_FIGURE_OF_SPEECH.search(before) or (quoted and not said_of_test))


def _short(reading: Reading, match: re.Match[str]) -> str:
    what = (
        reading.text[slice(*match.span("control" if match.groupdict().get("control") else "what"))]
        .strip(" ,")
        .removesuffix(" either")
    )
    what = _TAIL.sub("", what)
    verb = match.groupdict().get("verb")
    if verb and re.fullmatch(r"continued|did|remained|stayed", verb):
        what = f"{verb} {what}"
    return what if len(what) <= _LONGEST else what[:_LONGEST].rsplit(" ", 1)[0]
