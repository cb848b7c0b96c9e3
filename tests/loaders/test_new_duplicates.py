"""New nodes of a load are compared with those of the store and with each other, and loaded all the same."""

from collections.abc import Mapping

import pytest

from graph.datatypes.credit_code import with_checks
from graph.ontology.model import Ontology
from graph.stores.likeness import AlikeNode, Likeness
from graph.stores.store import Store
from graph.writing.steps import Merge, Rekey
from loaders.duplicates import Duplicate, Reason
from loaders.load import load
from loaders.mistakes import Mistakes
from loaders.new_duplicates import NewDuplicates
from loaders.records import RecordReader
from loaders.table import CellNotation
from tests.graph.writing.steps import Office, of
from tests.loaders.conftest import Data

CODE = with_checks("1241010600000001")
UNITS = "key,name,aliases,creditCode,sources\n"
SOURCES = {"nodes/Source.csv": "key,name,kind,title\nart,Art,LEDGER,Art\n"}
STORED = f"a,第一小学,实验小学,{CODE},art\nb,东湖医院,老东湖,,art\n"
FURTHER = {
    "a name of the store": ("n,第１小学,,,art\n", [("n", "a", Reason.NAME, "第１小学", "第一小学")]),
    "its name as an alias": ("n,New,第一小学,,art\n", [("n", "a", Reason.ALIAS, "第一小学", "第一小学")]),
    "an alias of the store": ("n,老東湖,,,art\n", [("n", "b", Reason.ALIAS, "老東湖", "老东湖")]),
    "a code": (f"n,New,,{CODE},art\n", [("n", "a", Reason.CODE, CODE, CODE)]),
    "aliases alone": ("n,New,老东湖,,art\n", []),
    "the same key": ("a,第一小学,,,art\n", []),
    "new ones alone": ("n,New,,,art\nm,Another,NEW,,art\n", [("n", "m", Reason.ALIAS, "New", "NEW")]),
    "each once": (
        "n,老东湖,,,art\nm,老东湖,,,art\n",
        [("m", "b", Reason.ALIAS, "老东湖", "老东湖"), ("n", "b", Reason.ALIAS, "老东湖", "老东湖")],
    ),
    "a stored one that is called so from now on": (
        "a,New,,,art\nn,new,,,art\n",
        [("n", "a", Reason.NAME, "new", "New")],
    ),
    "nothing but signs": ("n,！,,,art\nm,？,,,art\n", []),
}


@pytest.fixture
async def stored(empty_store: Store, data: Data) -> Store:
    await load([data({**SOURCES, "nodes/Unit.csv": UNITS + STORED}, name="stored", only=True)], empty_store)
    return empty_store


async def duplicates_of(
    store: Store, data: Data, tables: Mapping[str, str], *, is_preview: bool = False
) -> list[Duplicate]:
    listed: list[Duplicate] = []
    await load([data(tables, name="further", only=True)], store, note_duplicate=listed.append, is_preview=is_preview)
    return listed


def briefly(listed: list[Duplicate]) -> list[tuple]:
    return [(*duplicate.keys, duplicate.reason, *duplicate.said) for duplicate in listed]


@pytest.mark.parametrize("is_preview", [True, False])
@pytest.mark.parametrize(("rows", "expected"), FURTHER.values(), ids=FURTHER)
async def test_what_a_new_unit_has_in_common(
    stored: Store, data: Data, rows: str, expected: list[tuple], is_preview: bool
) -> None:
    listed = await duplicates_of(stored, data, {"nodes/Unit.csv": UNITS + rows}, is_preview=is_preview)
    assert briefly(listed) == expected
    keys = {row.split(",")[0] for row in rows.splitlines()} - {"a"}
    assert await stored.existing_keys("Unit", keys) == (set() if is_preview else keys)


async def test_what_had_the_key_before_is_not_new(stored: Store, data: Data) -> None:
    office = Office(stored)
    await office.done(Rekey(of("Unit:a"), "z"), office.node("Unit:m"))
    await office.done(Merge(of("Unit:b"), of("Unit:m")))
    rows = "a,第一小学,,,art\nb,东湖医院,,,art\n"
    assert await duplicates_of(stored, data, {"nodes/Unit.csv": UNITS + rows}) == []


async def test_nodes_of_another_type_are_not_the_same(stored: Store, data: Data) -> None:
    assert await duplicates_of(stored, data, {"nodes/Team.csv": "key,name,sources\nt,第一小学,art\n"}) == []


async def test_a_first_load_is_compared_with_itself(empty_store: Store, data: Data) -> None:
    listed: list[Duplicate] = []
    units = UNITS + "".join(f"{key},Same,,,art\n" for key in "cab")
    first = data({**SOURCES, "nodes/Unit.csv": units}, only=True)
    await load([first], empty_store, note_duplicate=listed.append)
    assert briefly(listed) == [(key, "a", Reason.NAME, "Same", "Same") for key in "bc"]


async def test_a_large_load_is_not_compared(empty_store: Store, data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.new_duplicates.MAXIMUM_NODES", 2)
    listed: list[Duplicate] = []
    first = data({**SOURCES, "nodes/Unit.csv": f"{UNITS}a,Same,,,art\nb,Same,,,art\n"}, only=True)
    await load([first], empty_store, note_duplicate=listed.append)
    assert listed == []


class Counting:
    """A store with nothing in it, which notes for how much it is asked at a time."""

    def __init__(self) -> None:
        self.keys: list[int] = []
        self.names: list[int] = []

    async def existing_keys(self, _node_type: str, keys: list[str]) -> set[str]:
        self.keys.append(len(keys))
        return set()

    async def redirects(self, _identities: object) -> dict[str, str]:
        return {}

    async def alike(self, likeness: Likeness) -> list[AlikeNode]:
        self.names.append(len(likeness.names))
        return []


async def test_the_store_is_asked_in_batches(ontology: Ontology) -> None:
    reader = RecordReader(ontology.nodes["Unit"], "t.csv", Mistakes(), CellNotation())
    store = Counting()
    with NewDuplicates(ontology) as duplicates:
        for number in range(2_100):
            cells = {"key": f"u{number}", "name": f"Same {number % 1_200}", "sources": "art"}
            duplicates.enter(reader.read(number, cells))
        await duplicates.compare(store)  # type: ignore[arg-type]
        assert len(list(duplicates.listed())) == 900
    assert (store.keys, store.names) == ([2_000, 100], [500, 500, 200])
