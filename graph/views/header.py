"""What is known of a projection before its first node."""

from collections.abc import Mapping, Sequence

from graph.ontology.model import DerivedType, Element, Ontology
from graph.plan.extract import Extract
from graph.views.palette import colors
from graph.views.projection import Citation, Header, Kind
from graph.views.rows import edge_attributes, in_language, node_attributes


def header_of(ontology: Ontology, wanted: Extract, citation: Citation, language: str, *, marked: bool) -> Header:
    """The header of an extract; a kind has the same color in every projection of an ontology."""
    return Header(
        language,
        _kinds(wanted.nodes, colors(ontology.nodes), language),
        _kinds(wanted.edges, colors(kind.name for kind in ontology.all_relationships), language),
        node_attributes(wanted.nodes, language),
        edge_attributes(wanted.edges, language),
        citation,
        marked,
    )


def _kinds(kinds: Sequence[Element | DerivedType], shades: Mapping[str, str], language: str) -> Mapping[str, Kind]:
    return {kind.name: Kind(kind.name, in_language(kind.label, language), shades[kind.name]) for kind in kinds}
