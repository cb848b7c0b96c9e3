"""Reads a document that has been parsed and validated: the fields of selection sets, and the values of arguments.

Only this module reads values and selection sets of GraphQL's syntax tree to answer them. (`document_limits.py` walks
the tree, too, but only counts what is in it.)

    unit(key: $key) { name }    arguments(unit)           {"key": Variable("key")}
                                fields([unit], ["Unit"])  {"name": [FieldNode]}
"""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias, cast

from graphql import (
    BooleanValueNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLResolveInfo,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    ListValueNode,
    NonNullTypeNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    VariableNode,
    get_named_type,
    is_non_null_type,
    is_scalar_type,
    print_ast,
    type_from_ast,
    visit,
)
from graphql.language import ArgumentNode, DirectiveNode, Visitor

from graph.errors import Code, RequestError
from graph.plan.slot import Argument, Constant, InputObject, Items, Variable
from schema.network import PINNED_NODE

Value: TypeAlias = "dict[str, Value] | list[Value] | Constant | Variable | None"
"""A value of an argument: objects and lists are part of the plan, constants and variables fill its slots, None is null.
"""

Arguments: TypeAlias = Mapping[str, Value]
"""The arguments of a field by their names."""

SHAPING_ARGUMENTS = frozenset({"depth", "maxLength", "by"})
"""Arguments of scalar types that nevertheless shape a plan: how many levels or hops it consists of, what groups rows.
"""

VALUE_INPUTS = frozenset({PINNED_NODE})
"""Input types whose objects nevertheless fill slots, as a whole: they hold nothing but values."""


MAXIMUM_SHAPING_VALUES = 20_000
"""How many values of variables may become part of plans in one request. A document has at most half as many."""


@dataclass(slots=True)
class ShapingValues:
    """How many values of variables have become part of plans in one request; a value counts wherever it stands."""

    count: int = 0

    def add(self, value: object) -> None:
        """Counts the members of a value; raises RequestError where they are too many to be read."""
        waiting = [value]
        while waiting and self.count <= MAXIMUM_SHAPING_VALUES:
            part = waiting.pop()
            self.count += 1
            waiting += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        if self.count > MAXIMUM_SHAPING_VALUES:
            message = (
                f"variables of conditions, orders and groups hold more than {MAXIMUM_SHAPING_VALUES:,} values, counted "
                "wherever they stand; ask in several requests, or give a long list a variable of its own: {in: $keys}"
            )
            raise RequestError(Code.TOO_LONG, message)


@dataclass(frozen=True, slots=True)
class Document:
    """The parts of a document that reading it needs, with the variables of one request.

    `slot_variables` are the names of the variables that fill slots. The values of all others are part of the plan, and
    are counted in `shaping`.
    """

    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, object]
    slot_variables: frozenset[str]
    shaping: ShapingValues = field(default_factory=ShapingValues)

    def fields(self, nodes: Sequence[FieldNode], types: Sequence[str]) -> dict[str, list[FieldNode]]:
        """The selected fields below `nodes` by response key, in the order in which the response has them.

        `types` are the type of the object and its interfaces: fragments on other types do not apply to it.
        """
        fields: dict[str, list[FieldNode]] = {}
        for node in nodes:
            if node.selection_set is not None:
                for field in self._selected_fields(node.selection_set, types):
                    fields.setdefault((field.alias or field.name).value, []).append(field)
        return fields

    def _selected_fields(self, selection_set: SelectionSetNode, types: Sequence[str]) -> Iterator[FieldNode]:
        """The fields of a selection set and of the fragments that apply, each of which is spread once."""
        spread: set[str] = set()
        open_sets = [iter(selection_set.selections)]
        while open_sets:
            selection = next(open_sets[-1], None)
            if selection is None:
                open_sets.pop()
            elif not self._included(selection):
                continue
            elif isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                if _applies(selection, types):
                    open_sets.append(iter(selection.selection_set.selections))
            elif (name := cast("FragmentSpreadNode", selection).name.value) not in spread:
                spread.add(name)
                if _applies(self.fragments[name], types):
                    open_sets.append(iter(self.fragments[name].selection_set.selections))

    def _included(self, selection: SelectionNode) -> bool:
        for directive in selection.directives or ():
            if directive.name.value in ("skip", "include"):
                condition = self.value((directive.arguments or ())[0].value)
                if isinstance(condition, Constant):
                    value = condition.value
                else:
                    value = self.variables.get(cast("Variable", condition).name)
                if bool(value) is (directive.name.value == "skip"):
                    return False
        return True

    def arguments(self, node: FieldNode) -> dict[str, Value]:
        """The arguments of a field, without those whose variable the request leaves out: they are as good as absent."""
        return self._members([(argument.name.value, argument.value) for argument in node.arguments or ()])

    def _members(self, pairs: Sequence[tuple[str, ValueNode]]) -> dict[str, Value]:
        return {
            name: self.value(value)
            for name, value in pairs
            if not isinstance(value, VariableNode) or value.name.value in self.variables
        }

    def value(self, node: ValueNode) -> Value:
        """A value that stands in the document, with variables that fill no slots replaced by their values."""
        match node:
            case VariableNode(name=name):
                return self._variable(name.value)
            case NullValueNode():
                return None
            case ListValueNode(values=values):
                return [self.value(item) for item in values]
            case ObjectValueNode(fields=fields):
                return self._members([(field.name.value, field.value) for field in fields])
            case IntValueNode(value=text):
                # Python refuses to read numbers of thousands of digits, with an error of its own. As a float such a
                # number is infinite, and is refused where it is compared.
                return Constant(int(text) if len(text) < 400 else float(text))
            case FloatValueNode(value=text):
                return Constant(float(text))
            case StringValueNode(value=text) | EnumValueNode(value=text) | BooleanValueNode(value=text):
                return Constant(text)
        raise TypeError(f"no value in {node!r}")

    def _variable(self, name: str) -> Value:
        value = self.variables.get(name)
        if value is None:
            return None
        if name in self.slot_variables:
            return Variable(name)
        self.shaping.add(value)
        return as_value(value)


