"""What holds in animals or in a dish and may not in people."""

from __future__ import annotations

from newswatch.studies.reading.signs import sign

SIGNS = (
    sign(
        4,
        r"(?:mice|mouse|rats?|animals?|animal (?:models?|studies))\b[^.]{0,60}\b"
        r"(?:not (?:always|necessarily)|do(?:es)? not|may not|fail|differ)",
        r"humans? (?:are|is) (?:\w+ )?(?:more complex|different|not)",
        r"may not (?:apply|translate|work|be the same|hold)",
        r"must first",
        r"before (?:it|they|the \w+) can be (?:used|tested)",
        r"(?:years|decades|long way) (?:away|off)",
        r"distant prospect",
        r"only in the lab(?:oratory)?",
        r"(?:only|so far) in (?:animals|mice|rats)",
        r"not (?:yet )?in (?:people|humans|patients)",
        r"(?:not|never) (?:yet )?(?:been )?tested in (?:people|humans|patients)",
    ),
)
