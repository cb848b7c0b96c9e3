"""Writes GraphQL documents as syntax trees, for what the product itself asks a store.

    key = {"key": "ID!"}
    document = QueryDocument((query("Name", key, field("unit", "name", key=variable("key"))),))
    document.text                                query Name($key: ID!) { unit(key: $key) { name } }
    document.plan(planner, "Name", "unit")       Plan(ByKey("Unit", <key>, ...))

Text and plan come from the same tree, so what a reader is shown is what was asked. Plans need no schema, which takes
half a second to build. But nothing validates such a document either: its test must hold it against the schema.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from graphql import (
    ArgumentNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NamedTypeNode,
    NameNode,
    ObjectFieldNode,
    ObjectValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    StringValueNode,
    ValueNode,
    VariableDefinitionNode,
    VariableNode,
    parse_type,
    print_ast,
)

from graph.plan.plan import Plan
from resolvers.document_reading import Document
from resolvers.root_fields import Planner

Field: TypeAlias = FieldNode
Fragment: TypeAlias = FragmentDefinitionNode
Query: TypeAlias = OperationDefinitionNode

Selection: TypeAlias = SelectionNode | str
"""A member of a selection set; a text is the name of a field without arguments and without a selection set."""

Argument: TypeAlias = "ValueNode | str | int | Sequence[Argument] | Mapping[str, Argument]"
"""The value of an argument: `variable(...)`, `enumerated(...)`, a text, a number, or a list or an object of values."""


@dataclass(frozen=True, slots=True)
class QueryDocument:
    """Named queries, and the fragments that they spread. Variables must be of scalar types."""

    queries: tuple[Query, ...]
    fragments: tuple[Fragment, ...] = ()

    @property
    def text(self) -> str:
        """The document as a client would send it."""
        return print_ast(DocumentNode(definitions=(*self.queries, *self.fragments)))

    def plan(self, planner: Planner, query_name: str, root_field: str) -> Plan:
        """The plan of a root field of a query, whatever the values of the variables.

        Raises RequestError where the arguments cannot be what they are, and StopIteration for names that are not there.
        """
        operation = next(
            operation for operation in self.queries if operation.name and operation.name.value == query_name
        )
        names = [definition.variable.name.value for definition in operation.variable_definitions or ()]
        fragments = {definition.name.value: definition for definition in self.fragments}
        # Scalars fill slots of the plan, so that it depends on none of their values; only null would shape it.
        reader = Document(fragments, dict.fromkeys(names, ""), frozenset(names))
        selections = operation.selection_set.selections
        node = next(node for node in selections if isinstance(node, FieldNode) and node.name.value == root_field)
        return planner.plan(reader, [node])


def query(name: str, variable_types: Mapping[str, str], *root_fields: Field) -> Query:
    """A named query, with the types of its variables as GraphQL writes them: {"key": "ID!"}."""
    return OperationDefinitionNode(
        operation=OperationType.QUERY,
        name=NameNode(value=name),
        variable_definitions=tuple(
            VariableDefinitionNode(variable=variable(name), type=parse_type(type_name))
            for name, type_name in variable_types.items()
        ),
        selection_set=_selection_set(root_fields),
    )


def fragment(name: str, type_name: str, *selections: Selection) -> Fragment:
    """The fragment `fragment NAME on TYPE { ... }`, to be spread by its name."""
    return FragmentDefinitionNode(
        name=NameNode(value=name), type_condition=_named_type(type_name), selection_set=_selection_set(selections)
    )


def field(name: str, *selections: Selection, **arguments: Argument) -> Field:
    """A field with its arguments, and with a selection set unless there are no selections."""
    return FieldNode(
        name=NameNode(value=name),
        arguments=tuple(
            ArgumentNode(name=NameNode(value=argument), value=_value(value)) for argument, value in arguments.items()
        ),
        selection_set=_selection_set(selections) if selections else None,
    )


def aliased(response_key: str, node: Field) -> Field:
    """The field under another response key than its name: `others: participants`."""
    return replace(node, alias=NameNode(value=response_key))


def spread(fragment_name: str) -> FragmentSpreadNode:
    """The place of a named fragment: `...Cited`."""
    return FragmentSpreadNode(name=NameNode(value=fragment_name))


def on(type_name: str, *selections: Selection) -> InlineFragmentNode:
    """What is selected of objects of one type only: `... on Unit { kind }`."""
    return InlineFragmentNode(type_condition=_named_type(type_name), selection_set=_selection_set(selections))


def variable(name: str) -> VariableNode:
    """The value of a variable: `$key`."""
    return VariableNode(name=NameNode(value=name))


def enumerated(name: str) -> EnumValueNode:
    """A value of an enumeration: `ASC`."""
    return EnumValueNode(value=name)


def _value(value: Argument) -> ValueNode:
    match value:
        case ValueNode():
            return value
        case str():
            return StringValueNode(value=value)
        case int():
            return IntValueNode(value=str(value))
        case Mapping():
            members = (
                ObjectFieldNode(name=NameNode(value=name), value=_value(member)) for name, member in value.items()
            )
            return ObjectValueNode(fields=tuple(members))
        case _:
            return ListValueNode(values=tuple(map(_value, value)))


def _selection_set(selections: Sequence[Selection]) -> SelectionSetNode:
    return SelectionSetNode(
        selections=tuple(field(selection) if isinstance(selection, str) else selection for selection in selections)
    )


def _named_type(name: str) -> NamedTypeNode:
    return NamedTypeNode(name=NameNode(value=name))
