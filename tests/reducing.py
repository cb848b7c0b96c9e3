"""Makes a case on which answers differ as small as can be, and keeps it as a golden case."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
from graphql import (
    REMOVE,
    ArgumentNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    Node,
    ObjectFieldNode,
    VariableDefinitionNode,
    VariableNode,
    parse,
    print_ast,
    visit,
)
from graphql.language import Visitor

from tests.graphs import Fact, from_json, to_json
from tests.machine import Case, DisagreementError, Machine

FOUND = Path(__file__).parent / "found"
ATTEMPTS = 600

_REMOVABLE = (FieldNode, ArgumentNode, DirectiveNode, InlineFragmentNode, FragmentSpreadNode, ObjectFieldNode)


async def reduced(machine: Machine, case: Case) -> Case:
    """A case from which nothing can be taken away."""
    attempts, smaller = 0, _smaller(case)
    while attempts < ATTEMPTS and (candidate := next(smaller, None)) is not None:
        attempts += 1
        if await _differs(machine, candidate):
            case, smaller = candidate, _smaller(candidate)
    return case


async def _differs(machine: Machine, case: Case) -> bool:
    try:
        await machine.check(case)
    except DisagreementError:
        return True
    return False


def _smaller(case: Case) -> Iterator[Case]:
    """The case with less of its document, then with fewer facts."""
    document = parse(case.document)
    for place in range(_count(document)):
        yield replace(case, document=_without(document, place))
    step = len(case.facts)
    while step > 1:
        step //= 2
        for start in range(0, len(case.facts), step):
            facts = [*case.facts[:start], *case.facts[start + step :]]
            yield replace(case, facts=[fact for fact in facts if _stands(fact, facts)])


def _stands(fact: Fact, facts: list[Fact]) -> bool:
    """Whether the nodes that a fact names are there."""
    nodes = {(other.element, other.key) for other in facts if not other.source[0]}
    named = {*(end for end in (fact.source, fact.target) if end[0]), *(("Source", key) for key, _ in fact.cited)}
    return named <= nodes


class _Remover(Visitor):
    """Counts what can be removed, and removes the one at a place."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self.count = 0

    def enter(self, node: Node, *_rest: object) -> Any:
        if isinstance(node, _REMOVABLE):
            self.count += 1
            if self.count == self.place + 1:
                return REMOVE
        return None


def _count(document: DocumentNode) -> int:
    remover = _Remover(-1)
    visit(document, remover)
    return remover.count


class _Pruner(Visitor):
    """Removes the variables and fragments that nothing names."""

    def __init__(self, document: DocumentNode) -> None:
        super().__init__()
        self.named: list[str] = []
        visit(document, _Names(self.named))

    def enter_variable_definition(self, node: VariableDefinitionNode, *_rest: object) -> Any:
        return None if self.named.count(f"${node.variable.name.value}") > 1 else REMOVE

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_rest: object) -> Any:
        return None if node.name.value in self.named else REMOVE


class _Names(Visitor):
    """Notes the variables, definitions among them, and the fragments that are spread."""

    def __init__(self, named: list[str]) -> None:
        super().__init__()
        self.named = named

    def enter_variable(self, node: VariableNode, *_rest: object) -> None:
        self.named.append(f"${node.name.value}")

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_rest: object) -> None:
        self.named.append(node.name.value)


def _without(document: DocumentNode, place: int) -> str:
    """The document without one part, and without what then nothing names."""
    rest: DocumentNode = visit(document, _Remover(place))
    for _ in range(2):  # a fragment that is gone may have been the last to name another, or a variable
        rest = visit(rest, _Pruner(rest))
    return print_ast(rest)


def keep(error: DisagreementError) -> Path:
    """Writes a case as a golden case; its answer is the reference's, which a person checks."""
    case = error.case
    folder = FOUND / hashlib.sha256(case.document.encode()).hexdigest()[:8]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "graph.json").write_bytes(to_json(case.facts))
    (folder / "question.graphql").write_text(case.document.rstrip() + "\n", encoding="utf-8")
    (folder / "variables.json").write_bytes(orjson.dumps(dict(case.variables)) + b"\n")
    (folder / "answer.json").write_bytes(error.answers["reference"] + b"\n")
    return folder


def kept(folder: Path) -> tuple[Case, bytes]:
    """A golden case and its answer."""
    facts = from_json((folder / "graph.json").read_bytes())
    variables = orjson.loads((folder / "variables.json").read_bytes())
    case = Case(facts, (folder / "question.graphql").read_text(encoding="utf-8"), variables)
    return case, (folder / "answer.json").read_bytes().rstrip()
