"""`asKnownAt`: every root field answers as it did after that revision, whatever was written since."""

from random import Random
from typing import Any

import orjson
import pytest

from graph.plan.identity import day_mark, global_id, revision_mark, split_marks
from graph.stores.store import Store
from graph.writing.steps import Close, Delete, Merge, Rekey
from loaders.costs import Costs
from loaders.plans import PlanLoader
from tests.conftest import Answered
from tests.contract.conftest import AskAt
from tests.graph.stores.scribe import Scribe
from tests.graph.writing.steps import Office, of

TIED = "type since until from { nodeId } to { nodeId } sources { locator }"
QUESTIONS = (
    """unit(key: "u1", asKnownAt: $r) { id key kind name aliases createdAt updatedAt visited { totalCount
        edges { since node { id name } } } coBuildsWith { edges { weight node { name } } } }""",
    """units(orderBy: [{key: ASC}], asKnownAt: $r) { totalCount nodes { id key kind sources { locator } }
        groups(by: [KIND]) { kind count } }""",
    'units(asOf: "2021-06-30", asKnownAt: $r) { nodes { id pairedWith { totalCount } } }',
    'search(text: "u1", asKnownAt: $r) { totalCount edges { score node { id key } } }',
    """network(around: ["Unit:u1", "Unit:u2"], depth: 2, asKnownAt: $r) { nodes { nodeId name degree }
        edges { source target type } }""",
    f"""paths(from: "Unit:u1", to: "Unit:u2", maxLength: 2, relationshipTypes: [VISITED], asKnownAt: $r) {{ totalCount
        nodes {{ length hops {{ relationship {{ {TIED} from {{ id }} }} }} }} }}""",
    'common(of: ["Unit:u1", "Unit:u2"], asKnownAt: $r) { edges { node { node { id key } by { count } } } }',
    "coBuilding(asKnownAt: $r) { nodes { weight unit { id key } community { key } } }",
    f"""diff(from: "2019-06-30", to: "2021-06-30", asKnownAt: $r) {{ totalCount
        nodes {{ change relationship {{ {TIED} }} }} }}""",
    """analysis(asKnownAt: $r) { snapshot nodeCount edgeCount sources
        degree { rows { node { nodeId name } value } } }""",
)
"""One at a time, as all at once take a server store longer than it may when they are new to it."""


def without_revision(value: Any, sequence: int) -> Any:
    """An answer with the ids that it would have now; all of them must carry the revision."""
    if isinstance(value, list):
        return [without_revision(item, sequence) for item in value]
    if not isinstance(value, dict):
        return value
    plain = {name: without_revision(member, sequence) for name, member in value.items()}
    if "id" in value:
        assert split_marks(value["id"])[0] == sequence
        plain["id"] = value["id"].removeprefix(revision_mark(sequence))
    return plain


async def answers_of(ask_at: AskAt, **variables: str) -> list[Answered]:
    """What all questions are answered."""
    return [await ask_at(f"query($r: String) {{ {question} }}", **variables) for question in QUESTIONS]


async def test_each_revision_is_answered_as_it_was_then(empty_store: Store, ask_at: AskAt) -> None:
    random = Random(5)
    scribe, then = Scribe(empty_store, random), {}
    for _ in range(12):
        revision = await scribe.write(3)
        if revision is not None:
            then[revision.sequence] = await answers_of(ask_at)
    for sequence in random.sample(sorted(then), len(then)):
        known = await answers_of(ask_at, r=f"r{sequence}")
        assert [it.messages for it in known] == [it.messages for it in then[sequence]]
        assert without_revision([it.data for it in known], sequence) == [it.data for it in then[sequence]]
    assert len({orjson.dumps(answers[1].data) for answers in then.values()}) > len(then) / 2


@pytest.fixture
async def office(empty_store: Store) -> Office:
    """A pairing of 2020, whose unit is renamed, merged into another and whose end is corrected; then it is deleted."""
    office = await Office(empty_store).begun()
    await office.done(office.says("Unit:u1", name="Renamed"), Close(of("Unit:u2"), "2022"))
    await office.done(Rekey(of("Unit:u1"), "u9"))
    await office.done(Merge(of("Unit:u9"), of("Unit:u2")))
    await office.done(Delete(of("Unit:u2"), with_relationships=True))
    return office


BRIEF = """query($r: String) { units(orderBy: [{key: ASC}], asKnownAt: $r) { nodes { key name until
    pairedWith { totalCount } } } }"""


@pytest.mark.usefixtures("office")
async def test_corrections_are_seen_from_their_revision_on(ask_at: AskAt) -> None:
    said = {}
    for sequence in range(1, 6):
        answer = await ask_at(BRIEF, r=f"r{sequence}")
        nodes = answer.data["units"]["nodes"]
        said[sequence] = [(it["key"], it["name"], it["until"], it["pairedWith"]["totalCount"]) for it in nodes]
    assert said == {
        1: [("u1", "Name of u1", None, 1), ("u2", "Name of u2", None, 0)],
        2: [("u1", "Renamed", None, 1), ("u2", "Name of u2", "2022", 0)],
        3: [("u2", "Name of u2", "2022", 0), ("u9", "Renamed", None, 1)],
        4: [("u2", "Name of u2", "2022", 1)],
        5: [],
    }


