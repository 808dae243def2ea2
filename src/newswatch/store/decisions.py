"""Decisions: what a person decided, and what of it she took back. Rows are only ever added.

A decision says what is to hold for a subject from now on: the state of a draft, its text, an earlier post, the mark of
a statement. The last row of a subject is what holds. Decisions taken together are one step, and are undone together:
the undoing writes rows with what held before, and refers to the step. What the machine notes (``published``) belongs to
no step, and a step whose drafts were published since stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from newswatch.errors import Conflict, NotFound
from newswatch.store.group import Group
from newswatch.store.rows import Row, digest, moment, stamp
from newswatch.store.undoing import Stacks, stacks

Kind = Literal["state", "text", "post", "mark"]
WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is to hold for one subject of a draft."""

    draft: int
    kind: Kind = "state"
    state: str = ""  #: of 'state': 'approved', 'rejected', 'later', 'waiting'
    reason: str = ""
    until: datetime | None = None  #: of 'later'
    key: str = ""  #: of 'text': the title; of 'post': its number; of 'mark': the statement
    value: str | None = None  #: of 'text': Markdown; 'picked', 'dropped', 'kept'; None as before anything was decided
    base: str | None = None  #: of 'text': the fingerprint of the machine's text she knows; None: as of her last edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Decisions that were taken together."""

    id: int
    undoes: int | None
    at: datetime
    decisions: tuple[Decision, ...]

    @property
    def drafts(self) -> tuple[int, ...]:
        """The drafts it touched, each once."""
        return tuple(dict.fromkeys(each.draft for each in self.decisions))


def fingerprint(markdown: str) -> str:
    """Return what tells one text of a draft from another."""
    return digest(markdown)


