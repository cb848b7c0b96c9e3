"""gongjian report: what is known of a community, a unit or a project, as a page to be read or printed."""

import asyncio
from typing import Annotated

import typer

from graph.errors import allowed_instead
from graph.ontology.model import NodeType, Ontology
from graph.ontology.reader import read_ontology
from graph.report.findings import Subject
from graph.report.page import LANGUAGES, page
from graph.stores.store import Store
from server.commands.exit_codes import exit_codes
from server.commands.files import OutputOption, open_output
from server.commands.options import (
    AsKnownAtOption,
    AsOfOption,
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.commands.past import with_past
from server.composition import store_of
from server.report.reading import read_findings
from server.settings import Settings


def _check_language(language: str) -> str:
    if language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not known; {allowed_instead(language, LANGUAGES)}")
    return language


CommunityOption = Annotated[str | None, text_option("The key of a community.", "none")]
UnitOption = Annotated[str | None, text_option("The key of a unit.", "none")]
ProjectOption = Annotated[str | None, text_option("The key of a project.", "none")]
LanguageOption = Annotated[str, typer.Option(callback=_check_language, help="Language of what is written: zh or en.")]


def report(  # noqa: PLR0913, PLR0917
    community: CommunityOption = None,
    unit: UnitOption = None,
    project: ProjectOption = None,
    as_of: AsOfOption = None,
    as_known_at: AsKnownAtOption = None,
    language: LanguageOption = "zh",
    output: OutputOption = None,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Write a report of a community, a unit or a project as a page of HTML, with figures, tables and sources.

    The page needs nothing else: it can be mailed, opened without a network, and printed.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    type_name, key = _type_and_key({"Community": community, "Unit": unit, "Project": project})
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        subject = Subject(_node_type(opened.ontology, type_name), key, as_of or "", as_known_at)
        html = asyncio.run(_page(settings, opened, subject, language))
        # Opened only now, so that nothing is left of a report that cannot be made.
        with open_output(output, settings) as file:
            file.write(html)


def _type_and_key(keys: dict[str, str | None]) -> tuple[str, str]:
    """The node type whose option was used, and its key; raises typer.BadParameter unless it was just one option."""
    used = [(type_name, key) for type_name, key in keys.items() if key is not None]
    if len(used) != 1:
        count = "none is" if not used else f"{len(used)} of them are"
        raise typer.BadParameter(f"give one of --community, --unit and --project; {count} given")
    return used[0]


def _node_type(ontology: Ontology, name: str) -> NodeType:
    """Another ontology may lack a type that this command has an option for."""
    if name not in ontology.nodes:
        raise typer.BadParameter(f"the ontology has no {name}; {allowed_instead(name, ontology.nodes)}")
    return ontology.nodes[name]


async def _page(settings: Settings, store: Store, subject: Subject, language: str) -> bytes:
    async with with_past(settings, store) as states:
        return page(await read_findings(store, subject, language, states), store.ontology, language)
