"""Which nodes are kept, as Cypher: a condition on a node of whatever type.

{unit: {kind: {eq: HOSPITAL}}}    (NOT n:`Unit` OR n.`kind` = $p0)
"""

from collections.abc import Sequence

from graph.plan.condition import TRUE
from graph.plan.filters import NodeFilter
from graph.stores.lowering.conditions import condition
from graph.stores.lowering.dialect import Match, Scope, any_of
from graph.stores.quoting import identifier


def kept_nodes(scope: Scope, where: NodeFilter, node: str, node_types: Sequence[str] = ()) -> list[str]:
    """The conditions that the node under a variable is kept; none where all are.

    `node_types` are those that it may have; empty stands for all.
    """
    conditions = []
    possible = tuple(node_types or scope.ontology.nodes)
    if where.of_all != TRUE:
        conditions.append(condition(scope, Match("", node=node, node_types=possible), where.of_all))
    for node_type, asked in where.of_types.items():
        if asked != TRUE and node_type in possible:
            holds = condition(scope, Match("", node=node, node_types=(node_type,)), asked)
            conditions.append(any_of([f"NOT {node}:{identifier(node_type)}", holds]))
    return conditions
