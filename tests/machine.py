"""The differential machine: the same is asked of stores and of the reference, and all must answer the same bytes.

A case is a graph, a document, and the values of its variables. What is asked follows from a seed, so a run can be
repeated. The answer of the reference is also completed by graphql-core field by field, which must change no byte.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeAlias

import orjson
import strawberry

from graph.errors import Code
from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.plans import PlanLoader
from resolvers.errors import error_code
from tests.field_by_field import completed, numbers_as
from tests.graphs import Fact, random_graph
from tests.questions.drawing import Question
from tests.questions.writer import DocumentWriter, question
from tests.reference.objects import graph_of
from tests.reference.store import Reference, RefusedError

QUESTIONS, GRAPHS = 50, 10
"""So many documents are asked of so many graphs, then come new ones: Neo4j takes long to plan a new document."""

AT_ONCE = 6
"""Documents that are asked at the same time."""

Holding: TypeAlias = Callable[[Sequence[Fact]], Awaitable[Mapping[str, Store]]]
"""Makes stores hold just these facts."""


@dataclass(frozen=True)
class Case:
    """What was asked of what."""

    facts: Sequence[Fact]
    document: str
    variables: Mapping[str, Any]


class DisagreementError(AssertionError):
    """Answers differ: those of the reference, of graphql-core field by field, and of each store."""

    def __init__(self, case: Case, answers: Mapping[str, bytes]) -> None:
        self.case = case
        self.answers = answers
        listed = "\n".join(f"{name}: {text.decode()}" for name, text in answers.items())
        super().__init__(f"{case.document}\n{dict(case.variables)}\n{listed}")


@dataclass
class Machine:
    """Asks questions of the stores that `hold` fills. Counts cases, distinct documents, and cases that were refused.

    Also counted are those that were too large for one statement of SQLite, a limit that it has alone.
    `writer_type` writes the documents, and so says which root fields they have. Each is asked of so many `graphs`.
    """

    ontology: Ontology
    schema: strawberry.Schema
    hold: Holding
    writer_type: type[DocumentWriter] = DocumentWriter
    graphs: int = GRAPHS
    cases: int = 0
    documents: int = 0
    refused: int = 0
    too_large: int = 0
    _failed: bool = False
    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def run(self, seed: int, cases: int, progress: Callable[["Machine"], None]) -> None:
        """So many random cases; raises DisagreementError for the first on which the answers differ."""
        for place in itertools.count():
            random = Random(f"{seed} {place}")
            questions = [question(self.ontology, random, writer_type=self.writer_type) for _ in range(QUESTIONS)]
            self.documents += len(questions)
            for _ in range(self.graphs):
                if self.cases >= cases:
                    return
                await self._ask_all(questions, random_graph(self.ontology, random))
            progress(self)

    async def check(self, case: Case) -> bytes:
        """Asks one case by itself, and returns what all answer."""
        stores = await self.hold(case.facts)
        reference = Reference(self.ontology, graph_of(self.ontology, case.facts))
        return orjson.dumps(await self._compare(case, stores, reference))

    async def _ask_all(self, questions: Sequence[Question], facts: Sequence[Fact]) -> None:
        stores = await self.hold(facts)
        reference = Reference(self.ontology, graph_of(self.ontology, facts))
        asked = [self._ask(facts, stores, reference, question) for question in questions]
        for failed in await asyncio.gather(*asked, return_exceptions=True):
            if failed is not None:
                raise failed

    async def _ask(
        self, facts: Sequence[Fact], stores: Mapping[str, Store], reference: Reference, asked: Question
    ) -> None:
        async with self._free:
            async for case in self._cases(facts, reference, asked):
                if not self._failed:
                    await self._compare(case, stores, reference)

    async def _cases(self, facts: Sequence[Fact], reference: Reference, asked: Question) -> AsyncIterator[Case]:
        """The question with the values of each time; cursors are taken from the first answer."""
        random = Random(asked.document)
        shown_cursors: dict[str, list[str]] = {}
        for time, variables in enumerate(asked.asked):
            cursors = {
                name: random.choice(shown_cursors[key])
                for name, key in asked.cursors.items()
                if len(shown_cursors.get(key, "")) > 1
            }
            case = Case(facts, asked.document, {**variables, **cursors})
            yield case
            if time == 0 and asked.cursors:
                first = await self._answer(reference, case)
                shown_cursors = {key: [*_shown(first["data"], key)] * 9 + ["xx"] for key in asked.cursors.values()}

    async def _compare(self, case: Case, stores: Mapping[str, Store], reference: Reference) -> dict[str, Any]:
        expected = await self._answer(reference, case)
        answers = {"reference": orjson.dumps(expected), "field by field": self._completed(case, expected)}
        for name, store in stores.items():
            answer = await self._answer(store, case)
            if name == "sqlite" and _is_too_large(answer["errors"]) and not _is_too_large(expected["errors"]):
                self.too_large += 1
                continue
            answers[name] = orjson.dumps(answer | {"errors": _allowed(answer["errors"], expected["errors"])})
        self.cases += 1
        self.refused += bool(expected["errors"])
        if len(set(answers.values())) > 1:
            self._failed = True
            raise DisagreementError(case, answers)
        return expected

    async def _answer(self, store: Store, case: Case) -> dict[str, Any]:
        """Data, and the errors' places and codes; the reference knows several that a store may report."""
        result = await self.schema.execute(
            case.document, variable_values=dict(case.variables), context_value=PlanLoader(store)
        )
        errors = sorted((str(error.path), _codes(error)) for error in result.errors or ())
        return {"data": result.data, "errors": errors}

    def _completed(self, case: Case, expected: Mapping[str, Any]) -> bytes:
        """Data that could not be had is null, which every root field may be."""
        if expected["data"] is None:
            return orjson.dumps(expected)
        result = completed(self.schema, case.document, case.variables, expected["data"])
        data = numbers_as(expected["data"], result.data)
        return orjson.dumps({"data": data, "errors": expected["errors"] if not result.errors else result.errors})


def _is_too_large(errors: Sequence[Any]) -> bool:
    return any(codes == [Code.TOO_DEEP] for _, codes in errors)


def _codes(error: Any) -> list[str]:
    cause = error.original_error
    return sorted(cause.codes) if isinstance(cause, RefusedError) else [error_code(error).value]


def _allowed(errors: Sequence[Any], expected: Sequence[Any]) -> list[Any]:
    """The errors of a store, each as the reference has it where that allows it."""
    whole = dict(expected)
    return [(path, whole[path] if set(codes) <= set(whole.get(path, ())) else codes) for path, codes in errors]


def _shown(data: Any, key: str) -> Iterator[str]:
    """Everything shown under a response key."""
    if isinstance(data, dict):
        yield from (value for name, value in data.items() if name == key and isinstance(value, str))
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _shown(part, key)
