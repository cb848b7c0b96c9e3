"""The command line of the product: gongjian COMMAND, with --help for each."""

from importlib.metadata import version
from typing import Annotated

import typer

from server.commands.analyse import analyse
from server.commands.check import check
from server.commands.export import export
from server.commands.load import load
from server.commands.report import report
from server.commands.schema import schema
from server.commands.search import search
from server.commands.serve import serve
from server.commands.synthesize import synthesize
from server.commands.trust import trust

HELP = """A knowledge graph of a city district: who builds it together, since when, and by which source.

\b
From nothing to an answer:
  gongjian load data/zhengzhou --store sqlite:var/sample.db
  gongjian serve --store sqlite:var/sample.db

\b
Exit codes:
  0  done
  1  the data, the ontology or the trusted documents have mistakes; each on its own line on stderr
  2  wrong usage
  3  the store cannot be used, or the port is taken
"""

SERVE = """\b
Examples:
  gongjian serve --store sqlite:var/sample.db --port 8000
  GONGJIAN_NEO4J_PASSWORD=... gongjian serve --store neo4j://localhost:7687

\b
Ask which units co-build with a community, how strongly, and how we know:
  curl -G http://127.0.0.1:8000/graphql --data-urlencode 'query={
    community(key: "410106100003") { name coBuilders(first: 5, orderBy: [{edge: {weight: DESC}}]) { edges {
      weight since until node { key name }
      evidence { pattern hops { type since until sources { locator source { title } } } } } } } }'

\b
The explorer is at /, GraphiQL at /graphiql, the reference of the schema at /reference. GONGJIAN_EXPLORER=false turns
them off.

\b
The password of Neo4j is read from GONGJIAN_NEO4J_PASSWORD alone: options of a command can be seen by others.
The limits of documents come from the environment alone: GONGJIAN_COST_MAXIMUM, GONGJIAN_CHARACTERS_MAXIMUM,
GONGJIAN_TOKENS_MAXIMUM, GONGJIAN_DEPTH_MAXIMUM, GONGJIAN_FIELDS_MAXIMUM, GONGJIAN_ALIASES_MAXIMUM,
GONGJIAN_DIRECTIVES_MAXIMUM.
/healthz answers while the process lives, /readyz while the store can be read.
"""

LOAD = """\b
Examples:
  gongjian load data/zhengzhou
  gongjian load data/zhengzhou var/synthetic --store sqlite:var/demo.db

\b
A backup, and the same graph in another store:
  gongjian export jsonl --output backup.jsonl
  gongjian load backup.jsonl --store neo4j://localhost:7687
  gunzip -c backup.jsonl.gz | gongjian load - --store sqlite:var/copy.db
"""

SEARCH = """\b
Examples:
  gongjian search 金昌
  gongjian search qxs --types Unit --first 5
"""

EXPORT = """\b
Examples:
  gongjian export gexf --output var/graph.gexf
  gongjian export xlsx --around Community:410106100003 --depth 2 --as-of 2021-06-30 -o var/network.xlsx
  gongjian export csv --relationship-types PAIRED_WITH,CO_BUILDS_WITH --language en -o var/tables.zip
"""

ANALYSE = """\b
Examples:
  gongjian analyse betweenness --relationship-types PAIRED_WITH,CO_BUILDS_WITH
  gongjian analyse communities --set resolution=1.5 --format json
  gongjian analyse coverageGaps --set kind=Community --set relationshipTypes=PAIRED_WITH,REPORTS_IN_TO
  gongjian analyse dormantTies --as-of 2021-06-30 --set months=24
"""

REPORT = """\b
Examples:
  gongjian report --community 410106100003 --output var/report.html
  gongjian report --unit qianxuesen-primary-school --as-of 2021-06-30 --language en -o var/report.html
"""

CHECK = """\b
Examples:
  gongjian check
  gongjian check data/zhengzhou --ontology my-ontology
"""

SYNTHESIZE = """\b
Example:
  gongjian synthesize var/synthetic --communities 60 --units 2000 --projects 400 --seed 7
"""

SCHEMA = """\b
Example:
  gongjian schema > schema.graphql
"""

TRUST = """\b
Example:
  gongjian trust docs/examples > manifest.json
  gongjian serve --profile production --trusted-documents manifest.json --trusted-only
"""

app = typer.Typer(
    name="gongjian",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gongjian {version('gongjian')}")
        raise typer.Exit


@app.callback(help=HELP)
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end."),
    ] = False,
) -> None:
    """Options of gongjian itself."""


app.command(epilog=SERVE)(serve)
app.command(epilog=LOAD)(load)
app.command(epilog=SEARCH)(search)
app.command(epilog=EXPORT)(export)
app.command(epilog=ANALYSE)(analyse)
app.command(epilog=REPORT)(report)
app.command(epilog=CHECK)(check)
app.command(epilog=SYNTHESIZE)(synthesize)
app.command(epilog=SCHEMA)(schema)
app.command(epilog=TRUST)(trust)


def main() -> None:
    """Runs the command that the process was started with."""
    app()
