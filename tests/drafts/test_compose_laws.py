"""Laws of every draft, whatever is known of the study: it passes its check, and its evidence is where it says."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newswatch.drafts import StoryArticle, StoryMaterial, check, compose, load_voice
from newswatch.records import Fact, Quote, Result, Study
from tests.drafts.stories.building import MS, STEM_CELLS

NOW = datetime(2026, 3, 4, 7, tzinfo=UTC)
_NOUNS = ("patients", "people with MS", "women", "mice", "volunteers", "participants")
_DONE = ("improved", "got worse", "had fewer relapses", "did not walk again", "stayed stable", "were lost to follow-up")
_NAMES = ("Ana Ruiz", "Mehmet Aydin", "Annelies de Vroom", "J. R. O'Neill")
_TIMES = ("day", "week", "month", "year")
_SPOKEN = (
    "It may help some people, but not all of them.",
    "We saw 3 relapses where we had expected 30!",
    "That is new,",
)


class Writer:
    """Writes a text sentence by sentence and keeps the place of each."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, sentence: str) -> tuple[int, int]:
        """Add a sentence; return its place."""
        start = len(self.text)
        self.text += sentence + "\n\n"
        return start, start + len(sentence)


@st.composite
def articles(draw: st.DrawFn) -> StoryArticle:
    """An article whose study is drawn, each fact with the sentence it was read from."""
    writer, facts = Writer(), {}
    number, noun = draw(st.integers(2, 900)), draw(st.sampled_from(_NOUNS))
    if draw(st.booleans()):
        youngest = draw(st.integers(1, 60))
        place = writer.write(f"The study looked at {number} {noun} aged {youngest} to {youngest + 20}.")
        facts["participants"] = Fact(number, *place)
        facts["age_range"] = Fact((youngest, youngest + 20), *place)
        facts["species"] = (Fact("mouse" if noun == "mice" else "human", *place),)
    if draw(st.booleans()):
        time, unit = draw(st.integers(1, 40)), draw(st.sampled_from(_TIMES))
        facts["follow_up"] = (Fact((float(time), unit), *writer.write(f"All were followed for {time} {unit}s.")),)
    facts["results"] = tuple(draw(results(writer, number)) for _ in range(draw(st.integers(0, 3))))
    facts["quotes"] = tuple(draw(quotes(writer)) for _ in range(draw(st.integers(0, 3))))
    caveats = draw(st.lists(st.sampled_from(("The study was small.", "Nobody knows whether it lasts.")), unique=True))
    facts["caveats"] = tuple(Fact(each, *writer.write(each)) for each in caveats)
    facts["design"] = tuple(
        Fact(each, *writer.write(f"It was a {each} study."))
        for each in draw(
            st.lists(st.sampled_from(("randomised", "open-label", "observational", "preprint")), unique=True)
        )
    )
    facts["not_stated"] = tuple(draw(st.lists(st.sampled_from(("harms", "funding", "journal")), unique=True)))
    source = draw(st.sampled_from(("Medical News Today", "Ward & Clinic", "the Daily Nerve")))
    points = tuple(line for line in writer.text.split("\n\n") if line)[:4]
    return StoryArticle(
        source=source, url=f"https://{len(writer.text)}.example/", title="A look at MS", text=writer.text,
        study=Study(**facts), key_points=points,  # type: ignore[arg-type]
    )  # fmt: skip


@st.composite
def results(draw: st.DrawFn, writer: Writer, total: int) -> Result:
    """A figure with its sentence."""
    done, share = draw(st.sampled_from(_DONE)), draw(st.integers(1, 99))
    if draw(st.booleans()):
        return Result(
            share, *writer.write(f"In the end, {share} percent of them {done}."), "percent", f"of them {done}"
        )
    count = draw(st.integers(1, total))
    return Result(count, *writer.write(f"Of all {total}, {count} {done}."), "people", done)


@st.composite
def quotes(draw: st.DrawFn, writer: Writer) -> Quote:
    """A quote with its speaker."""
    words, name = draw(st.sampled_from(_SPOKEN)), draw(st.sampled_from(_NAMES))
    start, _ = writer.write(f"“{words}” said {name} of Galway.")
    return Quote(words, start + 1, start + 1 + len(words), name, None, "Galway", draw(st.booleans()))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles(), min_size=1, max_size=2, unique_by=lambda article: article.url))
def test_every_draft_passes_its_check_and_knows_its_evidence(drawn: list[StoryArticle]) -> None:
    """Nothing grave is found in what the composer writes, and every statement points at its words."""
    story = StoryMaterial(articles=tuple(drawn), topics=(MS, STEM_CELLS))
    draft = compose(story, load_voice(), NOW, ZoneInfo("Europe/Dublin"))
    assert check(draft.markdown, [f"{each.title}\n\n{each.text}" for each in drawn]) == ()
    texts = {each.url: each.text for each in drawn}
    for statement in draft.statements:
        assert texts[statement.url][statement.start : statement.end] == statement.evidence
