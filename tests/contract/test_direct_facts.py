"""A derived type whose facts are all relationships, declared by tests/data/direct_only.yaml: nothing is in between."""

import shutil

import pytest

from graph.ontology.reader import DISTRICT, read_ontology
from graph.stores.opening import open_store
from resolvers.execution import executable_schema
from tests.conftest import LIMITS, ROOT, asking


@pytest.fixture(scope="module")
def ontology(tmp_path_factory):
    folder = tmp_path_factory.mktemp("declaration") / "ontology"
    shutil.copytree(DISTRICT, folder)
    shutil.copy(ROOT / "tests/data/direct_only.yaml", folder)
    return read_ontology(folder)


@pytest.fixture
async def ask(small_store, place, ontology):
    store = open_store(place.url("small"), ontology)
    yield asking(executable_schema(ontology, LIMITS), store)
    await store.close()


async def test_evidence_without_anything_in_between_shows_an_empty_list(ask):
    data = await ask("""{ unit(key: "u2") { dealsWith { edges { node { key } weight
        evidence { pattern via { nodeId type key name kind } hops { relationship { type } } } } } } }""")
    facts = [("PAIRED", "PAIRED_WITH"), ("PAIRED", "PAIRED_WITH"), ("REPORTS_IN", "REPORTS_IN_TO")]
    evidence = [{"pattern": pattern, "via": [], "hops": [{"relationship": {"type": kind}}]} for pattern, kind in facts]
    assert data["unit"]["dealsWith"]["edges"] == [{"node": {"key": "c1"}, "weight": 3, "evidence": evidence}]
