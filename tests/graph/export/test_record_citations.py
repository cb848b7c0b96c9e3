from graph.export.record_citations import record_citations
from graph.plan.identity import global_id

UNIT, COMMUNITY = global_id("Unit", "u5"), global_id("Community", "c4")


async def test_nodes_and_the_relationships_between_them(district_store):
    cited = await record_citations(district_store, {UNIT, COMMUNITY}, {"PAIRED_WITH", "LOCATED_IN"})
    assert [list(it) for it in cited[UNIT]] == [["report", "P2"], ["ledger", "5"]]
    (relationship,) = cited.keys() - {UNIT, COMMUNITY}
    assert [list(it) for it in cited[relationship]] == [["report", "P2"]]


async def test_nodes_alone(district_store):
    assert [*await record_citations(district_store, [COMMUNITY], ())] == [COMMUNITY]
