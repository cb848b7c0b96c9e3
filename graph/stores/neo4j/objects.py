"""Parts of an answer for which Cypher needs subqueries: nodes by their type, evidence, groups.

node { name }    CASE WHEN n1:`Unit` THEN [0, [n1.`name`]] WHEN n1:`Venue` THEN [1, [n1.`name`]] END
"""

import dataclasses
from collections.abc import Sequence

from graph.plan.members import Members
from graph.plan.output import (
    ChangeEvidence,
    Citations,
    Connection,
    Evidence,
    Groups,
    HopOutput,
    Hops,
    NodeChoice,
    Via,
)
from graph.stores.lowering.conditions import rows
from graph.stores.lowering.derivations import fact_object, gathered_parts
from graph.stores.lowering.dialect import EndNode, Expression, Match, RowDay, Scope, field_of
from graph.stores.lowering.groups import GroupedRows
from graph.stores.lowering.records import Hop, hop_object, node_object
from graph.stores.neo4j.clauses import collected, with_
from graph.stores.neo4j.derivations import grouped_facts
from graph.stores.neo4j.shapes import nullable, one_of
from graph.stores.quoting import identifier, literal


def chosen_node(scope: Scope, end: EndNode, choice: NodeChoice) -> Expression:
    """The node under a variable, shown by its label."""
    by_type = {node_type: node_object(scope, end.reference, members) for node_type, members in choice.items()}
    if len(by_type) == 1:
        return next(iter(by_type.values()))
    return one_of({f"{end.reference}:{identifier(node_type)}": node for node_type, node in by_type.items()})


def evidence(scope: Scope, output: Evidence, ends: tuple[str, str]) -> Expression:
    """The facts between two nodes: ordered and cut first, so that only what is left is shown."""
    if not output.derived.symmetric:
        return _evidence(scope, scope, output, ends, ends)
    # The evidence of an edge reads alike from both ends.
    first, last = scope.variable("n"), scope.variable("n")
    in_order = f"{ends[0]}.id < {ends[1]}.id"
    turned = [f"CASE WHEN {in_order} THEN {near} ELSE {far} END" for near, far in (ends, reversed(ends))]
    before = with_(*(f"{text} AS {name}" for text, name in zip(turned, (first, last), strict=True)))
    return _evidence(scope, scope, output, ends, (first, last), before)


def change_evidence(scope: Scope, output: ChangeEvidence, change: Match) -> Expression:
    """The facts of a change, by the type of its relationship: those that hold on the day on which it is seen."""
    if not output.choices:
        return scope.dialect.list_of([])
    type_name, day = (change.edge_fields[name] for name in ("type", "seen_on"))
    ends, cases = (change.source, change.node), {}
    for choice in output.choices:
        of_type = f"{type_name} = {literal(choice.derived.name)}"
        only = with_(*ends, day, conditions=[of_type])
        cases[of_type] = _evidence(scope, scope.on(RowDay(day)), choice, (*ends, type_name, day), ends, only)
    chosen = one_of(cases)
    decode = nullable(chosen.decode)
    return dataclasses.replace(chosen, decode=lambda value, parameters: decode(value, parameters) or [])


def _evidence(
    scope: Scope, on_day: Scope, output: Evidence, seen: Sequence[str], ends: tuple[str, str], before: str = ""
) -> Expression:
    """The facts as they are on a day; what is shown below them does not depend on it.

    `seen` are the variables that the subquery sees, and `before` the clause with which it begins.
    """
    asked = gathered_parts(output, {"v": Via, "h": Hops | Citations}, "h")
    fact = grouped_facts(on_day, output.derived, output.where, ends, asked)

    def show_via(choice: NodeChoice) -> Expression:
        return _via(scope, fact.edge, choice)

    def show_hops(members: Members[HopOutput]) -> Expression:
        return _hops(scope, fact.edge, members)

    item = fact_object(scope, output, fact, show_via, show_hops)
    order = [f"{fact.edge}_{name}" for name in ("p", "k")]
    columns = [f"{fact.edge}_{name}" for name in ("pattern", "p", "k", "s", "u", *asked)]
    cut = with_(*columns, order_by=order, limit=scope.parameter(output.limit))
    matched = rows(scope, fact, output.where)
    return collected(scope, seen, " ".join(filter(None, [before, matched, cut])), item, groups=True)


def _via(scope: Scope, fact: str, choice: NodeChoice) -> Expression:
    """The nodes in between."""
    place, node = scope.variable("i"), scope.variable("n")
    nodes = f"{fact}_v"
    clauses = (
        f"UNWIND range(0, size({nodes}) - 1) AS {place} {with_(place, f'{nodes}[{place}] AS {node}', order_by=[place])}"
    )
    return collected(scope, [nodes], clauses, chosen_node(scope, EndNode(node), choice))


def _hops(scope: Scope, fact: str, members: Members[HopOutput]) -> Expression:
    """The relationships of all paths of a fact, each once in each place."""
    path, entry, place, hop, backward, source, target = (scope.variable(letter) for letter in "eeihbns")
    ends = f"startNode({hop}) AS {source}", f"endNode({hop}) AS {target}"
    clauses = [
        f"UNWIND {fact}_h AS {path} UNWIND {path} AS {entry}",
        with_(f"DISTINCT {entry}[0] AS {place}", f"{entry}[1] AS {hop}", f"{entry}[2] AS {backward}"),
        with_(hop, backward, *ends, place, order_by=[place, field_of(hop, "id")]),
    ]
    walked = Hop(hop, Expression(f"type({hop})"), EndNode(source), EndNode(target), Expression(backward))
    return collected(scope, [f"{fact}_h"], " ".join(clauses), hop_object(scope, walked, members))


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
