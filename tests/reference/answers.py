"""What an answer shows, output by output."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from graph.ontology.rules import SOURCE
from graph.plan.connection import Connection, tie
from graph.plan.groups import GroupValue, Measured
from graph.plan.network import Network
from graph.plan.output import (
    Changed,
    Choice,
    Citations,
    CitedSource,
    Column,
    Connected,
    Edges,
    Evidence,
    FarNode,
    Field,
    Groups,
    HopEnd,
    Hops,
    Listed,
    Literal,
    Measures,
    Nodes,
    Output,
    PageInfo,
    Role,
    Section,
    Selection,
    SourceNode,
)
from graph.plan.paths import Paths
from graph.plan.plan import ByIds, ByKey, Plan
from graph.plan.search import Search
from graph.plan.walk import AllPairs, Derivation
from tests.reference.conditions import holds
from tests.reference.grouping import Group, groups, measured
from tests.reference.networks import View, Way, view, ways
from tests.reference.objects import Link, Node
from tests.reference.paging import Shown, cursor, page
from tests.reference.searching import hits
from tests.reference.walking import Asking, Piece, Row, rows


class NodeShown(dict[str, Any]):
    """What is shown of a node, which knows its type."""

    def __init__(self, node: Node, members: Iterator[tuple[str, Any]]) -> None:
        super().__init__(members)
        self.node = node


def answer(asking: Asking, plan: Plan) -> Any:
    """The answer of a plan."""
    match plan.root:
        case ByKey(node_type, key, selection):
            wanted = asking.value(key)
            found = [node for node in asking.nodes(node_type) if node.fields["key"] == wanted]
            return _node(asking, found[0], {node_type: selection}) if found else None
        case ByIds(ids, choice, single):
            by_id = {node.fields["id"]: node for node in asking.nodes(*choice)}
            shown = [_node(asking, by_id[one], choice) if one in by_id else None for one in asking.value(ids)]
            return shown[0] if single else shown
        case Connection() as connection:
            return _connection(asking, connection, None)
        case Search() as search:
            found_hits = page(asking, search.order, search.page, list(hits(asking, search)))
            return _shown(asking, search, replace(found_hits, has_previous=search.page.after is not None))
        case Network() as network:
            return _network(view(asking, network))
        case Paths() as paths:
            return [_way(asking, way, paths.selection) for way in ways(asking, paths)]


def _network(found: View) -> dict[str, Any]:
    lists: dict[Section, list[dict[str, Any]]] = {
        Section.NODES: [found.node(node) for node in found.nodes],
        Section.EDGES: [found.edge(tie) for tie in found.edges],
        Section.OMITTED: list(found.omitted()),
    }

    def show(output: Output) -> Any:
        match output:
            case Literal(text):
                return text
            case Listed(section, selection):
                return [{one.key: _column(row, one.output) for one in selection} for row in lists[section]]
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in found.given.selection}


def _column(row: Mapping[str, Any], output: Output) -> Any:
    return output.text if isinstance(output, Literal) else row[cast("Column", output).name]


def _way(asking: Asking, way: Way, selection: Selection) -> dict[str, Any]:
    def show(output: Output) -> Any:
        match output:
            case Literal(text):
                return text
            case Role.LENGTH:
                return len(way.links)
            case Hops(inner):
                steps = zip(way.links, way.backward, strict=True)
                return [_hop(asking, link, backward, inner) for link, backward in steps]
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in selection}


def _node(asking: Asking, node: Node, choice: Choice) -> NodeShown:
    return NodeShown(node, ((one.key, _of_node(asking, node, one.output)) for one in choice[node.type]))


def _of_node(asking: Asking, node: Node, output: Output) -> Any:
    if isinstance(output, Connected):
        return _connection(asking, output.connection, node)
    return _of_record(asking, node, output)


def _of_record(asking: Asking, record: Node | Link | Row, output: Output) -> Any:
    match output:
        case Literal(text):
            return text
        case Field(name):
            return record.fields[name]
        case Citations(selection):
            return [_citation(asking, key, locator, selection) for key, locator in record.cited]
    raise TypeError(f"{output!r} does not belong here")


def _citation(asking: Asking, key: str, locator: str, selection: Selection) -> dict[str, Any]:
    def show(output: Output) -> Any:
        match output:
            case Literal(text):
                return text
            case Role.LOCATOR:
                return locator
            case CitedSource(inner):
                return _node(asking, asking.graph.node(SOURCE, key), {SOURCE: inner})
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in selection}


def _connection(asking: Asking, given: Connection, owner: Node | None) -> dict[str, Any]:
    whole = [row for row in rows(asking, given.origin, owner) if holds(asking, row, given.where)]
    return _shown(asking, given, page(asking, given.order, given.page, whole))


def _shown(asking: Asking, given: Connection | Search, found: Shown) -> dict[str, Any]:
    def show(output: Output) -> Any:
        match output:
            case Literal(text):
                return text
            case Role.TOTAL:
                return len(found.whole)
            case Edges(selection):
                return [_edge(asking, given, row, selection) for row in found.rows]
            case Nodes(choice):
                return [_node(asking, row.node, choice) for row in found.rows]
            case PageInfo(selection):
                return {member.key: _page_info(given, found, member.output) for member in selection}
            case Groups(selection, by, limit) if isinstance(given, Connection):
                told = groups(by, tie(given.origin), found.whole)[: asking.value(limit)]
                return [{member.key: _of_group(group, member.output) for member in selection} for group in told]
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in given.selection}


def _page_info(given: Connection | Search, found: Shown, output: Output) -> Any:
    match output:
        case Literal(text):
            return text
        case Role.HAS_NEXT:
            return found.has_next
        case Role.HAS_PREVIOUS:
            return found.has_previous
        case Role.START_CURSOR:
            return cursor(given.order, found.rows[0]) if found.rows else None
        case Role.END_CURSOR:
            return cursor(given.order, found.rows[-1]) if found.rows else None
    raise TypeError(f"{output!r} does not belong here")


def _of_group(group: Group, output: Output) -> Any:
    match output:
        case Literal(text):
            return text
        case Role.COUNT:
            return len(group.rows)
        case GroupValue(place):
            return group.values[place]
        case Measures(selection):
            return {member.key: _of_measures(group, member.output) for member in selection}
    raise TypeError(f"{output!r} does not belong here")


def _of_measures(group: Group, output: Output) -> Any:
    return output.text if isinstance(output, Literal) else measured(cast("Measured", output), group.rows)


def _edge(asking: Asking, given: Connection | Search, row: Row, selection: Selection) -> dict[str, Any]:
    def show(output: Output) -> Any:
        match output:
            case Role.CURSOR:
                return cursor(given.order, row)
            case Role.CHANGE | Role.SCORE | Role.MATCHED:
                return row.fields[output]
            case Changed(inner) if row.link is not None:
                return _hop(asking, row.link, False, inner)
            case FarNode(choice):
                return _node(asking, row.node, choice)
            case SourceNode(choice) if row.source is not None:
                return _node(asking, row.source, choice)
            case Evidence(inner, limit):
                return [_piece(asking, given, piece, inner) for piece in row.evidence[: asking.value(limit)]]
        return _of_record(asking, row, output)

    return {member.key: show(member.output) for member in selection}


def _piece(asking: Asking, given: Connection | Search, piece: Piece, selection: Selection) -> dict[str, Any]:
    patterns = cast("AllPairs | Derivation", cast("Connection", given).origin).derived.patterns

    def show(output: Output) -> Any:
        match output:
            case Literal(text):
                return text
            case Role.PATTERN:
                return patterns[piece.place].name
            case Hops(inner):
                steps = zip(piece.links, piece.hops, strict=True)
                return [_hop(asking, link, hop.backward, inner) for link, hop in steps]
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in selection}


def _hop(asking: Asking, link: Link, backward: bool, selection: Selection) -> dict[str, Any]:
    def show(output: Output) -> Any:
        match output:
            case Role.HOP_TYPE:
                return link.type
            case Role.HOP_REVERSED:
                return backward
            case HopEnd(choice, source):
                return _node(asking, link.source if source else link.target, choice)
        return _of_record(asking, link, output)

    return {member.key: show(member.output) for member in selection}
