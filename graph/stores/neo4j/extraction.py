"""Extracts as Cypher: a statement for each type, whose rows the server sends a batch at a time."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import AsyncTransaction

from graph.errors import Code
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, Kind, Row, Rows, fields_of
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllPairs
from graph.stores.neo4j.driver import FETCHED
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES, ENTITY
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, prop, where
from graph.stores.neo4j.walks import Match, match, spread


async def batches(transaction: AsyncTransaction, ontology: Ontology, wanted: Extract) -> AsyncIterator[Rows]:
    """The records of an extract, as the transaction sees them."""
    for kind in wanted.kinds:
        writer = _Writer(ontology, wanted, Scope(_day(wanted.as_of)))
        text, given = writer.statement(kind), writer.parameters()
        result = await transaction.run(text, given)
        rows: list[Row] = []
        async for record in result:
            rows.append(record[0])
            if len(rows) == FETCHED:
                yield Rows(kind, rows)
                rows = []
        if rows:
            yield Rows(kind, rows)


def _day(given: str | None) -> Slot | None:
    return Slot(Constant(given), str, "asOf", Code.BAD_REQUEST) if given is not None else None


@dataclass(frozen=True, slots=True)
class _Writer:
    ontology: Ontology
    wanted: Extract
    scope: Scope

    def parameters(self) -> dict[str, Any]:
        """What the statement that was written needs."""
        found: dict[str, Any] = {name: slot.bind({}) for name, slot in self.scope.slots.by_name.items()}
        return found if self.wanted.among is None else found | {"among": list(self.wanted.among)}

    def statement(self, kind: Kind) -> str:
        """The Cypher that brings the records of a type."""
        match kind:
            case NodeType():
                return self._nodes(kind)
            case RelationshipType():
                return self._relationships(kind)
            case DerivedType():
                return self._pairs(kind)

    def _nodes(self, kind: NodeType) -> str:
        conditions = [*self.scope.valid("n"), *self._among("n")]
        return f"MATCH (n:{identifier(kind.name)}){where(conditions)} RETURN {_record(kind, 'n')} ORDER BY n.id"

    def _relationships(self, kind: RelationshipType) -> str:
        start = "" if self.wanted.among is None else f"UNWIND $among AS id MATCH (a:{ENTITY} {{id: id}}) "
        conditions = [*self.scope.valid("r", "a", "b"), *self._of_types("a"), *self._of_types("b"), *self._among("b")]
        found = f"{start}MATCH (a)-[r:{identifier(kind.name)}]->(b){where(conditions)}"
        return f"{found} RETURN {_record(kind, 'r', 'a.id', 'b.id')} ORDER BY r.id"

    def _pairs(self, kind: DerivedType) -> str:
        start, found = "", self._all_pairs(kind)
        if self.wanted.among is not None:
            start = f"UNWIND $among AS id MATCH (s:{ENTITY} {{id: id}}){where(self.scope.valid('s'))}"
            start += " WITH collect(s) AS starts "
            found = spread(self.scope, kind, "starts", backward=False, dated=True)
        ends = found.source, found.node
        conditions = [*found.conditions, *self.scope.valid(found.node), *self._among(found.node)]
        for end in ends:
            conditions += self._of_types(end)
        shown = [found.edge_field(name) for name in fields_of(kind)] + [f"{end}.id" for end in ends]
        bound = f" WITH *{where(conditions)}" if conditions else ""
        return f"{start}{found.clauses}{bound} RETURN [{', '.join(shown)}] ORDER BY {ends[0]}.id, {ends[1]}.id"

    def _all_pairs(self, kind: DerivedType) -> Match:
        return match(self.scope, AllPairs(kind), "")

    def _among(self, variable: str) -> list[str]:
        return [] if self.wanted.among is None else [f"{variable}.id IN $among"]

    def _of_types(self, variable: str) -> list[str]:
        if len(self.wanted.nodes) == len(self.ontology.nodes):
            return []
        return [f"({' OR '.join(f'{variable}:{identifier(node.name)}' for node in self.wanted.nodes)})"]


def _record(kind: NodeType | RelationshipType, variable: str, *ends: str) -> str:
    keys, places = prop(variable, CITED_KEYS), prop(variable, CITED_PLACES)
    cited = f"[i IN range(0, size({keys}) - 1) | [{keys}[i], {places}[i]]]"
    shown: Sequence[str] = [prop(variable, name) for name in fields_of(kind)]
    return f"[{', '.join([*shown, cited, *ends])}]"
