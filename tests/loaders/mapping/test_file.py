"""Mapped files in a store: what the rows come to, and that they come to nothing when they are loaded again."""

import datetime
from dataclasses import replace

import pytest

from graph.errors import DataError
from graph.stores.judgements import Judged, Judgement
from graph.stores.revisions import Written
from loaders.load import load
from loaders.mapping.declaration import LedgerSource
from loaders.mapping.file import SourceRow, map_file
from loaders.mapping.proposal import propose
from loaders.mapping.reading import parse_mapping
from loaders.mapping.telling import told
from tests.conftest import WRITTEN, asking
from tests.loaders.mapping.sheets import table

TODAY = datetime.date(2026, 11, 30)
HEADER = ("序号", "单位名称", "结对社区", "签订时间", "报到人数")
FIRST = (1, "春台中学", "瑶帆社区、泰湾社区", "2019.3", "86人")
SECOND = (2, "瑶帆第一小学", "瑶帆社区", "2021年", "")


@pytest.fixture
def give(empty_store, ontology):
    """Loads a table as it is proposed, and tells what was written and what is asked."""

    async def give(*rows, judgements=(), header=HEADER, source="ledger"):
        tables = [table(header, *rows)]
        mapping = replace(propose(tables, ontology).mapping, source=LedgerSource(source, "结对台账"))
        mapped = await map_file("台账.xlsx", tables, mapping, empty_store, judgements, today=TODAY)
        return await load(mapped.sources, empty_store, now=WRITTEN), mapped

    return give


async def test_a_row_becomes_nodes_and_what_ties_them(give, schema, empty_store):
    written, _ = await give(FIRST, SECOND)
    assert written == Written(created=10)
    data = await asking(schema, empty_store)("""{ unit(key: "春台中学") { name
        pairedWith { edges { since node { key } sources { source { key } locator } } }
        reportsInTo { edges { members node { key } } } } }""")
    assert data["unit"]["pairedWith"]["edges"] == [
        {"since": "2019-03", "node": {"key": key}, "sources": [{"source": {"key": "ledger"}, "locator": "汇总第4行"}]}
        for key in ("泰湾社区", "瑶帆社区")
    ]
    assert [edge["members"] for edge in data["unit"]["reportsInTo"]["edges"]] == [86, 86]


async def test_the_same_file_again_changes_nothing(give):
    await give(FIRST, SECOND)
    written, _ = await give(FIRST, SECOND)
    assert (written.created, written.updated) == (0, 0)


CITED = """{ pairings: units { nodes { key sources { locator } pairedWith { edges { sources { locator } } } } } }"""


async def test_a_row_that_is_put_in_moves_the_citations_of_those_below(give, schema, empty_store):
    await give(FIRST, SECOND)
    written, _ = await give((1, "天河医院", "天河社区", "2020", ""), FIRST, SECOND)
    data = await asking(schema, empty_store)(CITED)
    (cited,) = [it for it in data["pairings"]["nodes"] if it["key"] == "瑶帆第一小学"]
    assert cited["sources"] == cited["pairedWith"]["edges"][0]["sources"] == [{"locator": "汇总第6行"}]
    # Two units, two communities, three pairings and two reports; but not the source.
    assert written == Written(created=3, updated=9, unchanged=1)


async def test_what_other_sources_say_stays_where_a_row_moves(give, schema, empty_store):
    await give(FIRST, source="other")
    await give(FIRST)
    await give(SECOND, FIRST)
    data = await asking(schema, empty_store)(
        '{ unit(key: "春台中学") { pairedWith { edges { sources { locator } } } } }'
    )
    edges = data["unit"]["pairedWith"]["edges"]
    assert [[it["locator"] for it in edge["sources"]] for edge in edges] == [["汇总第4行", "汇总第5行"]] * 2


async def test_a_corrected_copy_changes_its_corrections(give):
    await give(FIRST, SECOND)
    written, _ = await give(FIRST, (2, "瑶帆第一小学", "瑶帆社区", "2021年6月", "12"))
    assert (written.created, written.updated) == (1, 1)


async def test_a_name_that_is_like_another_is_asked_about(give):
    await give(SECOND)
    written, mapped = await give((1, "第一小学", "泰湾社区", "2020", ""))
    (question,) = mapped.questions
    assert (question.name.name, [it.key for it in question.candidates]) == ("第一小学", ["瑶帆第一小学"])
    assert [(it.sheet, it.row, it.column) for it in question.places] == [("台账.xlsx:汇总", 4, "B 单位名称")]
    assert written.created == 1


@pytest.mark.parametrize(("judgement", "created"), [(("瑶帆第一小学", Judged.SAME), 2), (("", Judged.NEW), 3)])
async def test_an_answer_is_gone_by(give, judgement, created):
    await give(SECOND)
    key, verdict = judgement
    said = Judgement("Unit", "第一小学", key, verdict)
    written, mapped = await give((1, "第一小学", "泰湾社区", "2020", ""), judgements=[said])
    assert (written.created, mapped.questions) == (created, [])


