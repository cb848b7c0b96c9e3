"""What a plan costs: the objects that its answer may hold at most, by the sizes of its pages.

A node, an edge, a list of sources, a piece of evidence and a hop count one each, and so does a connection; their
properties are free. What stands in a page counts as often as the page has rows, and of a node that may be of several
types the dearest counts. A piece of evidence counts as one path, though it merges all paths to its fact. The rule
knows no store and needs no data, so a client can tell the cost beforehand.

    { unit(key: "u1") { pairedWith(first: 10) { edges { node { name } } } } }    1 + 1 + 10 + 10 = 22
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

from graph.errors import RequestError
from graph.ontology.patterns import LONGEST_PATH, MAXIMUM_HOPS
from graph.plan.groups import DistinctNodes, GroupFact, GroupValue, Measured
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.members import Literal, Members
from graph.plan.network import (
    EDGES_PER_NODE,
    EdgeList,
    Network,
    NetworkOutput,
    NodeList,
    OmittedList,
    shows_coordinates,
)
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
from graph.plan.slot import Constant, Slot, resolve


@dataclass(frozen=True, slots=True)
class Cost:
    """A sum: what is fixed, what counts as often as a slot says, and the dearest of several."""

    fixed: int = 0
    repeated: tuple[tuple[Slot, "Cost"], ...] = ()
    choices: tuple[tuple["Cost", ...], ...] = ()

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.fixed + other.fixed, self.repeated + other.repeated, self.choices + other.choices)

    def of(self, variables: Mapping[str, object]) -> int:
        """The cost for one request; raises RequestError where a size cannot be read."""
        total = self.fixed
        for slot, each in self.repeated:
            total += _times(slot, variables) * each.of(variables)
        for costs in self.choices:
            total += max(cost.of(variables) for cost in costs)
        return total

    @property
    def varies(self) -> bool:
        """Whether it depends on the variables."""
        return bool(self.repeated or self.choices)


FREE, ONE = Cost(), Cost(1)


def cost_of(root: Root) -> Cost:
    """The cost of a plan, worked out as far as it can be without variables."""
    match root:
        case ByKey(members=members):
            return ONE + _of_selection(members)
        case ByIds(ids=ids, choice=choice):
            return _repeated(ids, ONE + _of_choice(choice))
        case RelationshipsByIds(ids=ids, members=members):
            return _repeated(ids, ONE + _of_selection(members))
        case Connection() | Search():
            return _of_page(root)
        case Network(limit=limit):
            return ONE + _repeated(limit, _of_network(root))
        case Paths(members=members):
            return ONE + _total(_of_paths(member.output, root) for member in members)
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
    """The cost of an output; `hops` is how many relationships a path may have that stands here."""
    if isinstance(output, _Free | Ties):
        return Cost(output.types) if isinstance(output, Ties) else FREE
    match output:
        case Citations(members) | Edges(members) | Hits(members) | ChangedRelationship(members) | PathNode(members):
            return ONE + _of_selection(members, hops)
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
            return ONE + _of_choice(choice)
        case Connected(connection):
            return _of_page(connection)
        case Groups(members=members, limit=limit):
            return _repeated(limit, ONE + _of_selection(members))
        case ChangeEvidence() | Evidence():
            return _of_evidence(output)
        case Hops(members):
            return _total([ONE + _of_selection(members)] * hops)
        case _:
            assert_never(output)


def _of_evidence(output: ChangeEvidence | Evidence) -> Cost:
    """A change is of one type, of which the dearest counts."""
    if isinstance(output, ChangeEvidence):
        return _dearest(map(_of_evidence, output.choices))
    return _repeated(output.limit, ONE + _of_selection(output.members, LONGEST_PATH))


def _of_network(network: Network) -> Cost:
    """For each node that is shown: itself, its edges, and what is left out of it by type of relationship.

    Coordinates follow from all nodes and edges, and cost as much as if both were listed.
    """
    laid_out = Cost(1 + EDGES_PER_NODE) if shows_coordinates(network.members) else FREE
    return laid_out + _total(_of_list(member.output, network) for member in network.members)


def _of_list(output: NetworkOutput, network: Network) -> Cost:
    match output:
        case Literal():
            return FREE
        case NodeList():
            return ONE
        case EdgeList():
            return Cost(EDGES_PER_NODE)
        case OmittedList():
            return Cost(len(network.relationships) + len(network.derived))
        case _:
            assert_never(output)


def _of_paths(output: PathsOutput, paths: Paths) -> Cost:
    """A group counts one, and so does each of its steps."""
    match output:
        case Literal() | ConnectionFact():
            return FREE
        case PathList(members):
            return _repeated(paths.first, ONE + _of_selection(members, paths.length))
        case PathGroups(limit=limit):
            return _repeated(limit, Cost(1 + paths.length))
        case _:
            assert_never(output)


def _of_page(page: Connection | Search) -> Cost:
    """Where only the number of rows and groups of them are shown, none of them counts."""
    outputs: list[ConnectionOutput | SearchOutput] = [member.output for member in page.members]
    whole = ONE + _total(_of_output(output, MAXIMUM_HOPS) for output in outputs if isinstance(output, Groups))
    if not page.shows_rows:
        return whole
    rows = _total(_of_output(output, MAXIMUM_HOPS) for output in outputs if not isinstance(output, Groups))
    return whole + _repeated(page.page.size, ONE if rows == FREE else rows)


def _of_selection(members: Members[Any], hops: int = MAXIMUM_HOPS) -> Cost:
    return _total(_of_output(member.output, hops) for member in members)


def _total(costs: Iterable[Cost]) -> Cost:
    return sum(costs, FREE)


def _of_choice(choice: NodeChoice) -> Cost:
    return _dearest(_of_selection(members) for members in choice.values())


def _dearest(costs: Iterable[Cost]) -> Cost:
    distinct = tuple(dict.fromkeys(costs))
    if any(cost.varies for cost in distinct) and len(distinct) > 1:
        return Cost(choices=(distinct,))
    return max(distinct, key=lambda cost: cost.fixed, default=FREE)


def _repeated(slot: Slot, each: Cost) -> Cost:
    """A size that stands in the document is worked in at once, unless it is refused later."""
    if not each.varies and isinstance(slot.argument, Constant):
        try:
            return Cost(_times(slot, {}) * each.fixed)
        except RequestError:
            pass
    return Cost(repeated=((slot, each),))


def _times(slot: Slot, variables: Mapping[str, object]) -> int:
    """A number counts as it is; of a list its members count, which need not be read for that."""
    value = resolve(slot.argument, variables)
    if isinstance(value, list):
        return len(value)
    size = slot.bind(variables)
    return size if isinstance(size, int) else 1
