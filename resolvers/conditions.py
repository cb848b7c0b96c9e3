"""Reads `where` into conditions.

{kind: {ne: SCHOOL}}          Negation(Compare(NODE, "kind", EQ, <where.kind.ne>))
{since: {eq: "2021"}}         Compare(NODE, "since_day", WITHIN, <where.since.eq>), with all days of 2021
{pairedWith: {none: {}}}      Negation(Exists(Expansion(PAIRED_WITH, ...), TRUE))
{pairedWith: {count: {gte: 2}}}    HowMany(Expansion(PAIRED_WITH, ...), TRUE, GTE, <where.pairedWith.count.gte>)
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from graph.datatypes.base import EQUAL, NEGATED, Comparison, Operator
from graph.datatypes.number import Integer
from graph.errors import Code, RequestError
from graph.ontology import entity
from graph.ontology.entity import CITATIONS, ID, LOCATOR, OF_NODES
from graph.ontology.model import Connection, DerivedType, Ontology, Property
from graph.ontology.rules import SOURCE
from graph.plan.condition import (
    TRUE,
    AtSource,
    Citing,
    Comparator,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    HowMany,
    Missing,
    Negation,
    OfType,
    RowPart,
    derived_depth,
)
from graph.plan.filters import ALL_NODES, NodeFilter
from graph.plan.identity import as_global_id
from graph.plan.slot import Constant
from graph.plan.walk import Facts, Walk
from resolvers.arguments import (
    MAXIMUM_DERIVED_DEPTH,
    MAXIMUM_WHERE_DEPTH,
    flag,
    operand,
    refuse_deep,
    required,
)
from resolvers.connection_types import OF_EDGES, edge_properties, walk
from resolvers.document_reading import Value, as_list
from schema.inputs import COUNT, EVIDENCE
from schema.names import constant, pair_ends

COMPARATORS: Mapping[Operator, Comparator] = {
    Operator.EQ: Comparator.EQ,
    Operator.NE: Comparator.EQ,
    Operator.IN: Comparator.IN,
    Operator.NOT_IN: Comparator.IN,
    Operator.LT: Comparator.LT,
    Operator.LTE: Comparator.LTE,
    Operator.GT: Comparator.GT,
    Operator.GTE: Comparator.GTE,
    Operator.CONTAINS: Comparator.CONTAINS,
    Operator.STARTS_WITH: Comparator.STARTS_WITH,
    Operator.ENDS_WITH: Comparator.ENDS_WITH,
}
"""What operators that do not ask for ranges compare by; those that are negated share it with their complements."""
_CONNECTIVES = ("AND", "OR", "NOT")
"""The logical connectives of `where`."""
_COUNTED: Mapping[Operator, Comparison] = {
    name: comparison for name, comparison in Integer().comparisons.items() if name is not Operator.IS_NULL
}
_WHETHER_ANY: Mapping[tuple[Comparator, object], bool] = {
    (Comparator.EQ, 0): False,
    (Comparator.LT, 1): False,
    (Comparator.LTE, 0): False,
    (Comparator.GT, 0): True,
    (Comparator.GTE, 1): True,
}
"""Comparisons that ask whether there is any row, or none: whoever answers them may end with the first row."""
_COMMON = {prop.name: prop for prop in OF_NODES}


class ConditionReader:
    """Reads what a request asks of nodes and edges, by the ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._types = {constant(name): name for name in ontology.nodes}

    def of_nodes(self, value: Value, node_types: Sequence[str], path: str = "where") -> Condition:
        """A condition on nodes of a type; or on nodes of several types, by what all have or by one of the types."""
        if len(node_types) > 1:
            return _every(value, path, lambda name, part, place: self._of_any_node(name, part, node_types, place))
        return _every(value, path, lambda name, part, place: self._of_node(name, part, node_types[0], place))

    def of_any_nodes(self, value: Value, path: str = "where") -> Condition:
        """A condition on nodes of whatever type, also where just one is meant."""
        return self.of_nodes(value, tuple(self._ontology.nodes), path)

    def of_network(self, value: Value, text: str = "", path: str = "where") -> NodeFilter:
        """What must hold of the nodes of a network: of all of them, and, below the name of a type, of those of it."""
        if not isinstance(value, dict):
            return ALL_NODES
        by_member = {node.singular: node.name for node in self._ontology.nodes.values()}
        common: Value = {name: part for name, part in value.items() if name not in by_member}
        of_all = _every(common, path, self._of_common)
        of_types = {
            by_member[name]: self.of_nodes(part, (by_member[name],), f"{path}.{name}")
            for name, part in value.items()
            if name in by_member
        }
        return NodeFilter(of_all, of_types, text)

    def _of_node(self, name: str, value: Value, node_type: str, path: str) -> Condition:
        properties = self._ontology.nodes[node_type].by_name
        if name in properties:
            return _of_property(RowPart.NODE, properties[name], value, path)
        if name == CITATIONS:
            return self._of_citations(value, Citing(RowPart.NODE), path)
        connection = self._ontology.connections[name]
        return _every(value, path, lambda word, part, place: self._quantified(word, part, node_type, connection, place))

    def _of_any_node(self, name: str, value: Value, node_types: Sequence[str], path: str) -> Condition:
        if name == "type":
            return _every(value, path, self._of_type)
        if name in _COMMON or name == CITATIONS:
            return self._of_common(name, value, path)
        by_member = {self._ontology.nodes[node_type].singular: node_type for node_type in node_types}
        if name not in by_member:
            message = f"{path}: no node here is of this type; allowed: {', '.join(by_member)}"
            raise RequestError(Code.BAD_FILTER, message)
        return OfType((by_member[name],), self.of_nodes(value, (by_member[name],), path))

    def _of_common(self, name: str, value: Value, path: str) -> Condition:
        """A condition on what nodes of all types have."""
        if name == CITATIONS:
            return self._of_citations(value, Citing(RowPart.NODE), path)
        return _of_property(RowPart.NODE, _COMMON[name], value, path)

    def _of_type(self, operator: str, value: Value, path: str) -> Condition:
        """Types are known when the plan is made, so their names are part of it."""
        if operator == Operator.IS_NULL:
            return Missing(RowPart.NODE, ID.name, flag(value, path))
        of_type = OfType(tuple(self._types[_text(item, path)] for item in as_list(value)))
        return Negation(of_type) if operator in NEGATED else of_type

    def _quantified(self, word: str, value: Value, owner: str, connection: Connection, path: str) -> Condition:
        way = walk(owner, connection)
        return _quantified(word, value, way, lambda part, place: self.of_connection(part, connection, place), path)

    def of_connection(self, value: Value, connection: Connection, path: str = "where") -> Condition:
        """A condition on the rows of a connection: on the node, on the edge, or words over both."""
        return _every(value, path, lambda name, part, place: self._of_row(name, part, connection, place))

    def _of_row(self, name: str, value: Value, connection: Connection, path: str) -> Condition:
        if name == "node":
            return self.of_nodes(value, connection.far.types, path)
        return self._of_edge(value, connection, path)

    def of_pairs(self, value: Value, derived: DerivedType, path: str = "where") -> Condition:
        """A condition on all edges of a derived relationship: on either end, or on what the edge computes."""
        return _every(value, path, lambda name, part, place: self._of_pair(name, part, derived, place))

    def _of_pair(self, name: str, value: Value, derived: DerivedType, path: str) -> Condition:
        source, target = pair_ends(derived)
        if name == source:
            return AtSource(self.of_nodes(value, derived.source.types, path))
        if name == target:
            return self.of_nodes(value, derived.target.types, path)
        if name == EVIDENCE:
            return self._of_evidence(value, derived, path)
        return _of_property(RowPart.EDGE, OF_EDGES[name], value, path)

    def _of_edge(self, value: Value, connection: Connection, path: str) -> Condition:
        relationship, properties = connection.relationship, edge_properties(connection)

        def part_of(name: str, part: Value, place: str) -> Condition:
            if name == EVIDENCE and isinstance(relationship, DerivedType):
                return self._of_evidence(part, relationship, place)
            if name == CITATIONS:
                return self._of_citations(part, Citing(RowPart.EDGE), place)
            return _of_property(RowPart.EDGE, properties[name], part, place)

        return _every(value, path, part_of)

    def _of_evidence(self, value: Value, derived: DerivedType, path: str) -> Condition:
        """A condition on the facts of an edge, all at once."""

        def read(word: str, part: Value, place: str) -> Condition:
            return _quantified(word, part, Facts(derived), lambda inner, at: self.of_facts(inner, derived, at), place)

        return _every(value, path, read)

    def of_facts(self, value: Value, derived: DerivedType, path: str = "where") -> Condition:
        """A condition on one of the facts by which an edge of a derived relationship holds."""
        properties = {prop.name: prop for prop in entity.of_facts(derived)}

        def read(name: str, part: Value, place: str) -> Condition:
            if name == CITATIONS:
                return self._of_citations(part, Citing(RowPart.EDGE, of_fact=True), place)
            return _of_property(RowPart.EDGE, properties[name], part, place)

        return _every(value, path, read)

    def _of_citations(self, value: Value, citing: Citing, path: str) -> Condition:
        """A condition on what a record or a fact cites, all at once."""
        return _every(value, path, lambda word, part, at: _quantified(word, part, citing, self._of_citation, at))

    def _of_citation(self, value: Value, path: str) -> Condition:
        """A condition on a citation: on its place in the source, and on the source."""

        def read(name: str, part: Value, place: str) -> Condition:
            if name == LOCATOR.name:
                return _of_property(RowPart.EDGE, LOCATOR, part, place)
            return self.of_nodes(part, (SOURCE,), place)

        return _every(value, path, read)


