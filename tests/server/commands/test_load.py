from pathlib import Path

from tests.loaders.backups import SOURCE, whole
from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables


def test_loading_again_changes_nothing(run: Run, folder: Path, address: str) -> None:
    first = run("load", folder, "--store", address)
    again = run("load", folder, "--store", address)
    assert (first.exit_code, first.stdout) == (0, "created 6, updated 0, unchanged 0\n")
    assert (again.exit_code, again.stdout) == (0, "created 0, updated 0, unchanged 6\n")


def test_folders_are_loaded_together(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    more = write_tables(tmp_path / "more", {"nodes/Unit.csv": "key,name,kind,sources\nu3,新单位,SCHOOL,art\n"})
    result = run("load", more, folder, "--store", address)
    assert (result.exit_code, result.stdout) == (0, "created 7, updated 0, unchanged 0\n")


def test_mistakes_are_listed_and_nothing_is_written(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    write_tables(folder, {"nodes/Project.csv": "key,name,kind,sources\np1,协议,CASTLE,art\n"})
    result = run("load", folder, "--store", address)
    first, *_, last = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, last) == (1, "", "1 mistake; nothing was written")
    assert first.startswith("nodes/Project.csv:2:kind: ")
    assert not (tmp_path / "graph.db").exists()


def test_a_backup_is_loaded_beside_folders(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(whole({"node": "Unit", "key": "u3", "name": "新单位", "sources": [["art", ""]], "kind": "SCHOOL"}))
    result = run("load", path, folder, "--store", address)
    assert (result.exit_code, result.stdout) == (0, "created 7, updated 0, unchanged 0\n")


def test_a_backup_that_was_cut_is_not_loaded(run: Run, address: str, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(whole(SOURCE).partition(b'{"end"')[0])
    result = run("load", path, "--store", address)
    first, last = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, last) == (1, "", "1 mistake; nothing was written")
    assert first.startswith("backup.jsonl:2: the end is missing, so the file may be cut; expected: ")
    assert not (tmp_path / "graph.db").exists()


def test_a_store_that_cannot_be_used_is_named(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_text("this is no database", encoding="utf-8")
    result = run("load", folder, "--store", f"sqlite:{tmp_path / 'broken.db'}")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("the embedded store broken.db cannot be used (file is not a database)")


def test_an_address_of_no_store_is_named(run: Run, folder: Path) -> None:
    result = run("load", folder, "--store", "mysql:x")
    assert (result.exit_code, result.stderr.split(";")[0]) == (3, "'mysql:x' is not the address of a store")


def test_a_folder_that_is_not_there_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    result = run("load", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