async def test_what_cannot_be_read_is_a_mistake_with_its_place(give):
    with pytest.raises(DataError) as raised:
        await give((1, "春台中学", "瑶帆社区", "约2020年", "近百人"))
    assert [str(it).partition(" was not read")[0] for it in raised.value.mistakes] == [
        "台账.xlsx:汇总:4:D 签订时间: '约2020年'",
    ]


async def test_a_number_that_is_not_exact_keeps_its_text_with_the_source(give, schema, empty_store):
    await give((1, "春台中学", "瑶帆社区", "2020", "约40人"))
    data = await asking(schema, empty_store)("""{ unit(key: "春台中学") { reportsInTo { edges {
        members sources { locator } } } } }""")
    assert data["unit"]["reportsInTo"]["edges"] == [{"members": 40, "sources": [{"locator": "汇总第4行（约40人）"}]}]


async def test_cells_that_were_read_otherwise_are_told(give):
    _, mapped = await give(FIRST)
    assert mapped.readings[-1].why.en == "it is kept with each of 2 relationships"
    assert [(it.row, it.column, it.written, it.read) for it in mapped.readings] == [
        (4, "C 结对社区", "瑶帆社区、泰湾社区", "瑶帆社区、泰湾社区"),
        (4, "D 签订时间", "2019.3", "2019-03"),
        (4, "E 报到人数", "86人", "86"),
    ]


FACTS = ("kind", "subject", "object", "report", "place")


async def test_rows_of_several_kinds_cite_what_they_name(ontology, schema, empty_store):
    report = SourceRow("reports.csv", ontology.nodes["Source"], "r1", "报道", "WEB_REPORT")
    await load([report], empty_store, now=WRITTEN)
    facts = table(FACTS, ("PAIRED", "春台中学", "瑶帆社区", "r1", "第2段"), ("COUNT", "春台中学", "", "r1", ""))
    text = """{mapping: 1, sheets: [{nodes: {
        unit: {type: Unit, name: subject, where: {kind: PAIRED}}, community: {type: Community, name: object}},
        relationships: [{type: PAIRED_WITH, from: unit, to: community, where: {kind: [PAIRED]},
            sources: {column: report, locator: place}}]}]}"""
    mapping = replace(parse_mapping(text, "map.yaml", ontology), source=LedgerSource("ledger", "台账"))
    mapped = await map_file("facts.csv", [facts], mapping, empty_store, (), today=TODAY)
    await load(mapped.sources, empty_store, now=WRITTEN)
    data = await asking(schema, empty_store)("""{ unit(key: "春台中学") { pairedWith { edges { sources {
        source { key } locator } } } } }""")
    (edge,) = data["unit"]["pairedWith"]["edges"]
    cited = [(it["source"]["key"], it["locator"]) for it in edge["sources"]]
    assert cited == [("ledger", "汇总第4行"), ("r1", "第2段")]


async def test_a_name_that_is_spelled_in_two_ways_is_one_node_with_the_first_of_them(give, schema, empty_store):
    await give((1, "春台中学", "瑶帆社区", "2020", ""), (2, "春 台 中 学", "泰湾社区", "2021", ""))
    data = await asking(schema, empty_store)("{ units { nodes { key name } } }")
    assert data["units"]["nodes"] == [{"key": "春台中学", "name": "春台中学"}]


@pytest.mark.parametrize("name", ["★", "（）", "###"])
async def test_a_name_without_a_letter_is_a_mistake(give, name):
    with pytest.raises(DataError, match=r"台账.xlsx:汇总:4:B 单位名称: .* is no name: there is no letter"):
        await give((1, name, "瑶帆社区", "2020", ""))


async def test_all_names_that_are_none_are_told_at_once(give):
    with pytest.raises(DataError) as raised:
        await give((1, "★", "瑶" * 201, "2020", ""), (2, 2020.5, "瑶帆社区", "2020", ""), (3, "★", "", "", ""))
    places = ["4:B 单位名称", "4:C 结对社区", "6:B 单位名称"]
    assert [str(it).partition(": ")[0] for it in raised.value.mistakes] == [f"台账.xlsx:汇总:{it}" for it in places]
    assert raised.value.mistakes[1].message.startswith("a name of more than 200 characters")


async def test_what_is_tied_to_itself_is_a_mistake(give):
    with pytest.raises(DataError) as raised:
        await give(("瑶帆社区", "瑶帆社区、泰湾社区"), header=("社区名称", "结对社区"))
    (mistake,) = raised.value.mistakes
    assert str(mistake).startswith("台账.xlsx:汇总:4:B 结对社区: PAIRED_WITH leads from '瑶帆社区' to itself;")


