"""Who led the study, and where: from what the text says beside each name, weighed."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.people.cast import Person
from newswatch.studies.people.independence import OWN_WORK
from newswatch.studies.people.names import DEGREE, TITLE
from newswatch.studies.people.organisations import institution
from newswatch.studies.people.roles import Profile
from newswatch.studies.reading.reading import Reading

_SIGNS = (
    (
        6.0,
        (
            r"\b(?:lead|principal|chief(?= investigator)|senior|corresponding|first)\s+(?:\w+\s)?(?:author|researcher|"
            r"investigator|scientist)\b|\bled the (?:study|research|trial|team|work)|\bwho (?:led|lead)\b(?! "
            r"(?:that|the (?:earlier|previous|original|(?:19|20)\d\d)))|\b(?:leads|"
            r"heads|runs|is leading) "
            r"(?:the|this) (?:[\w-]+ ){0,2}(?:study|research|trial|work|project)\b|\b(?:trial|"
            r"study|team) leader\b|\bstudy head\b|\blead (?:study )?author\b|\bheaded the\b|\b(?:who|and) (?:ran|"
            r"conducted|carried out|oversaw|directed) the (?:[\w-]+ ){0,2}(?:study|trial|research|work|"
            r"project|analysis)\b"
        ),
    ),
    (5.0, r"\b(?:[Ll]ed|headed|conducted|authored|directed|(?:study|analysis|research|work) was) by\b"),
    (
        4.0,
        (
            r"\b(?:leader|head) of the (?:effort|project|work|research|study|trial|team)\b|\bstudy(?:['’]s)? "
            r"(?:co-?)?(?:author|researcher|investigator)\b|\b(?:one of|"
            r"among) the (?:researchers|authors|scientists|investigators)\b|\bwho (?:also )?(?:worked on|helped "
            r"(?:to )?(?:devise|design|conduct|lead|run|write)|conceived|devised|designed) the(?: new)? (?:study|"
            r"trial|research)\b|\bco-?author of the (?:study|"
            r"paper|report)\b|\bauthor of the\b|\bwho co-?(?:authored|wrote) the (?:new )?(?:study|paper|report|"
            r"research)\b"
        ),
    ),
    (2.0, r"\bresearcher\b|\bco-?author\b|\bco-?investigator\b|\bcontributing author\b"),
)
_LEADS = tuple((weight, re.compile(pattern, re.IGNORECASE)) for weight, pattern in _SIGNS)
_LED_BY = re.compile(rf"\b(?:led|headed)\b[^.,;]{{0,30}}\bby\s+(?:{TITLE}\s+)*$")
_LED = re.compile(
    r"\s(?:led|leads|headed|heads|ran|directed)\s(?:the|this|that)\s(?:\w+\s)?(?:study|trial|"
    r"research|team|work|project)\b"
)
_ANOTHER_LED = re.compile(r"\b(?:led|leads|headed|heads)\s(?:the|this)\b[^|]*\b(?:with|under|for|and|to)\s*(?=\||$)")
_OWN_TEAM = re.compile(
    (
        r"^(?:,?\s[^.]{0,60})?\s*(?:and (?:\w+ )?(?:colleagues|co-?workers|his team|her team|their team|"
        r"team)|[’']s? (?:(?:new|own|phase \w+|clinical|latest|small|pilot) ){0,2}(?:team|group|study|trial|lab|"
        r"colleagues|research|experiments?|findings))\b"
    ),
    re.IGNORECASE,
)
_DID_IT = re.compile(
    r"^(?:,? (?:of|from|at) [^.;“”\"]{3,100}?)?,? (?:and [^.;“”\"]{3,60} )?(?:then |also |recently )?(?:asked|"
    r"recruited|enroll?ed|studied|"
    r"followed|tested|surveyed|analy[sz]ed|tracked|compared|assigned|(?:reported|presented) (?:the|his|her|their) "
    r"(?:study )?"
    r"(?:findings|results|data))\b"
)  #: "Dr. Lee of the University of Leeds and colleagues asked 400 people"
_DEGREES = re.compile(rf"^(?:,?\s*{DEGREE})+")
_TEAM = re.compile(r"\b(?:his|her) (?:team|colleagues|group|study|co-authors)\b", re.IGNORECASE)
_PAPER_OF_OTHERS = re.compile(
    r"\b(?:editorial|not (?:involved|part|connected)|invented by|directed by|based on the work of|(?:the|a|an) "
    r"(?:19|20)\d\d (?:study|paper|trial)|led that|collaborat(?:or|"
    r"ed)\w*)\b",
    re.IGNORECASE,
)
_ACADEMIC = re.compile(
    r"\b(?:University|Hospital|Institut\w+|College|School|Clinic|Medical Cent(?:er|re)|NHS (?:Foundation )?Trust|"
    r"UC[A-Z]{1,2}|MIT|Stanford|Harvard|Yale|Oxford|Cambridge|"
    r"Infirmary)\b|\b[Pp]rofessor\b"
)
_COMMENTARY = re.compile(r"\b(?:editorial|commentary|viewpoint|accompan(?:ies|ying|ied))\b")
_SPEAKS_FOR = re.compile(r"(?i)\b(?:consult\w+|advis\w+|spokes\w+|analyst|chief executive|charity|not)\b")
_OF_A_PLACE = re.compile(r"\b(?:of|at|from)\s(?:the\s)?[A-Z]")
_TREATS = re.compile(r"(?i)\b(?:doctor|physician|surgeon|psych\w+|nurse|\w+ologist|researcher|specialist|scientist)\b")
_ADVISES = re.compile(
    r"\b(?:consult\w+|advis\w+|spokes\w+|company|analyst|chief executive|president|chair\w*|editor\w*|not|who "
    r"(?:treat|specializ|study|studies)\w*|"
    r"minister|charity|expert|expects?)\b",
    re.IGNORECASE,
)
_QUOTED = 1.5
_OWN = 3.0
_ENOUGH = 3.0
_OUTSIDER = -10.0


def lead_researcher(
    reading: Reading, profiles: dict[Person, Profile], words: dict[Person, str], outsiders: frozenset[Person]
) -> Person | None:
    """Return the person the text gives as leading the study; of several equals the one named first.

    Failing that, the only academic who is quoted with words on the work as theirs ("we found").

    Args:
        reading: the text.
        profiles: what is said of each person.
        words: what each person is quoted with.
        outsiders: those who had no part in the study.
    """
    weights = {
        person: _weight(reading, person, profile)
        + (_QUOTED if person in words else 0)
        + (_OUTSIDER if person in outsiders else 0)
        for person, profile in profiles.items()
    }
    best = max(weights, key=lambda person: weights[person], default=None)
    if best and weights[best] >= _ENOUGH:
        return best
    heard = [person for person in words if person not in outsiders and not _comments(reading, person)]
    own = [person for person in heard if OWN_WORK.search(words[person]) and _is_of_somewhere(profiles[person])]
    academic = [person for person in heard if _is_academic(profiles[person])]
    if (
        len(own) != 1
        and len(academic) == 1
        and not any(_treats(profiles[each]) for each in heard if each not in academic)
    ):
        own = academic
    return own[0] if len(own) == 1 else None


def _comments(reading: Reading, person: Person) -> bool:
    """Whether the text tells of an editorial or a commentary where it names somebody."""
    return any(_COMMENTARY.search(reading.sentence_at(start).lower) for start, _ in person.places)


def _is_of_somewhere(profile: Profile) -> bool:
    return bool(profile.institution or _OF_A_PLACE.search(profile.words)) and not _SPEAKS_FOR.search(profile.words)


def _treats(profile: Profile) -> bool:
    """Whether somebody may be a doctor or researcher asked for a view; an officer of a charity is not."""
    return not profile.society and bool(_TREATS.search(profile.words))


def _is_academic(profile: Profile) -> bool:
    """Whether somebody works where research is done and is not told to be somebody else's adviser or officer."""
    at = profile.institution or ""
    return bool(_ACADEMIC.search(f"{at} {profile.words}")) and not (
        profile.society or _ADVISES.search(profile.words) or _PAPER_OF_OTHERS.search(profile.words)
    )


