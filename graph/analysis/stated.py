"""Stated beside counted: figures that sources state, and what of it the graph knows.

An indicator names the field that counts the same (`countedBy`: members), and is tied by STATED_OF with those of whom it
is stated. Only such can be compared, where what the field counts is selected; percentages and head counts cannot.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple, TypeAlias

from graph.analysis.graph import Graph, Node
from graph.analysis.result import Result
from graph.ontology.model import Label, Ontology

STATED_OF = "STATED_OF"
RULE = Label(
    "来源所陈述的数字（按其界限：精确、不少于、多于、不多于）与所选范围内已知关系的条数不符；已知的不一定是全部。",
    "The figure that a source states (as exact, at least, more than, at most) does not agree with the number of "
    "relationships known within the selection; what is known need not be all.",
)


class Counting(NamedTuple):
    """Which edges a field counts: those of a kind that begin, or end, at the node."""

    kind: str
    incoming: bool


class Difference(NamedTuple):
    """An indicator and its subjects, what is stated and what is counted, and the ids of the edges counted."""

    indicator: str
    subjects: tuple[str, ...]
    field: str
    bound: str
    stated: float
    counted: int
    edges: tuple[str, ...]


Countings: TypeAlias = Mapping[tuple[str, str], Counting]
"""By type of node and field."""


def countings(ontology: Ontology, selected: Collection[str]) -> Countings:
    """What the connection fields of an ontology count, as far as their kinds of edges and far ends are selected."""
    return {
        (owner, connection.field): Counting(connection.relationship.name, connection.backward)
        for owner in ontology.nodes
        for connection in ontology.connections_of(owner)
        if {connection.relationship.name, *connection.relationship.partners(owner, backward=connection.backward)}
        <= set(selected)
    }


def differences(graph: Graph, countings: Countings) -> Result[Difference]:
    """The indicators that differ from what is counted, by id; of several subjects, all are counted together.

    Those of which a subject has no such field, or of which it is not selected, are not compared.
    """
    subjects: dict[str, list[str]] = {}
    reached: dict[tuple[str, bool, str], list[str]] = {}
    for edge in graph.edges:
        if edge.type == STATED_OF:
            subjects.setdefault(edge.source, []).append(edge.target)
        for incoming, end in ((False, edge.source), (True, edge.target)):
            reached.setdefault((edge.type, incoming, end), []).append(edge.id)
    compared = []
    for node in graph.nodes:
        field, ends = str(graph.value(node, "countedBy")), sorted(set(subjects.get(node.id, ())))
        counted = {countings.get((graph.by_id[end].type, field)) for end in ends}
        if counted and None not in counted:
            compared.append(_compare(graph, node, ends, countings[graph.by_id[ends[0]].type, field], reached))
    rows = tuple(row for row in compared if not _agrees(row))
    figures = {"indicators": len(subjects), "compared": len(compared), "agreeing": len(compared) - len(rows)}
    return Result("stated and counted totals", {}, rows, figures, RULE)


def _compare(
    graph: Graph,
    node: Node,
    subjects: list[str],
    counting: Counting,
    reached: Mapping[tuple[str, bool, str], list[str]],
) -> Difference:
    edges = sorted({one for subject in subjects for one in reached.get((*counting, subject), ())})
    return Difference(
        node.id,
        tuple(subjects),
        str(graph.value(node, "countedBy")),
        str(graph.value(node, "bound") or "EXACT"),
        float(graph.value(node, "value") or 0),
        len(edges),
        tuple(edges),
    )


def _agrees(row: Difference) -> bool:
    match row.bound:
        case "AT_LEAST":
            return row.counted >= row.stated
        case "MORE_THAN":
            return row.counted > row.stated
        case "AT_MOST":
            return row.counted <= row.stated
        case _:
            return row.counted == row.stated
