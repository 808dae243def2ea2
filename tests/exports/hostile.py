"""Words that want to be more than words: titles, names and addresses put together by chance, with a seed."""

from __future__ import annotations

import random

SEED = 20260317
PIECES = (
    "# ", "## x", "\n# ", "* a", "1. ", "> ", "---", "\n---\n", "===", "```", "~~~", "    code", "\t", "| a | b |",
    "[a](https://evil.example)", "![i](https://evil.example/i.png)", "[^1]", "[^1]: note",
    "[x]: https://evil.example", "<https://evil.example>", "https://evil.example/x", "www.evil.example",
    "me@evil.example", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "-->", "<?php",
    "<![CDATA[x]]>", "]]>", "</title>", "</style>", "</blockquote></article>", "<a href='javascript:alert(1)'>x</a>",
    "&lt;b&gt;", "&amp;", "&#60;", "&copy;", "&", "<", ">", '"', "'", "`", "``", "*", "**", "_", "__", "~", "$",
    "$$x$$", "^", "\\", "{", "}", "{{ site.title }}", "{% raw %}", "{% include x %}", "{%", "%}", "{{< figure >}}",
    "{{% x %}}", "{{</* x */>}}", "{:.class}", "{::comment}", "{#id}", ": def", "term\n: def", "- [ ] task", "+++",
    "...", ":smile:", "!", "![", "](", "[[wiki]]", "\r\nBcc: a@evil.example", "\r\n\r\n<b>x</b>", "=?utf-8?q?x?=",
    "\x00", "\x1b[31m", "\u202e", "\u2028", "\ufeff", "\ud800", "\uffff", "\u200b", "--boundary", ".", "\r\n.\r\n",
    "no", "null", "2026-01-01", "é", "e\u0301", "日本語", "العربية", "🧠", "a", "of 21 people", "%s", "%d", "${x}",
    "#{x}", "\\u0000", "[gallery]", "[caption id=1]x[/caption]", "<!-- wp:html -->",
)  # fmt: skip
ADDRESSES = (
    "https://news.example/1", "https://news.example/a?x=1&copy;=2&lt", "https://news.example/a)b(c", "http://[::1",
    "https://news.example/<b>'\"", "javascript:alert(1)", "data:text/html,<b>", "https://news.example/{{x}}{%y%}",
    "https://news.example/a b\nc", "https://news.example/*_`~|[]", "//evil.example", "", "https://news.example/\u202ex",
    "https://news.example/?a=1&b=2#c", "https://news.example/%0d%0aX:1", "https://user:pass@news.example/",
)  # fmt: skip


def words(count: int, seed: int = SEED) -> list[str]:
    """Return so many hostile texts; the same ones each time."""
    chance = random.Random(seed)
    return ["".join(chance.choices((*PIECES, " "), k=chance.randint(1, 7))) for _ in range(count)]


def addresses(count: int, seed: int = SEED) -> list[str]:
    """Return so many addresses, most of them hostile."""
    chance = random.Random(seed + 1)
    return [chance.choice(ADDRESSES) for _ in range(count)]
