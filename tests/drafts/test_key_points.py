"""Key points: a digest tells what was found, not what was known before."""

from __future__ import annotations

from newswatch.drafts import summarize

ABSTRACT = (
    "BACKGROUND: Multiple sclerosis is a chronic disease, treated with interferons. OBJECTIVE: To learn whether "
    "zelatrin reduces relapses. METHODS: We gave zelatrin or placebo to 412 adults for two years. RESULTS: The yearly "
    "rate of relapses was 0.18 with zelatrin and 0.31 with placebo. Liver values rose in 23 people. CONCLUSIONS: "
    "Zelatrin reduced relapses. FUNDING: Northern Research Council."
)
FEATURE = (
    "For decades, doctors have treated the disease with injections that many people dread.\n\n"
    "It was first described by a French doctor in 1868. In the 1990s, interferons cut relapses by 30 percent.\n\n"
    "Now a pill may change that. In a trial of 412 adults, those who took it had fewer relapses, researchers said.\n\n"
    "“We have waited for years.”\n\nThe work was funded by a charity.\n\nLiver values rose in some of the patients."
)


def test_an_abstract_tells_its_results_and_its_conclusion() -> None:
    """The background comes first in the abstract and not at all in the digest."""
    told = summarize("Zelatrin in relapsing MS", ABSTRACT, 3)
    assert not any(each.startswith(("BACKGROUND", "OBJECTIVE", "FUNDING")) for each in told)
    assert told[0].startswith("RESULTS")
    assert "CONCLUSIONS: Zelatrin reduced relapses." in told


def test_a_feature_is_told_by_its_news() -> None:
    """Not by the history it begins with, by a voice nobody is named for, or by who paid."""
    told = " ".join(summarize("The long road to a pill", FEATURE, 3))
    assert "fewer relapses, researchers said" in told
    for words in ("decades", "1868", "1990s", "We have waited", "funded"):
        assert words not in told


def test_a_text_that_only_sets_the_scene_is_told_all_the_same() -> None:
    """Where nothing else stands, what stands there is told."""
    assert summarize("What is MS?", "There is no cure. The cause of it is unknown.", 2) != ()
