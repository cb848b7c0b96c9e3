"""Reads a question that fills cells: one root field with what is selected of it, in our own schema.

reader = QuestionReader(schema, ontology, page_maximum=1000)
question = reader.read('community(key: "c1") { coBuilders { nodes { name kind } } }', Moment(day=True))
question.text      query ($asOf: Date) { community(key: "c1", asOf: $asOf) { coBuilders(first: 1000) { ...
question.cited     the same, with the sources of all that it speaks of under keys that begin with `_`
question.leaves    a column of a table each: ("coBuilders", "nodes", "name"), ("coBuilders", "nodes", "kind")
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLInputType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSyntaxError,
    InlineFragmentNode,
    IntValueNode,
    NameNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    VariableNode,
    get_named_type,
    is_list_type,
    is_non_null_type,
    parse,
    parse_type,
    print_ast,
    visit,
)
from graphql.language import Visitor

from graph.ontology.entity import KIND
from graph.ontology.model import Label, Ontology
from resolvers.cell_citations import TOTAL, cited, is_connection
from resolvers.pass_through import PassThroughSchema
from schema import names

DAY, KNOWN_AT = "asOf", "asKnownAt"
_TYPES_OF_MOMENTS = {DAY: "Date", KNOWN_AT: "String"}
_MAXIMUM_TOKENS = 2_000


class QuestionError(Exception):
    """What is wrong with a question, each as a sentence."""

    def __init__(self, *mistakes: str) -> None:
        super().__init__("; ".join(mistakes))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Moment:
    """Whether the question is asked of a day, and of what was known, where it does not say so itself."""

    day: bool = False
    known_at: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field without a selection: the keys that lead to it from the answer, and how its values are called."""

    path: tuple[str, ...]
    labels: Mapping[str, Label]


@dataclass(frozen=True, slots=True)
class CellQuestion:
    """A question that the schema can answer."""

    text: str
    cited: str
    root: str
    """The key of the answer."""
    leaves: tuple[Leaf, ...]
    is_list: bool
    """Whether there may be several rows."""
    variables: Mapping[str, str]
    """The types of the variables, by their names."""
    of_a_day: bool
    """Whether it is asked of $asOf without saying so itself, and so can be asked of another day."""


class QuestionReader:
    """Reads the questions of one schema; `page_maximum` is how many rows a page may have."""

    def __init__(self, schema: PassThroughSchema, ontology: Ontology, page_maximum: int) -> None:
        self._schema = schema
        self._types = schema.definition
        self._maximum = page_maximum
        self._labels = {**_enumerations(ontology), **_type_names(ontology)}
        self._kinds = {
            element.name: {prop.name: prop.values for prop in element.properties if prop.values}
            for element in ontology.nodes.values()
        }
        self._kinds[names.ENTITY] = {KIND: _kinds(ontology)}

    def read(self, text: str, moment: Moment) -> CellQuestion:
        """The question of a text; raises QuestionError with all that is wrong with it."""
        operation = _operation(text)
        declares = bool(operation.variable_definitions)
        (root,) = (it for it in operation.selection_set.selections if isinstance(it, FieldNode))
        if root.name.value.startswith("__"):
            raise QuestionError(f"{root.name.value} is no question about the graph; ask for data, as communities")
        definition = _definition(self._types.query_type, root)
        said = {argument.name.value for argument in root.arguments or ()}
        taken = () if definition is None else definition.args
        asked = {DAY: moment.day, KNOWN_AT: moment.known_at}
        added = [name for name, is_asked in asked.items() if is_asked and name in taken and name not in said]
        arguments = tuple(
            ArgumentNode(name=NameNode(value=name), value=VariableNode(name=NameNode(value=name))) for name in added
        )
        root = replace(root, arguments=(*(root.arguments or ()), *arguments))
        operation = replace(operation, selection_set=SelectionSetNode(selections=(root,)))
        if not declares:
            operation = self._declared(operation)
        elif added:
            own = tuple(_declaration(name, _TYPES_OF_MOMENTS[name]) for name in added)
            operation = replace(operation, variable_definitions=(*(operation.variable_definitions or ()), *own))
        self._check(operation)
        assert self._types.query_type is not None
        limited = _with_limits(operation, self._types.query_type, self._maximum)
        leaves = tuple(self._leaves(limited.selection_set.selections[0], self._types.query_type, ()))
        question = CellQuestion(
            text=print_ast(limited),
            cited=print_ast(cited(limited, self._types)),
            root=(root.alias or root.name).value,
            leaves=tuple(leaf for leaf, _ in leaves),
            is_list=any(lists for _, lists in leaves),
            variables={it.variable.name.value: print_ast(it.type) for it in limited.variable_definitions or ()},
            of_a_day=DAY in added,
        )
        _refuse_side_by_side([lists for _, lists in leaves])
        self._check(parse(question.cited).definitions[0])
        return question

    def _check(self, operation: Any) -> None:
        if mistakes := self._schema.mistakes(print_ast(operation)):
            raise QuestionError(*mistakes)

    def _declared(self, operation: OperationDefinitionNode) -> OperationDefinitionNode:
        """The operation with its variables declared, of the types that their places have."""
        types = TypeInfo(self._types)
        reader = _Variables(types)
        visit(operation, TypeInfoVisitor(types, reader))
        definitions = tuple(_declaration(name, str(of_type)) for name, of_type in reader.types.items())
        return replace(operation, variable_definitions=definitions)

    def _leaves(
        self, node: Any, parent: Any, path: tuple[str, ...]
    ) -> Iterator[tuple[Leaf, tuple[tuple[str, ...], ...]]]:
        """The leaves below a field, each with the paths to the lists that it stands in."""
        name = node.name.value
        here = (*path, (node.alias or node.name).value) if path or parent is not self._types.query_type else ()
        field = parent.fields.get(name)
        of_type = None if field is None else get_named_type(field.type)
        if node.selection_set is None:
            labels = self._kinds.get(parent.name, {}).get(name) or self._labels.get(
                "" if of_type is None else of_type.name, {}
            )
            yield Leaf(here, labels if name != "__typename" else self._labels["__typename"]), ()
            return
        lists = (here,) if _is_list(field) else ()
        for child, owner in _fields(node.selection_set, of_type, self._types):
            if child.name.value == TOTAL or (child.alias and child.alias.value == TOTAL):
                continue
            for leaf, below in self._leaves(child, owner, here):
                yield leaf, (*lists, *below)


