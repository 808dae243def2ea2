"""What lies outside the session: her editor, and her browser. Both faces use it; neither may lose or leak anything."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from newswatch.cli.review.editor import Editing, command
from newswatch.errors import NewswatchError
from newswatch.pipeline.review.acts import Edit, Edited, Refused
from newswatch.text.clean import for_link, for_terminal

if TYPE_CHECKING:
    import webbrowser


def edited(effect: Edit, folder: Path, around: Callable[[Callable[[], Edited]], Edited]) -> Edited:
    """Open a draft in her editor; return the new text, or why there is none.

    Args:
        effect: the draft.
        folder: where it lies meanwhile.
        around: gives the terminal to the editor and takes it back.
    """

    def write() -> Edited:
        draft = effect.opened.draft
        outcome = Editing(draft.id, draft.markdown, folder, command()).outcome()
        if outcome.text is None:
            return Edited(None, note=outcome.note)
        return Edited(outcome.text.markdown, outcome.text.title, outcome.note)

    try:
        return around(write)
    except NewswatchError as error:
        return Edited(None, note=f"{str(error)[:1].upper()}{str(error)[1:]}.")


def browsed(url: str) -> Refused:
    """Show an address in the browser; where there is none, say the address.

    Only http and https go to a browser: an address comes from outside, and other schemes start other programs.
    """
    there = for_link(url)
    if not there or there.startswith("-"):
        return Refused(f"Not opened, it is no web address: {for_terminal(url)}")
    if has_browser() and _opened(there):
        return Refused(f"Opened in the browser: {there}")
    return Refused(f"No browser here; the address is {there}")


def has_browser() -> bool:
    """Return whether a browser can show anything: one was named, or there is a screen that is not far away."""
    if os.environ.get("BROWSER"):
        return True
    if any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY")):
        return False
    import sys

    return sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _opened(url: str) -> bool:
    import webbrowser

    # The library reads $BROWSER once for the life of the process; here it holds from the moment it is set.
    named = os.environ.get("BROWSER", "").split(os.pathsep)
    for name in filter(None, named):
        try:
            return _controller(name).open(url)
        except OSError:
            continue
    try:
        return webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False


def _controller(name: str) -> webbrowser.BaseBrowser:
    import webbrowser

    try:
        return webbrowser.get(name)
    except webbrowser.Error:
        return webbrowser.GenericBrowser(name)
