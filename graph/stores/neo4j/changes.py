"""Changes as Cypher: what is seen on one of two days alone, with what became of it, and when.

A recorded relationship is looked at once for both days. The paths of a derived one are found on either day and grouped
by their ends: what has paths of one day only has changed. A map stands for its edge then, with the fields that a
recorded relationship has.

    UNWIND [false, true] AS now WITH now, CASE WHEN now THEN $p1 ELSE $p0 END AS d2
    MATCH (s3:`Unit`) CALL (s3, d2) { <paths to n4> }
    WITH s3, n4, collect(DISTINCT now) AS days, min(s) AS s, ... WHERE size(days) = 1
"""

from collections.abc import Iterator, Mapping

from graph.ontology.model import DerivedType
from graph.plan.walk import CHANGE_FIELDS, EVENT, Changes
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Match, RowDay, Scope, all_of
from graph.stores.lowering.validity import change_days, held, period_fields, valid
from graph.stores.neo4j.clauses import arrow, call, match_, one_of_types, returning, union_all, with_
from graph.stores.neo4j.derivations import all_paths
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.quoting import identifier, literal


def changes_match(scope: Scope, walk: Changes) -> Match:
    """The changes, with CHANGE_FIELDS; where derived types are among them, each has a variable."""
    source, edge, node = scope.variable("s"), scope.variable("r"), scope.variable("n")
    if not walk.derived:
        return _recorded(scope, walk, source, edge, node)
    fields = {name: f"{edge}_{name}" for name in CHANGE_FIELDS}
    returned = returning(source, edge, node, *fields.values())
    queries = [f"{query} {returned}" for query in _queries(scope, walk, (source, edge, node), fields)]
    clauses = f"{call([], union_all(queries))} {with_(source, edge, node, *fields.values())}"
    return Match(clauses, node=node, edge=edge, edge_fields=fields, source=source, groups=True)


def _queries(scope: Scope, walk: Changes, row: tuple[str, str, str], fields: Mapping[str, str]) -> Iterator[str]:
    """What brings the source, the edge, the target and the fields of each change under variables."""
    if walk.relationships:
        recorded = _recorded(scope, walk, *row)
        named = [f"{text} AS {fields[name]}" for name, text in recorded.edge_fields.items()]
        yield f"{recorded.clauses} WHERE {' AND '.join(recorded.conditions)} {with_(*row, *named)}"
    for derived in walk.derived:
        yield _derived(scope, walk, derived, row, fields)


def _recorded(scope: Scope, walk: Changes, source: str, edge: str, node: str) -> Match:
    then, now = (all_of(held(scope, day, edge, source, node)) for day in (walk.before, walk.after))
    fields = _fields(scope, walk, f"type({edge})", f"({now})", change_days(scope, edge, source, node))
    types = one_of_types(relationship.name for relationship in walk.relationships)
    pattern = f"({source}){arrow(types, edge, backward=False)}({node})"
    conditions = (f"({then}) <> ({now})",)
    return Match(match_(pattern), conditions, node, edge=edge, edge_fields=fields, source=source)


def _fields(scope: Scope, walk: Changes, type_name: str, now: str, days: tuple[str, str]) -> Mapping[str, str]:
    """The expressions for CHANGE_FIELDS, by whether a relationship is seen now, and when it came and went."""
    before, after = scope.parameter(walk.before), scope.parameter(walk.after)
    came, went = days
    # Seen backwards in time, what had gone comes, on the day on which it went.
    onward = f"{after} > {before}"
    return {
        "type": type_name,
        "change": f"CASE WHEN {now} THEN 'ADDED' ELSE 'REMOVED' END",
        "cause": literal(EVENT),
        "day": f"CASE WHEN {now} = ({onward}) THEN {came} ELSE {went} END",
        "seen_on": f"CASE WHEN {now} THEN {after} ELSE {before} END",
    }


def _derived(
    scope: Scope, walk: Changes, derived: DerivedType, row: tuple[str, str, str], fields: Mapping[str, str]
) -> str:
    """The edges that have paths on one of the days alone; the paths' days, to which those of their ends are added."""
    source, edge, node = row
    now, day, days = (scope.variable(letter) for letter in "wdd")
    dates = [f"{edge}_{name}" for name in ("s", "u", "came", "went")]
    start, end, came, went = dates
    on_day = scope.on(RowDay(day))
    before, after = scope.parameter(walk.before), scope.parameter(walk.after)
    labels = one_of_types(derived.source.types)
    conditions = [*valid(on_day, node), *([f"{source}.id < {node}.id"] if derived.symmetric else [])]
    hull = [f"{which}({name}) AS {name}" for which, name in zip(("min", "max") * 2, dates, strict=True)]
    of_ends = change_days(scope, source, node)
    edge_days = (
        scope.dialect.extreme([came, of_ends[0]], latest=True),
        scope.dialect.extreme([went, of_ends[1]], latest=False),
    )
    told = _fields(scope, walk, literal(derived.name), f"{days}[0]", edge_days)
    record = {"id": derived_edge_id(derived, source, node), **period_fields(scope, start, end)}
    record |= {CITED_KEYS: "[]", CITED_PLACES: "[]"}
    as_map = ", ".join(f"{identifier(name)}: {text}" for name, text in record.items())
    return " ".join(
        [
            f"UNWIND [false, true] AS {now}",
            with_(now, f"CASE WHEN {now} THEN {after} ELSE {before} END AS {day}"),
            match_(f"({source}:{labels})", valid(on_day, source)),
            all_paths(on_day, derived, source, node, dates=dates),
            with_(source, node, now, *dates, day, conditions=conditions),
            with_(source, node, *hull, f"collect(DISTINCT {now}) AS {days}", conditions=[f"size({days}) = 1"]),
            with_(
                source, node, f"{{{as_map}}} AS {edge}", *(f"{text} AS {fields[name]}" for name, text in told.items())
            ),
        ]
    )
