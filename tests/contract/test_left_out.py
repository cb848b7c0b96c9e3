"""What a selection around nodes leaves out is counted, on either store."""

from typing import Any

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.selection import selection
from graph.selection.citing import Citation, cited_records
from graph.selection.selection import Selection, types_of
from graph.stores.store import Store

C1, U1 = global_id("Community", "c1"), global_id("Unit", "u1")


async def citation(store: Store, ontology: Ontology, *, of: str = "PAIRED_WITH", **arguments: Any) -> Citation:
    types = types_of(ontology, None, of.split())
    async with cited_records(store, Selection(*types, **{"around": (C1,), **arguments})) as cited:
        return cited.citation


async def test_relationships_beyond_the_limit_are_counted(small_store, ontology):
    """By hand: u1-c1, and u2-c1 twice."""
    limited = await citation(small_store, ontology, limit=1)
    assert (limited.omitted, limited.bound) == (3, "limit: 1")
    assert "3 relationships lead to nodes left out by limit: 1" in limited.text


async def test_a_network_of_just_as_many_nodes_as_allowed_is_not_cut(small_store, ontology):
    """u1-c1 are all there is within one relationship of u1, and c1 alone within none."""
    assert (await citation(small_store, ontology, around=(U1,), limit=2)).bound == "depth: 1"
    assert (await citation(small_store, ontology, depth=0, limit=1)).bound == "depth: 0"


async def test_relationships_beyond_the_depth_are_counted(small_store, ontology):
    near = await citation(small_store, ontology, around=(U1,), of="PAIRED_WITH")
    assert (near.omitted, near.bound) == (2, "depth: 1")


async def test_nodes_to_begin_with_are_taken_whatever_their_types(small_store, ontology):
    types = types_of(ontology, ["Unit"], ["PAIRED_WITH"])
    async with cited_records(small_store, Selection(*types, around=(C1,))) as cited:
        counts = {batch.record_type.name: len(batch.records) for batch in cited.batches if batch.records}
    assert counts == {"Unit": 2, "Community": 1, "PAIRED_WITH": 3}


async def test_where_nothing_is_left_out_nothing_is_said(small_store, ontology):
    complete = await citation(small_store, ontology)
    assert (complete.omitted, complete.bound) == (0, "")
    assert "left out" not in complete.text
    assert (await citation(small_store, ontology, around=())).omitted == 0


async def test_relationships_to_types_that_are_not_selected_are_not_counted(small_store, ontology):
    types = types_of(ontology, ["Unit"], ["PAIRED_WITH"])
    async with cited_records(small_store, Selection(*types, around=(U1,))) as cited:
        assert cited.citation.omitted == 0


async def test_edges_that_a_network_would_not_show_are_not_taken_for_left_out(small_store, ontology, monkeypatch):
    """A file has all edges between its nodes, however many they are: then they are counted by reading them."""
    of = "PAIRED_WITH CO_BUILDS_WITH PARTICIPATES_IN"
    expected = (await citation(small_store, ontology, of=of, limit=3)).omitted
    monkeypatch.setattr(selection, "EDGES_PER_NODE", 0)
    assert (await citation(small_store, ontology, of=of, limit=3)).omitted == expected > 0
