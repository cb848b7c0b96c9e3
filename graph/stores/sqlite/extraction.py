"""Extracts as SQL: a statement for each type, whose rows are read a batch at a time."""

import itertools
from collections.abc import Callable, Iterator
from typing import TypeAlias

import apsw
import orjson

from graph.datatypes.base import Affinity
from graph.errors import Code
from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Kind, Row, Rows, fields_of
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllPairs
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.derivations import pair_rows, spread_rows
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column, where
from graph.stores.sqlite.tables import FROM, ROW, TO

BATCH = 1_000

_Decode: TypeAlias = Callable[[Row], Row]


def batches(connection: apsw.Connection, ontology: Ontology, wanted: Extract) -> Iterator[Rows]:
    """The records of an extract, as the connection sees them."""
    for kind in wanted.kinds:
        scope = Scope(ontology, _slot("asOf", wanted.as_of) if wanted.as_of is not None else None)
        among = _slot("among", orjson.dumps(wanted.among).decode()) if wanted.among is not None else None
        text = _statement(scope, kind, wanted, among)
        cursor = connection.execute(text, {name: slot.bind({}) for name, slot in scope.slots.by_name.items()})
        decode = _decoding(kind)
        while rows := [decode(row) for row in itertools.islice(cursor, BATCH)]:
            yield Rows(kind, rows)


def _slot(name: str, value: str) -> Slot:
    return Slot(Constant(value), str, name, Code.BAD_REQUEST)


def _statement(scope: Scope, kind: Kind, wanted: Extract, among: Slot | None) -> str:
    row = scope.alias()
    match kind:
        case NodeType():
            conditions = [*scope.valid(row), *_among(scope, among, row)]
            shown = [column(row, name) for name in (*fields_of(kind), CITATIONS)]
            return _rows(shown, f"{identifier(kind.name)} {row}", conditions, f"{row}.id")
        case RelationshipType():
            shown = [column(row, name) for name in (*fields_of(kind), CITATIONS)]
            return _edges(scope, wanted, among, shown, (identifier(kind.name), row, FROM, TO), f"{row}.id")
        case DerivedType():
            return _pairs(scope, kind, wanted, among, row)


def _pairs(scope: Scope, kind: DerivedType, wanted: Extract, among: Slot | None, row: str) -> str:
    """Edges of a derived relationship: all, or from the few nodes that are wanted."""
    found, ends = pair_rows(scope, AllPairs(kind)), ("a", "n")
    if among is not None:
        near = f"(SELECT {ROW} AS n FROM {ENTITY} WHERE type = {literal(kind.source.types[0])}"
        starts = f"{near} AND id IN (SELECT value FROM json_each({scope.parameter(among)})))"
        found, ends = spread_rows(scope, kind, starts, backward=False), ("near", "far")
    shown = [f"{literal(kind.name + ':')} || {{0}}.id || ':' || {{1}}.id"]
    shown += [column(row, name) for name in fields_of(kind)[1:]]
    return _edges(scope, wanted, among, shown, (f"({found})", row, *ends), "{0}.id, {1}.id")


def _edges(
    scope: Scope, wanted: Extract, among: Slot | None, shown: list[str], table: tuple[str, str, str, str], order: str
) -> str:
    """Rows of a table that names both ends, whose aliases stand for {0} and {1}."""
    text, row, *columns = table
    source, target = scope.alias(), scope.alias()
    tables = text + f" {row}"
    conditions = [] if text.startswith("(") else scope.valid(row)
    for end, name in zip((source, target), columns, strict=True):
        tables += f" JOIN {ENTITY} {end} ON {end}.{ROW} = {row}.{name}"
        conditions += [*scope.valid(end), *_of_types(scope, wanted, end), *_among(scope, among, end)]
    shown = [*(one.format(source, target) for one in shown), f"{source}.id", f"{target}.id"]
    return _rows(shown, tables, conditions, order.format(source, target))


def _rows(shown: list[str], tables: str, conditions: list[str], order: str) -> str:
    return f"SELECT {', '.join(shown)} FROM {tables}{where(conditions)} ORDER BY {order}"


def _among(scope: Scope, among: Slot | None, row: str) -> Iterator[str]:
    if among is not None:
        yield f"{row}.id IN (SELECT value FROM json_each({scope.parameter(among)}))"


def _of_types(scope: Scope, wanted: Extract, row: str) -> Iterator[str]:
    if len(wanted.nodes) < len(scope.ontology.nodes):
        yield f"{row}.type IN ({', '.join(literal(node.name) for node in wanted.nodes)})"


def _decoding(kind: Kind) -> _Decode:
    """Lists are kept as JSON, true and false as numbers."""
    if isinstance(kind, DerivedType):
        return list
    kept = {**kind.stored_fields, CITATIONS: Affinity.TEXTS}
    decoders: dict[int, Callable[[str], object]] = {}
    for place, name in enumerate((*fields_of(kind), CITATIONS)):
        if kept[name] is Affinity.TEXTS:
            decoders[place] = orjson.loads
        elif kept[name] is Affinity.BOOLEAN:
            decoders[place] = bool

    def decode(row: Row) -> Row:
        decoded = list(row)
        for place, read in decoders.items():
            if decoded[place] is not None:
                decoded[place] = read(decoded[place])
        return decoded

    return decode
