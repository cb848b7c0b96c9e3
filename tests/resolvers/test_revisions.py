"""Objects of the type `Revision`, where no store brings what they are made of."""

import pytest

from graph.plan.identity import global_id
from graph.stores.revisions import Author, Entry, Revision, Written
from resolvers.revisions import RevisionReader
from tests.conftest import LIMITS


@pytest.fixture
def touched(ontology):
    def touched(entry):
        revision = Revision(1, "", Author(), Written(), types=(entry.element,), entries=(entry,))
        values = RevisionReader(ontology, LIMITS).values(revision)
        return values["types"], values["touched"]({})[0]

    return touched


def test_a_record_that_was_merged_leads_to_the_other(touched):
    _, record = touched(Entry("Unit", "u1", {"name": "One"}, None, ("Unit", "u2")))
    assert (record["outcome"], record["mergedInto"]) == ("MERGED", global_id("Unit", "u2"))
    assert [(field["name"], field["before"], field["after"]) for field in record["fields"]] == [("name", "One", None)]


def test_a_type_that_is_declared_no_longer_is_still_told(touched):
    types, record = touched(Entry("OldThing", "o1", None, {}))
    assert (types, record["type"]) == (["OLD_THING"], "OLD_THING")
    assert (record["nodeId"], record["relationshipId"]) == (None, None)
