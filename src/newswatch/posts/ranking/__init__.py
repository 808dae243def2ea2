"""Which earlier posts a new text belongs to.

``_terms`` cuts a text into numbered words and word pairs, ``_postings`` compares by the words in common, ``_latent``
by what words tend to stand together, ``_score`` makes one number of it that means something, ``_reasons`` puts it in
words.
"""

from newswatch.posts.ranking.index import PostIndex

__all__ = ["PostIndex"]
