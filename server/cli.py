"""The command line: which commands there are, and the examples that follow the help of each.

The commands themselves are in `commands/`, a file for each.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from server.commands.analyse import analyse
from server.commands.check import check
from server.commands.export import export
from server.commands.load import load
from server.commands.mcp import mcp
from server.commands.report import report
from server.commands.revisions import revisions
from server.commands.schema import schema
from server.commands.search import search
from server.commands.serve import serve
from server.commands.synthesize import synthesize
from server.commands.token import token
from server.commands.trust import trust

# In the texts below, \b keeps the line breaks of the paragraph that follows it, so that examples can be copied.
HELP = """A knowledge graph of a city district: who builds it together, since when, and by which source.

\b
From nothing to an answer:
  gongjian load data/zhengzhou data/published --store sqlite:var/sample.db
  gongjian serve --store sqlite:var/sample.db

\b
Exit codes:
  0  done
  1  the data, the ontology or the trusted documents have mistakes; each on its own line on stderr
  2  wrong usage
  3  the store cannot be used, or the port is taken
"""

SERVE_EPILOG = """\b
Examples:
  gongjian serve --store sqlite:var/sample.db --port 8000
  GONGJIAN_NEO4J_PASSWORD=... gongjian serve --store neo4j://localhost:7687
  gongjian serve --host 0.0.0.0 --tokens var/tokens

\b
Ask which units co-build with a community, how strongly, and how we know:
  curl -G http://127.0.0.1:8000/graphql --data-urlencode 'query={
    community(key: "410106100003") { name coBuilders(first: 5, orderBy: [{edge: {weight: DESC}}]) { edges {
      weight since until node { key name }
      evidence { pattern hops { relationship { type since until sources { locator source { title } } } } } } } } }'

\b
The explorer is at /, GraphiQL at /graphiql, the reference of the schema at /reference; GONGJIAN_EXPLORER=false turns
them off. /healthz answers while the process lives, /readyz while the store can be read.

\b
Some settings have no option, only a variable. The password of Neo4j is GONGJIAN_NEO4J_PASSWORD, as other users of
the machine can see the options of a command. The limits on requests are GONGJIAN_COST_MAXIMUM,
GONGJIAN_CHARACTERS_MAXIMUM, GONGJIAN_TOKENS_MAXIMUM, GONGJIAN_DEPTH_MAXIMUM, GONGJIAN_FIELDS_MAXIMUM,
GONGJIAN_ALIASES_MAXIMUM and GONGJIAN_DIRECTIVES_MAXIMUM. GONGJIAN_ALLOWED_CREDENTIALS lets pages of the allowed origins
send cookies, and GONGJIAN_PERSISTED_QUERIES is how many automatic persisted queries are kept. GONGJIAN_SEARCH_FOLDER
has the file that makes search fast on Neo4j. GONGJIAN_STATES_FOLDER has states of the past, up to
GONGJIAN_STATES_MAXIMUM bytes. GONGJIAN_MCP=true answers assistants at /mcp. JSON Web Tokens are
accepted by GONGJIAN_JWKS, GONGJIAN_JWT_ISSUER, GONGJIAN_JWT_AUDIENCE, GONGJIAN_JWT_ROLE_CLAIM and
GONGJIAN_JWT_ACTOR_CLAIMS.
"""

LOAD_EPILOG = """\b
Examples:
  gongjian load data/zhengzhou data/published
  gongjian load data/zhengzhou var/synthetic --store sqlite:var/demo.db

\b
What a second list would add and change, before it is loaded:
  gongjian load data/published --dry-run

\b
A backup, and the same graph in another store:
  gongjian export jsonl --output backup.jsonl
  gongjian load backup.jsonl --store neo4j://localhost:7687
  gunzip -c backup.jsonl.gz | gongjian load - --store sqlite:var/copy.db
