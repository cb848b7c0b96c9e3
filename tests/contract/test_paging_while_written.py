"""Whoever pages while others insert and delete sees every row that was there all the time, once and in order."""

import asyncio
from random import Random

import pytest

from graph.ontology.model import Ontology
from graph.stores.store import Store
from tests.conftest import WRITTEN, asking
from tests.graph.stores.removing import remove_units
from tests.graphs import DAYS, TEXTS, Fact, batches

SIZE, STAYING, MOVING = 4, 16, 8
ROOT = "{ page: units(%s) { %s } }"
CONNECTION = '{ community(key: "c") { page: %s(%s) { %s } } }'
SHOWN = "edges { node { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
ORDERS = {
    "units": ["", "{name: ASC}", "[{kind: DESC}, {since: ASC}]", "{newSector: DESC}"],
    "pairedBy": ["", "{edge: {until: ASC}}", "[{node: {name: DESC}}, {edge: {agreement: ASC}}]"],
    "coBuilders": ["{edge: {since: ASC}}", "{node: {kind: ASC}}"],
}
QUESTIONS = [(field, order) for field, orders in ORDERS.items() for order in orders]


class District:
    """A community and units paired with it, of which some come and go; a key never comes back."""

    def __init__(self, place, store: Store, seed: int) -> None:
        self.place = place
        self.store = store
        self.random = Random(seed)
        self.moving: list[str] = []
        self._count = 0

    async def fill(self) -> None:
        nodes = [Fact("Source", "s", {"name": "S", "kind": "DATASET", "title": "S"}, [])]
        nodes += [Fact("Community", "c", {"name": "C"}, [("s", "")])]
        await self._write(nodes + self._units("stays", STAYING))
        await self._come(MOVING)

    async def stir(self) -> None:
        """Some units go and others come."""
        going = self.random.sample(self.moving, min(2, len(self.moving)))
        self.moving = [key for key in self.moving if key not in going]
        await asyncio.to_thread(remove_units, self.place, going)
        await self._come(2)

    async def _come(self, count: int) -> None:
        facts = self._units("moves", count)
        self.moving += [fact.key for fact in facts if fact.element == "Unit"]
        await self._write(facts)

    def _units(self, kind: str, count: int) -> list[Fact]:
        chosen = self.random.choice
        units, pairs = [], []
        for _ in range(count):
            self._count += 1
            key = f"{chosen('abcdefgh')}-{kind}-{self._count}"
            values = {"name": chosen(TEXTS), "kind": chosen(("SCHOOL", "POLICE", None)), "since": chosen(DAYS[:3])}
            units.append(Fact("Unit", key, {**values, "newSector": chosen((True, False, None))}, [("s", "")]))
            period = {"since": chosen((*DAYS[:4], None)), "until": chosen(("2022", "2023", None))}
            ends = ("Unit", key), ("Community", "c")
            pairs.append(Fact("PAIRED_WITH", key, {**period, "agreement": chosen((*TEXTS, None))}, [("s", "")], *ends))
        return [*units, *pairs]

    async def _write(self, facts: list[Fact]) -> None:
        ontology: Ontology = self.store.ontology
        await self.store.write(batches(ontology, facts), WRITTEN)


async def page(ask, field, order, *, forward, cursor):
    side, bound = ("first", "after") if forward else ("last", "before")
    parts = [f"{side}: {SIZE}", f"orderBy: {order}" if order else "", f'{bound}: "{cursor}"' if cursor else ""]
    arguments = ", ".join(filter(None, parts))
    if field == "units":
        return (await ask(ROOT % (arguments, SHOWN)))["page"]
    return (await ask(CONNECTION % (field, arguments, SHOWN)))["community"]["page"]


async def walked(ask, field, order, *, forward, between):
    """All keys that a reader sees; `between` happens after each page."""
    seen: list[str] = []
    cursor, more = "", True
    while more:
        connection = await page(ask, field, order, forward=forward, cursor=cursor)
        await between()
        keys = [edge["node"]["key"] for edge in connection["edges"]]
        seen = seen + keys if forward else keys + seen
        more = connection["pageInfo"]["hasNextPage" if forward else "hasPreviousPage"]
        cursor = connection["pageInfo"]["endCursor" if forward else "startCursor"]
    return seen


async def nothing() -> None:
    return None


@pytest.mark.parametrize("forward", [True, False], ids=["forward", "backward"])
@pytest.mark.parametrize(("field", "order"), QUESTIONS, ids=[f"{field} {order}" for field, order in QUESTIONS])
async def test_rows_that_stay_are_seen_once_in_order(place, empty_store, schema, field, order, forward):
    district, ask = District(place, empty_store, len(order)), asking(schema, empty_store)
    await district.fill()
    seen = await walked(ask, field, order, forward=forward, between=district.stir)
    after = await walked(ask, field, order, forward=True, between=nothing)
    assert len(set(seen)) == len(seen)
    staying = [key for key in after if "stays" in key]
    assert len(staying) == STAYING
    assert [key for key in seen if "stays" in key] == staying
