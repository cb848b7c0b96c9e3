"""Stated beside counted: figures that sources state, and what of it the graph knows.

An indicator names the field that counts the same (`countedBy`: members), and is tied by STATED_OF with those of whom it
is stated. Only such can be compared; percentages, sizes and head counts cannot.
"""

from collections.abc import Mapping
from typing import NamedTuple

from graph.ontology.model import Label, Ontology
from graph.views.analysis.graph import Graph
from graph.views.analysis.result import Result
from graph.views.projection import Node

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


def countings(ontology: Ontology) -> Mapping[str, Counting]:
    """What the connection fields of an ontology count."""
    return {
        name: Counting(connection.relationship.name, connection.backward)
        for name, connection in ontology.connections.items()
    }


def differences(graph: Graph, countings: Mapping[str, Counting]) -> Result[Difference]:
    """The indicators that differ from what is counted, by id; of several subjects, all are counted together."""
    subjects: dict[str, list[str]] = {}
    reached: dict[tuple[str, bool, str], list[str]] = {}
    for edge in graph.edges:
        if edge.kind == STATED_OF:
            subjects.setdefault(edge.source, []).append(edge.target)
        for incoming, end in ((False, edge.source), (True, edge.target)):
            reached.setdefault((edge.kind, incoming, end), []).append(edge.id)
    compared = [
        _compare(graph, node, sorted(set(subjects[node.id])), countings[field], reached)
        for node in graph.nodes
        if node.id in subjects and (field := str(graph.node_value(node, "countedBy"))) in countings
    ]
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
        str(graph.node_value(node, "countedBy")),
        str(graph.node_value(node, "bound") or "EXACT"),
        float(graph.node_value(node, "value") or 0),
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
