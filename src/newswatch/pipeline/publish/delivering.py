"""Delivering: every draft that is to be at a place is looked for there, and sent, changed or left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newswatch.errors import FetchError, NewswatchError
from newswatch.pipeline.faults import NOT_OURS, noted
from newswatch.pipeline.publish.place import Parcel, Place
from newswatch.publications.plan import Memory, plan
from newswatch.records import Delivery, Outcome, Seen
from newswatch.store import Publication, Store, StoredDraft

_SETTLED = ("live", "gone")  # nothing more happens to these by themselves
_MESSAGES: dict[Outcome, str] = {
    "edited": "was edited there; left alone",
    "gone": "was deleted there; left alone (`newswatch publish ID --again` sends it anew)",
    "taken": "something else has its name there; left alone",
}


def deliver(
    store: Store, place: Place, now: datetime, drafts: Sequence[StoredDraft], *, dry: bool = False, again: bool = False
) -> Iterator[Delivery]:
    """Hand drafts over and yield what became of each, in their order.

    Args:
        store: remembers what was sent.
        place: where to.
        now: of what is noted.
        drafts: approved or published ones.
        dry: only say what would be done; nothing is sent and nothing noted.
        again: send anew what was deleted there.

    Raises:
        FetchError: if the place does not answer, or refuses altogether; then nothing was sent.
    """
    place.open()
    known = store.publications.at_place(place.name)
    if again:
        known = {draft: each for draft, each in known.items() if each.state != "gone"}
    parcels, unfit = _packed(store, place, drafts, now)
    yield from unfit
    drafts = [draft for draft in drafts if draft.id in parcels]
    wanted = [slug for draft, parcel in parcels.items() if draft not in known for slug in parcel.slugs]
    seen = place.look([known[draft.id] for draft in drafts if draft.id in known], wanted)
    work = _Delivering(store, place, now, dry, seen)
    for draft in drafts:
        delivery, goes_on = work.one(draft, parcels[draft.id], known.get(draft.id))
        yield delivery
        if not goes_on:
            return


def _packed(
    store: Store, place: Place, drafts: Sequence[StoredDraft], now: datetime
) -> tuple[dict[int, Parcel], list[Delivery]]:
    """Return what is to be sent of each draft, and those that cannot be made ready by a fault of ours."""
    parcels: dict[int, Parcel] = {}
    unfit: list[Delivery] = []
    for draft in drafts:
        try:
            parcels[draft.id] = place.pack(draft)
        except NOT_OURS:
            raise
        except Exception as error:  # noqa: BLE001 - the other drafts are not to blame
            message = noted(store.path, error, f"publishing draft {draft.id}", now)
            unfit.append(_unfit(draft, place, message))
    return parcels, unfit


def _unfit(draft: StoredDraft, place: Place, message: str) -> Delivery:
    return Delivery(draft=draft.id, title=draft.title, place=place.name, outcome="failed", where="", message=message)


def waiting(store: Store, place: Place, *, again: bool = False) -> Iterator[StoredDraft]:
    """Yield the drafts that are to be at a place and may still change there, the oldest first.

    Args:
        store: is only read.
        place: where they are to be.
        again: those that were deleted there too.
    """
    known = store.publications.at_place(place.name)
    for number in list(store.publications.ready()):
        memory = known.get(number)
        draft = store.drafts.get(number)
        is_settled = memory is not None and memory.state in _SETTLED and not (again and memory.state == "gone")
        if draft is not None and not is_settled:
            yield draft


@dataclass(frozen=True, slots=True)
class _Delivering:
    store: Store
    place: Place
    now: datetime
    dry: bool
    seen: Sequence[Seen]

    def one(self, draft: StoredDraft, parcel: Parcel, known: Publication | None) -> tuple[Delivery, bool]:
        """Return what became of a draft, and whether it is worth going on with the next."""
        slug, seen = self._found(parcel, known)
        outcome = plan(_memory(known), seen, parcel.sent)
        if outcome in ("new", "updated") and not self.dry:
            try:
                seen = self._send(draft, parcel, slug, known, seen)
            except NewswatchError as error:
                # No answer at all: the next one would wait as long for none.
                goes_on = isinstance(error, FetchError) and error.status is not None
                return self._told(draft, parcel, "failed", None, str(error)), goes_on
        elif not self.dry:
            self._remember(draft, known, seen, outcome)
        told = self._told(draft, parcel, outcome, seen)
        if self.dry and outcome in ("new", "updated"):
            told = replace(told, sent=self.place.outgoing(parcel, slug, seen.number if seen else None))
        return told, True

    def _found(self, parcel: Parcel, known: Publication | None) -> tuple[str, Seen | None]:
        """Return the name of a draft there, and what lies there in its place."""
        if known is not None and known.number is not None:
            return known.slug, next((each for each in self.seen if each.number == known.number), None)
        names = (known.slug,) if known else parcel.slugs
        by_name = {each.slug: each for each in self.seen}
        free = next((name for name in names if name not in by_name), None)
        return (free, None) if free else (names[0], by_name[names[0]])

    def _send(
        self, draft: StoredDraft, parcel: Parcel, slug: str, known: Publication | None, seen: Seen | None
    ) -> Seen:
        before = known or Publication(draft=draft.id, place=self.place.name, slug=slug, state="sending", sent="")
        theirs = seen.mark if seen else ""
        number = seen.number if seen else None
        sending = replace(before, slug=slug, state="sending", sent=parcel.sent, theirs=theirs, number=number)
        self.store.publications.note(sending, self.now)
        after = self.place.put(parcel, slug, number)
        arrived = replace(sending, slug=after.slug or slug, state="there", theirs=after.mark, number=after.number)
        self.store.publications.note(replace(arrived, url=after.url), self.now)
        return after

    def _remember(self, draft: StoredDraft, known: Publication | None, seen: Seen | None, outcome: Outcome) -> None:
        """Note what was found there of a draft that was left alone."""
        if known is None:
            return
        match outcome:
            case "unchanged" if seen:
                found = replace(known, state="there", theirs=seen.mark, number=seen.number, url=seen.url)
            case "edited" | "live" if seen:
                found = replace(known, state=outcome, number=seen.number, url=seen.url)
            case "gone":
                found = replace(known, state="gone")
            case _:
                return
        self.store.publications.note(found, self.now)

    def _told(
        self, draft: StoredDraft, parcel: Parcel, outcome: Outcome, seen: Seen | None, message: str = ""
    ) -> Delivery:
        return Delivery(
            draft=draft.id,
            title=str(parcel.content.get("title", draft.title)),
            place=self.place.name,
            outcome=outcome,
            where=self.place.where(seen) if seen else "",
            message=message or _message(outcome, seen),
            concerns=parcel.concerns if outcome in ("new", "updated") else (),
        )


def _memory(known: Publication | None) -> Memory | None:
    if known is None:
        return None
    return Memory(state=known.state, sent=known.sent, theirs=known.theirs, number=known.number)


def _message(outcome: Outcome, seen: Seen | None) -> str:
    if outcome == "edited" and seen and seen.status not in ("draft", "publish"):
        return f"is no draft any more there ({seen.status}); left alone"
    return _MESSAGES.get(outcome, "")
