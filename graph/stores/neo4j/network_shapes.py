"""The shape of a network: three lists become its objects, and what was left out is counted."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from graph.plan.network import Network
from graph.plan.output import Column, Listed, Literal, Section, Selection
from graph.stores.neo4j.shapes import Decode, Parameters

Row: TypeAlias = list[Any]
Totals: TypeAlias = Mapping[str, list[tuple[str, int]]]
"""By a node's id: types of relationship, and how many."""

_NODE = {"id": "row[0]", "type": "row[1]", "key": "row[2]", "name": "row[3]", "kind": "row[4]", "degree": "row[5]"}
_NODE |= {"x": "None", "y": "None"}
_EDGE_COLUMNS = ("type", "source", "target", "weight", "id", "since", "until")
_EDGE = {name: f"row[{place}]" for place, name in enumerate(_EDGE_COLUMNS)}
_OMITTED = {"node": "row[0]", "type": "row[1]", "count": "row[2]"}


def network_shape(given: Network) -> Decode:
    """Turns the value of the statement into the answer."""
    members = [(member.key, _list(member.output)) for member in given.selection]

    def decode(value: Any, _given: Parameters) -> Any:
        nodes, links, found = value
        totals = _by_node(found)
        for row in nodes:
            row.append(sum(total for _, total in totals.get(row[0], ())))
        return {key: show(nodes, links, totals) for key, show in members}

    return decode


def _by_node(rows: list[Row]) -> Totals:
    totals: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for node, kind, total in rows:
        totals[node].append((kind, total))
    return totals


def _list(output: object) -> Callable[[list[Row], list[Row], Totals], Any]:
    match output:
        case Listed(Section.NODES, selection):
            node = _made(selection, _NODE)
            return lambda nodes, _links, _totals: list(map(node, nodes))
        case Listed(Section.EDGES, selection):
            edge = _made(selection, _EDGE)
            return lambda _nodes, links, _totals: list(map(edge, links))
        case Listed(Section.OMITTED, selection):
            omitted = _made(selection, _OMITTED)
            return lambda nodes, links, totals: list(map(omitted, _left(nodes, links, totals)))
        case Literal(text):
            return lambda _nodes, _links, _totals: text
    raise TypeError(f"no shape for {output!r} of a network")


def _left(nodes: list[Row], links: list[Row], totals: Totals) -> list[tuple[str, str, int]]:
    """By node and type, how many relationships are not among the links; one from a node to itself counts once."""
    shown = Counter((row[1], row[0]) for row in links)
    shown.update((row[2], row[0]) for row in links if row[1] != row[2])
    left = ((node[0], kind, total - shown[node[0], kind]) for node in nodes for kind, total in totals.get(node[0], ()))
    return [one for one in left if one[2] > 0]


def _made(selection: Selection, places: Mapping[str, str]) -> Callable[[Any], dict[str, Any]]:
    """A function of a row; response keys are checked by the plan to be names, and places are those above."""
    entries = []
    for member in selection:
        match member.output:
            case Column(name):
                entries.append(f"{member.key!r}: {places[name]}")
            case Literal(text):
                entries.append(f"{member.key!r}: {text!r}")
    made: Callable[[Any], dict[str, Any]] = eval(f"lambda row: {{{', '.join(entries)}}}", {})
    return made
