"""Parts of an answer for which Cypher needs subqueries: citations, nodes by their type, evidence, groups."""

from collections.abc import Callable

from graph.ontology.rules import SOURCE
from graph.plan.output import Connection, Evidence, Groups, HopOutput, NodeChoice, SelectionSet
from graph.stores.lowering.conditions import rows
from graph.stores.lowering.derivations import EvidenceArm, evidence_arms, hop_of, piece
from graph.stores.lowering.dialect import EndNode, Scope, Shown, field_of
from graph.stores.lowering.groups import GroupedRows
from graph.stores.lowering.records import hop_object, node_object
from graph.stores.neo4j.clauses import call, collected, match_, returning, union_all, with_
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.neo4j.shapes import case_decoder, one_of
from graph.stores.quoting import identifier


def citations(scope: Scope, variable: str, show: Callable[[str, str], Shown], *, with_source: bool) -> Shown:
    """The citations of a record, which keeps them as two lists side by side."""
    place, source = scope.variable("i"), scope.variable("s")
    keys, places = (field_of(variable, name) for name in (CITED_KEYS, CITED_PLACES))
    clauses = [f"UNWIND range(0, size({keys}) - 1) AS {place}"]
    if with_source:
        clauses.append(match_(f"({source}:{identifier(SOURCE)} {{key: {keys}[{place}]}})"))
    clauses.append(with_(place, *([source] if with_source else []), order_by=[place]))
    return collected(scope, [variable], " ".join(clauses), show(f"{places}[{place}]", source))


def chosen_node(scope: Scope, end: EndNode, choice: NodeChoice) -> Shown:
    """The node under a variable, shown by its label."""
    shown = {node_type: node_object(scope, end.reference, selection) for node_type, selection in choice.items()}
    if len(shown) == 1:
        return next(iter(shown.values()))
    return one_of({f"{end.reference}:{identifier(node_type)}": node for node_type, node in shown.items()})


def evidence(scope: Scope, output: Evidence, source: str, target: str) -> Shown:
    """The paths between two nodes, of each route its own shape."""
    longest = max(len(pattern.hops) for pattern in output.derived.patterns)
    order = ["p", *(f"k{place}" for place in range(longest))]
    queries, pieces = [], []
    for arm in evidence_arms(scope, output, source, target):
        shown = _piece(scope, output, arm)
        ids = [field_of(hop, "id") for hop in arm.path.hops] + ["''"] * (longest - len(arm.path.hops))
        keys = [f"{text} AS k{place}" for place, text in enumerate(ids)]
        returned = returning(f"{arm.route.pattern} AS p", f"[{arm.place}, {shown.text}] AS shown", *keys)
        queries.append(f"{match_(arm.path.clauses, arm.path.conditions)}{shown.before} {returned}")
        pieces.append(shown)
    paths = call([source, target], union_all(queries))
    cut = with_("p", "shown", *order[1:], order_by=order, limit=scope.parameter(output.limit))
    item = Shown("shown", case_decoder([shown.decode for shown in pieces]))
    return collected(scope, [source, target], f"{paths} {cut}", item, groups=any(shown.groups for shown in pieces))


def _piece(scope: Scope, output: Evidence, arm: EvidenceArm) -> Shown:
    def show_hop(place: int, selection: SelectionSet[HopOutput]) -> Shown:
        leg, ends = arm.route.legs[place], arm.path.nodes[place : place + 2]
        source, target = reversed(ends) if leg.backward else ends
        return hop_object(scope, hop_of(leg, arm.path.hops[place], source, target), selection)

    return piece(scope, output, arm, show_hop)


def groups(scope: Scope, owner: str, connection: Connection, output: Groups) -> Shown:
    """The groups of a connection's rows, cut before results are computed of them."""
    grouped = GroupedRows(scope, connection, output)
    (found,) = scope.dialect.matches(scope, connection.origin, owner)
    columns = [f"{text} AS {name}" for text, name in grouped.columns(found)]
    aggregates, results = (
        [f"{text} AS {name}" for text, name in named.items()] for named in (grouped.aggregates, grouped.results)
    )
    clauses = [
        rows(scope, found, connection.where, shown=grouped.asks_nodes),
        with_(*columns) if columns else "",
        with_(*grouped.keys, *aggregates, order_by=grouped.order, limit=scope.parameter(output.limit)),
        with_("*", *results) if results else "",
    ]
    return collected(scope, [owner], " ".join(filter(None, clauses)), grouped.shown, groups=True)