class _Variables(Visitor):
    """Gathers the variables of an operation with the types that their places have."""

    def __init__(self, type_info: TypeInfo) -> None:
        super().__init__()
        self.types: dict[str, GraphQLInputType] = {}
        self._type_info = type_info

    def enter_variable(self, node: VariableNode, *_rest: object) -> None:
        of_place = self._type_info.get_input_type()
        if of_place is not None:
            earlier = self.types.get(node.name.value)
            # A place that must have a value asks more of the variable than one that may do without.
            if earlier is None or is_non_null_type(of_place):
                self.types[node.name.value] = of_place


def _operation(text: str) -> OperationDefinitionNode:
    stripped = text.strip()
    document = stripped if stripped.startswith(("{", "query")) else f"{{ {stripped} }}"
    try:
        definitions = parse(document, max_tokens=_MAXIMUM_TOKENS, no_location=True).definitions
    except GraphQLSyntaxError as error:
        raise QuestionError(f"not GraphQL: {error.message.removeprefix('Syntax Error: ')}") from None
    operations = [it for it in definitions if isinstance(it, OperationDefinitionNode)]
    if any(isinstance(it, FragmentDefinitionNode) for it in definitions):
        raise QuestionError("a question has no fragments of its own; write their fields in their places")
    if len(operations) != 1 or operations[0].operation is not OperationType.QUERY:
        raise QuestionError("one query is expected, and nothing that writes or goes on")
    selections = operations[0].selection_set.selections
    if len(selections) != 1 or not isinstance(selections[0], FieldNode):
        count = len(selections)
        raise QuestionError(f"one root field is expected, given: {count}; ask each in a cell of its own")
    return operations[0]


def _declaration(name: str, of_type: str) -> VariableDefinitionNode:
    variable = VariableNode(name=NameNode(value=name))
    return VariableDefinitionNode(variable=variable, type=parse_type(of_type))


def _definition(parent: Any, node: FieldNode) -> GraphQLField | None:
    return None if parent is None else parent.fields.get(node.name.value)


