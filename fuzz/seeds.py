"""What fuzzing begins with: small inputs of every shape the readers know, and pieces that have broken readers."""

from __future__ import annotations

from newswatch.config import template_text

ITEM = (
    "<item><title>Stem cells &amp; MS</title><link>http://a.example/1</link><guid isPermaLink='false'>g1</guid>"
    "<pubDate>Mon, 01 Jan 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;Words&lt;/p&gt;</description>"
    "<author>j@a.example (Jane Doe)</author></item>"
)
RSS = (
    "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>F</title><ttl>60</ttl>"
    f"{ITEM * 3}</channel></rss>"
)
ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/'><title>F</title><id>urn:f</id>"
    "<entry><id>urn:1</id><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <i>b</i></div></title>"
    "<link rel='alternate' href='1'/><updated>2024-01-01T00:00:00Z</updated><summary type='html'>&lt;b&gt;s</summary>"
    "<author><name>Jane</name></author><content type='html'><![CDATA[<p>c</p>]]></content></entry></feed>"
)
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='http://a.example/'><title>F</title></channel>"
    "<item rdf:about='http://a.example/1'><title>T</title><link>http://a.example/1</link><dc:date>2024-01-01</dc:date>"
    "</item></rdf:RDF>"
)
JSON = (
    '{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","url":"http://a.example/1","title":"T",'
    '"content_html":"<p>x</p>","date_published":"2024-01-01T00:00:00Z","authors":[{"name":"Jane"}]}]}'
)
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>A trial | Site</title>"
    "<meta property='og:title' content='A trial'><meta name=author content='Jane Doe'>"
    "<link rel=canonical href='/a'><script type='application/ld+json'>"
    '{"@type":"NewsArticle","headline":"A trial","datePublished":"2024-01-01","author":{"name":"Jane Doe"}}'
    "</script></head><body><nav><a href=/>Home</a></nav><article><h1>A trial</h1><p class=byline>By Jane Doe</p>"
    "<time datetime=2024-01-01>1 January 2024</time><p>Of 30 people with MS who got stem cells, 24 improved.</p>"
    "<p>“We are glad,” said John Roe. See <a href='https://doi.org/10.1000/x'>the paper</a>.</p>"
    "<p style='display:none'>hidden</p><ul><li>one</li></ul><a rel=next href='?p=2'>Next</a></article></body></html>"
)
WXR = (
    "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
    "xmlns:wp='http://wordpress.org/export/1.2/'><channel><title>B</title>"
    "<wp:base_blog_url>http://blog.example</wp:base_blog_url><item><title>T</title><link>http://blog.example/t/</link>"
    "<content:encoded><![CDATA[Words.\n\nMore [caption]x[/caption] <a href='/b'>b</a>]]></content:encoded>"
    "<wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-02-09 07:30:00</wp:post_date_gmt><wp:status>publish</wp:status>"
    "<wp:post_type>post</wp:post_type><category domain='post_tag' nicename='ms'><![CDATA[MS]]></category></item>"
    "</channel></rss>"
)
CONFIG = (
    "blog: {name: B, url: 'http://b.example', timezone: Europe/Dublin}\nsources:\n  - name: a\n    url: http://a.example/f\n"
    "    every: 6h\n    scrape: matching\n  - {name: p, kind: page, url: 'http://a.example/n', links: 'li a'}\n"
    "topics:\n  x: {label: X, rules: stem-cells}\ndrafts: {topics: [[x]]}\nnetwork: {allow_private: [127.0.0.1]}\n"
)

SEEDS: dict[str, tuple[bytes, ...]] = {
    "feed": (*(text.encode() for text in (RSS, ATOM, RDF, JSON)), RSS.encode("utf-16")),
    "page": (PAGE.encode(), PAGE.encode("utf-16"), PAGE.replace("utf-8", "windows-1252").encode("cp1252")),
    "wxr": (WXR.encode(),),
    "config": (CONFIG.encode(), template_text().encode()),
}

PIECES: tuple[bytes, ...] = (
    *(b"\x00", b"\x1b]0;x\x07", b"\xc2\x9b", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"&#0;"),
    *(
        b"&#xD800;",
        b"&#x9b;",
        b"&#27;",
        b"&nbsp;",
        b"&x;",
        b"&&",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"-->",
        b"<!DOCTYPE r [",
    ),
    *(
        b'<!ENTITY a "b">',
        b"<?xml version='1.0' encoding='x-bogus'?>",
        b"<",
        b">",
        b"</",
        b"/>",
        b"<x xmlns='u'>",
        b"<a:b/>",
    ),
    *(
        b"javascript:alert(1)",
        b"file:///etc/passwd",
        b"http://[::1",
        b"http://a:b@c/",
        b"//x",
        b"?",
        b"#",
        b"%00",
        b"\\",
    ),
    *(
        b"9" * 400,
        b"-1",
        b"1e999",
        b"NaN",
        b"null",
        b"0000-00-00",
        b"9999-12-31T23:59:59+99:99",
        b"29 Feb 2023",
        b"{{x}}",
    ),
    *(
        b"\n",
        b"\r",
        b"\t",
        b" ",
        b"'",
        b'"',
        b": ",
        b"- ",
        b"!!python/object:x",
        b"*a",
        b"&a ",
        b"[[[[",
        b"{",
        b"}",
        b"|",
        b"? ",
    ),
    *(
        b"<script>",
        b"<style>",
        b"<template>",
        b"<table><tr><td>",
        b"<select>",
        b"<svg>",
        b"<math>",
        b"<base href='x:'>",
    ),
)
