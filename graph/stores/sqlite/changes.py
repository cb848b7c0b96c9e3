"""Changes as SQL: what is seen on one of two days alone, with what became of it, and when.

A recorded relationship is looked at once for both days. The paths of a derived one are found on either day, as rows of
one union, and grouped by their ends: what has rows of one day only has changed. All parts of an answer take them from
one table, which stands before the statement:

    SELECT near, far, min(seen) AS seen, ...
    FROM (SELECT t2._from AS near, t3._from AS far, d1.seen AS seen, ...
          FROM (SELECT 0 AS seen, $p0 AS day UNION ALL SELECT 1, $p1) d1 CROSS JOIN `PARTICIPATES_IN` t2 ...)
    GROUP BY near, far HAVING min(seen) = max(seen)
"""

from collections.abc import Sequence
from dataclasses import replace

from graph.ontology.entity import CITATIONS
from graph.ontology.model import DerivedType, End, RelationshipType
from graph.plan.walk import EVENT, Changes
from graph.stores.lowering.derivations import derived_edge_id
from graph.stores.lowering.dialect import Match, Path, RowDay, Scope, all_of, where
from graph.stores.lowering.validity import change_days, held, period, period_fields, valid
from graph.stores.quoting import literal
from graph.stores.sqlite.derivations import paths_from
from graph.stores.sqlite.sql import Select, from_table, stored, union_all
from graph.stores.sqlite.tables import ENTITY, FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed

CHANGED_FIELDS = ("id", "since", "since_day", "until", "until_day", CITATIONS, FROM, TO, FROM_TYPE, TO_TYPE)
"""What a change shows of its relationship, beside its type."""


def change_matches(scope: Scope, walk: Changes) -> list[Match]:
    """A match for each type of relationship."""
    compared = [_recorded(scope, walk, relationship) for relationship in walk.relationships]
    compared += [_derived(scope, walk, derived) for derived in walk.derived]
    return [_match(scope, walk, each) for each in compared]


def _match(scope: Scope, walk: Changes, compared: Select) -> Match:
    """The relationships whose columns `seen_then` and `seen_now` differ."""
    edge, before, after = scope.variable("t"), scope.parameter(walk.before), scope.parameter(walk.after)
    # Seen backwards in time, what had gone comes, on the day on which it went.
    onward = f"{after} > {before}"
    changed = Select(
        [
            "*",
            "CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change",
            f"{literal(EVENT)} AS cause",
            f"CASE WHEN seen_now = ({onward}) THEN came ELSE went END AS day",
            f"CASE seen_now WHEN 1 THEN {after} ELSE {before} END AS seen_on",
        ],
        f"FROM ({compared}) WHERE seen_then <> seen_now",
    )
    return Match(from_table(f"({changed})", edge), edge=edge)


def _recorded(scope: Scope, walk: Changes, relationship: RelationshipType) -> Select:
    """All relationships of a type: whether each is seen on either day, and the days on which it came and went."""
    row, source, target = (scope.variable("t") for _ in range(3))
    ends = row, source, target
    came, went = change_days(scope, *ends)
    then, now = (all_of(held(scope, day, *ends)) for day in (walk.before, walk.after))
    columns = [
        *recorded_columns(relationship, row),
        f"({then}) AS seen_then, ({now}) AS seen_now",
        f"{came} AS came, {went} AS went",
    ]
    return Select(columns, recorded_rows(scope, relationship, *ends))


def recorded_columns(relationship: RelationshipType, row: str) -> list[str]:
    """What a change shows of the recorded relationship under an alias, and its type."""
    types = {
        FROM_TYPE: _type_at(relationship.source, row, FROM_TYPE),
        TO_TYPE: _type_at(relationship.target, row, TO_TYPE),
    }
    columns = [f"{types.get(name, f'{row}.{name}')} AS {name}" for name in CHANGED_FIELDS]
    return [*columns, f"{literal(relationship.name)} AS type"]


def recorded_rows(scope: Scope, relationship: RelationshipType, row: str, source: str, target: str) -> str:
    """All relationships of a type with both their ends, under three aliases."""
    rows = from_table(stored(scope, relationship.name), row)
    return rows + ends_joined(scope, f"{row}.{FROM}", source, f"{row}.{TO}", target)


