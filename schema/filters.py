"""Filters: for each type of value, the input type of the operators that fit it.

    input TextFilter { eq: String, in: [String!], contains: String, ..., isNull: Boolean }

All properties of a type of value share a filter, but each enumeration has a filter of its own.
"""

from collections.abc import Collection

import strawberry
from strawberry.types.field import StrawberryField

from graph.datatypes.base import OF_LISTS, Datatype, Operator
from graph.datatypes.boolean import Boolean
from graph.datatypes.date import Date as DateType
from graph.datatypes.identifier import Enumeration, Identifier, Instant, Locator, Url
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.ontology.entity import of_facts
from graph.ontology.model import Label, Ontology, Property
from schema import names
from schema.scalars import output_type
from schema.strawberry_types import TypeReference, Types, field, listed, optional

_OPERATORS = {
    Operator.EQ: Label("等于", "Equal to"),
    Operator.NE: Label("不等于", "Not equal to"),
    Operator.IN: Label("其中之一", "One of"),
    Operator.NOT_IN: Label("不在其中", "None of"),
    Operator.LT: Label("小于", "Less than, or before"),
    Operator.LTE: Label("不大于", "At most"),
    Operator.GT: Label("大于", "Greater than, or after"),
    Operator.GTE: Label("不小于", "At least"),
    Operator.CONTAINS: Label("含有", "Has this in it"),
    Operator.STARTS_WITH: Label("以此开头", "Begins with"),
    Operator.ENDS_WITH: Label("以此结尾", "Ends with"),
    Operator.IS_NULL: Label("是否没有值", "Whether there is no value"),
}
_DESCRIPTIONS = {
    Text.name: "文本，不分大小写与全半角。\nText, without regard to case and width; lt and gt go by pinyin.",
    Texts.name: "其中任一文本。\nHolds where it holds of one of the texts.",
    Locator.name: "出处位置，须逐字相同。\nWhere in a source; compared exactly, character by character.",
    DateType.name: "日期；月和年包括其每一天。\nA month or a year stands for all of its days.",
}


def declare_filters(types: Types, ontology: Ontology) -> None:
    """Adds the filters of all types of value, of the ontology's enumerations, and of the enumeration of node types."""
    of_value = (Text(), Texts(), Integer(), Decimal(), Boolean(), DateType(), Identifier(), Url(), Instant(), Locator())
    for datatype in of_value:
        description = _DESCRIPTIONS.get(datatype.name)
        _declare_filter(types, filter_name(datatype), datatype, _operand_type(datatype), description)
    owned = [(element.name, prop) for element in ontology.elements for prop in element.properties]
    owned += [(derived.name, prop) for derived in ontology.derived.values() for prop in of_facts(derived)]
    for owner, prop in owned:
        if isinstance(prop.datatype, Enumeration):
            name = names.enumeration(owner, prop.name)
            _declare_filter(types, names.filter_input(name), prop.datatype, types.named(name))
    name = names.filter_input(names.NODE_TYPE)
    _declare_filter(types, name, Enumeration(()), types.named(names.NODE_TYPE))


def _declare_filter(
    types: Types, name: str, datatype: Datatype, of: TypeReference, description: str | None = None
) -> None:
    types.input(name, operators(datatype, of), description)


def operators(datatype: Datatype, of: TypeReference, without: Collection[Operator] = ()) -> list[StrawberryField]:
    """What a value of a type may be compared by: with one value of the type `of`, or with several."""
    return [
        field(operator.value, operand(operator, of), names.describe(_OPERATORS[operator]))
        for operator in datatype.comparisons
        if operator not in without
    ]


def _operand_type(datatype: Datatype) -> TypeReference:
    if isinstance(datatype, Identifier):
        return strawberry.ID
    # A list of texts is compared with one text, which one of its texts must match.
    return str if isinstance(datatype, Texts) else output_type(datatype)


def operand(operator: Operator, of: TypeReference) -> TypeReference:
    """The type of what an operator compares a value of a type with."""
    if operator is Operator.IS_NULL:
        return optional(bool)
    return optional(listed(of) if operator in OF_LISTS else of)


def filter_name(datatype: Datatype) -> str:
    """The name of the filter of a type of value that is not an enumeration."""
    return names.filter_input(names.pascal(datatype.name))


def filter_of(types: Types, owner: str, prop: Property) -> TypeReference:
    """The filter of a property; `owner` is the name of the node type or relationship type that has it."""
    if isinstance(prop.datatype, Enumeration):
        return types.named(names.filter_input(names.enumeration(owner, prop.name)))
    return types.named(filter_name(prop.datatype))
