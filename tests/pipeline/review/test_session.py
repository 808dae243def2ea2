"""A session without a terminal: what each act comes to, and that nothing a person decided is ever lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newswatch.pipeline.review.acts import Action, Browse, Edit, Edited, Leave
from newswatch.pipeline.review.turns import DECIDING
from newswatch.store import Store
from tests.conftest import NOW
from tests.pipeline.review.conftest import Reviewer
from tests.store.desks import FIRST, SECOND, composed, lay, post

Desk = Callable[[int], Reviewer]


def test_an_approving_session_takes_one_key_a_draft(desk: Desk) -> None:
    """Each approval goes on to the next draft that waits, the last one says that nothing waits."""
    her = desk(4)
    talk = her.sit_down()
    for _ in range(4):
        talk.press("approve")
    assert [her.state(number) for number in (1, 2, 3, 4)] == ["approved"] * 4
    assert "Nothing waits any more" in talk.session.note


def test_a_rejection_keeps_its_reason(desk: Desk) -> None:
    """One letter says why; another letter says which there are, and decides nothing."""
    her = desk(2)
    talk = her.sit_down()
    talk.press("reject")
    talk.answer("x")
    assert "w weak" in talk.session.note
    assert her.state(2) == "waiting"
    talk.answer("w")
    with Store.look(her.path) as store:
        (decision,) = store.decisions.of_draft(2)
    assert (decision.state, decision.reason) == ("rejected", "weak")


@pytest.mark.parametrize(("letters", "days"), [(["t"], 1), (["w"], 7), (["d", "2026-04-01"], 15)])
def test_a_draft_is_put_off_to_a_morning(desk: Desk, letters: list[str], days: int) -> None:
    """Tomorrow, in a week, or a day she names; then it lies on the desk again."""
    her = desk(1)
    talk = her.sit_down()
    talk.press("later")
    for letter in letters:
        talk.answer(letter)
    assert her.state(1) == "later"
    with Store.look(her.path) as store:
        assert not store.desk.waiting(NOW + timedelta(days=days - 1))
        assert [line.id for line in store.desk.waiting(NOW + timedelta(days=days))] == [1]


@pytest.mark.parametrize("answer", ["2020-01-01", "soon", ""])
def test_a_day_that_is_none_to_come_is_asked_for_again(desk: Desk, answer: str) -> None:
    """The question stays open and nothing is decided."""
    her = desk(1)
    talk = her.sit_down()
    talk.press("later")
    talk.answer("d")
    talk.answer(answer)
    assert talk.session.question is not None
    assert her.state(1) == "waiting"


def test_what_no_source_says_is_approved_only_with_yes_and_a_reason(desk: Desk) -> None:
    """Anything but a whole yes leaves it undecided; the reason is kept."""
    her = desk(1)
    talk = her.sit_down()
    text = talk.session.opened
    assert text is not None
    her.face.next_edit = Edited(text.draft.markdown.replace("15 walked", "19 walked"), "Title")
    talk.press("edit")
    talk.press("approve")
    assert talk.session.question is not None
    assert "19" in talk.session.question.words
    talk.answer("y")
    assert her.state(1) == "waiting"
    talk.press("approve")
    talk.answer("yes")
    talk.answer("  ")
    assert her.state(1) == "waiting"
    talk.answer("the table has it")
    with Store.look(her.path) as store:
        assert store.decisions.of_draft(1)[-1].reason == "the table has it"


def test_a_saved_text_is_checked_and_the_findings_go_when_they_are_mended(desk: Desk) -> None:
    """What the check says is told at once, without being asked."""
    her = desk(1)
    talk = her.sit_down()
    assert talk.session.opened is not None
    right = talk.session.opened.draft.markdown
    her.face.next_edit = Edited(right.replace("15 walked", "19 walked"), "Title", "Saved.")
    talk.press("edit")
    assert "no source says" in talk.session.note
    talk.press("findings")
    assert talk.session.screen == "findings"
    her.face.next_edit = Edited(right, "Title", "Saved.")
    talk.press("edit")
    assert talk.session.screen == "desk"
    assert "stands in its sources" in talk.session.note


def test_undoing_shows_the_draft_it_concerns_also_on_another_day(desk: Desk) -> None:
    """It is on the list again although yesterday's session had it decided."""
    her = desk(3)
    talk = her.sit_down()
    talk.press("approve")
    talk.keeper.__exit__()
    her.now = NOW + timedelta(days=1)
    talk = her.sit_down()
    assert [line.id for line in talk.session.lines] == [2, 1]
    talk.press("undo")
    assert talk.session.at == 3
    assert [line.id for line in talk.session.lines] == [3, 2, 1]
    assert her.state(3) == "waiting"
    talk.press("redo")
    assert her.state(3) == "approved"
    talk.press("redo")
    assert "nothing to redo" in talk.session.note


def test_a_session_goes_on_where_the_last_one_was(desk: Desk) -> None:
    """Also after it was killed: the place is in the file."""
    her = desk(5)
    talk = her.sit_down()
    talk.press("next_draft")
    talk.press("next_draft")
    at = talk.session.at
    talk.keeper.__exit__()
    assert her.sit_down().session.at == at


def test_a_second_session_reads_and_is_told(desk: Desk) -> None:
    """It decides only when the first one has ended."""
    her = desk(2)
    first, second = her.sit_down(), her.sit_down()
    assert not first.session.reads_only
    assert second.session.reads_only
    second.press("approve")
    assert "Another review is open" in second.session.note
    assert her.state(2) == "waiting"
    first.keeper.__exit__()
    second.press("approve")
    second.press("approve")
    assert her.state(2) == "approved"