def ends_joined(scope: Scope, from_row: str, source: str, to_row: str, target: str) -> str:
    """The nodes at two ends, joined under two aliases."""
    return "".join(
        f" CROSS JOIN {stored(scope, ENTITY)} {alias} ON {alias}.{ROW} = {row}"
        for row, alias in ((from_row, source), (to_row, target))
    )


def _type_at(end: End, row: str, column: str) -> str:
    return f"{row}.{column}" if is_typed(end) else literal(end.types[0])


def _derived(scope: Scope, walk: Changes, derived: DerivedType) -> Select:
    """The edges of a derived relationship that have paths on one of the days alone, with the columns of recorded ones.

    The period and the days are those of the paths, to which the days of their ends are added.
    """
    edge = scope.variable("t")
    table = scope.table(f"changes of {derived.name}", lambda: str(_of_one_day(scope, walk, derived)))
    return derived_edges(scope, derived, table, edge, [f"1 - {edge}.seen AS seen_then, {edge}.seen AS seen_now"])


def derived_edges(scope: Scope, derived: DerivedType, table: str, edge: str, seen: Sequence[str]) -> Select:
    """What a change shows of the edges in a table of groups of paths, with `seen`, and the days they came and went."""
    source, target = (scope.variable("t") for _ in range(2))
    came, went = change_days(scope, source, target)
    values = {
        "id": derived_edge_id(derived, source, target),
        **period_fields(scope, f"{edge}.s", f"{edge}.u"),
        CITATIONS: "'[]'",
        FROM: f"{edge}.near",
        TO: f"{edge}.far",
        FROM_TYPE: f"{source}.type",
        TO_TYPE: f"{target}.type",
    }
    columns = [
        *(f"{values[name]} AS {name}" for name in CHANGED_FIELDS),
        f"{literal(derived.name)} AS type",
        *seen,
        f"max({edge}.came, {came}) AS came, min({edge}.went, {went}) AS went",
    ]
    return Select(columns, from_table(table, edge) + ends_joined(scope, f"{edge}.near", source, f"{edge}.far", target))


def _of_one_day(scope: Scope, walk: Changes, derived: DerivedType) -> Select:
    """The two rows between which there are paths on one of the days alone, and what the paths tell together."""
    before, after = scope.parameter(walk.before), scope.parameter(walk.after)
    days = f"(SELECT 0 AS seen, {before} AS day UNION ALL SELECT 1, {after})"
    edges = grouped_paths(scope, derived, days, "min(seen) AS seen", ["near", "far"])
    return replace(edges, having="min(seen) = max(seen)")


def grouped_paths(scope: Scope, derived: DerivedType, days_table: str, seen: str, group_by: Sequence[str]) -> Select:
    """The paths that hold on one of some days, grouped, and what those of a group tell together."""
    columns = ["near", "far", seen, "min(s) AS s", "max(u) AS u", "min(came) AS came", "max(went) AS went"]
    return Select(columns, f"FROM ({union_all(_paths_of_days(scope, derived, days_table))})", group_by=group_by)


def _paths_of_days(scope: Scope, derived: DerivedType, days_table: str) -> Sequence[Select]:
    """The paths that hold on one of some days: near, far, `seen`, period, and the days on which each came and went.

    The table has the `day` and what `seen` is of each. Both ends hold on the day, too. Of a symmetric type, paths lead
    from the node whose id comes first.
    """
    days = scope.variable("d")
    on_day = scope.on(RowDay(f"{days}.day"))
    paths = paths_from(on_day, derived.walked(backward=False), table=f"{days_table} {days}")
    return [_path_of_day(on_day, derived, path, days) for path in paths]


def _path_of_day(scope: Scope, derived: DerivedType, path: Path, days: str) -> Select:
    source, target = scope.variable("t"), scope.variable("t")
    start, end = period(scope, path.hops)
    came, went = change_days(scope, *path.hops, *path.between)
    columns = [f"{path.nodes[0]} AS near", f"{path.nodes[-1]} AS far", f"{days}.seen AS seen"]
    columns += [f"{start} AS s", f"{end} AS u", f"{came} AS came", f"{went} AS went"]
    conditions = [*path.conditions, *valid(scope, source, target)]
    conditions += [f"{source}.id < {target}.id"] if derived.symmetric else []
    ends = ends_joined(scope, path.nodes[0], source, path.nodes[-1], target)
    return Select(columns, f"FROM {path.clauses}{ends}{where(conditions)}")
