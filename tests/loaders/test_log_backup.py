"""A backup with its log: nothing of a store is lost, whichever kind it is restored into."""

import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import TypeAlias

import orjson
import pytest

from graph.errors import Code, DataError, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.stores import restoring
from graph.stores.judgements import Judged, Judgement, JudgementPage
from graph.stores.opening import open_store
from graph.stores.revisions import Revision, RevisionPage
from graph.stores.store import Store
from graph.stores.verifying import verify
from loaders.load import load
from loaders.log_backup import Restored, backup, restore
from tests.conftest import SMALL, Place
from tests.graph.stores.asking import FIRST, LATER, in_turn, units
from tests.graph.stores.contents import fingerprint, recorded
from tests.graph.stores.scribe import Scribe
from tests.graph.stores.test_judgements import judge

Dated: TypeAlias = dict[tuple[str, str], tuple[str, ...]]


async def text_of(store: Store) -> bytes:
    return b"".join([lines async for lines in backup(store)])


def dated(place: Place, name: str) -> Dated:
    """What the records of a place say, as their digests, and when they were created and updated."""
    return {
        (element, key): tuple(fields[name] for name in ("_digest", "createdAt", "updatedAt"))
        for element, by_key in recorded(place, name).items()
        for key, fields in by_key.items()
    }


async def revisions(store: Store) -> list[Revision]:
    return await store.revisions(RevisionPage(1_000, after=0, entries=1_000))


@pytest.fixture
async def held(empty_store: Store) -> Store:
    """The small district, and random writes beside it."""
    await load([SMALL], empty_store, now=FIRST)
    scribe = Scribe(empty_store, Random(3))
    for _ in range(25):
        await scribe.write(3)
    return empty_store


@pytest.fixture
async def file(held: Store, tmp_path: Path) -> Path:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(await text_of(held))
    return path


@pytest.fixture
async def emptied(file: Path, place: Place, ontology: Ontology) -> AsyncIterator[Store]:
    """The place of the store that was backed up, with nothing in it."""
    place.clear("empty")
    store = open_store(place.url("empty"), ontology)
    yield store
    await store.close()


async def test_nothing_is_lost(held: Store, file: Path, place: Place, ontology: Ontology, tmp_path: Path) -> None:
    embedded = Place("sqlite", tmp_path)
    copy = open_store(embedded.url("copy"), ontology)
    restored = await restore(file, copy)
    assert restored.snapshot == restored.expected == await held.snapshot() == await copy.snapshot()
    assert [dated(embedded, "copy"), await revisions(copy)] == [dated(place, "empty"), await revisions(held)]
    assert await text_of(copy) == file.read_bytes()
    assert (await verify(copy)).findings == []
    await copy.close()


async def test_judgements_are_kept(held: Store, ontology: Ontology, tmp_path: Path) -> None:
    said = [Judgement("Unit", f"name {number}", "u1", Judged.SAME, "office", FIRST, "why") for number in range(1_500)]
    await judge(held, *said)
    path = tmp_path / "judged.jsonl"
    path.write_bytes(await text_of(held))
    copy = open_store(f"sqlite:{tmp_path / 'copy.db'}", ontology)
    assert (await restore(path, copy)).judgements == len(said)
    assert await copy.judgements(JudgementPage(2_000)) == said
    assert await text_of(copy) == path.read_bytes()
    await copy.close()


async def test_a_judgement_that_is_none_is_refused(held: Store, ontology: Ontology, tmp_path: Path) -> None:
    await judge(held, Judgement("Unit", "name", "u1", Judged.SAME))
    path = tmp_path / "judged.jsonl"
    path.write_bytes((await text_of(held)).replace(b'"judgement":"SAME"', b'"judgement":"MAYBE"'))
    with pytest.raises(DataError, match="not a judgement"):
        await restore(path, open_store(f"sqlite:{tmp_path / 'copy.db'}", ontology))


