"""``newswatch drafts approve``: drafts that may be published. What no source says needs a yes and a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from newswatch.cli.commands.drafts._deciding import Wanted, decide, deciding_options
from newswatch.cli.commands.drafts._finding import sources
from newswatch.cli.context import App, pass_app
from newswatch.errors import Conflict

if TYPE_CHECKING:
    from newswatch.records import Finding
    from newswatch.store import Store, StoredDraft


@click.command("approve")
@deciding_options
@click.option("--reason", default="", help="Why; kept with the decision.")
@click.option(
    "--despite-findings", is_flag=True, help="Approve what no source says all the same; --reason has to say why."
)
@pass_app
def approve(app: App, wanted: Wanted, reason: str, despite_findings: bool) -> None:
    """Approve drafts: they may be published.

    Each is checked first. Where one says a number, quote or name that no source has, you are asked for a typed yes and
    a reason, and nothing is approved without.

    \b
    Exit codes: 0 approved; 1 nothing was approved: there is no such draft, it changed or was published meanwhile, or
                it says what no source says; 2 an option is missing or wrong
    """

    def allowed(store: Store, found: Sequence[StoredDraft]) -> str:
        grave = {each.id: findings for each in found if (findings := _grave(store, each))}
        if not grave or (despite_findings and reason.strip()):
            return reason
        return _asked(wanted, grave)

    decide(app, wanted, "approved", reason=reason, allowed=allowed)


def _grave(store: Store, stored: StoredDraft) -> list[Finding]:
    from newswatch.drafts import check

    return [each for each in check(stored.markdown, sources(store, stored)) if each.grave == "hard"]


def _asked(wanted: Wanted, grave: dict[int, list[Finding]]) -> str:
    from newswatch.cli.commands.drafts.check import tell

    numbers = ", ".join(map(str, grave))
    if len(grave) > 1 or not wanted.asks:
        raise Conflict(
            f"nothing was approved: draft {numbers} says what no source says (`newswatch drafts check ID` shows it); "
            "leave it out, or add --despite-findings --reason WHY"
        )
    (findings,) = grave.values()
    tell(findings)
    if click.prompt("Type yes to approve it all the same", default="no", show_default=False, err=True) != "yes":
        raise Conflict(f"draft {numbers} was not approved")
    return str(click.prompt("Why is it right all the same?", err=True))


COMMAND: click.Command = approve
