"""Extracts as Cypher: a statement for each type, whose rows the server sends a batch at a time.

Area    MATCH (n:`Area`) RETURN [n.`id`, n.`key`, ..., <citations>] ORDER BY n.id
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any, assert_never

from neo4j import AsyncTransaction

from graph.errors import Code
from graph.ontology.model import DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.extract import Extract, RecordBatch, RecordType, RecordValues, naming_fields, record_fields
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.dialect import Scope, field_of, where
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import arrow, match_, one_of_types, returning, with_
from graph.stores.neo4j.derivations import derived_edges
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.neo4j.driver import FETCHED
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES, ENTITY
from graph.stores.neo4j.matches import pairs
from graph.stores.neo4j.node_filters import kept_nodes
from graph.stores.quoting import identifier

PAGE = 2_000
"""Nodes whose names are read at a time."""


async def record_batches(
    transaction: AsyncTransaction, ontology: Ontology, extract: Extract
) -> AsyncIterator[RecordBatch]:
    """The records of an extract as the transaction sees them, in the order that `Extraction` promises."""
    for record_type in extract.record_types:
        writer = _StatementWriter(ontology, extract)
        if extract.only_names and isinstance(record_type, NodeType):
            async for names in _pages(transaction, writer.page_of_names(record_type), writer.parameters):
                yield RecordBatch(record_type, names)
            continue
        result = await transaction.run(writer.statement(record_type), writer.parameters)
        records: list[RecordValues] = []
        async for row in result:
            records.append(row[0])
            if len(records) == FETCHED:
                yield RecordBatch(record_type, records)
                records = []
        if records:
            yield RecordBatch(record_type, records)


async def _pages(
    transaction: AsyncTransaction, statement: str, parameters: Mapping[str, Any]
) -> AsyncIterator[list[RecordValues]]:
    """The records of nodes, by key, a page a statement: as rows of their own they would take ten times as long."""
    after = ""
    while True:
        page = (await (await transaction.run(statement, {**parameters, "after": after})).single(strict=True))[0]
        if page:
            yield page
        if len(page) < PAGE:
            return
        after = page[-1][0]


class _StatementWriter:
    """Writes the statement that reads the records of one type.

    Where the extract names its nodes, relationships are matched from those alone, not from all nodes of the type.
    """

    def __init__(self, ontology: Ontology, extract: Extract) -> None:
        day = extract.as_of
        self._extract = extract
        self._scope = Scope(CYPHER, ontology, Slot(Constant(day), str, "asOf", Code.BAD_REQUEST) if day else None)

    @property
    def parameters(self) -> dict[str, Any]:
        """The parameters of the statement that was written."""
        parameters: dict[str, Any] = {name: slot.bind({}) for name, slot in self._scope.slots.by_name.items()}
        lists = {"among": self._extract.among, "citing": self._extract.citing}
        return parameters | {name: list(it) for name, it in lists.items() if it is not None}

    def statement(self, record_type: RecordType) -> str:
        """The records of a type, each as one list of values; ordered by id, derived ones by the ids of their ends."""
        match record_type:
            case NodeType():
                conditions = [*valid(self._scope, "n"), *self._among("n"), *self._citing("n")]
                conditions += self._kept("n", record_type.name)
                nodes = match_(f"(n:{identifier(record_type.name)})", conditions)
                return f"{nodes} {returning(self._record(record_type, 'n'), order_by=['n.id'])}"
            case RelationshipType():
                return self._relationships(record_type)
            case DerivedType():
                return self._derived(record_type)
            case _:
                assert_never(record_type)

    def page_of_names(self, node_type: NodeType) -> str:
        """The names of the next nodes after the key `$after`, as one list of at most PAGE records."""
        conditions = [*valid(self._scope, "n"), *self._among("n"), *self._kept("n", node_type.name)]
        nodes = match_(f"(n:{identifier(node_type.name)})", ["n.key > $after", *conditions])
        fields = ", ".join(field_of("n", name) for name in naming_fields(node_type))
        return f"{nodes} {with_('n', order_by=['n.key'], limit=str(PAGE))} RETURN collect([{fields}])"

    def _relationships(self, relationship_type: RelationshipType) -> str:
        start = "" if self._extract.among is None else f"UNWIND $among AS id {match_(f'(a:{ENTITY} {{id: id}})')} "
        conditions = [*valid(self._scope, "r", "a", "b"), *self._of_types("a"), *self._of_types("b"), *self._among("b")]
        conditions += [*self._kept("a"), *self._kept("b"), *self._citing("r")]
        edges = match_(f"(a){arrow(identifier(relationship_type.name), 'r', backward=False)}(b)", conditions)
        return f"{start}{edges} {returning(self._record(relationship_type, 'r', 'a.id', 'b.id'), order_by=['r.id'])}"

    def _derived(self, derived_type: DerivedType) -> str:
        kept = self._extract.edge_filter.of(derived_type)
        if self._extract.among is None:
            edges = pairs(self._scope, derived_type, kept, patterns=True)
            source, start = edges.source, ""
        else:
            source = "s"
            edges = derived_edges(self._scope, derived_type, source, carried=[source], kept=kept, patterns=True)
            starts = match_(f"(s:{one_of_types(derived_type.source.types)} {{id: id}})", valid(self._scope, "s"))
            start = f"UNWIND $among AS id {starts} {with_('s')} "
        node = edges.node
        # An edge of a symmetric type is met from both ends, and leads from the one whose id comes first.
        once = [f"{source}.id < {node}.id"] if derived_type.symmetric else []
        among = [*self._among(node), *self._of_types(source), *self._of_types(node)]
        conditions = [*once, *valid(self._scope, node), *among, *self._kept(source), *self._kept(node)]
        bound = f" WITH *{where(conditions)}" if conditions else ""
        ends = [f"{source}.id", f"{node}.id"]
        values = [edges.edge_fields[name] for name in record_fields(derived_type)]
        ordered = returning(f"[{', '.join([*values, *ends])}]", order_by=ends)
        return f"{start}{edges.clauses}{bound} {ordered}"

    def _record(self, record_type: NodeType | RelationshipType, variable: str, *ends: str) -> str:
        keys, locators = (field_of(variable, name) for name in (CITED_KEYS, CITED_PLACES))
        citations = f"[i IN range(0, size({keys}) - 1) | [{keys}[i], {locators}[i]]]"
        values = [field_of(variable, name) for name in record_fields(record_type)]
        return f"[{', '.join([*values, citations, *ends])}]"

    def _among(self, variable: str) -> list[str]:
        return [] if self._extract.among is None else [f"{variable}.id IN $among"]

    def _citing(self, variable: str) -> list[str]:
        keys = field_of(variable, CITED_KEYS)
        return [] if self._extract.citing is None else [f"any(key IN $citing WHERE key IN {keys})"]

    def _kept(self, variable: str, *node_types: str) -> list[str]:
        """The conditions that a node, which may be of these types or of any, satisfies what is asked of nodes."""
        return kept_nodes(self._scope, self._extract.where, variable, node_types)

    def _of_types(self, variable: str) -> list[str]:
        node_types = self._extract.node_types
        if len(node_types) == len(self._scope.ontology.nodes):
            return []
        return [f"({' OR '.join(f'{variable}:{identifier(node_type.name)}' for node_type in node_types) or 'false'})"]
