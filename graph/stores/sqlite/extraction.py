"""Extracts as SQL: a statement for each type, whose rows are read a batch at a time."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, assert_never

import apsw
import orjson

from graph.datatypes.base import Affinity
from graph.errors import Code
from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Kind, Row, Rows, fields_of
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Scope, field_of, where
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.derivations import edge_rows, paths_from
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.select import Select, from_table
from graph.stores.sqlite.tables import FROM, ROW, TO

BATCH = 1_000

_Decode: TypeAlias = Callable[[Row], Row]

_SOURCE, _TARGET = "s", "t"


def batches(connection: apsw.Connection, ontology: Ontology, extract: Extract) -> Iterator[Rows]:
    """The records of an extract, as the connection sees them."""
    for kind in extract.kinds:
        writer = _Writer(ontology, extract)
        cursor = connection.execute(str(writer.query(kind)), writer.parameters)
        decode = _decoding(kind)
        while rows := [decode(row) for row in itertools.islice(cursor, BATCH)]:
            yield Rows(kind, rows)


class _Writer:
    """Writes the statement of a type. Among a few nodes, derived edges are looked for from those alone."""

    def __init__(self, ontology: Ontology, extract: Extract) -> None:
        day = extract.as_of
        self._extract = extract
        self._scope = Scope(SQL, ontology, Slot(Constant(day), str, "asOf", Code.BAD_REQUEST) if day else None)

    @property
    def parameters(self) -> dict[str, object]:
        """What the statement that was written needs."""
        parameters: dict[str, object] = {name: slot.bind({}) for name, slot in self._scope.slots.by_name.items()}
        among = self._extract.among
        return parameters if among is None else parameters | {"among": orjson.dumps(among).decode()}

    def query(self, kind: Kind) -> Select:
        """The records of a type, ordered by id."""
        match kind:
            case NodeType():
                conditions = [*self._scope.valid("r"), *self._among("r")]
                rows = f"{from_table(identifier(kind.name), 'r')}{where(conditions)}"
                return Select(self._fields(kind), rows, order_by=["r.id"])
            case RelationshipType():
                rows = from_table(identifier(kind.name), "r") + self._ends(FROM, TO, self._scope.valid("r"))
                return Select([*self._fields(kind), *_END_IDS], rows, order_by=["r.id"])
            case DerivedType():
                start, table = ("", "") if self._extract.among is None else ("f.n", self._starts(kind))
                edges = edge_rows(self._scope, paths_from(self._scope, kind, start, table=table), near=True)
                identity = derived_edge_id(kind, _SOURCE, _TARGET)
                fields = [field_of("r", name) for name in fields_of(kind)[1:]]
                rows = from_table(f"({edges})", "r") + self._ends("near", "far", [])
                return Select([identity, *fields, *_END_IDS], rows, order_by=_END_IDS)
            case _:
                assert_never(kind)

    def _fields(self, kind: NodeType | RelationshipType) -> list[str]:
        return [field_of("r", name) for name in (*fields_of(kind), CITATIONS)]

    def _starts(self, kind: DerivedType) -> str:
        conditions = [f"s.type = {literal(kind.source.types[0])}", *self._among("s")]
        return f"(SELECT s.{ROW} AS n FROM {ENTITY} s{where(conditions)}) f"

    def _ends(self, source: str, target: str, conditions: Sequence[str]) -> str:
        """The joins and conditions of both ends, whose numbers the rows have in these columns."""
        joins, of_ends = "", list(conditions)
        for end, column in ((_SOURCE, source), (_TARGET, target)):
            joins += f" JOIN {ENTITY} {end} ON {end}.{ROW} = r.{column}"
            of_ends += [*self._scope.valid(end), *self._of_types(end), *self._among(end)]
        return f"{joins}{where(of_ends)}"

    def _among(self, row: str) -> Iterator[str]:
        if self._extract.among is not None:
            yield f"{row}.id IN (SELECT value FROM json_each($among))"

    def _of_types(self, row: str) -> Iterator[str]:
        if len(self._extract.nodes) < len(self._scope.ontology.nodes):
            yield f"{row}.type IN ({', '.join(literal(node.name) for node in self._extract.nodes)})"


_END_IDS = [f"{_SOURCE}.id", f"{_TARGET}.id"]


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
