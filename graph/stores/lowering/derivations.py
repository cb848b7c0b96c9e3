"""Derived relationships, and changes: the periods of paths and edges, and what makes a path evidence.

`graph/plan/routes.py` says what a path and its period are. A period is carried as two texts that sort: the day, and
then the date as given ('2021-01-01' and '2021' together); '' is open at the start, '~' at the end.

    The start of a path along h1 and h2, in SQL:
    max(coalesce(h1.`since_day` || h1.`since`, ''), coalesce(h2.`since_day` || h2.`since`, ''))
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import TypeAlias, assert_never

from graph.ontology.model import DerivedType
from graph.plan.output import Evidence, EvidenceFact, EvidenceOutput, HopOutput, Hops, Literal, Members
from graph.plan.routes import Leg, Route, routes
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Path, Scope, concat, field_of
from graph.stores.lowering.records import Hop
from graph.stores.quoting import literal


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
            f"{_day(earlier, 'since_day', '')} <= {_day(later, 'until_day', '~')}"
            for earlier, later in permutations(hops, 2)
        ]
    return conditions


def _day(variable: str, name: str, unknown: str) -> str:
    return f"coalesce({field_of(variable, name)}, '{unknown}')"


def period(scope: Scope, hops: Sequence[str]) -> tuple[str, str]:
    """The period of a path as texts that sort: the latest start of its relationships, and their earliest end."""

    def dates(name: str, unknown: str) -> list[str]:
        dated = (concat(field_of(hop, f"{name}_day"), field_of(hop, name)) for hop in hops)
        return [f"coalesce({text}, '{unknown}')" for text in dated]

    extreme = scope.dialect.extreme
    return extreme(dates("since", ""), latest=True), extreme(dates("until", "~"), latest=False)


def period_fields(scope: Scope, start: str, end: str) -> Mapping[str, str]:
    """The stored fields of a period that is carried as two texts."""
    since, until = (
        f"CASE {text} WHEN '{unknown}' THEN NULL ELSE {{}} END" for text, unknown in ((start, ""), (end, "~"))
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


def derived_edge_id(derived: DerivedType, source: str, target: str) -> str:
    """The id of a derived relationship's edge between the nodes under two variables."""
    return concat(literal(f"{derived.name}:"), f"{source}.id", "':'", f"{target}.id")


def seen(scope: Scope, day: Slot, *variables: str) -> str:
    """The condition that a relationship is seen on a day, whose variable and those of its ends are given."""
    return " AND ".join(scope.held(day, *variables))


def change_days(scope: Scope, *variables: str) -> tuple[str, str]:
    """The day on which a relationship came, and that on which it went: with it, both its ends must hold.

    What came has come on the latest first day of the three, and what went has gone on their earliest last day.
    """
    first = scope.dialect.extreme([_day(variable, "since_day", "") for variable in variables], latest=True)
    last = scope.dialect.extreme([_day(variable, "until_day", "~") for variable in variables], latest=False)
    return first, last


@dataclass(frozen=True, slots=True)
class EvidenceArm:
    """The pieces of evidence of one route: the `place` of the route, and the paths that follow it."""

    place: int
    route: Route
    path: Path


def evidence_arms(scope: Scope, evidence: Evidence, source: str, target: str) -> Iterator[EvidenceArm]:
    """An arm for each route from one node to another, to be taken together, ordered and cut."""
    for place, route in enumerate(routes(evidence.derived)):
        yield EvidenceArm(place, route, scope.dialect.path(scope, route, source, target))


ShowHop: TypeAlias = Callable[[int, Members[HopOutput]], Expression]
"""Shows the relationship in a place of a path."""


def piece(scope: Scope, evidence: Evidence, arm: EvidenceArm, show_hop: ShowHop) -> Expression:
    """The object of one path: its pattern, and each of its relationships as `show_hop` shows it."""
    pattern = evidence.derived.patterns[arm.route.pattern].name

    def of_piece(output: EvidenceOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case EvidenceFact.PATTERN:
                return Fixed(pattern)
            case Hops(members):
                hops = range(len(arm.route.legs))
                return scope.dialect.list_of([show_hop(place, members) for place in hops])
            case _:
                assert_never(output)

    return scope.dialect.object_of([(member.key, of_piece(member.output)) for member in evidence.members])


def hop_of(leg: Leg, variable: str, source: str, target: str) -> Hop:
    """A relationship of a path, between ends whose types the route has chosen."""
    source_end, target_end = EndNode(source, (leg.source_type,)), EndNode(target, (leg.target_type,))
    return Hop(variable, Fixed(leg.relationship), source_end, target_end, Fixed(leg.backward))
