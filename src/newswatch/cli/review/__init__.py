"""The faces of a review: ``plain`` goes line by line, ``full`` fills the screen (the only Textual).

Both draw the same session (``pipeline/review/``), share one table of keys (``keys``) and the same words (``telling``,
``beside``, ``rendering``).
"""
