"""Which files a folder of data may hold, and in which order they are read."""

from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from loaders.folder import tables_of
from loaders.mistakes import Mistakes
from tests.conftest import SMALL
from tests.loaders.conftest import Data


def table_names(ontology: Ontology, *folders: Path) -> tuple[list[str], list[str]]:
    """The names of the tables in folders, and the mistakes as text."""
    mistakes = Mistakes()
    tables = [table for folder in folders for table in tables_of(ontology, folder, mistakes)]
    return [table.name for table in tables], [str(mistake) for mistake in mistakes.error().mistakes]


def test_sources_come_first_and_nodes_before_relationships(ontology: Ontology) -> None:
    files, mistakes = table_names(ontology, SMALL)
    nodes = [name for name in files if name.startswith("nodes/")]
    assert files[0] == "nodes/Source.csv"
    assert files[: len(nodes)] == nodes
    assert [len(nodes), len(files), mistakes] == [9, 18, []]
    assert nodes[1:] == sorted(nodes[1:])


def test_a_table_knows_its_type(ontology: Ontology, data: Data) -> None:
    elements = {table.name: table.element for table in tables_of(ontology, data(), Mistakes())}
    assert elements["nodes/Unit.csv"] is ontology.nodes["Unit"]
    assert elements["relationships/PAIRED_WITH.csv"] is ontology.relationships["PAIRED_WITH"]


UNKNOWN = {
    "nodes/Unti.csv": ("node", "did you mean Unit.csv?"),
    "nodes/Unit.CSV": ("node", "did you mean Unit.csv?"),
    "nodes/Unit.txt": ("node", "did you mean Unit.csv?"),
    "nodes/unit.csv": ("node", "did you mean Unit.csv?"),
    "nodes/PAIRED_WITH.csv": ("node", "Resource.csv"),
    "relationships/PAIRED.csv": ("relationship", "did you mean PAIRED_WITH.csv?"),
    "relationships/Unit.csv": ("relationship", "SUCCEEDS.csv"),
    "relationships/CO_BUILDS_WITH.csv": ("relationship", "did you mean PAIRED_WITH.csv?"),
}


@pytest.mark.parametrize(("name", "element", "end"), [(name, *expected) for name, expected in UNKNOWN.items()])
def test_a_file_of_no_type_is_a_mistake(ontology: Ontology, data: Data, name: str, element: str, end: str) -> None:
    (mistake,) = table_names(ontology, data({name: "key\n"}))[1]
    assert mistake.startswith(f"{name}: the ontology has no such {element} type; allowed: ")
    assert mistake.endswith(end)


def test_a_folder_within_is_a_mistake(ontology: Ontology, data: Data) -> None:
    (mistake,) = table_names(ontology, data({"nodes/more/Unit.csv": "key\n"}))[1]
    assert mistake.startswith("nodes/more: the ontology has no such node type; ")


BESIDE = {
    "relationship/PAIRED_WITH.csv": "relationship: no type is read from here; allowed: %s; did you mean relationships?",
    "Nodes/Unit.csv": "Nodes: no type is read from here; allowed: %s; did you mean nodes?",
    "Unit.csv": "Unit.csv: no type is read from here; allowed: %s",
}


@pytest.mark.parametrize(("name", "mistake"), BESIDE.items())
def test_a_folder_or_table_that_no_type_is_read_from_is_a_mistake(
    ontology: Ontology, data: Data, name: str, mistake: str
) -> None:
    assert table_names(ontology, data({name: "key\n"}))[1] == [mistake % "nodes, relationships"]


@pytest.mark.parametrize("name", ["nodes/.DS_Store", "relationships/.~lock.LEADS.csv#", "nodes/.Unit.csv", "README.md"])
def test_hidden_files_and_files_beside_the_tables_are_ignored(ontology: Ontology, data: Data, name: str) -> None:
    assert table_names(ontology, data({name: "x"})) == table_names(ontology, data(name="plain"))
    assert table_names(ontology, data({name: "x"}))[1] == []


@pytest.mark.parametrize("tables", [{}, {"README.md": "x"}, {"nodes/.keep": ""}])
def test_a_folder_without_data_is_a_mistake(ontology: Ontology, data: Data, tables: dict[str, str]) -> None:
    mistake = "data: no data here; expected: nodes/<Type>.csv and relationships/<TYPE>.csv"
    assert table_names(ontology, data(tables, only=True)) == ([], [mistake])


def test_a_missing_folder_is_a_mistake(ontology: Ontology, tmp_path: Path) -> None:
    files, mistakes = table_names(ontology, tmp_path / "nowhere")
    assert (files, [mistake.split(";")[0] for mistake in mistakes]) == ([], ["nowhere: no data here"])


def test_a_file_in_place_of_a_folder_is_a_mistake(ontology: Ontology, data: Data) -> None:
    files, mistakes = table_names(ontology, data() / "nodes/Unit.csv")
    assert (files, [mistake.split(";")[0] for mistake in mistakes]) == ([], ["Unit.csv: no data here"])


def test_the_current_folder_is_named_too(ontology: Ontology, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (mistake,) = table_names(ontology, Path())[1]
    assert mistake.startswith(f"{tmp_path.name}: no data here; ")


def test_every_folder_without_data_is_named(ontology: Ontology, data: Data, tmp_path: Path) -> None:
    folders = [data({"nodes/Unti.csv": ""}), tmp_path / "one", tmp_path / "two"]
    _, mistakes = table_names(ontology, *folders)
    assert [mistake.split(":")[0] for mistake in mistakes] == ["nodes/Unti.csv", "one", "two"]
