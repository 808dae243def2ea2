"""Where the study was published or presented; journals of other people's articles are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.records import Fact
from newswatch.studies.publication.journals import KNOWN
from newswatch.studies.reading.reading import Found, Reading

_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|June|July|August|"
    r"September|October|November)\b"
)
_WORD = rf"(?:(?:of|and|the|in|for|on|&|de|der)\s+)*(?!{_DAY})(?:[A-Z][\w’'®™&-]*|&)"
_NAME = rf"(?P<name>[A-Z][\w’'®™&-]*(?:\.(?=\s[A-Z]\w+\.))?(?::?\s+{_WORD}){{0,9}})"
_WHEN = (
    r"(?:today|online(?: last (?:week|month|year))?|early|ahead of print|this (?:week|month|year)|last (?:week|"
    r"month|year)|recently|"
    r"first|electronically|exclusively|"
    r"\(?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)?|(?:on |in )?(?:the )?(?:Jan(?:uary|\.)?|"
    r"Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|"
    r"July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|"
    r"\.)?)(?: \d{1,2})?(?:, \d{4})?,?|on \d{1,2} \w+(?: \d{4})?|in \d{4}|in full|as an? [\w -]+?)"
)
_KINDS = (
    r"(?:(?:scientific |medical |peer-reviewed |prestigious |academic |open[- ]access |online |"
    r"leading |international |[\w’'.]+ |(?:[A-Z][\w’'.]* ){2,3})?(?:journal|publication|magazine|review)s?)"
)
_ISSUE = r"(?:(?:[\w.,]{1,20} ){0,4}(?:online |print |early online |advance online )?(?:issue|edition|version) of\s+)"
_IN = (
    r"(?:in|by|at)\s+(?:(?:the|a|this month's|this week's|"
    rf"today's|\w+day[’']s)\s+)?{_ISSUE}?(?:(?:the\s+)?{_KINDS}(?: of)?,?\s+)?(?:the\s+)?[“\"‘]?(?P<the>[Tt]he )?"
)
_PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:[Pp]ublished(?: (?:their|the|its|his|her|these)(?: \w+){1,2}?)?|[Aa]ppear(?:s|ed|ing)?|"
            r"[Rr]eport(?:s|ed)?|[Dd]escribed|[Dd]etailed|[Ff]eatured|"
            r"[Ww]rit(?:e|es|ing)|[Oo]ut(?= (?:this|on|today|online|last|Mon|Tue|Wed|Thu|Fri|Sat|Sun))|[Rr]eleased|"
            r"[Pp]osted(?! by)|[Pp]ublishing|[Ww]rote|[Oo]utlined|in press|"
            rf"[Pp]rinted)(?:\s+{_WHEN}){{0,3}}\s+{_IN}{_NAME}"
        ),
        (
            r"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Oo]ur|[Tt]his|[Nn]ew|[Hh]is|[Hh]er)\s+(?:\w+\s)?(?:study|findings|results|"
            rf"paper|research|work|report|trial|article|analysis|review),?\s+(?:(?:is|was|were|are|will "
            rf"be)\s+)?(?:\w+\s)?(?!at\b|"
            rf"by\b){_IN}{_NAME}"
        ),
        rf"\b{_ISSUE}(?:(?:the\s+)?{_KINDS},?\s+)?(?P<the>[Tt]he )?{_NAME}",
        rf"\b(?:the|in)\s+{_KINDS}(?: of)?,?\s+[“\"‘]?(?P<the>[Tt]he )?{_NAME}",
        (
            rf"\b[Jj]ournal(?: [Rr]eference| in [Ww]hich the [Ss]tudy (?:[Ww]as|[Aa]ppears?) "
            rf"?(?:[Pp]ublished)?)?:\s+(?P<the>[Tt]he )?{_NAME}"
        ),
        rf"\b(?:in|by) (?P<the>[Tt]he )?{_NAME},\s+(?:an?|the) (?:[\w-]+ ){{0,2}}journal\b",
        r"\b(?:authors|writers) of the (?P<the>)(?P<name>[A-Z][\w& ]{3,40}?) (?:paper|article|report)\b",
        (
            r"\b(?:[Aa]n?|[Tt]he|[Nn]ew) (?P<the>)(?P<name>Cochrane(?: Library)?|BMJ|Lancet|JAMA) (?:[Rr]eview|study|"
            r"paper)\b"
        ),
        (
            r"\b(?:authors|researchers|team|they|colleagues) (?:explain|note|conclude|say|warn|argue)\w* in "
            r"(?P<the>[Tt]he )?"
            r"(?P<name>(?:[A-Z][\w&]+ ){0,4}(?:Journal|Annals|Archives|Proceedings)(?: (?:[A-Z][\w&]+|&|of|and|the|"
            r"in|for)){1,7})\b"
        ),
        (
            r"\b[Tt]he (?P<the>)(?P<name>(?!Wall\b)(?:(?:[A-Z][\w&]+ ){0,4}(?:Journal|Annals|Archives)(?: "
            r"(?:[A-Z][\w&]+|of|and|the|"
            r"in)){1,6}|(?:British|Canadian|European|American) [\w ]{0,30}Journal|Lancet|BMJ)) "
            r"reports?\b"
        ),
        (
            r"\b(?:in|and in) (?:the )?(?P<name>Lancet|BMJ|New England Journal of Medicine|British Medical "
            r"Journal)(?P<the>)\b(?! [A-Z])"
        ),
    )
)
_CITATION = re.compile(
    r"(?m)^(?:SOURCES?|Sources?|Reference|Citation|Journal):?\s.*?[.?]\s+(?P<name>[A-Z][\w ]{2,60})\.\s+(?:19|20)\d\d"
)
_WITH_DOI = re.compile(r"(?m)^(?P<name>[A-Z][\w:&’' ]{2,60}?),? (?:DOI|doi):? ?10\.\d{4}")
_SOURCE_LINE = re.compile(
    r"(?m)^SOURCES?:?\s(?:.*?\s)?(?P<name>[A-Z][\w:&’' ]{2,60}?), (?:online )?(?:[A-Z][a-z]+\.? \d{1,2}, "
    r"(?:19|20)\d\d|[A-Z][a-z]+ (?:19|20)\d\d)"
)
_MEETING = re.compile(
    r"\b(?:[Pp]resent\w*|[Rr]evealed|[Dd]isclosed|[Rr]eport\w*|[Uu]nveiled|[Rr]eleased|[Dd]iscuss\w*|"
    r"[Aa]nnounced)\b[^.]{0,120}?\b(?:at|during|to)\s+(?:(?:an?|the|this (?:week|year)(?:['’]s)?)\s+)?"
    r"(?:\d{4}\s+)?(?:(?:annual |scientific )*(?:meeting|conference|congress|symposium) (?:of|in|for) (?:the )?)?"
    r"(?P<name>(?:[A-Z][\w’'&/-]*|\d+(?:st|nd|rd|th)|of|for|and|the|in|"
    r"on)(?:,?\s+(?:[A-Z][\w’'&-]*|\d+(?:st|nd|rd|th)|\d{4}|of|for|and|the|in|on|annual|scientific|meeting|"
    r"conference|congress|symposium)){0,14})"
)
_END_OF_MEETING = re.compile(
    r"(?i)(?:(?<=meeting)|(?<=conference)|(?<=congress)|(?<=symposium)|(?<=sessions))\b(?! of ).*|(?:\s+(?:of|"
    r"for|and|the|in|on))+$"
)
_GATHERING = re.compile(
    r"(?i)\b(?:ectrims|actrims|isscr|asco|meeting|conference|congress|symposium|sessions?|week|society|association|"
    r"college(?= of)|academy|committee)\b"
)
_NOT_A_JOURNAL = re.compile(
    r"(?i)^(?:the )?(?:san |los |united|italian|british|german|french|swedish|chinese|dutch|danish|us\b|u\.s|uk\b|"
    r"england|scotland|wales|ireland|italy|spain|germany|france|sweden|norway|denmark|finland|china|japan|india|canada|"
    r"australia|israel|brazil|switzerland|austria|belgium|africa|asia|"
    r"europe|american?s?$|january|february|march|april|"
    r"may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|new york$|london|boston|ms\b|"
    r"multiple sclerosis$|dr\b|prof|university|food and drug)"
    r"|\b(?:university|hospital|institute|society|foundation|facebook|twitter)\b|news\b"
)


_SURELY_A_JOURNAL = re.compile(r"^(?!Wall Street|.*News).*\b(?:Journal|Annals|Archives|Proceedings)\b")


_COMMA_NAMES = tuple(
    spelled for name in KNOWN if "," in name for spelled in (name, name.replace("&", "and"), name.replace("and", "&"))
)


_AT_MEETING = re.compile(r",? (?:at|during) (?:the|an?) (?:[\w’'-]+ ){0,4}?(?:meeting|conference|congress|symposium)\b")


def journal(reading: Reading) -> Fact[str] | None:
    """Return the journal the study appeared in, as the text names it."""
    for pattern in _PLACES:
        for match, sentence in _told(reading, pattern):
            name = None if _AT_MEETING.match(reading.text, match.end()) else _name(match)
            if name and not re.search(
                r"^In (?:19|20)\d\d\b|\b(?:19|20)\d\d (?:article|study|paper|report)", sentence.text
            ):
                return reading.fact(name, match.start())
    for pattern in (_CITATION, _SOURCE_LINE, _WITH_DOI):
        for match in pattern.finditer(reading.text):
            return reading.fact(match.group("name").strip(), match.start("name"))
    return _known(reading)


def _told(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Found]:
    """Matches where the text bears on the study; those behind a quotation that asks for more studies as well."""
    for match, sentence in reading.found(pattern, bearing=False):
        said = sentence.text[: match.start() - sentence.start]
        if sentence.bears and (not sentence.is_ahead(match.start()) or _QUOTE_ENDS.search(said)):
            yield match, sentence


_QUOTE_ENDS = re.compile(r"[”\"’'][^“\"]*$")


def meeting(reading: Reading) -> Fact[str] | None:
    """Return the meeting the study was presented at, as the text names it."""
    for match, _ in reading.found(_MEETING):
        name = re.sub(r"^(?:the|an?)\s+", "", _END_OF_MEETING.split(match.group("name"))[0])
        if _GATHERING.search(name) or _GATHERING.match(reading.text[match.end() :].strip()):
            return reading.fact(name, match.start())
    return None


def _with_commas(match: re.Match[str]) -> str | None:
    """The known name with commas that begins here: ``Journal of Neurology, Neurosurgery and Psychiatry``."""
    ahead = match.string[match.start("name") : match.start("name") + 80]
    return next((name for name in _COMMA_NAMES if ahead.startswith(name)), None)


def _name(match: re.Match[str]) -> str | None:
    name = _with_commas(match) or re.sub(r"[®™]", "", match.group("name")).strip()
    name = re.sub(
        r"[’']s$|\s(?:in|on|for)\s(?:January|February|March|April|May|June|July|August|September|October|"
        r"November|December)$|\s&(?:amp)?$",
        "",
        name,
    )
    full = f"{(match.group('the') or '').capitalize()}{name}"
    if full in KNOWN or name in KNOWN:
        return full if full in KNOWN else name
    named = _SURELY_A_JOURNAL.search(name) or match.string.endswith("journal ", 0, match.start("name"))
    if (_NOT_A_JOURNAL.search(name) and not named) or len(name) < 3:
        return None
    return name


_ANY_KNOWN = "|".join(sorted(map(re.escape, KNOWN), key=len, reverse=True))
_KNOWN = re.compile(
    rf"\b(?:in|of|to) (?:the )?(?:journal )?(?P<name>{_ANY_KNOWN})\b"
    r"(?! (?:University|Hospital|Institute))"
)
_SURE = re.compile(
    r"(?i)\b(?:study|findings|results|paper|research|work|report|trial|published|journal|editorial|issue)\b"
)


_SAID_IN = re.compile(
    r"\b(?:authors|researchers|team|colleagues|they|he|she)(?: \w+)? (?:note|say|report|write|conclude|explain|"
    r"wrote|said|argue)\w* in (?:the )?"
    rf"(?:journal )?(?P<name>{_ANY_KNOWN})\b(?![ -][A-Z])"
)


def _known(reading: Reading) -> Fact[str] | None:
    for match, _ in reading.found(_SAID_IN):
        return reading.fact(match.group("name"), match.start())
    for match, sentence in reading.found(_KNOWN):
        if _SURE.search(sentence.text) and len(match.group("name")) > 6 and " " in match.group("name"):
            return reading.fact(match.group("name"), match.start())
    return None
