"""Plans of `paths`."""

from graph.errors import Code, RequestError
from graph.plan.output import Hops, Output, Role
from graph.plan.paths import LONGEST, Paths
from resolvers import slots
from resolvers.document import Arguments
from resolvers.selections import Fields, Selections
from resolvers.types import relationship_types
from schema.paths import PATH

_LENGTH = 4
_FIRST = 10


def paths(selections: Selections, nodes: Fields, arguments: Arguments) -> Paths:
    """The plan's root; raises RequestError for a derived type, of which no path is made."""
    ontology, limits = selections.ontology, selections.limits
    types = tuple(ontology.nodes)
    recorded, derived = relationship_types(arguments.get("relationshipTypes"), ontology)
    if derived:
        message = f"relationshipTypes: {derived[0].name} is derived; allowed: recorded types, which paths consist of"
        raise RequestError(Code.BAD_FILTER, message)

    def show(name: str, found: Fields) -> Output:
        return Role(name) if name == Role.LENGTH else Hops(selections.hop(types, found))

    return Paths(
        slots.node_id(arguments.get("from"), "from", types),
        slots.node_id(arguments.get("to"), "to", types),
        slots.number(arguments.get("maxLength"), "maxLength", range(1, LONGEST + 1), _LENGTH),
        slots.size(arguments.get("first"), "first", limits, min(_FIRST, limits.maximum)),
        recorded,
        selections.select(nodes, (PATH,), show),
    )
