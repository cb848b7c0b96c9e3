"""Reads a file of several operations: each as a document of its own, with its variables and the comment before it.

# Which units ...
query units_of_a_street($street: ID!, $first: Int = 20) { ...Named }

Operation("units_of_a_street", "query units_of_a_street(...", ("Which units ...",),
          (Variable("street", "ID!", required=True), Variable("first", "Int", default="20")))
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graphql import OperationDefinitionNode, VariableDefinitionNode, parse, print_ast, separate_operations

_COMMENTED = re.compile(r"((?:^#.*\n)+)query (\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of an operation; its type and its default are as GraphQL writes them, the default '' without one."""

    name: str
    type: str
    required: bool
    default: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """A query with the fragments that it spreads, in one line, so that an answer can show it in few characters."""

    name: str
    text: str
    comment: tuple[str, ...]
    variables: tuple[Variable, ...]


def read_operations(text: str) -> tuple[Operation, ...]:
    """The named queries of a document, in its order; raises GraphQLSyntaxError."""
    comments = {name: comment for comment, name in _COMMENTED.findall(text)}
    documents = separate_operations(parse(text))
    return tuple(_operation(name, print_ast(document), comments) for name, document in documents.items())


def _operation(name: str, text: str, comments: Mapping[str, str]) -> Operation:
    definitions = parse(text).definitions
    node = next(node for node in definitions if isinstance(node, OperationDefinitionNode))
    lines = [line.removeprefix("#").strip() for line in comments.get(name, "").splitlines()]
    return Operation(name, one_line(text), tuple(lines), tuple(map(_variable, node.variable_definitions or ())))


def one_line(text: str) -> str:
    """A document without line breaks and indentation. It must hold neither comments nor texts of several lines."""
    return " ".join(text.split())


def _variable(node: VariableDefinitionNode) -> Variable:
    type_name = print_ast(node.type)
    default = "" if node.default_value is None else print_ast(node.default_value)
    return Variable(node.variable.name.value, type_name, type_name.endswith("!") and not default, default)
