"""The line-by-line face: words only, one thing after the other. For any terminal, 40 columns, and a screen reader.

No box, no colour, no cursor that moves. A letter and Enter are one act; what it came to is told in a line or two.
"""
