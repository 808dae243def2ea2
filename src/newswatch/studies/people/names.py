"""How people are named and announced in reports: titles, degrees, verbs of speech, and words that are no names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newswatch.text.patterns.matching import matches

SPEECH = (
    r"(?:said|says|say|saying|tells?|told|add(?:s|ed)|explain(?:s|ed)|note[sd]|wr(?:ites?|ote)|"
    r"state[sd]|comment(?:s|ed)|caution(?:s|ed)|"
    r"warn(?:s|ed)|argue[sd]|conclude[sd]|continue[sd]|recall(?:s|ed)|remark(?:s|ed)|acknowledge[sd]|"
    r"admit(?:s|ted)|observe[sd]|"
    r"suggest(?:s|ed)|stress(?:es|ed)|describe[sd]|point(?:s|ed) out|report(?:s|ed)|emphasi[sz]e[sd]|"
    r"insist(?:s|ed)|believe[sd]|agree[sd]|"
    r"respond(?:s|ed)|asks?|asked|call(?:s|ed)|joke[sd]|quip(?:s|ped)|announce[sd]|declare[sd]|"
    r"replie[sd]|predict(?:s|ed)|hope[sd]|advise[sd]|reckon(?:s|ed)|claim(?:s|ed)|maintain(?:s|ed)|reveal(?:s|ed))"
)
TITLE = r"(?:Drs?|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Rev|Sen|Rep|Gov|President|Senator|Judge)\.?"
DEGREE = (
    r"(?:M\.?D|Ph\.?D|D\.?O|MPH|M\.P\.H|MSc|M\.Sc|R\.?N|DrPH|D\.?Phil|Psy\.?D|FRCP|M\.?S|MBBS|MBA|"
    r"Sc\.?D|DSc|FAAN|F\.R\.C\.P|Pharm\.?D|DVM|FACC|FACS|FRCS|MRCP|CBE|OBE|(?:[A-Z][a-z]{0,3}\.){2,6})\.?"
)
_PART = (
    r"(?:(?!(?:Jr|Sr|Drs?|Prof|Professor|Mr|Mrs|Ms|Sir|Dame)\b)[A-ZÀ-ÖØ-Þ][\w’'-]*[a-zß-öø-ÿ][\w’'-]*|"
    r"[A-Z]\.(?:-?[A-Z]\.)*)"
)
_NOT_FIRST = (
    r"(?:But|And|Yet|So|While|Although|Though|When|After|As|If|In|For|Now|Meanwhile|However|Then|Also|"
    r"Director|Chief|Senior|Executive|Scientist|Researcher|Officer|Chair|Chairman|Secretary|Minister|Dean|Head|"
    r"Editor|Health|Medical|Vice|Science)"
)  #: words before a name that are no part of it
FIRST = r"[A-ZÀ-ÖØ-Þ][\w’-]*[a-zß-öø-ÿ]"  #: a given name
PARTICLE = r"(?:van|von|der|den|de|la|le|del|della|di|da|dos|bin|al|ter|ten)"
NAME = re.compile(
    rf"(?P<title>\b(?:(?:Associate |Assistant )?{TITLE}\s+)+)?"
    rf"(?P<name>\b(?!{_NOT_FIRST}\s){_PART}(?:[ \u00a0]+(?:{PARTICLE}[ \u00a0]+){{0,2}}{_PART}){{0,3}})"
    rf"(?P<degree>(?:,?\s+{DEGREE}(?=[,\s.);”\"]|$))+)?"
)
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?<!\w.)")  # at the beginning of a word


def names(text: str) -> Iterator[re.Match[str]]:
    """Yield the runs of capitalised words of a text that `NAME` matches; they need not be of people."""
    return matches(NAME, text, (capital.start() for capital in _CAPITAL.finditer(text)))


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


OF_PLACES = _listed(
    """University Hospital Institute Institutes Clinic College School Center Centre Society Foundation Association
    Academy Medical Health National American Journal Department Research Inc Corp Ltd Medicine Neurology
    Sclerosis Disease Drug Administration News United States Kingdom Reuters HealthDay WebMD Guardian Daily
    Times Post Street County City Biology Sciences Studies Psychiatry Oncology Cardiology Surgery Pathology
    Genetics Engineering Technology Services Affairs Division Unit Team Branch Section Stem Cell Cells Phase
    Group Council Company Agency Commission Trust Laboratory Lab Fund Program Committee Board Office Pharma
    Pharmaceuticals Therapeutics Study Trial Patients People
    Fellow Teaching Lecturer Director Chief Officer Service Economics Capital Bank Clinical Senior Professor
    Executive Manager Ministry Authority Parliament Union Network Alliance Editor Reporter Correspondent
    Action Cancer Charity Campaign Care Concern Heart Diabetes Dementia UK NHS"""
)  #: words no name of a person holds
OF_SENTENCES = _listed(
    """The This These That Those They He She It We But And In On At For From If As A An Our Their His Her However While
    When After Before Although Previous Researchers Scientists Researcher Scientist New Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April June July August September October November
    December MS Most Some Many All One Two Three More Other Another Now Still So Yet To By With Not No There
    Here Both Each Such Since Using European British Canadian English German Italian Swedish French Japanese
    Chinese Australian Dutch Danish Israeli San Los Las Santa Saint Global National International
    North South East West Story Read Photo Image Credit Lead Study"""
)  #: words no name of a person begins with
