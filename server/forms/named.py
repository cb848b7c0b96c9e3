"""Questions by name, as an office writes them: 共建单位名单(社区: 金昌社区), co_builders(community: 金昌社区).

They stand in `questions.graphql`, each with its name in both languages, what it asks, its arguments and an example.
Besides them there is one for any property of any record: 取值(单位: 钱学森小学, 属性: 类型).
"""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from graph.ontology.model import NodeType, Ontology, Property
from loaders.written.labels import Vocabulary, of_properties, of_types, of_values
from loaders.written.not_read import NotReadError
from resolvers.cell_questions import QuestionError
from resolvers.operations import Operation, read_operations
from schema import names

FILE = Path(__file__).parent / "questions.graphql"

VALUE_NAMES = ("取值", "value_of")
PROPERTY_NAMES = ("属性", "property")
VALUE_EXAMPLE = "取值(单位: 钱学森小学, 属性: 类型)"
_VALUE_ABOUT = "某一条记录的某一项 · a property of a record"

_CALL = re.compile(r"(?P<name>[\w·]+)\s*[(（](?P<arguments>.*)[)）]\s*", re.DOTALL)
_ARGUMENT = re.compile(
    r"""\s*(?P<name>\w+)\s*[:：]\s*(?:["“](?P<quoted>[^"”]*)["”]|(?P<plain>[^,，;；"“”]*))\s*(?:[,，;；]|$)"""
)
_ABOUT = re.compile(r"\$(\w+)(?: (\w+))?: (\S+)")


Referring: TypeAlias = Callable[[str], str]
"""Gives the text of a cell of the form, by its name or by its column in the same row; raises QuestionError."""


@dataclass(frozen=True, slots=True)
class NamedArgument:
    """An argument: its variable, what it is called in Chinese, and the type of node that it names, '' of none."""

    variable: str
    chinese: str
    node_type: str
    type: str
    """Of the variable, as GraphQL writes it."""


@dataclass(frozen=True, slots=True)
class NamedQuestion:
    """A question by its Chinese and its English name, with the document that asks it."""

    names: tuple[str, ...]
    about: str
    example: str
    text: str
    arguments: tuple[NamedArgument, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """A document with the values of its variables, and those of them that are names of nodes, by their types."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)


class NamedQuestions:
    """The questions of a file that an ontology has the types for."""

    def __init__(self, ontology: Ontology, file: Path = FILE) -> None:
        self._ontology = ontology
        self._all = [_question(operation) for operation in read_operations(file.read_text(encoding="utf-8"))]
        self._values = {
            names.enumeration(element.name, prop.name): prop
            for element in ontology.elements
            for prop in element.properties
            if prop.values
        }

    @property
    def listed(self) -> Iterator[tuple[str, str, str]]:
        """The names, what each asks, and an example."""
        for question in self._all:
            yield " ".join(question.names), question.about, question.example
        yield " ".join(VALUE_NAMES), _VALUE_ABOUT, VALUE_EXAMPLE

    def read(self, text: str, refer: Referring) -> Called:
        """The question that a text calls by its name; `refer` gives what =A and =A5 stand for. Raises QuestionError."""
        match = _CALL.fullmatch(text.strip())
        if match is None:
            message = "neither GraphQL nor a name with arguments in brackets; write 共建单位数(社区: 金昌社区)"
            raise QuestionError(f"{message}, or community(key: ...) {{ name }}")
        name, arguments = match["name"], _arguments(match["arguments"])
        said = {it: refer(value[1:]) if value.startswith("=") else value for it, value in arguments.items()}
        if name in VALUE_NAMES:
            return self._value(said)
        of_name = [question for question in self._all if name in question.names]
        if not of_name:
            every = dict.fromkeys(it for question in self._all for it in question.names)
            nearest = difflib.get_close_matches(name, [*every, *VALUE_NAMES], n=3, cutoff=0.5)
            meant = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
            raise QuestionError(f"there is no question {name!r}; gongjian fill --questions lists them{meant}")
        for question in of_name:
            by_name = {called: it for it in question.arguments for called in (it.chinese, it.variable)}
            if said.keys() <= by_name.keys() and len(said) == len(question.arguments):
                return self._called(question, {by_name[called]: value for called, value in said.items()})
        forms = " or ".join(dict.fromkeys(question.example for question in of_name))
        raise QuestionError(f"{name!r} has other arguments; write {forms}")

    def _called(self, question: NamedQuestion, said: Mapping[NamedArgument, str]) -> Called:
        values, of_nodes = {}, {}
        for argument, text in said.items():
            if argument.node_type:
                of_nodes[argument.variable] = (argument.node_type, text)
            else:
                values[argument.variable] = self._value_of(argument, text)
        return Called(question.text, values, of_nodes)

    def _value_of(self, argument: NamedArgument, text: str) -> str:
        prop: Property | None = self._values.get(argument.type.rstrip("!"))
        return text if prop is None else _read(of_values(prop), text, argument.chinese)

    def _value(self, said: Mapping[str, str]) -> Called:
        property_texts = [text for name, text in said.items() if name in PROPERTY_NAMES]
        records = [(name, text) for name, text in said.items() if name not in PROPERTY_NAMES]
        if len(property_texts) != 1 or len(records) != 1:
            raise QuestionError(f"a record and a property are expected; write {VALUE_EXAMPLE}")
        ((type_text, name),) = records
        node_types: Sequence[NodeType] = [*self._ontology.nodes.values()]
        node_type = self._ontology.nodes[_read(of_types(node_types), type_text, "")]
        prop = node_type.by_name[_read(of_properties(node_type.properties), property_texts[0], PROPERTY_NAMES[0])]
        text = f"query value($node: ID!) {{ {node_type.singular}(key: $node) {{ {prop.name} }} }}"
        return Called(text, names={"node": (node_type.name, name)})


def _read(vocabulary: Vocabulary, text: str, what: str) -> str:
    try:
        return vocabulary.read(text)
    except NotReadError as error:
        raise QuestionError(f"{what}: {error}" if what else str(error)) from None


def _question(operation: Operation) -> NamedQuestion:
    called, about, *rest = operation.comment
    said = {match[1]: (match[2] or "", match[3]) for line in rest if (match := _ABOUT.fullmatch(line))}
    arguments = tuple(NamedArgument(it.name, said[it.name][1], said[it.name][0], it.type) for it in operation.variables)
    example = next(line for line in rest if line.startswith("例：")).removeprefix("例：")
    return NamedQuestion(tuple(called.split()), about, example, operation.text, arguments)


def _arguments(text: str) -> dict[str, str]:
    """The arguments by their names; raises QuestionError."""
    values: dict[str, str] = {}
    place = 0
    while text[place:].strip():
        match = _ARGUMENT.match(text, place)
        if match is None or match.end() == place:
            rest = text[place:].strip()
            raise QuestionError(
                f"{rest!r} is no argument; write 社区: 金昌社区, in quotes where it has a comma or quote"
            )
        value = match["quoted"] if match["quoted"] is not None else match["plain"].strip()
        if match["name"] in values or not value:
            raise QuestionError(
                f"{match['name']!r} is {'given twice' if value else 'empty'}; give it once, with a value"
            )
        values[match["name"]] = value
        place = match.end()
    return values
