"""The vocabulary: one word for one thing, in code, tables, commands and documentation.

All records are frozen. Datetimes are timezone-aware. Texts are NFC, paragraphs parted by one blank line. Offsets count
characters, ``text[start:end]``.
"""
