"""Draws `where` and `orderBy`."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from graph.datatypes.base import OF_LISTS, Operator
from graph.datatypes.identifier import Enumeration
from graph.ontology.entity import ID, KEY, LOCATOR, OF_DERIVED, OF_NODES, of_facts
from graph.ontology.model import Connection, DerivedType, Property
from graph.ontology.rules import SOURCE
from resolvers.connection_types import edge_properties
from schema.names import enumeration, pair_ends
from tests.questions.drawing import ABSENT, Bare, Drawing

DAYS = ("2018", "2019-06", "2020-01-01", "2020-06", "2021-01-28", "2020", "2030", "1999")
INSTANTS = ("2026-01-01T00:00:00Z", "2025-01-01T00:00:00+08:00")
WORDS = (
    "金",
    "社区",
    "a",
    "ALPHA",
    "Ａ",
    "",
    "unit1",
    "东区",
    "\U00020bb7",
    "花庄",
    "SS",
    '"',
    "91410100MA1",
    "91410100MA1000009W",
)

OPERANDS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "text": ("String", WORDS),
    "texts": ("String", WORDS),
    "locator": ("String", ("", "P2", "第1段", "第", "p2")),
    "url": ("String", ("https://example.org/a", "example", "")),
    "identifier": ("ID", WORDS),
    "integer": ("Int", (-1, 0, 1, 2, 12, 300)),
    "decimal": ("Float", (0.0525, 3300.5, 100, 0, 99999999999.9999)),
    "boolean": ("Boolean", (True, False)),
    "date": ("PartialDate", DAYS),
    "instant": ("DateTime", INSTANTS),
}
"""By type of value, the GraphQL type of operands, and some of them."""


class Filters(Drawing):
    """Draws conditions and orders."""

    def keys_of(self, node_type: str) -> Sequence[str]:
        """Four keys that nodes of a type may have in a random graph."""
        return [f"{self.ontology.nodes[node_type].singular}{place}" for place in range(1, 5)]

    def where(self, node_type: str, depth: int) -> Any:
        """A condition on nodes of a type."""
        node = self.ontology.nodes[node_type]
        match self.pick(["property", "property"] + (["word", "quantifier", "quantifier"] if depth > 0 else [])):
            case "word":
                return self.words(lambda: self.where(node_type, depth - 1))
            case "quantifier":
                connection = self.connection_of(node_type)
                word = self.pick(("some", "none", "all", "single", "count", "count"))
                inner = self.where_of(connection, depth - 1) if self.chance() else {}
                return {connection.field: {word: self.count_of(inner) if word == "count" else inner}}
        if self.chance(6):
            return {"sources": self.quantified_citations()}
        return self.property(node.properties, node_type)

    def quantified_citations(self) -> Any:
        """A condition on all that something cites."""
        word, inner = self.pick(("some", "none", "all", "single", "count")), self.where_of_citations(1)
        return {word: self.count_of(inner) if word == "count" else inner}

    def where_of_citations(self, depth: int) -> Any:
        """A condition on a citation."""
        if depth > 0 and self.chance(4):
            return self.words(lambda: self.where_of_citations(depth - 1))
        condition: dict[str, Any] = self.property((LOCATOR,), "") if self.chance() else {}
        return condition | ({"source": self.where(SOURCE, 0)} if self.chance() else {})

    def connection_of(self, node_type: str) -> Connection:
        """A connection of nodes of a type, often a derived one."""
        offered = self.ontology.connections_of(node_type)
        derived = [offer for offer in offered if isinstance(offer.relationship, DerivedType)]
        return self.pick(derived if derived and self.chance(3) else offered)

    def count_of(self, where: Any) -> Any:
        """A condition on a number of rows, or of those for which a condition holds."""
        operator = self.pick(("eq", "ne", "lt", "lte", "gt", "gte", "in"))
        number = [self.drawn("Int!", (0, 2)), 1] if operator == "in" else self.drawn("Int", (0, 1, 2, 3))
        return {operator: number} | ({"where": where} if where else {})

    def words(self, inner: Callable[[], Any]) -> Any:
        """Words over conditions."""
        word = self.pick(("AND", "OR", "NOT"))
        return {word: inner() if word == "NOT" else [inner() for _ in self.count(2)]}

    def where_of(self, connection: Connection, depth: int) -> Any:
        """A condition on the rows of a connection."""
        if depth > 0 and self.chance(4):
            return self.words(lambda: self.where_of(connection, depth - 1))
        far = connection.far.types
        condition: dict[str, Any] = {}
        if self.chance():
            condition["node"] = self.where(far[0], depth) if len(far) == 1 else self.of_any(far)
        if self.chance():
            condition["edge"] = self.where_of_edges(connection)
        return condition

    def where_of_edges(self, connection: Connection) -> Any:
        """A condition on the edges of a connection."""
        if isinstance(connection.relationship, DerivedType) and self.chance():
            return {"evidence": self.quantified_facts(connection.relationship)}
        if not isinstance(connection.relationship, DerivedType) and self.chance(4):
            return {"sources": self.quantified_citations()}
        return self.property(asked_of_edges(connection), connection.relationship.name)

    def quantified_facts(self, derived: DerivedType) -> Any:
        """A condition on all facts of an edge at once."""
        word, inner = self.pick(("some", "none", "all", "single", "count")), self.where_of_facts(derived, 1)
        return {word: self.count_of(inner) if word == "count" else inner}

    def where_of_facts(self, derived: DerivedType, depth: int) -> Any:
        """A condition on the facts of an edge."""
        if depth > 0 and self.chance(4):
            return self.words(lambda: self.where_of_facts(derived, depth - 1))
        if self.chance(4):
            return {"sources": self.quantified_citations()}
        return self.property(of_facts(derived), derived.name)

    def of_any(self, types: Iterable[str]) -> Any:
        """A condition on nodes of any type."""
        if self.chance(3):
            constants = {name: Bare(constant_of(name)) for name in types}
            constant = self.pick(constants.values())
            return {"type": self.pick(({"in": [constant]}, {"eq": constant}, {"notIn": [constant]}, {"in": []}))}
        if self.chance(3):
            node_type = self.pick(types)
            return {self.ontology.nodes[node_type].singular: self.where(node_type, 0)}
        return {"sources": self.quantified_citations()} if self.chance(6) else self.property(OF_NODES, "")

    def of_network(self) -> Any:
        """What must hold of the nodes of a network: of those of one or two types, or of all."""
        condition = self.property(OF_NODES, "") if self.chance(3) else {}
        for _ in self.count(2, least=0 if condition else 1):
            node_type = self.pick(self.ontology.nodes)
            condition[self.ontology.nodes[node_type].singular] = self.where(node_type, 1)
        return condition

    def narrowing(self, derived: Sequence[DerivedType]) -> dict[str, Any]:
        """The arguments that narrow a network along some derived types; now and then ones that must be refused."""
        arguments: dict[str, Any] = {}
        if self.chance(3 if derived else 40):
            arguments["minWeight"] = self.drawn("Int", (1, 2, 2, 3) if self.chance(9) else (0, 2, None))
        if self.chance(3 if derived else 40):
            of_types = self.ontology.derived.values() if self.chance(20) else derived
            patterns = [pattern.name for declared in of_types for pattern in declared.patterns]
            arguments["patterns"] = [Bare(self.pick(patterns)) for _ in self.count(2, 1) if patterns]
        if self.chance(3):
            arguments["where"] = self.whole("NetworkWhere", self.of_network)
        return arguments

    def where_of_pairs(self, derived: DerivedType, depth: int) -> Any:
        """A condition on all edges of a derived relationship."""
        if depth > 0 and self.chance(4):
            return self.words(lambda: self.where_of_pairs(derived, depth - 1))
        condition: dict[str, Any] = {}
        for end, types in zip(pair_ends(derived), (derived.source.types, derived.target.types), strict=True):
            if self.chance(3):
                condition[end] = self.where(types[0], depth)
        if self.chance(3):
            condition["evidence"] = self.quantified_facts(derived)
        return condition | (self.property(OF_DERIVED, derived.name) if self.chance() else {})

    def property(self, properties: Iterable[Property], owner: str) -> Any:
        """A condition on one property."""
        prop: Property = self.pick(properties)
        return {prop.name: self.comparison(prop, owner)}

    def comparison(self, prop: Property, owner: str) -> Any:
        """An operator and its operand, or nothing."""
        operator = self.pick(prop.datatype.comparisons)
        of, options = operands(prop, owner)
        if operator is Operator.IS_NULL:
            return {operator.value: self.drawn("Boolean", (True, False, ABSENT))}
        if operator not in OF_LISTS:
            return {operator.value: self.drawn(of, (*options, ABSENT))}
        if self.chance():
            return {operator.value: self.drawn(f"[{of}!]", ([], list(options[:2])))}
        return {operator.value: [self.drawn(f"{of}!", options) for _ in self.count(2)]}

    def order_of_nodes(self, node_type: str) -> Any:
        """An order of nodes of a type, by one property or by a number of rows."""
        if not self.chance(3):
            return self.order(self.ontology.nodes[node_type].properties)
        return self.order_by_count(node_type)

    def order_by_count(self, node_type: str) -> Any:
        """An order by how many rows a connection of the nodes has."""
        connection = self.connection_of(node_type)
        where = {"where": self.where_of(connection, 0)} if self.chance(3) else {}
        return {connection.field: {"count": self.direction()} | where}

    def direction(self) -> Bare:
        """One of both directions."""
        return Bare(self.pick(("ASC", "DESC")))

    def order(self, properties: Iterable[Property]) -> Any:
        """An order by one property."""
        ordered = [prop for prop in properties if prop.datatype.order is not None]
        optional = [prop for prop in ordered if not prop.required] if self.chance() else []
        names = [prop.name for prop in optional or ordered]
        return {self.pick(names): self.direction()}

    def order_of(self, connection: Connection) -> Any:
        """An order of the rows of a connection."""
        far = connection.far.types
        if self.chance():
            return {"node": self.order_of_nodes(far[0]) if len(far) == 1 else self.order(OF_NODES)}
        return {"edge": self.order(asked_of_edges(connection))}

    def order_of_pairs(self, derived: DerivedType) -> Any:
        """An order of all edges of a derived relationship."""
        ends = zip(pair_ends(derived), (derived.source.types, derived.target.types), strict=True)
        chosen = self.pick([*ends, ("", ())])
        if not chosen[0]:
            return self.order(OF_DERIVED)
        return {chosen[0]: self.order_of_nodes(chosen[1][0])}


def asked_of_edges(connection: Connection) -> list[Property]:
    """The properties of edges that conditions and orders may name; ids are left to the tie."""
    return [prop for prop in edge_properties(connection).values() if prop not in (ID, KEY)]


def operands(prop: Property, owner: str) -> tuple[str, tuple[Any, ...]]:
    """The GraphQL type of a property's operands, and some of them."""
    if isinstance(prop.datatype, Enumeration):
        return enumeration(owner, prop.name), tuple(map(Bare, prop.datatype.values[:3]))
    return OPERANDS[prop.datatype.name]


def constant_of(name: str) -> str:
    """The value of an enumeration that stands for a node type."""
    return "".join(f"_{char}" if char.isupper() and place else char for place, char in enumerate(name)).upper()
