"""Extracts as Cypher: a statement for each type, whose rows the server sends a batch at a time."""

from collections.abc import AsyncIterator
from typing import Any, assert_never

from neo4j import AsyncTransaction

from graph.errors import Code
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Kind, Row, Rows, fields_of
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllPairs
from graph.stores.lowering.dialect import Scope, field_of, where
from graph.stores.neo4j.clauses import arrow, match_, returning, with_
from graph.stores.neo4j.derivations import derived_edges
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.neo4j.driver import FETCHED
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES, ENTITY
from graph.stores.quoting import identifier


async def batches(transaction: AsyncTransaction, ontology: Ontology, extract: Extract) -> AsyncIterator[Rows]:
    """The records of an extract, as the transaction sees them."""
    for kind in extract.kinds:
        writer = _Writer(ontology, extract)
        result = await transaction.run(writer.statement(kind), writer.parameters)
        rows: list[Row] = []
        async for record in result:
            rows.append(record[0])
            if len(rows) == FETCHED:
                yield Rows(kind, rows)
                rows = []
        if rows:
            yield Rows(kind, rows)


class _Writer:
    """Writes the statement of a type. Among a few nodes, relationships are looked for from those alone."""

    def __init__(self, ontology: Ontology, extract: Extract) -> None:
        day = extract.as_of
        self._extract = extract
        self._scope = Scope(CYPHER, ontology, Slot(Constant(day), str, "asOf", Code.BAD_REQUEST) if day else None)

    @property
    def parameters(self) -> dict[str, Any]:
        """What the statement that was written needs."""
        parameters: dict[str, Any] = {name: slot.bind({}) for name, slot in self._scope.slots.by_name.items()}
        among = self._extract.among
        return parameters if among is None else parameters | {"among": list(among)}

    def statement(self, kind: Kind) -> str:
        """The records of a type, ordered by id."""
        match kind:
            case NodeType():
                conditions = [*self._scope.valid("n"), *self._among("n")]
                nodes = match_(f"(n:{identifier(kind.name)})", conditions)
                return f"{nodes} {returning(self._record(kind, 'n'), order_by=['n.id'])}"
            case RelationshipType():
                return self._relationships(kind)
            case DerivedType():
                return self._derived(kind)
            case _:
                assert_never(kind)

    def _relationships(self, kind: RelationshipType) -> str:
        start = "" if self._extract.among is None else f"UNWIND $among AS id {match_(f'(a:{ENTITY} {{id: id}})')} "
        conditions = [*self._scope.valid("r", "a", "b"), *self._of_types("a"), *self._of_types("b"), *self._among("b")]
        edges = match_(f"(a){arrow(identifier(kind.name), 'r', backward=False)}(b)", conditions)
        return f"{start}{edges} {returning(self._record(kind, 'r', 'a.id', 'b.id'), order_by=['r.id'])}"

    def _derived(self, kind: DerivedType) -> str:
        if self._extract.among is None:
            (edges,) = self._scope.dialect.matches(self._scope, AllPairs(kind), "")
            source, start = edges.source, ""
        else:
            source, edges = "s", derived_edges(self._scope, kind, "s", carried=["s"])
            starts = match_(f"(s:{identifier(kind.source.types[0])} {{id: id}})", self._scope.valid("s"))
            start = f"UNWIND $among AS id {starts} {with_('s')} "
        node = edges.node
        conditions = [*self._scope.valid(node), *self._among(node), *self._of_types(source), *self._of_types(node)]
        bound = f" WITH *{where(conditions)}" if conditions else ""
        shown = [*(edges.edge_fields[name] for name in fields_of(kind)), f"{source}.id", f"{node}.id"]
        ordered = returning(f"[{', '.join(shown)}]", order_by=[f"{source}.id", f"{node}.id"])
        return f"{start}{edges.clauses}{bound} {ordered}"

    def _record(self, kind: NodeType | RelationshipType, variable: str, *ends: str) -> str:
        keys, places = (field_of(variable, name) for name in (CITED_KEYS, CITED_PLACES))
        cited = f"[i IN range(0, size({keys}) - 1) | [{keys}[i], {places}[i]]]"
        shown = [field_of(variable, name) for name in fields_of(kind)]
        return f"[{', '.join([*shown, cited, *ends])}]"

    def _among(self, variable: str) -> list[str]:
        return [] if self._extract.among is None else [f"{variable}.id IN $among"]

    def _of_types(self, variable: str) -> list[str]:
        nodes = self._extract.nodes
        if len(nodes) == len(self._scope.ontology.nodes):
            return []
        return [f"({' OR '.join(f'{variable}:{identifier(node.name)}' for node in nodes) or 'false'})"]
