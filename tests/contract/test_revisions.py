"""`revisions`: the log of what was written, as history, audit and what has changed since; and `node` of a revision."""

import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import day_mark, global_id
from graph.stores.records import NodeBatch
from graph.stores.revisions import Author, RevisionPage, revision_id
from graph.stores.store import Store
from graph.writing.steps import Delete, Erase, Rekey
from loaders.plans import PlanLoader
from resolvers.pass_through import PassThroughSchema
from tests.conftest import Execute, asking, executing
from tests.graph.stores.asking import FIRST, LATER, in_turn, paired, record, units
from tests.graph.writing.steps import Office
from tests.graph.writing.steps import of as named

SOURCES = [{"source": "art", "locator": "P1"}]
OFFICE = Author("office", "ledger of May")


@pytest.fixture
async def written(empty_store: Store, ontology: Ontology) -> Store:
    """Three revisions: two nodes and their pairing; one node changed and one more, by the office; a third unit."""
    community = ontology.nodes["Community"]
    pairing = paired(ontology, "k", "u1", "c1", since="2021")
    first = (units(ontology, "u1", kind="SCHOOL"), NodeBatch(community, [record(community, "c1")]), pairing)
    await empty_store.write(in_turn(*first), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", "u2", kind="HOSPITAL")), LATER, author=OFFICE)
    await empty_store.write(in_turn(units(ontology, "u3")), LATER)
    return empty_store


@pytest.fixture
def ask_log(schema, written):
    ask = asking(schema, written)

    async def ask_log(selection, variables=None):
        return (await ask(selection, variables))["revisions"]

    return ask_log


@pytest.fixture
def execute_log(schema: PassThroughSchema, written: Store) -> Execute:
    return executing(schema, written)


async def test_the_newest_is_first(ask_log):
    answer = await ask_log("{ revisions(first: 2) { totalCount nodes { sequence at actor reason created updated } } }")
    office = {"actor": "office", "reason": "ledger of May", "created": 1, "updated": 1}
    nobody = {"actor": None, "reason": None, "created": 1, "updated": 0}
    assert answer["nodes"] == [{"sequence": 3, "at": LATER, **nobody}, {"sequence": 2, "at": LATER, **office}]
    assert answer["totalCount"] == 3


async def test_what_a_revision_says_of_itself(ask_log, written):
    fields = "id operation undoes deleted types snapshot"
    (last, _, first) = (await ask_log(f"{{ revisions {{ nodes {{ {fields} }} }} }}"))["nodes"]
    assert last["snapshot"] == await written.snapshot()
    del first["snapshot"]
    types = ["UNIT", "COMMUNITY", "PAIRED_WITH"]
    assert first == {"id": revision_id(1), "operation": "LOAD", "undoes": None, "deleted": 0, "types": types}


HISTORY = """query($of: ID!) { revisions(of: $of, first: 20) {
    edges { node { sequence touched { outcome fields { name before after } } } } } }"""


@pytest.mark.parametrize("of", ["Unit:u1", global_id("Unit", "u1"), day_mark("2021-06-30") + global_id("Unit", "u1")])
async def test_a_node_has_its_history(ask_log, of):
    second, first = [edge["node"] for edge in (await ask_log(HISTORY, {"of": of}))["edges"]]
    kind = {"name": "kind", "before": "SCHOOL", "after": "HOSPITAL"}
    assert second == {"sequence": 2, "touched": [{"outcome": "CHANGED", "fields": [kind]}]}
    (created,) = first["touched"]
    assert created["outcome"] == "CREATED"
    assert {"name": "sources", "before": None, "after": SOURCES} in created["fields"]


async def test_a_relationship_has_its_history_with_its_ends(ask_log):
    (edge,) = (await ask_log(HISTORY, {"of": "PAIRED_WITH:k"}))["edges"]
    (touched,) = edge["node"]["touched"]
    said = {field["name"]: field["after"] for field in touched["fields"]}
    assert said == {"since": "2021", "from": "Unit:u1", "to": "Community:c1", "sources": SOURCES}


async def test_records_that_a_revision_touched_are_named_by_their_ids(ask_log):
    query = "{ revisions(since: 0, first: 1) { nodes { touched { type key nodeId relationshipId mergedInto } } } }"
    ((unit, _, pairing),) = [node["touched"] for node in (await ask_log(query))["nodes"]]
    ids = {"nodeId": global_id("Unit", "u1"), "relationshipId": None, "mergedInto": None}
    assert unit == {"type": "UNIT", "key": "u1", **ids}
    assert (pairing["type"], pairing["nodeId"]) == ("PAIRED_WITH", None)
    assert pairing["relationshipId"] == global_id("PAIRED_WITH", "k")


async def test_records_are_paged(ask_log):
    query = """{ revisions(since: 0, first: 1) { nodes {
        two: touched(first: 2) { key } third: touched(first: 2, after: 2) { key } none: touched(after: 9) { key }
    } } }"""
    (node,) = (await ask_log(query))["nodes"]
    keys = {name: [touched["key"] for touched in records] for name, records in node.items()}
    assert keys == {"two": ["u1", "c1"], "third": ["k"], "none": []}


async def test_what_has_changed_since_is_told_in_the_order_of_time(ask_log):
    page = "{ totalCount pageInfo { hasNextPage endCursor } nodes { sequence } }"
    first = await ask_log(f"{{ revisions(since: 1, first: 1) {page} }}")
    assert (first["nodes"], first["totalCount"], first["pageInfo"]["hasNextPage"]) == ([{"sequence": 2}], 2, True)
    after = {"after": first["pageInfo"]["endCursor"]}
    rest = await ask_log(f"query($after: String) {{ revisions(since: 1, after: $after) {page} }}", after)
    assert (rest["nodes"], rest["pageInfo"]["hasNextPage"]) == ([{"sequence": 3}], False)


async def test_pages_follow_each_other(ask_log):
    query = """query($after: String) { revisions(first: 2, after: $after) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { sequence } } } }"""
    page = await ask_log(query)
    cursors = [edge["cursor"] for edge in page["edges"]]
    info = {"hasNextPage": True, "hasPreviousPage": False}
    assert page["pageInfo"] == {**info, "startCursor": cursors[0], "endCursor": cursors[1]}
    page = await ask_log(query, {"after": cursors[1]})
    assert [edge["node"]["sequence"] for edge in page["edges"]] == [1]
    assert (page["pageInfo"]["hasNextPage"], page["pageInfo"]["hasPreviousPage"]) == (False, True)


@pytest.mark.parametrize(
    ("arguments", "sequences"),
    [
        ('actor: "office"', [2]),
        ('actor: "nobody"', []),
        ("types: [COMMUNITY, PAIRED_WITH]", [1]),
        ("types: [UNIT], since: 1", [2, 3]),
        ('of: "Unit:u1", types: [COMMUNITY]', [1]),
        ('of: "Unit:u1", since: 1', [2]),
        ('of: "Unit:u1", since: 3', []),
        ("of: null, types: null, actor: null, since: null", [3, 2, 1]),
        ("first: 0", []),
    ],
)
async def test_revisions_are_chosen(ask_log, arguments, sequences):
    answer = await ask_log(f"{{ revisions({arguments}) {{ totalCount nodes {{ sequence }} }} }}")
    assert [node["sequence"] for node in answer["nodes"]] == sequences
    assert answer["totalCount"] == (3 if arguments == "first: 0" else len(sequences))


async def test_there_are_none_where_nothing_was_written(schema, empty_store):
    query = '{ revisions { totalCount nodes { id } } node(id: "Revision:1") { id } }'
    nothing = {"totalCount": 0, "nodes": []}
    assert await asking(schema, empty_store)(query) == {"revisions": nothing, "node": None}
    of_unit = '{ revisions(of: "Unit:u1") { totalCount } }'
    assert await asking(schema, empty_store)(of_unit) == {"revisions": {"totalCount": 0}}


@pytest.mark.parametrize("of", ["Unit:u1", "Unit:u7", "Unit:u9", "PAIRED_WITH:k"])
async def test_what_went_has_its_history(schema, written, of):
    office = Office(written)
    art = office.node("Source:art", (), title="A", kind="DATASET")
    await office.done(art, Rekey(named("Unit:u1"), "u7"), Rekey(named("Unit:u2"), "u9"))
    await office.done(Delete(named("Unit:u7"), with_relationships=True), Erase(named("Unit:u9")))
    query = "query($of: ID!) { revisions(of: $of, first: 1) { nodes { touched { outcome } } } }"
    (revision,) = (await asking(schema, written)(query, {"of": of}))["revisions"]["nodes"]
    assert revision == {"touched": [{"outcome": "ERASED" if of == "Unit:u9" else "DELETED"}]}


async def test_an_id_leads_back_to_its_revision(schema, written):
    ask = asking(schema, written)
    query = "query($id: ID!) { node(id: $id) { __typename id ... on Revision { sequence touched(first: 1) { key } } } }"
    answer = await ask(query, {"id": revision_id(2)})
    revision = {"id": revision_id(2), "sequence": 2, "touched": [{"key": "u1"}]}
    assert answer == {"node": {"__typename": "Revision", **revision}}
    assert await ask(query, {"id": revision_id(9)}) == {"node": None}


async def test_ids_of_revisions_and_of_records_are_answered_in_their_order(schema, written):
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Revision { sequence } ... on Unit { name } } }"
    ids = ["Unit:u1", revision_id(3), "PAIRED_WITH:k", "Revision:1", revision_id(8), "Unit:none"]
    assert (await asking(schema, written)(query, {"ids": ids}))["nodes"] == [
        {"__typename": "Unit", "name": "Name of u1"},
        {"__typename": "Revision", "sequence": 3},
        {"__typename": "Relationship"},
        {"__typename": "Revision", "sequence": 1},
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("arguments", "touched", "code", "message"),
    [
        ("first: 51", "", "BAD_PAGE", "first: 51 is not a size of page; allowed: 0 to 50"),
        ('of: "nothing"', "", "BAD_ID", "of: 'nothing' is not a global id"),
        ('of: "Unit:u7", first: 0', "", "BAD_ID", "of: no such record, now or ever: Unit:u7; look it up by search"),
        ('of: "PAIRED_WITH:j"', "", "BAD_ID", "of: no such record, now or ever: PAIRED_WITH:j"),
        ('of: "Revision:1"', "", "BAD_ID", "of: 'Revision:1' is the id of a 'Revision'"),
        ("types: []", "", "BAD_FILTER", "types: an empty list; allowed: PARTY_ORGANIZATION"),
        ("since: -1", "", "BAD_RANGE", "since: -1 is out of range; allowed: 0 and above"),
        ('after: "5b22726e222c315d", since: 0', "", "BAD_CURSOR", "after: '5b22726e222c315d' is no cursor here"),
        ('after: "x"', "", "BAD_CURSOR", "after: 'x' is no cursor here; allowed: one that `revisions` returned"),
        ("", "touched(first: 51) { key }", "BAD_PAGE", "touched.first: 51 is not a size of page"),
        ("", "touched(after: -1) { key }", "BAD_PAGE", "touched.after: -1 is out of range"),
        (
            "",
            "a: touched(first: 1) { key } b: touched(first: 50, after: 20) { key }",
            "BAD_PAGE",
            "touched: records 0 to 70 of each revision; allowed: 50 in one request",
        ),
    ],
)
async def test_what_cannot_be_asked_is_refused(execute_log, arguments, touched, code, message):
    arguments = f"({arguments})" if arguments else ""
    answered = await execute_log(f"{{ revisions{arguments} {{ nodes {{ id {touched} }} }} }}")
    assert answered.codes == [code]
    assert answered.messages[0].startswith(message)


class CountingStore:
    """Counts how often the log is read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.pages: list[RevisionPage] = []

    def __getattr__(self, name):
        return getattr(self._store, name)

    async def revisions(self, page):
        self.pages.append(page)
        return await self._store.revisions(page)


async def test_the_log_is_read_once_for_a_root_field(schema, written):
    store = CountingStore(written)
    loader = PlanLoader(store)
    query = """{ a: revisions { edges { node { touched { fields { name } } } } nodes { touched { key } } }
        b: revisions { edges { node { touched { key } } } } }"""
    result = await schema.execute(query, context_value=loader)
    assert result.errors is None
    assert len(store.pages) == 1
    assert loader.cost == 100 + 20 * 10 + 20 * 20 * 10