def lead_fact(reading: Reading, person: Person) -> Fact[str]:
    """Return the person's name with the sentence that introduces them."""
    return reading.fact(person.name, person.places[0][0])


def lead_institution(reading: Reading, person: Person | None, profile: Profile | None) -> Fact[str] | None:
    """Return where the lead researcher works; failing that, where the text says the researchers are from."""
    if person and profile and profile.institution:
        at = reading.text.find(profile.institution)
        return reading.fact(profile.institution, at if at >= 0 else person.places[0][0])
    for match, sentence in reading.found(_FROM, bearing=False):  # who plans the next study made this one
        name = institution(match.group("where")) if sentence.bears else None
        if name:
            return reading.fact(name, match.start())
    return None


_FROM = re.compile(
    r"(?:[Rr]esearchers?|[Ss]cientists?|[Tt]eam|[Ii]nvestigators?|[Ss]tudy|[Tt]rial|[Dd]octors|"
    r"[Ee]xperts|[Nn]eurologists)\b[^.]{0,40}?\b(?:from|at|of|with|by)\s+(?P<where>[^.;]{5,120})"
)


def _weight(reading: Reading, person: Person, profile: Profile) -> float:
    words = _ANOTHER_LED.sub("", profile.words)
    weight = max((value for value, pattern in _LEADS if pattern.search(words)), default=0.0)
    if any(_LED.match(reading.text, end) for start, end in person.places if not reading.is_quoted(start)):
        weight = max(weight, _SIGNS[0][0])
    if weight < _OWN and any(_leads_team(reading, start, end) for start, end in person.places):
        weight += _OWN
    return weight + (_OUTSIDER if _PAPER_OF_OTHERS.search(profile.words) else 0)


def _leads_team(reading: Reading, start: int, end: int) -> bool:
    if reading.is_quoted(start):
        return False
    sentence = reading.sentence_at(start)
    return bool(
        _OWN_TEAM.match(_DEGREES.sub("", reading.text[end : end + 140]))
        or _DID_IT.match(_DEGREES.sub("", reading.text[end : end + 200]))
        or _TEAM.search(sentence.text[end - sentence.start :][:80])
        or _LED_BY.search(reading.text[max(sentence.start, start - 60) : start])
    )
