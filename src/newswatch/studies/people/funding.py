"""Who paid for the study, and which interests its people declared."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.reading import Reading, Sentence

_PAID = re.compile(
    r"\b(?:[Ff]unded|[Ss]upported|[Ss]ponsored|[Ff]inanced|[Pp]aid for|[Bb]acked|[Uu]nderwritten|"
    r"[Bb]ankrolled)(?:\s+(?:in part|partially|partly|largely|mainly|jointly|primarily|solely|also|"
    r"financially|principally))*\s+"
    r"(?:by|through|with|from)\s+(?P<who>.+)"
)
_GIVEN = re.compile(
    r"\b(?:[Ff]unding|[Ff]inancial support|(?:[Ww]ith|[Ff]inancial|[Gg]rant|[Rr]esearch|[Aa]dditional|"
    r"[Ff]urther|[Rr]eceived) support|[Ss]upport(?= (?:for (?:the|this|their)|was|came|comes|has been|were))|"
    r"[Gg]rants?|[Mm]oney|[Ff]inancial support|"
    r"[Ss]ponsor(?:ship)?)\s+(?:for (?:the|this|their) (?:study|research|work|trial|"
    r"project)\s+)?(?:was |were |has been )?(?:\w+ )?(?:also )?(?:came|comes|provided|obtained|"
    r"received|given|awarded|is|was)?\s*(?:from|by|came from)\s+(?P<who>.+)"
)
_HEADED = re.compile(
    r"(?m)(?:^|(?<=[.*:] ))\**(?:Funding|FUNDING)(?: [Ss]ources?)?\**:?\**\s+(?P<who>(?:[Tt]he )?[A-Z].+)"
)
_PAYER = (
    r"(?:[Tt]he )?[A-Z][\w’'&.-]*(?:\s(?:(?:of|for|and|the|on)\s|&\s){0,3}"
    r"(?<![a-z]{2}\.\s)[A-Z][\w’'&.-]*){0,9}(?:\s\([A-Z]+\))?"
)  #: a name; a full stop behind a word ends the sentence
_PAYER_DID = re.compile(
    rf"(?P<who>{_PAYER}(?:,\s(?:the\s)?{_PAYER}){{0,4}}(?:,?\sand(?:\s\w+){{1,2}}(?=\s(?:paid|funded)))?)"
    r"(?:,\s(?:an?|the)\s(?:[\w-]+\s){0,4}?(?:charity|foundation|organi[sz]ation|body|agency|society|group|company)"
    r"|\scharity)?,?\s+(?:[–—-]\s)?(?:(?:which|that|who)\s+)?"
    r"(?:has\s+|have\s+)?(?:(?:also|partly|partially|part|co)[- ])?"
    r"(?:funded|helped (?:to )?(?:fund|pay for)|sponsored|paid for|financed|provided (?:funding|"
    r"financial support|grants)|bankrolled)\b(?!\s(?:in part |partly |jointly )?by\b)"
    r"(?=[^.]{0,40}\b(?:study|trial|research|work|project|analysis|for)\b)"
)
_PAID_FOR_IT = re.compile(
    r"\b(?:study|trial|research|work|project)\b[^.;]{0,60}?\b(?:that|"
    r"which)\s(?P<who>(?:[Tt]he )?[A-Z][\w’'&.-]*(?:\s(?:(?:of|for|and|"
    r"the|on)\s|&\s){0,3}[A-Z][\w’'&.-]*){0,7})\s(?:has |have )?(?:helped (?:to )?(?:fund|pay for)|(?:co-|"
    r"part-)?funded|paid for|"
    r"financed|sponsored)\b"
)  #: "a trial that the Society helped to pay for"
_AT_WORK = re.compile(r"\b(?:with|using|by) funds from\s+(?P<who>.+)")
_FUNDED_STUDY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his)\s(?P<who>[A-Z]{3,}|(?:[A-Z][\w’'&]+\s){1,4}[A-Z][\w’'&]+)-(?:funded|sponsored|"
    r"supported)\s(?:\w+\s)?"
    r"(?:study|trial|research|project)\b"
)  #: "an NIHR-funded study"
_FUNDED_PEOPLE = re.compile(
    r"\b(?P<who>[A-Z]{3,}|(?:[A-Z][\w’'&]+\s){1,4}[A-Z][\w’'&]+)-funded (?:researchers|scientists|team)\b"
)
_OF_STUDY = re.compile(
    r"(?i)\b(?:study|trial|research|work|project|review|analysis|team|researchers|authors?|funding|paper|"
    r"sponsor)\b"
)
_IT = re.compile(r"[^.;]*\b(?:It|This) (?:was|is|has been) (?:\w+ ){0,2}$")
_BODY_ITSELF = re.compile(
    r"\b(?:Institutes?|Cent(?:re|er)|Council|Network|Unit|Foundation|Trust|Collaboration|[Pp]rogram(?:me)?|"
    r"Hospital|School|"
    r"[A-Z]{3,}\)?)\s(?:is|are) (?:(?:also|partly|mainly|jointly) )?$"
)  #: "the Centre is funded by": the payer of the body, not of the study
_OF_OTHERS = re.compile(
    r"(?i)^that (?:study|trial) |\b(?:increase|decrease|cuts?|rise|boost|changes|less|more)(?: in| of)?(?: \w+)? $|"
    r"\b(?:authors?|researchers|scientists|he|she|they|site|website|charity|company|ha(?:s|ve|d)|reported|"
    r"disclosed)\b"
    r"[^.;]{0,40}\breceiv\w+ (?:\w+ )?$|\b(?:programmes?|programs?|treatments?|courses?|services?|"
    r"schemes?) (?:\w+ )?$"
)  #: what is paid for is another study, a person or a service
_CALLED = re.compile(
    r"^(?:the |an? )?(?:[A-Z][a-z]+ )?(?:[a-z]+ ){0,3}(?:agency|charity|charities|company|firm|maker|"
    r"manufacturer|body) (?=[A-Z])"
)
_NOT_PAYERS = re.compile(
    r"(?i)^(?:evidence|data|research|results|studies|findings|the (?:findings|evidence|results)|"
    r"a growing|other|previous|scientific|none|no|not|nil|this|for|from|was|by)\b"
)
_END = re.compile(
    r"(?<!\b[A-Z])(?<!Inc)(?<!Corp)(?<!Ltd)(?<!\bSt)\.(?=\s|$)|[;”\"]|\band (?:was|is|were|has|"
    r"appears?|published|the (?:findings|results|study|work))\b|\b(?:have|has|had|that|which|who|was|"
    r"were|is|are|will|show\w*|found)\b|"
    r"\bto [a-z]+\b|\bunder\b|,\s(?:[a-z]+ed|using|which|who|looked|found|is|was|will)\b"
)
_SPLIT = re.compile(
    r",\s+(?!Inc\b|Ltd\b|Corp\b|LLC\b)(?:and\s+)?(?:by\s+)?(?:from\s+)?(?=(?:the\s)?[A-Z])|\s+and\s+(?:by\s+|"
    r"from\s+)?(?:its affiliated\s+)?(?=(?:the\s)?[A-Z])|\s+with (?:additional |further )?(?:support|"
    r"funding|grants) from\s+|,\s+part of\s+"
)
_NAME = re.compile(
    r"(?:[A-Z][\w’'&.®-]*|[a-z]+[A-Z]\w*)(?:\s(?:(?:of|for|and|the|on|in|at|de|van|von|der|\x00|"
    r"&)\s)*(?:[A-Z(][\w’'&.®)-]*|[a-z]+[A-Z]\w*))*(?: government\b)?"
)
_NOBODY_NAMED = re.compile(
    r"(?i)^(?:an? |the )?(?:drug(?:['’]s)? |\w+ )?(?:makers?|manufacturers?|company|industry) (?!(?-i:[A-Z]))"
)
_GRANT_NUMBER = re.compile(r"[A-Z]+\d[\w ]*$")
_CUT = "\n"
_FIELDS = re.compile(
    r" and (?=(?:Drug Administration|Human Development|(?:Biological|Physical|Social|Medical) Sciences?|"
    r"Education\b|Wellness|Care\b|Infectious|"
    r"Innovation|Technology|Prevention|Bioengineering|Musculoskeletal|Skin|Alcoholism|"
    r"Quality|Human Services|Engineering|"
    r"Nutrition|Stroke(?! Association)|Kidney (?!Research)|Digestive))"
)  #: inside the name of one body: the Institute of Child Health and Human Development
_HEART, _HEART_KEPT = "Heart, Lung, and Blood", "Heart Lung \x00 Blood"  #: one institute, with commas in its name
_KEPT = " \x00 "  # stands for such an "and" while names are parted
_PEOPLE_OF = re.compile(r"(?:ish|ian|ese|German|French|Dutch|Swiss|American)$")
_GRANT = re.compile(r"\s\((?:grants?|awards?|contracts?|number|no\.)\b[^)]*(?:\)|$)")
_GRANT_BEHIND = re.compile(r"\s[Gg]rants?\s[A-Z#]?[\w# ]*\d.*$")
_SPEAKER = re.compile(
    r"^(?:(?:Drs?|Prof|Professor|Mrs?|Ms|Sir|Dame)\.? )?[A-Z][a-z]+ (?!(?:Institutes?|Society|Foundation|"
    r"University|Council|Academy|College|Department|"
    r"Ministry|Association|"
    r"Bank|Board|Office|Agency|Cent(?:er|re)|School|Hospital|Union|Trust|Fund|"
    r"Research)\b)[A-Z][a-z]+ of (?:the )?(?=[A-Z])"
)  #: "Rebecca Wood of the charity, which helped to pay"
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
_BODY = r"(?:Foundation|Fund|Trust|Charitable|Council|Institute)\b"
_JOINED = re.compile(
    rf"^(?P<first>(?:the )?[A-Z]\w+(?=\n(?!the |British|National|American|European|Royal|World|Cancer)"
    rf"\w+ \w+ (?:\w+ )?{_BODY})|[A-Z]\w+ (?:Research|Health|Care)(?=\n\w+ {_BODY}))\n"
)  # David and Janet Smith Foundation, Diabetes Research and Wellness Foundation
_OWNER = re.compile(r"^(?:the )?[A-Z][\w.]*['’]s (?=National )")  #: "NIH’s National Cancer Institute"
_AWARD = re.compile(
    r"^.*\b(?:awards?|grants?|fellowships?|funding|money|support|donations?)\b[^A-Z]*\b(?:from|"
    r"by)\s+"
)
_LEAD_IN = re.compile(r"[^A-Z]{0,60}")
_CONFLICT = re.compile(
    r"(?i)\b(?:conflicts? of interest|competing interests?|financial (?:ties|relationships?|"
    r"interests?)|disclos(?:ed|ures?|es)|receiv(?:ed|es|ing) (?:\w+ )?(?:fees|honoraria|payments?|"
    r"consult\w+|speak\w+)|consult(?:ant|s|ed) (?:for|to)|"
    r"is (?:a )?(?:co-?)?(?:founder|shareholder|owner)|are (?:co-?)?founders|holds? (?:an? )?(?:stock|shares|"
    r"patents?|equity)|filed (?:for )?(?:a )?patents?|owns? (?:stock|shares)|on the (?:advisory board|"
    r"payroll|board) of)\b"
)


def funding(reading: Reading) -> tuple[Fact[str], ...]:
    """Return the payers the text names, each with its sentence, in the order of the text."""
    found: dict[str, Fact[str]] = {}
    for pattern in (_PAID, _GIVEN, _AT_WORK, _PAYER_DID, _PAID_FOR_IT, _FUNDED_STUDY, _FUNDED_PEOPLE, _HEADED):
        for match, sentence in reading.found(pattern, bearing=pattern is not _PAYER_DID):
            if _is_of_the_study(reading, match, sentence):
                for name in _names(_within(match.group("who"), match, sentence)):
                    found.setdefault(name, reading.fact(name, match.start()))
    return tuple(sorted(found.values(), key=lambda fact: fact.start))


def _is_of_the_study(reading: Reading, match: re.Match[str], sentence: Sentence) -> bool:
    before = sentence.text[: match.start() - sentence.start]
    if reading.is_quoted(match.start()) or (match.re is _PAID and _BODY_ITSELF.search(before)):
        return False
    if _OF_OTHERS.search(before):
        return False
    return match.re is _HEADED or not before or bool(_OF_STUDY.search(sentence.text) or _IT.fullmatch(before))


_TOLD = re.compile(
    r"(?i)\b(?:funded|paid for|sponsored|financed|bankrolled) by\b|\bpaid for (?:the|this) (?:\w+ )?(?:study|"
    r"trial|research|work)\b"
)


def is_funding_told(reading: Reading) -> bool:
    """Whether the text says who paid, be it without a name: public funds, the manufacturer."""
    return any(
        (_OF_STUDY.search(sentence.text) or _IT.fullmatch(sentence.text[: match.start() - sentence.start]))
        and not reading.is_quoted(match.start())
        for match, sentence in reading.found(_TOLD)
    )


def conflicts(reading: Reading) -> tuple[Fact[str], ...]:
    """Return the sentences in which interests are declared or denied."""
    sentences = {sentence.number: sentence for _, sentence in reading.found(_CONFLICT, bearing=False)}
    return tuple(Fact(sentence.text, sentence.start, sentence.end) for sentence in sentences.values())


def _within(who: str, match: re.Match[str], sentence: Sentence) -> str:
    return who[: max(0, sentence.end - match.start("who"))]


def _names(who: str) -> list[str]:
    clause = _END.split(_GRANT.sub("", who.replace(_HEART, _HEART_KEPT)))[0]
    if _NOT_PAYERS.match(clause) or _NOBODY_NAMED.match(clause):
        return []
    parts = _JOINED.sub(r"\g<first> and ", _SPLIT.sub(_CUT, _FIELDS.sub(_KEPT, clause))).split(_CUT)
    names = (_name(_CALLED.sub("", _OWNER.sub("", _AWARD.sub("", part)))) for part in parts)
    return [name.replace(_HEART_KEPT, _HEART).replace(_KEPT, " and ") for name in names if name]


def _name(part: str) -> str | None:
    """The payer a part of a list names, if it begins with one."""
    match = _NAME.search(part)
    if not match or not _LEAD_IN.fullmatch(part[: match.start()]):
        return None
    name = (
        _GRANT_BEHIND.sub("", _SPEAKER.sub("", match.group()))
        .strip(" ,.'’")
        .removesuffix("’s")
        .removesuffix("'s")
        .removeprefix("The ")
    )
    is_none = len(name) < 3 or _GRANT_NUMBER.match(name) or _INITIALS.fullmatch(name) or _PEOPLE_OF.search(name)
    return None if is_none else name
