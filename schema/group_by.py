"""What `by` takes: a name, or a date with a stretch of the calendar; one scalar for each connection.

    groups(by: [KIND, UNIT, {since: YEAR}])    "KIND", "UNIT", {"since": "YEAR"}

GraphQL has no type for a list of enumeration values and objects, so its members are of a scalar, which checks them as
an enumeration would and tells what is allowed, in its description too. See decision 21.
"""

from collections.abc import Mapping
from typing import Any, NewType

import strawberry
from graphql import EnumValueNode, GraphQLError, ObjectValueNode, ValueNode, VariableNode, print_ast
from graphql.pyutils import did_you_mean, suggestion_list

from graph.errors import Code
from graph.ontology.model import Label
from graph.plan.groupable import Groupable
from graph.plan.groups import Span
from schema import names
from schema.strawberry_types import Types

TYPE = "type"
"""The field of a group by the type of its nodes, where the nodes of a connection may be of several types."""

_DESCRIPTION = """分组所依据的：名称，或带有年、季、月的日期。
What rows are grouped by: a name, or a date by year, quarter or month.
"""
_ANY_SPAN = object()
"""Stands for the value of a variable before it is known."""


def read_group_by(groupable: Groupable, value: object) -> tuple[str, Span | None]:
    """The field of a group that a member of `by` stands for, and how its dates are told apart; raises ValueError."""
    allowed = {names.constant(name): name for name in [*groupable.values, *_further(groupable)]}
    dates = groupable.dates
    match value:
        case str() if value in allowed:
            return allowed[value], None
        case dict() if len(value) == 1:
            ((name, span),) = value.items()
            if name in dates and (span is _ANY_SPAN or span in tuple(Span)):
                return name, None if span is _ANY_SPAN else Span(span)
    hint = did_you_mean(suggestion_list(value, list(allowed))) if isinstance(value, str) else ""
    spans = f", or {{{dates_text(groupable)}: {' | '.join(Span)}}}" if dates else ""
    raise ValueError(f"groups.by: rows are not grouped by {_text(value)};{hint} allowed: {', '.join(allowed)}{spans}")


def dates_text(groupable: Groupable) -> str:
    """The dates that may be given with a stretch of the calendar."""
    return " | ".join(groupable.dates)


def _further(groupable: Groupable) -> list[str]:
    return [*([TYPE] if groupable.typed else []), *groupable.nodes]


def _text(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_text(part)}' for name, part in value.items())}}}"
    return "?" if value is _ANY_SPAN else str(value)


def declare_group_by(types: Types, stem: str, groupable: Groupable, labels: Mapping[str, Label]) -> None:
    """Adds the scalar of what the rows of a connection may be grouped by; `labels` describe its names."""

    def parse_value(value: object, node: ValueNode | None = None) -> Any:
        try:
            read_group_by(groupable, value)
        except ValueError as error:
            raise GraphQLError(str(error), nodes=node, extensions={"code": Code.BAD_GROUP}) from None
        return value

    def parse_literal(node: ValueNode, variables: Mapping[str, Any] | None = None) -> Any:
        return parse_value(_literal(node, variables), node)

    lines = [f"- `{names.constant(name)}` {label.zh}. {label.en}" for name, label in labels.items()]
    if groupable.dates:
        lines.append(f"- `{{{dates_text(groupable)}: {' | '.join(Span)}}}` 按年、季或月. By year, quarter or month")
    name = names.group_by(stem)
    definition = strawberry.scalar(
        name=name, description="\n".join([_DESCRIPTION, *lines]), parse_value=parse_value, parse_literal=parse_literal
    )
    types.scalar(name, NewType(name, object), definition)


def _literal(node: ValueNode, variables: Mapping[str, Any] | None) -> object:
    """A value that stands in a document. A text stays in its quotes, as no name is one."""
    match node:
        case EnumValueNode(value=text):
            return text
        case ObjectValueNode(fields=fields):
            return {field.name.value: _literal(field.value, variables) for field in fields}
        case VariableNode(name=name):
            return _ANY_SPAN if variables is None else variables.get(name.value)
    return print_ast(node)
