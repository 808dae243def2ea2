"""Markdown as the block markup of WordPress's editor: headings, paragraphs, lists, quotes, code, rules.

Each block is what the editor itself would have saved, so that it opens as blocks and not as one piece of HTML. Words
become words: no tag, no block, no shortcode and no embedded address comes of them. HTML in a draft is its author's own
and becomes a block of HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newswatch.text.clean import for_blocks, for_html, for_link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

# Inline element of Markdown -> tag
_TAGS = {"em": "em", "strong": "strong", "s": "s"}


def blocks(markdown: str) -> str:
    """Return a text as block markup, the blocks parted by blank lines."""
    from markdown_it.tree import SyntaxTreeNode

    tree = SyntaxTreeNode(_parser().parse(markdown))
    return _joined(tree.children)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough")


def _joined(nodes: Sequence[SyntaxTreeNode]) -> str:
    return "\n\n".join(_BLOCKS[node.type](node) for node in nodes if node.type in _BLOCKS)


def _wrapped(name: str, inside: str, attributes: str = "") -> str:
    return f"<!-- wp:{name} {attributes}{' ' if attributes else ''}-->\n{inside}\n<!-- /wp:{name} -->"


def _heading(node: SyntaxTreeNode) -> str:
    # The title is the post's; a heading of the first rank would stand beside it.
    level = max(int(node.tag[1:]), 2)
    inside = f'<h{level} class="wp-block-heading">{_inline(node)}</h{level}>'
    return _wrapped("heading", inside, f'{{"level":{level}}}' if level != 2 else "")


def _paragraph(node: SyntaxTreeNode) -> str:
    return _wrapped("paragraph", f"<p>{_inline(node)}</p>")


def _list(node: SyntaxTreeNode) -> str:
    ordered = node.type == "ordered_list"
    tag = "ol" if ordered else "ul"
    items = "\n\n".join(_wrapped("list-item", f"<li>{_item(child)}</li>") for child in node.children)
    inside = f'<{tag} class="wp-block-list">{items}</{tag}>'
    return _wrapped("list", inside, '{"ordered":true}' if ordered else "")


def _item(node: SyntaxTreeNode) -> str:
    """Return an item: its words, and lists in it; the editor knows nothing else there."""
    lists = [child for child in node.children if child.type.endswith("_list")]
    words = [_inline(child) for child in node.children if child.type in ("paragraph", "heading")]
    return "<br>".join(words) + "".join(_list(child) for child in lists)


def _quote(node: SyntaxTreeNode) -> str:
    return _wrapped("quote", f'<blockquote class="wp-block-quote">{_joined(node.children)}</blockquote>')


def _code(node: SyntaxTreeNode) -> str:
    return _wrapped("code", f'<pre class="wp-block-code"><code>{for_blocks(node.content.rstrip())}</code></pre>')


def _rule(node: SyntaxTreeNode) -> str:
    return _wrapped("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')


def _html(node: SyntaxTreeNode) -> str:
    return _wrapped("html", node.content.rstrip())


_BLOCKS: dict[str, Callable[[SyntaxTreeNode], str]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quote,
    "fence": _code,
    "code_block": _code,
    "hr": _rule,
    "html_block": _html,
}


def _inline(node: SyntaxTreeNode) -> str:
    """Return the words of a block with links and emphasis."""
    return "".join(_told(child) for inline in node.children if inline.type == "inline" for child in inline.children)


def _told(node: SyntaxTreeNode) -> str:
    inside = "".join(map(_told, node.children))
    match node.type:
        case "text" | "text_special":
            return for_blocks(node.content)
        case "softbreak":
            return " "
        case "hardbreak":
            return "<br>"
        case "code_inline":
            return f"<code>{for_blocks(node.content)}</code>"
        case "link":
            return _link(str(node.attrs.get("href", "")), inside)
        case "image":
            return _link(str(node.attrs.get("src", "")), for_blocks(node.content))
        case "html_inline":
            return node.content
    tag = _TAGS.get(node.type)
    return f"<{tag}>{inside}</{tag}>" if tag else inside


def _link(url: str, words: str) -> str:
    there = for_link(url)
    return f'<a href="{for_html(there)}">{words}</a>' if there else words
