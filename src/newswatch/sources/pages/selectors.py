"""CSS selectors as a configuration names them."""

from __future__ import annotations


def xpath(selector: str) -> str:
    """Return a CSS selector as XPath.

    Raises:
        ValueError: if it is none.
    """
    from cssselect import HTMLTranslator, SelectorError

    try:
        return HTMLTranslator().css_to_xpath(selector)
    except SelectorError as error:
        raise ValueError(f"not a CSS selector: {error}") from error
