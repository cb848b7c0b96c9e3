"""Nothing is wired to the shipped ontology: a property and a relationship type are one edit, another ontology works."""

import shutil

import pytest

from graph.ontology.reader import DISTRICT, read_ontology
from graph.stores.opening import open_store
from loaders.load import load
from resolvers.execution import executable_schema
from tests.conftest import LIMITS, SMALL, asking

ADDED = """
  MENTORS:
    label: {zh: 指导, en: Mentors}
    from: {types: [Unit], field: mentors}
    to: {types: [Unit, Team], field: mentoredBy}
    properties:
      hours: {type: integer, label: {zh: 小时, en: Hours}}
"""
FLOORS = """      floors:
        type: integer
        label: {zh: 层数, en: Floors}
"""


@pytest.fixture
async def ask_changed(place, tmp_path):
    """The shipped declaration with one property and one relationship type more, and data for both."""
    declared, data = tmp_path / "ontology", tmp_path / "data"
    shutil.copytree(DISTRICT, declared)
    shutil.copytree(SMALL, data)
    nodes = (declared / "nodes.yaml").read_text()
    (declared / "nodes.yaml").write_text(nodes.replace("      floorArea:\n", FLOORS + "      floorArea:\n"))
    relationships = declared / "relationships.yaml"
    relationships.write_text(relationships.read_text() + ADDED)
    (data / "nodes/Venue.csv").write_text(
        "key,name,floors,sources\nv1,体育中心,4,article#P2\nv2,金座大厦,,article#P2\n"
    )
    (data / "relationships/MENTORS.csv").write_text("from,to_type,to,hours,sources\nu1,Unit,u4,30,article#P3\n")
    ontology = read_ontology(declared)
    place.clear("changed")
    store = open_store(place.url("changed"), ontology)
    await load([data], store)
    yield asking(executable_schema(ontology, LIMITS), store)
    await store.close()


async def test_a_new_property_is_shown_filtered_and_ordered(ask_changed):
    data = await ask_changed("{ venues(orderBy: {floors: DESC}, where: {floors: {gte: 4}}) { nodes { key floors } } }")
    assert data == {"venues": {"nodes": [{"key": "v1", "floors": 4}]}}


async def test_a_new_relationship_type_has_fields_on_both_ends(ask_changed):
    data = await ask_changed("""{ unit(key: "u4") { mentoredBy(where: {edge: {hours: {gt: 20}}}) { edges { hours
        sources { locator } node { key mentors { nodes { __typename } } } } } }
        units(where: {mentors: {some: {}}}) { nodes { key } } }""")
    (edge,) = data["unit"]["mentoredBy"]["edges"]
    node = {"key": "u1", "mentors": {"nodes": [{"__typename": "Unit"}]}}
    assert edge == {"hours": 30, "sources": [{"locator": "P3"}], "node": node}
    assert data["units"] == {"nodes": [{"key": "u1"}]}


LIBRARY = """
nodes:
  Source: {plural: sources, label: {zh: 来源, en: Source}}
  Author: {plural: authors, label: {zh: 作者, en: Author}}
  Book:
    plural: books
    label: {zh: 书, en: Book}
    properties:
      pages: {type: integer, label: {zh: 页数, en: Pages}}
      tags: {type: texts, label: {zh: 标签, en: Tags}}
relationships:
  WROTE:
    label: {zh: 著, en: Wrote}
    from: {types: [Author], field: wrote}
    to: {types: [Book], field: writtenBy}
derived:
  WROTE_WITH:
    label: {zh: 合著, en: Wrote with}
    from: {type: Author, field: wroteWith}
    to: {type: Author, field: coAuthors}
    root: coAuthorship
    patterns:
      BOOK: {label: {zh: 书, en: Book}, path: '(Author)-[WROTE]->(Book)<-[WROTE]-(Author)'}
"""
BOOKS = {
    "nodes/Source.csv": "key,name\ncatalog,Catalog\n",
    "nodes/Author.csv": "key,name,sources\na,Ann,catalog\nb,Ben,catalog\n",
    "nodes/Book.csv": "key,name,pages,tags,sources\nx,One,10,red;blue,catalog#1\ny,Two,,,catalog#2\n",
    "relationships/WROTE.csv": "key,from,to,since,sources\n,a,x,2001,catalog\n,b,x,2002,catalog\n"
    ",a,y,,catalog\nfirst,a,x,1999,catalog\n",
}


@pytest.fixture
async def ask_library(place, tmp_path):
    (tmp_path / "library.yaml").write_text(LIBRARY)
    for name, text in BOOKS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    ontology = read_ontology(tmp_path)
    place.clear("library")
    store = open_store(place.url("library"), ontology)
    await load([tmp_path], store)
    yield asking(executable_schema(ontology, LIMITS), store)
    await store.close()


async def test_another_ontology_answers(ask_library):
    data = await ask_library("""{ books(where: {tags: {contains: "BLU"}}) { nodes { name pages tags
        writtenBy(orderBy: {edge: {since: ASC}}) { totalCount edges { since node { name } } } } } }""")
    (book,) = data["books"]["nodes"]
    assert (book["name"], book["pages"], book["tags"]) == ("One", 10, ["red", "blue"])
    edges = [(edge["since"], edge["node"]["name"]) for edge in book["writtenBy"]["edges"]]
    assert edges == [("1999", "Ann"), ("2001", "Ann"), ("2002", "Ben")]


async def test_a_derived_relationship_between_equal_types_never_leads_back(ask_library):
    data = await ask_library("""{ authors { nodes { key wroteWith { edges { weight since node { key } } }
        coAuthors { totalCount } } } }""")
    ann, ben = data["authors"]["nodes"]
    assert ann["wroteWith"]["edges"] == [{"weight": 1, "since": "2002", "node": {"key": "b"}}]
    assert ben["wroteWith"]["edges"] == [{"weight": 1, "since": "2002", "node": {"key": "a"}}]
    assert ann["coAuthors"]["totalCount"] == 1


async def test_pairs_of_equal_types_are_told_apart_as_from_and_to(ask_library):
    data = await ask_library("""{ coAuthorship(where: {from: {name: {eq: "Ben"}}}) {
        totalCount nodes { weight from { key } to { key } evidence { pattern } } } }""")
    pair = {"weight": 1, "from": {"key": "b"}, "to": {"key": "a"}, "evidence": [{"pattern": "BOOK"}]}
    assert data["coAuthorship"] == {"totalCount": 1, "nodes": [pair]}


async def test_a_new_property_changes_the_state_once(place, tmp_path):
    declared = tmp_path / "ontology"
    shutil.copytree(DISTRICT, declared)
    nodes = (declared / "nodes.yaml").read_text()
    (declared / "nodes.yaml").write_text(nodes.replace("      floorArea:\n", FLOORS + "      floorArea:\n"))
    place.clear("changed")
    snapshots, counts = [], []
    for ontology in (read_ontology(), read_ontology(declared), read_ontology(declared)):
        store = open_store(place.url("changed"), ontology)
        written = await load([SMALL], store)
        snapshots.append(await store.snapshot())
        counts.append(written.created + written.updated)
        await store.close()
    place.clear("changed")
    fresh = open_store(place.url("changed"), read_ontology(declared))
    await load([SMALL], fresh)
    assert snapshots[1:] == [await fresh.snapshot()] * 2
    assert (counts[1], counts[2]) == (2, 0)
    await fresh.close()
