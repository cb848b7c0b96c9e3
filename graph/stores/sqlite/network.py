"""Networks as a walk: a few small statements for each level, then one for the edges and one for each type met.

    shown     the nodes so far, in the order of their rank, each with its level
    reached   where the relationships of the last level lead, and by how many: ranked and cut, they are the next level

However deep a network is, however many types are recorded, and whatever is met, the texts stay the same; those for a
derived type grow with its routes alone.

    The nodes that were reached become the next level, as far as there is room:
    INSERT INTO temp.walk_shown (n, level)
    SELECT t.n, :level FROM (SELECT n, sum(ties) AS ties FROM temp.walk_reached GROUP BY n) t
    CROSS JOIN _entity e ON e._row = t.n WHERE ... ORDER BY t.ties DESC, ..., e.name_sort, e.id LIMIT :room
"""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import apsw

from graph.ontology.entity import KIND
from graph.ontology.model import DerivedType, Ontology
from graph.plan.identity import derived_id
from graph.plan.network import EDGES_PER_NODE, Network, NetworkView
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import Path, Scope, where
from graph.stores.lowering.network import EdgeRow, NodeRow, TotalRow, in_order, network_view
from graph.stores.lowering.validity import valid
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.derivations import edge_rows, edge_weights, path_rows, paths_from, pattern_names
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.node_filters import kept_nodes
from graph.stores.sqlite.sql import Select, union_all
from graph.stores.sqlite.tables import ADJACENT, ENTITY, ROW
from graph.stores.sqlite.walk_tables import (
    REACHED,
    SHOWN,
    Parameters,
    Walk,
    by_rows,
    json_list,
    of_relationship_types,
)


class NetworkWalk(Walk):
    """Reads the network of a plan."""

    def __init__(self, ontology: Ontology, plan: Network, as_of: Slot | None) -> None:
        scope = Scope(SQL, ontology, as_of)
        self._plan = plan
        self._ontology = ontology
        self._texts = _Texts(scope, plan)
        super().__init__(scope, [relationship.name for relationship in plan.relationships])

    @property
    def texts(self) -> list[str]:
        """All statements that are lowered; those for the details of a type follow from its name."""
        return self._texts.all

    def read(self, connection: apsw.Connection, parameters: Parameters) -> NetworkView:
        """The network, within the connection's read transaction."""
        parameters = parameters | {"node_types": json_list(self._plan.node_types)}
        limit = parameters[self._texts.limit]
        self._walk(connection, parameters, limit)
        rows: list[Any] = connection.execute(_MET).fetchall()
        ids = {row: identity for row, identity, _, _ in rows}
        levels = {identity: level for _, identity, _, level in rows}
        edges = kept_edges(list(self._edges(connection, parameters, ids)), levels, EDGES_PER_NODE * limit)
        totals = (
            TotalRow(ids[row], *total)
            for text in self._texts.totals
            for row, *total in connection.execute(text, parameters)
        )
        return network_view(self._nodes(connection, rows), edges, totals)

    def _walk(self, connection: apsw.Connection, parameters: Parameters, room: int) -> None:
        """Fills the table of nodes, level by level, while there is room and the last level led anywhere."""
        connection.execute(f"DELETE FROM {SHOWN}")
        connection.execute(self._texts.first_level, parameters)
        added = connection.changes()
        for level in range(1, self._plan.depth + 1):
            room -= added
            if not room or not added:
                return
            of_level = {**parameters, "level": level, "room": room}
            connection.execute(f"DELETE FROM {REACHED}")
            for text in self._texts.ties:
                connection.execute(text, of_level)
            connection.execute(self._texts.next_level, of_level)
            added = connection.changes()

    def _nodes(self, connection: apsw.Connection, rows: Sequence[tuple[Any, ...]]) -> list[NodeRow]:
        """The nodes in the order of their rank; key, name and kind are looked up a type at a time."""
        by_type: dict[str, list[int]] = {}
        for row, _, node_type, _ in rows:
            by_type.setdefault(node_type, []).append(row)
        columns: dict[int, tuple[Any, ...]] = {}
        for node_type, of_type in by_type.items():
            kind = f"t.{identifier(KIND)}" if KIND in self._ontology.nodes[node_type].by_name else "NULL"
            columns |= zip(of_type, by_rows(connection, node_type, of_type, "t.key", "t.name", kind), strict=True)
        return [NodeRow(identity, node_type, *columns[row]) for row, identity, node_type, _ in rows]

    def _edges(self, connection: apsw.Connection, parameters: Parameters, ids: dict[int, str]) -> Iterator[EdgeRow]:
        """The edges in any order; what a recorded one says is looked up a type at a time."""
        by_type: dict[str, list[tuple[int, int, int, int]]] = {}
        for text in self._texts.recorded_edges:
            for relationship_type, *row in connection.execute(text, parameters):
                by_type.setdefault(relationship_type, []).append(tuple(row))
        for relationship_type, edges in by_type.items():
            rows = [edge[0] for edge in edges]
            columns = by_rows(connection, relationship_type, rows, "t.id", "t.since", "t.until")
            for (_, source, target, mark), details in zip(edges, columns, strict=True):
                yield EdgeRow(relationship_type, mark, ids[source], ids[target], 1, *details)
        for derived, text in self._texts.derived_edges:
            names = pattern_names(derived)
            for near, far, weight, since, until, *patterns in connection.execute(text, parameters):
                ends = ids[near], ids[far]
                # An edge of a symmetric type is met from both ends, and leads from the one whose id comes first.
                if not derived.symmetric or ends[0] < ends[1]:
                    details = derived_id(derived.name, *ends), since, until, *map(names, patterns)
                    yield EdgeRow(derived.name, 0, *ends, weight, *details)


