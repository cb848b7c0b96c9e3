"""Arms: a walk as SQL, one arm for each type of node it may lead to, to be joined by UNION ALL."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Origin
from graph.stores.sqlite.changes import changed_rows
from graph.stores.sqlite.derivations import derived_rows, pair_rows
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


@dataclass(frozen=True, slots=True)
class Arm:
    """Rows of nodes of one type: `node` and `edge` are aliases; `edge_id` is how an edge's id is written.

    `tables` is the FROM clause without the node's own table, which `joined` adds. Where `repeats`, the same node may
    come several times and still is one row. `source` is the alias of a pair's source. A change has no node.
    """

    tables: str
    conditions: tuple[str, ...]
    node_type: str
    node: str
    edge: str
    far: str
    edge_id: str
    repeats: bool = False
    source: str = ""

    @property
    def joined(self) -> str:
        """The FROM clause with the node's table."""
        if not self.node:
            return self.tables
        if not self.tables:
            return f"{identifier(self.node_type)} {self.node}"
        return f"{self.tables} JOIN {identifier(self.node_type)} {self.node} ON {self.node}.{ROW} = {self.far}"

    def edge_field(self, name: str) -> str:
        """A field of the edge."""
        return self.edge_id if name == "id" else column(self.edge, name)


def arms(scope: Scope, origin: Origin, owner: str, *, grouped: bool = True) -> Iterator[Arm]:
    """The arms of a walk from the row `owner`; without `grouped` a derived relationship's edges have no fields."""
    match origin:
        case AllNodes(node_type):
            yield Arm("", (), node_type.name, node := scope.alias(), "", f"{node}.{ROW}", "")
        case Expansion():
            yield from _expansion(scope, origin, owner)
        case AllPairs():
            yield _pairs(scope, origin)
        case Changes():
            for relationship in origin.relationships:
                edge = scope.alias()
                rows = changed_rows(scope, origin, relationship)
                yield Arm(f"({rows}) {edge}", (), "", "", edge, "", column(edge, "id"))
        case Derivation():
            yield _derivation(scope, origin, owner, grouped=grouped)


def _expansion(scope: Scope, walk: Expansion, owner: str) -> Iterator[Arm]:
    relationship = walk.relationship
    near, far = (TO, FROM) if walk.backward else (FROM, TO)
    far_end = relationship.source if walk.backward else relationship.target
    far_type = FROM_TYPE if walk.backward else TO_TYPE
    for node_type in walk.types:
        edge = scope.alias()
        conditions = [f"{edge}.{near} = {owner}.{ROW}"]
        if is_typed(far_end):
            conditions.append(f"{edge}.{far_type} = {literal(node_type)}")
        yield Arm(
            f"{identifier(relationship.name)} {edge}",
            (*conditions, *scope.valid(edge)),
            node_type,
            scope.alias(),
            edge,
            f"{edge}.{far}",
            column(edge, "id"),
        )


def _derivation(scope: Scope, walk: Derivation, owner: str, *, grouped: bool) -> Arm:
    edge, node = scope.alias(), scope.alias()
    ends = (node, owner) if walk.backward else (owner, node)
    return Arm(
        f"({derived_rows(scope, walk, owner, grouped=grouped)}) {edge}",
        (),
        walk.types[0],
        node,
        edge,
        f"{edge}.n",
        f"{literal(walk.derived.name + ':')} || {ends[0]}.id || ':' || {ends[1]}.id",
        repeats=not grouped,
    )


def _pairs(scope: Scope, walk: AllPairs) -> Arm:
    edge, source, node = scope.alias(), scope.alias(), scope.alias()
    found = f"({pair_rows(scope, walk)}) {edge}"
    return Arm(
        f"{found} JOIN {identifier(walk.derived.source.types[0])} {source} ON {source}.{ROW} = {edge}.a",
        tuple(scope.valid(source)),
        walk.types[0],
        node,
        edge,
        f"{edge}.n",
        f"{literal(walk.derived.name + ':')} || {source}.id || ':' || {node}.id",
        source=source,
    )
