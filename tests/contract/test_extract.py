"""Extracts: what a store streams is what it holds, in one order, on either store."""

from collections import Counter
from typing import Any

from graph.ontology.model import Ontology
from graph.plan.extract import Extract
from graph.plan.identity import global_id
from graph.stores.store import Store
from loaders.load import load
from tests.conftest import SAMPLE, SMALL, WRITTEN
from tests.graph.stores.removing import forget_snapshot

U1, U2, C1 = global_id("Unit", "u1"), global_id("Unit", "u2"), global_id("Community", "c1")


def everything(ontology: Ontology, **narrower: Any) -> Extract:
    given = {
        "nodes": tuple(ontology.nodes.values()),
        "relationships": tuple(ontology.relationships.values()),
        "derived": tuple(ontology.derived.values()),
    }
    return Extract(**given | narrower)


async def streamed(store: Store, wanted: Extract) -> dict[str, list[list[Any]]]:
    found: dict[str, list[list[Any]]] = {}
    async with store.extract(wanted) as extraction:
        async for some in extraction.rows:
            found.setdefault(some.of.name, []).extend(map(list, some.rows))
    return found


async def snapshot(store: Store, ontology: Ontology) -> str:
    async with store.extract(everything(ontology)) as extraction:
        return extraction.snapshot


async def test_everything_comes_by_type(small_store, ontology):
    found = await streamed(small_store, everything(ontology))
    assert {name: len(rows) for name, rows in found.items()} == {
        "PartyOrganization": 2,
        "Unit": 5,
        "Community": 4,
        "Venue": 2,
        "Project": 2,
        "Activity": 1,
        "Area": 2,
        "Indicator": 2,
        "Source": 2,
        "SUBORDINATE_TO": 1,
        "MEMBER_OF": 2,
        "LEADS": 3,
        "PARTICIPATES_IN": 9,
        "PAIRED_WITH": 5,
        "REPORTS_IN_TO": 2,
        "LOCATED_IN": 4,
        "PART_OF": 2,
        "STATED_OF": 2,
        "CO_BUILDS_WITH": 8,
    }
    assert list(found)[:3] == ["PartyOrganization", "Unit", "Community"]


async def test_rows_hold_values_as_they_were_given(small_store, ontology):
    found = await streamed(small_store, everything(ontology))
    first, last = ["2001", None, "URBAN", True, None], ["2001-01-01", None]
    cited = [["list", "c1"], ["article", "P1"]]
    assert [C1, "c1", "金昌社区", ["金昌", "JC"], *first, *last, cited] in found["Community"]
    pair = ["pair-1", "2018", "2019-05", "第一期", "2018-01-01", "2019-05-31", [["article", "P1"]], U2, C1]
    assert [global_id("PAIRED_WITH", "pair-1"), *pair] in found["PAIRED_WITH"]
    assert [f"CO_BUILDS_WITH:{U1}:{C1}", 2, "2021-01-28", None, "2021-01-28", None, U1, C1] in found["CO_BUILDS_WITH"]


async def test_rows_come_by_id(small_store, ontology):
    found = await streamed(small_store, everything(ontology))
    for name, rows in found.items():
        order = [row[-2:] if name in ontology.derived else row[0] for row in rows]
        assert order == sorted(order)


async def test_a_day_governs_nodes_ends_and_derived_relationships(small_store, ontology, ask_small):
    found = await streamed(small_store, everything(ontology, as_of="2019-06-30"))
    told = await ask_small("""{ units(asOf: "2019-06-30") { nodes { id } } coBuilding(asOf: "2019-06-30") {
        edges { id weight } } }""")
    assert {row[0] for row in found["Unit"]} == {node["id"] for node in told["units"]["nodes"]}
    pairs = {(row[0], row[1]) for row in found["CO_BUILDS_WITH"]}
    assert pairs == {(edge["id"], edge["weight"]) for edge in told["coBuilding"]["edges"]}
    seen = {row[0] for name in ontology.nodes for row in found.get(name, ())}
    ends = [
        end for name in (*ontology.relationships, *ontology.derived) for row in found.get(name, ()) for end in row[-2:]
    ]
    assert set(ends) <= seen
    assert Counter(row[1] for row in found["PAIRED_WITH"])["pair-1"] == 0


async def test_only_some_nodes_and_what_is_between_them(small_store, ontology):
    found = await streamed(small_store, everything(ontology, among=(U2, C1)))
    assert {name: [row[1] for row in rows] for name, rows in found.items()} == {
        "Unit": ["u2"],
        "Community": ["c1"],
        "PAIRED_WITH": ["pair-1", "pair-2"],
        "REPORTS_IN_TO": ["u2~c1~2019-01-02"],
        "CO_BUILDS_WITH": [3],
    }


async def test_only_some_types(small_store, ontology):
    units = (ontology.nodes["Unit"], ontology.nodes["PartyOrganization"])
    found = await streamed(small_store, everything(ontology, nodes=units, derived=()))
    assert {name: len(rows) for name, rows in found.items()} == {
        "Unit": 5,
        "PartyOrganization": 2,
        "SUBORDINATE_TO": 1,
        "MEMBER_OF": 2,
        "PAIRED_WITH": 1,
    }


async def test_a_state_has_the_same_name_on_either_store(empty_store, ontology):
    await load([SMALL], empty_store, now=WRITTEN)
    small = await snapshot(empty_store, ontology)
    assert small == "b7eba04ff313b350"
    await load([SMALL], empty_store, now="2027-01-01T00:00:00Z")
    assert await snapshot(empty_store, ontology) == small
    await load([SAMPLE], empty_store, now=WRITTEN)
    assert await snapshot(empty_store, ontology) != small


async def test_a_store_whose_state_has_no_name_gets_one_when_it_is_loaded_again(empty_store, ontology, place):
    """As one that was loaded before states had names."""
    await load([SMALL], empty_store, now=WRITTEN)
    forget_snapshot(place)
    assert await snapshot(empty_store, ontology) == ""
    await load([SMALL], empty_store, now=WRITTEN)
    assert await snapshot(empty_store, ontology) == "b7eba04ff313b350"
