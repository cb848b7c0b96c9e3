"""Evidence as SQL: the paths that make an edge of a derived relationship hold, each with its hops."""

from graph.ontology.model import DerivedType
from graph.plan.output import Evidence, Hops, Literal, Output, Role, Selection
from graph.plan.routes import Leg, routes
from graph.stores.sqlite import relationships
from graph.stores.sqlite.derivations import Path, path_of
from graph.stores.sqlite.json_text import embedded, json_array, json_object
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, where
from graph.stores.sqlite.tables import FROM, ROW, TO


def evidence_list(scope: Scope, derived: DerivedType, source: str, target: str, output: Evidence) -> str:
    """The paths between the rows numbered `source` and `target`: by pattern, then by the ids of their relationships."""
    longest = max(len(pattern.hops) for pattern in derived.patterns)
    found = scope.alias()
    parts, shown = [], []
    for place, route in enumerate(routes(derived)):
        way = path_of(scope, route, source)
        parts.append(
            f"SELECT {route.pattern} AS p, {place} AS a, {_hop_columns(way, longest)} FROM {way.tables}"
            f"{where([*way.conditions, f'{way.end} = {target}'])}"
        )
        pattern = derived.patterns[route.pattern].name
        pairs = [(one.key, _of_path(scope, found, pattern, route.legs, one.output)) for one in output.selection]
        shown.append(f"WHEN {place} THEN {json_object(pairs)}")
    order = ", ".join(f"k{i}" for i in range(longest))
    return embedded(
        f"SELECT json_group_array(json(CASE {found}.a {' '.join(shown)} END)) FROM"
        f" (SELECT * FROM ({' UNION ALL '.join(parts)}) ORDER BY p, {order}"
        f" LIMIT {scope.parameter(output.limit)}) {found}"
    )


def _hop_columns(way: Path, longest: int) -> str:
    """The row and id of each hop, r0, k0, r1... and nothing in their place up to the longest path."""
    columns = [f"{hop}.{ROW} AS r{i}, {hop}.id AS k{i}" for i, hop in enumerate(way.hops)]
    columns += [f"NULL AS r{i}, '' AS k{i}" for i in range(len(way.hops), longest)]
    return ", ".join(columns)


def _of_path(scope: Scope, found: str, pattern: str, legs: tuple[Leg, ...], output: Output) -> str:
    match output:
        case Role.PATTERN:
            return literal(pattern)
        case Hops(selection):
            return json_array([_hop(scope, f"{found}.r{i}", leg, selection) for i, leg in enumerate(legs)])
        case Literal(text):
            return literal(text)
    raise TypeError(f"no SQL for {output!r} of evidence")


def _hop(scope: Scope, row: str, leg: Leg, selection: Selection) -> str:
    """The hop that has the number `row` in the table of its type."""
    hop = scope.alias()
    found = relationships.Relationship(
        hop,
        literal(leg.relationship),
        relationships.EndNode(f"{hop}.{FROM}", (leg.source_type,)),
        relationships.EndNode(f"{hop}.{TO}", (leg.target_type,)),
        backward="1" if leg.backward else "0",
    )
    shown = relationships.relationship_object(scope, found, selection)
    return embedded(f"SELECT {shown} FROM {identifier(leg.relationship)} {hop} WHERE {hop}.{ROW} = {row}")
