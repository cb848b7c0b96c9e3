"""`sources` in `where`, on nodes, relationships and facts; and what a fact of evidence cites."""

import pytest

from graph.errors import Code
from loaders.load import load
from tests.conftest import asking

UNITS = [
    ('{sources: {some: {source: {key: {eq: "list"}}}}}', ["u2", "u3", "u4", "u5"]),
    ('{sources: {none: {source: {key: {eq: "list"}}}}}', ["u1"]),
    ('{sources: {some: {source: {kind: {in: [NEWSPAPER]}, published: {eq: "2021"}}}}}', ["u1"]),
    ('{sources: {some: {locator: {eq: "u2"}}}}', ["u2"]),
    ('{sources: {some: {locator: {eq: "U2"}}}}', []),
    ('{sources: {some: {locator: {startsWith: "u"}, NOT: {locator: {in: ["u2", "u3"]}}}}}', ["u4", "u5"]),
    ('{sources: {some: {OR: [{locator: {contains: "P"}}, {locator: {endsWith: "3"}}]}}}', ["u1", "u3"]),
    ('{sources: {some: {source: {key: {eq: "list"}}, locator: {eq: "P1"}}}}', []),
    ("{sources: {some: {source: {published: {isNull: true}}}}}", []),
    ("{sources: {single: {}}}", ["u1", "u2", "u3", "u4", "u5"]),
    ("{sources: {count: {gte: 2}}}", []),
    ('{sources: {count: {eq: 1, where: {source: {title: {contains: "名录"}}}}}}', ["u2", "u3", "u4", "u5"]),
    ('{pairedWith: {some: {edge: {sources: {some: {source: {key: {eq: "list"}}}}}}}}', ["u2", "u3"]),
    ("{pairedWith: {some: {edge: {sources: {count: {eq: 2}}}}}}", ["u2"]),
    ('{pairedWith: {all: {edge: {sources: {some: {locator: {eq: "P1"}}}}}}}', ["u1", "u2", "u5"]),
    ("{pairedWith: {some: {node: {sources: {count: {gte: 2}}}}}}", ["u1", "u2"]),
    ('{pairedWith: {some: {node: {community: {sources: {all: {source: {key: {eq: "list"}}}}}}}}}', ["u3"]),
    ('{coBuildsWith: {some: {edge: {evidence: {some: {sources: {some: {locator: {eq: "9"}}}}}}}}}', ["u2"]),
    ('{coBuildsWith: {some: {edge: {evidence: {none: {sources: {some: {locator: {eq: "P5"}}}}}}}}}', ["u1"]),
]


@pytest.mark.parametrize(("where", "keys"), UNITS, ids=[where for where, _ in UNITS])
async def test_units(ask_small, where, keys):
    data = await ask_small(f"{{ units(where: {where}) {{ totalCount nodes {{ key }} }} }}")
    assert data["units"] == {"totalCount": len(keys), "nodes": [{"key": key} for key in keys]}


async def test_nodes_without_sources_satisfy_what_is_asked_of_all(ask_small):
    data = await ask_small("""{ none: sources(where: {sources: {some: {}}}) { totalCount }
        all: sources(where: {sources: {all: {locator: {eq: "x"}}}}) { nodes { key } } }""")
    assert data == {"none": {"totalCount": 0}, "all": {"nodes": [{"key": "article"}, {"key": "list"}]}}


PAIRS = [
    ('{evidence: {some: {sources: {some: {source: {key: {eq: "list"}}}}}}}', ["u2 c1", "u3 c2"]),
    ('{evidence: {all: {sources: {some: {source: {key: {eq: "list"}}}}}}}', []),
    ('{evidence: {some: {pattern: {eq: REPORTS_IN}, sources: {some: {locator: {eq: "P5"}}}}}}', ["u2 c1", "u4 c3"]),
    ('{evidence: {count: {gte: 2, where: {sources: {some: {locator: {eq: "P1"}}}}}}}', ["u2 c1"]),
    ("{evidence: {some: {sources: {count: {gte: 2}}}}}", ["u2 c1"]),
    ('{evidence: {some: {since: {gte: "2020"}, sources: {some: {source: {key: {eq: "list"}}}}}}}', ["u2 c1"]),
]


