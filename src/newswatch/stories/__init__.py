"""The articles that report one finding: the same-finding test, the grouping, ids that stay. Pure; no I/O.

``group`` parts articles into stories, ``assign`` says which stored story each belongs to, ``leading`` picks the source
that leads, ``same_story`` compares two articles alone.
"""