def test_a_draft_written_anew_meanwhile_is_shown_before_it_is_approved(desk: Desk) -> None:
    """A run in the background changed it: what she approves is what she saw."""
    her = desk(1)
    talk = her.sit_down()
    with Store.open(her.path) as store:
        stored = store.drafts.get(1)
        assert stored is not None
        store.drafts.save(stored.story, composed(body=f"{FIRST}\n"), [1], NOW)
    talk.press("approve")
    assert "has changed" in talk.session.note
    assert her.state(1) == "waiting"
    assert talk.session.opened is not None
    assert SECOND not in talk.session.opened.draft.markdown
    talk.press("approve")
    assert her.state(1) == "approved"


def test_a_run_at_work_disturbs_no_decision(desk: Desk) -> None:
    """While another connection writes one transaction after the other, every key does what it says."""
    her = desk(8)
    talk = her.sit_down()
    over = threading.Event()

    def work() -> None:
        with Store.open(her.path) as store:
            number = 100
            while not over.is_set():
                lay(store, number)
                number += 1

    run = threading.Thread(target=work)
    run.start()
    try:
        for _ in range(8):
            talk.press("approve")
        for _ in range(4):
            talk.press("undo")
    finally:
        over.set()
        run.join()
    assert [her.state(number) for number in range(8, 0, -1)] == ["approved"] * 4 + ["waiting"] * 4


def test_walking_the_statements_keeps_drops_and_rewrites(desk: Desk) -> None:
    """Each is a decision of its own and can be undone."""
    her = desk(1)
    talk = her.sit_down()
    talk.press("open")
    talk.press("statements")
    assert talk.session.claim is not None
    assert talk.session.claim.text == FIRST
    talk.press("keep")
    assert talk.session.opened is not None
    assert talk.session.opened.kept == {FIRST}
    assert talk.session.claim.text == SECOND
    talk.press("rewrite")
    talk.answer("They were followed for two whole years.")
    assert "two whole years." in talk.session.opened.draft.markdown
    talk.press("undo")
    talk.press("next")
    talk.press("drop")
    assert SECOND not in talk.session.opened.draft.markdown
    talk.press("undo")
    talk.press("undo")
    assert talk.session.opened.kept == frozenset()
    assert not talk.session.opened.draft.edited


def test_leaving_goes_back_screen_by_screen(desk: Desk) -> None:
    """From the desk it ends the session."""
    her = desk(1)
    talk = her.sit_down()
    for action in ("open", "statements", "passage", "help"):
        talk.press(action)  # type: ignore[arg-type]
    screens = []
    while not any(isinstance(each, Leave) for each in her.face.asked):
        screens.append(talk.session.screen)
        talk.press("leave")
    assert screens == ["help", "passage", "statements", "draft", "desk"]


def test_the_filter_shows_what_has_all_its_words(desk: Desk) -> None:
    """Without a fit it says so and shows everything."""
    her = desk(12)
    talk = her.sit_down()
    talk.press("filter")
    talk.answer("part 12 walking")
    assert [line.id for line in talk.session.shown] == [12]
    talk.press("filter")
    talk.answer("nowhere")
    assert len(talk.session.shown) == 12
    assert "nowhere" in talk.session.note


def test_earlier_posts_are_looked_for_by_words(desk: Desk) -> None:
    """Those found stand behind the draft's own."""
    her = desk(1)
    with Store.open(her.path) as store:
        post(store, 1, "What the hills taught me")
        post(store, 2, "Bread")
    talk = her.sit_down()
    talk.press("posts")
    talk.press("filter")
    talk.answer("hills")
    assert [getattr(each, "title", "") for each in talk.session.posts] == ["What the hills taught me"]


def test_the_source_that_opens_is_that_of_the_statement(desk: Desk) -> None:
    """On the desk it is the draft's first one."""
    her = desk(1)
    talk = her.sit_down()
    talk.press("browse")
    assert her.face.asked == [Browse("https://news.example/1")]


def test_an_empty_desk_bears_every_key(desk: Desk) -> None:
    """Nothing happens, and nothing breaks."""
    her = desk(0)
    talk = her.sit_down()
    for action in get_args(Action):
        talk.press(action)
        talk.cancel()
    assert talk.session.lines == ()


KEYS = st.one_of(
    st.sampled_from(get_args(Action)),
    st.sampled_from(["t", "w", "d", "o", "yes", "2026-05-01", "walking", "because"]).map(lambda text: ("answer", text)),
    st.sampled_from(["cancel", "kill"]).map(lambda what: (what, "")),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(KEYS, max_size=25))
def test_no_key_decides_for_many_and_no_kill_loses_a_decision(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str | tuple[str, str]]
) -> None:
    """Whatever is pressed: one key adds at most one decision, and what was added is there after a kill."""
    path = tmp_path_factory.mktemp("desk") / "newswatch.db"
    with Store.open(path) as store:
        for number in (1, 2, 3):
            lay(store, number)
    with ExitStack() as closing:
        her = Reviewer(path, closing)
        talk = her.sit_down()
        decided = 0
        for key in keys:
            if key == ("kill", ""):
                talk.keeper.__exit__()
                talk = her.sit_down()
            elif key == ("cancel", ""):
                talk.cancel()
            elif isinstance(key, tuple):
                talk.answer(key[1])
            else:
                talk.press(key)  # type: ignore[arg-type]
            with Store.look(path) as store:
                (now,) = store.db.execute("SELECT count(*) FROM decisions").fetchone()
            assert now - decided <= 1
            assert now == decided or isinstance(key, tuple) or key in DECIDING
            decided = now
        assert all(not isinstance(each, Edit) or each.opened.draft for each in her.face.asked)
