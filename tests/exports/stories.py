"""Stories and digests of a test's own."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newswatch.records import (
    Digest,
    DigestSection,
    DigestStory,
    Fact,
    Post,
    Related,
    SourceLink,
    Study,
    WeekSeen,
)

PEOPLE = Study(
    participants=Fact(316, 0, 1),
    species=(Fact("human", 0, 1),),
    design=(Fact("randomised", 0, 1),),
    phase=Fact("2", 0, 1),
    journal=Fact("JAMA Neurology", 0, 1),
)
MICE = Study(species=(Fact("mouse", 0, 1),), participants=Fact(40, 0, 1))
POST = Post(
    id=1,
    title="Stem cells & MS: where things stand",
    url="https://blog.example/stem-cells",
    date=datetime(2026, 2, 9, tzinfo=UTC),
)


def story(number: int, **more: object) -> DigestStory:
    """Make a story."""
    values: dict[str, object] = {
        "id": number,
        "first_seen": "2026-03-12T07:00:00+00:00",
        "title": f"Story {number}",
        "source": SourceLink(name="A site", url=f"https://news.example/{number}"),
        "day": date(2026, 3, 12),
        "study": Study(),
        "sentences": (f"Sentence {number}.",),
        "caveat": "",
        "earlier": (),
        "also": (),
        "approved": False,
    }
    return DigestStory(**{**values, **more})  # type: ignore[arg-type]


def digest(*stories: DigestStory, **more: object) -> Digest:
    """Make a digest of one topic."""
    values: dict[str, object] = {
        "blog": "Living with MS",
        "url": "https://blog.example",
        "since": date(2026, 3, 9),
        "until": date(2026, 3, 16),
        "sections": (DigestSection(topic="stem-cells", label="stem cells", stories=stories),),
        "left_out": (("only mention a topic", 3),),
        "weeks": (
            WeekSeen(monday=date(2026, 2, 23), counts=(0,)),
            WeekSeen(monday=date(2026, 3, 2), counts=(4,)),
            WeekSeen(monday=date(2026, 3, 9), counts=(len(stories),)),
        ),
    }
    return Digest(**{**values, **more})  # type: ignore[arg-type]


def telling() -> Digest:
    """Make the digest the golden files show."""
    return digest(
        story(
            1,
            title="Stem cells helped 255 of 316 people",
            study=PEOPLE,
            sentences=("Of 316 people, 255 improved.", "The effect lasted two years."),
            caveat="Longer studies are needed.",
            earlier=(Related(post=POST, score=0.9),),
            also=(SourceLink(name="B & C", url="https://b.example/1"),),
            approved=True,
        ),
        story(2, title="Grafts heal mice", study=MICE),
    )


def dressed(words: str, name: str, url: str) -> Digest:
    """Make a digest that says the same words everywhere words from outside stand."""
    link = SourceLink(name=name, url=url)
    post = Post(id=1, title=words, url=url, date=POST.date)
    facts = Study(journal=Fact(words, 0, 1), design=(Fact("randomised", 0, 1),), doi=Fact(name, 0, 1))
    one = story(
        1, title=words, source=link, study=facts, sentences=(words, name), caveat=f"{words} {name}.",
        earlier=(Related(post=post, score=0.9),), also=(link,), posted=link,
    )  # fmt: skip
    section = DigestSection(topic="stem-cells", label=words, stories=(one,))
    return digest(blog=name, sections=(section,), left_out=((words, 1),))
