"""Answers are cut between rows, go on by cursors, and are never larger than an assistant can read."""

import pytest

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.stores.store import Store
from resolvers.pass_through import PassThroughSchema
from server.assistants.results import MAXIMUM_CHARACTERS, Position, ShortForms, characters, cut, read_position
from tests.server.assistants.conftest import Call, asking, tools_over

DATA = {"a": {"totalCount": 3, "nodes": [{"n": 1}, {"n": 2}, {"n": 3}]}, "b": [["x"], ["y"]]}


@pytest.fixture(scope="module")
def forms(ontology: Ontology) -> ShortForms:
    return ShortForms(ontology)


@pytest.mark.parametrize(
    ("skip", "room", "nodes", "others", "left"),
    [
        (0, 1000, [{"n": 1}, {"n": 2}, {"n": 3}], [["x"], ["y"]], 0),
        (0, 16, [{"n": 1}, {"n": 2}], [], 3),
        (2, 16, [{"n": 3}], [["x"]], 1),
        (4, 16, [], [["y"]], 0),
        (9, 16, [], [], 0),
    ],
)
def test_the_outermost_lists_are_cut_between_rows(forms, skip, room, nodes, others, left) -> None:
    page = cut(DATA, skip, room, forms)
    assert page.data == {"a": {"totalCount": 3, "nodes": nodes}, "b": others}
    assert page.left == left


def test_a_row_that_does_not_fit_is_refused(forms: ShortForms) -> None:
    with pytest.raises(RequestError) as refused:
        cut({"rows": [{"text": "长" * 50}]}, 0, 40, forms)
    assert refused.value.code is Code.ANSWER_TOO_LARGE


def test_sources_stand_once_whatever_cites_them(forms: ShortForms) -> None:
    source = {"key": "art", "title": "The article", "kind": None, "url": "https://example.org/"}
    cited = [{"locator": "P1", "source": source}, {"locator": "", "source": source}]
    page = cut({"unit": {"sources": cited}, "rows": [{"sources": cited}]}, 0, 1000, forms)
    assert page.data == {"unit": {"sources": ["art#P1", "art"]}, "rows": [{"sources": ["art#P1", "art"]}]}
    assert page.sources == {"art": {"title": "The article", "url": "https://example.org/"}}


def test_nodes_are_short(forms: ShortForms) -> None:
    row: dict = {"__typename": "Unit", "key": "u1", "name": "U", "kind": "SCHOOL", "aliases": [], "since": None}
    via = {"type": "PARTY_ORGANIZATION", "key": "p", "name": "P"}
    assert forms.of([row, via], {}) == [
        {"node": "Unit:u1", "name": "U", "kind": "SCHOOL", "since": None},
        {"node": "PartyOrganization:p", "name": "P"},
    ]


def test_a_cursor_belongs_to_its_call() -> None:
    position = Position("after", 7)
    assert read_position(position.encode("search A"), "search A") == position
    assert read_position("", "search A") == Position()
    for wrong in (position.encode("search B"), "nonsense", "W10", "bnVsbA"):
        with pytest.raises(RequestError) as refused:
            read_position(wrong, "search A")
        assert refused.value.code is Code.BAD_CURSOR


async def pages(ask: Call, name: str, /, **arguments: object) -> list[dict]:
    contents = [await ask(name, **arguments)]
    while "cursor" in contents[-1]:
        contents.append(await ask(name, **arguments, cursor=contents[-1]["cursor"]))
    return contents


async def test_pages_by_cursor_lose_nothing_and_repeat_nothing(ask: Call) -> None:
    contents = await pages(ask, "co_builders", first=4)
    edges = [edge for content in contents for edge in content["answer"]["coBuilding"]["nodes"]]
    assert [len(content["answer"]["coBuilding"]["nodes"]) for content in contents] == [4, 4, 2]
    assert len({(edge["unit"]["node"], edge["community"]["node"]) for edge in edges}) == 10
    assert [content.get("leftOut") for content in contents] == ["the rows of the next pages"] * 2 + [None]


async def test_large_answers_are_cut_and_go_on(served_store: Store, schema: PassThroughSchema) -> None:
    ask = asking(tools_over(served_store, schema, maximum_cost=10**9))
    document = "{ units(first: 200) { nodes { key name sources { locator source { key title url } } } } }"
    contents = await pages(ask, "query", document=document)
    keys = [node["key"] for content in contents for node in content["answer"]["units"]["nodes"]]
    assert (len(keys), len(set(keys))) == (200, 200)
    assert len(contents) > 2
    assert contents[0]["leftOut"].endswith("rows of this page")
    assert max(map(characters, contents)) <= MAXIMUM_CHARACTERS


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("search", {"text": "社区", "first": 100}),
        ("co_builders", {"first": 100}),
        ("gaps", {"first": 100}),
        ("network", {"around": ["Area:410100"], "depth": 3, "limit": 1000}),
        ("schema", {"word": "a", "first": 100}),
        ("question", {"name": "communities_by_co_builders", "first": 100}),
    ],
)
async def test_no_answer_is_larger(served_store: Store, schema: PassThroughSchema, name: str, arguments: dict) -> None:
    content = await asking(tools_over(served_store, schema, maximum_cost=10**9))(name, **arguments)
    assert MAXIMUM_CHARACTERS / 2 < characters(content) <= MAXIMUM_CHARACTERS
    assert content["cursor"]
