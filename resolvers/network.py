"""Plans of `network`."""

from graph.datatypes.base import Affinity
from graph.layout.drawing import drawn
from graph.ontology.model import Property
from graph.plan.network import DEEPEST, KIND, Network
from graph.plan.output import Column, Listed, Output, Section, Selection
from graph.selection.request import MOST_NODES
from resolvers import slots
from resolvers.document import Arguments
from resolvers.selections import Fields, Selections
from resolvers.slots import PageLimits
from resolvers.types import node_types, relationship_types
from schema.names import constant
from schema.network import NETWORK, NETWORK_EDGE, NETWORK_NODE, OMITTED

_SIZES = PageLimits(300, MOST_NODES)
"""Its own and no page's: what is drawn can be taken away, and exports have the same."""

_OBJECTS = {Section.NODES: NETWORK_NODE, Section.EDGES: NETWORK_EDGE, Section.OMITTED: OMITTED}


def network(selections: Selections, nodes: Fields, arguments: Arguments) -> Network:
    """The plan's root."""
    ontology = selections.ontology
    recorded, derived = relationship_types(arguments, "relationshipTypes", ontology)
    found = Network(
        slots.ids(arguments.get("around"), "around", tuple(ontology.nodes), _SIZES),
        slots.number(arguments.get("depth"), "depth", range(DEEPEST + 1), 1),
        slots.size(arguments.get("limit"), "limit", _SIZES, _SIZES.default),
        recorded,
        derived,
        node_types(arguments, "nodeTypes", ontology),
        {name: constant(name) for name in ontology.nodes},
        tuple(name for name, node in ontology.nodes.items() if _is_text(node.by_name.get(KIND))),
        _selection(selections, nodes),
    )
    return drawn(found)


def _is_text(prop: Property | None) -> bool:
    return prop is not None and prop.datatype.fields[""] is Affinity.TEXT


def _selection(selections: Selections, nodes: Fields) -> Selection:
    def show(name: str, found: Fields) -> Output:
        section = Section(name)
        return Listed(section, selections.select(found, (_OBJECTS[section],), lambda column, _: Column(column)))

    return selections.select(nodes, (NETWORK,), show)
