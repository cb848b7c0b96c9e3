"""Networks as Cypher: levels of nodes found one after the other, then the edges between them and their numbers.

`all0`, `all1`... are the nodes so far, `new0`, `new1`... those of one level. The statement returns three lists: nodes,
edges, and totals (a node's id, a type, how many relationships). What was left out follows from them
(`network_shapes.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.plan.network import EDGES_PER_NODE, KIND, Network
from graph.stores.neo4j.labels import ENTITY, MARK
from graph.stores.neo4j.network_shapes import network_shape
from graph.stores.neo4j.quoting import identifier, literal
from graph.stores.neo4j.scope import Scope, prop, where
from graph.stores.neo4j.shapes import Shown
from graph.stores.neo4j.walks import spread

_LINK_COLUMNS = ("kind", "source", "target", "weight", "mark", "id", "since", "until")


def network(scope: Scope, given: Network) -> Shown:
    """The network: clauses and the value to return."""
    return _Writer(scope, given).shown()


@dataclass(frozen=True, slots=True)
class _Writer:
    scope: Scope
    given: Network

    def shown(self) -> Shown:
        clauses = [self._asked_for(), *self._levels()]
        links, totals = "[]", "[]"
        if self.given.links:
            clauses.append(self._links())
            links = "links"
        if self.given.counts:
            clauses.append(self._totals())
            totals = "totals"
        nodes = f"[n IN all{self.given.depth} | [n.id, {self._type()}, n.key, n.name, {self._kind()}]]"
        text = f"[{nodes}, {links}, {totals}]"
        return Shown(text, network_shape(self.given), " ".join(clauses))

    def _asked_for(self) -> str:
        """The nodes asked for, each in its first place, as far as there is room."""
        around, limit = self.scope.parameter(self.given.around), self.scope.parameter(self.given.limit)
        return (
            f"CALL () {{ UNWIND range(0, size({around}) - 1) AS i"
            f" MATCH (n:{ENTITY} {{id: {around}[i]}}){where(self.scope.valid('n'))}"
            f" WITH n, min(i) AS i ORDER BY i LIMIT {limit} RETURN collect(n) AS new0 }} WITH new0, new0 AS all0"
        )

    def _levels(self) -> Iterator[str]:
        """For each level, the nodes that are new as far as there is room, and all so far."""
        limit = self.scope.parameter(self.given.limit)
        for level in range(1, self.given.depth + 1):
            before, here = f"all{level - 1}", f"new{level}"
            conditions = [f"NOT n IN {before}", *self._of_types("n"), *self.scope.valid("n")]
            yield (
                f"CALL (new{level - 1}, {before}) {{ {self._ties(level)} WITH n, sum(w) AS ties{where(conditions)}"
                f" WITH n, ties, {self._count('n')} AS degree ORDER BY ties DESC, degree DESC, n.name_sort, n.id"
                f" LIMIT {limit} RETURN collect(n) AS found }}"
                f" WITH {before}, found[0..{limit} - size({before})] AS {here}"
                f" WITH {here}, {before} + {here} AS all{level}"
            )

    def _ties(self, level: int) -> str:
        """The nodes that those of the level before lead to, and by how many relationships."""
        before = f"new{level - 1}"
        parts = []
        if self.given.relationships:
            parts.append(
                f"UNWIND {before} AS f MATCH (f)-[r{self._kinds()}]-(n){where(self.scope.valid('r'))}"
                " RETURN n, count(*) AS w"
            )
        for derived in self.given.derived:
            for backward in (False, True):
                found = spread(self.scope, derived, before, backward=backward, dated=False)
                parts.append(f"{found.clauses} RETURN {found.node} AS n, sum({found.edge_field('weight')}) AS w")
        nothing = "UNWIND [] AS n RETURN n, 0 AS w"
        return f"CALL ({before}) {{ {' UNION ALL '.join(parts) or nothing} }}"

    def _kinds(self) -> str:
        """The types of relationship, as they stand in a pattern."""
        return ":" + "|".join(identifier(one.name) for one in self.given.relationships)

    def _of_types(self, node: str) -> list[str]:
        """The condition that a node is of the types selected; none where all are."""
        if len(self.given.types) == len(self.given.constants):
            return []
        return [f"({' OR '.join(f'{node}:{identifier(name)}' for name in self.given.types) or 'false'})"]

    def _known(self, far: str) -> list[str]:
        """The conditions that what a relationship leads to is selected and holds."""
        around = self.scope.parameter(self.given.around)
        of_types = [f"({condition} OR {far}.id IN {around})" for condition in self._of_types(far)]
        return [*of_types, *self.scope.valid(far)]

    def _count(self, node: str) -> str:
        """How many selected recorded relationships a node has; without conditions its degrees alone tell."""
        if not self.given.relationships:
            return "0"
        conditions = [*self.scope.valid("c"), *self._known("d")]
        if not conditions:
            return f"COUNT {{ ({node})-[{self._kinds()}]-() }}"
        return f"COUNT {{ MATCH ({node})-[c{self._kinds()}]-(d){where(conditions)} }}"

    def _links(self) -> str:
        """The edges between the nodes, recorded ones and derived ones."""
        nodes = f"all{self.given.depth}"
        parts = []
        if self.given.relationships:
            conditions = [f"o IN {nodes}", *self.scope.valid("r")]
            parts.append(
                f"UNWIND {nodes} AS f MATCH (f)-[r{self._kinds()}]->(o){where(conditions)} RETURN type(r) AS kind,"
                f" f.id AS source, o.id AS target, 1 AS weight, r.{MARK} AS mark, r.id AS id, r.since AS since,"
                " r.until AS until"
            )
        for derived in self.given.derived:
            found = spread(self.scope, derived, nodes, backward=False, dated=True)
            since, until = found.edge_field("since"), found.edge_field("until")
            parts.append(
                f"{found.clauses} WHERE {found.node} IN {nodes} RETURN {literal(derived.name)} AS kind,"
                f" {found.source}.id AS source, {found.node}.id AS target, {found.edge_field('weight')} AS weight,"
                f" 0 AS mark, {found.edge_id} AS id, {since} AS since, {until} AS until"
            )
        limit = f"{self.scope.parameter(self.given.limit)} * {EDGES_PER_NODE}"
        nothing = f"UNWIND [] AS nothing RETURN {', '.join(f'nothing AS {name}' for name in _LINK_COLUMNS)}"
        return (
            f"CALL ({nodes}) {{ CALL ({nodes}) {{ {' UNION ALL '.join(parts) or nothing} }}"
            f" WITH {', '.join(_LINK_COLUMNS)} ORDER BY weight DESC, kind, mark, source, target LIMIT {limit}"
            " RETURN collect([kind, source, target, weight, id, since, until]) AS links }"
        )

    def _totals(self) -> str:
        """How many selected relationships each node has, by type."""
        nodes = f"all{self.given.depth}"
        parts = []
        if self.given.relationships:
            conditions = where([*self.scope.valid("r"), *self._known("o")])
            parts.append(
                f"UNWIND {nodes} AS f MATCH (f)-[r{self._kinds()}]-(o){conditions}"
                " RETURN f.id AS id, type(r) AS kind, count(*) AS total"
            )
        for derived in self.given.derived:
            for backward in (False, True):
                found = spread(self.scope, derived, nodes, backward=backward, dated=False)
                parts.append(
                    f"{found.clauses}{where(self._known(found.node))} RETURN {found.source}.id AS id,"
                    f" {literal(derived.name)} AS kind, count(*) AS total"
                )
        nothing = "UNWIND [] AS id RETURN id, '' AS kind, 0 AS total"
        return (
            f"CALL ({nodes}) {{ CALL ({nodes}) {{ {' UNION ALL '.join(parts) or nothing} }}"
            " WITH id, kind, sum(total) AS total ORDER BY kind RETURN collect([id, kind, total]) AS totals }"
        )

    def _type(self) -> str:
        """Under which name the type of the node `n` is shown."""
        cases = " ".join(
            f"WHEN n:{identifier(name)} THEN {literal(text)}" for name, text in self.given.constants.items()
        )
        return f"CASE {cases} END"

    def _kind(self) -> str:
        """The kind of the node `n`, null where its type has none."""
        labels = " OR ".join(f"n:{identifier(name)}" for name in self.given.kinds)
        return f"CASE WHEN {labels or 'false'} THEN {prop('n', KIND)} END"
