"""What `by` takes: a name, or a date with a stretch of the calendar.

    groups(by: [KIND, UNIT, {since: YEAR}])    "KIND", "UNIT", {"since": "YEAR"}

GraphQL has no type for a list of enumeration values and objects, so its members are of a scalar, one for all
connections. The scalar checks their form; by which names the rows of a connection may be grouped, and that a name is
one of them, `read_group_by` tells when a plan is made. See decisions 21 and 26.
"""

import re
from collections.abc import Mapping
from typing import Any, NewType

import strawberry
from graphql import EnumValueNode, GraphQLError, ObjectValueNode, ValueNode, VariableNode, print_ast
from graphql.pyutils import did_you_mean, suggestion_list

from graph.errors import Code
from graph.plan.groupable import Groupable
from graph.plan.groups import Span
from schema import names
from schema.connections import GROUP_BY
from schema.strawberry_types import Types

TYPE = "type"
"""The field of a group by the type of its nodes, where the nodes of a connection may be of several types."""

_FORM = f"a name in capitals, such as KIND, or a date with one of {', '.join(Span)}, such as {{since: YEAR}}"
_NAME = re.compile("[A-Z][A-Z0-9_]*")
_DESCRIPTION = """分组所依据的：组的字段名（大写，如 `KIND`），或按年、季、月的日期（如 `{since: YEAR}`）。
What rows are grouped by: a field of the group, written in capitals (`KIND`), or a date by `YEAR`, `QUARTER` or `MONTH`
(`{since: YEAR}`)."""
_ANY_SPAN = object()
"""Stands for the value of a variable before it is known."""


def group_names(groupable: Groupable) -> dict[str, str]:
    """The fields of a group by the names that `by` takes for them."""
    return {names.constant(name): name for name in [*groupable.values, *_further(groupable)]}


def read_group_by(groupable: Groupable, allowed: Mapping[str, str], value: object) -> tuple[str, Span | None]:
    """The field of a group that a member of `by` stands for, and how its dates are told apart; raises ValueError.

    `allowed` are the names of `group_names`, which are the same for all members.
    """
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


def declare_group_by(types: Types) -> None:
    """Adds the scalar of what rows may be grouped by."""

    def parse_value(value: object, node: ValueNode | None = None) -> Any:
        if not _well_formed(value):
            message = f"groups.by: rows are not grouped by {_text(value)}; allowed: {_FORM}"
            raise GraphQLError(message, nodes=node, extensions={"code": Code.BAD_GROUP})
        return value

    def parse_literal(node: ValueNode, variables: Mapping[str, Any] | None = None) -> Any:
        return parse_value(_literal(node, variables), node)

    definition = strawberry.scalar(
        name=GROUP_BY, description=_DESCRIPTION, parse_value=parse_value, parse_literal=parse_literal
    )
    types.scalar(GROUP_BY, NewType(GROUP_BY, object), definition)


def _well_formed(value: object) -> bool:
    match value:
        case str():
            return _NAME.fullmatch(value) is not None
        case dict() if len(value) == 1:
            (span,) = value.values()
            return span is _ANY_SPAN or span in tuple(Span)
    return False


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
