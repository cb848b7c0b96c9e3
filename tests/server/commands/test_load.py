import gzip
import zipfile
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from graph.errors import Code, StoreError
from server.cli import app
from tests.loaders.backups import SOURCE, backup_of
from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

STATE = "f27b3ca0466f109c"


def test_loading_again_changes_nothing(run: Run, folder: Path, address: str) -> None:
    first = run("load", folder, "--store", address)
    again = run("load", folder, "--store", address)
    assert (first.exit_code, first.stdout) == (0, f"created 6, updated 0, unchanged 0\nsnapshot {STATE}\n")
    assert (again.exit_code, again.stdout) == (0, f"created 0, updated 0, unchanged 6\nsnapshot {STATE}\n")


SECOND = {
    "nodes/Source.csv": "key,name,kind,title\nlist,List,LEDGER,L\n",
    "nodes/Unit.csv": "key,name,aliases,kind,sources\nu1,钱学森小学,一小,HOSPITAL,list#row 1\nu9,新单位,,,list\n",
}
CHANGES = """\
new          Source list
conflicting  Unit u1, against art
               aliases  一小
               kind     SCHOOL -> HOSPITAL
               sources  +list#row 1
new          Unit u9
"""


def test_a_dry_run_shows_what_a_second_list_changes(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    second = write_tables(tmp_path / "second", SECOND)
    run("load", folder, "--store", address)
    result = run("load", second, "--dry-run", "--store", address)
    numbers = "2 would be created, 1 updated, 0 unchanged; nothing was written\n"
    assert (result.exit_code, result.stdout) == (0, CHANGES + numbers)
    lines = run("load", second, "--dry-run", "--format", "json", "--store", address).stdout.splitlines()
    _, changed, _, total = map(orjson.loads, lines)
    assert (changed["outcome"], changed["fields"][1]) == (
        "conflicting",
        {"name": "kind", "before": "SCHOOL", "after": "HOSPITAL"},
    )
    assert total == {"created": 2, "updated": 1, "unchanged": 0}


def test_what_goes_against_other_sources_is_told(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    result = run("load", write_tables(tmp_path / "second", SECOND), "--store", address)
    first, *rest = result.stderr.splitlines(keepends=True)
    assert (result.exit_code, first) == (0, "1 of them against what other sources had said:\n")
    assert "".join(rest) in CHANGES


TWICE = "key,name,sources\nu7,钱学森小學,art\n"
ALIKE = """\
alike        Unit u7 钱学森小學, perhaps Unit u1 钱学森小学
               钱学森小學 and 钱学森小学 are the same name
"""
MERGE = "               if they are the same: gongjian merge Unit:u7 Unit:u1\n"


def test_a_new_node_that_may_be_there_already_is_told(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    twice = write_tables(tmp_path / "twice", {"nodes/Unit.csv": TWICE})
    run("load", folder, "--store", address)
    assert ALIKE + "1 would be created" in run("load", twice, "--dry-run", "--store", address).stdout
    lines = run("load", twice, "--dry-run", "--format", "json", "--store", address).stdout.splitlines()
    _, alike, _ = map(orjson.loads, lines)
    assert (alike["outcome"], alike["keys"], alike["reason"]) == ("alike", ["u7", "u1"], "NAME")
    result = run("load", twice, "--store", address)
    assert result.stdout.startswith("created 1, updated 0, unchanged 0\n")
    assert result.stderr == "new nodes that may be there already, under another key:\n" + ALIKE + MERGE


def test_after_a_load_a_few_of_them_are_told(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    rows = "".join(f"u{number},钱学森小学,art\n" for number in range(10, 35))
    many = write_tables(tmp_path / "many", {"nodes/Unit.csv": f"key,name,sources\n{rows}"})
    run("load", folder, "--store", address)
    assert run("load", many, "--dry-run", "--store", address).stdout.count("alike ") == 25
    *_, last = lines = run("load", many, "--store", address).stderr.splitlines()
    assert (len(lines), last) == (1 + 3 * 20 + 1, "... and 5 more; gongjian duplicates lists them")


def test_complete_data_clear_what_they_leave_out(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    silent = write_tables(tmp_path / "silent", {"nodes/Unit.csv": "key,name,sources\nu1,钱学森小学,art#P1\n"})
    dry_runs = [
        run("load", silent, *more, "--dry-run", "--store", address).stdout.splitlines()[-1].partition(";")[0]
        for more in ([], ["--complete"])
    ]
    assert dry_runs == [
        "0 would be created, 0 updated, 1 unchanged",
        "0 would be created, 1 updated, 0 unchanged",
    ]


def test_folders_are_loaded_together(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    more = write_tables(tmp_path / "more", {"nodes/Unit.csv": "key,name,kind,sources\nu3,新单位,SCHOOL,art\n"})
    result = run("load", more, folder, "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 7, updated 0, unchanged 0")


def test_mistakes_are_listed_and_nothing_is_written(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    write_tables(folder, {"nodes/Project.csv": "key,name,kind,sources\np1,协议,CASTLE,art\n"})
    result = run("load", folder, "--store", address)
    first, *_, last = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, last) == (1, "", "1 mistake; nothing was written")
    assert first.startswith("nodes/Project.csv:2:kind: ")
    assert not (tmp_path / "graph.db").exists()


def test_a_backup_is_loaded_beside_folders(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(
        backup_of({"node": "Unit", "key": "u3", "name": "新单位", "sources": [["art", ""]], "kind": "SCHOOL"})
    )
    result = run("load", path, folder, "--store", address)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "created 7, updated 0, unchanged 0")


@pytest.fixture
def backed_up(run: Run, folder: Path, address: str, tmp_path: Path) -> Path:
    run("load", folder, "--store", address)
    run("export", "jsonl", "--store", address, "--output", tmp_path / "backup.jsonl")
    return tmp_path / "backup.jsonl"


def test_a_backup_of_the_same_state_is_told(run: Run, backed_up: Path, tmp_path: Path) -> None:
    result = run("load", backed_up, "--store", f"sqlite:{tmp_path / 'copy.db'}")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[1] == f"snapshot {STATE}, the same as in the backup"


def test_a_backup_of_another_state_is_a_warning(run: Run, backed_up: Path, tmp_path: Path) -> None:
    more = write_tables(tmp_path / "more", {"nodes/Source.csv": "key,name,kind,title\nx,X,NEWSPAPER,X\n"})
    run("load", more, "--store", f"sqlite:{tmp_path / 'copy.db'}")
    alone, together = (
        run("load", *data, "--store", f"sqlite:{tmp_path / 'copy.db'}") for data in ((backed_up,), (backed_up, more))
    )
    why = f"backup.jsonl is of snapshot {STATE}, which this is not: the store held other records before, or the file"
    assert (alone.exit_code, alone.stderr) == (0, f"{why} was changed\n")
    assert together.stderr == f"{why} was changed, or other data were loaded with it\n"
    assert alone.stdout.splitlines()[1].startswith("snapshot ")
    assert STATE not in alone.stdout


def test_a_part_of_a_graph_says_so(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    part = tmp_path / "part.jsonl"
    run("export", "jsonl", "--node-types", "Source,Unit", "--as-of", "2021-06-30", "--store", address, "--output", part)
    result = run("load", part, "--store", f"sqlite:{tmp_path / 'copy.db'}")
    warning = "the file is a part of that graph, network(nodeTypes: [Unit, Source]) on 2021-06-30\n"
    assert (result.exit_code, result.stderr.split(": ", 1)[1]) == (0, warning)


def test_standard_input_is_read(backed_up: Path, tmp_path: Path) -> None:
    arguments = ["load", "-", "--store", f"sqlite:{tmp_path / 'copy.db'}"]
    result = CliRunner().invoke(app, arguments, input=backed_up.read_bytes())
    assert result.stdout == f"created 6, updated 0, unchanged 0\nsnapshot {STATE}, the same as in the backup\n"


@pytest.mark.parametrize("command", ["load", "check"])
def test_a_file_that_is_compressed_is_to_be_unpacked(run: Run, backed_up: Path, tmp_path: Path, command: str) -> None:
    packed, zipped = tmp_path / "backup.jsonl.gz", tmp_path / "backup.zip"
    packed.write_bytes(gzip.compress(backed_up.read_bytes()))
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.write(backed_up)
    messages = [run(command, path).stderr.splitlines()[0] for path in (packed, zipped)]
    assert messages == [
        "backup.jsonl.gz:1: the file is compressed; unpack it: gunzip -c backup.jsonl.gz | gongjian load -; "
        "or restore a backup: gongjian restore backup.jsonl.gz",
        "backup.zip:1: a zip file does not load; unpack it, or take a backup by gongjian export jsonl",
    ]


def test_a_backup_that_was_cut_is_not_loaded(run: Run, address: str, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(backup_of(SOURCE).partition(b'{"end"')[0])
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


def test_what_is_written_is_a_success_even_where_the_store_is_gone_then(
    run: Run, folder: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_store: object, _extract: object) -> None:
        raise StoreError(Code.STORE_UNAVAILABLE, "gone")

    monkeypatch.setattr("graph.stores.sqlite.store.SqliteStore.extract", fail)
    result = run("load", folder, "--store", address)
    assert (result.exit_code, result.stdout) == (0, "created 6, updated 0, unchanged 0\n")
    assert result.stderr == "the data are written, but their snapshot cannot be read: gone\n"
