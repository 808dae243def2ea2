"""What was decided: only ever added to, and undone and redone without limit, whatever happens in between."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newswatch.errors import Conflict, NotFound
from newswatch.store import Decision, Store, fingerprint, of_state
from tests.conftest import NOW
from tests.store.desks import composed, lay, post

STATES = ("approved", "rejected", "later")


def picture(store: Store) -> dict[int, tuple[Any, ...]]:
    """Return what holds for every draft."""
    return {
        each.id: (
            each.state,
            each.until,
            each.markdown,
            each.title,
            store.decisions.kept(each.id),
            store.choices.of_story(each.story),
        )
        for each in store.drafts.select()
    }


def test_an_undone_decision_leaves_both_rows_and_refers_to_the_first() -> None:
    """The table only grows; the second row says which step it takes back."""
    with Store.in_memory() as store:
        draft = lay(store)
        step = store.decisions.take(of_state([draft], "approved"), NOW)
        undone = store.decisions.undo(NOW)
        assert undone.undoes == step
        assert [each.state for each in store.decisions.of_draft(draft)] == ["approved", "waiting"]
        stored = store.drafts.get(draft)
        assert stored is not None
        assert stored.state == "waiting"


def test_many_drafts_decided_at_once_are_undone_at_once() -> None:
    """One step, one undoing."""
    with Store.in_memory() as store:
        drafts = [lay(store, number) for number in range(1, 6)]
        before = picture(store)
        store.decisions.take(of_state(drafts, "rejected", reason="weak"), NOW)
        assert {state for state, *_ in picture(store).values()} == {"rejected"}
        assert set(store.decisions.undo(NOW).drafts) == set(drafts)
        assert picture(store) == before
        with pytest.raises(NotFound, match="nothing to undo"):
            store.decisions.undo(NOW)


def test_what_was_decided_yesterday_can_be_undone_today(folder: Path) -> None:
    """The steps are in the file, not in a session."""
    with Store.open(folder / "a.db") as store:
        draft = lay(store)
        store.decisions.take(of_state([draft], "approved"), NOW - timedelta(days=1))
    with Store.open(folder / "a.db") as store:
        assert store.decisions.undo(NOW).drafts == (draft,)
    with Store.open(folder / "a.db") as store:
        store.decisions.redo(NOW)
        assert picture(store)[draft][0] == "approved"


def test_a_published_draft_is_out_of_reach() -> None:
    """Neither undone nor decided on; the step before it still can be undone."""
    with Store.in_memory() as store:
        first, second = lay(store, 1), lay(store, 2)
        store.drafts.decide(first, "rejected", NOW)
        store.drafts.decide(second, "approved", NOW)
        store.drafts.decide(second, "published", NOW)
        with pytest.raises(Conflict, match="published"):
            store.drafts.decide(second, "rejected", NOW)
        assert store.decisions.undo(NOW).drafts == (first,)
        assert picture(store)[second][0] == "published"


def test_a_draft_put_off_waits_again_when_its_day_has_come() -> None:
    """Nobody needs to run anything for it."""
    with Store.in_memory() as store:
        draft = lay(store)
        tomorrow = NOW + timedelta(days=1)
        store.decisions.take(of_state([draft], "later", until=tomorrow), NOW)
        assert not store.desk.waiting(NOW)
        assert store.drafts.count_waiting(NOW) == 0
        assert [each.id for each in store.desk.waiting(tomorrow)] == [draft]
        assert [each.id for each in store.drafts.select(state="waiting", now=tomorrow)] == [draft]
        assert store.drafts.count_waiting(tomorrow) == 1


def test_a_text_that_changed_behind_her_back_is_not_approved() -> None:
    """What she approves is what she saw."""
    with Store.in_memory() as store:
        draft = lay(store)
        seen = fingerprint(picture(store)[draft][2])
        story = next(store.drafts.select()).story
        store.drafts.save(story, composed(body="Something else.\n"), [1], NOW)
        with pytest.raises(Conflict, match="has changed"):
            store.decisions.take(of_state([draft], "approved"), NOW, seen={draft: seen})
        assert picture(store)[draft][0] == "waiting"


def test_her_edit_stays_when_the_machine_writes_anew_and_the_new_text_is_a_proposal() -> None:
    """The machine proposes, and undoing her edit shows what it proposed."""
    with Store.in_memory() as store:
        draft = lay(store)
        stored = store.drafts.get(draft)
        assert stored is not None
        hers = stored.markdown.replace("Hey there!", "Good morning!")
        edit = Decision(draft=draft, kind="text", key="Hers", value=hers, base=fingerprint(stored.markdown))
        store.decisions.take([edit], NOW)
        newer = composed(body="Something newer.\n")
        store.drafts.save(stored.story, newer, [1], NOW)
        after = store.drafts.get(draft)
        assert after is not None
        assert [each.title for each in store.search.candidates(["Good morning"])] == ["Hers"]
        assert (after.markdown, after.title, after.edited, after.proposal) == (hers, "Hers", True, newer.markdown)
        assert {each.text for each in store.drafts.statements(draft)} >= {each.text for each in newer.statements}
        store.decisions.undo(NOW)
        assert picture(store)[draft][2] == newer.markdown


def test_a_draft_approved_while_the_machine_was_composing_stays_as_it_was() -> None:
    """The coverage is noted beside it."""
    with Store.in_memory() as store:
        draft = lay(store)
        store.drafts.decide(draft, "approved", NOW)
        before = picture(store)
        story = next(store.drafts.select()).story
        assert store.drafts.save(story, composed(body="Too late.\n"), [1], NOW) == draft
        assert picture(store) == before


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moves=st.lists(
        st.tuples(st.sampled_from(["state", "text", "post", "mark", "undo", "redo", "kill"]), st.integers(0, 5)),
        max_size=14,
    )
)
def test_undo_and_redo_are_inverse_and_a_killed_session_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, int]]
) -> None:
    """Held against a list of pictures: one for each decision, one back for each undo, one forth for each redo."""
    path = tmp_path_factory.mktemp("store") / "a.db"
    store = Store.open(path)
    drafts, posts = [lay(store, 1), lay(store, 2)], [post(store, 1), post(store, 2)]
    pictures, at = [picture(store)], 0
    rows = 0
    for move, number in moves:
        draft = drafts[number % 2]
        if move == "kill":
            store.db.conn.close()  # no goodbye: what was committed is all there is
            store = Store.open(path)
        elif move == "undo":
            if at:
                store.decisions.undo(NOW)
                at -= 1
        elif move == "redo":
            if at < len(pictures) - 1:
                store.decisions.redo(NOW)
                at += 1
        else:
            decisions = {
                "state": of_state(drafts if number == 5 else [draft], STATES[number % 3], until=NOW),
                "text": [Decision(draft=draft, kind="text", key=f"T{number}", value=f"text {number}")],
                "post": [
                    Decision(
                        draft=draft, kind="post", key=str(posts[number // 3]), value=("picked", "dropped")[number % 2]
                    )
                ],
                "mark": [Decision(draft=draft, kind="mark", key=f"s{number}", value="kept")],
            }[move]
            store.decisions.take(decisions, NOW)
            del pictures[at + 1 :]
            pictures.append(picture(store))
            at += 1
        assert picture(store) == pictures[at]
        (count,) = store.db.execute("SELECT count(*) FROM decisions").fetchone()
        assert count >= rows
        rows = count
    store.close()
