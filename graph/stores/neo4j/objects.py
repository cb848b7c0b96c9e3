"""Parts of an answer for which Cypher needs subqueries: citations, nodes by their type, evidence, groups.

sources { locator }    COLLECT { UNWIND range(0, size(n1.`_cited_keys`) - 1) AS i2 WITH i2 ORDER BY i2
                       RETURN [n1.`_cited_places`[i2]] }
"""

from collections.abc import Callable

from graph.ontology.rules import SOURCE
from graph.plan.output import Connection, Evidence, Groups, HopOutput, Members, NodeChoice
from graph.stores.lowering.conditions import rows
from graph.stores.lowering.derivations import EvidenceArm, evidence_arms, hop_of, piece
from graph.stores.lowering.dialect import EndNode, Expression, Scope, field_of
from graph.stores.lowering.groups import GroupedRows
from graph.stores.lowering.records import hop_object, node_object
from graph.stores.neo4j.clauses import call, collected, match_, returning, union_all, with_
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.neo4j.shapes import case_decoder, one_of
from graph.stores.quoting import identifier


def citations(scope: Scope, variable: str, show: Callable[[str, str], Expression], *, with_source: bool) -> Expression:
    """The citations of a record, which keeps them as two lists side by side."""
    place, source = scope.variable("i"), scope.variable("s")
    keys, places = (field_of(variable, name) for name in (CITED_KEYS, CITED_PLACES))
    clauses = [f"UNWIND range(0, size({keys}) - 1) AS {place}"]
    if with_source:
        clauses.append(match_(f"({source}:{identifier(SOURCE)} {{key: {keys}[{place}]}})"))
    clauses.append(with_(place, *([source] if with_source else []), order_by=[place]))
    return collected(scope, [variable], " ".join(clauses), show(f"{places}[{place}]", source))


def chosen_node(scope: Scope, end: EndNode, choice: NodeChoice) -> Expression:
    """The node under a variable, shown by its label."""
    by_type = {node_type: node_object(scope, end.reference, members) for node_type, members in choice.items()}
    if len(by_type) == 1:
        return next(iter(by_type.values()))
    return one_of({f"{end.reference}:{identifier(node_type)}": node for node_type, node in by_type.items()})


def evidence(scope: Scope, output: Evidence, source: str, target: str) -> Expression:
    """The paths between two nodes, of each route its own shape."""
    longest = max(len(pattern.hops) for pattern in output.derived.patterns)
    order = ["p", *(f"k{place}" for place in range(longest))]
    queries, pieces = [], []
    for arm in evidence_arms(scope, output, source, target):
        shape = _piece(scope, output, arm)
        ids = [field_of(hop, "id") for hop in arm.path.hops] + ["''"] * (longest - len(arm.path.hops))
        keys = [f"{text} AS k{place}" for place, text in enumerate(ids)]
        returned = returning(f"{arm.route.pattern} AS p", f"[{arm.place}, {shape.text}] AS piece", *keys)
        queries.append(f"{match_(arm.path.clauses, arm.path.conditions)}{shape.before} {returned}")
        pieces.append(shape)
    paths = call([source, target], union_all(queries))
    cut = with_("p", "piece", *order[1:], order_by=order, limit=scope.parameter(output.limit))
    item = Expression("piece", case_decoder([part.decode for part in pieces]))
    return collected(scope, [source, target], f"{paths} {cut}", item, groups=any(part.groups for part in pieces))


def _piece(scope: Scope, output: Evidence, arm: EvidenceArm) -> Expression:
    def show_hop(place: int, members: Members[HopOutput]) -> Expression:
        leg, ends = arm.route.legs[place], arm.path.nodes[place : place + 2]
        source, target = reversed(ends) if leg.backward else ends
        return hop_object(scope, hop_of(leg, arm.path.hops[place], source, target), members)

    return piece(scope, output, arm, show_hop)


def groups(scope: Scope, owner: str, connection: Connection, output: Groups) -> Expression:
    """The groups of a connection's rows, cut before results are computed of them."""
    grouped = GroupedRows(scope, connection, output)
    (match,) = scope.dialect.matches(scope, connection.origin, owner)
    columns = [f"{text} AS {name}" for text, name in grouped.columns(match)]
    aggregates, early, results = (
        [f"{text} AS {name}" for text, name in named.items()]
        for named in (grouped.aggregates, grouped.early, grouped.results)
    )
    matched = rows(scope, match, connection.where, selected=grouped.asks_nodes)
    carried, limit = [*grouped.keys, *aggregates], scope.parameter(output.limit)
    if early or grouped.having:
        cut = f"{with_(*carried)} {with_('*', *early, conditions=grouped.having)} "
        cut += with_("*", order_by=grouped.order, limit=limit)
    else:
        cut = with_(*carried, order_by=grouped.order, limit=limit)
    clauses = [
        matched,
        with_(*columns) if columns else "",
        cut,
        with_("*", *results) if results else "",
    ]
    return collected(scope, [owner], " ".join(filter(None, clauses)), grouped.expression, groups=True)
