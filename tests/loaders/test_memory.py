"""What loading holds at a time does not grow with the files, nor with the mistakes in them."""

import contextlib
import itertools
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator
from pathlib import Path

import pytest

from graph.errors import DataError
from graph.ontology.model import Ontology
from graph.stores.likeness import AlikeNode, Likeness
from graph.stores.records import Batch
from graph.stores.revisions import Revision, RevisionPage, Written
from loaders.load import check, load
from tests.loaders.backups import COMMUNITY, PAIR, SOURCE, UNIT, backup_of
from tests.loaders.conftest import Data

FEW, MANY = 2_000, 40_000
ALLOWANCE = 4 << 20
"""Bytes: files are read by a megabyte. Keeping something of each row or mistake would take many more."""

Peak = Callable[[Path], Awaitable[int]]


class Drain:
    """A store that knows nothing and keeps nothing."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology

    async def existing_keys(self, _node_type: str, _keys: Collection[str]) -> set[str]:
        return set()

    async def redirects(self, _identities: Collection[str]) -> dict[str, str]:
        return {}

    async def alike(self, _likeness: Likeness) -> list[AlikeNode]:
        return []

    async def revisions(self, _page: RevisionPage) -> list[Revision]:
        return []

    async def write(self, batches: AsyncIterator[Batch], _now: str, **_options: object) -> Written:
        return Written(created=sum([len(batch.records) async for batch in batches]))


@pytest.fixture
def traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


@pytest.fixture
def peak(ontology: Ontology, traced: None) -> Peak:
    """The most bytes in memory while a folder or a file is loaded, or refused for its mistakes."""

    async def loaded(path: Path) -> int:
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        with contextlib.suppress(DataError):
            await load([path], Drain(ontology), note_duplicate=lambda _: None)  # type: ignore[arg-type]
        return tracemalloc.get_traced_memory()[1] - before

    return loaded


def units(count: int, kind: str = "SCHOOL") -> dict[str, str]:
    return {"nodes/Unit.csv": "key,name,kind,sources\n" + "".join(f"u{i},U,{kind},art#P{i}\n" for i in range(count))}


def members(count: int) -> dict[str, str]:
    rows = "".join(f"Unit,u{i},o{i},{1000 + i % 1000},art\n" for i in range(count))
    return {"relationships/MEMBER_OF.csv": f"from_type,from,to,since,sources\n{rows}"}


def overlapping(count: int) -> dict[str, str]:
    rows = "".join(f"k{i},o1,o2,art\n" for i in range(count))
    return {
        "nodes/PartyOrganization.csv": "key,name,sources\no1,One,art\no2,Two,art\n",
        "relationships/SUBORDINATE_TO.csv": f"key,from,to,sources\n{rows}",
    }


TABLES: dict[str, Callable[[int], dict[str, str]]] = {
    "valid rows": units,
    "wrong rows": lambda count: units(count, "CASTLE"),
    "rows that name nothing": members,
    "relationships too many at a time": overlapping,
}


@pytest.mark.parametrize("tables", TABLES.values(), ids=TABLES)
async def test_memory_does_not_grow_with_the_files(
    peak: Peak, data: Data, tables: Callable[[int], dict[str, str]]
) -> None:
    few, many = await peak(data(tables(FEW))), await peak(data(tables(MANY)))
    assert many < few + ALLOWANCE


def lines(count: int) -> bytes:
    """A line of a relationship, a line of a node, and so on."""
    pairs = [{**PAIR, "key": f"k{i}", "to": ["Community", f"c{i}"]} for i in range(count // 2)]
    nodes = [{**COMMUNITY, "key": f"c{i}"} for i in range(count // 2)]
    return backup_of(SOURCE, UNIT, *itertools.chain(*zip(pairs, nodes, strict=True)))


LINES: dict[str, Callable[[int], bytes]] = {
    "valid": lines,
    "of no JSON": lambda count: lines(count).replace(b'"c', b'"c"'),
    "without an end": lambda count: lines(count)[:-20],
}


@pytest.mark.parametrize("content", LINES.values(), ids=LINES)
async def test_memory_does_not_grow_with_lines(peak: Peak, tmp_path: Path, content: Callable[[int], bytes]) -> None:
    few, many = tmp_path / "few.jsonl", tmp_path / "many.jsonl"
    few.write_bytes(content(FEW))
    many.write_bytes(content(MANY))
    assert await peak(many) < await peak(few) + ALLOWANCE


async def test_of_a_file_of_mistakes_alone_a_hundred_are_listed(data: Data, ontology: Ontology) -> None:
    with pytest.raises(DataError) as raised:
        await check([data(units(20_000, "CASTLE"))], ontology)
    assert len(raised.value.mistakes) == 100
    assert raised.value.message.startswith("20000 mistakes; nothing was written\nnodes/Unit.csv:2:kind: ")
    assert raised.value.message.endswith("\n... and 19900 more")
