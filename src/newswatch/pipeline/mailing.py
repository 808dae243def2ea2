"""Mailing: a digest goes out by the user's own mail server, once for each period and circle of readers."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from newswatch.config import Config, MailSettings
from newswatch.config.secrets import secret
from newswatch.exports import formats
from newswatch.records import Digest


@dataclass(frozen=True, slots=True)
class Mail:
    """A digest, addressed."""

    name: str  #: what tells it from other digests: period, topics, readers
    message: bytes
    sender: str  #: bare address
    recipients: tuple[str, ...]  #: bare addresses


def addressed(config: Config, settings: MailSettings, digest: Digest, now: datetime) -> Mail:
    """Return the digest as a message to its readers, who do not see each other's addresses."""
    message = message_from_bytes(formats()["email"].render(digest).encode("ascii"), policy=SMTP)
    assert isinstance(message, EmailMessage)
    recipients = tuple(dict.fromkeys(parseaddr(each)[1] for each in settings.to))
    topics = ",".join(section.topic for section in digest.sections)
    name = f"mail:{digest.since}..{digest.until}:{topics}:{','.join(sorted(recipients))}"
    del message["X-Unsent"], message["Date"]
    message["From"] = settings.sender
    message["To"] = settings.to[0] if len(recipients) == 1 else settings.sender
    message["Date"] = format_datetime(now)
    domain = parseaddr(settings.sender)[1].rpartition("@")[2]
    message["Message-ID"] = f"<{uuid.uuid5(uuid.NAMESPACE_URL, f'{name} {now.isoformat()}').hex}@{domain}>"
    return Mail(name, message.as_bytes(), parseaddr(settings.sender)[1], recipients)


def send(config: Config, settings: MailSettings, mail: Mail) -> dict[str, str]:
    """Hand a mail in; return the readers the server refused, each with its reason.

    Raises:
        UsageError: if the password is not in the environment.
        FetchError: if the server does not take it; then nobody got it.
    """
    from newswatch.fetch.mail import MailServer
    from newswatch.fetch.mail import send as hand_in

    server = MailServer(
        host=settings.host,
        port=settings.port,
        security=settings.security,
        user=settings.user,
        password=secret(settings.password_env) if settings.password_env else "",
        allow_private=config.network.allow_private,
        deadline_seconds=config.network.deadline,
    )
    return hand_in(server, mail.message, mail.sender, mail.recipients)


def in_words(recipients: Sequence[str]) -> str:
    """Return whom a mail goes to, short."""
    return recipients[0] if len(recipients) == 1 else f"{len(recipients)} readers"
