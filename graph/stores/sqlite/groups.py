"""Groups as SQL: the arms bring the stored fields that are asked for; what stands around them groups and measures."""

from collections.abc import Callable, Sequence

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS
from graph.plan.condition import Subject
from graph.plan.connection import Connection, tie
from graph.plan.groups import By, Grouping, GroupValue, Measure, Measured
from graph.plan.output import Groups, Literal, Measures, Output, Role
from graph.stores import numbers
from graph.stores.sqlite import conditions
from graph.stores.sqlite.arms import Arm, arms
from graph.stores.sqlite.json_text import embedded, json_number, json_object, json_value
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope


class _Rows:
    """The rows to be grouped: `columns` of the arms (c0), `aggregates` over them (a0), and `measures` of those (m0)."""

    def __init__(self) -> None:
        self.columns: dict[str, tuple[str, Callable[[Arm], str]]] = {}
        self.aggregates: dict[str, str] = {}
        self.measures: dict[str, str] = {}
        self.asks_nodes = False

    def column(self, key: str, show: Callable[[Arm], str]) -> str:
        return self.columns.setdefault(key, (f"c{len(self.columns)}", show))[0]

    def field(self, subject: Subject, name: str) -> str:
        """A stored field; the id of a derived edge is made of its nodes'."""
        self.asks_nodes |= subject is Subject.NODE or name == "id"
        return self.column(f"{subject}.{name}", lambda arm: conditions.field(arm, subject, name))

    def aggregate(self, text: str) -> str:
        return self.aggregates.setdefault(text, f"a{len(self.aggregates)}")

    def measure(self, text: str) -> str:
        """What is computed of the aggregates of a group."""
        return self.measures.setdefault(text, f"m{len(self.measures)}")

    def of_arm(self, arm: Arm) -> str:
        return ", ".join(f"{show(arm)} AS {name}" for name, show in self.columns.values()) or "1"


def groups(scope: Scope, owner: str, given: Connection, output: Groups) -> str:
    """The groups of a connection's rows as JSON."""
    rows = _Rows()
    count = rows.aggregate("count(*)")
    keys = [_key(rows, by) for by in output.by]
    shown = json_object([(member.key, _of_group(rows, output.by, keys, member.output)) for member in output.selection])
    order = [f"{count} DESC", *(f"{by} NULLS LAST" for _, by in keys)]
    if any(value != by for value, by in keys):
        last = tie(given.origin)
        order.append(rows.aggregate(f"min({rows.field(last.subject, last.field)})"))
    found = [
        f"SELECT {rows.of_arm(arm)} {conditions.rows(scope, arm, given.where, shown=rows.asks_nodes)}"
        for arm in arms(scope, given.origin, owner)
    ]
    columns = list(dict.fromkeys(name for key in keys for name in key))
    grouped = f" GROUP BY {', '.join(columns)}" if columns else ""
    columns += _named(rows.aggregates)
    cut = (
        f"SELECT {', '.join(columns)} FROM ({' UNION ALL '.join(found)})"
        f"{grouped} ORDER BY {', '.join(order)} LIMIT {scope.parameter(output.limit)}"
    )
    measured = f"SELECT {', '.join(['*', *_named(rows.measures)])} FROM ({cut})" if rows.measures else cut
    return embedded(f"SELECT json_group_array({shown}) FROM ({measured})")


def _named(texts: dict[str, str]) -> list[str]:
    return [f"{text} AS {name}" for text, name in texts.items()]


def _key(rows: _Rows, by: By) -> tuple[str, str]:
    """The columns that hold a group's value and that by which it is ordered."""
    if isinstance(by, Grouping):
        return rows.field(by.subject, by.field), rows.field(by.subject, by.order)
    names = by.names
    name = rows.column("type", lambda arm: literal(names[arm.node_type]))
    return name, name


def _of_group(rows: _Rows, by: Sequence[By], keys: Sequence[tuple[str, str]], output: Output) -> str:
    match output:
        case Literal(text):
            return literal(text)
        case Role.COUNT:
            return rows.aggregate("count(*)")
        case GroupValue(place):
            return json_value(keys[place][0], getattr(by[place], "affinity", Affinity.TEXT))
        case Measures(selection):
            return json_object([(member.key, _of_measures(rows, member.output)) for member in selection])
    raise TypeError(f"no SQL for {output!r} of a group")


def _of_measures(rows: _Rows, output: Output) -> str:
    match output:
        case Literal(text):
            return literal(text)
        case Measured():
            return _measured(rows, output)
    raise TypeError(f"no SQL for {output!r} of a group's measures")


def _measured(rows: _Rows, given: Measured) -> str:
    value = rows.field(given.subject, given.field)
    if given.measure in (Measure.MIN, Measure.MAX):
        if not given.day:
            return json_value(rows.aggregate(f"{given.measure}({value})"), given.affinity)
        day = rows.field(given.subject, given.day)
        return f"substr({rows.aggregate(f'{given.measure}({day} || {value})')}, 11)"
    count, whole, parts = rows.aggregate(f"count({value})"), rows.aggregate(f"sum(CAST({value} AS INTEGER))"), ""
    if given.affinity is Affinity.REAL:
        rest = f"round(({value} - CAST({value} AS INTEGER)) * {PARTS})"
        parts = rows.aggregate(f"sum(CAST({rest} AS INTEGER))")
    write = numbers.total if given.measure is Measure.SUM else numbers.average
    return json_number(rows.measure(write(whole, parts, count)))
