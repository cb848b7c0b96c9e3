"""Walks of one length between two rows: forward from the source, backward from the target, until both meet.

Up to two hops, the last one is looked up by both its ends. Longer walks meet in a node: those from the target are
gathered first, and found by the node that they come to.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from graph.ontology.model import RelationshipType
from graph.stores.sqlite.adjacency import ADJACENT, ENTITY
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW

_COLUMNS = ("kind", "edge", "backward", "mark", "far")


@dataclass(frozen=True, slots=True)
class Walk:
    """From one row to another: hops 0 to `length` - 1, nodes 0 to `length`.

    Hops walked forward have a table each, `h0`, `h1`...; those walked backward are columns of one, `b`.
    """

    scope: Scope
    types: Sequence[RelationshipType]
    length: int
    source: str
    target: str

    @property
    def _forward(self) -> int:
        """How many hops are walked forward."""
        return self.length if self.length <= 2 else (self.length + 1) // 2

    def hop(self, place: int, name: str) -> str:
        """A column of a hop."""
        return f"h{place}.{name}" if place < self._forward else f"b.{name}{place}"

    def is_backward(self, place: int) -> str:
        """Whether a hop leads, in the order of the walk, to its relationship's source."""
        value = self.hop(place, "backward")
        return value if place < self._forward else f"1 - {value}"

    def _node(self, place: int) -> str:
        if place == 0:
            return self.source
        if place == self.length:
            return self.target
        return f"h{place - 1}.far" if place <= self._forward else f"b.far{place}"

    @property
    def tables(self) -> str:
        """The FROM clause, in the order in which it is walked."""
        forward = [f"{ADJACENT} h{place}" for place in range(self._forward)]
        if self._forward < self.length:
            forward.append(f"({self._from_target()}) b")
        checked = [f"{ENTITY} e{place}" for place in self._checked(range(1, self._forward + 1))]
        return " CROSS JOIN ".join([*forward, *checked])

    @property
    def conditions(self) -> list[str]:
        """The WHERE clause."""
        found = [f"h{place}.near = {self._node(place)}" for place in range(self._forward)]
        met = self.target if self._forward == self.length else f"b.far{self._forward}"
        found.append(f"h{self._forward - 1}.far = {met}")
        for place in range(self._forward):
            found += self._allowed(f"h{place}")
        for place in self._checked(range(1, self._forward + 1)):
            found += [f"e{place}.{ROW} = {self._node(place)}", *self.scope.valid(f"e{place}")]
        return [*found, *self._distinct(range(self.length + 1))]

    def _allowed(self, hop: str) -> list[str]:
        """The conditions that a hop is of the types selected and holds."""
        of_types = []
        if len(self.types) < len(self.scope.ontology.relationships):
            of_types.append(f"{hop}.kind IN ({', '.join(literal(one.name) for one in self.types)})")
        return [*of_types, *self.scope.valid(hop)]

    def _checked(self, places: range) -> list[int]:
        """The nodes between that must be looked at, which hold on the day if they are there at all."""
        if self.scope.as_of is None:
            return []
        return [place for place in places if 0 < place < self.length]

    def _distinct(self, places: Sequence[int]) -> list[str]:
        nodes = list(dict.fromkeys(self._node(place) for place in places))
        return [f"{one} <> {other}" for one, other in itertools.combinations(nodes, 2)]

    def _from_target(self) -> str:
        """The walks backward. A limit, though it is none, keeps SQLite from walking anew for each walk forward."""
        hops = list(reversed(range(self._forward, self.length)))
        columns = [f"g{place}.{name} AS {name}{place}" for place in hops for name in _COLUMNS]
        conditions: list[str] = []
        near = self.target
        for place in hops:
            conditions += [f"g{place}.near = {near}", *self._allowed(f"g{place}")]
            near = f"g{place}.far"
        inner = self._checked(range(self._forward + 1, self.length))
        for place in inner:
            conditions += [f"e{place}.{ROW} = g{place}.far", *self.scope.valid(f"e{place}")]
        tables = " CROSS JOIN ".join(
            [*(f"{ADJACENT} g{place}" for place in hops), *(f"{ENTITY} e{one}" for one in inner)]
        )
        return f"SELECT {', '.join(columns)} FROM {tables}{where(conditions)} LIMIT -1"
