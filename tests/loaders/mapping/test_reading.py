"""Mappings: what they say, and every mistake with its line and column."""

import pytest

from graph.errors import DataError
from graph.ontology.reader import read_ontology
from loaders.mapping.declaration import Cells, KeyRule
from loaders.mapping.reading import MAXIMUM_BYTES, parse_mapping, read_mapping

ONTOLOGY = read_ontology()

LEDGER = """
mapping: 1
source: {key: ledger, title: 结对台账}
sheets:
  - sheet: 汇总
    year: 2024
    nodes:
      unit: {type: Unit, name: 单位名称, kind: 单位性质, key_rule: pinyin}
      社区: {type: Community, name: {column: 结对社区, several: true}}
    relationships:
      - {type: PAIRED_WITH, from: unit, to: 社区, period: 签订时间}
      - {type: MEMBER_OF, from: unit, to: unit2, role: {value: CHAIR}}
    leave_out: [序号]
"""


def parse(text):
    return parse_mapping(text, "map.yaml", ONTOLOGY)


def mistakes_of(text):
    with pytest.raises(DataError) as raised:
        parse(text)
    return [str(mistake) for mistake in raised.value.mistakes]


def test_a_mapping_says_what_columns_become():
    mapping = parse(LEDGER.replace("      - {type: MEMBER_OF, from: unit, to: unit2, role: {value: CHAIR}}\n", ""))
    (sheet,) = mapping.sheets
    unit, community = sheet.nodes
    (pairing,) = sheet.relationships
    assert (mapping.source.key, mapping.source.title, mapping.source.kind) == ("ledger", "结对台账", "LEDGER")
    assert (sheet.sheet, sheet.year, sheet.left_out) == ("汇总", 2024, ("序号",))
    assert (unit.role, unit.node_type.name, unit.key_rule) == ("unit", "Unit", KeyRule.PINYIN)
    assert unit.fields == {"name": Cells("单位名称"), "kind": Cells("单位性质")}
    assert community.fields == {"name": Cells("结对社区", several=True)}
    assert (pairing.relationship.name, pairing.source, pairing.target) == ("PAIRED_WITH", "unit", "社区")
    assert pairing.fields == {"period": Cells("签订时间")}
    assert list(sheet.columns) == ["单位名称", "单位性质", "结对社区", "签订时间"]


def test_an_end_is_a_node_that_the_sheet_names():
    assert mistakes_of(LEDGER) == [
        "map.yaml:12:43: 'unit2' is not allowed here; allowed: unit, 社区; did you mean unit?"
    ]


@pytest.mark.parametrize(
    ("declared", "instead", "mistake"),
    [
        ("mapping: 1", "mapping: 2", "2:10: '2' is not allowed here; allowed: 1"),
        ("type: Unit,", "type: Units,", "8:20: 'Units' is not allowed here; allowed: PartyOrganization, Unit,"),
        ("kind: 单位性质", "knd: 单位性质", "8:43: Unit has no property 'knd'; allowed: name, key, aliases,"),
        ("name: 单位名称, ", "", "8:13: neither name nor key of 'unit' is said; expected: name: and the header"),
        ("{column: 结对社区, several: true}", "{several: true}", "9:35: expected: either column: and its header, or"),
        ("PAIRED_WITH, from", "LOCATED_IN, from", "11:9: LOCATED_IN cannot lead from Unit to Community; allowed:"),
        ("from: unit, to: 社区", "to: 社区", "11:9: 'from' is missing; allowed: unit, 社区"),
        ("period: 签订时间", "period: 签订时间, since: 年", "11:57: period says since and until; leave these out"),
        ("year: 2024", "year: 24", "6:11: '24' cannot be a name here; allowed: a year (2024)"),
        ("[序号]", "[单位性质]", "13:16: the column '单位性质' is left out here, and read above"),
        (
            "kind: 单位性质",
            "kind: {column: 单位性质, several: true}",
            "8:44: several: a cell holds one kind; only names",
        ),
        ("key: ledger, ", "key: ledger, kind: BOOK, ", "3:9: kind: 'BOOK' is not allowed here; allowed: NEWSPAPER"),
        ("role: {value: CHAIR}}", "role: {value: CHAIR}", "not YAML"),
        (
            "period: 签订时间",
            "renewed: true",
            "11:9: renewed says that rows end where the next one begins; say since or",
        ),
    ],
)
def test_mistakes_have_their_places(declared, instead, mistake):
    assert declared in LEDGER
    assert mistake in "\n".join(mistakes_of(LEDGER.replace(declared, instead)))


def test_mistakes_are_told_in_chinese():
    text = LEDGER.replace("type: Unit,", "type: Units,").replace("[序号]", "[结对社区]")
    with pytest.raises(DataError) as raised:
        parse(text)
    told = [mistake.in_language("zh") for mistake in raised.value.mistakes]
    assert told[0].startswith("此处不能写“Units”；可用：PartyOrganization、Unit、")
    assert told[-1] == "“结对社区”一列上面要读，这里又略去"


def test_an_empty_mapping_is_a_mistake():
    assert mistakes_of("") == ["map.yaml: the mapping is empty; expected: mapping: 1, and sheets"]


def test_a_mapping_is_no_large_file(tmp_path):
    path = tmp_path / "map.yaml"
    path.write_bytes(b"#" * (MAXIMUM_BYTES + 1))
    with pytest.raises(DataError, match="too large for a mapping"):
        read_mapping(path, ONTOLOGY)


@pytest.mark.parametrize("key", ["a#b", "a;b", "a b", "甲；乙"])
def test_a_source_that_cannot_be_cited_is_a_mistake(key):
    text = f"mapping: 1\nsource: {{key: '{key}'}}\nsheets: [{{nodes: {{unit: {{type: Unit, name: 单位名称}}}}}}]\n"
    with pytest.raises(DataError, match=r"map.yaml:2:\d+: key: .* cannot be cited"):
        parse_mapping(text, "map.yaml", ONTOLOGY)


KINDS = """
mapping: 1
sheets:
  - nodes:
      unit: {type: Unit, name: subject, where: {subject_type: UNIT}}
      village: {type: Community, name: subject, where: {subject_type: COMMUNITY}}
      community: {type: Community, name: object, where: {kind: [PAIRED, AGREEMENT]}}
    relationships:
      - {type: REPORTS_IN_TO, from: [unit, village], to: community, where: {kind: REPORTS_IN},
         sources: {column: source, locator: place}}
"""


def test_rows_of_several_kinds_are_told_apart_by_texts():
    (sheet,) = parse(KINDS).sheets
    # No community reports in to another one.
    (tie,) = sheet.relationships
    assert (tie.source, tie.target, tie.where) == ("unit", "community", {"kind": ("REPORTS_IN",)})
    assert sheet.nodes[2].where == {"kind": ("PAIRED", "AGREEMENT")}
    assert tie.fields["sources"] == Cells("source", locator="place")
    assert set(sheet.columns) == {"subject", "subject_type", "object", "kind", "source", "place"}


def test_a_locator_is_one_of_sources():
    text = KINDS.replace("name: object", "name: {column: object, locator: place}")
    assert mistakes_of(text) == ["map.yaml:7:42: locator: only sources have one"]


def test_no_role_of_a_list_may_be_tied_so():
    assert "REPORTS_IN_TO cannot lead from Community to Community" in mistakes_of(KINDS.replace("[unit, v", "[v"))[0]
