"""What a store exports as JSON Lines loads into the same graph: into either store, from either store.

The first line of a backup names the state of the graph, so equal bytes stand for equal states too.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeAlias

import orjson
import pytest

from graph.errors import DataError
from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.revisions import Written
from graph.stores.store import Store
from loaders.load import check, load
from tests.backups import backup
from tests.conftest import SAMPLE, SMALL, WRITTEN, Place
from tests.docs.reading import write_example
from tests.graph.stores.contents import contents
from tests.graphs import NOW, Fact, batches, random_graph

SEEDS = 3
LINES = "\n\u2028\u2029\x85\x7f\ufeff"
HOSTILE = (
    "a;b；c",
    " 外 ",
    "＃#",
    "null",
    '"',
    "\\",
    "\\n",
    LINES + "x",
    "\ufeff",
    "\u200b",
    "é",
    "𠮷😀",
    "字" * 10_000,
)

Emptied: TypeAlias = Callable[[str], Awaitable[Store]]


@pytest.fixture
async def emptied(place: Place, ontology: Ontology, tmp_path: Path) -> AsyncIterator[Emptied]:
    """Opens a store of a kind with nothing in it; what the one before held is gone."""
    opened: list[Store] = []

    async def make(kind: str) -> Store:
        if kind == "neo4j":
            place.clear("")
        url = place.url("") if kind == "neo4j" else f"sqlite:{tmp_path}/backup{len(opened)}.db"
        opened.append(open_store(url, ontology))
        return opened[-1]

    yield make
    for store in opened:
        await store.close()


async def hops(place: Place, emptied: Emptied, path: Path, first: Store) -> tuple[list[bytes], list[Written]]:
    """Backups of one graph, each of a store that the one before was loaded into, and what each load wrote."""
    backups, written = [await backup(first)], []
    for kind in (place.kind, "sqlite", place.kind):
        path.write_bytes(backups[-1])
        store = await emptied(kind)
        written += [await load([path], store, now=NOW), await load([path], store)]
        backups.append(await backup(store))
    return backups, written


@pytest.mark.parametrize("folder", [SMALL, SAMPLE], ids=["small", "sample"])
async def test_a_backup_loads_into_the_same_graph(place: Place, emptied: Emptied, tmp_path: Path, folder: Path) -> None:
    first = await emptied("sqlite")
    count = (await load([folder], first, now=WRITTEN)).created
    backups, written = await hops(place, emptied, tmp_path / "backup.jsonl", first)
    assert len(set(backups)) == 1
    assert orjson.loads(backups[0].splitlines()[0])["snapshot"] != ""
    assert written == [Written(created=count), Written(unchanged=count)] * 3


def made_hostile(ontology: Ontology, random: Random, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with texts that are hard to keep."""
    elements = {element.name: element for element in ontology.elements}
    hostile = []
    for fact in facts:
        kinds = {prop.name: prop.datatype.name for prop in elements[fact.element].properties}
        values = dict(fact.values)
        for name, kind in kinds.items():
            if kind == "texts":
                values[name] = random.choices(HOSTILE, k=2)
            elif kind == "text":
                values[name] = random.choice(HOSTILE)
        hostile.append(replace(fact, values=values, cited=[(key, random.choice(HOSTILE)) for key, _ in fact.cited]))
    return hostile


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_random_graphs_come_back(
    place: Place, emptied: Emptied, ontology: Ontology, tmp_path: Path, seed: int
) -> None:
    random = Random(f"backup {seed}")
    facts = made_hostile(ontology, random, random_graph(ontology, random))
    first = await emptied("sqlite")
    await first.write(batches(ontology, facts), NOW)
    backups, written = await hops(place, emptied, tmp_path / "backup.jsonl", first)
    assert len(set(backups)) == 1
    assert written == [Written(created=len(facts)), Written(unchanged=len(facts))] * 3


SUPERIOR = """# nodes/Source.csv
key,name,kind,title
art,Art,NEWSPAPER,The article
# nodes/PartyOrganization.csv
key,name,sources
o1,One,art
o2,Two,art
o3,Three,art
# relationships/SUBORDINATE_TO.csv
from,to,sources
o1,{},art
"""


async def test_what_several_loads_brought_together_comes_back(place: Place, emptied: Emptied, tmp_path: Path) -> None:
    """Each load had one superior of o1, as is allowed at a time; the store has both."""
    first = await emptied("sqlite")
    for superior in ("o2", "o3"):
        write_example(tmp_path / "data", SUPERIOR.format(superior))
        await load([tmp_path / "data"], first, now=WRITTEN)
    backups, written = await hops(place, emptied, tmp_path / "backup.jsonl", first)
    assert len(set(backups)) == 1
    assert written[0] == Written(created=6)


async def test_a_backup_that_was_cut_writes_nothing(empty_store: Store, place: Place, tmp_path: Path) -> None:
    await load([SMALL], empty_store, now=WRITTEN)
    lines, before = (await backup(empty_store)).splitlines(keepends=True), contents(place)
    path = tmp_path / "backup.jsonl"
    for count in range(len(lines)):
        path.write_bytes(b"".join(lines[:count]).replace("第一期".encode(), "第二期".encode()))
        with pytest.raises(DataError, match="the end is missing" if count else "the first line is not a header"):
            await load([path], empty_store)
    assert contents(place) == before


async def test_a_backup_that_lost_a_line_is_refused(small_store: Store, ontology: Ontology, tmp_path: Path) -> None:
    lines = (await backup(small_store)).splitlines(keepends=True)
    path = tmp_path / "backup.jsonl"
    for place in range(len(lines)):
        path.write_bytes(b"".join(lines[:place] + lines[place + 1 :]))
        with pytest.raises(DataError, match=r"missing|first line"):
            await check([path], ontology)