_ReadRows: TypeAlias = Callable[[Value, str], Condition]


def _quantified(word: str, value: Value, way: Walk | Facts | Citing, read: _ReadRows, path: str) -> Condition:
    """A condition on all rows of a walk, of which `read` reads what holds of one."""
    if word == COUNT:
        return _counted(value, way, read, path)
    holds = read(value, path)
    refuse_deep(derived_depth(Exists(way, holds)), MAXIMUM_DERIVED_DEPTH, "where: derived relationships")
    match word:
        case "some":
            return Exists(way, holds)
        case "none":
            return Negation(Exists(way, holds))
        case "all":
            return Negation(Exists(way, Negation(holds)))
        case _:
            return Exists(way, holds, single=True)


def _counted(value: Value, way: Walk | Facts | Citing, read: _ReadRows, path: str) -> Condition:
    """How many rows of a walk there are, or of those for which a condition holds."""
    rows = value if isinstance(value, dict) else {}
    holds = read(rows.get("where"), f"{path}.where") if "where" in rows else TRUE
    refuse_deep(derived_depth(Exists(way, holds)), MAXIMUM_DERIVED_DEPTH, "where: derived relationships")
    numbers = {name: number for name, number in rows.items() if name != "where"}
    if not numbers:
        raise RequestError(Code.BAD_FILTER, f"{path}: no number; allowed: {', '.join(_COUNTED)}")

    def compare(name: str, number: Value, place: str) -> Condition:
        operator = Operator(name)
        slot = operand(number, place, operator, _COUNTED[operator])
        compared: Condition = HowMany(way, holds, COMPARATORS[operator], slot)
        if isinstance(number, Constant) and (COMPARATORS[operator], number.value) in _WHETHER_ANY:
            there = Exists(way, holds)
            compared = there if _WHETHER_ANY[COMPARATORS[operator], number.value] else Negation(there)
        return Negation(compared) if operator in NEGATED else compared

    return _every(numbers, path, compare)


