from graph.plan.network import Network
from graph.plan.plan import Plan
from server.health import why_not_ready
from server.startup import warm_up, warm_up_documents


async def test_networks_are_planned_before_they_are_asked_for(loaded, store, schema, monkeypatch):
    plans: list[Plan] = []
    read = store.read

    async def noting_plans(requests):
        plans.extend(request.plan for request in requests)
        return await read(requests)

    monkeypatch.setattr(store, "read", noting_plans)
    await warm_up(store, schema)
    assert [isinstance(plan.root, Network) for plan in plans] == [True, True]
    assert [plan.as_of is None for plan in plans] == [True, False]


async def test_a_store_that_is_not_there_is_no_obstacle(store, schema):
    await warm_up(store, schema)
    assert (await why_not_ready(store, 5)) is not None


def test_all_relationships_are_asked_for(ontology):
    for document in warm_up_documents(ontology):
        assert all(relationship_type.name in document for relationship_type in ontology.all_relationships)
