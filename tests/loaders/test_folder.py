"""Which files a folder of data may hold, in which order they are read, and which columns they have."""

from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from loaders.folder import columns_of, data_files, required_columns_of
from loaders.mistakes import Mistakes
from tests.conftest import SMALL
from tests.loaders.conftest import Data


def names(ontology: Ontology, *folders: Path) -> tuple[list[str], list[str]]:
    """The files found in folders, and what is wrong there."""
    mistakes = Mistakes()
    files = [file for folder in folders for file in data_files(ontology, folder, mistakes)]
    return [file.table.name for file in files], [str(mistake) for mistake in mistakes.error().mistakes]


def test_sources_come_first_and_nodes_before_relationships(ontology: Ontology) -> None:
    files, mistakes = names(ontology, SMALL)
    nodes = [name for name in files if name.startswith("nodes/")]
    assert files[0] == "nodes/Source.csv"
    assert files[: len(nodes)] == nodes
    assert [len(nodes), len(files), mistakes] == [9, 18, []]
    assert nodes[1:] == sorted(nodes[1:])


def test_a_file_knows_its_type(ontology: Ontology, data: Data) -> None:
    files = data_files(ontology, data(), Mistakes())
    elements = {file.table.name: file.element for file in files}
    assert elements["nodes/Unit.csv"] is ontology.nodes["Unit"]
    assert elements["relationships/PAIRED_WITH.csv"] is ontology.relationships["PAIRED_WITH"]


UNKNOWN = {
    "nodes/Unti.csv": ("node", "did you mean Unit.csv?"),
    "nodes/Unit.CSV": ("node", "did you mean Unit.csv?"),
    "nodes/Unit.txt": ("node", "did you mean Unit.csv?"),
    "nodes/unit.csv": ("node", "did you mean Unit.csv?"),
    "nodes/PAIRED_WITH.csv": ("node", "Source.csv"),
    "relationships/PAIRED.csv": ("relationship", "did you mean PAIRED_WITH.csv?"),
    "relationships/Unit.csv": ("relationship", "STATED_OF.csv"),
    "relationships/CO_BUILDS_WITH.csv": ("relationship", "did you mean PAIRED_WITH.csv?"),
}


@pytest.mark.parametrize(("name", "kind", "end"), [(name, *said) for name, said in UNKNOWN.items()])
def test_a_file_of_no_type_is_a_mistake(ontology: Ontology, data: Data, name: str, kind: str, end: str) -> None:
    (mistake,) = names(ontology, data({name: "key\n"}))[1]
    assert mistake.startswith(f"{name}: the ontology has no such {kind} type; allowed: ")
    assert mistake.endswith(end)


def test_a_folder_within_is_a_mistake(ontology: Ontology, data: Data) -> None:
    (mistake,) = names(ontology, data({"nodes/more/Unit.csv": "key\n"}))[1]
    assert mistake.startswith("nodes/more: the ontology has no such node type; ")


@pytest.mark.parametrize("name", ["nodes/.DS_Store", "relationships/.~lock.LEADS.csv#", "nodes/.Unit.csv", "README.md"])
def test_hidden_files_and_files_beside_are_left_alone(ontology: Ontology, data: Data, name: str) -> None:
    assert names(ontology, data({name: "x"})) == names(ontology, data(name="plain"))
    assert names(ontology, data({name: "x"}))[1] == []


@pytest.mark.parametrize("tables", [{}, {"README.md": "x"}, {"nodes/.keep": ""}])
def test_a_folder_without_data_is_a_mistake(ontology: Ontology, data: Data, tables: dict[str, str]) -> None:
    said = "data: no data here; expected: nodes/<Type>.csv and relationships/<TYPE>.csv"
    assert names(ontology, data(tables, only=True)) == ([], [said])


def test_a_missing_folder_is_a_mistake(ontology: Ontology, tmp_path: Path) -> None:
    files, mistakes = names(ontology, tmp_path / "nowhere")
    assert (files, [mistake.split(";")[0] for mistake in mistakes]) == ([], ["nowhere: no data here"])


def test_a_file_in_place_of_a_folder_is_a_mistake(ontology: Ontology, data: Data) -> None:
    files, mistakes = names(ontology, data() / "nodes/Unit.csv")
    assert (files, [mistake.split(";")[0] for mistake in mistakes]) == ([], ["Unit.csv: no data here"])


def test_the_folder_at_hand_is_named_too(ontology: Ontology, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (mistake,) = names(ontology, Path())[1]
    assert mistake.startswith(f"{tmp_path.name}: no data here; ")


def test_every_folder_without_data_is_told(ontology: Ontology, data: Data, tmp_path: Path) -> None:
    folders = [data({"nodes/Unti.csv": ""}), tmp_path / "one", tmp_path / "two"]
    _, mistakes = names(ontology, *folders)
    assert [mistake.split(":")[0] for mistake in mistakes] == ["nodes/Unti.csv", "one", "two"]


COLUMNS = {
    "Community": ["key", "name", "aliases", "since", "until", "kind", "demonstrationSite", "summary", "sources"],
    "Service": ["key", "name", "aliases", "since", "until", "summary", "sources"],
    "MEMBER_OF": ["from", "to", "key", "since", "until", "sources"],
    "LEADS": ["from", "to_type", "to", "key", "since", "until", "sources"],
    "LOCATED_IN": ["from_type", "from", "to_type", "to", "key", "since", "until", "sources"],
    "REPORTS_IN_TO": ["from", "to", "key", "since", "until", "members", "sources"],
}
REQUIRED = {
    "Source": ["key", "name", "kind", "title"],
    "Service": ["key", "name", "sources"],
    "Indicator": ["key", "name", "value", "unit", "sources"],
    "MEMBER_OF": ["from", "to", "sources"],
    "LOCATED_IN": ["from_type", "from", "to_type", "to", "sources"],
}


@pytest.mark.parametrize(("name", "columns"), COLUMNS.items())
def test_columns_follow_from_the_ontology(ontology: Ontology, name: str, columns: list[str]) -> None:
    (element,) = [element for element in ontology.elements if element.name == name]
    assert list(columns_of(element)) == columns


@pytest.mark.parametrize(("name", "columns"), REQUIRED.items())
def test_columns_that_must_stand(ontology: Ontology, name: str, columns: list[str]) -> None:
    (element,) = [element for element in ontology.elements if element.name == name]
    assert list(required_columns_of(element)) == columns