def kept_edges(edges: Sequence[EdgeRow], levels: Mapping[str, int], maximum: int) -> Sequence[EdgeRow]:
    """At most `maximum` of the edges, by the rule of `graph/plan/network.py`; `levels` has the level of each node."""
    if len(edges) <= maximum:
        return edges
    firsts: dict[str, EdgeRow] = {}
    by_type: dict[str, list[EdgeRow]] = {}
    for edge in in_order(edges):
        reached = _reached(edge, levels)
        if reached and reached not in firsts:
            firsts[reached] = edge
        else:
            by_type.setdefault(edge.type, []).append(edge)
    in_turns = sorted((turn, name, edge) for name, of_type in by_type.items() for turn, edge in enumerate(of_type))
    return [*firsts.values(), *(edge for _, _, edge in in_turns[: maximum - len(firsts)])]


def _reached(edge: EdgeRow, levels: Mapping[str, int]) -> str:
    """The end of an edge that was reached from its other end, a level before; '' where neither was."""
    step = levels[edge.target] - levels[edge.source]
    return {1: edge.target, -1: edge.source}.get(step, "")


_MET = f"SELECT s.n, e.id, e.type, s.level FROM {SHOWN} s CROSS JOIN {ENTITY} e ON e.{ROW} = s.n ORDER BY s.place"
_LAST_LEVEL = f"(SELECT n FROM {SHOWN} WHERE level = $level - 1) f"
_ALL_SHOWN = f"{SHOWN} f"


