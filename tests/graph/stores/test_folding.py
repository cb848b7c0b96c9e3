"""What entries make of records, and in which order it can be written."""

from dataclasses import replace

import pytest

from graph.ontology.model import Ontology
from graph.stores.folding import folded, held_of, values_of
from graph.stores.revisions import Entry
from graph.stores.transaction import Change, Held
from tests.graph.stores.asking import record


@pytest.fixture
def school(ontology: Ontology) -> Held:
    unit = ontology.nodes["Unit"]
    return Held(unit, record(unit, "u1", {"kind": "SCHOOL"}))


def test_a_record_says_what_it_is_made_of(ontology: Ontology, school: Held) -> None:
    visited = ontology.relationships["VISITED"]
    tie = Held(visited, record(visited, "t", {"since": "2021"}, "u1", "u2"), "Unit", "Unit")
    assert [held_of(it.element, it.key, values_of(it)) for it in (school, tie)] == [school, tie]


def test_a_record_is_changed_once(ontology: Ontology, school: Held) -> None:
    entries = [
        Entry("Unit", "u1", {"kind": "SCHOOL"}, {"kind": "HOSPITAL"}),
        Entry("Unit", "u2", {"key": "u1"}, {"key": "u2"}),
        Entry("Unit", "u2", {"kind": "HOSPITAL"}, {"kind": "ENTERPRISE"}),
    ]
    fold = folded(ontology, [[entry] for entry in entries])
    assert fold.former_ids == [school.identity]
    after = record(school.element, "u2", {"kind": "ENTERPRISE", "name": "Name of u1"})
    assert fold.changes({school.identity: school}) == [Change(school, Held(school.element, after))]


def test_records_may_exchange_their_keys(ontology: Ontology, school: Held) -> None:
    other = replace(school, record=record(school.element, "u2", {"kind": "HOSPITAL"}))
    exchanged = [Entry("Unit", b, {"key": a}, {"key": b}) for a, b in (("u1", "u2"), ("u2", "u1"))]
    changes = folded(ontology, [exchanged]).changes({it.identity: it for it in (school, other)})
    assert [(it.before, it.after and it.after.key) for it in changes] == [(school, "u2"), (other, "u1")]


def test_a_record_that_came_and_went_leaves_nothing(ontology: Ontology, school: Held) -> None:
    said = {"name": "Name", "sources": []}
    fold = folded(ontology, [[Entry("Unit", "u1", None, said)], [Entry("Unit", "u1", said, None)]])
    assert (fold.former_ids, fold.changes({})) == ([], [])


def test_a_record_that_went_may_come_again(ontology: Ontology, school: Held) -> None:
    said = values_of(school)
    fold = folded(ontology, [[Entry("Unit", "u1", said, None)], [Entry("Unit", "u1", None, said)]])
    assert fold.changes({school.identity: school}) == [Change(school, None), Change(None, school)]


def test_types_that_the_ontology_has_not_are_left_out(ontology: Ontology) -> None:
    ends = {"from": ["Unit", "u1"], "to": ["Former", "f1"], "sources": []}
    fold = folded(ontology, [[Entry("Former", "f1", None, {}), Entry("PAIRED_WITH", "k", None, ends)]])
    assert (fold.former_ids, fold.changes({})) == ([], [])


def test_values_of_another_kind_are_left_out(ontology: Ontology) -> None:
    values = {"name": "Name", "aliases": "text", "newSector": 1, "kind": ["SCHOOL"]}
    held = held_of(ontology.nodes["Unit"], "u1", values)
    bare = replace(record(ontology.nodes["Unit"], "u1", {"name": "Name"}), citations=())
    assert held == Held(ontology.nodes["Unit"], bare)
