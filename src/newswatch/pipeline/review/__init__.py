"""Review: a person goes through the drafts. One session model under every face, bound to the store by a keeper.

``session`` is what is on the desk now, ``turns`` are pure: a session and what happened give the next session and the
effects wished for. ``keeper`` carries those out that concern the store; a face (``cli/review/``) draws the session and
carries out the others: the editor, the browser, leaving. ``conversation`` holds the three together.
"""