class _Texts:
    """The statements of a network. What reads recorded relationships is left out where none of their types is selected.

    `limit` names the parameter that holds how many nodes there may be.
    """

    def __init__(self, scope: Scope, plan: Network) -> None:
        self._scope = scope
        self._plan = plan
        self._derived = plan.edge_filter.kept_types(plan.derived)
        self._around = scope.parameter(plan.around)
        self.limit = scope.slots.name(plan.limit)
        self.first_level = self._first_level(scope.parameter(plan.limit))
        self.next_level = self._next_level()
        self.ties = [*self._recorded(self._recorded_ties), *self._both_ways(self._derived_ties)]
        self.recorded_edges = self._recorded(self._recorded_between) if plan.edges else []
        self.derived_edges = [(derived, self._derived_between(derived)) for derived in self._derived if plan.edges]
        counted = plan.totals
        self.totals = (
            [*self._recorded(self._recorded_totals), *self._both_ways(self._derived_totals)] if counted else []
        )

    @property
    def all(self) -> list[str]:
        """Every statement, in the order in which they are first executed."""
        edges = [*self.recorded_edges, *(text for _, text in self.derived_edges)]
        return [self.first_level, *self.ties, self.next_level, _MET, *edges, *self.totals]

    def _recorded(self, write: Callable[[], str]) -> list[str]:
        return [write()] if self._plan.relationships else []

    def _both_ways(self, write: Callable[[DerivedType, bool], str]) -> list[str]:
        return [write(derived, backward) for derived in self._derived for backward in derived.directions]

    def _first_level(self, limit: str) -> str:
        """The nodes asked for, each in its first place, as far as there is room."""
        rows = (
            f"FROM json_each({self._around}) g CROSS JOIN {ENTITY} e ON e.id = g.value{where(valid(self._scope, 'e'))}"
        )
        nodes = Select([f"e.{ROW}", "0"], rows, group_by=[f"e.{ROW}"], order_by=["min(g.key)"], limit=limit)
        return f"INSERT INTO {SHOWN} (n, level) {nodes}"

    def _next_level(self) -> str:
        """Of the nodes that were reached, the first by rank that are not shown yet, as far as there is room."""
        reached = Select(["n", "sum(ties) AS ties"], f"FROM {REACHED}", group_by=["n"])
        selected = [
            *self._of_node_types("e"),
            *valid(self._scope, "e"),
            *kept_nodes(self._scope, self._plan.where, "e"),
        ]
        conditions = [f"t.n NOT IN (SELECT n FROM {SHOWN})", *selected]
        rows = f"FROM ({reached}) t CROSS JOIN {ENTITY} e ON e.{ROW} = t.n{where(conditions)}"
        rank = ["t.ties DESC", *self._recorded(self._recorded_degree), "e.name_sort", "e.id"]
        return f"INSERT INTO {SHOWN} (n, level) {Select(['t.n', ':level'], rows, order_by=rank, limit=':room')}"

    def _recorded_ties(self) -> str:
        conditions = ["f.level = $level - 1", *self._of_types("a"), *valid(self._scope, "a")]
        rows = f"FROM {_ALL_SHOWN} CROSS JOIN {ADJACENT} a ON a.near = f.n{where(conditions)}"
        return f"INSERT INTO {REACHED} {Select(['a.far', 'count(*)'], rows, group_by=['a.far'])}"

    def _derived_ties(self, derived: DerivedType, backward: bool) -> str:
        """A derived relationship counts with its weight."""
        routes = derived.walked(backward=backward)
        edges = self._weights(derived, paths_from(self._scope, routes, "f.n", table=_LAST_LEVEL))
        return f"INSERT INTO {REACHED} {Select(['far', 'weight'], f'FROM ({edges})')}"

    def _recorded_between(self) -> str:
        """The recorded relationships between nodes that are shown."""
        conditions = ["NOT a.backward", *self._of_types("a"), *valid(self._scope, "a")]
        tables = f"{_ALL_SHOWN} CROSS JOIN {ADJACENT} a ON a.near = f.n CROSS JOIN {SHOWN} o ON o.n = a.far"
        return str(Select(["a.kind", "a.edge", "a.near", "a.far", "a.mark"], f"FROM {tables}{where(conditions)}"))

    def _derived_between(self, derived: DerivedType) -> str:
        """The edges of a derived relationship between nodes that are shown."""
        paths = [
            dataclasses.replace(path, conditions=(*path.conditions, f"{path.nodes[-1]} IN (SELECT n FROM {SHOWN})"))
            for path in paths_from(self._scope, derived.walked(backward=False), "f.n", table=_ALL_SHOWN)
        ]
        told = self._plan.edge_patterns
        edges = edge_rows(self._scope, paths, near=True, kept=self._plan.edge_filter.of(derived), patterns=told)
        columns = ["near", "far", "weight", "since", "until", *(["patterns"] if told else [])]
        return str(Select(columns, f"FROM ({edges})"))

    def _recorded_totals(self) -> str:
        rows = f"FROM {_ALL_SHOWN} CROSS JOIN {ADJACENT} a ON a.near = f.n{self._countable('a', 'e')}"
        return str(Select(["f.n", "a.kind", "count(*)"], rows, group_by=["f.n", "a.kind"]))

    def _derived_totals(self, derived: DerivedType, backward: bool) -> str:
        """How many edges of a derived relationship each node has, at one of its ends."""
        paths = paths_from(self._scope, derived.walked(backward=backward), "f.n", table=_ALL_SHOWN)
        ends = union_all([path_rows(path, "f.n AS near", f"{path.nodes[-1]} AS far") for path in paths])
        if not self._plan.edge_filter.of(derived).are_all:
            ends = self._weights(derived, paths)
        rows = f"FROM ({ends}) d{self._known('d', 'e')}"
        return str(Select(["d.near", literal(derived.name), "count(DISTINCT d.far)"], rows, group_by=["d.near"]))

    def _weights(self, derived: DerivedType, paths: Sequence[Path]) -> str:
        return edge_weights(self._scope, paths, self._plan.edge_filter.of(derived))

    def _recorded_degree(self) -> str:
        """The order by how many selected recorded relationships a reached node has, the most first."""
        rows = f"FROM {ADJACENT} c{self._countable('c', 'd', 'c.near = t.n')}"
        return f"({Select(['count(*)'], rows)}) DESC"

    def _countable(self, edge: str, far: str, *conditions: str) -> str:
        """What makes a relationship count: it is selected and holds, and so does what it leads to.

        One from a node to itself has two rows, of which one counts.
        """
        once = f"({edge}.far <> {edge}.near OR NOT {edge}.backward)"
        return self._known(edge, far, *conditions, *self._of_types(edge), *valid(self._scope, edge), once)

    def _known(self, edge: str, far: str, *conditions: str) -> str:
        """The join and the conditions by which what a relationship leads to is selected or asked for, and holds."""
        asked_for = f"{far}.id IN (SELECT value FROM json_each({self._around}))"
        selected = [*self._of_node_types(far), *kept_nodes(self._scope, self._plan.where, far)]
        of_types = [f"({condition} OR {asked_for})" for condition in selected]
        of_far = [*of_types, *valid(self._scope, far)]
        joined = f" CROSS JOIN {ENTITY} {far} ON {far}.{ROW} = {edge}.far" if of_far else ""
        return f"{joined}{where([*conditions, *of_far])}"

    def _of_types(self, edge: str) -> list[str]:
        return of_relationship_types(self._scope.ontology, self._plan.relationships, edge)

    def _of_node_types(self, node: str) -> list[str]:
        """The condition that a node is of the types selected; none where all are. The types are a parameter."""
        if len(self._plan.node_types) == len(self._scope.ontology.nodes):
            return []
        return [f"{node}.type IN (SELECT value FROM json_each($node_types))"]
