"""Changes between two recorded states as SQL: what is seen on a day of the one or of the other, with its cause.

The state before is an attached database. What is seen in it on its day (seen: 1), and in the state after on either day
(0 and 2), are rows of one union, grouped by the id of the relationship, as rows have other numbers in another state:

    SELECT ..., max(seen) AS seen, group_concat(CASE seen WHEN 0 THEN came END) AS came_then
    FROM (SELECT ... FROM _before.`PAIRED_WITH` t2 ... CROSS JOIN (SELECT 1 AS seen, $p0 AS day) d3 ...
          UNION ALL SELECT ... FROM `PAIRED_WITH` t4 ... CROSS JOIN (SELECT 0 AS seen, $p0 AS day UNION ALL ...) d5 ...)
    GROUP BY id HAVING sum(seen > 0) = 1

The other columns of a group are those of the row with the highest `seen` (https://sqlite.org/lang_select.html#bareagg).
The text of each state stands in it once: SQLite expands a table expression wherever it is named.
"""

from collections.abc import Sequence
from typing import TypeAlias

from graph.ontology.model import DerivedType, RelationshipType
from graph.plan.walk import CORRECTION, EVENT, Changes
from graph.stores.lowering.dialect import Expression, Match, RowDay, Scope, where
from graph.stores.lowering.validity import change_days, held
from graph.stores.quoting import literal
from graph.stores.sqlite.changes import (
    CHANGED_FIELDS,
    derived_edges,
    grouped_paths,
    recorded_columns,
    recorded_rows,
)
from graph.stores.sqlite.sql import Select, from_table, union_all

_AnyType: TypeAlias = RelationshipType | DerivedType

_ALREADY, _BEFORE, _AFTER = "0", "1", "2"
"""Where it is seen: on the first day by what is known after; on that day as known before; on the second as known after.
"""


def state_change_matches(scope: Scope, walk: Changes) -> list[Match]:
    """A match for each type of relationship."""
    of_types: Sequence[_AnyType] = (*walk.relationships, *walk.derived)
    return [_match(scope, walk, of_type) for of_type in of_types]


def in_its_state(scope: Scope, row: str, of_before: Expression, of_after: Expression) -> Expression:
    """What is shown of a change, by the state in which its relationship is seen."""
    return Expression(f"json(CASE {row}.change WHEN 'ADDED' THEN {of_after.text} ELSE {of_before.text} END)")


def _match(scope: Scope, walk: Changes, of_type: _AnyType) -> Match:
    edge = scope.variable("t")
    table = scope.table(f"changes of {of_type.name}", lambda: str(_changes(scope, walk, of_type)))
    return Match(from_table(table, edge), edge=edge)


def _changes(scope: Scope, walk: Changes, of_type: _AnyType) -> Select:
    """The changes of a type, each with its cause.

    What is seen after held already (`came_then`), by what is known then, or else it is an event; what is not seen any
    more held, or else it was never there.
    """
    before, after = scope.parameter(walk.before), scope.parameter(walk.after)
    # Seen backwards in time, what had gone comes, on the day on which it went.
    onward = f"{after} > {before}"
    is_added = f"(seen = {_AFTER})"
    is_event = f"{is_added} = (came_then IS NULL)"
    moved = f"CASE WHEN {is_added} = ({onward}) THEN coalesce(came_then, came) ELSE coalesce(went_then, went) END"
    columns = [
        *CHANGED_FIELDS,
        "type",
        f"CASE WHEN {is_added} THEN 'ADDED' ELSE 'REMOVED' END AS change",
        f"CASE WHEN {is_event} THEN {literal(EVENT)} ELSE {literal(CORRECTION)} END AS cause",
        f"CASE WHEN {is_event} THEN {moved} ELSE came END AS day",
        f"CASE WHEN {is_added} THEN {after} ELSE {before} END AS seen_on",
    ]
    return Select(columns, f"FROM ({_of_one_state(scope, of_type, before, after)})")


def _of_one_state(scope: Scope, of_type: _AnyType, before: str, after: str) -> Select:
    """What is seen on the day of one state alone, and the days of what is known after of the first day."""
    rows = [
        _seen(scope.of_state_before, of_type, f"(SELECT {_BEFORE} AS seen, {before} AS day)"),
        _seen(scope, of_type, f"(SELECT {_ALREADY} AS seen, {before} AS day UNION ALL SELECT {_AFTER}, {after})"),
    ]
    then = [f"group_concat(CASE seen WHEN {_ALREADY} THEN {name} END) AS {name}_then" for name in ("came", "went")]
    columns = [*CHANGED_FIELDS, "type", "came", "went", "max(seen) AS seen", *then]
    return Select(columns, f"FROM ({union_all(rows)})", ["id"], having=f"sum(seen > {_ALREADY}) = 1")


def _seen(scope: Scope, of_type: _AnyType, days_table: str) -> Select:
    """The relationships of a type that are seen in a state: a row for each day on which one is."""
    if isinstance(of_type, DerivedType):
        return _derived(scope, of_type, days_table)
    return _recorded(scope, of_type, days_table)


def _recorded(scope: Scope, relationship: RelationshipType, days_table: str) -> Select:
    days, *parts = (scope.variable(letter) for letter in "dttt")
    row, source, target = parts
    came, went = change_days(scope, *parts)
    columns = [*recorded_columns(relationship, row), f"{days}.seen AS seen", f"{came} AS came, {went} AS went"]
    rows = recorded_rows(scope, relationship, row, source, target)
    conditions = where(held(scope, RowDay(f"{days}.day"), *parts))
    return Select(columns, f"{rows} CROSS JOIN {days_table} {days}{conditions}")


def _derived(scope: Scope, derived: DerivedType, days_table: str) -> Select:
    """The groups of paths of each day, with the days of their ends."""
    edges = grouped_paths(scope, derived, days_table, "seen", ["near", "far", "seen"])
    edge = scope.variable("t")
    return derived_edges(scope, derived, f"({edges})", edge, [f"{edge}.seen AS seen"])
