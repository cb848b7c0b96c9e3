"""When facts hold: on a day (`asOf`), at the same time, for which period; and when they came and went.

    valid(scope, "u")    coalesce(u.since_day, '') <= $p0 AND coalesce(u.until_day, '~') >= $p0

`graph/ontology/routes.py` says what the period of a path is. A period is carried as two texts that sort: the day, and
then the date as given ('2021-01-01' and '2021' together); '' is open at the start, '~' at the end.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

from graph.datatypes.date import OPEN_END, OPEN_START
from graph.ontology.routes import Route
from graph.stores.lowering.dialect import Day, Scope, concat, field_of
from graph.stores.quoting import literal


def valid(scope: Scope, *variables: str) -> list[str]:
    """The conditions that nodes or relationships hold on the statement's day; none where it has no day."""
    return held(scope, scope.as_of, *variables) if scope.as_of is not None else []


def held(scope: Scope, day: Day, *variables: str) -> list[str]:
    """The conditions that nodes or relationships hold on a day; an open end holds for ever."""
    on = scope.day(day)
    return [f"{first_day(variable)} <= {on} AND {last_day(variable)} >= {on}" for variable in variables]


def first_day(variable: str) -> str:
    """The first day on which a node or relationship holds, as a text that sorts."""
    return f"coalesce({field_of(variable, 'since_day')}, {literal(OPEN_START)})"


def last_day(variable: str) -> str:
    """The last day on which it holds."""
    return f"coalesce({field_of(variable, 'until_day')}, {literal(OPEN_END)})"


def path_conditions(scope: Scope, route: Route, nodes: Sequence[str], hops: Sequence[str]) -> list[str]:
    """What makes the relationships of a route a path: they hold, at one time, between two different nodes.

    Those who represent the two differ as well. `nodes` and `hops` are variables, in the order of the route.
    """
    conditions = valid(scope, *hops)
    types = [route.legs[0].start_type, *(leg.end_type for leg in route.legs)]
    outer = [(0, -1), (1, -2)] if route.by_source and route.by_target else [(0, -1)]
    conditions += [f"{nodes[first]} <> {nodes[last]}" for first, last in outer if types[first] == types[last]]
    return conditions if scope.as_of is not None else [*conditions, *together(hops)]


def together(hops: Sequence[str]) -> list[str]:
    """The conditions that relationships hold at one time.

    Each begins before each other ends: planners take several comparisons more easily than one of extremes.
    """
    return [f"{first_day(earlier)} <= {last_day(later)}" for earlier, later in permutations(hops, 2)]


def period(scope: Scope, hops: Sequence[str]) -> tuple[str, str]:
    """The period of a path as texts that sort: the latest start of its relationships, and their earliest end."""
    extreme = scope.dialect.extreme
    return extreme(list(map(dated_start, hops)), latest=True), extreme(list(map(dated_end, hops)), latest=False)


def dated_start(variable: str) -> str:
    """The first day on which a node or relationship holds and the date as given, in one text that sorts."""
    return f"coalesce({concat(field_of(variable, 'since_day'), field_of(variable, 'since'))}, {literal(OPEN_START)})"


def dated_end(variable: str) -> str:
    """The same of the last day."""
    return f"coalesce({concat(field_of(variable, 'until_day'), field_of(variable, 'until'))}, {literal(OPEN_END)})"


def period_fields(scope: Scope, start: str, end: str) -> Mapping[str, str]:
    """The stored fields of a period that is carried as two texts."""
    since, until = (
        f"CASE {text} WHEN {literal(unknown)} THEN NULL ELSE {{}} END"
        for text, unknown in ((start, OPEN_START), (end, OPEN_END))
    )
    return {
        "since": since.format(date_of(scope, start)),
        "since_day": since.format(day_of(scope, start)),
        "until": until.format(date_of(scope, end)),
        "until_day": until.format(day_of(scope, end)),
    }


def day_of(scope: Scope, text: str) -> str:
    """The day of a day and a date in one text."""
    return f"substring({text}, {scope.dialect.first_character}, 10)"


def date_of(scope: Scope, text: str) -> str:
    """The date, as given, of a day and a date in one text."""
    return f"substring({text}, {scope.dialect.first_character + 10})"


def change_days(scope: Scope, *variables: str) -> tuple[str, str]:
    """The day on which a relationship or a path came, and that on which it went, by its relationships and nodes.

    All of them must hold. What came has come on their latest first day, and what went has gone on their earliest last.
    """
    first_days, last_days = list(map(first_day, variables)), list(map(last_day, variables))
    return scope.dialect.extreme(first_days, latest=True), scope.dialect.extreme(last_days, latest=False)
