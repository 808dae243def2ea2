"""How the study was made, and its phase, as far as the text says so."""

from __future__ import annotations

import re

from newswatch.records import Fact
from newswatch.studies.reading.casing import lower_pattern
from newswatch.studies.reading.reading import Reading, Sentence

_DESIGNS = {
    "randomised": (
        r"\brandomi[sz](?:ed|ation)\b|\brandomly (?:assigned|allocated|selected to|given|divided|put|"
        r"chosen to|received)|\bat random\b|\bby lot\b|\bdrew lots\b|\bdecided by chance\b"
    ),
    "placebo-controlled": (
        r"\bplacebo[- ]control\w*|\b(?:or|with|versus|to|took|received|given|got|and|on|smoked|than|a|"
        r"the) (?:an? |the |inactive |“|\"){0,3}placebo\b(?! effect)|\bplacebo (?:group|pills?|injections?|"
        r"cigarettes?|arm|tablets?|capsules?)|\bsaline (?:control )?injection|\bdummy (?:pill|drug|"
        r"treatment|injection)|\bsugar pills?\b"
    ),
    "double-blind": r"\bdouble[- ]blind\w*",
    "blinded": r"(?<!double[- ])(?<!not really )(?<!triple[- ])\bblinded\b(?! by\b)",
    "open-label": r"\bopen[- ]label\b",
    "crossover": (
        r"\bcross[- ]?over (?:study|trial|design)\b|\bon (?:\w+ )?separate (?:days|occasions)\b|"
        r"\bthen (?:switched|swapped|crossed over)\b"
    ),
    "controlled": (
        r"\bcontrolled (?:clinical )?(?:trial|study)\b|\b(?:serving as|acted as|served as) (?:the |"
        r"a )?control"
    ),
    "observational": (
        r"\bobservational\b|\b(?:prospective|retrospective|population-based) cohort\b|\bcohort study\b|"
        r"\b(?:medical|health) records of\b|\banalysis of [^.,;]{0,40}\bregist(?:ry|er)\b|\bregist(?:ry|"
        r"er) (?:data|study)\b|\bcase[- ]control study\b|"
        r"\bnurses\b[^.]*\bquestions\b|\bfollowed\b[^.]*\bnurses\b|\bquestionnaires? about (?:their )?diet|"
        r"\bbetween (?:19|20)\d\d and (?:19|20)\d\d\b"
    ),
    "review": (
        r"\b(?:systematic|literature|cochrane) review\b|"
        r"\breview of (?:the )?(?:available |published |existing |current )?(?:evidence|literature|studies|trials)\b|"
        r"\breview(?:ed)? (?:of )?(?:\w+ )?(?:published )?studies\b"
    ),
    "meta-analysis": r"\bmeta-?analys[ie]s\b|\bpooled (?:analysis|data|results)\b",
    "case report": r"\bcase (?:study|report) of\b|\bcase report\b",
    "preprint": r"\bpreprint\b|\bnot (?:yet )?(?:been )?peer[- ]reviewed\b|\b(?:bio|med)rxiv\b",
    "conference": (
        r"\b(?:presented|unveiled|reported|present) (?:\w+ ){0,6}?(?:at|during) (?:the |"
        r"an? )?(?:[\w'’]+ ){0,6}(?:meeting|conference|congress|symposium)\b"
    ),
}
_COMPILED = {name: lower_pattern(pattern) for name, pattern in _DESIGNS.items()}
_STANDS_FOR = {"double-blind": ("blinded",)}
_PHASE = lower_pattern(
    r"(?i)\bphase[\s-]*(?P<phase>(?:I{1,3}V?|IV|[1-4])(?:[ab])?(?:(?:\s?[/–-]\s?|\s(?:and|to)\s(?:an? )?"
    r"(?=[^.,;]{0,30}\b(?:trial|study)\b))(?:phase[\s-]*)?(?:I{1,3}|IV|"
    r"[1-4])(?:[ab])?)?)\b(?!\s*(?:of the disease|contrast))"
)
_IN_WORDS = {"mid-?stage": "2", "late-?stage": "3", "early-?stage": "1"}
_STAGE = lower_pattern(rf"(?i)\b(?P<stage>{'|'.join(_IN_WORDS)})\s+(?:clinical\s+)?(?:trials?|stud(?:y|ies))\b")
_STILL_TO_COME = re.compile(r"\b(?:could|would|may|might|plans?|hopes?|before|will|larger)\b[^.;]{0,60}$")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_OF_SEVERAL = re.compile(r"(?i)^ (?:\w+ )?(?:trials|studies|data)\b")
_STILL_NEEDED = re.compile(r"(?i)^[^.]{0,40}\b(?:needed|required|necessary|called for|would be|should be)\b")
_NEEDED = re.compile(
    r"(?i)\b(?:need(?:ed|s)?|lack(?:s|ed|ing)?|no|without|require[sd]?|call(?:s|ed)? for|should be|"
    r"absence of)\b[^.;]{0,60}$"
)
_DENIED = re.compile(
    r"(?i)(?:\bnot|n[’']t|\bnor|\bneither|\bnever|\bnon|\bnobody|\bno one|\bnone)(?:[- ](?:an?|the|been|be|was|"
    r"were|truly|"
    r"fully|properly|"
    r"yet|in|double-blind|placebo-controlled|randomi[sz]ed|assigned|blinded|or|and|of them),?)*[-\s]*$"
)


