"""The command line, the only click, rich and textual: commands parse options, call one function, show its events.

One file in ``commands/`` is one command. Data goes to stdout, progress and messages to stderr.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from newswatch.cli.context import App
from newswatch.cli.group import CommandFolder
from newswatch.errors import NewswatchError

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=CommandFolder, context_settings=CONTEXT)
@click.version_option(package_name="newswatch", prog_name="newswatch", message="%(prog)s %(version)s")
@click.option("--config", metavar="FILE", envvar="NEWSWATCH_CONFIG", help="The configuration.  [default: feeds.yaml]")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing unless something needs a person.")
@click.option(
    "--now", "moment", metavar="TIME", hidden=True, help="Work as if it were this moment (ISO 8601 with zone)."
)
@click.pass_context
def newswatch(ctx: click.Context, config: str | None, quiet: bool, moment: str | None) -> None:
    """Watch research news and draft the updates of a blog.

    newswatch polls news sites and journals, keeps what is about your topics, tells which articles report the same
    study, and lays a draft of a blog post on your desk: with a link to what you wrote before, and the source's
    sentence behind every statement. It never publishes on its own.

    \b
    First steps:
      newswatch demo            see the whole job on a bundled newsroom, offline
      newswatch init            write a feeds.yaml to fill in
      newswatch run             do the daily work once; put this line into cron
      newswatch review          go through what lies on your desk
    """
    ctx.obj = App.start(config, quiet=quiet, moment=moment)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 failed, 2 wrong usage, 3 a source failed, 4 busy."""
    try:
        code = newswatch.main(args=arguments, prog_name="newswatch", standalone_mode=False)
    except click.exceptions.Abort:
        print("stopped", file=sys.stderr)  # noqa: T201
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except NewswatchError as error:
        print(_told(error), file=sys.stderr)  # noqa: T201
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has enough of it (`newswatch articles list | head`).
        sys.stderr.close()
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        print(_told(NewswatchError(f"{place}{error.strerror or error}")), file=sys.stderr)  # noqa: T201
        return NewswatchError.exit_code
    return code if isinstance(code, int) else 0


def _told(error: NewswatchError) -> str:
    """Return a failure for people: what came from outside is cleaned, and passwords in addresses are covered."""
    from newswatch.text.clean import for_terminal
    from newswatch.text.urls import masked

    return "\n".join(for_terminal(line) for line in masked(f"newswatch: {error}").split("\n"))
