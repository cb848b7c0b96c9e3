"""How much of a selection is read ahead, and which sources its citation names, on either store."""

import pytest

from graph.views import citing
from graph.views.selection import Selection, types_of


async def read(store, ontology):
    async with citing.cited_rows(store, Selection(*types_of(ontology, None, None))) as found:
        return found.whole, found.citation.sources


async def test_a_small_graph_is_read_at_once_and_cites_what_its_records_name(small_store, ontology):
    sources = ("article 晨报 共建见闻 https://example.org/a", "list 名录 单位名录")
    assert await read(small_store, ontology) == (True, sources)


@pytest.mark.parametrize("bound", ["READ_AT_ONCE", "EDGES_READ_AT_ONCE", "CHARACTERS_READ_AT_ONCE"])
async def test_a_graph_of_many_nodes_or_edges_or_of_long_texts_is_read_in_parts(
    small_store, ontology, monkeypatch, bound
):
    monkeypatch.setattr(citing, bound, 3)
    assert (await read(small_store, ontology))[0] is False


async def test_sources_whose_titles_are_not_read_are_cited_by_their_keys(small_store, ontology, monkeypatch):
    monkeypatch.setattr(citing, "MOST_TITLES", 0)
    assert await read(small_store, ontology) == (True, ("article", "list"))
