"""``newswatch recheck``: does what posts and drafts rest on still stand?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from newswatch.cli.context import App, json_option, pass_app

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newswatch.cli.shapes import Shape
    from newswatch.events import Event, Problem
    from newswatch.pipeline.recheck import Looked
    from newswatch.records import Citation, Recheck

_FILED_AS = {"doi": "doi:", "pmid": "PMID ", "nct": "trial "}


@click.command("recheck")
@click.option("--all", "everything", is_flag=True, help="Ask also for what was answered lately.")
@json_option
@pass_app
def recheck(app: App, everything: bool, as_json: bool) -> int:
    """Look up the studies and trials behind earlier posts and drafts.

    Crossref and Europe PMC say whether a paper was corrected, retracted or doubted, ClinicalTrials.gov how a trial
    stands. What was answered in the last seven days is not asked again (recheck.every in feeds.yaml).

    \b
    Exit codes: 0 done; 3 a register could not be asked, or answered nonsense: nothing is known of those studies
    """
    from newswatch.cli import output
    from newswatch.cli.progress import watch
    from newswatch.events import Problem
    from newswatch.pipeline import Workspace
    from newswatch.pipeline.recheck import cited, looked_up
    from newswatch.pipeline.recheck import recheck as ask
    from newswatch.store import Store, run_lock

    config = app.config()
    seen: list[Event] = []

    def noted(events: Iterator[Event]) -> Iterator[Event]:
        for event in events:
            seen.append(event)
            yield event

    with run_lock(config.database), Store.open(config.database) as store:
        work = Workspace(config=config, store=store, now=app.clock.now(), regardless=everything)
        citing = cited(store)
        watch(noted(ask(work, citing)), quiet=app.quiet)
        looked = looked_up(store, citing, seen)
    problems = [event for event in seen if isinstance(event, Problem)]
    if as_json:
        output.as_json([_shape(each) for each in looked])
    else:
        _print(app, looked, problems)
    return 3 if problems else 0


def _shape(looked: Looked) -> Shape:
    from newswatch.cli import shapes

    return {
        "kind": looked.citation.kind,
        "value": looked.citation.value,
        "needs_a_look": looked.needs_a_look,
        "registers": [_answer(each) for each in looked.answers],
        "cited_by": [shapes.plain(each) for each in looked.cited_by],
    }


def _answer(found: Recheck) -> Shape:
    said = found.standing
    before = list(found.before.said) if found.before and found.changed else None
    return {"register": said.register, "state": said.state, "said": list(said.said), "before": before}


def _print(app: App, looked: Sequence[Looked], problems: Sequence[Problem]) -> None:
    from newswatch.cli import output

    for each in looked:
        if each.needs_a_look:
            output.folded(_named(each.citation), "")
            for answer in each.answers:
                output.folded(_told(answer), "  ")
            for by in each.cited_by:
                output.folded(" ".join(filter(None, (f"in {by.shelf} {by.id}: {by.title}", by.url))), "    ")
    app.say(_summary(looked, problems))


def _named(citation: Citation) -> str:
    from newswatch.text.clean import for_terminal

    return for_terminal(f"{_FILED_AS[citation.kind]}{citation.value}")


def _told(found: Recheck) -> str:
    from newswatch.registers import registers

    said = found.standing
    words = ", ".join(said.said) or {"clean": "nothing against it", "unknown": "not known there"}.get(said.state, "")
    before = f", before: {', '.join(found.before.said) or 'nothing'}" if found.before and found.changed else ""
    return f"{registers()[said.register].label}: {words}{before}"


def _summary(looked: Sequence[Looked], problems: Sequence[Problem]) -> str:
    if not looked:
        return "No post or draft cites a study by its DOI, PubMed or trial number."
    need = sum(each.needs_a_look for each in looked)
    without = sum(not each.answers for each in looked)
    told = [
        f"{len(looked)} studies and trials are cited",
        f"{need} of them {'needs' if need == 1 else 'need'} a look" if need else "nothing new is said of them",
        f"{without} could not be looked up" if without and problems else "",
    ]
    return "; ".join(filter(None, told)) + "."


COMMAND: click.Command = recheck
