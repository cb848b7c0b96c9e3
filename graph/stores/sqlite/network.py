"""Networks as SQL: levels of nodes found one after the other, then the edges between them, then what was left out.

What is found is handed on as JSON in one row: `l0`, `l1`... have `a`, the rows of all nodes so far in the order of
their rank, and `start`, where those of the last level begin; `linked` adds the edges. A table expression that is named
several times is written out as often by SQLite, so most parts look at the columns of that row. But SQLite indexes no
subquery that does; what is joined by its node, and not walked from, therefore names the table expression (`_found`),
under a limit, though it is none, that keeps SQLite from taking the subquery apart.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.ontology.model import DerivedType, RelationshipType
from graph.plan.network import EDGES_PER_NODE, KIND, Network
from graph.plan.output import Column, Listed, Literal, Section
from graph.stores.sqlite.adjacency import ADJACENT, ENTITY
from graph.stores.sqlite.derivations import reached_rows, spread_rows
from graph.stores.sqlite.json_text import embedded, json_object
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW


def _nodes_in(rows: str) -> str:
    """Nodes by a list of their rows: n, r (the rank), id and type."""
    return (
        f"SELECT e.{ROW} AS n, g.key AS r, e.id AS id, e.type AS type FROM json_each({rows}) g"
        f" CROSS JOIN {ENTITY} e ON e.{ROW} = g.value"
    )


_SHOWN = _nodes_in("l.a")
"""All nodes, to be walked from."""

_COLUMNS = ("kind", "edge", "near", "far", "source", "target", "weight", "since", "until")
_LINKS = (
    f"SELECT {', '.join(f'value ->> {place} AS {name}' for place, name in enumerate(_COLUMNS))} FROM json_each(l.links)"
)
"""The edges, as `_Writer._links` gathered them."""

_ENDS = {"type": "k.kind", "source": "k.source", "target": "k.target", "weight": "k.weight"}


def network(scope: Scope, given: Network) -> str:
    """The statement of a network."""
    return _Writer(scope, given).statement()


@dataclass(frozen=True, slots=True)
class _Writer:
    scope: Scope
    given: Network

    def statement(self) -> str:
        sections = {Section.NODES: self._nodes, Section.EDGES: self._edges, Section.OMITTED: self._omitted}
        pairs = []
        for member in self.given.selection:
            match member.output:
                case Listed(section, _):
                    pairs.append((member.key, sections[section](member.output)))
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
            f"SELECT t.n, t.ties, e.name_sort AS name, e.id AS id, {self._count('t.n')} AS degree FROM ({reached}) t"
            f" CROSS JOIN {ENTITY} e ON e.{ROW} = t.n{where([self._of_types('e'), *self.scope.valid('e')])}"
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
            found = where([*self._kinds("a"), *self.scope.valid("a")])
            parts.append(
                f"SELECT a.far AS n, count(*) AS w FROM {before} f CROSS JOIN {ADJACENT} a ON a.near = f.n"
                f"{found} GROUP BY a.far"
            )
        for derived in self.given.derived:
            for backward in (False, True):
                rows = spread_rows(self.scope, derived, before, backward=backward)
                parts.append(f"SELECT far AS n, sum(weight) AS w FROM ({rows}) GROUP BY far")
        return " UNION ALL ".join(parts) or "SELECT NULL AS n, 0 AS w WHERE 0"

    def _kinds(self, alias: str) -> list[str]:
        """The condition that a relationship is of the types selected; none where all are."""
        chosen = self.given.relationships
        if len(chosen) == len(self.scope.ontology.relationships):
            return []
        return [f"{alias}.kind IN ({_literals(one.name for one in chosen)})"]

    def _of_types(self, alias: str) -> str:
        if len(self.given.types) == len(self.scope.ontology.nodes):
            return "1"
        return f"{alias}.type IN ({_literals(self.given.types)})"

    def _countable(self, alias: str, far: str) -> list[str]:
        """The conditions that a relationship counts: what it leads to is selected and holds."""
        conditions = [*self._kinds(alias), *self.scope.valid(alias)]
        conditions.append(f"({alias}.far <> {alias}.near OR NOT {alias}.backward)")
        return conditions + self._known(far)

    def _known(self, far: str) -> list[str]:
        if self._of_types(far) == "1":
            return self.scope.valid(far)
        asked_for = f"SELECT value FROM json_each({self.scope.parameter(self.given.around)})"
        return [f"({self._of_types(far)} OR {far}.id IN ({asked_for}))", *self.scope.valid(far)]

    def _count(self, node: str) -> str:
        """How many selected recorded relationships a node has."""
        if not self.given.relationships:
            return "0"
        tables = f"{ADJACENT} c"
        if self._known("d"):
            tables += f" CROSS JOIN {ENTITY} d ON d.{ROW} = c.far"
        return f"(SELECT count(*) FROM {tables}{where([f'c.near = {node}', *self._countable('c', 'd')])})"

    def _links(self) -> str:
        """The edges between the nodes: recorded ones by their row, derived ones with what they compute."""
        parts = []
        if self.given.relationships:
            conditions = where(["NOT a.backward", *self._kinds("a"), *self.scope.valid("a")])
            parts.append(
                f"SELECT a.kind, a.edge, a.near, a.far, f.id, o.id, 1, NULL, NULL, a.mark FROM ({_SHOWN}) f"
                f" CROSS JOIN {ADJACENT} a ON a.near = f.n CROSS JOIN ({self._found}) o ON o.n = a.far{conditions}"
            )
        for derived in self.given.derived:
            rows = spread_rows(self.scope, derived, f"({_SHOWN})", backward=False)
            parts.append(
                f"SELECT {literal(derived.name)}, 0, d.near, d.far, f.id, o.id, d.weight, d.since, d.until, 0"
                f" FROM ({rows}) d JOIN ({self._found}) f ON f.n = d.near JOIN ({self._found}) o ON o.n = d.far"
            )
        none = f"SELECT {', '.join(f'NULL AS {name}' for name in (*_COLUMNS, 'mark'))} WHERE 0"
        limit = f"{self.scope.parameter(self.given.limit)} * {EDGES_PER_NODE}"
        return (
            f"SELECT json_group_array(json_array({', '.join(_COLUMNS)})) FROM ({' UNION ALL '.join([none, *parts])}"
            f" ORDER BY weight DESC, kind, mark, source, target LIMIT {limit})"
        )

    @property
    def _found(self) -> str:
        """All nodes, to be found by `n`."""
        return f"{_nodes_in(f'(SELECT a FROM l{self.given.depth})')} LIMIT -1"

    def _totals(self) -> Iterator[str]:
        """How many selected relationships each node has, by type: id, kind, x, r."""
        if self.given.relationships:
            tables = f"({_SHOWN}) f CROSS JOIN {ADJACENT} a ON a.near = f.n"
            if self._known("e"):
                tables += f" CROSS JOIN {ENTITY} e ON e.{ROW} = a.far"
            conditions = where(self._countable("a", "e"))
            yield f"SELECT f.id, a.kind, count(*), f.r FROM {tables}{conditions} GROUP BY f.id, a.kind"
        for derived in self.given.derived:
            for backward in (False, True):
                count = self._count_derived(derived, "f.n", backward=backward)
                yield f"SELECT f.id, {literal(derived.name)}, {count}, f.r FROM ({_SHOWN}) f"

    def _count_derived(self, derived: DerivedType, node: str, *, backward: bool) -> str:
        """How many edges of a derived relationship a node has, at one of its ends."""
        rows = reached_rows(self.scope, derived, node, backward=backward)
        known = self._known("e")
        joined = f" CROSS JOIN {ENTITY} e ON e.{ROW} = d.far{where(known)}" if known else ""
        return f"(SELECT count(DISTINCT d.far) FROM ({rows}) d{joined})"

    def _degree(self, node: str) -> str:
        both = [(one, backward) for one in self.given.derived for backward in (False, True)]
        derived = [self._count_derived(one, node, backward=backward) for one, backward in both]
        return " + ".join([self._count(node), *derived])

    def _nodes(self, given: Listed) -> str:
        cases = []
        for node in self.scope.ontology.nodes.values():
            values = dict.fromkeys(("x", "y"), "NULL") | {
                "id": "v.id",
                "type": literal(self.given.constants[node.name]),
                "key": "v.key",
                "name": "v.name",
                "kind": f"v.{identifier(KIND)}" if node.name in self.given.kinds else "NULL",
                "degree": self._degree("s.n"),
            }
            shown = _row(given, values)
            cases.append(
                f"WHEN {literal(node.name)} THEN (SELECT {shown} FROM {identifier(node.name)} v WHERE v.{ROW} = s.n)"
            )
        return _list(f"json(CASE s.type {' '.join(cases)} END)", f"({_SHOWN}) s ORDER BY s.r")

    def _edges(self, given: Listed) -> str:
        cases = [self._recorded(one, given) for one in self.given.relationships]
        cases += [self._derived(one, given) for one in self.given.derived]
        return _list(f"json(CASE k.kind {' '.join(cases)} END)" if cases else "NULL", f"({_LINKS}) k")

    def _recorded(self, kind: RelationshipType, given: Listed) -> str:
        row = _row(given, _ENDS | {name: f"v.{name}" for name in ("id", "since", "until")})
        return f"WHEN {literal(kind.name)} THEN (SELECT {row} FROM {identifier(kind.name)} v WHERE v.{ROW} = k.edge)"

    def _derived(self, kind: DerivedType, given: Listed) -> str:
        identity = f"{literal(kind.name + ':')} || k.source || ':' || k.target"
        row = _row(given, _ENDS | {"id": identity, "since": "k.since", "until": "k.until"})
        return f"WHEN {literal(kind.name)} THEN {row}"

    def _omitted(self, given: Listed) -> str:
        values = {"node": "o.id", "type": "o.kind", "count": "o.x"}
        nothing = "SELECT '' AS id, '' AS kind, 0 AS x, 0 AS r WHERE 0"
        links = [
            f"SELECT source, kind, -1, NULL FROM ({_LINKS})",
            f"SELECT target, kind, -1, NULL FROM ({_LINKS}) WHERE far <> near",
        ]
        left = (
            f"SELECT id, kind, sum(x) AS x, max(r) AS r FROM ({' UNION ALL '.join([nothing, *self._totals(), *links])})"
            " GROUP BY id, kind HAVING sum(x) > 0"
        )
        return _list(_row(given, values), f"({left}) o ORDER BY o.r, o.kind")


def _row(given: Listed, values: Mapping[str, str]) -> str:
    pairs = []
    for member in given.selection:
        match member.output:
            case Column(name):
                pairs.append((member.key, values[name]))
            case Literal(text):
                pairs.append((member.key, literal(text)))
    return json_object(pairs)


def _list(item: str, rows: str) -> str:
    return embedded(f"SELECT json_group_array(json(x)) FROM (SELECT {item} AS x FROM {rows})")


def _literals(names: Iterable[str]) -> str:
    return ", ".join(map(literal, names))
