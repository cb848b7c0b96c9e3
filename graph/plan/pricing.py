"""What a plan costs: what its answer shows, and what must be looked at to find it (`graph/plan/finding_cost.py`).

The rule knows no store and needs no data, so a client can tell the cost beforehand. Of a node that may be of several
types the dearest counts.
"""

from typing import Any, TypeAlias, assert_never

from graph.plan import weights
from graph.plan.cost import FREE, Cost, at, because, dearest_of, repeated, times, total
from graph.plan.finding_cost import evidence_cost, finding_cost, network_cost, paths_cost
from graph.plan.groups import DistinctNodes, GroupFact, GroupValue, Measured
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.network import EdgeList, Network, NetworkOutput, NodeList, OmittedList
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
    ConnectionOutput,
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
    RelationshipEnd,
    RelationshipFact,
    RelationshipOutput,
    RowNode,
    SearchOutput,
    SourceNode,
    TieFact,
    TieOutput,
    Ties,
    Via,
)
from graph.plan.paths import PathFact, PathGroups, PathList, PathNode, PathOutput, Paths, PathsOutput
from graph.plan.plan import ByIds, ByKey, RelationshipsByIds, Root
from graph.plan.search import Search
from graph.plan.walk import Derivation

OBJECT = Cost(weights.OBJECT)


def cost_of(root: Root) -> Cost:
    """The cost of a plan."""
    return Cost(weights.ROOT_FIELD) + _of_root(root)


def _of_root(root: Root) -> Cost:
    match root:
        case ByKey(members=members):
            return OBJECT + _of_selection(members)
        case ByIds(ids=ids, choice=choice):
            return repeated(ids, OBJECT + _of_choice(choice))
        case RelationshipsByIds(ids=ids, members=members):
            return repeated(ids, OBJECT + _of_selection(members))
        case Connection() | Search():
            return _of_page(root)
        case Network(members=members):
            return network_cost(root, total(at(member.key, _of_list(member.output)) for member in members))
        case Paths(members=members):
            paths = total(at(member.key, _of_paths(member.output, root)) for member in members)
            return because("lower maxLength", paths_cost(root)) + paths
        case _:
            assert_never(root)


_Output: TypeAlias = (
    NodeOutput
    | CitationOutput
    | ConnectionOutput
    | SearchOutput
    | EdgeOutput
    | HitOutput
    | EvidenceOutput
    | HopOutput
    | RelationshipOutput
    | GroupOutput
    | PathOutput
    | TieOutput
)
_Free: TypeAlias = (
    Literal
    | Field
    | Identity
    | CitationFact
    | ConnectionFact
    | EdgeFact
    | HitFact
    | EvidenceFact
    | HopFact
    | RelationshipFact
    | GroupFact
    | DistinctNodes
    | PageFact
    | PathFact
    | PageInfo
    | GroupValue
    | Measures
    | Measured
    | TieFact
    | TypeLabel
    | KindLabel
)


def _of_output(output: _Output, hops: int) -> Cost:
    """The cost of an output; `hops` is how many relationships a path has that stands here."""
    if isinstance(output, _Free):
        return FREE
    match output:
        case Citations(members):
            return Cost(weights.CITATIONS) + _of_selection(members, hops)
        case Edges(members) | Hits(members) | ChangedRelationship(members) | PathNode(members):
            return OBJECT + _of_selection(members, hops)
        case CitedSource(members) | RowNode(members) | HopRelationship(members):
            return _of_selection(members, hops)
        case (
            Nodes(choice)
            | FarNode(choice)
            | SourceNode(choice)
            | RelationshipEnd(choice)
            | Via(choice)
            | GroupNode(choice=choice)
        ):
            return OBJECT + _of_choice(choice)
        case Hops(members):
            return times(hops, Cost(weights.HOP) + _of_selection(members))
        case _:
            return _of_several(output)


def _of_several(output: Connected | Groups | ChangeEvidence | Evidence | Ties) -> Cost:
    """The cost of an output that is a list of its own."""
    match output:
        case Connected(connection):
            return _of_page(connection, nested=True)
        case Groups(members=members, limit=limit):
            return repeated(limit, OBJECT + _of_selection(members), usual=weights.USUAL_GROUPS)
        case ChangeEvidence(choices):
            return dearest_of(_of_evidence(choice) for choice in choices)
        case Evidence():
            return _of_evidence(output)
        case Ties():
            return Cost(weights.CITATIONS)
        case _:
            assert_never(output)


def _of_evidence(evidence: Evidence) -> Cost:
    facts = OBJECT + _of_selection(evidence.members, weights.USUAL_HOPS)
    return evidence_cost(evidence) + repeated(evidence.limit, facts, usual=weights.USUAL_FACTS)


def _of_list(output: NetworkOutput) -> Cost:
    """For each node that is shown."""
    match output:
        case Literal():
            return FREE
        case NodeList(shows_coordinates=laid_out):
            return Cost(weights.OBJECT + weights.LAID_OUT * laid_out)
        case EdgeList() | OmittedList():
            return Cost(weights.NETWORK_EDGES * weights.OBJECT)
        case _:
            assert_never(output)


def _of_paths(output: PathsOutput, paths: Paths) -> Cost:
    match output:
        case Literal() | ConnectionFact():
            return FREE
        case PathList(members):
            return repeated(paths.first, OBJECT + _of_selection(members, paths.length))
        case PathGroups(limit=limit):
            return repeated(limit, times(1 + paths.length, OBJECT), usual=weights.USUAL_GROUPS)
        case _:
            assert_never(output)


def _of_page(page: Connection | Search, *, nested: bool = False) -> Cost:
    """Where only the number of rows and groups of them are shown, no row of the page counts."""
    groups = tuple(member for member in page.members if isinstance(member.output, Groups))
    whole = finding_cost(page) + _of_selection(groups)
    if not page.shows_rows:
        return whole
    rows = _of_selection(tuple(member for member in page.members if member not in groups))
    usual = _usual_rows(page) if nested else None
    return whole + repeated(page.page.size, rows if rows.parts else OBJECT, usual=usual)


def _usual_rows(page: Connection | Search) -> int:
    derived = isinstance(page, Connection) and isinstance(page.origin, Derivation)
    return weights.USUAL_DERIVED_ROWS if derived else weights.USUAL_ROWS


def _of_selection(members: Members[Any], hops: int = weights.USUAL_HOPS) -> Cost:
    return total(at(member.key, cost) for member in members if (cost := _of_output(member.output, hops)) != FREE)


def _of_choice(choice: NodeChoice) -> Cost:
    return dearest_of(_of_selection(members) for members in choice.values())