class Decisions(Group):
    """The table ``decisions``, and ``story_posts``, which holds what the author last said of a post."""

    def take(
        self, decisions: Sequence[Decision], now: datetime, *, seen: dict[int, str] | None = None, undoes: int = 0
    ) -> int:
        """Add decisions as one step; return its number.

        Args:
            decisions: at least one.
            now: when.
            seen: draft -> fingerprint of the text the person had before her; another text now is a conflict.
            undoes: the step these take back.

        Raises:
            Conflict: if a text is not the one she saw, or a draft is published and this is no edit; then nothing is
                added.
            NotFound: if there is no such draft.
        """
        with self.db.atomic():
            edited = {each.draft for each in decisions if each.kind == "text"}
            for draft in dict.fromkeys(each.draft for each in decisions):
                self._hold_still(draft, (seen or {}).get(draft), is_edit=draft in edited)
            rows = [self._add(each, now, undoes) for each in decisions]
            self.db.execute(f"UPDATE decisions SET step = ? WHERE id IN ({', '.join(map(str, rows))})", [rows[0]])
        return rows[0]

    def note(self, draft: int, state: str, now: datetime, *, reason: str = "") -> None:
        """Add what the machine did with a draft; nobody can undo it."""
        with self.db.atomic():
            self.insert("decisions", {"draft": draft, "state": state, "reason": reason, "at": stamp(now)})

    def undo(self, now: datetime) -> Step:
        """Take back the last step that can be; return what holds now.

        Raises:
            NotFound: if there is none.
        """
        return self._reverse(self.stacks().done, "there is nothing to undo", now)

    def redo(self, now: datetime) -> Step:
        """Take again what was undone last; return what holds now.

        Raises:
            NotFound: if nothing was undone since the last decision.
        """
        return self._reverse(self.stacks().undone, "there is nothing to redo", now)

    def stacks(self) -> Stacks:
        """Return the steps that can be undone and redone; those of drafts published since are left out."""
        sql = (
            "SELECT DISTINCT step, undoes FROM decisions WHERE step IS NOT NULL AND step NOT IN ("
            "SELECT c.step FROM decisions c JOIN decisions p ON p.draft = c.draft AND p.id > c.id "
            "WHERE p.state = 'published' AND p.step IS NULL AND c.step IS NOT NULL) ORDER BY step"
        )
        return stacks(self.db.execute(sql).fetchall())

    def step(self, number: int) -> Step:
        """Return a step."""
        rows = list(self.rows("SELECT * FROM decisions WHERE step = ? ORDER BY id", number))
        at = datetime.fromisoformat(rows[0]["at"])
        return Step(id=number, undoes=rows[0]["undoes"], at=at, decisions=tuple(map(_decision, rows)))

    def kept(self, draft: int) -> frozenset[str]:
        """Return the statements of a draft the author went through and kept."""
        sql = (
            "SELECT key FROM decisions c WHERE draft = ? AND kind = 'mark' AND value = 'kept' AND id = "
            "(SELECT max(id) FROM decisions WHERE draft = c.draft AND kind = 'mark' AND key = c.key)"
        )
        return frozenset(key for (key,) in self.db.execute(sql, [draft]))

    def of_draft(self, draft: int) -> tuple[Decision, ...]:
        """Return everything that was decided on a draft, in its order."""
        return tuple(map(_decision, self.rows("SELECT * FROM decisions WHERE draft = ? ORDER BY id", draft)))

    def _reverse(self, pile: Sequence[int], nothing: str, now: datetime) -> Step:
        if not pile:
            raise NotFound(nothing)
        with self.db.atomic():
            before = [self._before(each) for each in reversed(self._rows_of(pile[-1]))]
            taken = self.take(before, now, undoes=pile[-1])
        return self.step(taken)

    def _rows_of(self, step: int) -> list[Row]:
        return list(self.rows("SELECT * FROM decisions WHERE step = ? ORDER BY id", step))

    def _before(self, row: Row) -> Decision:
        """Return what held for a subject before a row was added."""
        key = "" if row["kind"] == "text" else " AND key = :key"
        sql = (
            f"SELECT * FROM decisions WHERE draft = :draft AND kind = :kind{key} AND id < :id ORDER BY id DESC LIMIT 1"
        )
        cursor = self.db.execute(sql, {name: row[name] for name in ("draft", "kind", "key", "id")})
        names = [column[0] for column in cursor.description]
        found = cursor.fetchone()
        if found is not None:
            return _decision(dict(zip(names, found, strict=True)))
        state = WAITING if row["kind"] == "state" else ""
        return Decision(draft=row["draft"], kind=row["kind"], state=state, key=row["key"])

    def _hold_still(self, draft: int, seen: str | None, *, is_edit: bool) -> None:
        sql = "SELECT x.markdown, t.state FROM draft_texts x JOIN draft_states t ON t.draft = x.draft WHERE x.draft = ?"
        row = self.row(sql, draft)
        if row is None:
            raise NotFound(f"no draft {draft}; `newswatch drafts list` shows them")
        if row["state"] == "published" and not is_edit:
            raise Conflict(f"draft {draft} is published; editing it lays it on the desk again")
        if seen is not None and fingerprint(row["markdown"]) != seen:
            raise Conflict(f"draft {draft} has changed since you opened it; here it is as it is now")

    def _add(self, decision: Decision, now: datetime, undoes: int) -> int:
        row = {
            "draft": decision.draft,
            "kind": decision.kind,
            "state": decision.state,
            "reason": decision.reason,
            "until": stamp(decision.until),
            "key": decision.key,
            "value": decision.value,
            "base": self._base(decision),
            "undoes": undoes or None,
            "at": stamp(now),
        }
        number = self.insert("decisions", row)
        if decision.kind == "post":
            self._choose(decision, now)
        return number

    def _base(self, decision: Decision) -> str | None:
        if decision.kind != "text" or decision.value is None or decision.base is not None:
            return decision.base
        sql = "SELECT d.markdown, x.base FROM drafts d JOIN draft_texts x ON x.draft = d.id WHERE d.id = ?"
        machine, known = self.db.execute(sql, [decision.draft]).fetchone()
        return str(known) if known is not None else fingerprint(machine)

    def _choose(self, decision: Decision, now: datetime) -> None:
        story = self.value("SELECT story FROM drafts WHERE id = ?", decision.draft)
        self.db.execute("DELETE FROM story_posts WHERE story = ? AND post = ?", [story, int(decision.key)])
        if decision.value is not None:
            row = {"story": story, "post": int(decision.key), "choice": decision.value, "at": stamp(now)}
            self.insert("story_posts", row)


def _decision(row: Row) -> Decision:
    return Decision(
        draft=row["draft"],
        kind=cast(Kind, row["kind"]),
        state=row["state"],
        reason=row["reason"],
        until=moment(row["until"]),
        key=row["key"],
        value=row["value"],
        base=row["base"],
    )


def of_state(drafts: Iterable[int], state: str, *, reason: str = "", until: datetime | None = None) -> list[Decision]:
    """Return the same decision on several drafts."""
    return [Decision(draft=draft, state=state, reason=reason, until=until) for draft in dict.fromkeys(drafts)]
