"""Changes as SQL: the relationships of a type that are seen on one of two days and not on the other."""

from graph.ontology.entity import CITATIONS
from graph.ontology.model import End, RelationshipType
from graph.plan.walk import Changes
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed

_SHOWN = ("id", "since", "since_day", "until", "until_day", CITATIONS, FROM, TO)


def changed_rows(scope: Scope, changes: Changes, relationship: RelationshipType) -> str:
    """The edges: what they show of the relationship, both ends with their types, type, change and day.

    What came has come on the latest first day of the three, and what went has gone on their earliest last day.
    """
    row, source, target = scope.alias(), scope.alias(), scope.alias()
    then = " AND ".join(scope.held(changes.before, row, source, target))
    now = " AND ".join(scope.held(changes.after, row, source, target))
    onward = f"{scope.parameter(changes.after)} > {scope.parameter(changes.before)}"
    first = ", ".join(f"ifnull({alias}.since_day, '')" for alias in (row, source, target))
    last = ", ".join(f"ifnull({alias}.until_day, '~')" for alias in (row, source, target))
    columns = [
        *(f"{row}.{name} AS {name}" for name in _SHOWN),
        f"{_type_at(relationship.source, row, FROM_TYPE)} AS {FROM_TYPE}",
        f"{_type_at(relationship.target, row, TO_TYPE)} AS {TO_TYPE}",
        f"{literal(relationship.name)} AS type",
        f"({then}) AS seen_then, ({now}) AS seen_now, max({first}) AS first, min({last}) AS last",
    ]
    tables = f"{identifier(relationship.name)} {row}"
    for end, alias in ((FROM, source), (TO, target)):
        tables += f" CROSS JOIN {ENTITY} {alias} ON {alias}.{ROW} = {row}.{end}"
    return (
        "SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change,"
        f" CASE WHEN seen_now = ({onward}) THEN first ELSE last END AS day"
        f" FROM (SELECT {', '.join(columns)} FROM {tables}) WHERE seen_then <> seen_now"
    )


def _type_at(end: End, row: str, column: str) -> str:
    return f"{row}.{column}" if is_typed(end) else literal(end.types[0])