def _fields(selection_set: SelectionSetNode, parent: Any, types: GraphQLSchema) -> Iterator[tuple[FieldNode, Any]]:
    """The fields of a selection set, also within fragments on a type, each with the type that it is a field of."""
    for selection in selection_set.selections:
        if isinstance(selection, FieldNode):
            yield selection, parent
        elif isinstance(selection, InlineFragmentNode):
            condition = selection.type_condition
            owner = parent if condition is None else types.type_map[condition.name.value]
            yield from _fields(selection.selection_set, owner, types)


def _is_list(field: GraphQLField | None) -> bool:
    of_type: Any = None if field is None else field.type
    return is_list_type(of_type.of_type if is_non_null_type(of_type) else of_type)


def _with_limits(operation: OperationDefinitionNode, query: GraphQLObjectType, maximum: int) -> OperationDefinitionNode:
    """The operation with the largest page for its outermost lists where it does not say how many rows it wants.

    Of those, and of lists within them, it then also asks how many there are in all.
    """

    def limited(node: FieldNode, parent: Any, *, is_outermost: bool) -> FieldNode:
        field = _definition(parent, node)
        if field is None or node.selection_set is None:
            return node
        of_type = get_named_type(field.type)
        said = {argument.name.value for argument in node.arguments or ()}
        is_paged = is_connection(of_type) and not said & {"first", "last"}
        is_grouped = node.name.value == "groups" and "first" in field.args and "first" not in said
        selects_rows = any(
            isinstance(it, FieldNode) and it.name.value in {"nodes", "edges"} for it in node.selection_set.selections
        )
        goes_in = is_outermost and not (is_connection(of_type) and selects_rows)
        selections = tuple(
            limited(it, of_type, is_outermost=goes_in) if isinstance(it, FieldNode) else it
            for it in node.selection_set.selections
        )
        if is_paged and selects_rows:
            total = FieldNode(
                alias=NameNode(value=TOTAL), name=NameNode(value="totalCount"), arguments=(), directives=()
            )
            selections = (*selections, total)
        arguments = node.arguments
        if is_outermost and (is_grouped or (is_paged and selects_rows)):
            arguments = (*(arguments or ()), first_argument(maximum))
        return replace(node, arguments=arguments, selection_set=SelectionSetNode(selections=selections))

    root = operation.selection_set.selections[0]
    assert isinstance(root, FieldNode)
    changed = limited(root, query, is_outermost=True)
    return replace(operation, selection_set=SelectionSetNode(selections=(changed,)))


def first_argument(count: int) -> ArgumentNode:
    """The argument `first: 1000`."""
    return ArgumentNode(name=NameNode(value="first"), value=IntValueNode(value=str(count)))


def _refuse_side_by_side(lists: Sequence[tuple[tuple[str, ...], ...]]) -> None:
    """Raises QuestionError where two lists stand beside each other: which row of one belongs to which of the other?"""
    every = sorted({path for of_leaf in lists for path in of_leaf}, key=len)
    for outer, inner in itertools.pairwise(every):
        if inner[: len(outer)] != outer:
            first, second = ".".join(outer), ".".join(inner)
            raise QuestionError(f"{first} and {second} are two lists side by side; ask each in a cell of its own")


def _enumerations(ontology: Ontology) -> dict[str, Mapping[str, Label]]:
    """How values are called, by the enumeration of GraphQL that they belong to."""
    owners = [*ontology.elements]
    labels: dict[str, Mapping[str, Label]] = {
        names.enumeration(owner.name, prop.name): prop.values
        for owner in owners
        for prop in owner.properties
        if prop.values
    }
    for derived in ontology.derived.values():
        labels[names.enumeration(derived.name, "pattern")] = {it.name: it.label for it in derived.patterns}
    return labels


def _type_names(ontology: Ontology) -> dict[str, Mapping[str, Label]]:
    by_name = {name: node_type.label for name, node_type in ontology.nodes.items()}
    return {
        "__typename": by_name,
        "NodeType": {names.constant(name): label for name, label in by_name.items()},
        "RelationshipType": {it.name: it.label for it in ontology.all_relationships},
    }


def _kinds(ontology: Ontology) -> dict[str, Label]:
    """The kinds that mean the same of nodes of all types."""
    labels: dict[str, set[Label]] = {}
    for node_type in ontology.nodes.values():
        if KIND in node_type.by_name:
            for value, label in node_type.by_name[KIND].values.items():
                labels.setdefault(value, set()).add(label)
    return {value: next(iter(of_value)) for value, of_value in labels.items() if len(of_value) == 1}
