"""Networks as SQL: levels of nodes found one after the other, then the edges between them.

What is found is handed on as JSON in one row: `l0`, `l1`... have `a`, the rows of all nodes so far in the order of
their rank, and `start`, where those of the last level begin; `linked` adds the edges. From it `network_lists.py` shows.
A table expression that is named several times is written out as often by SQLite, so most parts look at the columns of
that row. But SQLite indexes no subquery that does; what is joined by its node, and not walked from, therefore names the
table expression (`_found`), under a limit, though it is none, that keeps SQLite from taking the subquery apart.
"""

from dataclasses import dataclass

from graph.plan.network import EDGES_PER_NODE, Network
from graph.plan.output import Listed, Literal
from graph.stores.sqlite.adjacency import ADJACENT, ENTITY
from graph.stores.sqlite.derivations import spread_rows
from graph.stores.sqlite.json_text import json_object
from graph.stores.sqlite.network_lists import LINK_COLUMNS, NODES, network_list, nodes_in
from graph.stores.sqlite.network_selection import NetworkSelection
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW


def network(scope: Scope, given: Network) -> str:
    """The statement of a network."""
    return _Writer(scope, given, NetworkSelection(scope, given)).statement()


@dataclass(frozen=True, slots=True)
class _Writer:
    scope: Scope
    given: Network
    selected: NetworkSelection

    def statement(self) -> str:
        pairs = []
        for member in self.given.selection:
            match member.output:
                case Listed():
                    pairs.append((member.key, network_list(self.scope, self.given, member.output)))
                case Literal(text):
                    pairs.append((member.key, literal(text)))
        levels = [
            f"l{level}(a, start) AS MATERIALIZED ({self._level(level)})" for level in range(1, self.given.depth + 1)
        ]
        tables = [f"l0(a, start) AS MATERIALIZED ({self._asked_for()})", *levels]
        links = f"({self._links()})" if self.given.links else "NULL"
        tables.append(f"linked(a, links) AS MATERIALIZED (SELECT l.a, {links} FROM l{self.given.depth} l)")
        return f"WITH {', '.join(tables)} SELECT {json_object(pairs)} FROM linked l"

    def _asked_for(self) -> str:
        """The nodes asked for, each in its first place, as far as there is room."""
        around, limit = self.scope.parameter(self.given.around), self.scope.parameter(self.given.limit)
        found = (
            f"SELECT e.{ROW} AS n FROM json_each({around}) g JOIN {ENTITY} e ON e.id = g.value"
            f"{where(self.scope.valid('e'))} GROUP BY e.{ROW} ORDER BY min(g.key) LIMIT {limit}"
        )
        return f"SELECT (SELECT json_group_array(n) FROM ({found})), 0"

    def _level(self, level: int) -> str:
        """The nodes so far and, behind them, those of the next level as far as there is room."""
        so_far = "SELECT value AS n FROM json_each(l.a)"
        known = "SELECT value, NULL FROM json_each(l.a)"
        reached = (
            f"SELECT n, sum(w) AS ties FROM ({self._ties()} UNION ALL {known}) GROUP BY n HAVING count(w) = count(*)"
        )
        found = (
            f"SELECT t.n, t.ties, e.name_sort AS name, e.id AS id, {self.selected.count('t.n')} AS degree"
            f" FROM ({reached}) t CROSS JOIN {ENTITY} e ON e.{ROW} = t.n"
            f"{where([self.selected.of_types('e'), *self.scope.valid('e')])}"
        )
        ranked = f"SELECT n, row_number() OVER (ORDER BY ties DESC, degree DESC, name, id) AS r FROM ({found})"
        room = f"{self.scope.parameter(self.given.limit)} - json_array_length(l.a)"
        new = f"SELECT n FROM ({ranked}) WHERE r <= {room} ORDER BY r"
        return (
            f"SELECT (SELECT json_group_array(n) FROM ({so_far} UNION ALL SELECT n FROM ({new}))),"
            f" json_array_length(l.a) FROM l{level - 1} l"
        )

    def _ties(self) -> str:
        """The nodes that those of the level before lead to, and by how many relationships; none without room."""
        room = f"json_array_length(l.a) < {self.scope.parameter(self.given.limit)}"
        before = f"(SELECT value AS n FROM json_each(CASE WHEN {room} THEN l.a ELSE '[]' END) WHERE key >= l.start)"
        parts = []
        if self.given.relationships:
            found = where([*self.selected.of_kinds("a"), *self.scope.valid("a")])
            parts.append(
                f"SELECT a.far AS n, count(*) AS w FROM {before} f CROSS JOIN {ADJACENT} a ON a.near = f.n"
                f"{found} GROUP BY a.far"
            )
        for derived in self.given.derived:
            for backward in (False, True):
                rows = spread_rows(self.scope, derived, before, backward=backward)
                parts.append(f"SELECT far AS n, sum(weight) AS w FROM ({rows}) GROUP BY far")
        return " UNION ALL ".join(parts) or "SELECT NULL AS n, 0 AS w WHERE 0"

    def _links(self) -> str:
        """The edges between the nodes: recorded ones by their row, derived ones with what they compute."""
        parts = []
        if self.given.relationships:
            conditions = where(["NOT a.backward", *self.selected.of_kinds("a"), *self.scope.valid("a")])
            parts.append(
                f"SELECT a.kind, a.edge, a.near, a.far, f.id, o.id, 1, NULL, NULL, a.mark FROM ({NODES}) f"
                f" CROSS JOIN {ADJACENT} a ON a.near = f.n CROSS JOIN ({self._found}) o ON o.n = a.far{conditions}"
            )
        for derived in self.given.derived:
            rows = spread_rows(self.scope, derived, f"({NODES})", backward=False)
            parts.append(
                f"SELECT {literal(derived.name)}, 0, d.near, d.far, f.id, o.id, d.weight, d.since, d.until, 0"
                f" FROM ({rows}) d JOIN ({self._found}) f ON f.n = d.near JOIN ({self._found}) o ON o.n = d.far"
            )
        none = f"SELECT {', '.join(f'NULL AS {name}' for name in (*LINK_COLUMNS, 'mark'))} WHERE 0"
        limit = f"{self.scope.parameter(self.given.limit)} * {EDGES_PER_NODE}"
        return (
            f"SELECT json_group_array(json_array({', '.join(LINK_COLUMNS)})) FROM ({' UNION ALL '.join([none, *parts])}"
            f" ORDER BY weight DESC, kind, mark, source, target LIMIT {limit})"
        )

    @property
    def _found(self) -> str:
        """All nodes, to be found by `n`."""
        return f"{nodes_in(f'(SELECT a FROM l{self.given.depth})')} LIMIT -1"
