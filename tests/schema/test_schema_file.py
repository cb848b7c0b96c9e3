from graph.ontology.model import Ontology
from graph.plan.paging import PageLimits
from resolvers.execution import executable_schema
from tests.conftest import ROOT


def test_the_committed_schema_is_what_the_ontology_gives(ontology: Ontology):
    committed = (ROOT / "schema.graphql").read_text(encoding="utf-8")
    assert committed == executable_schema(ontology, PageLimits()).as_str() + "\n", "run: make schema"
