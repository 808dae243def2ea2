"""No request goes to an address that the configuration does not allow, and secrets go to their own host only."""

import base64
import socket

import pytest

from newswatch.errors import FetchError, Refused
from newswatch.fetch import FetchSettings, Request, Response, get
from newswatch.fetch.addresses import may_contact
from tests.fetch.conftest import Asked, Site


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1",
        "::127.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "nonsense",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_in_every_spelling(address: str) -> None:
    """Loopback, link-local, metadata, private, shared, mapped, tunnelled, multicast."""
    assert not may_contact(address, ())


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"]
)
def test_public_addresses_are_allowed(address: str) -> None:
    """IPv4, IPv6, and IPv4 inside IPv6."""
    assert may_contact(address, ())


def test_what_the_configuration_names_is_allowed_and_nothing_beside_it() -> None:
    """Exact addresses, or networks."""
    assert may_contact("127.0.0.1", ("127.0.0.1",))
    assert may_contact("::ffff:127.0.0.1", ("127.0.0.1",))
    assert not may_contact("127.0.0.2", ("127.0.0.1",))
    assert may_contact("192.168.1.77", ("192.168.1.0/24",))
    assert may_contact("fd00::5", ("fd00::5",))


@pytest.mark.parametrize(
    "host", ["127.0.0.2", "2130706434", "0x7f000002", "0177.0.0.2", "127.2", "[::ffff:127.0.0.2]", "[::1]", "0"]
)
def test_no_spelling_of_an_address_reaches_the_inner_site(inner_site: Site, settings: FetchSettings, host: str) -> None:
    """Decimal, hexadecimal, octal, short, mapped into IPv6."""
    port = inner_site.url.rpartition(":")[2]
    assert isinstance(get(Request(url=f"http://{host}:{port}/"), settings), Refused)
    assert inner_site.asked == []


def test_a_name_that_leads_to_a_private_address_is_refused(inner_site: Site, settings: FetchSettings) -> None:
    """What counts is the address the name server gives; localhost is the one name every machine knows."""
    port = inner_site.url.rpartition(":")[2]
    assert isinstance(get(Request(url=f"http://localhost:{port}/"), FetchSettings()), Refused)


def test_a_name_is_connected_at_its_checked_address(site: Site, settings: FetchSettings) -> None:
    """The request goes to the number that was checked and still carries the name."""
    site.serve("/f", b"yes")
    port = site.url.rpartition(":")[2]
    answer = get(Request(url=f"http://localhost:{port}/f"), settings)
    assert isinstance(answer, Response)
    assert site.asked[0].headers["host"] == f"localhost:{port}"


@pytest.mark.parametrize(
    "target", ["{inner}/x", "file:///etc/passwd", "gopher://127.0.0.1/", "http://[::1/x y", "//127.0.0.2:9/"]
)
def test_a_redirect_to_where_we_do_not_go_is_not_followed(
    site: Site, inner_site: Site, settings: FetchSettings, target: str
) -> None:
    """Every hop is checked like the first."""
    url = site.serve("/f", status="302 Found", Location=target.format(inner=inner_site.url))
    assert isinstance(get(Request(url=url), settings), FetchError)
    assert inner_site.asked == []


def test_other_schemes_are_refused(settings: FetchSettings) -> None:
    """Only http and https."""
    for url in ("file:///etc/passwd", "ftp://example.org/", "", "feed:x"):
        assert isinstance(get(Request(url=url), settings), Refused)


def test_credentials_do_not_follow_to_another_host(site: Site, other_site: Site, settings: FetchSettings) -> None:
    """Neither those in the address nor the source's own headers nor its validators; nor do they show in the answer."""
    other_site.serve("/g", b"there")
    url = site.serve("/f", status="302 Found", Location=other_site.url + "/g").replace("//", "//me:S3cret@")
    answer = get(Request(url=url, headers={"X-Key": "k"}, etag='"1"'), settings)
    assert isinstance(answer, Response)
    assert site.asked[0].headers["authorization"] == "Basic " + base64.b64encode(b"me:S3cret").decode()
    assert site.asked[0].headers["x-key"] == "k"
    assert not {"authorization", "x-key", "if-none-match"} & set(other_site.asked[0].headers)
    assert "S3cret" not in repr(answer)


