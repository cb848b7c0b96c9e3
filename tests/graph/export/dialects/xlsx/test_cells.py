import pytest

from graph.export.dialects.xlsx.cells import choices_of, citations_cell, number_text, property_cell, reads_back
from graph.ontology.model import Ontology


@pytest.mark.parametrize(
    ("name", "value", "cell"),
    [
        ("kind", "SCHOOL", "中小学"),
        ("newSector", False, "否"),
        ("aliases", ["一", "二"], "一; 二"),
        ("aliases", [], None),
        ("since", "2021-01", "2021-01"),
        ("name", "\ufffe", None),
    ],
)
def test_cells_of_properties(ontology: Ontology, name: str, value: object, cell: object) -> None:
    assert property_cell(ontology.nodes["Unit"].by_name[name], value, "zh") == cell


def test_choices_are_labels(ontology: Ontology) -> None:
    of_unit = ontology.nodes["Unit"].by_name
    assert choices_of(of_unit["newSector"], "en") == ("Yes", "No")
    assert "中小学" in choices_of(of_unit["kind"], "zh")
    assert choices_of(of_unit["name"], "zh") == ()


def test_sources_are_keys_and_places() -> None:
    assert citations_cell([("a", "p1"), ("b", "")]) == "a#p1; b"


@pytest.mark.parametrize(
    ("number", "text"), [(12.0, "12"), (3300.5, "3300.5"), (1e20, "100000000000000000000"), (0.0001, "0.0001")]
)
def test_numbers_have_no_exponent(number: float, text: str) -> None:
    assert number_text(number) == text


def test_lists_read_back_unless_members_hold_separators() -> None:
    assert [reads_back("aliases", ["a b"]), reads_back("aliases", ["a;b"]), reads_back("name", "a;b")] == [1, 0, 1]
    assert [reads_back("sources", [["a", "x"]]), reads_back("sources", [["a", "x；y"]])] == [True, False]
