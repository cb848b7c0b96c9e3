"""What an answer shows, as SQL expressions that yield JSON."""

from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType
from graph.ontology.rules import SOURCE
from graph.plan.output import (
    Choice,
    Citations,
    CitedSource,
    Connected,
    Evidence,
    Field,
    HopEnd,
    Hops,
    Literal,
    Output,
    Role,
    Selection,
)
from graph.plan.routes import Leg, routes
from graph.stores.sqlite import pages
from graph.stores.sqlite.derivations import path
from graph.stores.sqlite.json_text import embedded, json_array, json_boolean, json_object, json_value
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column, where
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE


def node_object(scope: Scope, node: str, selection: Selection) -> str:
    """The node of the row `node`."""
    return json_object([(member.key, _of_node(scope, node, member.output)) for member in selection])


def _of_node(scope: Scope, node: str, output: Output) -> str:
    if isinstance(output, Connected):
        return pages.connection(scope, node, output.connection)
    return of_record(scope, node, output)


def of_record(scope: Scope, row: str, output: Output) -> str:
    """What nodes and relationships have in common."""
    match output:
        case Literal(text):
            return literal(text)
        case Field(name, affinity):
            return json_value(column(row, name), affinity)
        case Citations(selection):
            return _citations(scope, row, selection)
    raise TypeError(f"no SQL for {output!r} here")


def _citations(scope: Scope, row: str, selection: Selection) -> str:
    cited, source = scope.alias(), scope.alias()
    pairs = [(member.key, _of_citation(scope, cited, source, member.output)) for member in selection]
    tables = f"json_each({column(row, CITATIONS)}) {cited}"
    if any(isinstance(member.output, CitedSource) for member in selection):
        tables += f" CROSS JOIN {identifier(SOURCE)} {source} ON {source}.key = json_extract({cited}.value, '$[0]')"
    return embedded(f"SELECT json_group_array({json_object(pairs)}) FROM {tables}")


def _of_citation(scope: Scope, cited: str, source: str, output: Output) -> str:
    match output:
        case Role.LOCATOR:
            return f"json_extract({cited}.value, '$[1]')"
        case CitedSource(selection):
            return node_object(scope, source, selection)
    return of_record(scope, cited, output)


def chosen_node(scope: Scope, row: str, type_of: str, choice: Choice) -> str:
    """The node of the number `row`; `type_of` tells its type where there are several."""
    found = {}
    for node_type, selection in choice.items():
        node = scope.alias()
        shown = node_object(scope, node, selection)
        found[node_type] = f"(SELECT {shown} FROM {identifier(node_type)} {node} WHERE {node}.{ROW} = {row})"
    if len(found) == 1:
        return f"json({next(iter(found.values()))})"
    cases = " ".join(f"WHEN {literal(node_type)} THEN {text}" for node_type, text in found.items())
    return f"json(CASE {type_of} {cases} END)"


def evidence(scope: Scope, derived: DerivedType, source: str, target: str, output: Evidence) -> str:
    """The paths between the rows numbered `source` and `target`: by pattern, then by the ids of their relationships."""
    longest = max(len(pattern.hops) for pattern in derived.patterns)
    found = scope.alias()
    parts, shown = [], []
    for place, route in enumerate(routes(derived)):
        way = path(scope, route, source)
        rows = [f"{hop}.{ROW} AS r{i}, {hop}.id AS k{i}" for i, hop in enumerate(way.hops)]
        rows += [f"NULL AS r{i}, '' AS k{i}" for i in range(len(way.hops), longest)]
        conditions = [*way.conditions, f"{way.end} = {target}"]
        parts.append(
            f"SELECT {route.pattern} AS p, {place} AS a, {', '.join(rows)} FROM {way.tables}{where(conditions)}"
        )
        pattern = derived.patterns[route.pattern].name
        pairs = [
            (member.key, _of_evidence(scope, found, pattern, route.legs, member.output)) for member in output.selection
        ]
        shown.append(f"WHEN {place} THEN {json_object(pairs)}")
    order = ", ".join(f"k{i}" for i in range(longest))
    return embedded(
        f"SELECT json_group_array(json(CASE {found}.a {' '.join(shown)} END)) FROM"
        f" (SELECT * FROM ({' UNION ALL '.join(parts)}) ORDER BY p, {order}"
        f" LIMIT {scope.parameter(output.limit)}) {found}"
    )


def _of_evidence(scope: Scope, found: str, pattern: str, legs: tuple[Leg, ...], output: Output) -> str:
    match output:
        case Role.PATTERN:
            return literal(pattern)
        case Hops(selection):
            hops = [_hop(scope, f"{found}.r{i}", leg, selection) for i, leg in enumerate(legs)]
            return json_array(hops)
        case Literal(text):
            return literal(text)
    raise TypeError(f"no SQL for {output!r} of evidence")


def _hop(scope: Scope, row: str, leg: Leg, selection: Selection) -> str:
    hop = scope.alias()
    pairs = [(member.key, _of_hop(scope, hop, leg, member.output)) for member in selection]
    return embedded(f"SELECT {json_object(pairs)} FROM {identifier(leg.relationship)} {hop} WHERE {hop}.{ROW} = {row}")


def _of_hop(scope: Scope, hop: str, leg: Leg, output: Output) -> str:
    match output:
        case Role.HOP_TYPE:
            return literal(leg.relationship)
        case Role.HOP_REVERSED:
            return json_boolean("1" if leg.backward else "0")
        case HopEnd(choice, source):
            node_type = leg.source_type if source else leg.target_type
            return chosen_node(scope, f"{hop}.{FROM if source else TO}", "", {node_type: choice[node_type]})
    return of_record(scope, hop, output)


def relationship_object(scope: Scope, row: str, selection: Selection) -> str:
    """The relationship of a row that tells its type, both of its ends, and their types."""
    return json_object([(member.key, _of_relationship(scope, row, member.output)) for member in selection])


def _of_relationship(scope: Scope, row: str, output: Output) -> str:
    match output:
        case Role.HOP_TYPE:
            return f"{row}.type"
        case HopEnd(choice, source):
            end, end_type = (FROM, FROM_TYPE) if source else (TO, TO_TYPE)
            return chosen_node(scope, f"{row}.{end}", f"{row}.{end_type}", choice)
    return of_record(scope, row, output)