def test_credentials_in_a_redirect_are_not_used(site: Site, other_site: Site, settings: FetchSettings) -> None:
    """A server cannot make us log in anywhere."""
    other_site.serve("/g", b"there")
    url = site.serve("/f", status="302 Found", Location=other_site.url.replace("//", "//a:b@") + "/g")
    answer = get(Request(url=url), settings)
    assert isinstance(answer, Response)
    assert "authorization" not in other_site.asked[0].headers
    assert answer.final_url == other_site.url + "/g"


def test_errors_mask_credentials(settings: FetchSettings) -> None:
    """The address in an error names no password."""
    answer = get(Request(url="http://me:S3cret@127.0.0.2:9/x"), settings)
    assert isinstance(answer, Refused)
    assert "S3cret" not in f"{answer} {answer.url} {answer!r}"


def test_environment_proxies_are_ignored(site: Site, settings: FetchSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a proxy the configuration names is used."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert isinstance(get(Request(url=site.serve("/f", b"x")), settings), Response)


def test_a_proxy_of_the_configuration_is_used(site: Site, settings: FetchSettings) -> None:
    """The whole address goes to it, with its own credentials; written-out private addresses stay refused."""
    site.serve("http://news.example/f?x=1", b"by proxy")
    proxy = site.url.replace("//", "//pro:xy@")
    answer = get(Request(url="http://news.example/f?x=1", proxy=proxy), settings)
    assert isinstance(answer, Response)
    assert answer.body == b"by proxy"
    assert site.asked[0].headers["proxy-authorization"].startswith("Basic ")
    assert isinstance(get(Request(url="http://169.254.169.254/", proxy=proxy), settings), Refused)
    assert len(site.asked) == 1


def test_encrypted_addresses_go_through_a_tunnel(site: Site, settings: FetchSettings) -> None:
    """A proxy that lets nobody through is an error that says so."""
    site.serve("news.example:443", status="403 Forbidden")
    answer = get(Request(url="https://news.example/", proxy=site.url), settings)
    assert isinstance(answer, FetchError)
    assert "403" in answer.reason
    assert site.asked[0].method == "CONNECT"


def test_a_certificate_nobody_signed_is_named(site: Site, settings: FetchSettings) -> None:
    """Speaking plain HTTP on an encrypted port is an error too, not a crash."""
    answer = get(Request(url=site.url.replace("http:", "https:") + "/"), settings)
    assert isinstance(answer, FetchError)
    assert "secure connection" in answer.reason


def test_a_host_that_does_not_exist_is_an_error(settings: FetchSettings) -> None:
    """Names under .invalid never exist."""
    answer = get(Request(url="http://nothing.invalid/", deadline_seconds=5), settings)
    assert isinstance(answer, FetchError)


def test_a_body_is_sent_to_the_one_it_was_written_for_only(
    site: Site, other_site: Site, settings: FetchSettings
) -> None:
    """A redirect of a POST is an answer, not followed."""
    url = site.serve("/f", status="307 Temporary Redirect", Location=other_site.url + "/g")
    answer = get(Request(url=url, body=b"secret", headers={"Content-Type": "text/plain"}), settings)
    assert isinstance(answer, Response)
    assert answer.status == 307
    assert (site.asked[0].method, site.asked[0].headers["content-length"]) == ("POST", "6")
    assert other_site.asked == []


def test_a_redirect_in_bare_letters_is_followed(site: Site, settings: FetchSettings) -> None:
    """UTF-8 that was not percent-encoded, as some servers send it."""

    def bare(sock: socket.socket, asked: Asked) -> None:
        sock.sendall("HTTP/1.1 302 Found\r\nLocation: /caf\u00e9\r\nContent-Length: 0\r\n\r\n".encode())

    site.serve("/caf%C3%A9", b"here")
    answer = get(Request(url=site.at("/f", bare)), settings)
    assert isinstance(answer, Response)
    assert answer.body == b"here"


def test_header_fields_cannot_be_smuggled_in(site: Site, settings: FetchSettings) -> None:
    """Line breaks in a stored validator or an address do not make new header fields."""
    site.serve("/f%0D%0AX-Evil:1", b"")
    site.serve("/f", b"x")
    answer = get(Request(url=site.url + "/f", etag='"1"\r\nX-Evil: 1'), settings)
    assert isinstance(answer, Response)
    assert "x-evil" not in site.asked[0].headers