async def test_it_comes_back(emptied: Store, file: Path, place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "BATCH", 40)
    restored = await restore(file, emptied)
    lines = file.read_bytes().splitlines()
    end = orjson.loads(lines[-1])["end"]
    assert (restored.revisions, restored.entries) == (end["revisions"], end["entries"])
    assert await text_of(emptied) == file.read_bytes()
    assert (await verify(emptied)).findings == []
    await emptied.check()
    await load([SMALL], emptied)


async def test_it_may_be_compressed(file: Path, ontology: Ontology, tmp_path: Path) -> None:
    packed = tmp_path / "backup.jsonl.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    copy = open_store(f"sqlite:{tmp_path / 'copy.db'}", ontology)
    assert isinstance(await restore(packed, copy), Restored)
    packed.write_bytes(packed.read_bytes()[:-100])
    with pytest.raises(DataError, match="the file cannot be read, or was cut"):
        await restore(packed, copy)
    await copy.close()


async def test_a_store_that_is_not_empty_is_refused(held: Store, file: Path, place: Place) -> None:
    before = fingerprint(place)
    with pytest.raises(RequestError, match="the store is not empty") as raised:
        await restore(file, held)
    assert (raised.value.code, fingerprint(place)) == (Code.STORE_NOT_EMPTY, before)


def without(file: Path, line: int) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    del lines[line]
    file.write_bytes(b"".join(lines))


CUT = {-1: "the end is missing, so the file may be cut", -2: "lines are missing or were added", 0: "is not the header"}


@pytest.mark.parametrize("line", CUT)
async def test_a_file_that_is_not_whole_writes_nothing(emptied: Store, file: Path, place: Place, line: int) -> None:
    without(file, line)
    with pytest.raises(DataError, match=CUT[line]):
        await restore(file, emptied)
    assert recorded(place) == {}


async def test_a_file_of_which_the_state_does_not_depend_on_what_was_changed_is_not_restored(
    emptied: Store, file: Path, place: Place
) -> None:
    content = file.read_bytes()
    file.write_bytes(content.replace(b'"actor":""', b'"actor":"x"', 1))
    assert file.read_bytes() != content
    with pytest.raises(DataError, match=r"have the SHA-256 \w{64}, but this one says \w{64}: the file was changed"):
        await restore(file, emptied)
    assert recorded(place) == {}


async def test_a_file_without_a_hash_that_was_changed_is_not_restored(emptied: Store, file: Path, place: Place) -> None:
    lines, _, _ = file.read_bytes().replace("金座大厦".encode(), "金座大楼".encode()).rpartition(b',"sha256"')
    file.write_bytes(lines + b"}}")
    with pytest.raises(
        StoreError, match=r"what is logged makes the state \w+, but the backup says \w+: it was changed"
    ):
        await restore(file, emptied)
    assert recorded(place) == {}


async def test_a_restore_that_breaks_off_is_noticed(
    emptied: Store, file: Path, ontology: Ontology, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "BATCH", 40)
    write, count = restoring.Restoring.write, 0

    async def breaking(self, parts, target):
        nonlocal count
        count += 1
        if count == 3:
            raise ZeroDivisionError
        await write(self, parts, target)

    monkeypatch.setattr(restoring.Restoring, "write", breaking)
    with pytest.raises(ZeroDivisionError):
        await restore(file, emptied)
    monkeypatch.undo()
    if place.kind == "sqlite":
        assert recorded(place) == {}
        return
    for used in (emptied.check(), emptied.write(in_turn(units(ontology, "u1")), LATER), restore(file, emptied)):
        with pytest.raises(StoreError, match="a backup is being restored into the database, or that was interrupted"):
            await used


async def test_there_must_be_a_log(empty_store: Store) -> None:
    with pytest.raises(RequestError, match="there is no log to back up") as raised:
        await text_of(empty_store)
    assert raised.value.code is Code.BEFORE_LOG
