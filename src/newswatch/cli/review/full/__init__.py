"""The full-screen face, the only Textual: a list or a text, beside it what it rests on, under it what the keys do.

It uses the terminal's own colours and little of them, so that it reads well on dark and on light ones.
"""
