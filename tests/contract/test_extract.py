"""Extracts: what a store streams is what it holds, in one order, on either store."""

from collections import Counter
from typing import Any

from graph.ontology.model import Ontology
from graph.plan.extract import Extract, record_fields
from graph.plan.filters import edge_filter
from graph.plan.identity import global_id
from graph.plan.slot import Constant
from graph.stores.store import Store
from loaders.load import load
from resolvers.conditions import ConditionReader
from tests.conftest import SAMPLE, SMALL, WRITTEN
from tests.graph.stores.removing import forget_snapshot

U1, U2, C1 = global_id("Unit", "u1"), global_id("Unit", "u2"), global_id("Community", "c1")


def everything(ontology: Ontology, **narrower: Any) -> Extract:
    all_types = {
        "node_types": tuple(ontology.nodes.values()),
        "relationship_types": tuple(ontology.relationships.values()),
        "derived_types": tuple(ontology.derived.values()),
    }
    return Extract(**all_types | narrower)


async def streamed(store: Store, extract: Extract) -> dict[str, list[list[Any]]]:
    records: dict[str, list[list[Any]]] = {}
    async with store.extract(extract) as extraction:
        async for batch in extraction.batches:
            records.setdefault(batch.record_type.name, []).extend(map(list, batch.records))
    return records


async def snapshot(store: Store, ontology: Ontology) -> str:
    async with store.extract(everything(ontology)) as extraction:
        return extraction.snapshot


async def test_everything_comes_by_type(small_store, ontology):
    records = await streamed(small_store, everything(ontology))
    assert {name: len(of_type) for name, of_type in records.items()} == {
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
        "CO_BUILDS_WITH": 5,
        "SHARES_COMMITTEE_WITH": 4,
        "COOPERATES_WITH": 1,
    }
    assert list(records)[:3] == ["PartyOrganization", "Unit", "Community"]


async def test_records_hold_values_as_they_were_given(small_store, ontology):
    records = await streamed(small_store, everything(ontology))
    first, last = ["2001", None, None, "URBAN", True, None], ["2001-01-01", None]
    cited = [["list", "c1"], ["article", "P1"]]
    assert [C1, "c1", "金昌社区", ["金昌", "JC"], *first, *last, cited] in records["Community"]
    pair = ["pair-1", "2018", "2019-05", None, "第一期", "2018-01-01", "2019-05-31", [["article", "P1"]], U2, C1]
    assert [global_id("PAIRED_WITH", "pair-1"), *pair] in records["PAIRED_WITH"]
    edge = [2, ["PAIRED", "JOINT_PROJECT"], "2021-01-28", None, "2021-01-28", None, U1, C1]
    assert [f"CO_BUILDS_WITH:{U1}:{C1}", *edge] in records["CO_BUILDS_WITH"]


async def test_records_come_by_id(small_store, ontology):
    records = await streamed(small_store, everything(ontology))
    for name, of_type in records.items():
        order = [record[-2:] if name in ontology.derived else record[0] for record in of_type]
        assert order == sorted(order)


async def test_a_day_governs_nodes_ends_and_derived_relationships(small_store, ontology, ask_small):
    records = await streamed(small_store, everything(ontology, as_of="2019-06-30"))
    data = await ask_small("""{ units(asOf: "2019-06-30") { nodes { nodeId } } coBuilding(asOf: "2019-06-30") {
        nodes { relationshipId weight } } }""")
    assert {record[0] for record in records["Unit"]} == {node["nodeId"] for node in data["units"]["nodes"]}
    pairs = {(record[0], record[1]) for record in records["CO_BUILDS_WITH"]}
    assert pairs == {(pair["relationshipId"], pair["weight"]) for pair in data["coBuilding"]["nodes"]}
    seen = {record[0] for name in ontology.nodes for record in records.get(name, ())}
    ends = [
        end
        for name in (*ontology.relationships, *ontology.derived)
        for record in records.get(name, ())
        for end in record[-2:]
    ]
    assert set(ends) <= seen
    assert Counter(record[1] for record in records["PAIRED_WITH"])["pair-1"] == 0


