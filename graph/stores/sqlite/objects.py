"""Parts of an answer for which SQL looks up rows: cited sources, the nodes at ends, and evidence.

sources { locator }    SELECT json_group_array(json_object('locator', json_extract(t2.value, '$[1]')))
                       FROM json_each(t1.`sources`) t2
"""

from collections.abc import Callable

from graph.ontology.entity import CITATIONS
from graph.ontology.rules import SOURCE
from graph.plan.output import Evidence, HopOutput, Members, NodeChoice
from graph.stores.lowering.derivations import EvidenceArm, evidence_arms, hop_of, piece
from graph.stores.lowering.dialect import EndNode, Expression, Path, Scope, field_of, where
from graph.stores.lowering.records import hop_object, node_object
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.sql import Select, embedded, from_table, union_all
from graph.stores.sqlite.tables import FROM, ROW, TO


def citations(scope: Scope, variable: str, show: Callable[[str, str], Expression], *, with_source: bool) -> Expression:
    """The citations of a record, which keeps them as a JSON list of pairs."""
    cited, source = scope.variable("t"), scope.variable("t")
    rows = f"FROM json_each({field_of(variable, CITATIONS)}) {cited}"
    if with_source:
        rows += f" CROSS JOIN {identifier(SOURCE)} {source} ON {source}.key = json_extract({cited}.value, '$[0]')"
    citation = show(f"json_extract({cited}.value, '$[1]')", source)
    return Expression(embedded(Select([f"json_group_array({citation.text})"], rows)))


def chosen_node(scope: Scope, end: EndNode, choice: NodeChoice) -> Expression:
    """The node whose row has a number, looked up in the table of its type."""
    texts = {}
    for node_type, members in choice.items():
        node = scope.variable("t")
        node_json = node_object(scope, node, members)
        rows = f"{from_table(identifier(node_type), node)} WHERE {node}.{ROW} = {end.reference}"
        texts[node_type] = f"({Select([node_json.text], rows)})"
    if len(texts) == 1:
        return Expression(f"json({next(iter(texts.values()))})")
    cases = " ".join(f"WHEN {literal(node_type)} THEN {text}" for node_type, text in texts.items())
    return Expression(f"json(CASE {end.node_type} {cases} END)")


def evidence(scope: Scope, output: Evidence, source: str, target: str) -> Expression:
    """The paths between two rows: ordered and cut first, so that only what is left is looked up again and shown."""
    longest = max(len(pattern.hops) for pattern in output.derived.patterns)
    rows = scope.variable("t")
    queries, cases = [], []
    for arm in evidence_arms(scope, output, source, target):
        columns = [f"{arm.route.pattern} AS p", f"{arm.place} AS a", *_hop_columns(arm.path, longest)]
        queries.append(Select(columns, f"FROM {arm.path.clauses}{where(arm.path.conditions)}"))
        cases.append(f"WHEN {arm.place} THEN {_piece(scope, output, arm, rows)}")
    order = ["p", *(f"k{place}" for place in range(longest))]
    cut = Select(["*"], f"FROM ({union_all(queries)})", order_by=order, limit=scope.parameter(output.limit))
    item = f"json(CASE {rows}.a {' '.join(cases)} END)"
    return Expression(embedded(Select([f"json_group_array({item})"], from_table(f"({cut})", rows))))


def _hop_columns(path: Path, longest: int) -> list[str]:
    """The row and id of each hop, r0, k0, r1... and nothing in their place up to the longest path."""
    columns = [f"{hop}.{ROW} AS r{place}, {hop}.id AS k{place}" for place, hop in enumerate(path.hops)]
    return columns + [f"NULL AS r{place}, '' AS k{place}" for place in range(len(path.hops), longest)]


def _piece(scope: Scope, output: Evidence, arm: EvidenceArm, rows: str) -> str:
    def show_hop(place: int, members: Members[HopOutput]) -> Expression:
        leg, row = arm.route.legs[place], scope.variable("t")
        hop = hop_object(scope, hop_of(leg, row, f"{row}.{FROM}", f"{row}.{TO}"), members)
        table = from_table(identifier(leg.relationship), row)
        return Expression(embedded(Select([hop.text], f"{table} WHERE {row}.{ROW} = {rows}.r{place}")))

    return piece(scope, output, arm, show_hop).text