def design(reading: Reading, *, animals: bool, compared: Fact[str] | None) -> tuple[Fact[str], ...]:
    """Return the words for the design that hold of the study reported, each with its sentence.

    Args:
        reading: the text.
        animals: whether it is a study on animals.
        compared: what a comparison group got; without a word for the design, that makes the study a controlled one.
    """
    found = {}
    for name, pattern in _COMPILED.items():
        for match, sentence in reading.found(pattern, lower=True):
            if _is_own(match, sentence):
                found[name] = reading.fact(name, match.start())
                break
    for name, implied in _STANDS_FOR.items():
        if name in found:
            for less in implied:
                found.pop(less, None)
    if compared and _tries(reading) and not {"observational", "placebo-controlled", "controlled"} & found.keys():
        found["controlled"] = Fact("controlled", compared.start, compared.end)
    if animals and not found.get("review"):
        found["animal"] = _animal(reading)
    return tuple(found.values())


_TRIES = re.compile(
    r"\b(?:trial|experiment\w*|assigned|random\w*|received|given|injected|injections?|infusions?|treated|transplant\w*|"
    r"placebo|sham|saline|volunteers|vaccine|(?:two|three) groups|"
    r"other half|trained)\b"
)


_TRIAL = re.compile(
    r"\b(?:random\w*|assigned|trial|placebo|sham|saline|experiments?|inject\w+|(?:two|three) groups|"
    r"other half|trained)\b"
)
_WATCHES = re.compile(
    r"\b(?:surveys?|questionnaires?|records|cohorts?|regist(?:ry|er)|(?:lower|higher|reduced|increased|"
    r"greater) (?:risk|"
    r"odds)|risk (?:\w+ )?of (?:\w+ ){1,3}was|(?:less|more) likely|consumption|intake|claims|self-\w+|"
    r"were asked about|habits)\b"
)


def _tries(reading: Reading) -> bool:
    """Whether something was done to those studied; where people's lives were only watched nothing was controlled."""
    own = [sentence.lower for sentence in reading.sentences if sentence.bears and not sentence.plans]
    return any(map(_TRIES.search, own)) and not (any(map(_WATCHES.search, own)) and not any(map(_TRIAL.search, own)))


def phase(reading: Reading) -> Fact[str] | None:
    """Return the trial's phase: ``"1"``, ``"2"``, ``"3"``, ``"4"``, ``"1/2"``, ``"2/3"``."""
    for match, sentence in reading.found(_PHASE, lower=True):
        if not sentence.plans and not _NEEDED.search(sentence.text[: match.start() - sentence.start]):
            return reading.fact(_arabic(match.group("phase")), match.start())
    for match, sentence in reading.found(_STAGE, lower=True):
        if not sentence.plans and not _STILL_TO_COME.search(sentence.lower[: match.start() - sentence.start]):
            stage = match.group("stage").lower().replace("-", "")
            return reading.fact(next(v for k, v in _IN_WORDS.items() if k.replace("-?", "") == stage), match.start())
    return None


def _animal(reading: Reading) -> Fact[str]:
    match = re.search(
        (
            r"(?i)\b(?:mice|mouse|rats?|animals?|monkeys?|pigs?|rabbits?|zebrafish|flies|worms?|sheep|dogs?|"
            r"primates|macaques?)\b"
        ),
        reading.text,
    )
    return reading.fact("animal", match.start() if match else 0)


def _is_own(match: re.Match[str], sentence: Sentence) -> bool:
    before = sentence.text[: match.start() - sentence.start]
    after = sentence.text[match.end() - sentence.start :]
    if _OF_SEVERAL.match(after):
        return False  # what a review looked at
    return not (sentence.plans or _NEEDED.search(before) or _DENIED.search(before) or _STILL_NEEDED.search(after))


def _arabic(written: str) -> str:
    parts = re.split(r"\s?[/–-]\s?|\s(?:and|to)\s(?:an? )?", re.sub(r"phase[\s-]*|[ab]\b", "", written).strip())
    return "/".join(_ROMAN.get(part.lower(), part) for part in parts)
