"""What a plan costs: the objects that its answer may hold at most, by the sizes of its pages.

A node, an edge, a list of sources, a piece of evidence and a hop count one each, and so does a connection; their
properties are free. What stands in a page counts as often as the page has rows, and of a node that may be of several
types the dearest counts. The rule knows no store and needs no data, so a client can tell the cost beforehand.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from graph.errors import RequestError
from graph.ontology.patterns import MAXIMUM_HOPS
from graph.plan.connection import Connection
from graph.plan.groups import GroupValue, Measured
from graph.plan.network import EDGES_PER_NODE, Network
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
from graph.plan.plan import ByIds, ByKey, Root
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
        found = self.fixed
        for slot, each in self.repeated:
            found += _times(slot, variables) * each.of(variables)
        for several in self.choices:
            found += max(one.of(variables) for one in several)
        return found

    @property
    def varies(self) -> bool:
        """Whether it depends on the variables."""
        return bool(self.repeated or self.choices)


ONE = Cost(1)


def cost_of(root: Root) -> Cost:
    """The cost of a plan, worked out as far as it can be without variables."""
    match root:
        case ByKey(selection=selection):
            return ONE + _of_selection(selection)
        case ByIds(ids=ids, choice=choice):
            return _repeated(ids, ONE + _of_choice(choice))
        case Connection() | Search():
            return _of_connection(root)
        case Network(limit=limit):
            return ONE + _repeated(limit, _total(_of_section(member.output, root) for member in root.selection))
        case Paths(first=first, length=length, selection=selection):
            return _repeated(first, ONE + _total(_of_output(member.output, length) for member in selection))
        case _:
            assert_never(root)


def _of_output(output: Output, longest: int = MAXIMUM_HOPS) -> Cost:
    """`longest` is how many hops a path may have that stands here."""
    match output:
        case Role() | Literal() | Field() | PageInfo() | Column() | GroupValue() | Measured() | Measures():
            return Cost()
        case Citations(selection) | Edges(selection) | Changed(selection) | Listed(_, selection):
            return ONE + _of_selection(selection)
        case CitedSource(selection):
            return _of_selection(selection)
        case Nodes(choice) | FarNode(choice) | SourceNode(choice) | HopEnd(choice):
            return ONE + _of_choice(choice)
        case Connected(connection):
            return _of_connection(connection)
        case Groups(limit=limit):
            return _repeated(limit, ONE)
        case Evidence(selection, limit):
            return _repeated(limit, ONE + _of_selection(selection))
        case Hops(selection):
            return _total([ONE + _of_selection(selection)] * longest)
        case _:
            assert_never(output)


def _of_section(output: Output, network: Network) -> Cost:
    """For each node that is shown: itself, its edges, and what is left out of it by type of relationship."""
    match output:
        case Listed(Section.EDGES):
            return Cost(EDGES_PER_NODE)
        case Listed(Section.OMITTED):
            return Cost(len(network.relationships) + len(network.derived))
    return _of_output(output)


def _of_connection(connection: Connection | Search) -> Cost:
    """Where only the number of rows and groups of them are shown, none of them counts."""
    outputs = [member.output for member in connection.selection]
    whole = ONE + _total(_of_output(output) for output in outputs if isinstance(output, Groups))
    if not connection.shows_rows:
        return whole
    rows = _total(_of_output(output) for output in outputs if not isinstance(output, Groups))
    return whole + _repeated(connection.page.size, ONE if rows == Cost() else rows)


def _of_selection(selection: Selection) -> Cost:
    return _total(_of_output(member.output) for member in selection)


def _total(costs: Iterable[Cost]) -> Cost:
    return sum(costs, Cost())


def _of_choice(choice: Choice) -> Cost:
    return _dearest(_of_selection(selection) for selection in choice.values())


def _dearest(several: Iterable[Cost]) -> Cost:
    costs = tuple(dict.fromkeys(several))
    if any(cost.varies for cost in costs) and len(costs) > 1:
        return Cost(choices=(costs,))
    return max(costs, key=lambda cost: cost.fixed, default=Cost())


def _repeated(slot: Slot, each: Cost) -> Cost:
    """A size that stands in the document is worked in at once, unless it is refused later."""
    if not each.varies and isinstance(slot.given, Constant):
        try:
            return Cost(_times(slot, {}) * each.fixed)
        except RequestError:
            pass
    return Cost(repeated=((slot, each),))


def _times(slot: Slot, variables: Mapping[str, object]) -> int:
    """A number counts as it is; of a list its members count, which need not be read for that."""
    given = resolve(slot.given, variables)
    if isinstance(given, list):
        return len(given)
    found = slot.bind(variables)
    return found if isinstance(found, int) else 1
