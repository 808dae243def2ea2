"""Names of universities, hospitals, companies, societies and agencies, as far as their own words give them away."""

from __future__ import annotations

import re

_CAP = r"(?:[A-Z][\w’'&.-]*|St\.)"
_LINK = r"(?:of|for|and|the|in|on|at|de|di|la|&|of the|for the|and the)"
_HEAD = (
    r"(?:Universit(?:y|ies|é|à|ät)|Hospitals?|Institutes?|Clinic|College|School|Cent(?:er|re)|Medical|"
    r"Institut|Karolinska|Infirmary|Academy|"
    r"Laborator(?:y|ies)|Polytechnic|Campus)"
)
ACADEMIC = re.compile(
    rf"\b(?:[Tt]he )?(?P<name>(?:{_CAP}\s(?:{_LINK}\s)?){{0,5}}{_HEAD}\b(?:\s(?:of|for|at|"
    rf"in)\s(?:the\s)?{_CAP}(?:\s(?:and\s|of\s|&\s|Medical |)?{_CAP}){{0,4}}|,\s(?:San Diego|"
    r"Los Angeles|Davis|Irvine|Berkeley|San Francisco|Santa Barbara|Riverside)|"
    rf"\s{_CAP}(?:\s{_CAP})*)?)"
    r"|\b(?P<short>Cedars[- ]Sinai(?:\s[A-Z]\w+)*|Mayo Clinic|Stanford|Harvard|MIT|Oxford|Cambridge|"
    r"Yale|Johns Hopkins|UC (?:San Francisco|San Diego|Berkeley|Davis|Irvine|Los Angeles|Riverside|Santa \w+)|"
    r"UCLA|UCSF|INSERM|NIH)\b"
)
_SOCIAL = (
    r"(?:Society|Societies|Foundation(?! Trust)|Association|Charity|(?<!Foundation )(?<!NHS )Trust|"
    r"Alliance|Federation|Coalition|Council|"
    r"Action|Research UK)"
)
SOCIETY = re.compile(
    rf"\b(?P<name>NSPCC|Alzheimer[’']s Research|(?:{_CAP}\s(?:{_LINK}\s)?){{0,6}}{_SOCIAL}(?:\s(?:of|"
    rf"for)\s(?:the\s)?{_CAP}(?:\s{_CAP})*)?|MS-UK|Shift\.?ms|March of Dimes|"
    rf"(?:{_CAP}\s){{0,2}}{_CAP}(?<!Public)\sUK|(?:{_CAP}\s){{1,3}}(?:Cancer|Heart|Diabetes|Health) (?:Research|"
    rf"Care|Concern)|"
    rf"Public Health (?:England|Wales|Scotland)|NHS (?:England|Scotland|Wales)|Department of Health|"
    rf"Campaign (?:to|for|against)(?:\s{_CAP})+|Centre for \w+ Better|"
    rf"(?:{_CAP}\s){{1,2}}Cancer(?:\s(?:Now|Care|Support|Voices))?(?=\s*(?:[,.;|]|$))|"
    rf"{_CAP}\s(?:and|&)\s{_CAP}\sResearch|"
    rf"Royal College of (?:{_CAP}|and|&)(?:\s(?:{_CAP}|and|&))*)\b"
)


def institution(words: str) -> str | None:
    """Return the first university, hospital or institute named in some words: ``"Careggi University Hospital"``."""
    for match in ACADEMIC.finditer(words):
        name = (match.group("name") or match.group("short")).strip(" ,.")
        if " " in name or match.group("short"):
            return re.sub(r"^.*\b(?:Professor|Lecturer|Fellow|Chair|Reader)\b.* at (?:the )?(?=[A-Z])", "", name)
    return None
