"""The index of a blog's posts: built in memory, grown post by post, thrown away at will."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from newswatch.posts.ranking._citations import Citations
from newswatch.posts.ranking._latent import latent
from newswatch.posts.ranking._postings import Postings, Vector, postings
from newswatch.posts.ranking._reasons import as_written, words_in_common
from newswatch.posts.ranking._score import THRESHOLD, Fit
from newswatch.posts.ranking._terms import Counts, Vocabulary
from newswatch.records import Post, Related
from newswatch.records.reading import require_aware

_SPARE = 0.1  # share of posts added one by one before everything is weighed anew
_SPARE_AT_LEAST = 50
_LOOK_AT = 4  # times as many posts as asked for: a post may pass that stands behind one that does not


class PostIndex:
    """Finds the earlier posts a new text belongs to.

    Args:
        posts: of one blog; a post with the id of one before it takes its place.

    >>> from datetime import UTC, datetime
    >>> day = datetime(2024, 2, 9, tzinfo=UTC)
    >>> post = Post(id=7, title="Stem cells and MS", url="https://example.org/7", date=day, text="About a transplant")
    >>> [found.post.id for found in PostIndex([post]).related("Stem cell transplant", "Stem cells for MS")]
    [7]
    """

    def __init__(self, posts: Iterable[Post]) -> None:
        self._vocabulary = Vocabulary()
        self._posts: list[Post] = list({post.id: post for post in posts}.values())
        self._posts.sort(key=lambda post: post.date)
        self._texts: list[Counts] = [self._vocabulary.learn(*_parts(post)) for post in self._posts]
        self._dates = [post.date.timestamp() for post in self._posts]
        self._citations = Citations(self._posts)
        self._late: list[Vector] = []  # added since all was weighed
        self._postings: Postings = postings(self._texts)
        self._latent, self._points = latent(self._texts)

    def __len__(self) -> int:
        return len(self._posts)

    def add(self, post: Post) -> None:
        """Put in one more post; one with the same id is replaced."""
        import numpy as np

        counts = self._vocabulary.learn(*_parts(post))
        known = next((row for row, other in enumerate(self._posts) if other.id == post.id), None)
        if known is not None:
            self._posts[known], self._texts[known], self._dates[known] = post, counts, post.date.timestamp()
            self._weigh()
            return
        self._citations.put(len(self._posts), post)
        self._posts.append(post)
        self._texts.append(counts)
        self._dates.append(post.date.timestamp())
        self._late.append(self._postings.vector(counts))
        self._points = np.vstack([self._points, self._latent.points([counts])])
        if len(self._late) > max(_SPARE_AT_LEAST, _SPARE * self._postings.size):
            self._weigh()

    def related(
        self,
        title: str,
        text: str,
        *,
        tags: Sequence[str] = (),
        links: Iterable[str] = (),
        before: datetime | None = None,
        limit: int = 5,
        least: float = THRESHOLD,
    ) -> tuple[Related, ...]:
        """Return the earlier posts a text belongs to, best first; nothing rather than a weak link.

        The newer of two posts that fit alike goes first. A score is the chance that the link is right, and never
        above that of the post before it.

        Args:
            title: of the text.
            text: plain; a feed's summary does too.
            tags: the author's, where they are known.
            links: addresses the text links to.
            before: only posts of an earlier day than this moment's, in its zone, are offered; None for all.
            limit: how many at most.
            least: the score below which a post is no match.

        Raises:
            ValueError: if ``before`` has no zone.
        """
        require_aware(before)
        counts = self._vocabulary.look_up(title, text, *tags)
        asked = self._postings.vector(counts)
        cited = self._citations.shared(f"{title}\n{text}", links)
        fit = self._fit(counts, asked, frozenset(cited), before)
        written = as_written(" ".join((title, text, *tags)))
        found: list[Related] = []
        best = fit.best(limit * _LOOK_AT)
        for row in best:
            score = min(fit.score(row, best[0]), found[-1].score if found else 1.0)
            if score >= least and len(found) < limit:
                offered = self._postings.vector(self._texts[row])
                reasons = (*cited.get(row, ()), *words_in_common(asked, offered, self._vocabulary, written))
                found.append(Related(post=self._posts[row], score=score, reasons=reasons))
        return tuple(found)

    def _fit(self, counts: Counts, asked: Vector, cited: frozenset[int], before: datetime | None) -> Fit:
        """Return how well each post fits."""
        import numpy as np

        late = [asked.dot(vector) for vector in self._late]
        dates = np.array(self._dates)
        midnight = before.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() if before else np.inf
        allowed = dates < midnight
        earlier = np.sort(dates[allowed])
        cites = np.zeros(len(dates), dtype=bool)
        cites[list(cited)] = True
        return Fit(
            words=np.concatenate([self._postings.similarities(asked), late]),
            latent=self._points @ self._latent.points([counts])[0],
            since=np.maximum(len(earlier) - np.searchsorted(earlier, dates, side="right"), 0),
            cites=cites,
            allowed=allowed,
        )

    def _weigh(self) -> None:
        self._citations = Citations(self._posts)
        self._late = []
        self._postings = postings(self._texts)
        self._latent, self._points = latent(self._texts)


def _parts(post: Post) -> tuple[str, ...]:
    return (post.title, post.text)