def _applies(fragment: FragmentDefinitionNode | InlineFragmentNode, types: Sequence[str]) -> bool:
    return fragment.type_condition is None or fragment.type_condition.name.value in types


def variables_of(info: GraphQLResolveInfo[Any]) -> dict[str, Any]:
    """The variables of a request by name, coerced to the types that the operation declares."""
    # Strawberry puts a plain mapping there, although graphql-core declares another type.
    return cast("dict[str, Any]", info.variable_values)


def slot_variables(info: GraphQLResolveInfo[Any]) -> Iterator[str]:
    """The names of the variables that fill slots: of scalar types and `VALUE_INPUTS`, unless they shape the plan.

    A variable shapes it where `@skip`, `@include` or one of the `SHAPING_ARGUMENTS` depends on it.
    """
    shaping = _ShapingVariables()
    for node in (info.operation, *info.fragments.values()):
        visit(node, shaping)
    for definition in info.operation.variable_definitions or ():
        name = definition.variable.name.value
        declared = type_from_ast(info.schema, definition.type)
        if declared is not None and _holds_values(get_named_type(declared)) and name not in shaping.names:
            yield name


def _holds_values(declared: GraphQLNamedType) -> bool:
    return is_scalar_type(declared) or declared.name in VALUE_INPUTS


def never_null(schema: GraphQLSchema, document: DocumentNode) -> frozenset[str]:
    """The variables of a valid document that stand where null is not allowed, although their types allow it.

    GraphQL lets them stand there because they have a default, which an explicit null takes the place of.
    """
    definitions = [
        definition
        for operation in document.definitions
        if isinstance(operation, OperationDefinitionNode)
        for definition in operation.variable_definitions or ()
    ]
    nullable = {
        definition.variable.name.value
        for definition in definitions
        if definition.default_value is not None and not isinstance(definition.type, NonNullTypeNode)
    }
    if not nullable:
        return frozenset()
    type_info = TypeInfo(schema)
    places = _NonNullPlaces(type_info)
    visit(document, TypeInfoVisitor(type_info, places))
    return frozenset(nullable & places.names)


class _NonNullPlaces(Visitor):
    """Collects the names of variables that stand where null is not allowed."""

    def __init__(self, type_info: TypeInfo) -> None:
        super().__init__()
        self._type_info = type_info
        self.names: set[str] = set()

    def enter_variable(self, node: VariableNode, *_rest: object) -> None:
        if is_non_null_type(self._type_info.get_input_type()):
            self.names.add(node.name.value)


def without_alias(nodes: Sequence[FieldNode]) -> str:
    """The text of the nodes of one response key, which is the same for root fields that differ only in their alias."""
    return "\n".join(print_ast(replace(node, alias=None)) for node in nodes)


class _ShapingVariables(Visitor):
    """Collects the names of variables that shape a plan; graphql-core calls its methods as it walks the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_rest: object) -> None:
        for argument in node.arguments or ():
            self._note(argument)

    def enter_argument(self, node: ArgumentNode, *_rest: object) -> None:
        if node.name.value in SHAPING_ARGUMENTS:
            self._note(node)

    def _note(self, argument: ArgumentNode) -> None:
        self.names.update(_variables_in(argument.value))


def _variables_in(value: ValueNode) -> Iterator[str]:
    match value:
        case VariableNode(name=name):
            yield name.value
        case ListValueNode(values=values):
            for item in values:
                yield from _variables_in(item)
        case ObjectValueNode(fields=fields):
            for field in fields:
                yield from _variables_in(field.value)


def as_value(value: object) -> Value:
    """A value that graphql-core coerced, such as that of a variable, as if it stood in the document."""
    if isinstance(value, dict):
        return {name: as_value(member) for name, member in value.items()}
    if isinstance(value, list):
        return [as_value(member) for member in value]
    if value is None:
        return None
    return Constant(value.value if isinstance(value, enum.Enum) else value)


def as_list(value: Value) -> "list[Value]":
    """The members of a list; GraphQL takes a single value for a list of it alone."""
    return value if isinstance(value, list) else [value]


def as_constant(value: Value, default: int) -> object:
    """The value of one of the `SHAPING_ARGUMENTS`; the default where it is absent or null."""
    if isinstance(value, Variable):
        raise TypeError(f"${value.name} stands for an argument that shapes plans and is not among SHAPING_ARGUMENTS")
    return value.value if isinstance(value, Constant) else default


def as_argument(value: Value) -> Argument | None:
    """What fills a slot: a constant, a variable, or a list or object of these.

    None if the value is null or has a null in it.
    """
    if isinstance(value, list):
        members = [as_argument(item) for item in value]
        return None if None in members else Items(tuple(member for member in members if member is not None))
    if isinstance(value, dict):
        parts = [(name, as_argument(part)) for name, part in value.items()]
        filled = tuple((name, part) for name, part in parts if part is not None)
        return InputObject(filled) if len(filled) == len(parts) else None
    return value
