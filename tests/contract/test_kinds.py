"""Kinds of nodes of any type side by side, and what people read for them and for the types."""

import pytest

from graph.ontology.reader import read_ontology
from graph.plan.identity import day_mark, global_id
from graph.stores.opening import open_store
from loaders.load import load
from resolvers.execution import executable_schema
from tests.conftest import LIMITS, asking

U1, C1, I1 = (global_id(*node) for node in (("Unit", "u1"), ("Community", "c1"), ("Indicator", "i1")))
SCHOOL, UNIT = {"zh": "中小学", "en": "School"}, {"zh": "单位", "en": "Unit"}
ALL = "kind kindLabel { zh en } typeLabel { zh en }"


async def of_nodes(ask, selection, *ids):
    return (await ask(f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {selection} }} }}", {"ids": ids}))["nodes"]


async def test_kinds_of_several_types_are_texts_under_one_key(ask_small):
    by_type = await of_nodes(ask_small, "... on Unit { kind } ... on Community { kind }", U1, C1)
    assert by_type == await of_nodes(ask_small, "... on Entity { kind }", U1, C1)
    assert by_type == [{"kind": "SCHOOL"}, {"kind": "URBAN"}]


async def test_labels_are_in_two_languages(ask_small):
    (unit,) = await of_nodes(ask_small, f"... on Entity {{ {ALL} }}", U1)
    assert unit == {"kind": "SCHOOL", "kindLabel": SCHOOL, "typeLabel": UNIT}


async def test_a_type_without_kinds_has_none(ask_small):
    (indicator,) = await of_nodes(ask_small, f"... on Entity {{ {ALL} }}", I1)
    assert (indicator["kind"], indicator["kindLabel"], indicator["typeLabel"]["en"]) == (None, None, "Indicator")


async def test_parts_of_labels_stand_under_the_keys_of_the_selection(ask_small):
    selection = "of: typeLabel { __typename en } kindLabel { chinese: zh } kindLabel { en zh: en }"
    unit = (await ask_small(f'{{ unit(key: "u1") {{ {selection} }} }}'))["unit"]
    assert list(unit.items()) == [
        ("of", {"__typename": "Label", "en": "Unit"}),
        ("kindLabel", {"chinese": "中小学", "en": "School", "zh": "School"}),
    ]


async def test_labels_stand_wherever_a_node_does(ask_small):
    data = await ask_small(f"""{{ unit(key: "u1", asOf: "2021-06-30") {{ id
        pairedWith {{ nodes {{ ... on Entity {{ {ALL} }} }} edges {{ sources {{ source {{ {ALL} }} }} }} }} }}
        paths(from: "{U1}", to: "{C1}", first: 1) {{ nodes {{ hops {{ relationship {{ from {{ {ALL} }} }} }} }} }}
        units(where: {{key: {{eq: "u1"}}}}) {{ groups(by: [KIND]) {{ kind }} }}
        search(text: "钱学森小学", first: 1) {{ nodes {{ {ALL} }} }} }}""")
    paired = data["unit"]["pairedWith"]
    assert data["unit"]["id"] == day_mark("2021-06-30") + U1
    assert paired["nodes"][0]["typeLabel"]["en"] == "Community"
    assert paired["edges"][0]["sources"][0]["source"]["typeLabel"]["en"] == "Source"
    of_unit = {"kind": "SCHOOL", "kindLabel": SCHOOL, "typeLabel": UNIT}
    assert data["paths"]["nodes"][0]["hops"][0]["relationship"]["from"] == of_unit
    assert data["search"]["nodes"] == [of_unit]
    assert data["units"]["groups"] == [{"kind": "SCHOOL"}]


async def test_a_network_shows_labels(ask_small):
    selection = f"nodes {{ key {ALL} }} of: nodes {{ kindLabel {{ x: zh }} __typename }}"
    arguments = f'around: ["{U1}", "{I1}"], depth: 0'
    network = (await ask_small(f"{{ network({arguments}) {{ {selection} }} }}"))["network"]
    unit = {"key": "u1", "kind": "SCHOOL", "kindLabel": SCHOOL, "typeLabel": UNIT}
    assert network["nodes"] == [
        unit,
        {"key": "i1", "kind": None, "kindLabel": None, "typeLabel": {"zh": "指标", "en": "Indicator"}},
    ]
    assert network["of"][0] == {"kindLabel": {"x": "中小学"}, "__typename": "NetworkNode"}


async def test_what_is_in_between_has_labels(ask_small):
    query = f"""{{ community(key: "c1") {{ coBuilders {{ edges {{
        evidence(where: {{pattern: {{eq: JOINT_PROJECT}}}}) {{ via {{ key {ALL} }} }} }} }} }} }}"""
    edges = (await ask_small(query))["community"]["coBuilders"]["edges"]
    between = [node for edge in edges for fact in edge["evidence"] for node in fact["via"]]
    assert {node["typeLabel"]["en"] for node in between} == {"Joint project"}


DECLARED = """
nodes:
  Source: {plural: sources, label: {zh: 来源, en: Source}}
  Book:
    plural: books
    label: {zh: "“书”\\\\ '", en: "The reader's \\"book\\" \\\\"}
    properties: {kind: {type: text, label: {zh: 类, en: Kind}}}
  Hall:
    plural: halls
    label: {zh: 厅, en: Hall}
    properties:
      kind: {type: enum, label: {zh: 类, en: Kind}, values: {BIG: {zh: "'大'", en: "It's \\"big\\" \\\\"}}}
relationships:
  KEPT_IN:
    label: {zh: 藏于, en: Kept in}
    from: {types: [Book], field: keptIn}
    to: {types: [Hall], field: keeps}
"""


@pytest.fixture
async def ask_books(place, tmp_path):
    """Nodes of an ontology whose kinds are texts, and whose labels have quotes in them."""
    data = {"Source": "key,name,sources\ns,S,\n", "Hall": "key,name,kind,sources\nh,H,BIG,s\n"}
    data["Book"] = 'key,name,kind,sources\nb,B,"it\'s ""a"" \\",s\nc,C,,s\n'
    (tmp_path / "ontology.yaml").write_text(DECLARED)
    (tmp_path / "data/nodes").mkdir(parents=True)
    for name, text in data.items():
        (tmp_path / f"data/nodes/{name}.csv").write_text(text)
    ontology = read_ontology(tmp_path)
    place.clear("books")
    store = open_store(place.url("books"), ontology)
    await load([tmp_path / "data"], store)
    yield asking(executable_schema(ontology, LIMITS), store)
    await store.close()


async def test_a_text_is_its_own_label_and_labels_may_have_quotes(ask_books):
    book = {"zh": "“书”\\ '", "en": 'The reader\'s "book" \\'}
    text = {"zh": 'it\'s "a" \\', "en": 'it\'s "a" \\'}
    big = {"zh": "'大'", "en": 'It\'s "big" \\'}
    ids = [global_id("Book", "b"), global_id("Book", "c"), global_id("Hall", "h")]
    assert await of_nodes(ask_books, f"... on Entity {{ {ALL} }}", *ids) == [
        {"kind": text["zh"], "kindLabel": text, "typeLabel": book},
        {"kind": None, "kindLabel": None, "typeLabel": book},
        {"kind": "BIG", "kindLabel": big, "typeLabel": {"zh": "厅", "en": "Hall"}},
    ]
