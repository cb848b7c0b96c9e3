"""Networks as one Cypher statement: levels of nodes, one after the other, then the edges between them and numbers.

`all0`, `all1`... are the nodes so far, `new0`, `new1`... those of one level. The statement returns three lists: nodes,
edges and totals (a node's id, a type, how many relationships), of which `lowering/network.py` makes the network.

    A level of a network along PAIRED_WITH, before it is ranked and cut:
    CALL (new0) { UNWIND new0 AS f MATCH (f)-[r:`PAIRED_WITH`]-(n) RETURN n, count(*) AS w }
    WITH n, sum(w) AS ties WHERE NOT n IN all0
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from graph.ontology.entity import KIND
from graph.ontology.model import DerivedType
from graph.plan.network import EDGES_PER_NODE, Network, NetworkView
from graph.stores.lowering.dialect import Expression, Parameters, Scope, field_of, where
from graph.stores.lowering.network import EdgeRow, NodeRow, TotalRow, network_view
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import call, match_, one_of_types, returning, union_all, with_
from graph.stores.neo4j.derivations import all_paths, derived_edges, kept_groups
from graph.stores.neo4j.labels import ENTITY, MARK
from graph.stores.neo4j.node_filters import kept_nodes
from graph.stores.quoting import identifier, literal

_EDGE = EdgeRow._fields
_TYPE, _MARK, _SOURCE, _TARGET, _WEIGHT = (f"e[{_EDGE.index(name)}]" for name in _EDGE[:5])


def network(scope: Scope, plan: Network) -> Expression:
    """The network: clauses and the value to return."""
    return _Writer(scope, plan).expression()


@dataclass(frozen=True, slots=True)
class _Writer:
    scope: Scope
    plan: Network

    def expression(self) -> Expression:
        clauses = [self._asked_for(), *self._levels()]
        clauses += [self._edges(), self._kept()] if self.plan.edges else []
        clauses += [self._totals()] if self.plan.totals else []
        nodes = f"[n IN {self._nodes} | [n.id, labels(n), n.key, n.name, {field_of('n', KIND)}]]"
        text = f"[{nodes}, {'kept' if self.plan.edges else '[]'}, {'totals' if self.plan.totals else '[]'}]"
        return Expression(text, self._decode, " ".join(clauses))

    def _decode(self, value: Any, _parameters: Parameters) -> NetworkView:
        nodes, edges, totals = value
        rows = [self._node(*node) for node in nodes]
        return network_view(rows, starmap(EdgeRow, edges), map(TotalRow._make, totals))

    def _node(self, identity: str, labels: Sequence[str], key: str, name: str, kind: str | None) -> NodeRow:
        """A node has the label of its type beside ENTITY."""
        node_type = next(self.scope.ontology.nodes[label] for label in labels if label in self.scope.ontology.nodes)
        return NodeRow(identity, node_type.name, key, name, kind if KIND in node_type.by_name else None)

    @property
    def _derived(self) -> tuple[DerivedType, ...]:
        """The derived types of which edges may be kept."""
        return self.plan.edge_filter.kept_types(self.plan.derived)

    @property
    def _nodes(self) -> str:
        """The variable that holds all nodes of the network."""
        return f"all{self.plan.depth}"

    @property
    def _limit(self) -> str:
        return self.scope.parameter(self.plan.limit)

    def _asked_for(self) -> str:
        """The nodes asked for, each in its first place, as far as there is room."""
        around = self.scope.parameter(self.plan.around)
        nodes = call(
            [],
            f"UNWIND range(0, size({around}) - 1) AS i",
            match_(f"(n:{ENTITY} {{id: {around}[i]}})", valid(self.scope, "n")),
            with_("n", "min(i) AS i", order_by=["i"], limit=self._limit),
            returning("collect(n) AS new0"),
        )
        return f"{nodes} {with_('new0', 'new0 AS all0')}"

    def _levels(self) -> Iterator[str]:
        """For each level, the nodes that are new as far as there is room, and all so far."""
        for level in range(1, self.plan.depth + 1):
            last, before, here = f"new{level - 1}", f"all{level - 1}", f"new{level}"
            unknown = [f"NOT n IN {before}", *self._selected("n"), *valid(self.scope, "n")]
            rank = ["ties DESC", "degree DESC", "n.name_sort", "n.id"]
            levels = [f"new{earlier}" for earlier in range(level)]
            yield call(
                [last, before],
                self._ties(last),
                with_("n", "sum(w) AS ties", conditions=unknown),
                *self._with_degree("n", "ties", order_by=rank),
                returning("collect(n) AS reached"),
            )
            yield with_(*levels, before, f"reached[0..{self._limit} - size({before})] AS {here}")
            yield with_(*levels, here, f"{before} + {here} AS all{level}")

    def _ties(self, level: str) -> str:
        """The nodes that those of a level lead to, by how many relationships; a derived one counts with its weight."""
        queries = self._of_recorded(level, "-[r{}]-(n)", valid(self.scope, "r"), "n", "count(*) AS w")
        for derived, backward in self._both_ways():
            paths = all_paths(self.scope, derived, "f", "n", backward=backward, fact="fact")
            weighed, kept = kept_groups(self.scope, self.plan.edge_filter.of(derived), "fact", "w")
            weights = f"{with_('f', 'n', *weighed, conditions=kept)} {returning('n', 'w')}"
            queries.append(f"{self._starts(level, derived, backward)} {paths} {weights}")
        return self._united(level, queries, "n", "w")

    def _edges(self) -> str:
        """The edges between the nodes, recorded ones and derived ones, each as an EdgeRow."""
        edge = f"[type(r), r.{MARK}, f.id, o.id, 1, r.id, r.since, r.until] AS e"
        queries = self._of_recorded(self._nodes, "-[r{}]->(o)", [f"o IN {self._nodes}", *valid(self.scope, "r")], edge)
        for derived in self._derived:
            kept, told = self.plan.edge_filter.of(derived), self.plan.edge_patterns
            edges = derived_edges(self.scope, derived, "f", carried=["f"], kept=kept, patterns=told)
            columns = ("weight", "id", "since", "until", *(["patterns"] if told else []))
            values = ", ".join(edges.edge_fields[name] for name in columns)
            edge = f"[{literal(derived.name)}, 0, f.id, {edges.node}.id, {values}] AS e"
            between = [f"{edges.node} IN {self._nodes}", *([f"f.id < {edges.node}.id"] if derived.symmetric else [])]
            clauses = f"{self._starts(self._nodes, derived, False)} {edges.clauses}{where(between)}"
            queries.append(f"{clauses} {returning(edge)}")
        return call([self._nodes], self._united(self._nodes, queries, "e"), returning("collect(e) AS edges"))

    def _kept(self) -> str:
        """All edges; of too many those that `graph/plan/network.py` says, before they are sent to the service."""
        levels = [f"new{level}" for level in range(self.plan.depth + 1)]
        most = f"{self._limit} * {EDGES_PER_NODE}"
        cases = " ".join(f"WHEN {{0}} IN ids{level} THEN {level}" for level in range(len(levels)))
        level_of = f"CASE {cases} END"
        order = [f"{_WEIGHT} DESC", _TYPE, _MARK, _SOURCE, _TARGET]
        turns = ["first DESC", "CASE WHEN first THEN 0 ELSE turn END", "type"]
        step = f"{level_of.format(_TARGET)} - {level_of.format(_SOURCE)} AS step"
        chosen = (
            with_("edges", *levels, conditions=[f"size(edges) > {most}"]),
            with_("edges", *(f"[n IN {level} | n.id] AS ids{place}" for place, level in enumerate(levels))),
            "UNWIND edges AS e",
            with_("e", step),
            with_("e", f"CASE step WHEN 1 THEN {_TARGET} WHEN -1 THEN {_SOURCE} END AS reached", order_by=order),
            with_("reached", "collect(e) AS es"),
            "UNWIND range(0, size(es) - 1) AS i",
            with_("es[i] AS e", "reached IS NOT NULL AND i = 0 AS first", order_by=order),
            with_("first", f"{_TYPE} AS type", "collect(e) AS es"),
            "UNWIND range(0, size(es) - 1) AS turn",
            with_("es[turn] AS e", "first", "turn", "type", order_by=turns, limit=most),
            returning("collect(e) AS chosen"),
        )
        kept = f"CASE WHEN size(edges) > {most} THEN chosen ELSE edges END AS kept"
        return f"{call(['edges', *levels], *chosen)} {with_(self._nodes, kept)}"

    def _totals(self) -> str:
        """How many selected relationships each node has, by type; several numbers of one node and type add up."""
        columns = "f.id AS id", "{} AS type", "count(*) AS total"
        known = [*valid(self.scope, "r"), *self._known("o")]
        items = [column.format("type(r)") for column in columns]
        queries = self._of_recorded(self._nodes, "-[r{}]-(o)", known, *items)
        for derived, backward in self._both_ways():
            edges = self._counted_edges(derived, backward)
            items = [column.format(literal(derived.name)) for column in columns]
            queries.append(f"{self._starts(self._nodes, derived, backward)} {edges} {returning(*items)}")
        totals = self._united(self._nodes, queries, "id", "type", "total")
        return call([self._nodes], totals, returning("collect([id, type, total]) AS totals"))

    def _counted_edges(self, derived: DerivedType, backward: bool) -> str:
        """The edges from the node f to the nodes o, each once, that count."""
        kept = self.plan.edge_filter.of(derived)
        if kept.are_all:
            paths = all_paths(self.scope, derived, "f", "o", backward=backward)
            return f"{paths} {with_('DISTINCT f', 'o', conditions=self._known('o'))}"
        paths = all_paths(self.scope, derived, "f", "o", backward=backward, fact="fact")
        weighed, conditions = kept_groups(self.scope, kept, "fact", "w")
        edges = with_("f", "o", *weighed, conditions=conditions)
        return f"{paths} {edges} {with_('f', 'o', conditions=self._known('o'))}"

    def _of_recorded(self, nodes: str, pattern: str, conditions: Sequence[str], *items: str) -> list[str]:
        """A query along the recorded relationships of nodes; none where no such type is selected."""
        if not self.plan.relationships:
            return []
        walked = match_(f"(f){pattern.format(self._types)}", conditions)
        return [f"UNWIND {nodes} AS f {walked} {returning(*items)}"]

    def _both_ways(self) -> list[tuple[DerivedType, bool]]:
        return [(derived, backward) for derived in self._derived for backward in derived.directions]

    def _starts(self, nodes: str, derived: DerivedType, backward: bool) -> str:
        """Those of some nodes at which a derived relationship may begin, or end."""
        labels = one_of_types((derived.target if backward else derived.source).types)
        return f"UNWIND {nodes} AS f {with_('f', conditions=[f'f:{labels}'])}"

    def _united(self, nodes: str, queries: Sequence[str], *columns: str) -> str:
        """The rows of several queries, which may be none at all."""
        nothing = f"UNWIND [] AS nothing {returning(*(f'nothing AS {column}' for column in columns))}"
        return call([nodes], union_all(queries) or nothing)

    @property
    def _types(self) -> str:
        """The types of relationship, as they stand in a pattern."""
        return f":{one_of_types(relationship.name for relationship in self.plan.relationships)}"

    def _with_degree(self, node: str, *carried: str, order_by: Sequence[str]) -> Iterator[str]:
        """The first nodes by their rank, with how many selected recorded relationships each has.

        What is asked of nodes may hold a grouping, which Neo4j takes in no expression beside others.
        """
        degree = f"{self._recorded_degree(node)} AS degree"
        if self.plan.where.asks and self.plan.relationships:
            conditions = [*valid(self.scope, "c"), *self._known("d")]
            walked = match_(f"({node})-[c{self._types}]-(d)", conditions)
            yield call([node], walked, returning("count(*) AS degree"))
            degree = "degree"
        yield with_(node, *carried, degree, order_by=order_by, limit=self._limit)

    def _recorded_degree(self, node: str) -> str:
        """How many selected recorded relationships a node has; without conditions its degrees alone tell."""
        if not self.plan.relationships:
            return "0"
        conditions = [*valid(self.scope, "c"), *self._known("d")]
        if not conditions:
            return f"COUNT {{ ({node})-[{self._types}]-() }}"
        return f"COUNT {{ {match_(f'({node})-[c{self._types}]-(d)', conditions)} }}"

    def _known(self, far: str) -> list[str]:
        """The conditions that what a relationship leads to is selected or asked for, and holds."""
        around = self.scope.parameter(self.plan.around)
        selected = [f"({condition} OR {far}.id IN {around})" for condition in self._selected(far)]
        return [*selected, *valid(self.scope, far)]

    def _selected(self, node: str) -> list[str]:
        """The conditions that a node is selected: by its type, and by what is asked of nodes."""
        return [*self._of_node_types(node), *kept_nodes(self.scope, self.plan.where, node)]

    def _of_node_types(self, node: str) -> list[str]:
        """The condition that a node is of the types selected; none where all are."""
        if len(self.plan.node_types) == len(self.scope.ontology.nodes):
            return []
        return [f"({' OR '.join(f'{node}:{identifier(name)}' for name in self.plan.node_types) or 'false'})"]
