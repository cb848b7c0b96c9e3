"""Stale records of the tables, type by type."""

from typing import Any

import apsw
import orjson

from graph.ontology.entity import CITATIONS, NAME
from graph.ontology.model import NodeType, RelationshipType
from graph.stores.lowering.dialect import field_of, where
from graph.stores.lowering.staleness import stale_conditions, stale_day, stale_parameters, stale_values
from graph.stores.quoting import identifier
from graph.stores.sqlite.sql import Select, from_table
from graph.stores.sqlite.tables import ENTITY, FROM, ROW, TO
from graph.stores.staleness import StalePage, StaleRecords, oldest, stale_record


def stale_records(connection: apsw.Connection, page: StalePage) -> StaleRecords:
    """The oldest stale records, all of one state of the graph."""
    connection.execute("BEGIN")
    stale = oldest([_of_type(connection, element, page) for element in page.types], page)
    connection.execute("COMMIT")
    return stale


def _of_type(connection: apsw.Connection, element: NodeType | RelationshipType, page: StalePage) -> StaleRecords:
    rows: list[tuple[Any, ...]] = connection.execute(stale_statement(element), stale_parameters(page)).fetchall()
    records = []
    for _, citations, *row in rows:
        cited = ((key, locator) for key, locator in orjson.loads(citations))
        records.append(stale_record(element.name, row, cited))
    return StaleRecords(records, rows[0][0] if rows else 0)


def stale_statement(element: NodeType | RelationshipType) -> str:
    """The stale records of a type, oldest first; each row has the number of them all, its citations, and its values."""
    day = stale_day("r", "substr({}, 1, {})")
    table = from_table(identifier(element.name), "r")
    if isinstance(element, NodeType):
        texts, ends = [field_of("r", NAME.name)], []
    else:
        texts, ends = ["s.id", "t.id"], ["s", "t"]
        for end, column in zip(ends, (FROM, TO), strict=True):
            table += f" JOIN {ENTITY} {end} ON {end}.{ROW} = r.{column}"
    values = ["count(*) OVER ()", field_of("r", CITATIONS), *stale_values("r", day), *texts]
    rows = f"{table}{where(stale_conditions(day, 'r', *ends))}"
    return str(Select(values, rows, order_by=[day, "r.id"], limit="$first"))
