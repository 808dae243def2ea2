"""Formats of a digest, one file each: pure functions from a Digest to text. No I/O.

A format is a module of this package that ends in ``FORMAT: ExportFormat = ExportFormat(...)``; its module name is the
word for ``--format``.
"""
