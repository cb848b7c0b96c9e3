"""Derived relationships, and changes: the periods of paths and edges, and what makes a path evidence.

`graph/plan/routes.py` says what a path and its period are. A period is carried as two texts that sort: the day, and
then the date as given ('2021-01-01' and '2021' together); '' is open at the start, '~' at the end.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

from graph.ontology.model import DerivedType
from graph.plan.routes import Route
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import Scope


def path_conditions(scope: Scope, route: Route, nodes: Sequence[str], hops: Sequence[str]) -> list[str]:
    """What makes the relationships of a route a path: they hold, at one time, between two different nodes.

    `nodes` and `hops` are variables, in the order of the route.
    """
    conditions = scope.valid(*hops)
    if route.legs[0].start_type == route.legs[-1].end_type:
        conditions.append(f"{nodes[0]} <> {nodes[-1]}")
    if scope.as_of is None:
        # Each begins before each other ends: planners take several comparisons more easily than one of extremes.
        conditions += [
            f"{_day(scope, earlier, 'since_day', '')} <= {_day(scope, later, 'until_day', '~')}"
            for earlier, later in permutations(hops, 2)
        ]
    return conditions


def _day(scope: Scope, variable: str, name: str, unknown: str) -> str:
    return f"coalesce({scope.dialect.field(variable, name)}, '{unknown}')"


def period(scope: Scope, hops: Sequence[str]) -> tuple[str, str]:
    """The period of a path as texts that sort: the latest start of its relationships, and their earliest end."""
    field, concat = scope.dialect.field, scope.dialect.concat

    def dates(name: str, unknown: str) -> list[str]:
        dated = (concat(field(hop, f"{name}_day"), field(hop, name)) for hop in hops)
        return [f"coalesce({text}, '{unknown}')" for text in dated]

    return scope.dialect.latest(dates("since", "")), scope.dialect.earliest(dates("until", "~"))


def period_fields(scope: Scope, start: str, end: str) -> Mapping[str, str]:
    """The stored fields of a period that is carried as two texts."""
    since, until = (
        f"CASE {text} WHEN '{unknown}' THEN NULL ELSE {{}} END" for text, unknown in ((start, ""), (end, "~"))
    )
    part = scope.dialect.part
    return {
        "since": since.format(part(start, 10)),
        "since_day": since.format(part(start, 0, 10)),
        "until": until.format(part(end, 10)),
        "until_day": until.format(part(end, 0, 10)),
    }


def derived_id(scope: Scope, derived: DerivedType, source: str, target: str) -> str:
    """The id of a derived relationship's edge between the nodes under two variables."""
    dialect = scope.dialect
    ends = dialect.field(source, "id"), dialect.literal(":"), dialect.field(target, "id")
    return dialect.concat(dialect.literal(f"{derived.name}:"), *ends)


def seen(scope: Scope, day: Slot, *variables: str) -> str:
    """The condition that a relationship is seen on a day, whose variable and those of its ends are given."""
    return " AND ".join(scope.held(day, *variables))


def change_days(scope: Scope, *variables: str) -> tuple[str, str]:
    """The day on which a relationship came, and that on which it went: with it, both its ends must hold.

    What came has come on the latest first day of the three, and what went has gone on their earliest last day.
    """
    first = scope.dialect.latest([_day(scope, variable, "since_day", "") for variable in variables])
    last = scope.dialect.earliest([_day(scope, variable, "until_day", "~") for variable in variables])
    return first, last
