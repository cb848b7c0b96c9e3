"""The command line: which commands there are, and the examples that follow the help of each.

The commands themselves are in `commands/`, a file for each; those that correct records are in `commands/corrections/`.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from server.commands.analyse import analyse
from server.commands.backup import backup
from server.commands.check import check
from server.commands.corrections.nodes import merge, split
from server.commands.corrections.records import close, confirm, delete, erase, rekey, rename, reopen, set_values
from server.commands.corrections.running import as_command
from server.commands.corrections.taking_back import revert, undo
from server.commands.duplicates import duplicates
from server.commands.export import export
from server.commands.fill import fill_form
from server.commands.judge import judge, judgements
from server.commands.load import load
from server.commands.map import map_sheets
from server.commands.mcp import mcp
from server.commands.report import report
from server.commands.restore import restore
from server.commands.revisions import revisions
from server.commands.schema import schema
from server.commands.search import search
from server.commands.serve import serve
from server.commands.stale import stale
from server.commands.synthesize import synthesize
from server.commands.token import token
from server.commands.trust import trust
from server.commands.verify import verify

# In the texts below, \b keeps the line breaks of the paragraph that follows it, so that examples can be copied.
HELP = """A knowledge graph of a city district: who builds it together, since when, and by which source.

\b
From nothing to an answer:
  gongjian load data/zhengzhou data/published --store sqlite:var/sample.db
  gongjian serve --store sqlite:var/sample.db

\b
Exit codes:
  0  done
  1  the data, the ontology, trusted documents or the log have mistakes, or a correction is refused; see stderr
  2  wrong usage
  3  the store cannot be used, or the port is taken
"""

MAP_EPILOG = """\b
Examples:
  gongjian map ledger.xlsx -o ledger.map.yaml
  gongjian load ledger.xlsx --map ledger.map.yaml
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
send cookies, GONGJIAN_PERSISTED_QUERIES is how many automatic persisted queries are kept, and
GONGJIAN_SUBSCRIBERS_MAXIMUM how many subscriptions there may be. GONGJIAN_SEARCH_FOLDER has the file that makes search
fast on Neo4j, GONGJIAN_STATES_FOLDER states of the past, up to GONGJIAN_STATES_MAXIMUM bytes of them.
GONGJIAN_MCP=true answers assistants at /mcp. JSON Web Tokens are accepted by GONGJIAN_JWKS, GONGJIAN_JWT_ISSUER,
GONGJIAN_JWT_AUDIENCE, GONGJIAN_JWT_ROLE_CLAIM and GONGJIAN_JWT_ACTOR_CLAIMS.
"""

LOAD_EPILOG = """\b
Examples:
  gongjian load data/zhengzhou data/published
  gongjian load data/zhengzhou var/synthetic --store sqlite:var/demo.db

\b
What a second list would add and change, before it is loaded:
  gongjian load data/published --dry-run
  gongjian load ledger.xlsx --dry-run --format xlsx -o changes.xlsx

\b
A copy of a ledger with its mistakes as comments on their cells:
  gongjian load ledger.xlsx --mistakes noted.xlsx

\b
A ledger, by a mapping that gongjian map has proposed and you have read through:
  gongjian load ledger.xlsx --map ledger.map.yaml --dry-run
  gongjian load ledger.xlsx --map ledger.map.yaml --yes --language zh

\b
The graph as a file, without its history, and the same graph in another store:
  gongjian export jsonl --output backup.jsonl
  gongjian load backup.jsonl --store neo4j://localhost:7687
  gunzip -c backup.jsonl.gz | gongjian load - --store sqlite:var/copy.db
"""

REVISIONS_EPILOG = """\b
Examples:
  gongjian revisions --first 5
  gongjian revisions --of Community:410106100003
"""

VERIFY_EPILOG = """\b
Example:
  gongjian verify --store sqlite:var/sample.db
"""

SET_EPILOG = """\b
Examples:
  gongjian set Unit:qianxuesen-primary-school kind=SCHOOL --source henan-people-2021#正文 --dry-run
  gongjian set Project:p1 amount=30000 currency=CNY --clear budget --reason "ledger of May"
"""

RENAME_EPILOG = """\b
Example:
  gongjian rename Unit:qianxuesen-primary-school 郑东新区钱学森小学 --dry-run
"""

CONFIRM_EPILOG = """\b
Example:
  gongjian confirm PAIRED_WITH:PartyOrganization.a~PartyOrganization.b~2021 --on 2026-03-01 --source 'ledger#row 7'
"""

CLOSE_EPILOG = """\b
Example:
  gongjian close PAIRED_WITH:PartyOrganization.a~PartyOrganization.b~2021 --until 2023 --source 'ledger#row 7'
"""

REOPEN_EPILOG = """\b
Example:
  gongjian reopen PAIRED_WITH:PartyOrganization.a~PartyOrganization.b~2021
"""

REKEY_EPILOG = """\b
Example:
  gongjian rekey Unit:u1 qianxuesen-primary-school
