"""How much of a selection is read into memory, and which sources its citation names, on either store."""

import itertools

import pytest

from graph.errors import Code, StoreError
from graph.plan.identity import global_id
from graph.selection import citing, selection
from graph.selection.selection import Selection, types_of
from loaders.load import load
from tests.conftest import SMALL


async def read(store, ontology):
    async with citing.cited_records(store, Selection(*types_of(ontology, None, None))) as cited:
        return cited.in_memory, cited.citation.sources


async def test_a_small_graph_is_read_into_memory_and_cites_what_its_records_name(small_store, ontology):
    sources = ("article 晨报 共建见闻 https://example.org/a", "list 名录 单位名录")
    assert await read(small_store, ontology) == (True, sources)


@pytest.mark.parametrize("counted", ["NODES", "EDGES", "CHARACTERS"])
async def test_a_graph_of_many_nodes_or_edges_or_of_long_texts_is_read_in_parts(
    small_store, ontology, monkeypatch, counted
):
    monkeypatch.setattr(citing, f"MAXIMUM_{counted}_IN_MEMORY", 3)
    assert (await read(small_store, ontology))[0] is False


async def test_sources_whose_titles_are_not_read_are_cited_by_their_keys(small_store, ontology, monkeypatch):
    monkeypatch.setattr(citing, "MAXIMUM_SOURCE_TITLES", 0)
    assert await read(small_store, ontology) == (True, ("article", "list"))


@pytest.fixture
async def changing_store(empty_store):
    await load([SMALL], empty_store)
    return empty_store


def written_meanwhile(store, folder, monkeypatch, times):
    """Somebody pairs another unit with the community each time that its network was found, so many times."""
    numbers = itertools.count(1)

    async def resolve_then_write(*arguments):
        resolved = await selection.resolve_selection(*arguments)
        number = next(numbers)
        if number <= times:
            await pair(f"v{number}", store, folder)
        return resolved

    monkeypatch.setattr(citing, "resolve_selection", resolve_then_write)


async def pair(unit, store, folder):
    for name in ("nodes", "relationships"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "nodes/Unit.csv").write_text(f"key,name,sources\n{unit},新单位,article\n", "utf-8")
    (folder / "relationships/PAIRED_WITH.csv").write_text(
        f"from_type,from,to_type,to,sources\nUnit,{unit},Community,c1,article\n", "utf-8"
    )
    await load([folder], store)


async def test_what_is_found_is_of_the_snapshot_that_is_cited(changing_store, ontology, monkeypatch, tmp_path):
    written_meanwhile(changing_store, tmp_path, monkeypatch, times=1)
    around = Selection(*types_of(ontology, None, None), around=(global_id("Community", "c1"),))
    async with citing.cited_records(changing_store, around) as cited:
        assert global_id("Unit", "v1") in (cited.extract.among or ())


async def test_a_graph_that_never_rests_is_not_cited(changing_store, ontology, monkeypatch, tmp_path):
    written_meanwhile(changing_store, tmp_path, monkeypatch, times=3)
    with pytest.raises(StoreError) as raised:
        await read(changing_store, ontology)
    assert raised.value.code is Code.STORE_UNAVAILABLE
