"""Search beside the server: when the file answers, and that the answer is right when it does not."""

from unittest import mock

import pytest

from graph.errors import StoreError
from graph.stores.neo4j.driver import Server
from graph.stores.opening import open_store
from tests.conftest import NEO4J_WITH_FILE, asking, renew_search
from tests.graph.stores.asking import FIRST, LATER, in_turn, units

QUERY = '{ search(text: "如意湖") { totalCount nodes { key name } } }'

pytestmark = pytest.mark.parametrize("place", [NEO4J_WITH_FILE], indirect=True)


@pytest.fixture
async def store(ontology, empty_store):
    await empty_store.write(in_turn(units(ontology, "u1", name="如意湖")), FIRST)
    await renew_search(empty_store)
    return empty_store


@pytest.fixture
def ask(schema, store):
    """The keys that a search finds, how many there are, and how many statements looked for them."""

    async def ask(store=store):
        with mock.patch.object(Server, "read", autospec=True, side_effect=Server.read) as reads:
            result = (await asking(schema, store)(QUERY))["search"]
        texts = [text for call in reads.call_args_list for text, _ in call.args[1]]
        return (
            [node["key"] for node in result["nodes"]],
            result["totalCount"],
            sum("TEXT INDEX" in text for text in texts),
        )

    return ask


async def test_the_server_is_only_asked_to_show_what_the_file_finds(ask):
    assert await ask() == (["u1"], 1, 0)


async def test_after_a_write_the_server_finds_by_itself_until_the_file_is_renewed(ontology, store, ask):
    await store.write(in_turn(units(ontology, "u2", name="如意湖小学")), LATER)
    assert await ask() == (["u1", "u2"], 2, 1)
    await renew_search(store)
    assert await ask() == (["u1", "u2"], 2, 0)


async def test_what_another_writes_is_noticed_and_renewed_in_the_background(ontology, place, store, ask):
    other = open_store(place.url("empty"), ontology)
    await other.write(in_turn(units(ontology, "u1", name="金水河")), LATER)
    await other.close()
    assert await ask() == ([], 0, 1)
    await renew_search(store)
    assert await ask() == ([], 0, 0)


async def test_the_file_is_kept_from_one_process_to_the_next(ontology, place, store, ask):
    again = open_store(place.url("empty"), ontology, search_folder=place.search_folder)
    assert await ask(again) == (["u1"], 1, 0)
    await again.close()


async def test_a_folder_that_cannot_be_written_leaves_search_to_the_server(ontology, place, store, ask, tmp_path):
    (tmp_path / "file").touch()
    other = open_store(place.url("empty"), ontology, search_folder=tmp_path / "file")
    assert await ask(other) == (["u1"], 1, 1)
    with pytest.raises(StoreError, match=r"search-\w+-\w+\.db"):
        await renew_search(other)
    await other.close()
