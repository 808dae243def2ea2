"""Which addresses may be contacted: those of the public internet, and those the configuration names.

Pure: an address that DNS gave, or that was written in a link, goes in; yes or no comes out. The spelling (decimal,
octal, mapped into IPv6) does not matter, because what is checked is the address that will be connected to.
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address

_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")


@lru_cache(maxsize=4096)
def may_contact(address: str, allowed: tuple[str, ...]) -> bool:
    """Tell whether the numeric ``address`` may be connected to.

    Args:
        address: as a resolver writes it, with or without a zone (``fe80::1%eth0``).
        allowed: addresses or networks that may be contacted although they are not public.
    """
    try:
        ip = _innermost(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    return _is_public(ip) or any(ip in network for network in _networks(allowed))


def is_own(address: str, allowed: tuple[str, ...]) -> bool:
    """Tell whether ``address`` is one of the own network that the configuration names."""
    try:
        ip = _innermost(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    return any(ip in network for network in _networks(allowed))


def is_private_host(host: str, allowed: tuple[str, ...]) -> bool:
    """Tell whether a host is of the own network that the configuration names: a number in it, or ``localhost``."""
    return is_own("127.0.0.1" if host == "localhost" else host, allowed)


def _innermost(ip: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(ip, IPv4Address):
        return ip
    inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
    if inner is None and (ip in _NAT64 or (ip in _COMPATIBLE and int(ip) > 1)):
        inner = IPv4Address(int(ip) & 0xFFFFFFFF)
    return inner or ip


def _is_public(ip: Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or _is_site_local(ip))


def _is_site_local(ip: Address) -> bool:
    return isinstance(ip, IPv6Address) and ip.is_site_local


@lru_cache(maxsize=16)
def _networks(allowed: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(text.strip("[] "), strict=False) for text in allowed)
