from graph.plan.network import Network
from graph.plan.plan import Plan
from graph.plan.search import Search
from server.health import why_not_ready
from server.startup import warm_up


async def test_a_search_and_networks_are_planned_before_they_are_asked_for(loaded, store, schema, monkeypatch):
    plans: list[Plan] = []
    read = store.read

    async def noting_plans(requests):
        plans.extend(request.plan for request in requests)
        return await read(requests)

    monkeypatch.setattr(store, "read", noting_plans)
    await warm_up(store, schema)
    assert [type(plan.root) for plan in plans] == [Search, Network, Network]
    assert [plan.as_of is None for plan in plans] == [True, True, False]
    networks = [plan.root for plan in plans if isinstance(plan.root, Network)]
    all_types = [*store.ontology.all_relationships]
    assert [[*network.relationships, *network.derived] for network in networks] == [all_types, all_types]


async def test_a_store_that_is_not_there_is_no_obstacle(store, schema):
    await warm_up(store, schema)
    assert (await why_not_ready(store, 5)) is not None
