"""Addresses: one spelling for each, none with credentials, none that is not of the web. Pure functions of strings.

What an address leads to, and whether it may be asked, is the business of fetch/.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit

# Parameters that say where a reader came from and never which page it is. A final * stands for any ending.
TRACKING = """
    utm_* at_* hsa_* pk_* piwik_* mtm_* matomo_* mc_cid mc_eid fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid
    twclid ttclid igshid igsh _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok oly_enc_id oly_anon_id vero_id
    vero_conv wickedid _ga _gl _ke s_cid ns_campaign ns_mchannel ns_source xtor cmpid cmp_id ncid sr_share smid ito
    icid wt.mc_id wt.rss_f wt.rss_a wt.rss_ev dgcid trk ftag guccounter guce_referrer guce_referrer_sig
    __twitter_impression amp_js_v
"""
# Parameters that are tracking on one host only.
TRACKING_OF_HOST = {
    "pubmed.ncbi.nlm.nih.gov": frozenset({"fc", "ff", "v"}),
    "www.theguardian.com": frozenset({"cmp"}),
    "www.youtube.com": frozenset({"feature", "si"}),
}
# host pattern, path, the parameters that hold the wrapped address, first one first
WRAPPERS = (
    (re.compile(r"(?:www\.|news\.)?google\.[a-z.]{2,6}"), "/url", ("url", "q")),
    (re.compile(r"l\.facebook\.com|lm\.facebook\.com"), "/l.php", ("u",)),
    (re.compile(r"www\.bing\.com"), "/news/apiclick.aspx", ("url",)),
    (re.compile(r"out\.reddit\.com"), "", ("url",)),
)
_TRACKING_NAMES = frozenset(name for name in TRACKING.split() if not name.endswith("*"))
_TRACKING_PREFIXES = tuple(name[:-1] for name in TRACKING.split() if name.endswith("*"))
_TRIM = "".join(map(chr, range(33)))
_CONTROLS = re.compile("[\x00-\x1f\x7f]")
_PLAIN_ADDRESS = re.compile(  # what needs no work, as most addresses do; the ports are those that are no default
    r"https?://(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?<!-)(?::(?!80(?!\d)|443(?!\d))[1-5]\d{1,4})?"
    r"(?:/[A-Za-z0-9_~-]+(?:\.[A-Za-z0-9_~-]+)*)+/?"
)
_HOST_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "/:@!$&'()*+,;=-._~%"
_QUERY_SAFE = _PATH_SAFE + "?[]|{}^"
_CREDENTIALS = re.compile(r"((?:\b[A-Za-z][A-Za-z0-9+.-]{0,20}:)?//)[^/?#\s@]*(?:@[^/?#\s@]*)*@")
_SECRET_VALUE = re.compile(
    r"(?i)([?&;](?:password|passwd|pwd|pass|token|access_token|auth|auth_token|api[-_]?key|apikey|secret|sig|signature)=)[^&;#\s]+"
)
_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """Return the one spelling of a web address, or an empty string for what is none.

    Host in lower case and ASCII, default port, credentials, fragment and tracking parameters removed, dot segments
    resolved, percent-encoding in one form, addresses wrapped by a search engine unwrapped. Idempotent.

    >>> canonical("HTTPS://Example.org:443/a/../b?utm_source=x&id=7#top")
    'https://example.org/b?id=7'
    """
    if _PLAIN_ADDRESS.fullmatch(url):
        return url
    while True:
        parts = _split(url)
        if parts is None:
            return ""
        wrapped = _wrapped(parts)
        if not wrapped:
            return _joined(parts)
        url = wrapped


def absolute(base: str, href: str) -> str:
    """Return ``href`` as an http(s) address seen from ``base``; empty for other schemes and for what cannot be read.

    Without a base, a relative address stays as it is.
    """
    if _PLAIN_ADDRESS.fullmatch(href):
        return href
    href = _CONTROLS.sub("", href.strip(_TRIM))
    if not href:
        return ""
    try:
        joined = urljoin(base, href) if base else href
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if not parts.scheme and not base:
        return joined
    return joined if parts.scheme in _PORTS and parts.netloc else ""


def host(url: str) -> str:
    """Return the host in lower case, without port and credentials; empty when there is none."""
    parts = _split(url)
    return _host_name(parts) if parts else ""


def origin(url: str) -> str:
    """Return ``scheme://host[:port]`` without credentials; empty when there is none."""
    parts = _split(url)
    return f"{parts.scheme}://{_authority(parts)}" if parts else ""


def is_web(url: str) -> bool:
    """Tell whether ``url`` is an http or https address with a host that can be one."""
    return _split(url) is not None


