"""Digests and names of states: the same for the same, another for any change."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from graph.datatypes.base import Stored
from graph.ontology.model import Ontology
from graph.stores.digest import Sums, digest, mark, written_fields
from graph.stores.records import Citation, Record

StateName: TypeAlias = Callable[..., str]

VALUES: tuple[Stored, ...] = ("id", "k", "名称", ["a", "b"], True, 1, 0.5, None)
CITED: tuple[Citation, ...] = (("art", "P1"), ("list", ""))
RECORD = Record(VALUES, CITED, "u1", "c1")


def test_equal_records_have_one_digest() -> None:
    assert digest(RECORD) == digest(Record(tuple(VALUES), tuple(CITED), "u1", "c1"))
    assert len(digest(RECORD)) == 24


def test_it_is_the_same_tomorrow() -> None:
    """It is kept beside the records: should it change, every next load would rewrite all of them."""
    assert digest(RECORD) == "3393880e07f4c597b6cb5fcd"


CHANGED = {
    "a value": Record(("id", "k", "名", *VALUES[3:]), CITED, "u1", "c1"),
    "a value that is missing": Record((*VALUES[:5], None, *VALUES[6:]), CITED, "u1", "c1"),
    "a member of a list": Record((*VALUES[:3], ["a", "c"], *VALUES[4:]), CITED, "u1", "c1"),
    "the order of a list": Record((*VALUES[:3], ["b", "a"], *VALUES[4:]), CITED, "u1", "c1"),
    "a boolean": Record((*VALUES[:4], False, *VALUES[5:]), CITED, "u1", "c1"),
    "a number": Record((*VALUES[:6], 0.50001, None), CITED, "u1", "c1"),
    "values in another place": Record((*VALUES[:4], 1, True, *VALUES[6:]), CITED, "u1", "c1"),
    "a locator": Record(VALUES, (("art", "P2"), ("list", "")), "u1", "c1"),
    "a source": Record(VALUES, (("art", "P1"),), "u1", "c1"),
    "the order of sources": Record(VALUES, CITED[::-1], "u1", "c1"),
    "an end": Record(VALUES, CITED, "u2", "c1"),
    "the other end": Record(VALUES, CITED, "u1", "c2"),
    "ends the other way round": Record(VALUES, CITED, "c1", "u1"),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
def test_any_change_has_another_digest(changed: Record) -> None:
    assert digest(changed) != digest(RECORD)


def test_the_written_fields_are_the_stored_ones_without_the_instants(ontology: Ontology) -> None:
    unit = ontology.nodes["Unit"]
    assert list(written_fields(unit))[:4] == ["id", "key", "name", "name_fold"]
    assert set(unit.stored_fields) - set(written_fields(unit)) == {"createdAt", "updatedAt"}


def test_a_mark_is_of_63_bits_and_the_same_for_the_same_id():
    records = [Record((f"id{number}", "key", None), ()) for number in (1, 1, 2)]
    marks = [mark(record) for record in records]
    assert marks == [3874773317638651285, 3874773317638651285, marks[2]]
    assert marks[2] != marks[0]
    assert all(0 <= value < 2**63 for value in marks)


@pytest.fixture
def state_name(ontology: Ontology) -> StateName:
    def name(*records: tuple[str, list[str]]) -> str:
        sums = Sums()
        for element, digests in records:
            for of_record in digests:
                sums.add(element, of_record)
        return Sums(sums.text).snapshot(ontology.elements)

    return name


def test_the_order_of_records_makes_no_difference(state_name: StateName) -> None:
    assert state_name(("Unit", ["0a", "ff"])) == state_name(("Unit", ["ff", "0a"])) == "5376061aa864c680"


def test_types_without_records_leave_no_trace(state_name: StateName) -> None:
    assert state_name(("Area", []), ("Unit", ["0a"])) == state_name(("Unit", ["0a"]), ("Venue", []))


def test_any_change_makes_another_name(state_name: StateName) -> None:
    states = [[("Unit", ["0a"])], [("Unit", ["0b"])], [("Area", ["0a"])], [("Unit", ["00", "0a"])], []]
    assert len({state_name(*state) for state in states}) == len(states)


def test_what_is_taken_in_and_left_out_leaves_the_state_as_it_was(ontology: Ontology) -> None:
    sums, empty = Sums(), Sums().snapshot(ontology.elements)
    sums.add("Unit", "ff" * 12)
    assert sums.snapshot(ontology.elements) != empty
    sums.remove("Unit", "ff" * 12)
    assert sums.snapshot(ontology.elements) == empty
