"""A digest as HTML: the page, its stories and its picture. Words from outside pass ``for_html``, all of them."""
