"""Scalars beyond GraphQL's own, and the GraphQL type of each type of value."""

from collections.abc import Callable, Mapping
from typing import Any, NewType

import strawberry
from graphql import GraphQLError, ValueNode, value_from_ast_untyped
from strawberry.types.scalar import ScalarDefinition

from graph.datatypes.base import Datatype
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date as DateType
from graph.datatypes.date import first_day, only_day
from graph.datatypes.identifier import Identifier, Instant, Locator, Url, read_instant
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.errors import Code
from schema.strawberry_types import TypeReference, listed

Date = NewType("Date", str)
PartialDate = NewType("PartialDate", str)
DateTime = NewType("DateTime", str)
DateSpan = NewType("DateSpan", str)
JSON = NewType("JSON", object)


def _scalar(name: str, description: str, read: Callable[[object], Any], specification: str) -> ScalarDefinition:
    """A scalar whose values must be such that `read` takes them.

    They are passed on as the client gave them, since a plan reads each by the property that it is compared with.
    """

    def parse_value(value: object, node: ValueNode | None = None) -> Any:
        try:
            read(value)
        except ValueError as error:
            raise GraphQLError(str(error), nodes=node, extensions={"code": Code.BAD_DATE}) from None
        return value

    def parse_literal(node: ValueNode, variables: Mapping[str, Any] | None = None) -> Any:
        return parse_value(value_from_ast_untyped(node, dict(variables or {})), node)

    return strawberry.scalar(
        name=name,
        description=description,
        specified_by_url=specification,
        parse_value=parse_value,
        parse_literal=parse_literal,
    )


def _day(value: object) -> None:
    """Takes a month or a year, too: they are refused later, with the name of the argument."""
    try:
        first_day(value)
    except ValueError:
        only_day(value)


_PARTIAL_DATE = """来源所述的日期：一日、一月或一年。
A date as its source gives it, of level 0 of the Extended Date/Time Format: a day (2021-01-28), a month (2021-01) or a
year (2021)."""

SCALARS: dict[object, ScalarDefinition] = {
    Date: _scalar("Date", "一日。\nA day (2021-01-28).", _day, "https://scalars.graphql.org/andimarek/local-date.html"),
    PartialDate: _scalar("PartialDate", _PARTIAL_DATE, first_day, "https://www.loc.gov/standards/datetime/"),
    DateSpan: strawberry.scalar(
        name="DateSpan",
        description="一日、一月、一季或一年。\nA day (2021-01-28), a month (2021-01), a quarter (2021-Q1), a year.",
    ),
    JSON: strawberry.scalar(name="JSON", description="任意 JSON 值。\nAny value of JSON."),
    DateTime: _scalar(
        "DateTime",
        "带时区的时刻。\nAn instant with its zone (2021-01-28T08:00:00Z).",
        read_instant,
        "https://scalars.graphql.org/andimarek/date-time.html",
    ),
}

_OUTPUT_TYPES: Mapping[str, TypeReference] = {
    Text.name: str,
    Texts.name: listed(str),
    Integer.name: int,
    Decimal.name: float,
    Boolean.name: bool,
    DateType.name: PartialDate,
    Identifier.name: str,
    Url.name: str,
    Locator.name: str,
    Instant.name: DateTime,
}


def output_type(datatype: Datatype) -> TypeReference:
    """The GraphQL type of the values of a property; raises KeyError for an enumeration, which has a type of its own."""
    return _OUTPUT_TYPES[datatype.name]
