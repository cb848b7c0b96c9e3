"""Stated and counted: totals that sources state, compared with the edges that the graph has.

A source states, for example, that a party organization has 12 members. In the graph this is an indicator, tied to the
organization (its subject) by STATED_OF. Its property `countedBy` names the connection field that counts the same:
`members`, the field for edges of MEMBER_OF that end at the organization. An indicator without `countedBy`, such as a
percentage or a head count, cannot be compared.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeAlias

from graph.analysis.graph import Graph, Node
from graph.analysis.result import Result
from graph.ontology.model import Label, Ontology

STATED_OF = "STATED_OF"
"""The relationship type that leads from an indicator to each of its subjects."""
RULE = Label(
    "来源所陈述的数字（按其限定：精确、约、不少于、多于、不多于，或一个范围）与所选范围内已知关系的条数不符；约数相差"
    "一成以内为相符；已知的不一定是全部。",
    "The figure that a source states (as exact, about, at least, more than, at most, or as a range) does not agree "
    "with the number of relationships known within the selection; about agrees up to a tenth more or less; what is "
    "known need not be all.",
)
_ABOUT = 0.1
"""How far off, as a part of the figure, a count may be that agrees with what is stated as "about"."""


class CountedEdges(NamedTuple):
    """The edges that a connection field counts: of a relationship type, and whether they end or begin at the node."""

    relationship_type: str
    incoming: bool


CountableFields: TypeAlias = Mapping[tuple[str, str], CountedEdges]
"""By node type and name of the connection field."""


class Difference(NamedTuple):
    """The ids of an indicator and of its subjects, what is stated of `field`, what is counted, and the ids of what is.

    `qualifier` says how the stated value is meant: EXACT, ABOUT, AT_LEAST, MORE_THAN or AT_MOST. Of a range `stated` is
    the lower end and `upper` the upper one; it is None otherwise.
    """

    indicator: str
    subjects: tuple[str, ...]
    field: str
    qualifier: str
    stated: float
    upper: float | None
    counted: int
    edges: tuple[str, ...]


def countable_fields(ontology: Ontology, selected_types: Collection[str]) -> CountableFields:
    """What the connection fields of an ontology count, if their relationship types and all far ends are selected.

    A field of which only a part is selected would seem to count fewer edges than the graph has.
    """
    return {
        (node_type, connection.field): CountedEdges(connection.relationship.name, connection.backward)
        for node_type in ontology.nodes
        for connection in ontology.connections_of(node_type)
        if {connection.relationship.name, *connection.relationship.partners(node_type, backward=connection.backward)}
        <= set(selected_types)
    }


def stated_and_counted(graph: Graph, countable: CountableFields) -> Result[Difference]:
    """The indicators whose stated value does not agree with the number of edges, by id.

    Of several subjects, all edges are counted together, each once. An indicator is not compared if one of its subjects
    has no countable field by the name in `countedBy`. Figures: how many `indicators` have a subject, how many of them
    were `compared`, and how many of those are `agreeing`.
    """
    subjects_of: dict[str, set[str]] = {}
    edges_at: dict[tuple[str, bool, str], list[str]] = {}
    for edge in graph.edges:
        if edge.type == STATED_OF:
            subjects_of.setdefault(edge.source, set()).add(edge.target)
        edges_at.setdefault((edge.type, False, edge.source), []).append(edge.id)
        edges_at.setdefault((edge.type, True, edge.target), []).append(edge.id)
    compared = []
    for indicator in graph.nodes:
        subjects = sorted(subjects_of.get(indicator.id, ()))
        field = graph.value(indicator, "countedBy")
        connection_fields = [(graph.by_id[subject].type, field) for subject in subjects]
        if connection_fields and all(name in countable for name in connection_fields):
            # The name of a connection field means the same edges, whichever node type has it.
            counts = countable[connection_fields[0]]
            edges = {edge_id for subject in subjects for edge_id in edges_at.get((*counts, subject), ())}
            compared.append(_difference(graph, indicator, subjects, edges))
    rows = tuple(row for row in compared if not _agrees(row))
    figures = {"indicators": len(subjects_of), "compared": len(compared), "agreeing": len(compared) - len(rows)}
    return Result("stated and counted totals", {}, rows, figures, RULE)


def _difference(graph: Graph, indicator: Node, subjects: Collection[str], edges: Collection[str]) -> Difference:
    upper = graph.value(indicator, "upper")
    return Difference(
        indicator.id,
        tuple(subjects),
        str(graph.value(indicator, "countedBy")),
        str(graph.value(indicator, "qualifier") or "EXACT"),
        float(graph.value(indicator, "value") or 0),
        None if upper is None else float(upper),
        len(edges),
        tuple(sorted(edges)),
    )


def _agrees(row: Difference) -> bool:
    if row.upper is not None:
        return row.stated <= row.counted <= row.upper
    match row.qualifier:
        case "ABOUT":
            return abs(row.counted - row.stated) <= _ABOUT * abs(row.stated)
        case "AT_LEAST":
            return row.counted >= row.stated
        case "MORE_THAN":
            return row.counted > row.stated
        case "AT_MOST":
            return row.counted <= row.stated
        case _:
            return row.counted == row.stated
