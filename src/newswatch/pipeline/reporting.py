"""Telling a person what needs one: by mail once for each trouble, and to a health-check address after every run.

A trouble that lasts is told again after a week. The health-check address is asked as healthchecks.io and its like
expect it: as it is when all is well, with ``/fail`` behind its path when not, the words in the body.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import urlsplit, urlunsplit

from newswatch.config import Config, MailSettings
from newswatch.config.secrets import secret
from newswatch.errors import FetchError
from newswatch.fetch import Request
from newswatch.pipeline.alarms import Alarm
from newswatch.pipeline.fetching import ask_one
from newswatch.pipeline.mailing import Mail, send
from newswatch.store import Store
from newswatch.text.clean import for_terminal

CHORE = "report"
REMINDER = timedelta(days=7)  # a trouble that lasts is told again


def report(config: Config, store: Store, found: Sequence[Alarm], now: datetime) -> tuple[str, ...]:
    """Tell who is to be told; return what could not be told, and why.

    Args:
        config: its ``report`` says who is told.
        store: remembers what was told.
        found: what needs a person now; empty when all is well.
        now: aware.
    """
    failed = list(check_in(config, _text(found), failed=bool(found)))
    if config.report.mail is None:
        return tuple(failed)
    news = _news(store, found, now)
    if news:
        failed += _mailed(config, config.report.mail, found, now)
    if not failed and (news or not found):
        store.chores.did(CHORE, now, "\n".join(alarm.key for alarm in found))
    return tuple(failed)


def check_in(config: Config, text: str, *, failed: bool) -> tuple[str, ...]:
    """Ask the health-check address, where there is one; return why that failed.

    Raises:
        UsageError: if the variable that holds the address is not set.
    """
    address = config.report.health_check
    if config.report.health_check_env:
        address = secret(config.report.health_check_env)
    if address is None:
        return ()
    parts = urlsplit(address)
    path = parts.path.rstrip("/") + "/fail" if failed else parts.path
    request = Request(url=urlunsplit(parts._replace(path=path)), body=text.encode("utf-8"))
    answer = ask_one(config.network, request)
    return (f"the health check could not be told: {answer}",) if isinstance(answer, FetchError) else ()


def _news(store: Store, found: Sequence[Alarm], now: datetime) -> bool:
    """Return whether any of it was not told before, or not for a week."""
    told, last = store.chores.note(CHORE).split("\n"), store.chores.last(CHORE)
    is_long_ago = last is None or not timedelta(0) <= now - last < REMINDER
    return bool(found) and (is_long_ago or any(alarm.key not in told for alarm in found))


def _mailed(config: Config, settings: MailSettings, found: Sequence[Alarm], now: datetime) -> tuple[str, ...]:
    recipients = tuple(parseaddr(each)[1] for each in settings.to)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"newswatch: {_many(found)}"
    message["From"] = settings.sender
    message["To"] = settings.to[0] if len(settings.to) == 1 else settings.sender
    message["Date"] = format_datetime(now)
    message.set_content(_text(found))
    mail = Mail(CHORE, message.as_bytes(), parseaddr(settings.sender)[1], recipients)
    try:
        refused = send(config, settings, mail)
    except FetchError as error:
        return (f"the report could not be mailed: {error}",)
    return tuple(f"the report could not be mailed to {address}: {why}" for address, why in refused.items())


def _many(found: Sequence[Alarm]) -> str:
    return "something needs you" if len(found) == 1 else f"{len(found)} things need you"


def _text(found: Sequence[Alarm]) -> str:
    """Return what needs a person as plain text; words from outside are cleaned."""
    if not found:
        return "newswatch: all is well.\n"
    lines = [f"- {for_terminal(alarm.what)}\n  {for_terminal(alarm.way_out)}" for alarm in found]
    return f"newswatch: {_many(found)}.\n\n" + "\n".join(lines) + "\n"