def _every(value: Value, path: str, read: Callable[[str, Value, str], Condition]) -> Condition:
    """All members of an input object hold, and what its AND, OR and NOT say of such members, however deep.

    Nothing is asked where the whole `where` is absent or null.
    """
    if not isinstance(value, dict):
        if "." in path:
            raise refused_null(path)
        return TRUE
    refuse_deep(path.count("."), MAXIMUM_WHERE_DEPTH, "where: names")

    def member(name: str, part: Value, place: str) -> Condition:
        if name in _CONNECTIVES:
            return _connected_conditions(name, part, place, lambda inner: _every(inner, place, read))
        return read(name, part, place)

    parts = [member(name, part, f"{path}.{name}") for name, part in value.items()]
    parts = [part for part in parts if part != TRUE]
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


def _text(value: Value, path: str) -> str:
    """The value of an enumeration, which is known when the plan is made."""
    argument = required(value, path)
    if not isinstance(argument, Constant):
        raise TypeError(f"{path}: the value of an enumeration stands in a slot")
    return str(argument.value)


def refused_null(path: str) -> RequestError:
    """The error for a null inside of conditions, by which a client hardly means that everything is to be answered."""
    name = path.rpartition(".")[2]
    return RequestError(Code.BAD_FILTER, f"{path}: null; allowed: a condition; leave {name} out to ask nothing of it")


def _connected_conditions(connective: str, value: Value, path: str, read: Callable[[Value], Condition]) -> Condition:
    if value is None:
        raise refused_null(path)
    parts = tuple(read(part) for part in as_list(value))
    if connective == "NOT":
        return Negation(parts[0])
    return Every(parts) if connective == "AND" else Either(parts)


def _of_property(row_part: RowPart, prop: Property, value: Value, path: str) -> Condition:
    def compare(name: str, part: Value, place: str) -> Condition:
        operator = Operator(name)
        comparison = prop.datatype.comparisons[operator]
        field = prop.stored(comparison.suffix)
        many = prop.datatype.order is None
        if operator is Operator.IS_NULL:
            return Missing(row_part, field, flag(part, place), many)
        if prop is ID and operator in EQUAL:
            # Whatever names the node or relationship: its id with or without a day, or a node's type and key.
            comparison = Comparison(comparison.suffix, lambda text: as_global_id(str(text)))
        comparator = Comparator.WITHIN if comparison.ranged else COMPARATORS[operator]
        comparing = Compare(row_part, field, comparator, operand(part, place, operator, comparison), many)
        return Negation(comparing) if operator in NEGATED else comparing

    return _every(value, path, compare)
