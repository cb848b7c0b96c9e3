"""Search: what finds a node, in which order, and how pages follow each other."""

import pytest

from tests.conftest import SEARCHED, asking, renew_search
from tests.graph.stores.asking import FIRST, LATER, in_turn, units

pytestmark = SEARCHED

QUERY = """query($text: String!, $types: [NodeType!], $asOf: Date, $first: Int, $after: String) {
    search(text: $text, types: $types, asOf: $asOf, first: $first, after: $after) { totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor score matched node { key } } } }"""


@pytest.fixture
def search(ask_small):
    async def search(text, **variables):
        return (await ask_small(QUERY, {"text": text, **variables}))["search"]

    return search


@pytest.fixture
def hits(search):
    """Hits as (key, matched, score)."""

    async def hits(text, **variables):
        edges = (await search(text, **variables))["edges"]
        return [(edge["node"]["key"], edge["matched"], edge["score"]) for edge in edges]

    return hits


FOUND = {
    "the whole name": ("安飞社区", [("c2", "NAME", 1.0)]),
    "the beginning": ("安飞", [("c2", "NAME", 0.75)]),
    "the inside": ("飞社", [("c2", "NAME", 0.5)]),
    "traditional characters": ("體育中心", [("v1", "NAME", 1.0)]),
    "full width": ("ＡＬＰＨＡ　ｗｏｒｋｓ", [("u4", "NAME", 1.0)]),
    "without blanks": ("alphaworks", [("u4", "NAME", 1.0)]),
    "a full width name": ("绿地a区", [("c4", "NAME", 1.0)]),
    "an alias": ("花庄村", [("c3", "ALIAS", 0.95)]),
    "a key": ("C4", [("c4", "KEY", 0.9)]),
    "pinyin as a whole": ("anfeishequ", [("c2", "PINYIN", 0.85)]),
    "pinyin with blanks, case and tones": ("Ān Fēi", [("c2", "PINYIN", 0.65)]),
    "pinyin that ends in a syllable": ("jinch", [("c1", "PINYIN", 0.65)]),
    "pinyin from a later syllable": ("feish", [("c2", "PINYIN", 0.4)]),
    "a polyphone by its phrase": ("chongqing", [("u2", "PINYIN", 0.65)]),
    "a polyphone otherwise": ("zhongqing", [("u2", "PINYIN", 0.65)]),
    "ü as v": ("lvdi", [("c4", "PINYIN", 0.65)]),
    "ü as u": ("ludi", [("c4", "PINYIN", 0.65)]),
    "a letter among characters": ("lvdiaqu", [("c4", "PINYIN", 0.85)]),
    "initials as a whole": ("afsq", [("c2", "INITIALS", 0.8)]),
    "initials inside": ("fsq", [("c2", "INITIALS", 0.35)]),
    "one character, at the beginning": ("钱", [("u1", "NAME", 0.75)]),
    "nothing": ("没有这个", []),
    "no pinyin within a syllable": ("eishe", []),
    "pinyin without its first letter": ("eisheq", [("c2", "PINYIN_SLIP", 0.1)]),
    "pinyin with a wrong letter": ("anfeushe", [("c2", "PINYIN_SLIP", 0.15)]),
    "several words": ("飞社 安", [("c2", "NAME", 0.5)]),
    "words of different kinds": ("社区\u3000anfei\tc2", [("c2", "NAME", 0.5)]),
    "words of which one does not match": ("安飞 没有", []),
    "a short name": ("安区", [("c2", "SHORT_NAME", 0.2)]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
async def test_what_finds(hits, text, expected):
    assert await hits(text) == expected


async def test_the_best_come_first_and_shorter_names_before_longer(hits):
    answer = await hits("东区")
    assert answer[:3] == [("district", "NAME", 1.0), ("o1", "NAME", 0.75), ("u2", "NAME", 0.5)]
    assert await hits("湖") == [(key, "NAME", 0.75) for key in ("street", "p1", "o2")]


async def test_only_the_types_asked_for(hits):
    assert await hits("湖", types=["PROJECT", "UNIT"]) == [("p1", "NAME", 0.75)]


async def test_only_what_holds_on_the_day(search, hits):
    assert await hits("安飞", asOf="2020-07-01") == []
    assert (await search("安飞", asOf="2020-06-30"))["totalCount"] == 1


async def test_pages_follow_each_other(search):
    """`dq` is in names, in initials and in keys alike."""
    whole = await search("d", first=20)
    edges, after = [], None
    while True:
        page = await search("d", first=1, after=after)
        edges += page["edges"]
        info = page["pageInfo"]
        assert (page["totalCount"], info["hasPreviousPage"]) == (whole["totalCount"], after is not None)
        after = info["endCursor"]
        if not info["hasNextPage"]:
            break
    assert edges == whole["edges"]
    assert len(edges) == whole["totalCount"] > 1


async def test_nodes_show_what_their_types_have(ask_small):
    data = await ask_small("""{ search(text: "anfei") { __typename
        nodes { __typename name ... on Community { kind participatesIn { totalCount } coBuilders { nodes { key } } } }
        edges { __typename matched } } }""")
    community = {"__typename": "Community", "name": "安飞社区", "kind": "URBAN"}
    (node,) = data["search"]["nodes"]
    assert {name: node[name] for name in community} == community
    assert data["search"]["edges"] == [{"__typename": "SearchEdge", "matched": "PINYIN"}]


async def test_a_page_of_no_rows_has_no_cursors(search):
    info = {"hasNextPage": True, "hasPreviousPage": False, "startCursor": None, "endCursor": None}
    assert await search("anfei", first=0) == {"totalCount": 1, "pageInfo": info, "edges": []}


async def test_a_total_alone(ask_small):
    data = await ask_small('{ search(text: "社区") { totalCount } none: search(text: "没有") { totalCount } }')
    assert data == {"search": {"totalCount": 2}, "none": {"totalCount": 0}}


async def test_a_renamed_node_is_found_by_its_new_name_only(schema, ontology, empty_store):
    ask = asking(schema, empty_store)
    await empty_store.write(in_turn(units(ontology, "u1", name="如意湖")), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", name="金水河")), LATER)
    await renew_search(empty_store)
    totals = [await ask(QUERY, {"text": text}) for text in ("如意湖", "ruyihu", "ryh", "金水河", "jsh")]
    assert [data["search"]["totalCount"] for data in totals] == [0, 0, 0, 1, 1]


BAD = [
    ('{ search(text: "") { totalCount } }', "BAD_TEXT"),
    ('{ search(text: "a b c d e f g h i") { nodes { id } } }', "BAD_TEXT"),
    ('{ search(text: "——　！") { nodes { id } } }', "BAD_TEXT"),
    ('{ search(text: "\\u0000") { nodes { id } } }', "BAD_TEXT"),
    ('{ search(text: "' + "湖" * 201 + '") { __typename } }', "BAD_TEXT"),
    ('{ search(text: "湖", types: []) { totalCount } }', "BAD_FILTER"),
    ('{ search(text: "湖", first: -1) { totalCount } }', "BAD_PAGE"),
    ('{ search(text: "湖", after: "x") { totalCount } }', "BAD_CURSOR"),
    ('{ search(text: "湖", asOf: "2020") { totalCount } }', "BAD_DATE"),
]


@pytest.mark.parametrize(("query", "code"), BAD)
async def test_what_cannot_be_searched_for(execute_small, query, code):
    assert (await execute_small(query)).codes == [code]


async def test_marks_of_full_text_and_of_cypher_are_nothing_but_marks(hits):
    for mark in ('" OR "', "*", "|", "^", "\\u0000"):
        assert await hits(f"安{mark}飞") in ([("c2", "NAME", 0.75)], [])
