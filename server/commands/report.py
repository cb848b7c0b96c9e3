"""gongjian report: what is known of a community, unit or project, as a page to be read or printed."""

import asyncio
from typing import Annotated

import typer

from graph.errors import allowed_instead
from graph.ontology.model import NodeType
from graph.ontology.model import Ontology as Declared
from graph.ontology.reader import read_ontology
from graph.report.page import LANGUAGES, page
from graph.stores.store import Store as OpenStore
from server.commands.exit_codes import exit_codes
from server.commands.files import OutputOption, open_output
from server.commands.options import (
    AsOfOption,
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.composition import store_of
from server.report.finding import find
from server.report.subject import Subject


def _language(given: str) -> str:
    if given not in LANGUAGES:
        raise typer.BadParameter(f"{given!r} is not known; {allowed_instead(given, LANGUAGES)}")
    return given


Community = Annotated[str | None, text_option("The key of a community.", "none")]
Unit = Annotated[str | None, text_option("The key of a unit.", "none")]
Project = Annotated[str | None, text_option("The key of a project.", "none")]
Language = Annotated[str, typer.Option(callback=_language, help="Language of the page: zh or en.")]


def report(  # noqa: PLR0913, PLR0917
    community: Community = None,
    unit: Unit = None,
    project: Project = None,
    as_of: AsOfOption = None,
    language: Language = "zh",
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
    chosen = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    name, key = _one({"Community": community, "Unit": unit, "Project": project})
    with exit_codes():
        opened = store_of(chosen, read_ontology(chosen.ontology))
        subject = Subject(_type(opened.ontology, name), key, as_of or "")
        found = asyncio.run(_page(opened, subject, language))
        with open_output(output) as file:
            file.write(found)


def _one(given: dict[str, str | None]) -> tuple[str, str]:
    """The one that is given."""
    found = [(name, key) for name, key in given.items() if key is not None]
    if len(found) != 1:
        count = "none is" if not found else f"{len(found)} of them are"
        raise typer.BadParameter(f"give one of --community, --unit and --project; {count} given")
    return found[0]


def _type(ontology: Declared, name: str) -> NodeType:
    if name not in ontology.nodes:
        raise typer.BadParameter(f"the ontology has no {name}; {allowed_instead(name, ontology.nodes)}")
    return ontology.nodes[name]


async def _page(store: OpenStore, subject: Subject, language: str) -> bytes:
    try:
        return page(await find(store, subject, language), store.ontology, language)
    finally:
        await store.close()