async def test_only_some_nodes_and_what_is_between_them(small_store, ontology):
    records = await streamed(small_store, everything(ontology, among=(U2, C1)))
    assert {name: [record[1] for record in of_type] for name, of_type in records.items()} == {
        "Unit": ["u2"],
        "Community": ["c1"],
        "PAIRED_WITH": ["pair-1", "pair-2"],
        "REPORTS_IN_TO": ["Unit.u2~c1~2019-01-02"],
        "CO_BUILDS_WITH": [3],
    }


async def test_only_some_types(small_store, ontology):
    units = (ontology.nodes["Unit"], ontology.nodes["PartyOrganization"])
    records = await streamed(small_store, everything(ontology, node_types=units, derived_types=()))
    assert {name: len(of_type) for name, of_type in records.items()} == {
        "Unit": 5,
        "PartyOrganization": 2,
        "SUBORDINATE_TO": 1,
        "MEMBER_OF": 2,
        "PAIRED_WITH": 1,
    }


async def test_a_state_has_the_same_name_on_either_store(empty_store, ontology):
    await load([SMALL], empty_store, now=WRITTEN)
    small = await snapshot(empty_store, ontology)
    assert small == "32511e9f945ab565"
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
    assert await snapshot(empty_store, ontology) == "32511e9f945ab565"


async def test_only_edges_that_are_kept_with_their_whole_weight(small_store, ontology, ask_small):
    derived = tuple(ontology.derived.values())
    kept = edge_filter(derived, ontology, Constant(2), ["PAIRED"])
    records = await streamed(small_store, everything(ontology, edge_filter=kept))
    whole = await streamed(small_store, everything(ontology))
    where = "{weight: {gte: 2}, evidence: {some: {pattern: {eq: PAIRED}}}}"
    pairs = (await ask_small(f"{{ coBuilding(where: {where}) {{ nodes {{ relationshipId }} }} }}"))["coBuilding"]
    ids = {pair["relationshipId"] for pair in pairs["nodes"]}
    assert records["CO_BUILDS_WITH"] == [record for record in whole["CO_BUILDS_WITH"] if record[0] in ids]
    assert 0 < len(ids) < len(whole["CO_BUILDS_WITH"])
    assert "SHARES_COMMITTEE_WITH" not in records
    assert records["PAIRED_WITH"] == whole["PAIRED_WITH"]


async def test_only_nodes_that_satisfy_and_what_is_between_them(small_store, ontology):
    asked: Any = {"unit": {"key": {"eq": Constant("u2")}}, "community": {"key": {"in": [Constant("c1")]}}}
    where = ConditionReader(ontology).of_network(asked)
    records = await streamed(small_store, everything(ontology, where=where))
    whole = await streamed(small_store, everything(ontology))
    assert [record[1] for record in (*records["Unit"], *records["Community"])] == ["u2", "c1"]
    assert records["PartyOrganization"] == whole["PartyOrganization"]
    assert {tuple(record[-2:]) for record in records["CO_BUILDS_WITH"]} == {(U2, C1)}
    ends = {end for name in ("PAIRED_WITH", "PARTICIPATES_IN") for record in records[name] for end in record[-2:]}
    assert ends <= {record[0] for name in ontology.nodes for record in records.get(name, ())}


async def test_only_what_cites_one_of_some_sources(small_store, ontology):
    types = {"derived_types": ()}
    records = await streamed(small_store, everything(ontology, **types))
    for citing in (("article",), ("list", "none"), ()):
        cited = await streamed(small_store, everything(ontology, citing=citing, **types))
        expected = {
            name: [it for it in of_type if cites(ontology, name, it, citing)] for name, of_type in records.items()
        }
        assert cited == {name: of_type for name, of_type in expected.items() if of_type}


def cites(ontology, name, record, sources):
    (element,) = [it for it in ontology.elements if it.name == name]
    return any(key in sources for key, _ in record[len(record_fields(element))])
