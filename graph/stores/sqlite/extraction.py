"""Extracts as SQL: a statement for each type, whose rows are read a batch at a time.

PART_OF    SELECT r.`id`, r.`key`, ..., r.`sources`, s.id, t.id FROM `PART_OF` r
           JOIN _entity s ON s._row = r._from JOIN _entity t ON t._row = r._to ORDER BY r.id
"""

import itertools
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeAlias, assert_never

import apsw
import orjson

from graph.datatypes.base import Affinity
from graph.errors import Code
from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import PATTERNS, Extract, RecordBatch, RecordType, RecordValues, naming_fields, record_fields
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Scope, field_of, where
from graph.stores.lowering.validity import valid
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.derivations import edge_rows, paths_from, pattern_names
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.node_filters import kept_nodes, kept_of_type
from graph.stores.sqlite.sql import Select, from_table
from graph.stores.sqlite.tables import ENTITY, FROM, ROW, TO
from graph.stores.sqlite.walk_tables import as_parameter

BATCH_SIZE = 1_000
"""How many records are read at a time."""

_Decode: TypeAlias = Callable[[RecordValues], RecordValues]

_SOURCE, _TARGET = "s", "t"


def record_batches(
    connection: apsw.Connection, ontology: Ontology, extract: Extract
) -> Generator[RecordBatch, None, None]:
    """The records of an extract as the connection sees them, in the order that `Extraction` promises."""
    for record_type in extract.record_types:
        writer = _StatementWriter(ontology, extract)
        cursor = connection.execute(str(writer.query(record_type)), writer.parameters)
        decode = _decoder(record_type, only_names=extract.only_names)
        while records := [decode(row) for row in itertools.islice(cursor, BATCH_SIZE)]:
            yield RecordBatch(record_type, records)


class _StatementWriter:
    """Writes the statement that reads the records of one type.

    Where the extract names its nodes, derived edges are matched from those alone, not from all nodes of the type.
    """

    def __init__(self, ontology: Ontology, extract: Extract) -> None:
        day = extract.as_of
        self._extract = extract
        self._scope = Scope(SQL, ontology, Slot(Constant(day), str, "asOf", Code.BAD_REQUEST) if day else None)

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters of the statement that was written."""
        slots = self._scope.slots.by_name.items()
        parameters: dict[str, object] = {name: as_parameter(slot.bind({})) for name, slot in slots}
        lists = {"among": self._extract.among, "citing": self._extract.citing}
        return parameters | {name: orjson.dumps(it).decode() for name, it in lists.items() if it is not None}

    def query(self, record_type: RecordType) -> Select:
        """The records of a type, ordered by id, derived ones by the ids of their ends."""
        match record_type:
            case NodeType():
                kept = kept_of_type(self._scope, self._extract.where, record_type, "r")
                conditions = [*valid(self._scope, "r"), *self._among("r"), *self._citing("r"), *kept]
                rows = f"{from_table(identifier(record_type.name), 'r')}{where(conditions)}"
                return Select(self._fields(record_type), rows, order_by=["r.id"])
            case RelationshipType():
                conditions = [*valid(self._scope, "r"), *self._citing("r")]
                rows = from_table(identifier(record_type.name), "r") + self._ends(FROM, TO, conditions)
                return Select([*self._fields(record_type), *_END_IDS], rows, order_by=["r.id"])
            case DerivedType():
                start, table = ("", "") if self._extract.among is None else ("f.n", self._starts(record_type))
                paths = paths_from(self._scope, record_type.walked(backward=False), start, table=table)
                kept_edges = self._extract.edge_filter.of(record_type)
                edges = edge_rows(self._scope, paths, near=True, kept=kept_edges, patterns=True)
                # The id, which comes first, is computed; the other fields stand in the rows.
                identity = derived_edge_id(record_type, _SOURCE, _TARGET)
                fields = [field_of("r", name) for name in record_fields(record_type)[1:]]
                # An edge of a symmetric type is met from both ends, and leads from the one whose id comes first.
                once = [f"{_SOURCE}.id < {_TARGET}.id"] if record_type.symmetric else []
                rows = from_table(f"({edges})", "r") + self._ends("near", "far", once)
                return Select([identity, *fields, *_END_IDS], rows, order_by=_END_IDS)
            case _:
                assert_never(record_type)

    def _fields(self, record_type: NodeType | RelationshipType) -> list[str]:
        return [field_of("r", name) for name in _stored_fields(record_type, only_names=self._extract.only_names)]

    def _starts(self, derived_type: DerivedType) -> str:
        types = ", ".join(literal(name) for name in derived_type.source.types)
        conditions = [f"s.type IN ({types})", *self._among("s")]
        return f"(SELECT s.{ROW} AS n FROM {ENTITY} s{where(conditions)}) f"

    def _ends(self, source_column: str, target_column: str, conditions: Sequence[str]) -> str:
        """The joins of both ends, whose row numbers stand in these columns, and all conditions: these and the ends'."""
        joins, all_conditions = "", list(conditions)
        for end, column in ((_SOURCE, source_column), (_TARGET, target_column)):
            joins += f" JOIN {ENTITY} {end} ON {end}.{ROW} = r.{column}"
            all_conditions += [*valid(self._scope, end), *self._of_types(end), *self._among(end)]
            all_conditions += kept_nodes(self._scope, self._extract.where, end)
        return f"{joins}{where(all_conditions)}"

    def _among(self, row: str) -> Iterator[str]:
        if self._extract.among is not None:
            yield f"{row}.id IN (SELECT value FROM json_each($among))"

    def _citing(self, row: str) -> Iterator[str]:
        if self._extract.citing is not None:
            cited = "c.value ->> 0 IN (SELECT value FROM json_each($citing))"
            yield f"EXISTS (SELECT 1 FROM json_each({field_of(row, CITATIONS)}) c WHERE {cited})"

    def _of_types(self, row: str) -> Iterator[str]:
        node_types = self._extract.node_types
        if len(node_types) < len(self._scope.ontology.nodes):
            yield f"{row}.type IN ({', '.join(literal(node_type.name) for node_type in node_types)})"


_END_IDS = [f"{_SOURCE}.id", f"{_TARGET}.id"]


def _stored_fields(record_type: NodeType | RelationshipType, *, only_names: bool) -> tuple[str, ...]:
    if only_names and isinstance(record_type, NodeType):
        return naming_fields(record_type)
    return (*record_fields(record_type), CITATIONS)


def _decoder(record_type: RecordType, *, only_names: bool) -> _Decode:
    """Makes the values of a record from a row of SQLite, which keeps lists as JSON, and true and false as numbers."""
    if isinstance(record_type, DerivedType):
        return _derived_decoder(record_type)
    affinities = {**record_type.stored_fields, CITATIONS: Affinity.TEXTS}
    decoders: dict[int, Callable[[str], object]] = {}
    for column, name in enumerate(_stored_fields(record_type, only_names=only_names)):
        if affinities[name] is Affinity.TEXTS:
            decoders[column] = orjson.loads
        elif affinities[name] is Affinity.BOOLEAN:
            decoders[column] = bool

    def decode(row: RecordValues) -> RecordValues:
        values = list(row)
        for column, read in decoders.items():
            if values[column] is not None:
                values[column] = read(values[column])
        return values

    return decode


def _derived_decoder(derived_type: DerivedType) -> _Decode:
    """The same of an edge, whose patterns are bits."""
    place, names = record_fields(derived_type).index(PATTERNS), pattern_names(derived_type)

    def decode(row: RecordValues) -> RecordValues:
        values = list(row)
        values[place] = names(values[place])
        return values

    return decode
