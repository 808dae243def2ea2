"""What a hand may do to a draft: turn people out of mice, an outsider into an insider, a question into an answer."""

from __future__ import annotations

import pytest

from newswatch.drafts import check

MICE = (
    "Bacteria calmed an MS-like disease in mice. The treated mice lost less of their ability to walk: 70 percent of "
    "them could still climb, compared with 25 percent of the others. “Mice are not people, and many hopes have failed "
    "in patients,” said Omar Haddad of Kings Hospital, who was not part of the research."
)
REGISTRY = (
    "Women who breastfed had a 37 percent lower risk of relapse, a registry shows. The study cannot show that "
    "breastfeeding protects women from relapses, the authors wrote."
)
PREPRINT = (
    "The vaccine produced antibodies in 38 of 40 adults. The findings have not yet been peer reviewed. Nobody knows "
    "whether the vaccine would prevent multiple sclerosis. The company plans to begin a larger trial next year."
)


def kinds(claim: str, source: str) -> set[str]:
    """Return the kinds of what is found in a claim."""
    return {finding.kind for finding in check(claim, [source])}


@pytest.mark.parametrize(
    ("claim", "source", "kind"),
    [
        ("In patients, 70 percent could still climb.", MICE, "population"),
        ("Compared with 25 percent of the others, 70 percent of patients could still climb.", MICE, "population"),
        ("Omar Haddad of Kings Hospital, who was part of the research, liked it.", MICE, "negation"),
        ("Breastfeeding protects women from relapses.", REGISTRY, "negation"),
        ("Breastfeeding causes a 37 percent lower risk of relapse.", REGISTRY, "strength"),
        ("The vaccine will prevent multiple sclerosis.", PREPRINT, "negation"),
        ("The findings have been reviewed.", PREPRINT, "negation"),
        ("The company will begin a larger trial next year.", PREPRINT, "hedge"),
        ("This was a randomised study in 40 adults.", PREPRINT, "design"),
        ("This was a double-blind study in 40 adults.", PREPRINT, "design"),
        ("The work was led by Omar Haddad.", MICE, "leader"),
        ("- **Presented at:** AAN congress", PREPRINT, "name"),
    ],
)
def test_what_an_edit_turned_round_is_found(claim: str, source: str, kind: str) -> None:
    """In whatever order of words."""
    assert kind in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The work was led by Lina Berg.", f"“It works,” said Lina Berg, who led the study. {MICE}"),
        ("Of the treated mice, 70 percent could still climb.", MICE),
        ("This was studied in mice, not in people.", MICE),
        ("Omar Haddad of Kings Hospital, who was not involved in the study, has doubts.", MICE),
        ("The study cannot show that breastfeeding protects women from relapses.", REGISTRY),
        ("Women who breastfed had a 37 percent lower risk of relapse.", REGISTRY),
        ("The vaccine produced antibodies in 38 of 40 people.", PREPRINT),
        ("The study is a preprint and not yet peer-reviewed.", PREPRINT),
    ],
)
def test_what_says_the_same_raises_no_alarm(claim: str, source: str) -> None:
    """Careful words, other words and another order are light rewriting."""
    assert kinds(claim, source) == set()
