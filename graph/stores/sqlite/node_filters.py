"""Which nodes are kept, as SQL: a condition on a row of _entity, which looks the node up in the table of its type.

{unit: {kind: {eq: HOSPITAL}}}
CASE e.type WHEN 'Unit' THEN EXISTS (SELECT 1 FROM `Unit` t1 WHERE t1._row = e._row AND t1.`kind` = $p0) ELSE true END
"""

from graph.ontology.model import NodeType
from graph.plan.condition import TRUE
from graph.plan.filters import NodeFilter
from graph.stores.lowering.conditions import condition
from graph.stores.lowering.dialect import Match, Scope
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.tables import ROW


def kept_nodes(scope: Scope, where: NodeFilter, entity: str) -> list[str]:
    """The condition that a row of _entity is a node that is kept; none where all are."""
    cases = []
    for node_type in scope.ontology.nodes.values():
        if where.of(node_type.name) != TRUE:
            node = scope.variable("t")
            conditions = [f"{node}.{ROW} = {entity}.{ROW}", *kept_of_type(scope, where, node_type, node)]
            exists = scope.dialect.exists(f"FROM {identifier(node_type.name)} {node} WHERE {' AND '.join(conditions)}")
            cases.append(f"WHEN {literal(node_type.name)} THEN {exists}")
    return [f"CASE {entity}.type {' '.join(cases)} ELSE true END"] if cases else []


def kept_of_type(scope: Scope, where: NodeFilter, node_type: NodeType, node: str) -> list[str]:
    """The condition that a row of a type's own table is a node that is kept; none where all are."""
    asked = where.of(node_type.name)
    match = Match("", node=node, node_types=(node_type.name,))
    return [condition(scope, match, asked)] if asked != TRUE else []
