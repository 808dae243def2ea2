"""Publish: hand approved drafts over to the blog: to a folder of posts, or to WordPress as drafts.

What is to be done with each is decided by ``publications.plan`` from what is remembered and what lies there. Before
anything is sent it is noted that it is being sent, so that a kill at any moment neither loses nor doubles a draft.
"""

from __future__ import annotations

from newswatch.pipeline.publish.delivering import deliver
from newswatch.pipeline.publish.places import PLACES, place_named

__all__ = ["PLACES", "deliver", "place_named"]
