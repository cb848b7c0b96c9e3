from pathlib import Path

from tests.loaders.backups import DISTRICT, backup_of
from tests.server.commands.conftest import Run
from tests.server.conftest import write_tables

ONTOLOGY = """nodes:
  Source:
    plural: sources
    label: {zh: 来源, en: Source}
    proprties: {}
  Unit:
    plural: units
    label: {zh: 单位}
"""
DATA = {
    "nodes/Team.csv": "key,name,since,sources\nt1,,2021-13,art\nt2,青年队,,nowhere\n",
    "nodes/Unti.csv": "key,name\n",
}


def test_the_shipped_ontology_has_no_mistakes(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout == "ontology: 13 node types, 21 relationship types, 4 derived; no mistakes\n"


def test_all_mistakes_of_an_ontology_are_listed_with_their_place(run: Run, tmp_path: Path) -> None:
    result = run("check", "--ontology", write_tables(tmp_path / "ontology", {"mine.yaml": ONTOLOGY}))
    *mistakes, count = result.stderr.splitlines()
    places = [mistake.split(": ")[0] for mistake in mistakes]
    assert (result.exit_code, result.stdout) == (1, "")
    assert {"mine.yaml:5:5", "mine.yaml:8:12"} <= set(places)
    assert count.startswith(f"{len(mistakes)} mistakes")


def test_an_ontology_that_is_not_there_is_a_mistake(run: Run, tmp_path: Path) -> None:
    result = run("check", "--ontology", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "no declaration here; expected: a folder with *.yaml files" in result.stderr


def test_data_without_mistakes_is_counted(run: Run, folder: Path) -> None:
    result = run("check", folder)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "data: 4 files; no mistakes")


def test_a_backup_without_mistakes_is_one_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "backup.jsonl").write_bytes(backup_of(*DISTRICT))
    result = run("check", tmp_path / "backup.jsonl")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "data: 1 file; no mistakes")


def test_all_mistakes_of_data_are_listed_with_their_place(run: Run, folder: Path) -> None:
    result = run("check", write_tables(folder, DATA))
    places = [line.split(": ")[0] for line in result.stderr.splitlines()]
    assert result.exit_code == 1
    assert places == [
        "nodes/Team.csv:2:since",
        "nodes/Team.csv:2:name",
        "nodes/Team.csv:3:sources",
        "nodes/Unti.csv",
        "4 mistakes; nothing was written",
    ]


def test_a_ledger_is_checked_against_a_store(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("单位名称\n春台中学\n", encoding="utf-8")
    result = run("check", path)
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        1,
        "ledger.csv: what a file of sheets means depends on the store; check it by gongjian load ledger.csv --dry-run",
    )
