"""What narrows networks, exports and analyses beside types: which edges of derived relationships are kept, which nodes.

    network(..., minWeight: 2, patterns: [PAIRED], where: {unit: {kind: {eq: HOSPITAL}}})
    EdgeFilter(<minWeight>, ("PAIRED",))    NodeFilter(TRUE, {"Unit": Compare(NODE, "kind", EQ, <where.unit.kind.eq>)})

An edge is kept as it is: its weight and its period are those of all its evidence, whatever the patterns, so that they
are the same numbers wherever the edge is shown. Recorded relationships have no evidence, and are always kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import Code, ParameterName, RequestError, allowed_instead
from graph.ontology.model import DerivedType, Ontology
from graph.plan.condition import TRUE, Condition, Every, slots_of
from graph.plan.slot import Argument, Slot


@dataclass(frozen=True, slots=True)
class KeptEdges:
    """Which edges of one derived type are kept: of at least a weight, and with a fact of a pattern in these places.

    None asks nothing.
    """

    min_weight: Slot | None = None
    places: tuple[int, ...] | None = None

    @property
    def are_all(self) -> bool:
        """Whether every edge is kept."""
        return self.min_weight is None and self.places is None


ALL_KEPT = KeptEdges()


@dataclass(frozen=True, slots=True)
class EdgeFilter:
    """Which edges of derived relationships are kept; None, and no pattern at all, ask nothing."""

    min_weight: Slot | None = None
    patterns: tuple[str, ...] = ()

    def of(self, derived: DerivedType) -> KeptEdges:
        """What is asked of the edges of a type."""
        places = [place for place, pattern in enumerate(derived.patterns) if pattern.name in self.patterns]
        asks = self.patterns and len(places) < len(derived.patterns)
        return KeptEdges(self.min_weight, tuple(places) if asks else None)

    def kept_types(self, derived_types: Iterable[DerivedType]) -> tuple[DerivedType, ...]:
        """The types of which an edge may be kept: one that has none of the patterns has no such edge."""
        return tuple(derived for derived in derived_types if self.of(derived).places != ())

    @property
    def slots(self) -> Iterator[Slot]:
        """The slots of its values."""
        if self.min_weight is not None:
            yield self.min_weight


@dataclass(frozen=True, slots=True)
class NodeFilter:
    """What must hold of nodes: of every one, and of those of some types. Nodes of other types are not touched.

    `text` is how GraphQL writes it, for citations; plans of GraphQL leave it out.
    """

    of_all: Condition = TRUE
    of_types: Mapping[str, Condition] = field(default_factory=dict)
    text: str = ""

    def of(self, node_type: str) -> Condition:
        """All that must hold of a node of a type."""
        conditions = [self.of_all, self.of_types.get(node_type, TRUE)]
        asked = tuple(condition for condition in conditions if condition != TRUE)
        return asked[0] if len(asked) == 1 else Every(asked)

    @property
    def asks(self) -> bool:
        """Whether it asks anything of any node."""
        return self.of_all != TRUE or any(condition != TRUE for condition in self.of_types.values())

    @property
    def slots(self) -> Iterator[Slot]:
        """The slots of its values."""
        for condition in (self.of_all, *self.of_types.values()):
            yield from slots_of(condition)


ALL_EDGES, ALL_NODES = EdgeFilter(), NodeFilter()


def edge_filter(
    derived: Sequence[DerivedType], ontology: Ontology, min_weight: Argument | None, patterns: Sequence[str] | None
) -> EdgeFilter:
    """The filter of the edges of the derived types that are selected; None where an argument is not given.

    Raises RequestError where no type with such edges is selected, and for patterns that none of them has.
    """
    arguments = {"minWeight": min_weight, "patterns": patterns}
    for name in (name for name, value in arguments.items() if value is not None):
        if not derived:
            message = ": no derived relationship is selected, and no other has evidence; name one of them in "
            types = f": {', '.join(ontology.derived)}" if ontology.derived else ""
            raise RequestError(Code.BAD_FILTER, ParameterName(name), message, ParameterName("relationshipTypes"), types)
    if patterns is not None:
        _check_patterns(derived, patterns)
    slot = None if min_weight is None else Slot(min_weight, _least, "minWeight", Code.BAD_RANGE)
    return EdgeFilter(slot, tuple(dict.fromkeys(patterns or ())))


def _check_patterns(derived: Sequence[DerivedType], patterns: Sequence[str]) -> None:
    allowed = list(dict.fromkeys(pattern.name for selected in derived for pattern in selected.patterns))
    if not patterns:
        message = f": an empty list; allowed: {', '.join(allowed)}; leave it out to mean all"
        raise RequestError(Code.BAD_FILTER, ParameterName("patterns"), message)
    for name in patterns:
        if name not in allowed:
            types = ", ".join(selected.name for selected in derived)
            message = f": {name} is no pattern of {types}; {allowed_instead(name, allowed)}"
            raise RequestError(Code.BAD_FILTER, ParameterName("patterns"), message)


def _least(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{value!r} is out of range; allowed: 1 or more")
    return value


def refused_null(name: str) -> RequestError:
    """The error for an argument that is null, by which a client hardly means that everything is to be answered."""
    allowed = {"minWeight": "1 or more", "patterns": "names of patterns"}[name]
    message = f": null; allowed: {allowed}; leave it out to mean all"
    return RequestError(Code.BAD_FILTER, ParameterName(name), message)
