"""What becomes of a record that the store has: what is said, what is kept, and what counts as a contradiction."""

from dataclasses import replace

import pytest

from graph.datatypes.base import Stored
from graph.ontology.model import Ontology
from graph.stores.digest import digest
from graph.stores.merging import Merger, contradictions, without
from graph.stores.records import Citation, FieldChange, NodeBatch, Record, RecordChange, RelationshipBatch
from graph.stores.revisions import Written
from tests.graph.stores.asking import record


@pytest.fixture
def unit(ontology: Ontology):
    def unit(*citations: Citation, **properties: Stored) -> Record:
        return replace(record(ontology.nodes["Unit"], "u1", properties), citations=citations or (("art", "P1"),))

    return unit


@pytest.fixture
def merge(ontology: Ontology):
    """The one record that records become beside a stored one, and its changes."""

    def merge(before: Record, *said: Record) -> tuple[list[Record], list[RecordChange], Written]:
        changes: list[RecordChange] = []
        batch = Merger(changes.append).merged(NodeBatch(ontology.nodes["Unit"], said), [before])
        return list(batch.records), changes, batch.counts

    return merge


def test_a_value_keeps_all_of_its_stored_fields(unit, merge):
    (becomes,), _, _ = merge(unit(since="2021-02", kind="SCHOOL"), unit(until="2022"))
    assert becomes.values == unit(since="2021-02", until="2022", kind="SCHOOL").values


def test_records_of_one_batch_follow_each_other(unit, merge):
    said = unit(kind="SCHOOL"), unit(aliases=["一小"]), unit(kind="SCHOOL")
    (becomes,), changes, counts = merge(unit(), *said)
    assert becomes.values == unit(kind="SCHOOL", aliases=["一小"]).values
    assert [change.fields[0].name for change in changes] == ["kind", "aliases"]
    assert counts == Written(updated=2, unchanged=1)


MENTIONED = ("ledger", "第9行")
RESTATED = {
    "another row of the ledger": ([("ledger", "第5行"), ("art", "P1")], [("art", "P1"), MENTIONED]),
    "the same row": ([MENTIONED, ("art", "P1")], [MENTIONED, ("art", "P1")]),
    "a place of another kind": ([("ledger", "p. 2")], [("ledger", "p. 2"), MENTIONED]),
}


@pytest.mark.parametrize(("before", "after"), RESTATED.values(), ids=RESTATED)
def test_citations_of_places_that_are_restated_are_replaced(unit, merge, before, after):
    said = replace(unit(MENTIONED, kind="SCHOOL"), restates=(("ledger", r"第\d+行"),))
    (becomes,), _, _ = merge(unit(*before), said)
    assert becomes.citations == tuple(after)


@pytest.mark.parametrize(("cited", "count"), [("ledger", 1), ("art", 0)])
def test_a_mention_changes_only_what_cites_the_same_source(unit, merge, cited, count):
    said = replace(unit(MENTIONED), restates=(("ledger", r"第\d+行"),), is_mention=True, is_complete=True)
    becomes, _, counts = merge(unit((cited, "第5行"), kind="SCHOOL"), said)
    assert [record.citations for record in becomes] == [(MENTIONED,)] * count
    assert (counts.updated, counts.unchanged) == (count, 1 - count)


SOURCES = {
    "another source says otherwise": ({"kind": "HOSPITAL"}, ("list", ""), ("art",)),
    "the source corrects itself": ({"kind": "HOSPITAL"}, ("art", "P2"), ()),
    "another source adds": ({"aliases": ["一小"]}, ("list", ""), ()),
    "another source agrees": ({"kind": "SCHOOL"}, ("list", ""), ()),
}


@pytest.mark.parametrize(("says", "citation", "contradicts"), SOURCES.values(), ids=SOURCES)
def test_a_contradiction_is_what_other_sources_say_otherwise(unit, merge, says, citation, contradicts):
    _, (change,), _ = merge(unit(kind="SCHOOL"), unit(citation, **says))
    assert change.contradicts == contradicts


def test_records_contradict_each_other_where_both_say_something(ontology, unit):
    first, second = unit(kind="SCHOOL", since="2020"), unit(kind="HOSPITAL", until="2021")
    assert contradictions(ontology.nodes["Unit"], first, second) == [FieldChange("kind", "SCHOOL", "HOSPITAL")]


ASKED_BY_DIGEST = {"a whole one": ({}, 1, 1), "one without its name": ({"name": None}, 1, 0), "one twice": ({}, 2, 0)}


@pytest.mark.parametrize(("says", "times", "count"), ASKED_BY_DIGEST.values(), ids=ASKED_BY_DIGEST)
def test_a_record_that_says_all_of_itself_is_looked_for_by_its_digest(ontology, unit, says, times, count):
    merger, said = Merger(), unit(**says)
    merger.was_empty["Unit"] = False
    digests = merger.digests(NodeBatch(ontology.nodes["Unit"], [said] * times))
    assert digests == {said.values[0]: digest(said)} if count else not digests


def test_records_that_are_just_so_are_counted_and_not_merged(ontology, unit):
    merger, said = Merger(), unit()
    merged = merger.merged(without(NodeBatch(ontology.nodes["Unit"], [said]), {said.values[0]}), (), (), {"u"})
    assert (merged.records, merged.counts) == ([], Written(unchanged=1))


def test_another_row_is_not_taken_for_a_tie_that_is_just_so(ontology):
    led = ontology.relationships["PAIRED_WITH"]
    held, said = (record(led, f"u~c~{since}", {"since": since}, "u", "c") for since in ("2021", "2020"))
    merger, said = Merger(), replace(said, has_key=False)
    merger.was_empty["PAIRED_WITH"] = False
    merged = merger.merged(RelationshipBatch(led, "Unit", "Community", [said]), (), [held], {str(held.values[0])})
    assert [it.values[1] for it in merged.records] == ["u~c~2020"]
    assert merged.counts == Written(created=1, unchanged=1)