def masked(text: str) -> str:
    """Return an address, or a text with addresses in it, with credentials and secret parameters replaced by ``***``."""
    if "@" in text:
        text = _CREDENTIALS.sub(r"\1***@", text)
    return _SECRET_VALUE.sub(r"\1***", text) if "=" in text else text


def credentials(url: str) -> tuple[str, str] | None:
    """Return user and password written in an address, percent-decoded; None when there are none."""
    parts = _split(url)
    if parts is None or parts.username is None:
        return None
    return unquote(parts.username), unquote(parts.password or "")


def without_credentials(url: str) -> str:
    """Return the address with user and password removed and nothing else changed."""
    scheme, separator, rest = url.partition("://")
    authority_end = min((at for at in map(rest.find, "/?#") if at >= 0), default=len(rest))
    return scheme + separator + rest[:authority_end].rpartition("@")[2] + rest[authority_end:]


def as_sent(url: str) -> str:
    """Return path and query as they go over the wire: what may not stand there is percent-encoded, the rest stays."""
    parts = _split(url)
    if parts is None:
        return "/"
    query = f"?{_encoded(parts.query, _QUERY_SAFE)}" if parts.query else ""
    return (_encoded(parts.path, _PATH_SAFE) or "/") + query


def _split(url: str) -> SplitResult | None:
    url = _CONTROLS.sub("", url.strip(_TRIM))
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS and _place(parts.netloc) else None


@lru_cache(maxsize=8192)
def _place(netloc: str) -> tuple[str, int | None] | None:
    """Host in its one spelling and port of an authority, None when it is none."""
    try:
        parts = urlsplit("//" + netloc)
        name, port = _host_spelling(parts.hostname or ""), parts.port
    except (ValueError, UnicodeError):
        return None
    return (name, port) if name else None


def _host_name(parts: SplitResult) -> str:
    return (_place(parts.netloc) or ("", None))[0]


def _host_spelling(name: str) -> str:
    if ":" in name:
        return _ip6(name)
    name = unquote(name)
    if not name.isascii():
        name = _ascii_host(name)
    name = name.lower().rstrip(".")
    return name if _HOST_NAME.fullmatch(name) and ".." not in name else ""


def _ip6(name: str) -> str:
    import ipaddress

    try:
        address = ipaddress.IPv6Address(name)
    except ValueError:
        return ""
    inner = int(address.ipv4_mapped or 0)  # which Python spells one way up to 3.12, and another way since
    return f"::ffff:{inner >> 16:x}:{inner & 0xFFFF:x}" if address.ipv4_mapped else address.compressed


def _ascii_host(name: str) -> str:
    import idna

    try:
        return idna.encode(name, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return ""


def _authority(parts: SplitResult) -> str:
    name, port = _place(parts.netloc) or ("", None)
    name = f"[{name}]" if ":" in name else name
    return name if port in (None, _PORTS[parts.scheme]) else f"{name}:{port}"


def _joined(parts: SplitResult) -> str:
    path = _without_dots(_percent_normal(parts.path, _PATH_SAFE)) or "/"
    query = "&".join(_percent_normal(pair, _QUERY_SAFE) for pair in _kept(parts))
    hashbang = "#" + _percent_normal(parts.fragment, _QUERY_SAFE) if parts.fragment.startswith("!") else ""
    return f"{parts.scheme}://{_authority(parts)}{path}{'?' + query if query else ''}{hashbang}"


def _kept(parts: SplitResult) -> list[str]:
    of_host = TRACKING_OF_HOST.get(_host_name(parts), frozenset())
    return [pair for pair in parts.query.split("&") if pair and not _is_tracking(pair, of_host)]


def _is_tracking(pair: str, of_host: frozenset[str]) -> bool:
    name = unquote(pair.partition("=")[0]).lower()
    return name in _TRACKING_NAMES or name in of_host or name.startswith(_TRACKING_PREFIXES)


def _wrapped(parts: SplitResult) -> str:
    for pattern, path, names in WRAPPERS:
        if pattern.fullmatch(_host_name(parts)) and (not path or parts.path == path):
            values = dict(reversed(parse_qsl(parts.query)))
            return next((values[name] for name in names if is_web(values.get(name, ""))), "")
    return ""


def _percent_normal(text: str, safe: str) -> str:
    text = _PERCENT.sub(_one_percent, text)
    if "%" in text:
        text = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)
    return _encoded(text, safe)


def _encoded(text: str, safe: str) -> str:
    return quote(text, safe=safe, errors="replace")


def _one_percent(match: re.Match[str]) -> str:
    character = chr(int(match[0][1:], 16))
    return character if character in _UNRESERVED else match[0].upper()


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            kept = kept[:-1]
        elif segment != ".":
            kept.append(segment)
    ends_in_folder = segments[-1] in (".", "..")
    return "/" + "/".join(kept) + ("/" if ends_in_folder and kept else "")