"""

DUPLICATES_EPILOG = """\b
Examples:
  gongjian duplicates Unit
  gongjian duplicates --first 20 --format json
"""

JUDGE_EPILOG = """\b
Examples:
  gongjian judge Unit 第一小学 --is u12 --reason "asked the school"
  gongjian judge Unit 第一小学 --is-new
  gongjian judge Unit u12 --is-not u13
  gongjian judge Unit 第一小学 --revoke
"""

JUDGEMENTS_EPILOG = """\b
Example:
  gongjian judgements --format json
"""

MERGE_EPILOG = """\b
Examples:
  gongjian merge Unit:u1 Unit:qianxuesen-primary-school --dry-run
  gongjian merge Unit:u1 Unit:qianxuesen-primary-school --reason "the same school"
"""

SPLIT_EPILOG = """\b
Example:
  gongjian split Unit:u1
"""

DELETE_EPILOG = """\b
Example:
  gongjian delete Unit:u1 --with-relationships --reason "entered twice"
"""

ERASE_EPILOG = """\b
Example:
  gongjian erase Unit:u1 --with-relationships --dry-run
"""

UNDO_EPILOG = """\b
Examples:
  gongjian revisions --first 5
  gongjian undo 12 --dry-run
"""

REVERT_EPILOG = """\b
Example:
  gongjian revert 11 --dry-run
"""

BACKUP_EPILOG = """\b
Examples:
  gongjian backup var/backup.jsonl.gz
  gongjian backup - --store neo4j://localhost:7687 | ssh backups 'cat > district.jsonl'
"""

RESTORE_EPILOG = """\b
Example:
  gongjian restore var/backup.jsonl.gz --store sqlite:var/again.db
"""

STALE_EPILOG = """\b
Examples:
  gongjian stale --before 2026-01-01
  gongjian stale --before 2025-07-01 --types PAIRED_WITH,Unit --first 50
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
  gongjian analyse degree --relationship-types PAIRED_WITH --format xlsx -o var/degree.xlsx
"""

REPORT_EPILOG = """\b
Examples:
  gongjian report --community 410106100003 --output var/report.html
  gongjian report --unit qianxuesen-primary-school --as-of 2021-06-30 --language en -o var/report.html
"""

FILL_EPILOG = """\b
Examples:
  gongjian fill docs/forms/季报表.xlsx --as-of 2024-06-30 -o var/filled.xlsx
  gongjian fill form.xlsx --map form.yaml --as-of 2021-06-30 --since 2020-06-30 -o var/filled.xlsx
  gongjian fill --questions
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

A reader may ask, an editor also write, a steward also merge, split, erase and revert. docs/access.md explains it.
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
app.command("map", epilog=MAP_EPILOG)(map_sheets)
app.command(epilog=REVISIONS_EPILOG)(revisions)
app.command(epilog=VERIFY_EPILOG)(verify)
app.command("set", epilog=SET_EPILOG)(as_command(set_values))
app.command(epilog=RENAME_EPILOG)(as_command(rename))
app.command(epilog=CONFIRM_EPILOG)(as_command(confirm))
app.command(epilog=CLOSE_EPILOG)(as_command(close))
app.command(epilog=REOPEN_EPILOG)(as_command(reopen))
app.command(epilog=REKEY_EPILOG)(as_command(rekey))
app.command(epilog=DUPLICATES_EPILOG)(duplicates)
app.command(epilog=JUDGE_EPILOG)(judge)
app.command(epilog=JUDGEMENTS_EPILOG)(judgements)
app.command(epilog=MERGE_EPILOG)(as_command(merge))
app.command(epilog=SPLIT_EPILOG)(as_command(split))
app.command(epilog=DELETE_EPILOG)(as_command(delete))
app.command(epilog=ERASE_EPILOG)(as_command(erase))
app.command(epilog=UNDO_EPILOG)(as_command(undo))
app.command(epilog=REVERT_EPILOG)(as_command(revert))
app.command(epilog=BACKUP_EPILOG)(backup)
app.command(epilog=RESTORE_EPILOG)(restore)
app.command(epilog=STALE_EPILOG)(stale)
app.command(epilog=SEARCH_EPILOG)(search)
app.command(epilog=EXPORT_EPILOG)(export)
app.command(epilog=ANALYSE_EPILOG)(analyse)
app.command(epilog=REPORT_EPILOG)(report)
app.command("fill", epilog=FILL_EPILOG)(fill_form)
app.command(epilog=MCP_EPILOG)(mcp)
app.command(epilog=CHECK_EPILOG)(check)
app.command(epilog=SYNTHESIZE_EPILOG)(synthesize)
app.command(epilog=SCHEMA_EPILOG)(schema)
app.command(epilog=TRUST_EPILOG)(trust)
app.add_typer(token, name="token", help=TOKEN_HELP, epilog=TOKEN_EPILOG)


def main() -> None:
    """Runs the command that the process was started with, and exits with its exit code."""
    app()
