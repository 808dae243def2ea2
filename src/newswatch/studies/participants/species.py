"""Who or what was studied: people, animals, cells.

"Human" is said only when people were studied: a word for patients in a report on mice is no evidence, a counted or
treated group of them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.numbers import NUMBER
from newswatch.studies.reading.reading import Reading

F = TypeVar("F", bound=Fact[Any])
_ANIMALS = {
    "mouse": ("mouse", "mice", "murine"),
    "rat": ("rat", "rats"),
    "monkey": ("monkey", "monkeys", "macaque", "macaques", "baboons", "marmosets", "primates"),
    "pig": ("pig", "pigs", "minipigs", "swine", "porcine"),
    "rabbit": ("rabbit", "rabbits"),
    "dog": ("lab dogs", "laboratory dogs", "beagles"),
    "zebrafish": ("zebrafish",),
    "fruit fly": ("fruit fly", "fruit flies", "drosophila"),
    "worm": ("roundworm", "roundworms", "c. elegans"),
    "gerbil": ("gerbil", "gerbils"),
    "hamster": ("hamster", "hamsters"),
    "ferret": ("ferret", "ferrets"),
    "sheep": ("sheep",),
    "guinea pig": ("guinea pig", "guinea pigs"),
}
_NAMES = {word: name for name, words in _ANIMALS.items() for word in words}
_ANY_ANIMAL = lower_pattern(rf"\b(?:{'|'.join(sorted(map(re.escape, _NAMES), key=len, reverse=True))})\b(?! race)")
_CELLS = lower_pattern(
    r"(?i)\b(?:in vitro|petri dish(?:es)?|(?:lab(?:oratory)?|culture) dish(?:es)?|in a dish|cell cultures?|"
    r"cultured (?:\w+ ){0,2}cells|cells (?:\w+ )?grown in (?:a|the)|cell lines?|test[- ]tubes?|organoids?|"
    r"human (?:\w+ )?cells in (?:a|"
    r"the) lab(?:oratory)?)\b"
)
_PEOPLE_STUDIED = lower_pattern(
    r"""(?ix)
    \b(?:patients?|participants?|volunteers?|people|women|men|children|teens|adults|subjects|individuals|nurses|
      families|parents)\b
      [^.]{0,80}\b(?:were|was|received|underwent|took|got|given|treated|randomly|randomi[sz]ed|assigned|followed|
      experienced|improved|
      reported|remained|completed|had|showed|developed|who)\b
    | \b(?:treated|followed|enrolled|recruited|studied|randomi[sz]ed|included|involved|tested\ (?:it\ |them\ )?(?:in|
      on)|gave|analy[sz]ed|surveyed|
      helped|asked|scanned|monitored|measured|interviewed|trained)\b[^.]{0,60}\b(?:patients?|participants?|
      volunteers?|people|women|men|children|teens|adults|
      subjects|individuals|nurses|families)\b
    | \bclinical\ trial\b|\bfirst\ use\b[^.]*\bin\ humans\b|\bin\ (?:human\ )?(?:volunteers|
      humans)\ (?:for\ the\ first)
    | \bcase\ (?:study|report)\ of\b
    """
)
_NOT_YET = re.compile(
    r"(?i)\b(?:will|would|could|may|might|hopes?|plans?|someday|eventually|one day|future|before(?! and after)|"
    r"until|(?<!see )(?<!find out )if|ready for|approved|"
    r"potential(?:ly)?|needed?|in humans|like those in)\b"
)
_STUDY = re.compile(
    r"\b(?:trials?|stud(?:y|ies|ied)|researchers|participants|volunteers|random\w*|percent|per cent|"
    r"average|followed|enroll?ed|"
    r"case|first use|database|records)\b|%"
)
_FEW = 2  # mentions of an animal below which a study of people may only look back at animal work


def species(reading: Reading, participants: Fact[int] | None) -> tuple[Fact[str], ...]:
    """Return the species studied, most mentioned first; ``"cells"`` where work in a dish is told."""
    animals = _animals(reading)
    people = _people(reading, participants, animal_study=bool(animals))
    if people:  # a study of people may look back at animals in passing
        animals = [fact for fact in animals if _is_told_of(reading, fact.value)]
    cells = None if people else _cells(reading, beside=bool(animals))
    if not (people or animals or cells):
        people = _people_told_of(reading)
        cells = None if people else _cells_told_of(reading)
    return tuple(fact for fact in (people, *animals, cells) if fact)


def _animals(reading: Reading) -> list[Fact[str]]:
    mentions: dict[str, list[int]] = {}
    for match, sentence in reading.found(_ANY_ANIMAL, lower=True):
        if sentence.plans:
            continue
        mentions.setdefault(_NAMES[match.group().lower()], []).append(match.start())
    for match in _ANY_ANIMAL.finditer(reading.title.lower()):
        mentions.get(_NAMES[match.group().lower()], []).append(-1)
    ranked = sorted(mentions.items(), key=lambda item: -len(item[1]))
    return [
        reading.fact(name, places[0])
        for name, places in ranked
        if len(places) >= _FEW or _is_subject(reading, places[0])
    ]


_SUBJECT = re.compile(
    r"(?i)\b(?:inject\w*|implant\w*|transplant\w*|gave|treated|given|tested|studied|used|using|fed|"
    r"bred|engineered|model|in|into|when|older|female|male|"
    r"laboratory|experiments?)\b"
)


def _is_told_of(reading: Reading, animal: str) -> bool:
    """Whether a text on people tells of work on the animal: names it twice, counts it or says what was done to it."""
    places = [
        match.start()
        for match, sentence in reading.found(_ANY_ANIMAL, lower=True)
        if _NAMES[match.group()] == animal and not _LOOKS_BACK.search(sentence.lower)
    ]
    return len(places) >= _FEW or any(_DONE_TO.search(reading.lower[max(0, at - 60) : at]) for at in places)


_LOOKS_BACK = re.compile(
    r"\b(?:have|has|had) (?:\w+ )?(?:shown|found|suggested|indicated|demonstrated|duplicated|been|worked|succeeded)\b|"
    r"\b(?:classic|prior|previous\w*|earlier|grew out of|in (?:19|20)\d\d|(?:19|20)\d\d paper|studies in|"
    r"first reported)\b"
)
_DONE_TO = re.compile(
    rf"\b(?:inject\w*|implant\w*|transplant\w*|gave|treat\w*|tested|fed|bred|engineered|germ-free|worked|works|"
    rf"repaired|protected|cured|helped|experiments|{NUMBER})\b[^.;]{{0,40}}$"
)
_COUNTED = re.compile(rf"(?i)\b{NUMBER}\s(?:[\w-]+\s){{0,2}}$")


def _is_subject(reading: Reading, offset: int) -> bool:
    sentence = reading.sentence_at(offset)
    before = sentence.text[max(0, offset - sentence.start - 40) : offset - sentence.start]
    return bool(_SUBJECT.search(sentence.text) or _COUNTED.search(before))


def _people(reading: Reading, participants: Fact[int] | None, *, animal_study: bool) -> Fact[str] | None:
    if participants and not _ANY_ANIMAL.search(reading.lower, participants.start, participants.end):
        return Fact("human", participants.start, participants.end)
    if _PRECLINICAL.search(reading.lower):
        return None
    if animal_study or any(_SOME_ANIMALS.search(each.lower) for each in reading.sentences if each.bears):
        return None
    for match, sentence in reading.found(_PEOPLE_STUDIED, lower=True):
        if (
            _STUDY.search(sentence.lower)
            and not _NOT_YET.search(sentence.lower)
            and not reading.is_quoted(match.start())
        ):
            return reading.fact("human", match.start())
    return None


_IN_THE_LABORATORY = lower_pattern(
    r"\b(?:experiments? in the lab(?:oratory)?|lab(?:oratory)? experiments?|only in the lab(?:oratory)?|"
    r"in lab(?:oratory)? tests|lab(?:oratory)? (?:research|studies)|tests in the lab(?:oratory)?)\b"
)
_CELL = lower_pattern(r"\bcells?\b")
_MANY = 3  # sentences on cells


def _cells_told_of(reading: Reading) -> Fact[str] | None:
    """Cells where experiments in a laboratory are told and most of the report speaks of cells."""
    about = sum(bool(_CELL.search(each.lower)) for each in reading.sentences)
    for match, _ in reading.found(_IN_THE_LABORATORY, lower=True):
        if about >= _MANY:
            return reading.fact("cells", match.start())
    return None


def without_people(reading: Reading, facts: Iterable[F]) -> tuple[F, ...]:
    """Return the facts of a study on animals or cells: those read from a sentence on people are of something else."""
    return tuple(
        fact
        for fact in facts
        if not _PERSONS.search(reading.sentence_at(fact.start).lower)
        or _ANY_ANIMAL.search(reading.sentence_at(fact.start).lower)
    )


_PERSONS = lower_pattern(
    r"\b(?:patients?|participants?|volunteers?|people|women|men|children|teens?|teenagers|adults|babies|infants|boys|"
    r"girls|mothers|smokers|drinkers|pensioners|survivors|sufferers|students|workers)\b"
)
_OUTCOME = lower_pattern(
    r"\b(?:risk|percent|per cent|likely|compared|trial|took|taking|who (?:had|ate|drank|got|received|were)|on average|"
    r"study|effective|better|improv\w+|reduc\w+|boosts?|prescribed|diagnosed|treated|died|results|survey|placebo|"
    r"randomi[sz]ed|followed|database)\b|%"
)
_LABORATORY = lower_pattern(
    r"\b(?:animals?|rodents?|mice|mouse|rats?|monkeys?|in the lab(?:oratory)?|lab(?:oratory)? (?:tests?|"
    r"experiments?|work|conditions)|"
    r"dish|bacteri\w+|toxins?|virus\w*|tumou?r cells|cancer cells|cell lines?|stem cells)\b"
)
_TOLD = 3  # sentences on how people fared; one or two are in most reports of work in a laboratory
_MOLECULES = lower_pattern(
    r"\b(?:cells?|molecul\w+|proteins?|enzymes?|receptors?|dna|genes?(?! [A-Z])|tissues?|bile acids?|peptides?|"
    r"pathways?)\b"
)
_PRECLINICAL = lower_pattern(r"\bpre-?clinical\b(?! (?:alzheimer|stage|phase|disease))")
_MEDIAN = re.compile(
    r"\b(?:median|average) survival\b.*\bis\b|\bonly [\d.]+ (?:percent|per cent|%) of patients survive\b"
)
_EMBRYOS = lower_pattern(r"\b(?:cells?|embryos?|tissues?|plants?|virus\w*|apps?|software)\b")
_MOST_LABORATORY = 2  # sentences that speak of the laboratory


_SOME_ANIMALS = re.compile(
    r"\b(?:used|in|with|on) (?:an? )?(?:laboratory |lab )?animal (?:experiments|stud(?:y|ies)|models?|"
    r"tests?)\b(?! (?:have|has|had))|"
    r"\bthe animals (?:were|showed|had|that|given)\b"
)  #: animals of a kind the text does not name


def _people_told_of(reading: Reading) -> Fact[str] | None:
    """People where the text tells again and again how they fared, and hardly speaks of a laboratory."""
    own = [each for each in reading.sentences if each.bears and not each.plans]
    told = [
        each
        for each in own
        if _PERSONS.search(each.lower)
        and not _MEDIAN.search(each.lower)
        and _OUTCOME.search(each.lower)
        and not _NOT_YET.search(each.lower)
    ]
    laboratory = sum(bool(_LABORATORY.search(each.lower)) for each in reading.sentences)
    cells = sum(bool(_MOLECULES.search(each.lower)) for each in reading.sentences)
    study = any(_STUDY.search(each.lower) for each in own) and not _PRECLINICAL.search(reading.lower)
    if not (cells or told or laboratory or any(_EMBRYOS.search(each.lower) for each in own)):
        told = [each for each in own if _PERSONS.search(each.lower)]
    if study and len(told) >= (_TOLD if laboratory or cells >= _MANY else 1) and laboratory <= _MOST_LABORATORY:
        return reading.fact("human", told[0].start)
    return None


def _cells(reading: Reading, *, beside: bool) -> Fact[str] | None:
    """Work in a dish; beside work on animals only where the dish is where something was found out."""
    for match, sentence in reading.found(_CELLS, lower=True):
        if not sentence.plans and not (beside and not _FOUND_OUT.search(sentence.lower)):
            return reading.fact("cells", match.start())
    return None


_FOUND_OUT = re.compile(
    r"\b(?:test(?:ed|s)?|stud(?:y|ied)|investigat\w+|examin\w+|found|show\w*|observ\w+|screen\w*|saw)\b"
)
