"""A made-up district: the same for the same seed, free of mistakes, uneven, and never taken for a real one."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from strawberry import Schema

from graph.errors import DataError
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from loaders.load import check, load
from loaders.synthetic.synthesize import synthesize
from tests.conftest import WRITTEN, asking

SIZES = {"communities": 60, "units": 2_000, "projects": 400}
TYPES = (*read_ontology().nodes, *read_ontology().relationships)


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic") / "district"
    synthesize(folder, **SIZES, seed=7)
    return folder


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def tables(folder: Path, section: str) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for path in sorted((folder / section).iterdir()):
        yield path.stem, rows(folder, f"{section}/{path.stem}")


def all_rows(folder: Path, section: str) -> list[dict[str, str]]:
    return [row for _, table_rows in tables(folder, section) for row in table_rows]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def degrees(folder: Path, table: str, kind: str) -> Counter[str]:
    return Counter(row["to"] for row in rows(folder, f"relationships/{table}") if row["to"].startswith(f"syn-{kind}-"))


def test_the_same_seed_gives_the_same_bytes(district: Path, tmp_path: Path) -> None:
    synthesize(tmp_path / "again", **SIZES, seed=7)
    assert contents(tmp_path / "again") == contents(district)


def test_another_seed_gives_another_district(district: Path, tmp_path: Path) -> None:
    synthesize(tmp_path / "other", **SIZES, seed=8)
    other = contents(tmp_path / "other")
    assert other.keys() == contents(district).keys()
    assert rows(tmp_path / "other", "nodes/Unit")[1]["name"] != rows(district, "nodes/Unit")[1]["name"]


@pytest.mark.parametrize(
    ("communities", "units", "projects", "seed"), [(60, 2_000, 400, 7), (1, 1, 0, 1), (1, 300, 1, 2), (90, 1, 40, 3)]
)
async def test_the_loader_finds_no_mistake(
    tmp_path: Path, communities: int, units: int, projects: int, seed: int
) -> None:
    synthesize(tmp_path / "district", communities, units, projects, seed)
    assert len((await check([tmp_path / "district"], read_ontology())).sources) == len(TYPES)


@pytest.mark.parametrize(("table", "count"), [("Community", 60), ("Unit", 2_000), ("Project", 400), ("Source", 1)])
def test_there_are_as_many_as_requested(district: Path, table: str, count: int) -> None:
    assert len(rows(district, f"nodes/{table}")) == count


def test_every_type_of_relationship_occurs(district: Path) -> None:
    counts = {name: len(table_rows) for name, table_rows in tables(district, "relationships")}
    assert counts.keys() == read_ontology().relationships.keys()
    assert min(counts.values()) >= 50
    assert 3 <= sum(counts.values()) / SIZES["units"] <= 6


def test_everything_cites_the_synthetic_source(district: Path) -> None:
    (source,) = rows(district, "nodes/Source")
    assert (source["key"], source["kind"], source["sources"]) == ("synthetic-district", "SYNTHETIC", "")
    assert "虚构" in source["title"]
    assert "Made-up" in source["title"]
    citations = [row["sources"] for section in ("nodes", "relationships") for row in all_rows(district, section)]
    assert set(citations) == {"", "synthetic-district#seed 7"}
    assert citations.count("") == 1


def test_nothing_can_be_taken_for_real(district: Path) -> None:
    nodes = [row for name, table_rows in tables(district, "nodes") if name != "Source" for row in table_rows]
    assert {row["key"][:4] for row in nodes} == {"syn-"}
    assert {row["name"][:2] for row in nodes} == {"虚构"}
    assert {row["creditCode"][:9] for row in rows(district, "nodes/Unit")} == {"Y1100000T"}


async def test_few_pairs_rest_on_a_single_kind_of_fact(district: Path, tmp_path: Path, schema: Schema) -> None:
    store = open_store(f"sqlite:{tmp_path / 'district.db'}", read_ontology())
    await load([district], store, now=WRITTEN)
    patterns = ("PAIRED", "REPORTS_IN", "JOINT_PROJECT", "JOINT_ACTIVITY")
    alone = " ".join(
        f"{name}: coBuilding(where: {{evidence: {{all: {{pattern: {{eq: {name}}}}}}}}}) {{ totalCount }}"
        for name in patterns
    )
    data = await asking(schema, store)(f"{{ all: coBuilding {{ totalCount }} {alone} }}")
    await store.close()
    counts = {name: connection["totalCount"] for name, connection in data.items()}
    assert counts.pop("all") > 3 * sum(counts.values())
    assert min(counts.values()) > 0


def test_branches_and_committees_act_for_units_and_communities(district: Path) -> None:
    signed = rows(district, "relationships/PAIRED_WITH")
    assert sum(row["from_type"] == "PartyOrganization" for row in signed) > 20
    assert sum("community-committee" in row["to"] for row in signed) > 200


def test_names_are_varied(district: Path) -> None:
    units = rows(district, "nodes/Unit")
    assert len({row["name"] for row in units}) == 2_000
    assert 300 < sum(bool(row["aliases"]) for row in units) < 500


@pytest.mark.parametrize(
    ("table", "kind", "share"),
    [
        ("PAIRED_WITH", "community", 0.1),
        ("REPORTS_IN_TO", "community", 0.1),
        ("PARTICIPATES_IN", "project", 0.02),
    ],
)
def test_few_have_very_many_partners(district: Path, table: str, kind: str, share: float) -> None:
    counts = degrees(district, table, kind)
    (first, most), *_ = counts.most_common(1)
    assert first == f"syn-{kind}-000001"
    assert most > share * counts.total()
    assert most > 10 * sorted(counts.values())[len(counts) // 2]


def test_some_communities_are_reached_by_no_unit_and_no_project(district: Path) -> None:
    reached = degrees(district, "PAIRED_WITH", "community").keys()
    active = {row["from"] for row in rows(district, "relationships/PARTICIPATES_IN")}
    gaps = {row["key"] for row in rows(district, "nodes/Community")} - reached - active
    assert gaps >= {"syn-community-000058", "syn-community-000059", "syn-community-000060"}


@pytest.mark.parametrize(
    ("table", "column"),
    [("PAIRED_WITH", "since"), ("PARTICIPATES_IN", "role"), ("REPORTS_IN_TO", "until"), ("LEADS", "since")],
)
def test_some_pairs_are_tied_twice(district: Path, table: str, column: str) -> None:
    parallel = [row for row in rows(district, f"relationships/{table}") if row["key"]]
    pairs: dict[str, list[str]] = {}
    for row in parallel:
        pairs.setdefault(row["key"].rpartition("~")[0], []).append(row[column])
    assert pairs
    assert {len(values) for values in pairs.values()} == {2}
    assert any(first != second for first, second in pairs.values())


def test_dates_are_days_months_and_years(district: Path) -> None:
    relationships = all_rows(district, "relationships")
    lengths = Counter(len(row["since"]) for row in relationships)
    assert set(lengths) == {0, 4, 7, 10}
    assert max(lengths[n] for n in (4, 7, 10)) < 1.2 * min(lengths[n] for n in (4, 7, 10))
    assert 0.2 < sum(bool(row["until"]) for row in relationships) / len(relationships) < 0.5


def test_some_relationships_ended_before_others_began(district: Path) -> None:
    paired = rows(district, "relationships/PAIRED_WITH")
    assert min(row["until"] for row in paired if row["until"]) < "2012"
    assert max(row["since"] for row in paired) > "2024"


def test_some_nodes_have_ended(district: Path) -> None:
    assert 50 < sum(bool(row["until"]) for row in rows(district, "nodes/Project")) < 150


def test_committees_change_their_superiors(district: Path) -> None:
    counts = Counter(row["from"] for row in rows(district, "relationships/SUBORDINATE_TO"))
    assert set(counts.values()) == {1, 2}


def test_stated_totals_stand_beside_counted_ones(district: Path) -> None:
    subjects = {row["from"]: row["to"] for row in rows(district, "relationships/STATED_OF")}
    counted = degrees(district, "PAIRED_WITH", "community")
    stated = [row for row in rows(district, "nodes/Indicator") if row["countedBy"] == "pairedBy"]
    equal = sum(int(row["value"]) == counted[subjects[row["key"]]] for row in stated)
    assert len(stated) == 57
    assert 15 < equal < 45


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    synthesize(tmp_path, 1, 1, 0, seed=1)
    assert {path.name for path in tmp_path.iterdir()} == {"nodes", "relationships"}


def test_an_earlier_district_is_replaced(tmp_path: Path) -> None:
    synthesize(tmp_path / "district", 1, 9, 0, seed=1)
    synthesize(tmp_path / "district", 1, 5, 0, seed=2)
    assert len(rows(tmp_path / "district", "nodes/Unit")) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["district"]


@pytest.mark.parametrize("name", ["notes.txt", "nodes/notes.txt", "nodes/Source.csv"])
def test_a_folder_with_anything_else_is_left_alone(tmp_path: Path, name: str) -> None:
    synthesize(tmp_path / "district", 1, 1, 0, seed=1)
    with (tmp_path / "district" / name).open("a", encoding="utf-8") as file:
        file.write("mine,,,,,DATASET,Mine,,,,,\n")
    before = contents(tmp_path / "district")
    with pytest.raises(
        DataError, match="something else is there already, which is not overwritten; allowed: a new folder"
    ):
        synthesize(tmp_path / "district", 1, 1, 0, seed=2)
    assert contents(tmp_path / "district") == before


def test_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "district").write_text("mine", encoding="utf-8")
    with pytest.raises(DataError, match="something else is there already"):
        synthesize(tmp_path / "district", 1, 1, 0, seed=1)
    assert (tmp_path / "district").read_text(encoding="utf-8") == "mine"


def test_an_interrupted_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> Iterator[object]:
        raise KeyboardInterrupt

    monkeypatch.setattr("loaders.synthetic.synthesize.units", interrupted)
    with pytest.raises(KeyboardInterrupt):
        synthesize(tmp_path / "district", 1, 1, 0, seed=1)
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_run_leaves_the_earlier_district(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synthesize(tmp_path / "district", 1, 1, 0, seed=1)
    before, rename = contents(tmp_path), Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError("disk gone")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(DataError, match="cannot be written: disk gone"):
        synthesize(tmp_path / "district", 1, 1, 0, seed=2)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("sizes", [(0, 1, 0), (1, 0, 0), (1, 1, -1)])
def test_impossible_sizes_are_refused(tmp_path: Path, sizes: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="allowed: at least 1 community, 1 unit and 0 projects"):
        synthesize(tmp_path / "district", *sizes, seed=1)
    assert list(tmp_path.iterdir()) == []
