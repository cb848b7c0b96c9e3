"""Revisions and what they did to records."""

import pytest

from graph.plan.identity import parse_id
from graph.stores.revisions import Entry, Outcome, revision_id


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        (Entry("Unit", "u1", None, {"name": "One"}), Outcome.CREATED),
        (Entry("Unit", "u1", {"name": "One"}, {"name": "Two"}), Outcome.CHANGED),
        (Entry("Unit", "u1", {"name": "One"}, None), Outcome.DELETED),
        (Entry("Unit", "u1", {"name": "One"}, None, ("Unit", "u2")), Outcome.MERGED),
    ],
)
def test_an_entry_tells_what_became_of_its_record(entry, outcome):
    assert entry.outcome is outcome


def test_a_revision_has_a_global_id():
    assert parse_id(revision_id(7)) == ("Revision", "7")
