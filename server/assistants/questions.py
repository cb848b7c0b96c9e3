"""The documented questions (docs/questions.md) as documents with variables, read from `questions.graphql`.

The comment of each is its title in Chinese, then in English, then a line for each variable that names a node or needs
words:

    # 哪些单位与某街道的至少三个社区共建？
    # Which units co-build with at least three communities of one street?
    # $street Area: 街道 · the street
    # $least: 至少几个社区 · of how many communities at least

`Area` means that the variable is the key of an area, `Area id` that it is the id of one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.ontology.model import Ontology
from resolvers.operations import Operation, Variable, read_operations
from resolvers.pass_through import PassThroughSchema

FILE = Path(__file__).parent / "questions.graphql"

_ABOUT = re.compile(r"\$(\w+)(?: (\w+)( id)?)?: (.*)")
PAGING = ("first", "after")
"""Variables that the tool itself fills."""


@dataclass(frozen=True, slots=True)
class QuestionVariable:
    """A variable with its words; where it names a node, of which type, and whether by id or by key."""

    variable: Variable
    words: str
    node_type: str = ""
    by_id: bool = False

    def __str__(self) -> str:
        kind = self.node_type or self.variable.type.rstrip("!")
        default = f" = {self.variable.default}" if self.variable.default else ""
        optional = "" if self.variable.required or default else "?"
        return f"{self.variable.name}{optional}: {kind}{default}" + (f" ({self.words})" if self.words else "")


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, its title in both languages, its document, and its variables without those of paging."""

    name: str
    title: str
    text: str
    variables: tuple[QuestionVariable, ...]
    paged: bool

    @property
    def signature(self) -> str:
        """Its name and the names of its variables, with a question mark behind those that may be left out."""
        names = [variable.variable.name + ("" if variable.variable.required else "?") for variable in self.variables]
        return f"{self.name}({', '.join(names)})"


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions that a schema can answer, and the first mistake of each other one, by their names."""

    by_name: Mapping[str, Question]
    left_out: Mapping[str, str]


def read_questions(schema: PassThroughSchema, ontology: Ontology, file: Path = FILE) -> Questions:
    """The questions of a file."""
    questions: dict[str, Question] = {}
    left_out: dict[str, str] = {}
    for operation in read_operations(file.read_text(encoding="utf-8")):
        about = [match.groups() for line in operation.comment if (match := _ABOUT.fullmatch(line))]
        mistakes = schema.mistakes(operation.text)
        mistakes += [f"no type {name}" for _, name, _, _ in about if name and name not in ontology.nodes]
        if mistakes:
            left_out[operation.name] = mistakes[0]
        else:
            questions[operation.name] = _question(operation, about)
    return Questions(questions, left_out)


def _question(operation: Operation, about: Sequence[tuple[str, ...]]) -> Question:
    words = {name: (text, node_type or "", bool(by_id)) for name, node_type, by_id, text in about}
    variables = tuple(
        QuestionVariable(variable, *words.get(variable.name, ("", "", False)))
        for variable in operation.variables
        if variable.name not in PAGING
    )
    title = " ".join(line for line in operation.comment if not line.startswith("$"))
    paged = set(PAGING) <= {variable.name for variable in operation.variables}
    return Question(operation.name, title, operation.text, variables, paged)
