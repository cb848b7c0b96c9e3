"""Groups of a connection's rows, in three steps: columns of the rows, aggregates over a group, results of those.

activities { groups(by: [KIND]) { kind count avg { attendance } } }

columns     c2 = kind, c3 = attendance
aggregates  a1 = count(*), a4 = count(c3), a5 = sum(c3)         by c2, the largest first
results     r6 = average of a5 and a4
"""

from collections.abc import Callable, Sequence
from typing import assert_never

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS_PER_WHOLE
from graph.plan.condition import RowPart
from graph.plan.groups import By, Grouping, GroupValue, Measure, Measured, TypeGrouping
from graph.plan.output import Connection, GroupFact, GroupOutput, Groups, Literal, MeasureOutput, Measures
from graph.plan.paging import tie_breaker
from graph.stores.lowering.dialect import Expression, Fixed, Match, Part, Scope, concat
from graph.stores.lowering.validity import date_of


class GroupedRows:
    """What is read of the rows of a connection to group them, each expression once, under a name.

    `keys` are the columns by which they are grouped, `order` the terms by which groups are ordered. `expression` is the
    object that is made of each. A store writes `columns` of each match, groups them, and adds the `results`.
    """

    def __init__(self, scope: Scope, connection: Connection, output: Groups) -> None:
        self._scope = scope
        self._columns: dict[str, tuple[str, Callable[[Match], str]]] = {}
        self.aggregates: dict[str, str] = {}
        self.results: dict[str, str] = {}
        self.asks_nodes = False
        count = self._aggregate("count(*)")
        values = [self._key(by) for by in output.by]
        self.expression = scope.dialect.object_of(
            [(member.key, self._of_group(output.by, values, member.output)) for member in output.members]
        )
        self.keys = list(dict.fromkeys(column for value in values for column in value))
        self.order = [f"{count} DESC", *(f"{order}{scope.dialect.nulls_last}" for _, order in values)]
        if any(value != order for value, order in values):
            # Values that sort alike, such as texts that differ in case, need something that tells their groups apart.
            tie = tie_breaker(connection.origin)
            self.order.append(self._aggregate(f"min({self._field(tie.part, tie.field)})"))

    def columns(self, match: Match) -> list[tuple[str, str]]:
        """The expressions that are read of each row of a match, and their names."""
        return [(read(match), name) for name, read in self._columns.values()]

    def _column(self, key: str, read: Callable[[Match], str]) -> str:
        if key not in self._columns:
            self._columns[key] = (self._scope.variable("c"), read)
        return self._columns[key][0]

    def _field(self, part: RowPart, name: str) -> str:
        """A stored field. The id of a derived relationship's edge is made of its nodes' ids."""
        self.asks_nodes |= part is RowPart.NODE or name == "id"
        return self._column(f"{part}.{name}", lambda match: self._scope.field(match, part, name))

    def _aggregate(self, text: str) -> str:
        if text not in self.aggregates:
            self.aggregates[text] = self._scope.variable("a")
        return self.aggregates[text]

    def _result(self, text: str) -> str:
        if text not in self.results:
            self.results[text] = self._scope.variable("r")
        return self.results[text]

    def _key(self, by: By) -> tuple[str, str]:
        """The columns that hold a group's value and that by which it is ordered."""
        match by:
            case Grouping():
                return self._field(by.part, by.field), self._field(by.part, by.order)
            case TypeGrouping(names):
                column = self._column("type", lambda match: self._scope.dialect.type_names(match, names))
                return column, column
            case _:
                assert_never(by)

    def _of_group(self, by: Sequence[By], values: Sequence[tuple[str, str]], output: GroupOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case GroupFact.COUNT:
                return Expression(self._aggregate("count(*)"))
            case GroupValue(place):
                grouping = by[place]
                affinity = grouping.affinity if isinstance(grouping, Grouping) else Affinity.TEXT
                return self._scope.dialect.value(values[place][0], affinity)
            case Measures(members):
                return self._scope.dialect.object_of(
                    [(member.key, self._of_measures(member.output)) for member in members]
                )
            case _:
                assert_never(output)

    def _of_measures(self, output: MeasureOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case Measured(measure=Measure.MIN | Measure.MAX):
                return self._extreme(output)
            case Measured():
                return self._number(output)
            case _:
                assert_never(output)

    def _extreme(self, measured: Measured) -> Expression:
        """The least or the greatest value. A date is found by its day, which stands before it in one text."""
        dialect = self._scope.dialect
        value = self._field(measured.part, measured.field)
        if not measured.day:
            return dialect.value(self._aggregate(f"{measured.measure}({value})"), measured.affinity)
        day = self._field(measured.part, measured.day)
        dated = self._aggregate(f"{measured.measure}({concat(day, value)})")
        return dialect.value(date_of(self._scope, dated), Affinity.TEXT)

    def _number(self, measured: Measured) -> Expression:
        """A sum or an average, computed of whole numbers: `total` says why."""
        integer = self._scope.dialect.integer
        value = self._field(measured.part, measured.field)
        count, whole, parts = self._aggregate(f"count({value})"), self._aggregate(f"sum({integer(value)})"), ""
        if measured.affinity is Affinity.REAL:
            parts = self._aggregate(f"sum({integer(f'round(({value} - {integer(value)}) * {PARTS_PER_WHOLE})')})")
        compute = total if measured.measure is Measure.SUM else average
        return self._scope.dialect.value(self._result(compute(whole, parts, count)), Affinity.REAL)


_PARTS = PARTS_PER_WHOLE
_EXACT_BELOW = "1e15"
"""Sums of so many ten-thousandths and more are rounded to whole numbers: a float would not tell their decimals."""


def total(whole: str, parts: str, count: str) -> str:
    """The sum of `count` numbers; NULL where there are none. `parts` is '' for whole numbers.

    Sums of floating point depend on the order of the rows. A decimal is therefore added up as its whole part and its
    ten-thousandths, both exact. What is shown has the digits of a decimal: four decimals below 10^11, none above.
    """
    if not parts:
        return f"CASE {count} WHEN 0 THEN NULL ELSE {whole} END"
    exact = f"({whole} * {_PARTS}.0 + {parts})"
    half = f"CASE WHEN {parts} < 0 THEN -{_PARTS // 2} ELSE {_PARTS // 2} END"
    return (
        f"CASE WHEN {count} = 0 THEN NULL WHEN abs{exact} < {_EXACT_BELOW}"
        f" THEN {exact} / {_PARTS}.0 ELSE {whole} + ({parts} + {half}) / {_PARTS} END"
    )


def average(whole: str, parts: str, count: str) -> str:
    """The average of `count` numbers, to the nearest ten-thousandth; NULL where there are none."""
    rest = f"({whole} % {count}) * {_PARTS}{f' + {parts}' if parts else ''}"
    nearest = f"(2 * ({rest}) + CASE WHEN {rest} < 0 THEN -{count} ELSE {count} END) / (2 * {count})"
    return f"CASE {count} WHEN 0 THEN NULL ELSE ({whole} / {count} * {_PARTS} + {nearest}) / {_PARTS}.0 END"
