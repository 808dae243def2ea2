"""Words that the phrases of several kinds of caveat share."""

from __future__ import annotations

WORK = r"(?:stud(?:y|ies)|research|trials?|testing|tests|work|data|evidence|investigation|follow-up)"
MORE = (
    r"(?:more|further|large|large-scale|rigorous|follow-up|additional|larger|bigger|longer|better|future|"
    r"in-depth|randomi[sz]ed)"
)
PROVE = r"(?:confirm|prove|clarify|determine|establish|verify|replicate|see whether|find out|understand)"
NEEDED = r"(?:needed|required|necessary|must|should|essential|warranted|will be (?:important|crucial|key))"
PROVED = r"(?:tested|explored|studied|confirmed|replicated|repeated|verified|proven?|shown)"
TREATMENT = r"(?:treatments?|drugs?|medications?|therap(?:y|ies))"

OF_THE_STUDY = r"(?:study|trials?|findings|data|analysis|review|paper|researchers|authors?|experiments?)"
