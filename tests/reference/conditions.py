"""Whether a row satisfies a condition. There are two answers: what is missing equals nothing."""

from collections.abc import Callable, Mapping
from typing import Any

from graph.ontology.rules import SOURCE
from graph.plan.condition import (
    AtSource,
    Citing,
    Comparator,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    HowMany,
    Missing,
    Negation,
    OfType,
    RowPart,
)
from graph.plan.walk import Facts
from tests.reference.objects import Node
from tests.reference.walking import Asking, Fact, Row, rows

COMPARISONS: Mapping[Comparator, Callable[[Any, Any], bool]] = {
    Comparator.EQ: lambda value, operand: value == operand,
    Comparator.IN: lambda value, operand: value in operand,
    Comparator.WITHIN: lambda value, operand: any(first <= value <= last for first, last in operand),
    Comparator.LT: lambda value, operand: value < operand,
    Comparator.LTE: lambda value, operand: value <= operand,
    Comparator.GT: lambda value, operand: value > operand,
    Comparator.GTE: lambda value, operand: value >= operand,
    Comparator.CONTAINS: lambda value, operand: operand in value,
    Comparator.STARTS_WITH: lambda value, operand: value.startswith(operand),
    Comparator.ENDS_WITH: lambda value, operand: value.endswith(operand),
}


def field(row: Row, part: RowPart, name: str) -> Any:
    """A field of the node, of the relationship that led to it, or of a pair's source."""
    match part:
        case RowPart.NODE:
            return row.node.fields[name]
        case RowPart.EDGE:
            return row.fields[name]
        case RowPart.SOURCE:
            return row.source.fields[name] if row.source else None


def fact_row(node: Node, fact: Fact, pattern: str) -> Row:
    """A fact as a row, of which conditions ask its pattern, its period and what it cites."""
    return Row(node, {**fact.fields, "pattern": pattern}, fact.cited)


def holds(asking: Asking, row: Row, condition: Condition) -> bool:
    """Whether a condition holds of a row."""
    match condition:
        case Every(parts):
            return all(holds(asking, row, part) for part in parts)
        case Either(parts):
            return any(holds(asking, row, part) for part in parts)
        case Negation(part):
            return not holds(asking, row, part)
        case AtSource(part):
            return row.source is not None and holds(asking, Row(row.source), part)
        case OfType(types, part):
            return row.node.type in types and holds(asking, row, part)
        case Missing(part, name, wanted, _):
            return (field(row, part, name) in (None, [])) == asking.value(wanted)
        case Compare():
            return _compares(asking, row, condition)
        case Exists() | HowMany():
            return _is_so_often(asking, row, condition)


def _is_so_often(asking: Asking, row: Row, condition: Exists | HowMany) -> bool:
    if isinstance(condition.walk, Facts):
        places = condition.walk.derived.patterns
        reached_rows = [fact_row(row.node, fact, places[fact.place].name) for fact in row.evidence]
    elif isinstance(condition.walk, Citing):
        record = row.node if condition.walk.part is RowPart.NODE else row
        cited = [(asking.graph.node(SOURCE, key), locator) for key, locator in record.cited]
        reached_rows = [Row(source, {"locator": locator}) for source, locator in cited]
    else:
        reached_rows = list(rows(asking, condition.walk, row.node))
    count = sum(holds(asking, reached, condition.where) for reached in reached_rows)
    match condition:
        case HowMany():
            return COMPARISONS[condition.comparator](count, asking.value(condition.number))
        case Exists(single=single):
            return count == 1 if single else count > 0


def _compares(asking: Asking, row: Row, comparison: Compare) -> bool:
    value, operand = field(row, comparison.part, comparison.field), asking.value(comparison.operand)
    values = value if comparison.many else [value]
    return any(item is not None and COMPARISONS[comparison.comparator](item, operand) for item in values)