@pytest.mark.parametrize(("where", "expected"), PAIRS, ids=[where for where, _ in PAIRS])
async def test_pairs(ask_small, where, expected):
    order = "orderBy: [{unit: {key: ASC}}, {community: {key: ASC}}]"
    data = await ask_small(f"""{{ coBuilding(where: {where}, {order}) {{
        totalCount nodes {{ unit {{ key }} community {{ key }} }} }} }}""")
    rows = [f"{pair['unit']['key']} {pair['community']['key']}" for pair in data["coBuilding"]["nodes"]]
    assert (rows, data["coBuilding"]["totalCount"]) == (expected, len(expected))


async def evidence(ask, arguments=""):
    data = await ask(f"""{{ unit(key: "u2") {{ coBuildsWith {{ edges {{
        evidence{arguments} {{ pattern sources {{ locator source {{ key title }} }} }} }} }} }} }}""")
    (edge,) = data["unit"]["coBuildsWith"]["edges"]
    return [
        (fact["pattern"], [f"{citation['source']['key']}#{citation['locator']}" for citation in fact["sources"]])
        for fact in edge["evidence"]
    ]


async def test_a_fact_shows_what_its_relationships_cite(ask_small):
    paired = [("PAIRED", ["article#P1"]), ("PAIRED", ["article#P1", "list#9"])]
    assert await evidence(ask_small) == [*paired, ("REPORTS_IN", ["article#P5"])]


async def test_evidence_is_filtered_by_what_it_cites(ask_small):
    where = '(where: {sources: {some: {source: {key: {eq: "list"}}}}})'
    assert await evidence(ask_small, where) == [("PAIRED", ["article#P1", "list#9"])]
    where = '(where: {since: {lt: "2020"}, sources: {none: {locator: {eq: "9"}}}})'
    assert await evidence(ask_small, where) == [("PAIRED", ["article#P1"]), ("REPORTS_IN", ["article#P5"])]


async def test_what_several_relationships_of_a_fact_cite_is_shown_once(ask_small):
    data = await ask_small("""{ unit(key: "u3") { coBuildsWith { edges { node { key }
        evidence(where: {pattern: {eq: JOINT_ACTIVITY}}) { hops { relationship { type } } sources { locator } }
        } } } }""")
    edges = data["unit"]["coBuildsWith"]["edges"]
    (fact,) = next(edge["evidence"] for edge in edges if edge["node"]["key"] == "c2")
    assert (len(fact["hops"]), fact["sources"]) == (3, [{"locator": "P5"}])


WRITTEN = {
    "nodes/Source.csv": "key,name,kind,title,since\nlate,后出,NEWSPAPER,后出,2022\nold,旧报,NEWSPAPER,旧报,1990",
    "nodes/Unit.csv": "key,name,sources\nv,甲校,late#2;old#1",
    "nodes/PartyOrganization.csv": "key,name,sources\nw,甲校支部,old",
    "nodes/Community.csv": "key,name,sources\nk,乙社区,old",
    "relationships/ORGANIZATION_OF.csv": "from,to_type,to,sources\nw,Unit,v,late#branch",
    "relationships/PAIRED_WITH.csv": (
        "from_type,from,to_type,to,sources\nPartyOrganization,w,Community,k,old#\U00020bb7;late#\uff21;old#\U00020bb7"
    ),
}


@pytest.fixture
async def ask_written(empty_store, schema, tmp_path):
    for name, text in WRITTEN.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{text}\n", "utf-8")
    await load([tmp_path], empty_store)
    return asking(schema, empty_store)


async def test_sources_are_asked_for_whatever_the_day(ask_written):
    where = '{sources: {some: {source: {key: {eq: "late"}, since: {gte: "2022"}}}}}'
    data = await ask_written(f'{{ units(where: {where}, asOf: "2000-01-01") {{ nodes {{ key }} }} }}')
    assert data["units"]["nodes"] == [{"key": "v"}]


async def test_the_relationship_of_a_representative_is_cited_too_in_the_order_of_the_hops(ask_written):
    data = await ask_written("{ coBuilding { nodes { evidence { sources { locator source { key } } } } } }")
    ((edge,),) = ([pair["evidence"] for pair in data["coBuilding"]["nodes"]],)
    cited = [f"{citation['source']['key']}#{citation['locator']}" for citation in edge[0]["sources"]]
    assert cited == ["late#branch", "old#\U00020bb7", "late#\uff21"]


REFUSED = ["{sources: null}", "{sources: {some: null}}", "{sources: {some: {source: null}}}"]


@pytest.mark.parametrize("where", REFUSED)
async def test_a_null_is_refused(execute_small, where):
    answered = await execute_small(f"{{ units(where: {where}) {{ totalCount }} }}")
    assert (answered.data["units"], answered.codes) == (None, [Code.BAD_FILTER])
