"""Search by several words, short names, numerals and pinyin with a slip: which names are found, and which are not."""

from typing import Any

import pytest

from graph.stores.records import NodeBatch
from tests.conftest import SEARCHED, asking, renew_search
from tests.graph.stores.asking import FIRST, in_turn, record

pytestmark = SEARCHED

QUERY = """query($text: String!, $types: [NodeType!], $first: Int, $after: String) {
    search(text: $text, types: $types, first: $first, after: $after) { totalCount
        pageInfo { hasNextPage endCursor } edges { matched score node { name } } } }"""

NAMES = (
    "柳州市第三小学",
    "柳州市第3中学",
    "柳州市第二小学",
    "柳州市第十三小学",
    "柳州市第十一中学",
    "柳州市第六小学",
    "柳州市第九小学",
    "青桥区税务局第一税务所",
    "青桥区税务局第十一税务所",
    "中国银行",
    "中国银行柳州青桥支行",
    "青桥区国有资产监督管理委员会",
    "柳州市中心血站行政科",
    "如意湖街道",
    "柳州如意湖物业",
    "钱学森纪念馆金昌分馆",
    "金昌图书馆",
    "Alpha Works 2号楼",
)


@pytest.fixture
async def search(schema, ontology, empty_store):
    unit, ask = ontology.nodes["Unit"], asking(schema, empty_store)
    records = [record(unit, f"x-{place:02}", {"name": name}) for place, name in enumerate(NAMES)]
    await empty_store.write(in_turn(NodeBatch(unit, records)), FIRST)
    await renew_search(empty_store)

    async def search(text, **variables):
        return (await ask(QUERY, {"text": text, **variables}))["search"]

    return search


SLIP = ("PINYIN_SLIP", 0.15)
SLIP_INSIDE = ("PINYIN_SLIP", 0.1)
SHORT = ("SHORT_NAME", 0.2)
INSIDE = ("NAME", 0.5)
PINYIN_INSIDE = ("PINYIN", 0.4)
LAKE = {"如意湖街道": SLIP, "柳州如意湖物业": SLIP_INSIDE}

FOUND = {
    "two words": ("钱学森 金昌", {"钱学森纪念馆金昌分馆": INSIDE}),
    "the weakest of two words": ("金昌 qianxuesen", {"钱学森纪念馆金昌分馆": INSIDE}),
    "two words of pinyin": ("jinchang qianxues", {"钱学森纪念馆金昌分馆": PINYIN_INSIDE}),
    "the whole text is better than its words": ("alpha works", {"Alpha Works 2号楼": ("NAME", 0.75)}),
    "a word twice": ("图书馆 图书馆", {"金昌图书馆": INSIDE}),
    "a word of marks is none": ("图书馆 ——", {"金昌图书馆": INSIDE}),
    "a wrong letter": ("ruyihh", LAKE),
    "a missing letter": ("ruyhujied", {"如意湖街道": SLIP}),
    "an additional letter": ("ruyihuu", LAKE),
    "swapped letters": ("ruyihujeid", {"如意湖街道": SLIP}),
    "two wrong letters": ("ruyehh", {}),
    "a wrong letter in three": ("ruh", {}),
    "a slip in one of two words": ("jiedao ruyihh", {"如意湖街道": SLIP}),
    "a slip in syllables apart": ("ru yi hh", LAKE),
    "a short name with a numeral": ("柳三小", {"柳州市第三小学": SHORT}),
    "a short name across words": ("税务一所", {"青桥区税务局第一税务所": SHORT}),
    "a short name of two characters": ("中行", {"中国银行": SHORT, "中国银行柳州青桥支行": SHORT}),
    "the longest stretch of a short name": ("国资委", {"青桥区国有资产监督管理委员会": SHORT}),
    "not in this order": ("行中国", {}),
    "a numeral as a character": ("第三小学", {"柳州市第三小学": INSIDE}),
    "a numeral as a digit": ("第3小学", {"柳州市第三小学": INSIDE}),
    "a numeral in full width": ("柳州市第３小学", {"柳州市第三小学": ("NAME", 1.0)}),
    "a numeral without 第": ("市3小学", {"柳州市第三小学": INSIDE}),
    "a digit by its character": ("三中", {"柳州市第3中学": INSIDE}),
    "a numeral of two characters": ("11中", {"柳州市第十一中学": INSIDE}),
    "a numeral alone": ("十一", {"柳州市第十一中学": INSIDE, "青桥区税务局第十一税务所": INSIDE}),
    "a part of a numeral": ("一中学", {}),
    "another numeral": ("第四小学", {}),
    "a numeral in pinyin": ("disanzhongxue", {"柳州市第3中学": PINYIN_INSIDE}),
    "a numeral in the pinyin typed": ("di3zhongxue", {"柳州市第3中学": PINYIN_INSIDE}),
    "a part of a numeral in pinyin": ("yizhongxue", {}),
    "no slip from a numeral to another": ("diliuxiaoxue", {"柳州市第六小学": PINYIN_INSIDE}),
    "a slip beside a numeral": ("dijiuxaoxue", {"柳州市第九小学": SLIP_INSIDE}),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
async def test_what_finds(search, text, expected):
    edges = (await search(text))["edges"]
    assert {edge["node"]["name"]: (edge["matched"], edge["score"]) for edge in edges} == expected


@pytest.mark.parametrize("text", ["ruyihu", "柳州 小学", "liuzhou xiaoxue", "中行", "lizhou xaoxue"])
async def test_pages_follow_each_other(search, text):
    whole, after = await search(text, first=50), None
    pages: list[dict[str, Any]] = []
    while len(pages) < whole["totalCount"]:
        pages.append(await search(text, first=1, after=after))
        after = pages[-1]["pageInfo"]["endCursor"]
    assert [edge for page in pages for edge in page["edges"]] == whole["edges"]
    assert [page["pageInfo"]["hasNextPage"] for page in pages] == [True] * (len(pages) - 1) + [False]


async def test_types_govern_every_way(search):
    totals = [(await search(text, types=["AREA"]))["totalCount"] for text in ("中行", "ruyihh", "钱学森 金昌")]
    assert totals == [0, 0, 0]
