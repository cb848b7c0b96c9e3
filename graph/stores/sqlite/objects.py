"""Parts of an answer for which SQL looks up rows: the nodes at ends, and evidence.

from { name }    (SELECT json_object('name', t2.`name`) FROM `Unit` t2 WHERE t2._row = t1._from)
"""

from collections.abc import Mapping, Sequence

from graph.ontology.model import DerivedType
from graph.ontology.routes import Leg
from graph.plan.members import Members
from graph.plan.output import ChangeEvidence, Citations, Evidence, HopOutput, Hops, NodeChoice, Via
from graph.stores.lowering.conditions import rows
from graph.stores.lowering.derivations import fact_object, gathered_parts
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, RowDay, Scope
from graph.stores.lowering.records import Hop, hop_object, node_object
from graph.stores.quoting import literal
from graph.stores.sqlite.derivations import grouped_facts
from graph.stores.sqlite.sql import Select, embedded, from_table, json_boolean, stored
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE


def chosen_node(scope: Scope, end: EndNode, choice: NodeChoice) -> Expression:
    """The node whose row has a number, looked up in the table of its type."""
    texts = {}
    for node_type, members in choice.items():
        node = scope.variable("t")
        node_json = node_object(scope, node, members)
        of_row = f"{from_table(stored(scope, node_type), node)} WHERE {node}.{ROW} = {end.reference}"
        texts[node_type] = f"({Select([node_json.text], of_row)})"
    if len(texts) == 1:
        return Expression(f"json({next(iter(texts.values()))})")
    cases = " ".join(f"WHEN {literal(node_type)} THEN {text}" for node_type, text in texts.items())
    return Expression(f"json(CASE {end.node_type} {cases} END)")


def evidence(scope: Scope, output: Evidence, ends: tuple[str, str]) -> Expression:
    """The facts between two rows: ordered and cut first, so that only what is left is looked up again and shown."""
    return _evidence(scope, scope, output, ends)


def change_evidence(scope: Scope, output: ChangeEvidence, row: str) -> Expression:
    """The facts of a change, by the type of its relationship: those that hold on the day on which it is seen."""
    on_day, ends = scope.on(RowDay(f"{row}.seen_on")), (f"{row}.{FROM}", f"{row}.{TO}")
    if not output.choices:
        return scope.dialect.list_of([])
    cases = " ".join(
        f"WHEN {literal(choice.derived.name)} THEN {_evidence(scope, on_day, choice, ends).text}"
        for choice in output.choices
    )
    return Expression(f"json(CASE {row}.type {cases} ELSE '[]' END)")


def _evidence(scope: Scope, on_day: Scope, output: Evidence, ends: tuple[str, str]) -> Expression:
    """The facts as they are on a day; what is shown below them does not depend on it."""
    asked = gathered_parts(output, {"v": Via, "h": Hops, "c": Citations}, "c")
    fact = grouped_facts(on_day, output.derived, output.where, ends, asked)
    cut = Select(["*"], rows(scope, fact, output.where), order_by=["p", "k"], limit=scope.parameter(output.limit))

    def show_via(choice: NodeChoice) -> Expression:
        return _via(scope, fact.edge, choice)

    def show_hops(members: Members[HopOutput]) -> Expression:
        return _hops(scope, output.derived, fact.edge, members)

    item = fact_object(scope, output, fact, show_via, show_hops)
    return Expression(embedded(Select([f"json_group_array({item.text})"], from_table(f"({cut})", fact.edge))))


def _via(scope: Scope, fact: str, choice: NodeChoice) -> Expression:
    """The nodes in between, from a list of their types and rows."""
    entry = scope.variable("t")
    node_type, row = (f"json_extract({entry}.value, '$[{place}]')" for place in (0, 1))
    node = chosen_node(scope, EndNode(row, node_type=node_type), choice)
    return Expression(embedded(Select([f"json_group_array({node.text})"], f"FROM json_each({fact}.v) {entry}")))


def _hops(scope: Scope, derived: DerivedType, fact: str, members: Members[HopOutput]) -> Expression:
    """The relationships of all paths of a fact, each once in each place."""
    path, entry, hop = (scope.variable("t") for _ in range(3))
    parts = ("place", "kind", "backward", "row", "id")
    columns = [f"json_extract({entry}.value, '$[{number}]') AS {part}" for number, part in enumerate(parts)]
    entries = f"FROM json_each({fact}.h) {path} CROSS JOIN json_each({path}.value) {entry}"
    columns[0] = f"DISTINCT {columns[0]}"
    distinct = Select(columns, entries, order_by=["place", "id"])
    cases = []
    for name, legs in _legs(derived).items():
        row = scope.variable("t")
        of_hop = hop_object(scope, _hop(name, legs, row, f"{hop}.backward"), members)
        of_row = f"{from_table(stored(scope, name), row)} WHERE {row}.{ROW} = {hop}.row"
        cases.append(f"WHEN {literal(name)} THEN {embedded(Select([of_hop.text], of_row))}")
    item = f"json(CASE {hop}.kind {' '.join(cases)} END)"
    return Expression(embedded(Select([f"json_group_array({item})"], from_table(f"({distinct})", hop))))


def _legs(derived: DerivedType) -> Mapping[str, Sequence[Leg]]:
    """The legs of all routes, by their relationship types."""
    by_type: dict[str, list[Leg]] = {}
    for route in derived.routes:
        for leg in route.legs:
            by_type.setdefault(leg.relationship, []).append(leg)
    return by_type


def _hop(name: str, legs: Sequence[Leg], row: str, backward: str) -> Hop:
    """A relationship of a path, whose ends are of the types that the routes meet there."""
    source_types = tuple(dict.fromkeys(leg.source_type for leg in legs))
    target_types = tuple(dict.fromkeys(leg.target_type for leg in legs))
    return Hop(
        row,
        Fixed(name),
        EndNode(f"{row}.{FROM}", source_types, f"{row}.{FROM_TYPE}"),
        EndNode(f"{row}.{TO}", target_types, f"{row}.{TO_TYPE}"),
        Expression(json_boolean(backward)),
    )
