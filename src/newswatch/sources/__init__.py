"""Kinds of source, one file each: pure functions from an answer's bytes to entries. No I/O.

A kind is a module of this package that ends in ``KIND: SourceKind = SourceKind(...)``; its module name is the word for
``kind:`` in feeds.yaml.
"""
