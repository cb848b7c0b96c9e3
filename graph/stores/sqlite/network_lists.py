"""The lists of a network as JSON: its nodes, its edges, and what was left out.

They look at the row `l` of what was found (`network.py`): `a` has the rows of all nodes, `links` the edges.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.ontology.model import DerivedType, RelationshipType
from graph.plan.network import KIND, Network
from graph.plan.output import Column, Listed, Literal, Section
from graph.stores.sqlite.adjacency import ADJACENT, ENTITY
from graph.stores.sqlite.json_text import embedded, json_object
from graph.stores.sqlite.network_selection import NetworkSelection
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import ROW


def nodes_in(rows: str) -> str:
    """Nodes by a list of their rows: n, r (the rank), id and type."""
    return (
        f"SELECT e.{ROW} AS n, g.key AS r, e.id AS id, e.type AS type FROM json_each({rows}) g"
        f" CROSS JOIN {ENTITY} e ON e.{ROW} = g.value"
    )


NODES = nodes_in("l.a")
"""All nodes, to be walked from."""

LINK_COLUMNS = ("kind", "edge", "near", "far", "source", "target", "weight", "since", "until")
_LINKS = (
    f"SELECT {', '.join(f'value ->> {place} AS {name}' for place, name in enumerate(LINK_COLUMNS))}"
    " FROM json_each(l.links)"
)
_ENDS = {"type": "k.kind", "source": "k.source", "target": "k.target", "weight": "k.weight"}


def network_list(scope: Scope, given: Network, output: Listed) -> str:
    """One of the lists."""
    lists = _Lists(scope, given, NetworkSelection(scope, given))
    match output.section:
        case Section.NODES:
            return lists.nodes(output)
        case Section.EDGES:
            return lists.edges(output)
        case Section.OMITTED:
            return lists.omitted(output)


@dataclass(frozen=True, slots=True)
class _Lists:
    scope: Scope
    given: Network
    selected: NetworkSelection

    def nodes(self, listed: Listed) -> str:
        cases = []
        for node in self.scope.ontology.nodes.values():
            values = dict.fromkeys(("x", "y"), "NULL") | {
                "id": "v.id",
                "type": literal(self.given.constants[node.name]),
                "key": "v.key",
                "name": "v.name",
                "kind": f"v.{identifier(KIND)}" if node.name in self.given.kinds else "NULL",
                "degree": self.selected.degree("s.n"),
            }
            shown = _row(listed, values)
            cases.append(
                f"WHEN {literal(node.name)} THEN (SELECT {shown} FROM {identifier(node.name)} v WHERE v.{ROW} = s.n)"
            )
        return _list(f"json(CASE s.type {' '.join(cases)} END)", f"({NODES}) s ORDER BY s.r")

    def edges(self, listed: Listed) -> str:
        cases = [self._recorded(one, listed) for one in self.given.relationships]
        cases += [self._derived(one, listed) for one in self.given.derived]
        return _list(f"json(CASE k.kind {' '.join(cases)} END)" if cases else "NULL", f"({_LINKS}) k")

    def _recorded(self, kind: RelationshipType, listed: Listed) -> str:
        row = _row(listed, _ENDS | {name: f"v.{name}" for name in ("id", "since", "until")})
        return f"WHEN {literal(kind.name)} THEN (SELECT {row} FROM {identifier(kind.name)} v WHERE v.{ROW} = k.edge)"

    def _derived(self, kind: DerivedType, listed: Listed) -> str:
        identity = f"{literal(kind.name + ':')} || k.source || ':' || k.target"
        row = _row(listed, _ENDS | {"id": identity, "since": "k.since", "until": "k.until"})
        return f"WHEN {literal(kind.name)} THEN {row}"

    def omitted(self, listed: Listed) -> str:
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
        return _list(_row(listed, values), f"({left}) o ORDER BY o.r, o.kind")

    def _totals(self) -> Iterator[str]:
        """How many selected relationships each node has, by type: id, kind, x, r."""
        if self.given.relationships:
            edges = f"({NODES}) f CROSS JOIN {ADJACENT} a ON a.near = f.n{self.selected.joined('a', 'e')}"
            conditions = where(self.selected.countable("a", "e"))
            yield f"SELECT f.id, a.kind, count(*), f.r FROM {edges}{conditions} GROUP BY f.id, a.kind"
        for derived in self.given.derived:
            for backward in (False, True):
                count = self.selected.count_derived(derived, "f.n", backward=backward)
                yield f"SELECT f.id, {literal(derived.name)}, {count}, f.r FROM ({NODES}) f"


def _row(listed: Listed, values: Mapping[str, str]) -> str:
    pairs = []
    for member in listed.selection:
        match member.output:
            case Column(name):
                pairs.append((member.key, values[name]))
            case Literal(text):
                pairs.append((member.key, literal(text)))
    return json_object(pairs)


def _list(item: str, rows: str) -> str:
    return embedded(f"SELECT json_group_array(json(x)) FROM (SELECT {item} AS x FROM {rows})")
