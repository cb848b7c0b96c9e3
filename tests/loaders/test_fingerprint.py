"""Files that were loaded last are known again, without being read; after any other write they are looked at."""

from pathlib import Path
from typing import Any

import pytest

from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.stores.revisions import Written
from graph.stores.store import Store
from graph.writing.steps import Delete, Undo
from loaders.fingerprint import fingerprint_of, load_digest, unchanged
from loaders.load import load
from tests.graph.writing.steps import Office, of
from tests.loaders.conftest import DISTRICT, Data

UNITS = DISTRICT["nodes/Unit.csv"]
RENAMED = "key,name,kind,sources\nu1,Other,SCHOOL,art#P1\n"


def of_folder(*folders: Path, is_complete: bool = False) -> str:
    return fingerprint_of(folders, read_ontology(), is_complete=is_complete)


def test_a_copy_of_the_files_has_the_same_fingerprint(data: Data) -> None:
    assert of_folder(data()) == of_folder(data(name="copy"))
    assert len(of_folder(data())) == 32


@pytest.mark.parametrize("added", [{"nodes/Unit.csv": UNITS + "\n"}, {"nodes/Team.csv": "key,name,sources\n"}])
def test_other_files_have_another_one(data: Data, added: dict[str, str]) -> None:
    assert of_folder(data(added, name="other")) != of_folder(data())


def test_files_that_nobody_reads_do_not_matter(data: Data) -> None:
    assert of_folder(data({"nodes/.DS_Store": "x", "notes.txt": "x"}, name="other")) == of_folder(data())


def test_it_is_of_what_the_files_are_read_as(data: Data, ontology: Ontology) -> None:
    folder = data()
    assert of_folder(folder, is_complete=True) != of_folder(folder)
    assert of_folder(folder, folder) != of_folder(folder)
    smaller = Ontology(ontology.nodes, {}, {})
    assert fingerprint_of([folder], smaller, is_complete=False) != of_folder(folder)


def test_there_is_none_of_what_cannot_be_read(tmp_path: Path) -> None:
    assert of_folder(tmp_path / "nowhere") == ""
    assert load_digest("", Written(created=5)) == ""


async def test_files_that_were_loaded_last_are_not_read_again(empty_store: Store, data: Data) -> None:
    steps: list[Any] = []
    await load([data()], empty_store)
    for is_preview in (True, False):
        again = await load([data()], empty_store, progress=lambda *step: steps.append(step), is_preview=is_preview)
        assert (again, steps) == (Written(unchanged=5), [])


async def test_a_preview_is_not_remembered(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store, is_preview=True)
    assert await load([data()], empty_store) == Written(created=5)


async def test_records_that_are_unchanged_when_files_are_loaded_count_too(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store)
    changed = data({"nodes/Unit.csv": RENAMED + "u2,Two,,art\n"}, name="changed")
    assert await load([changed], empty_store) == Written(updated=1, unchanged=4)
    assert await load([changed], empty_store) == Written(unchanged=5)


async def test_after_another_load_files_are_looked_at(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store)
    await load([data({"nodes/Unit.csv": RENAMED}, name="changed")], empty_store)
    assert await load([data()], empty_store) == Written(updated=1, unchanged=4)


async def test_after_a_correction_files_are_looked_at(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store)
    await Office(empty_store).done(Delete(of("Unit:u2")))
    assert await load([data()], empty_store) == Written(created=1, unchanged=4)


async def test_what_was_taken_back_is_loaded_again(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store)
    await Office(empty_store).done(Undo(1))
    assert await load([data()], empty_store) == Written(created=5)


async def test_it_is_not_kept_of_files_that_were_replaced_meanwhile(empty_store: Store, data: Data) -> None:
    folder = data()

    def replace(step: str, _rows: int) -> None:
        if step == "load nodes/Unit.csv":
            (folder / "nodes/Unit.csv").write_text(RENAMED)

    await load([folder], empty_store, progress=replace)
    assert await load([data(name="as before")], empty_store) == Written(unchanged=5)
    assert await load([folder], empty_store) == Written(updated=1, unchanged=3)


async def test_it_is_asked_of_the_log(empty_store: Store, data: Data) -> None:
    fingerprint = of_folder(data())
    assert await unchanged(empty_store, fingerprint) is None
    await load([data()], empty_store)
    assert await unchanged(empty_store, fingerprint) == Written(unchanged=5)
    assert await unchanged(empty_store, "") is None
    assert await unchanged(empty_store, of_folder(data(), is_complete=True)) is None
