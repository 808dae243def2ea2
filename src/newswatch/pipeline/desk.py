"""The desk: what a draft is made of: the story's articles, what they say of the study, the earlier posts that fit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newswatch.config import draft_template, voice
from newswatch.drafts import StoryArticle, StoryMaterial, TopicLabel, compose, key_points
from newswatch.errors import ParseError
from newswatch.events import CoverageNoted, DraftRefreshed, DraftWritten, Event
from newswatch.pipeline.wording import Wording
from newswatch.pipeline.workspace import Workspace
from newswatch.posts import PostIndex
from newswatch.records import Article, Post, Related, Study
from newswatch.sandbox import Sandbox
from newswatch.store import Chosen, StoredArticle, StoredDraft, StoryToDraft
from newswatch.stories import best_first, member, standing_of
from newswatch.studies import study
from newswatch.text.urls import canonical

MOST_EARLIER = 3  # posts offered in a draft
PICKED = "picked by the author"  # the reason of a link nobody had to find
KEY_POINTS = 6  # sentences of each article the composer may choose from; it leaves out what somebody said


class Desk:
    """What all drafts of a run share: the author's voice and template, and her earlier posts."""

    def __init__(self, work: Workspace) -> None:
        self.work = work
        self.wording = Wording(work.config)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The earlier posts, the newest first."""
        return tuple(self.work.store.posts.all())

    @cached_property
    def index(self) -> PostIndex:
        """The earlier posts, to be asked which ones fit."""
        return PostIndex(self.posts)

    def write(self, story: StoryToDraft) -> Event:
        """Compose and store a draft."""
        config = self.work.config
        articles = leading_first(self.work.store.articles.of_story(story.story))
        composed = compose(
            self.material(articles, self.work.store.choices.of_story(story.story), self.posted(story.story)),
            voice(config),
            self.work.now,
            config.blog.timezone,
            draft_template(config),
            self.wording.model,
        )
        headline = articles[0].article.title
        number = self.work.store.drafts.save(story.story, composed, [each.id for each in articles], self.work.now)
        if self.work.store.drafts.is_edited(number):
            # Hers is still what shows; the machine's text waits as a proposal.
            return CoverageNoted(
                draft=number, story=story.story, title=composed.title, headline=headline, articles=story.fresh
            )
        kind = DraftWritten if story.draft is None else DraftRefreshed
        return kind(draft=number, story=story.story, title=composed.title, headline=headline)

    def write_anew(self, stored: StoredDraft) -> Event:
        """Compose and store a draft that is there already."""
        return self.write(StoryToDraft(stored.story, stored.id, stored.state, (), stored.created))

    def posted(self, story: int) -> Post | None:
        """Return the newest post that links to one of a story's articles, or of a story it follows: it told them."""
        addresses = self.work.store.stories.told_before(story)
        dropped = self.work.store.choices.of_story(story).dropped
        kept = (post for post in self.posts if post.id not in dropped)
        return next((post for post in kept if addresses & set(map(canonical, post.links))), None)

    def material(self, articles: Sequence[StoredArticle], chosen: Chosen, posted: Post | None) -> StoryMaterial:
        """Return everything the draft may speak of; ``posted`` told this very story."""
        lead = articles[0]
        return StoryMaterial(
            articles=tuple(self._told(each) for each in articles),
            topics=self._topics(articles),
            earlier=self._earlier(lead, chosen),
            already_posted=posted,
        )

    def _told(self, stored: StoredArticle) -> StoryArticle:
        article = stored.article
        return StoryArticle(
            source=stored.sources[0] if stored.sources else article.site,
            url=article.url,
            title=article.title,
            text=article.text,
            published=article.published,
            study=read_study(self.work, stored),
            key_points=key_points(article.title, article.text, KEY_POINTS),
        )

    def _topics(self, articles: Sequence[StoredArticle]) -> tuple[TopicLabel, ...]:
        topics = self.work.config.topics
        about = {flag.topic for each in articles for flag in each.flags if flag.strength == "about"}
        wanted = dict.fromkeys(topic for group in self.work.config.drafts.topics for topic in group)
        return tuple(TopicLabel(key, topics.label(key)) for key in wanted if key in about)

    def _earlier(self, lead: StoredArticle, chosen: Chosen) -> tuple[Related, ...]:
        """Return the posts to link to: those the author picked, then those that fit and that she did not drop."""
        if not self.posts:
            return ()
        article = lead.article
        before = min(article.published or self.work.now, self.work.now)
        links = [article.url, *(link.url for link in article.links)]
        passed_over = {*chosen.picked, *chosen.dropped}
        limit = MOST_EARLIER + len(passed_over)
        found = self.index.related(article.title, article.text, links=links, before=before, limit=limit)
        by_number = {post.id: post for post in self.posts}
        picked = [by_number[number] for number in chosen.picked if number in by_number]
        offered = [related for related in found if related.post.id not in passed_over]
        return (*(Related(post=post, score=1.0, reasons=(PICKED,)) for post in picked), *offered)[:MOST_EARLIER]


def leading_first(articles: Sequence[StoredArticle]) -> tuple[StoredArticle, ...]:
    """Return articles with the best source first, whatever the order they came in."""
    by_number = {each.id: each for each in articles}
    ranked = best_first(member(each.article, each.id, standing_of(each.article)) for each in articles)
    return tuple(by_number[int(each.id)] for each in ranked)


def read_study(work: Workspace, stored: StoredArticle) -> Study:
    """Return what an article says of its study; it is read once and kept."""
    known = work.store.stories.study_of(stored.id)
    if known is None:
        known = studied(work.sandbox, stored.article)
        work.store.stories.save_study(stored.id, known)
    return known


def studied(sandbox: Sandbox, article: Article) -> Study:
    """Return what an article says of its study, read in a sandbox.

    Nothing, where its text is made so that reading it breaks the bounds: no honest one is.
    """
    try:
        return sandbox.call(study, article.title, article.text)
    except ParseError:
        return Study()
