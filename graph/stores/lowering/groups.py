"""Groups of a connection's rows, in three steps: columns of the rows, aggregates over a group, results of those.

activities { groups(by: [KIND]) { kind count avg { attendance } } }

columns     c2 = kind, c3 = attendance
aggregates  a1 = count(*), a4 = count(c3), a5 = sum(c3)         by c2, the largest first
results     r6 = average of a5 and a4
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from graph.datatypes.base import Affinity
from graph.datatypes.number import PARTS_PER_WHOLE
from graph.plan.condition import RowPart
from graph.plan.groups import (
    By,
    DistinctNodes,
    GroupFact,
    Grouping,
    GroupTerm,
    GroupValue,
    Having,
    HavingCompare,
    HavingMissing,
    Measure,
    Measured,
    NodeGrouping,
    Quantity,
    Span,
    SpanGrouping,
    TypeGrouping,
)
from graph.plan.members import Literal
from graph.plan.output import Connection, GroupNode, GroupOutput, Groups, MeasureOutput, Measures
from graph.plan.paging import tie_breaker
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Match, Part, Scope, concat, negation
from graph.stores.lowering.validity import date_of, day_of


@dataclass(frozen=True, slots=True)
class _Key:
    """The columns of what rows are grouped by: what shows it, what it is ordered by, and of a node its type."""

    value: str
    order: tuple[str, ...]
    node_type: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return (self.value, *self.order, *filter(None, [self.node_type]))

    @property
    def is_told_apart(self) -> bool:
        """Whether two values never sort alike: the last column that a node is ordered by is its id."""
        return self.value == self.order[0] or len(self.order) > 1


class GroupedRows:
    """What is read of the rows of a connection to group them, each expression once, under a name.

    `keys` are the columns by which they are grouped, `order` the terms by which groups are ordered. `expression` is the
    object that is made of each. A store writes `columns` of each match, groups them, keeps the groups for which
    `having` holds, and adds the `results`. Of these, `early` are needed before groups are left out or ordered.
    """

    def __init__(self, scope: Scope, connection: Connection, output: Groups) -> None:
        self._scope = scope
        self._columns: dict[str, tuple[str, Callable[[Match], str]]] = {}
        self.aggregates: dict[str, str] = {}
        self.early: dict[str, str] = {}
        self.results: dict[str, str] = {}
        self.asks_nodes = False
        count = self._aggregate("count(*)")
        self._keys = [self._key(by) for by in output.by]
        terms = [text for term in output.order for text in self._ordered(term)]
        self.having = [self._remains(having) for having in output.having]
        self.early, self.results = self.results, {}
        self.expression = scope.dialect.object_of(
            [(member.key, self._of_group(output.by, member.output)) for member in output.members]
        )
        self.keys = list(dict.fromkeys(column for key in self._keys for column in key.columns))
        values = [text for key in self._keys for text in key.order]
        self.order = [*terms, f"{count} DESC", *(self._directed(text) for text in values)]
        if not all(key.is_told_apart for key in self._keys):
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

    def _node(self, part: RowPart) -> str:
        """What stands for a node."""
        self.asks_nodes |= part is RowPart.NODE
        reference = self._scope.dialect.reference
        return self._column(f"{part}", lambda match: reference(match.source if part is RowPart.SOURCE else match.node))

    def _aggregate(self, text: str) -> str:
        if text not in self.aggregates:
            self.aggregates[text] = self._scope.variable("a")
        return self.aggregates[text]

    def _result(self, text: str) -> str:
        if text in self.early:
            return self.early[text]
        if text not in self.results:
            self.results[text] = self._scope.variable("r")
        return self.results[text]

    def _key(self, by: By) -> _Key:
        names: Mapping[str, str]
        match by:
            case Grouping():
                return _Key(self._field(by.part, by.field), (self._field(by.part, by.order),))
            case SpanGrouping():
                column = self._span(by)
                return _Key(column, (column,))
            case TypeGrouping(names):
                column = self._type_of_node(names)
                return _Key(column, (column,))
            case NodeGrouping(part, node_types):
                order = self._field(part, "name_sort"), self._field(part, "id")
                names = {name: name for name in node_types}
                return _Key(self._node(part), order, self._type_of_node(names) if len(names) > 1 else "")
            case _:
                assert_never(by)

    def _span(self, by: SpanGrouping) -> str:
        scope = self._scope
        self.asks_nodes |= by.part is RowPart.NODE
        return self._column(
            f"{by.part}.{by.field} {by.span}",
            lambda match: span_of(scope, scope.field(match, by.part, by.field), by.span),
        )

    def _type_of_node(self, names: Mapping[str, str]) -> str:
        return self._column(f"type {names}", lambda match: self._scope.dialect.type_names(match, names))

    def _ordered(self, term: GroupTerm) -> list[str]:
        match term.of:
            case GroupValue(place):
                texts = list(self._keys[place].order)
            case _:
                texts = [self._quantity(term.of)]
        return [self._directed(text, descending=term.descending) for text in texts]

    def _directed(self, text: str, *, descending: bool = False) -> str:
        dialect = self._scope.dialect
        return f"{text} DESC{dialect.nulls_first}" if descending else f"{text}{dialect.nulls_last}"

    def _quantity(self, quantity: Quantity) -> str:
        """What is counted or measured of a group, as it is compared and ordered: dates by their day, then as given."""
        match quantity:
            case GroupFact.COUNT:
                return self._aggregate("count(*)")
            case DistinctNodes(part):
                return self._aggregate(f"count(DISTINCT {self._node(part)})")
            case Measured(measure=Measure.MIN | Measure.MAX):
                return self._extreme(quantity)
            case Measured():
                return self._number(quantity)
            case _:
                assert_never(quantity)

    def _remains(self, having: Having) -> str:
        """The condition under which a group remains."""
        value = self._quantity(having.quantity)
        if isinstance(having.quantity, Measured) and having.quantity.day:
            value = day_of(self._scope, value)
        match having:
            case HavingMissing(expected=expected):
                return f"({value} IS NULL) = {self._scope.parameter(expected)}"
            case HavingCompare():
                form = self._scope.dialect.comparisons[having.comparator]
                compared = form.format(x=value, p=self._scope.parameter(having.operand))
                return negation(compared) if having.negated else compared
            case _:
                assert_never(having)

    def _of_group(self, by: Sequence[By], output: GroupOutput) -> Part:
        match output:
            case Literal(text):
                return Fixed(text)
            case GroupFact() | DistinctNodes():
                return Expression(self._quantity(output))
            case GroupValue(place):
                grouping = by[place]
                affinity = grouping.affinity if isinstance(grouping, Grouping) else Affinity.TEXT
                return self._scope.dialect.value(self._keys[place].value, affinity)
            case GroupNode(place, choice):
                key = self._keys[place]
                return self._scope.dialect.chosen_node(self._scope, EndNode(key.value, node_type=key.node_type), choice)
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
            case Measured():
                value = self._quantity(output)
                number = output.measure in (Measure.SUM, Measure.AVG)
                answered = date_of(self._scope, value) if output.day else value
                return self._scope.dialect.value(answered, Affinity.REAL if number else output.affinity)
            case _:
                assert_never(output)

    def _extreme(self, measured: Measured) -> str:
        """The least or the greatest value. A date is found by its day, which stands before it in one text."""
        value = self._field(measured.part, measured.field)
        if not measured.day:
            return self._aggregate(f"{measured.measure}({value})")
        return self._aggregate(f"{measured.measure}({concat(self._field(measured.part, measured.day), value)})")

    def _number(self, measured: Measured) -> str:
        """A sum or an average, computed of whole numbers: `total` says why."""
        integer = self._scope.dialect.integer
        value = self._field(measured.part, measured.field)
        count, whole, parts = self._aggregate(f"count({value})"), self._aggregate(f"sum({integer(value)})"), ""
        if measured.affinity is Affinity.REAL:
            parts = self._aggregate(f"sum({integer(f'round(({value} - {integer(value)}) * {PARTS_PER_WHOLE})')})")
        compute = total if measured.measure is Measure.SUM else average
        return self._result(compute(whole, parts, count))


def span_of(scope: Scope, date: str, span: Span) -> str:
    """The year, quarter or month of a date as a text; NULL where the date is given less exactly, or not at all."""
    first = scope.dialect.first_character
    year, month = f"substring({date}, {first}, 4)", f"substring({date}, {first + 5}, 2)"
    match span:
        case Span.YEAR:
            return year
        case Span.MONTH:
            return f"CASE WHEN {month} = '' THEN NULL ELSE substring({date}, {first}, 7) END"
        case Span.QUARTER:
            quarters = " ".join(f"WHEN {month} <= '{3 * number:02d}' THEN '-Q{number}'" for number in range(1, 5))
            return f"{year} || CASE WHEN {month} = '' THEN NULL {quarters} END"
        case _:
            assert_never(span)


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