async def test_tables_of_one_sheet_are_told_apart_by_their_columns(ontology, empty_store):
    pairings, needs = table(HEADER, FIRST), table(("需求名称", "提出社区"), ("修路灯", "瑶帆社区"))
    tables = [pairings, needs]
    mapping = propose(tables, ontology).mapping
    mapped = await map_file("台账.xlsx", tables, mapping, empty_store, (), today=TODAY)
    assert [it.table for it in mapped.tables] == tables
    alone = replace(mapping, sheets=mapping.sheets[:1])
    mapped = await map_file("台账.xlsx", tables, alone, empty_store, (), today=TODAY)
    assert ([it.table for it in mapped.tables], mapped.sheets_not_read) == ([pairings], ("台账.xlsx:汇总:3",))


async def test_a_header_alone_is_a_mistake(give):
    with pytest.raises(DataError, match=r"台账.xlsx:汇总:3: there is no row below the header; see whether"):
        await give()


async def test_a_date_in_a_column_of_several_names_is_a_mistake(give):
    with pytest.raises(DataError, match=r"台账.xlsx:汇总:4:C 结对社区: "):
        await give((1, "春台中学", datetime.date(2020, 1, 1), "2020", ""), FIRST)


async def test_one_name_that_may_be_several_is_told(give, ontology, empty_store):
    several = (1, "春台中学、夏台中学", "瑶帆社区", "2020", "")
    tables = [table(HEADER, several)]
    mapping = propose([table(HEADER, SECOND)], ontology).mapping
    mapped = await map_file("台账.xlsx", tables, mapping, empty_store, (), today=TODAY)
    assert [(it.column, it.why.en) for it in mapped.readings] == [
        ("B 单位名称", "it is one name; if it is several, say so by several: true")
    ]


async def test_a_number_in_merged_cells_is_told_where_it_is_kept_again(ontology, empty_store):
    ledger = table(HEADER, (1, "春台中学", "瑶帆社区", "2020", 30), (2, "春台中学", "泰湾社区", "2020", 30))
    ledger = replace(ledger, rows=(ledger.rows[0], ledger.rows[1]._replace(filled=frozenset((1, 4)))))
    mapped = await map_file("台账.xlsx", [ledger], propose([ledger], ontology).mapping, empty_store, (), today=TODAY)
    await load(mapped.sources, empty_store, now=WRITTEN)
    assert [(it.row, it.column, it.why.en) for it in mapped.readings] == [
        (5, "E 报到人数", "it stands in merged cells, and is kept with each of their rows")
    ]


SHORT_AND_FULL = ((1, "河南农业大学", "瑶帆社区", "", ""), (2, "河南农大", "泰湾社区", "", ""))


async def test_short_and_full_names_of_one_file_are_asked_about(give):
    _, mapped = await give(*SHORT_AND_FULL)
    (question,) = mapped.questions
    (candidate,) = question.candidates
    assert (question.name.name, [it.row for it in question.places]) == ("河南农大", [5])
    assert (candidate.key, candidate.name, candidate.reason, candidate.is_new) == (
        "河南农业大学",
        "河南农业大学",
        "SHORT_NAME",
        True,
    )


async def test_two_names_of_a_file_that_are_said_to_be_one_are_one_node(give, schema, empty_store):
    same = Judgement("Unit", "河南农大", "河南农业大学", Judged.SAME)
    _, mapped = await give(*SHORT_AND_FULL, judgements=[same])
    assert mapped.questions == []
    data = await asking(schema, empty_store)("{ units { nodes { key name pairedWith { totalCount } } } }")
    assert data["units"]["nodes"] == [{"key": "河南农业大学", "name": "河南农业大学", "pairedWith": {"totalCount": 2}}]


async def test_two_names_of_a_file_that_are_said_to_be_two_are_two_nodes(give):
    written, mapped = await give(*SHORT_AND_FULL, judgements=[Judgement("Unit", "河南农大", "", Judged.NEW)])
    assert (mapped.questions, written.created) == ([], 7)


async def test_a_community_is_named_by_its_organization_and_what_names_none_is_told(give, schema, empty_store):
    rows = ("河南农业大学", "商务区社区党委"), ("青谷科技有限公司", "金水社区")
    _, mapped = await give(*rows, header=("单位名称", "社区党组织"))
    data = await asking(schema, empty_store)("{ communities { nodes { key organizations { nodes { key } } } } }")
    community = {"key": "商务区社区", "organizations": {"nodes": [{"key": "商务区社区党委"}]}}
    assert data["communities"]["nodes"] == [community]
    readings = [(it.row, it.written, it.read) for it in mapped.readings]
    assert readings == [(4, "商务区社区党委", "商务区社区"), (5, "金水社区", "")]


async def test_what_is_read_as_it_is_written_is_not_told(give):
    _, mapped = await give((1, "春台中学", "瑶帆社区、泰湾社区", "", "30"))
    lines = [label.zh for label in told(mapped)]
    assert lines == ["台账.xlsx:汇总:4:E 报到人数：“30”（记于 2 条关系，各计一次）"]
