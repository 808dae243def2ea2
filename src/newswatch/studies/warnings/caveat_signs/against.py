"""What speaks against a caveat: other treatments, earlier doubts, findings that are warnings themselves."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign
from newswatch.studies.warnings.caveat_signs.words import TREATMENT

AGAINST = (
    sign(-4, rf"(?:current|existing|available|conventional|other) (?:\w+ ){{0,2}}{TREATMENT}"),
    sign(-4, r"(?:have|has) long (?:been )?\w+", r"(?:currently|at the moment)"),
    sign(
        -3,
        r"previous",
        r"earlier",
        r"until now",
        r"had been",
        r"(?:remained|was|"
        r"has been) unclear",
        r"in the past",
    ),
    sign(
        -4,
        r"cause of (?:the (?:illness|disease)|MS|multiple sclerosis)",
        r"is (?:unknown|"
        r"not (?:yet )?(?:\w+ )?known)",
    ),
    sign(
        -3,  # what nobody knew before the study
        r"(?:has|have|had) (?:not|never) been (?:\w+ )?(?:clear|explored|studied|examined|investigated)",
        r"(?:not|\w+n[’']t|un) ?clear why",
        r"(?:could|may|might) have (?:affected|influenced|skewed|biased)\b[^.;]{0,40}\b(?:were|was) (?:taken|"
        r"adjusted|accounted)",
        r"in case it was(?:n[’']t| not) clear",
        r"(?:allow\w*|able|adjust\w*|enabl\w*)\b[^.;]{0,40}\brule out",
        r"(?:catch|detect|diagnos|find|spot|cancers?|tumou?rs?|disease)\w*\b[^.;]{0,40}\b(?:in|at) an early stage",
        r"(?:adjust|account|control|allow|eliminat|correct)\w*\b[^.;]{0,60}\bconfound\w*",
        r"(?:for|in) (?:whom|which) there (?:is|was) (?:no|little)",
        r"appropriate candidates",
        r"caution\w* against",
    ),
    sign(-5, r"failed to (?:get better|respond|improve) (?:with|to|on)", r"not (?:had )?responded", r"had failed"),
    sign(
        -3,
        r"(?:researchers|scientists|team|they) (?:also )?(?:hope|plan)s? to",
        r"(?:goal|aim|purpose) of (?:the |this )?(?:\w+ )?research",
    ),
    sign(
        -3,
        r"(?:found|finds?|finding|had|showed|shows?) (?:no|little|limited|insufficient) (?:\w+ )?evidence",
        r"no (?:\w+ )?evidence of (?:any|serious|harm|side)",
        r"(?:clear|known|unclear) what causes",
        rf"rival (?:\w+ )?{TREATMENT}",
    ),
    sign(
        -1,  # what was found is itself a warning: no limit of the study
        r"(?:experts?|stud(?:y|ies)|research|researchers|scientists|doctors|report|review) "
        r"(?:has |have |had )?(?:\w+ly )?"
        r"warn(?:s|ed)(?= (?:today|yesterday|tonight)|\W*$)",
        r"(?:new|the|a|latest) (?:study|research|report|review) (?:has |have )?warn(?:s|ed)",
        r"warn(?:s|ed)? (?:an?|the) (?:new |small |major )?(?:study|report|review)",
    ),
)
