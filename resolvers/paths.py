"""Reads the root field `paths`."""

from graph.plan.output import Output, Role
from graph.plan.paths import LONGEST, Paths
from resolvers import slots
from resolvers.document import Arguments
from resolvers.selections import Fields, Selections
from resolvers.types import recorded_types
from schema.paths import PATH

_LENGTH = 4
_FIRST = 10


def paths(selections: Selections, nodes: Fields, arguments: Arguments) -> Paths:
    """The plan's root."""
    limits = selections.limits
    types = tuple(selections.ontology.nodes)

    def show(name: str, found: Fields) -> Output:
        return selections.hops(types, found) if name == "hops" else Role(name)

    return Paths(
        slots.node_id(arguments.get("from"), "from", types),
        slots.node_id(arguments.get("to"), "to", types),
        slots.number(arguments.get("maxLength"), "maxLength", range(1, LONGEST + 1), _LENGTH),
        slots.size(arguments.get("first"), "first", limits, min(_FIRST, limits.maximum)),
        recorded_types(arguments, "relationshipTypes", selections.ontology),
        selections.select(nodes, (PATH,), show),
    )
