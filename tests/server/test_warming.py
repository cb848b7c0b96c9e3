from graph.plan.network import Network
from graph.plan.plan import Plan
from server.health import why_not_ready
from server.warming import documents, warm


async def test_networks_are_planned_before_they_are_asked_for(loaded, store, schema, monkeypatch):
    plans: list[Plan] = []
    read = store.read

    async def reading(asked):
        plans.extend(one.plan for one in asked)
        return await read(asked)

    monkeypatch.setattr(store, "read", reading)
    await warm(store, schema)
    assert [isinstance(plan.root, Network) for plan in plans] == [True, True]
    assert [plan.as_of is None for plan in plans] == [True, False]


async def test_a_store_that_is_not_there_is_no_obstacle(store, schema):
    await warm(store, schema)
    assert (await why_not_ready(store, 5)) is not None


def test_all_relationships_are_asked_for(ontology):
    assert all(kind.name in text for kind in ontology.all_relationships for text in documents(ontology))
