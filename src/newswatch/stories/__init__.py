"""The articles that report one finding: the same-finding test, the grouping, ids that stay. Pure; no I/O.

``group`` parts articles into stories, ``assign`` says which stored story each belongs to, ``best_first`` orders the
sources of one by how near to the study each stands (``standing_of``), ``leading`` picks the first of them,
``same_story`` compares two articles alone.
"""

from __future__ import annotations

from newswatch.stories.grouping import group
from newswatch.stories.leading import best_first, leading
from newswatch.stories.membership import member
from newswatch.stories.placing import assign
from newswatch.stories.same import same_story
from newswatch.stories.source_kinds import standing_of

__all__ = ["assign", "best_first", "group", "leading", "member", "same_story", "standing_of"]