@pytest.mark.usefixtures("office")
async def test_root_fields_may_ask_for_different_states(ask_at: AskAt) -> None:
    answer = await ask_at(
        """{ now: units { totalCount } a: units(asKnownAt: "r1") { totalCount }
        b: units(asKnownAt: "r4") { totalCount } c: unit(key: "u1", asKnownAt: "r2") { name }
        d: unit(key: "u1", asKnownAt: "r9") { name } }""",
        Costs(10**8),
    )
    totals = [answer.data[name]["totalCount"] for name in ("now", "a", "b")]
    assert (totals, answer.data["c"], answer.data["d"]) == ([0, 2, 1], {"name": "Renamed"}, None)
    assert (answer.codes, answer.errors[0]["path"]) == (["BAD_REVISION"], ["d"])


@pytest.mark.usefixtures("office")
async def test_an_id_carries_what_was_known(ask_at: AskAt) -> None:
    query = """{ unit(key: "u1", asOf: "2021-01-01", asKnownAt: "r2") { id name nodeId
        pairedWith { edges { relationshipId node { id } } } } }"""
    unit = (await ask_at(query)).data["unit"]
    assert unit["id"] == revision_mark(2) + day_mark("2021-01-01") + unit["nodeId"]
    again = await ask_at(
        "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Unit { name pairedWith { totalCount } } } }",
        ids=[unit["id"], global_id("Unit", "u1"), revision_mark(1) + global_id("Unit", "u1")],
    )
    assert again.data["nodes"] == [
        {"id": unit["id"], "name": "Renamed", "pairedWith": {"totalCount": 1}},
        None,
        {"id": revision_mark(1) + unit["nodeId"], "name": "Name of u1", "pairedWith": {"totalCount": 1}},
    ]


@pytest.mark.usefixtures("office")
async def test_a_marked_id_leads_to_the_same_relationship(ask_at: AskAt) -> None:
    edges = (await ask_at('{ unit(key: "u1", asKnownAt: "r1") { pairedWith { edges { relationshipId } } } }')).data
    identity = revision_mark(1) + edges["unit"]["pairedWith"]["edges"][0]["relationshipId"]
    answer = await ask_at("query($id: ID!) { node(id: $id) { id ... on Relationship { since } } }", id=identity)
    assert answer.data["node"] == {"id": identity, "since": "2020"}
    assert (await ask_at("query($id: ID!) { node(id: $id) { id } }", id=identity[20:])).data["node"] is None


REFUSED = {
    "r7": ("BAD_REVISION", "asKnownAt: there is no revision r7; allowed: r1 to r5"),
    "": ("BAD_REVISION", "asKnownAt: '' is not known; allowed: a revision, such as r42"),
    "2020-01-01": ("BAD_REVISION", "asKnownAt: '2020-01-01' is not known; allowed: a revision, such as r42"),
    "2020-01-01T00:00:00Z": ("BEFORE_LOG", "asKnownAt: what was known at 2020-01-01T00:00:00Z is not recorded"),
}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("field", ["units(asKnownAt: $r) { totalCount }", "analysis(asKnownAt: $r) { nodeCount }"])
@pytest.mark.parametrize("text", REFUSED)
async def test_what_names_no_state_is_refused(ask_at: AskAt, text: str, field: str) -> None:
    answer = await ask_at(f"query($r: String) {{ a: {field} units {{ totalCount }} }}", r=text)
    code, message = REFUSED[text]
    assert (answer.codes, answer.data["units"]["totalCount"], answer.data["a"]) == ([code], 0, None)
    assert answer.messages[0].startswith(message)


@pytest.mark.usefixtures("office")
async def test_many_states_in_one_request_cost_too_much(ask_at: AskAt) -> None:
    fields = " ".join(f'a{n}: units(asKnownAt: "r{n}") {{ totalCount }}' for n in range(1, 4))
    answer = await ask_at(f"{{ {fields} b: units {{ totalCount }} }}", Costs(12_000_000))
    assert answer.codes == ["COST_EXCEEDED"] * 4
    assert "ask for fewer states of the past in a request" in answer.messages[0]
    same = " ".join(f'a{n}: units(asKnownAt: "r1", first: {n}) {{ totalCount }}' for n in range(1, 4))
    assert (await ask_at(f"{{ {same} }}", Costs(6_000_000))).errors == []


@pytest.mark.usefixtures("office")
async def test_without_states_the_past_is_refused(schema: Any, empty_store: Store) -> None:
    with PlanLoader(empty_store) as plans:
        result = await schema.execute('{ units(asKnownAt: "r1") { totalCount } }', context_value=plans)
    assert "no states of the past are kept here" in result.errors[0].message
