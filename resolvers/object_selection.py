"""Takes what a selection set selects of objects that are there as a whole, where no plan has put them into its shape.

Such an answer passes through like a store's: graphql-core would visit each of its fields, and aliases multiply them.

    select([{"__typename": "Label", "zh": "单位", "en": "Unit"}], document, nodes)    [{"name": "Unit"}] of { name: en }
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from graphql import FieldNode

from graph.plan.slot import Constant
from resolvers.document_reading import Arguments, Document

FieldValues: TypeAlias = Mapping[str, Any]
"""An object of the answer with all of its fields, by their names in the schema; `__typename` is among them.

A value that depends on the field's arguments is a function of these, which are plain values; null counts as left out.
"""

PlainArguments: TypeAlias = Mapping[str, Any]

TYPENAME = "__typename"

_NO_INTERFACES: Mapping[str, Sequence[str]] = {}


def plain(arguments: Arguments) -> PlainArguments:
    """The values of scalar arguments; the document must have no variables left."""
    return {name: value.value for name, value in arguments.items() if isinstance(value, Constant)}


def select(
    objects: Sequence[FieldValues],
    document: Document,
    nodes: Sequence[FieldNode],
    interfaces: Mapping[str, Sequence[str]] = _NO_INTERFACES,
) -> list[dict[str, Any]]:
    """What a selection set selects of objects of one type, which is read once for all of them.

    `interfaces` are those of the types that have any.
    """
    answers: list[dict[str, Any]] = [{} for _ in objects]
    if not objects:
        return answers
    typename = objects[0][TYPENAME]
    fields = document.fields(nodes, (typename, *interfaces.get(typename, ())))
    for response_key, field_nodes in fields.items():
        values = _values(objects, document, field_nodes[0])
        selected = _select_below(values, document, field_nodes, interfaces)
        for answer, value in zip(answers, selected, strict=True):
            answer[response_key] = value
    return answers


def _values(objects: Sequence[FieldValues], document: Document, node: FieldNode) -> list[Any]:
    values = [item[node.name.value] for item in objects]
    if not callable(values[0]):
        return values
    arguments = plain(document.arguments(node))
    return [value(arguments) for value in values]


def _select_below(
    values: Sequence[Any],
    document: Document,
    nodes: Sequence[FieldNode],
    interfaces: Mapping[str, Sequence[str]],
) -> Sequence[Any]:
    """The values of one field of all objects: leaves as they are, objects and lists of objects by their selection."""
    if nodes[0].selection_set is None:
        return values
    objects = [item for value in values for item in _objects_in(value)]
    answers = iter(select(objects, document, nodes, interfaces))
    return [_in_the_form_of(value, answers) for value in values]


def _objects_in(value: Any) -> Sequence[FieldValues]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _in_the_form_of(value: Any, answers: Iterator[Any]) -> Any:
    if value is None:
        return None
    return [next(answers) for _ in value] if isinstance(value, list) else next(answers)
