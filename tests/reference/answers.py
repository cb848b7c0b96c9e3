"""What an answer shows, output by output."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.ontology.rules import SOURCE
from graph.plan.condition import RowPart
from graph.plan.groups import DistinctNodes, GroupFact, GroupValue, Measured, NodeGrouping
from graph.plan.identity import day_mark
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.network import Network
from graph.plan.output import (
    ChangedRelationship,
    ChangeEvidence,
    CitationFact,
    CitationOutput,
    Citations,
    CitedSource,
    Connected,
    Connection,
    ConnectionFact,
    EdgeFact,
    EdgeOutput,
    Edges,
    Evidence,
    EvidenceFact,
    EvidenceOutput,
    FarNode,
    Field,
    GroupNode,
    GroupOutput,
    Groups,
    HitFact,
    HitOutput,
    Hits,
    HopFact,
    HopOutput,
    HopRelationship,
    Hops,
    Identity,
    Measures,
    NodeChoice,
    NodeOutput,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
    RecordOutput,
    RelationshipEnd,
    RelationshipFact,
    RelationshipOutput,
    RowNode,
    SourceNode,
    TieFact,
    Ties,
    Via,
)
from graph.plan.paging import tie_breaker
from graph.plan.paths import (
    PathFact,
    PathGroupFact,
    PathGroupOutput,
    PathGroups,
    PathList,
    PathNode,
    PathOutput,
    Paths,
    PathsOutput,
    PathStepFact,
    PathSteps,
)
from graph.plan.plan import ByIds, ByKey, Plan, RelationshipsByIds
from graph.plan.search import Search
from tests.reference.conditions import fact_row, holds
from tests.reference.grouping import Group, groups, measured, quantity
from tests.reference.labels import label_of
from tests.reference.networks import Way, WayGroup, grouped_ways, view, ways
from tests.reference.objects import Link, Node
from tests.reference.paging import Shown, cursor, page
from tests.reference.searching import hits
from tests.reference.shown_networks import columns, shown_network
from tests.reference.walking import Asking, Fact, Row, rows


class NodeShown(dict[str, Any]):
    """What is shown of a node, which knows its type."""

    def __init__(self, node: Node, members: Iterator[tuple[str, Any]]) -> None:
        super().__init__(members)
        self.node = node


def answer(asking: Asking, plan: Plan) -> Any:
    """The answer of a plan."""
    match plan.root:
        case ByKey(node_type, key, members):
            wanted = asking.value(key)
            nodes = [node for node in asking.nodes(node_type) if node.fields["key"] == wanted]
            return _node(asking, nodes[0], {node_type: members}) if nodes else None
        case ByIds(ids, choice, single):
            by_id = {node.fields["id"]: node for node in asking.nodes(*choice)}
            answers = [
                _node(asking, by_id[node_id], choice) if node_id in by_id else None for node_id in asking.value(ids)
            ]
            return answers[0] if single else answers
        case RelationshipsByIds(relationship, ids, members, single):
            seen = (link for link in asking.links(relationship.name) if link.ends_are_seen(asking.day))
            links = {link.fields["id"]: link for link in seen}
            relationships = [
                _relationship(asking, links[identity], members) if identity in links else None
                for identity in asking.value(ids)
            ]
            return relationships[0] if single else relationships
        case Connection() as connection:
            return _connection(asking, connection, None)
        case Search() as search:
            found_hits = page(asking, search.order, search.page, list(hits(asking, search)))
            return _shown(asking, search, replace(found_hits, has_previous=search.page.after is not None))
        case Network() as network:
            return shown_network(view(asking, network))
        case Paths() as paths:
            return _paths(asking, paths)


def _paths(asking: Asking, paths: Paths) -> dict[str, Any]:
    every = ways(asking, paths)

    def show(output: PathsOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case ConnectionFact.TOTAL:
                return len(every)
            case PathList(members):
                return [_way(asking, way, members) for way in every[: asking.value(paths.first)]]
            case PathGroups(members, limit):
                return [_way_group(group, members) for group in grouped_ways(every)[: asking.value(limit)]]

    return {member.key: show(member.output) for member in paths.members}


def _way_group(group: WayGroup, members: Members[PathGroupOutput]) -> dict[str, Any]:
    def show(output: PathGroupOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case PathGroupFact.LENGTH:
                return len(group.steps)
            case PathGroupFact.COUNT:
                return len(group.ways)
            case PathGroupFact.WAYS:
                return len({tuple(map(id, way.nodes)) for way in group.ways})
            case PathSteps(inner, names):
                rows = [(kind, backward, names[far]) for kind, backward, far in group.steps]
                return [columns(dict(zip(PathStepFact, row, strict=True)), inner) for row in rows]

    return {member.key: show(member.output) for member in members}


def _way(asking: Asking, way: Way, members: Members[PathOutput]) -> dict[str, Any]:
    def show(output: PathOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case PathFact.LENGTH:
                return len(way.links)
            case PathNode(inner):
                return _way(asking, way, inner)
            case Hops(inner):
                steps = zip(way.links, way.backward, strict=True)
                return [_hop(asking, link, backward, inner) for link, backward in steps]

    return {member.key: show(member.output) for member in members}


def _node(asking: Asking, node: Node, choice: NodeChoice) -> NodeShown:
    return NodeShown(node, ((member.key, _of_node(asking, node, member.output)) for member in choice[node.type]))


def _of_node(asking: Asking, node: Node, output: NodeOutput) -> Any:
    if isinstance(output, Connected):
        return _connection(asking, output.connection, node)
    if isinstance(output, TypeLabel | KindLabel):
        return label_of(asking.graph.ontology, node, output)
    return _of_record(asking, node, output)


def _of_record(asking: Asking, record: Node | Link | Row, output: RecordOutput) -> Any:
    match output:
        case Literal(text):
            return text
        case Field(name):
            return record.fields[name]
        case Identity():
            return (day_mark(asking.day) if asking.day else "") + record.fields["id"]
        case Citations(members):
            return [_citation(asking, key, locator, members) for key, locator in record.cited]


def _citation(asking: Asking, key: str, locator: str, members: Members[CitationOutput]) -> dict[str, Any]:
    def show(output: CitationOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case CitationFact.LOCATOR:
                return locator
            case CitedSource(inner):
                return _node(asking, asking.graph.node(SOURCE, key), {SOURCE: inner})

    return {member.key: show(member.output) for member in members}


def _connection(asking: Asking, plan: Connection, owner: Node | None) -> dict[str, Any]:
    whole = [row for row in rows(asking, plan.origin, owner) if holds(asking, row, plan.where)]
    return _shown(asking, plan, page(asking, plan.order, plan.page, whole))


def _shown(asking: Asking, plan: Connection | Search, rows_shown: Shown) -> dict[str, Any]:
    def show(output: Any) -> Any:
        match output:
            case Literal(text):
                return text
            case ConnectionFact.TOTAL:
                return len(rows_shown.whole)
            case Edges(members):
                return [_edge(asking, plan, row, members) for row in rows_shown.rows]
            case Hits(members):
                return [_hit(asking, plan, row, members) for row in rows_shown.rows]
            case Nodes(choice):
                return [_node(asking, row.node, choice) for row in rows_shown.rows]
            case PageInfo(members):
                return {member.key: _page_info(asking, plan, rows_shown, member.output) for member in members}
            case Groups(members, _, limit) if isinstance(plan, Connection):
                told = groups(asking, output, tie_breaker(plan.origin), rows_shown.whole)[: asking.value(limit)]
                return [
                    {member.key: _of_group(asking, output, group, member.output) for member in members}
                    for group in told
                ]
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in plan.members}


def _page_info(asking: Asking, plan: Connection | Search, rows_shown: Shown, output: PageInfoOutput) -> Any:
    match output:
        case Literal(text):
            return text
        case PageFact.HAS_NEXT:
            return rows_shown.has_next
        case PageFact.HAS_PREVIOUS:
            return rows_shown.has_previous
        case PageFact.START_CURSOR:
            return cursor(asking, plan.order, rows_shown.rows[0]) if rows_shown.rows else None
        case PageFact.END_CURSOR:
            return cursor(asking, plan.order, rows_shown.rows[-1]) if rows_shown.rows else None


def _of_group(asking: Asking, plan: Groups, group: Group, output: GroupOutput) -> Any:
    match output:
        case Literal(text):
            return text
        case GroupFact() | DistinctNodes():
            return quantity(output, group.rows)
        case GroupNode(place, choice):
            row, by = group.rows[0], plan.by[place]
            of_source = isinstance(by, NodeGrouping) and by.part is RowPart.SOURCE
            return _node(asking, row.source if of_source and row.source else row.node, choice)
        case GroupValue(place):
            return group.values[place]
        case Measures(members):
            return {member.key: _of_measures(group, member.output) for member in members}


def _of_measures(group: Group, output: Literal | Measured) -> Any:
    return output.text if isinstance(output, Literal) else measured(output, group.rows)


def _edge(asking: Asking, plan: Connection | Search, row: Row, members: Members[EdgeOutput]) -> dict[str, Any]:
    def show(output: EdgeOutput) -> Any:
        match output:
            case EdgeFact.CURSOR:
                return cursor(asking, plan.order, row)
            case EdgeFact.CHANGE | EdgeFact.CAUSE:
                return row.fields[output]
            case ChangedRelationship(inner) if row.link is not None:
                return _relationship(asking, row.link, inner)
            case FarNode(choice):
                return _node(asking, row.node, choice)
            case SourceNode(choice) if row.source is not None:
                return _node(asking, row.source, choice)
            case RowNode() | Ties():
                return _of_shared(asking, plan, row, output)
            case Evidence() | ChangeEvidence():
                return _evidence(asking, row, output)
            case Literal() | Field() | Identity() | Citations():
                return _of_record(asking, row, output)
        raise TypeError(f"{output!r} does not belong here")

    return {member.key: show(member.output) for member in members}


def _evidence(asking: Asking, row: Row, output: Evidence | ChangeEvidence) -> list[dict[str, Any]]:
    if isinstance(output, ChangeEvidence):
        of_type = [choice for choice in output.choices if choice.derived.name == row.fields["type"]]
        return _evidence(asking, row, of_type[0]) if of_type else []
    patterns = output.derived.patterns
    facts = [(fact, fact_row(row.node, fact, patterns[fact.place].name)) for fact in row.evidence]
    chosen = [(fact, told) for fact, told in facts if holds(asking, told, output.where)]
    return [_fact(asking, fact, told, output.members) for fact, told in chosen[: asking.value(output.limit)]]


def _of_shared(asking: Asking, plan: Connection | Search, row: Row, output: RowNode | Ties) -> Any:
    if isinstance(output, RowNode):
        return _edge(asking, plan, row, output.members)
    return [columns(dict(zip(TieFact, tie, strict=True)), output.members) for tie in row.ties]


def _hit(asking: Asking, plan: Connection | Search, row: Row, members: Members[HitOutput]) -> dict[str, Any]:
    def show(output: HitOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case HitFact.CURSOR:
                return cursor(asking, plan.order, row)
            case HitFact.SCORE | HitFact.MATCHED:
                return row.fields[output]
            case FarNode(choice):
                return _node(asking, row.node, choice)

    return {member.key: show(member.output) for member in members}


def _fact(asking: Asking, fact: Fact, row: Row, members: Members[EvidenceOutput]) -> dict[str, Any]:
    def show(output: EvidenceOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case EvidenceFact():
                return row.fields[output]
            case Via(choice):
                return [_node(asking, node, choice) for node in fact.ways[0].via]
            case Hops(inner):
                return [_hop(asking, step.link, step.backward, inner) for step in fact.steps]
            case Citations():
                return _of_record(asking, row, output)

    return {member.key: show(member.output) for member in members}


def _hop(asking: Asking, link: Link, backward: bool, members: Members[HopOutput]) -> dict[str, Any]:
    def show(output: HopOutput) -> Any:
        match output:
            case HopFact():
                return backward
            case HopRelationship(inner):
                return _relationship(asking, link, inner)
            case Literal() | Field():
                return _of_record(asking, link, output)

    return {member.key: show(member.output) for member in members}


def _relationship(asking: Asking, link: Link, members: Members[RelationshipOutput]) -> dict[str, Any]:
    def show(output: RelationshipOutput) -> Any:
        match output:
            case RelationshipFact():
                return link.type
            case RelationshipEnd(choice, source):
                return _node(asking, link.source if source else link.target, choice)
            case Literal() | Field() | Identity() | Citations():
                return _of_record(asking, link, output)

    return {member.key: show(member.output) for member in members}
