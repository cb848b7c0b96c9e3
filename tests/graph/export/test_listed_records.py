from graph.export.listed_records import listed_records
from graph.plan.extract import Extract
from graph.plan.identity import global_id
from graph.stores.store import Store


async def test_records_are_streamed_as_a_store_streams_them(district_store: Store) -> None:
    async with district_store.extract(_extract_of_units(district_store)) as extraction:
        batches = [batch async for batch in extraction.batches]
        snapshot = extraction.snapshot
    identities = [str(record[0]) for record in batches[0].records]
    stream = await listed_records(district_store, [*identities, global_id("Unit", "none")], "stale", "en")
    assert [list(record) for record in next(iter(stream.batches)).records] == [list(it) for it in batches[0].records]
    assert (stream.citation.snapshot, stream.citation.query, stream.language) == (snapshot, "stale", "en")
    assert len(stream.citation.sources) > 0


def _extract_of_units(store: Store) -> Extract:
    return Extract((store.ontology.nodes["Unit"],), ())


async def test_ends_are_named(district_store: Store) -> None:
    paired = district_store.ontology.relationships["PAIRED_WITH"]
    async with district_store.extract(Extract(tuple(district_store.ontology.nodes.values()), (paired,))) as extraction:
        batches = [batch async for batch in extraction.batches]
    record = next(batch.records[0] for batch in batches if batch.record_type is paired)
    stream = await listed_records(district_store, [record[0]], "stale", "zh")
    assert {*stream.node_names} == {*record[-2:]}
    assert [list(it) for batch in stream.batches for it in batch.records] == [list(record)]
