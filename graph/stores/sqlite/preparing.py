"""Makes a database ready for an ontology: what is new is added, anything else that differs is refused."""

import apsw

from graph.errors import Code, StoreError
from graph.ontology.model import Element, Ontology
from graph.stores.quoting import identifier
from graph.stores.sqlite.judgements import JUDGEMENT_STATEMENTS
from graph.stores.sqlite.log import LOG_STATEMENTS, drop_former
from graph.stores.sqlite.search_index import SEARCH, is_searchable, prepare_search
from graph.stores.sqlite.tables import adjacency_statements, create_statements, is_current, table_columns


def prepare(connection: apsw.Connection, ontology: Ontology, *, is_searched: bool = True) -> None:
    """Creates what is missing; raises StoreError where the database was made for an ontology that does not fit."""
    for element in ontology.elements:
        _add_properties(connection, element)
    drop_former(connection)
    beside = (*LOG_STATEMENTS, *JUDGEMENT_STATEMENTS)
    for statement in (*create_statements(ontology), *adjacency_statements(ontology), *beside):
        connection.execute(statement)
    if is_searched:
        prepare_search(connection, ontology)


def mismatch(connection: apsw.Connection, ontology: Ontology) -> str:
    """The first table that does not fit the ontology; '' when all do."""
    for element in ontology.elements:
        if not is_current(element, _columns(connection, element)):
            return element.name
    return "" if is_searchable(connection) else SEARCH


def _columns(connection: apsw.Connection, element: Element) -> dict[str, str]:
    rows = connection.execute(f"PRAGMA table_info({identifier(element.name)})").fetchall()
    return {str(row[1]): str(row[2]) for row in rows}


def _add_properties(connection: apsw.Connection, element: Element) -> None:
    existing = _columns(connection, element)
    if not existing:
        return
    for name, kind in table_columns(element).items():
        if name in existing and existing[name] == kind:
            continue
        if name in existing or name not in element.stored_fields:
            raise StoreError(
                Code.STORE_MISMATCH,
                f"the store keeps {element.name}.{name} as {existing.get(name, 'nothing')}, the ontology wants {kind};"
                " load the data into a new store",
            )
        connection.execute(f"ALTER TABLE {identifier(element.name)} ADD COLUMN {identifier(name)} {kind}")
