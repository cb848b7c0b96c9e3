"""Groups as Cypher: rows are matched, grouped, ordered and cut in a subquery of its own."""

from collections.abc import Sequence

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS
from graph.plan.connection import Connection, tie
from graph.plan.groups import By, Grouping, GroupValue, Measure, Measured
from graph.plan.output import Groups, Literal, Measures, Output, Role
from graph.stores import numbers
from graph.stores.neo4j.conditions import conditions
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.quoting import identifier, literal
from graph.stores.neo4j.scope import Scope, where
from graph.stores.neo4j.shapes import Fixed, Part, Shown, list_of, object_of
from graph.stores.neo4j.walks import Match, match


class _Rows:
    """The rows to be grouped, and what a WITH makes of them: values and aggregates, each under a variable."""

    def __init__(self, scope: Scope, found: Match) -> None:
        self.found = found
        self.returned: dict[str, str] = {}
        self._scope = scope

    def name(self, text: str) -> str:
        """The variable of a value that groups, or of an aggregate."""
        if text not in self.returned:
            self.returned[text] = self._scope.variable("g")
        return self.returned[text]


def groups(scope: Scope, owner: str, given: Connection, output: Groups) -> Shown:
    """The groups of a connection's rows as a list."""
    since = scope.groups
    scope.groups += 1
    found = match(scope, given.origin, owner)
    rows = _Rows(scope, found)
    count = rows.name("count(*)")
    keys = [_key(rows, by) for by in output.by]
    shown = object_of([(member.key, _of_group(rows, keys, member.output)) for member in output.selection])
    order = [f"{count} DESC", *(by for _, by in keys)]
    if any(value != by for value, by in keys):
        last = tie(given.origin)
        order.append(rows.name(f"min({found.field(last.subject, last.field)})"))
    grouped = ", ".join(f"{text} AS {name}" for text, name in rows.returned.items())
    clauses = (
        f"{found.clauses}{where(conditions(scope, found, given.where))} WITH {grouped}"
        f" ORDER BY {', '.join(order)} LIMIT {scope.parameter(output.limit)}"
    )
    return list_of(gathered(scope, owner, clauses, shown.text, since), shown.decode)


def _key(rows: _Rows, by: By) -> tuple[str, str]:
    """The variables that hold a group's value and that by which it is ordered."""
    if isinstance(by, Grouping):
        return rows.name(rows.found.field(by.subject, by.field)), rows.name(rows.found.field(by.subject, by.order))
    cases = " ".join(
        f"WHEN {rows.found.node}:{identifier(node_type)} THEN {literal(name)}" for node_type, name in by.names.items()
    )
    name = rows.name(f"CASE {cases} END")
    return name, name


def _of_group(rows: _Rows, keys: Sequence[tuple[str, str]], output: Output) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case Role.COUNT:
            return Shown(rows.name("count(*)"))
        case GroupValue(place):
            return Shown(keys[place][0])
        case Measures(selection):
            return object_of([(member.key, _of_measures(rows, member.output)) for member in selection])
    raise TypeError(f"no Cypher for {output!r} of a group")


def _of_measures(rows: _Rows, output: Output) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case Measured():
            return Shown(_measured(rows, output))
    raise TypeError(f"no Cypher for {output!r} of a group's measures")


def _measured(rows: _Rows, given: Measured) -> str:
    value = rows.found.field(given.subject, given.field)
    if given.measure in (Measure.MIN, Measure.MAX):
        if not given.day:
            return rows.name(f"{given.measure}({value})")
        day = rows.found.field(given.subject, given.day)
        return f"substring({rows.name(f'{given.measure}({day} + {value})')}, 10)"
    count, whole, parts = rows.name(f"count({value})"), rows.name(f"sum(toInteger({value}))"), ""
    if given.affinity is Affinity.REAL:
        rest = f"round(({value} - toInteger({value})) * {PARTS})"
        parts = rows.name(f"sum(toInteger({rest}))")
    write = numbers.total if given.measure is Measure.SUM else numbers.average
    return write(whole, parts, count)
