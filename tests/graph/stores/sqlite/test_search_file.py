"""A file of search beside another store: what it finds, and what it reads of that store to be as that is."""

import pytest

from graph.errors import Code, StoreError
from graph.plan.members import Member
from graph.plan.output import ConnectionFact, Nodes
from graph.plan.paging import Page
from graph.plan.search import Search
from graph.plan.slot import Constant, Slot, Variable
from graph.stores.sqlite.search_file import Hits, IndexedNode, SearchFile, lower_search
from tests.graph.stores.asking import read_key

NAMES = {"u1": "如意湖街道", "u2": "如意湖物业公司", "u3": "金水河物业公司"}
WHOLE, BEGINNING, INSIDE = 0, 5, 9
"""Places of the tiers of names."""

SEARCH = Search(
    Slot(Variable("text"), read_key, "text", Code.BAD_TEXT),
    (),
    Page(Slot(Constant(10), lambda _value: 10, "first", Code.BAD_PAGE), False, None, None),
    (Member("totalCount", ConnectionFact.TOTAL), Member("nodes", Nodes({}))),
)


class Units:
    """A store of units that tells what was read of it; `writes` come one at a time, each after a batch was read."""

    def __init__(self, names, writes=()):
        self.names, self.writes, self.written = dict(names), list(writes), 0
        self.read = []

    async def version(self):
        return f"version {self.written}"

    async def digests(self):
        for key, name in self.names.items():
            yield [(f"Unit:{key}", f"digest of {name}")]

    async def nodes(self, ids):
        self.read += ids
        nodes = [_unit(key, name) for key, name in self.names.items() if f"Unit:{key}" in ids]
        if self.writes:
            self.names, self.written = self.writes.pop(), self.written + 1
        return nodes


def _unit(key, name):
    return IndexedNode(f"Unit:{key}", "Unit", key, name, [], None, None, f"digest of {name}")


@pytest.fixture
async def file(tmp_path):
    file = SearchFile(tmp_path / "folder" / "search.db", 5)
    yield file
    await file.close()


@pytest.fixture
def search(ontology, file):
    async def search(text):
        return await file.read(lower_search(ontology, SEARCH, None), {"text": text})

    return search


async def test_nothing_is_known_before_the_file_is_made(search):
    assert await search("如意湖") is None


async def test_hits_come_best_first_with_their_tiers_the_total_and_the_version(file, search):
    await file.renew(Units(NAMES))
    assert await search("物业公司") == Hits("version 0", 2, [("Unit:u3", INSIDE), ("Unit:u2", INSIDE)])
    assert await search("如意湖街道") == Hits("version 0", 1, [("Unit:u1", WHOLE)])
    assert await search("没有") == Hits("version 0", 0, [])


async def test_only_what_changed_is_read_again(file, search):
    await file.renew(Units(NAMES))
    changed = Units({"u1": "如意湖街道", "u2": "如意湖商店", "u4": "如意湖小学"})
    changed.written = 1
    await file.renew(changed)
    assert changed.read == ["Unit:u2", "Unit:u4"]
    assert sorted((await search("如意湖")).pairs) == [(f"Unit:{key}", BEGINNING) for key in ("u1", "u2", "u4")]
    assert (await search("物业公司")).total == 0


async def test_what_is_written_meanwhile_is_read_too(file, search):
    units = Units({"u1": "如意湖街道"}, writes=[{}, {"u1": "金水河街道", "u2": "金水河"}])
    await file.renew(units)
    assert await search("街道") == Hits("version 2", 0, [])
    assert units.read == ["Unit:u1", "Unit:u1", "Unit:u2"]


async def test_a_file_that_is_none_is_an_error(tmp_path, file, search):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "search.db").write_text("no database" * 100)
    with pytest.raises(StoreError, match=r"search\.db"):
        await search("如意湖")