"""

REVISIONS_EPILOG = """\b
Examples:
  gongjian revisions --first 5
  gongjian revisions --of Community:410106100003
"""

SEARCH_EPILOG = """\b
Examples:
  gongjian search 金昌
  gongjian search qxs --types Unit --first 5
"""

EXPORT_EPILOG = """\b
Examples:
  gongjian export gexf --output var/graph.gexf
  gongjian export xlsx --around Community:410106100003 --depth 2 --as-of 2021-06-30 -o var/network.xlsx
  gongjian export csv --relationship-types PAIRED_WITH,CO_BUILDS_WITH --language en -o var/tables.zip
"""

ANALYSE_EPILOG = """\b
Examples:
  gongjian analyse betweenness --relationship-types PAIRED_WITH,CO_BUILDS_WITH
  gongjian analyse communities --set resolution=1.5 --format json
  gongjian analyse coverageGaps --set kind=Community --set relationshipTypes=PAIRED_WITH,REPORTS_IN_TO
  gongjian analyse dormantTies --as-of 2021-06-30 --set months=24
"""

REPORT_EPILOG = """\b
Examples:
  gongjian report --community 410106100003 --output var/report.html
  gongjian report --unit qianxuesen-primary-school --as-of 2021-06-30 --language en -o var/report.html
"""

MCP_EPILOG = """\b
Example:
  gongjian mcp --store sqlite:var/sample.db

\b
An assistant's client starts it; docs/assistants.md shows how to configure one. Questions and answers go over stdin and
stdout, the log to stderr. Over HTTP, GONGJIAN_MCP=true lets `gongjian serve` answer the same at /mcp.
"""

CHECK_EPILOG = """\b
Examples:
  gongjian check
  gongjian check data/zhengzhou --ontology my-ontology
"""

SYNTHESIZE_EPILOG = """\b
Example:
  gongjian synthesize var/synthetic --communities 60 --units 2000 --projects 400 --seed 7
"""

SCHEMA_EPILOG = """\b
Example:
  gongjian schema > schema.graphql
"""

TRUST_EPILOG = """\b
Example:
  gongjian trust docs/examples > manifest.json
  gongjian serve --profile production --trusted-documents manifest.json --trusted-only
"""

TOKEN_HELP = """Add, list and revoke the tokens by which a server knows who asks.

A reader may ask, an editor also write, a steward also merge and erase. docs/access.md explains it.
"""

TOKEN_EPILOG = """\b
Examples:
  gongjian token add --role editor --actor civil-affairs-office --tokens var/tokens
  gongjian token list --tokens var/tokens
  gongjian token revoke 5d41402a --tokens var/tokens
  gongjian serve --host 0.0.0.0 --tokens var/tokens
"""

app = typer.Typer(
    name="gongjian",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(requested: bool) -> None:
    if requested:
        typer.echo(f"gongjian {version('gongjian')}")
        raise typer.Exit


@app.callback(help=HELP)
def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Options of gongjian itself."""


app.command(epilog=SERVE_EPILOG)(serve)
app.command(epilog=LOAD_EPILOG)(load)
app.command(epilog=REVISIONS_EPILOG)(revisions)
app.command(epilog=SEARCH_EPILOG)(search)
app.command(epilog=EXPORT_EPILOG)(export)
app.command(epilog=ANALYSE_EPILOG)(analyse)
app.command(epilog=REPORT_EPILOG)(report)
app.command(epilog=MCP_EPILOG)(mcp)
app.command(epilog=CHECK_EPILOG)(check)
app.command(epilog=SYNTHESIZE_EPILOG)(synthesize)
app.command(epilog=SCHEMA_EPILOG)(schema)
app.command(epilog=TRUST_EPILOG)(trust)
app.add_typer(token, name="token", help=TOKEN_HELP, epilog=TOKEN_EPILOG)


def main() -> None:
    """Runs the command that the process was started with, and exits with its exit code."""
    app()
