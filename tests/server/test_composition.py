import pytest

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from loaders.plans import PlanLoader
from resolvers.execution import execute
from server.composition import schema_of, store_of
from server.settings import Settings


async def test_the_limits_of_pages_are_those_of_the_settings(ontology: Ontology, address: str) -> None:
    settings = Settings(store=address, page_default=5, page_maximum=10, explorer=False)
    store = store_of(settings, ontology)
    query = "{ units(first: 11) { nodes { key } } }"
    result = await execute(schema_of(settings, ontology), PlanLoader(store), query)
    assert [str(error.original_error) for error in result.errors or ()] == [
        "first: 11 is not a size of page; allowed: 0 to 10"
    ]


def test_an_address_of_no_store_is_refused(ontology: Ontology) -> None:
    with pytest.raises(StoreError) as raised:
        store_of(Settings(store="nowhere"), ontology)
    assert raised.value.code is Code.STORE_UNAVAILABLE


def test_an_address_of_neo4j_connects_to_nothing_yet(ontology: Ontology) -> None:
    assert store_of(Settings(store="neo4j://127.0.0.1:1"), ontology).ontology is ontology
