"""The plans of one request are read in one call of the store, and the same plan once."""

import asyncio
from collections.abc import Collection, Sequence

import pytest
import strawberry

from graph.errors import Code, GongjianError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.plan.plan import ByKey, Plan
from graph.plan.slot import Constant, Slot
from graph.stores.store import Answer, PlanRequest, Store
from loaders.plans import PlanLoader
from tests.conftest import executing

LATE = StoreError(Code.DEADLINE_EXCEEDED, "no answer within 1 s")
WRONG = RequestError(Code.BAD_TEXT, "key: wrong")


class Recorder:
    """A store that answers a plan with its place in the call, or with what the test gives it."""

    def __init__(self, ontology: Ontology, *answers: Answer | GongjianError) -> None:
        self.ontology = ontology
        self.calls: list[list[PlanRequest]] = []
        self._answers = answers

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        self.calls.append(list(requests))
        return list(self._answers or [[place] for place in range(len(requests))])

    async def redirects(self, identities: Collection[str]) -> dict[str, str]:
        return {}


class Late(Recorder):
    """A store that cannot answer in time."""

    async def read(self, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        raise LATE


def plan(key: str) -> Plan:
    return Plan(ByKey("Unit", Slot(Constant(key), str, "key", Code.BAD_TEXT), ()), None)


def loading(store: Recorder) -> PlanLoader:
    return PlanLoader(store)  # type: ignore[arg-type]


async def test_plans_asked_for_together_are_read_together(ontology: Ontology) -> None:
    store, plans = Recorder(ontology), [plan("a"), plan("b"), plan("c")]
    loader = loading(store)
    answers = await asyncio.gather(*(loader.answer(PlanRequest(plan_to_read, {})) for plan_to_read in plans))
    assert answers == [[0], [1], [2]]
    assert [[request.plan for request in call] for call in store.calls] == [plans]


async def test_the_same_plan_is_read_once(ontology: Ontology) -> None:
    store, first, second = Recorder(ontology), plan("a"), plan("a")
    loader = loading(store)
    answers = await asyncio.gather(
        *(loader.answer(PlanRequest(repeated, {"v": 1})) for repeated in (first, second, first))
    )
    assert answers == [[0], [1], [0]]
    assert await loader.answer(PlanRequest(first, {"v": 1})) == [0]
    assert [len(call) for call in store.calls] == [2]


async def test_plans_asked_for_later_are_read_later(ontology: Ontology) -> None:
    store = Recorder(ontology)
    loader = loading(store)
    for key in ("a", "b"):
        assert await loader.answer(PlanRequest(plan(key), {})) == [0]
    assert [len(call) for call in store.calls] == [1, 1]


async def test_each_request_reads_for_itself(ontology: Ontology) -> None:
    store, only = Recorder(ontology), plan("a")
    for _ in range(2):
        await loading(store).answer(PlanRequest(only, {}))
    assert len(store.calls) == 2


async def test_a_refused_plan_leaves_the_others_their_answers(ontology: Ontology) -> None:
    loader = loading(Recorder(ontology, {"key": "a"}, WRONG, None))
    plans = [plan("a"), plan("b"), plan("c")]
    answers = await asyncio.gather(
        *(loader.answer(PlanRequest(plan_to_read, {})) for plan_to_read in plans), return_exceptions=True
    )
    assert answers == [{"key": "a"}, WRONG, None]


async def test_a_store_that_fails_fails_every_plan(ontology: Ontology) -> None:
    loader = loading(Late(ontology))
    answers = await asyncio.gather(*(loader.answer(PlanRequest(plan(k), {})) for k in "ab"), return_exceptions=True)
    assert answers == [LATE, LATE]


DOCUMENTS = {
    "several root fields": ('{ a: unit(key: "u1") { key } b: units { totalCount } c: unit(key: "u2") { key } }', 3),
    "one root field": ('{ unit(key: "u1") { key pairedWith { nodes { __typename } } } }', 1),
}


@pytest.mark.parametrize(("document", "count"), DOCUMENTS.values(), ids=DOCUMENTS)
async def test_the_root_fields_of_a_document_are_read_in_one_call(
    schema: strawberry.Schema, ontology: Ontology, document: str, count: int
) -> None:
    store = Recorder(ontology)
    answered = await executing(schema, store)(document)  # type: ignore[arg-type]
    assert answered.errors == []
    assert [len(call) for call in store.calls] == [count]


async def test_a_document_is_one_call_of_a_real_store(
    small_store: Store, schema: strawberry.Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, read = [], small_store.read

    async def counting(requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
        calls.append(len(requests))
        return await read(requests)

    monkeypatch.setattr(small_store, "read", counting)
    answered = await executing(schema, small_store)(DOCUMENTS["several root fields"][0])
    assert answered.data == {"a": {"key": "u1"}, "b": {"totalCount": 5}, "c": {"key": "u2"}}
    assert calls == [3]
