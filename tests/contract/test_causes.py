"""`diff(knownFrom:, knownTo:)`: what is seen on a day of one recorded state or another, and why."""

from collections import Counter
from random import Random
from typing import Any

import pytest

from graph.plan.identity import global_id, revision_mark
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.writing.steps import Close, Delete, Merge, Rekey, Step
from loaders.costs import Costs
from tests.contract.conftest import AskAt
from tests.graph.writing.steps import Office, of

SHOWN = "change cause relationship { type since until from { key } to { key } }"
TYPES = "types: [PAIRED_WITH, CO_BUILDS_WITH]"
PAIR = "PAIRED_WITH:p"
SOURCE_ID = global_id("Source", "art")


@pytest.fixture
async def office(empty_store: Store) -> Office:
    """Two units and a community, without relationships."""
    office = Office(empty_store)
    await office.begun()
    await office.done(Delete(of("Unit:u1"), with_relationships=True))
    return office


def paired(office: Office, **values: Any) -> list[Step]:
    """A unit that is paired with the community."""
    nodes = [office.node("Unit:u1")] if values.pop("anew", True) else []
    return [*nodes, office.tie("PAIRED_WITH", "Unit:u1", "Community:c1", "p", **values)]


async def diff(ask_at: AskAt, arguments: str, members: str = f"nodes {{ {SHOWN} }}") -> Any:
    answer = await ask_at(f"{{ diff({arguments}) {{ {members} }} }}")
    assert answer.errors == []
    return answer.data["diff"]


def told(answered: Any) -> list[str]:
    return [f"{row['change']} {row['cause']} {row['relationship']['type']}" for row in answered["nodes"]]


DAYS = 'from: "2019-06-30", to: "2021-06-30"'
NO_DATES: dict[str, Any] = {"since": None, "until": None}
CASES: dict[str, tuple[dict[str, Any] | None, dict[str, Any] | str, str]] = {
    "it began": (None, {"since": "2020"}, "ADDED EVENT"),
    "it began and has ended": (None, {"since": "2020", "until": "2020"}, ""),
    "it held already": (None, {"since": "2018"}, "ADDED CORRECTION"),
    "it held before the days": (None, {"until": "2018"}, ""),
    "it began later than was known": ({"since": "2018"}, {"since": "2020"}, ""),
    "it began earlier than was known": ({"since": "2022"}, {"since": "2018"}, "ADDED CORRECTION"),
    "it began in between, and not later": ({"since": "2022"}, {"since": "2020"}, "ADDED EVENT"),
    "it ended": ({"since": "2018"}, {"until": "2020"}, "REMOVED EVENT"),
    "it had ended": ({"since": "2017"}, {"until": "2018"}, "REMOVED CORRECTION"),
    "it had not begun": ({"since": "2018"}, {"since": "2022"}, "REMOVED CORRECTION"),
    "it was deleted": ({"since": "2018"}, "delete", "REMOVED CORRECTION"),
    "its end is deleted with it": ({"since": "2018"}, "delete unit", "REMOVED CORRECTION"),
    "its end ended": ({"since": "2018"}, "close unit", "REMOVED EVENT"),
    "it was deleted after it had ended": ({"until": "2018"}, "delete", ""),
    "it holds all the time": ({"since": "2017"}, {"since": "2018"}, ""),
}


async def twice(office: Office, before: dict[str, Any] | None, after: dict[str, Any] | str) -> None:
    """What is known before, as the revision r3, and after, as the last."""
    await office.done(*(paired(office, **before) if before is not None else [office.node("Unit:u1")]))
    steps: dict[str, list[Step]] = {
        "delete": [Delete(of(PAIR))],
        "delete unit": [Delete(of("Unit:u1"), with_relationships=True)],
        "close unit": [Close(of("Unit:u1"), "2020")],
    }
    await office.done(*(paired(office, **after, anew=False) if isinstance(after, dict) else steps[after]))


@pytest.mark.parametrize("case", CASES)
async def test_causes(office: Office, ask_at: AskAt, case: str) -> None:
    before, after, cause = CASES[case]
    await twice(office, before, after)
    expected = [f"{cause} CO_BUILDS_WITH", f"{cause} PAIRED_WITH"] if cause else []
    assert sorted(told(await diff(ask_at, f'{DAYS}, knownFrom: "r3", {TYPES}'))) == expected
    known, counts = 'knownFrom: "r3", knownTo: "r4"', "totalCount groups(by: [CAUSE]) { cause count }"
    groups = await diff(ask_at, f"{DAYS}, {known}, {TYPES}", counts)
    counted = [{"cause": cause.split()[1], "count": 2}] if cause else []
    assert groups == {"totalCount": len(expected), "groups": counted}


async def test_on_one_day_all_is_corrections(office: Office, ask_at: AskAt) -> None:
    await twice(office, {"since": "2018"}, "delete")
    there = await diff(ask_at, f'from: "2020-01-01", to: "2020-01-01", knownFrom: "r3", knownTo: "r4", {TYPES}')
    assert set(told(there)) == {"REMOVED CORRECTION CO_BUILDS_WITH", "REMOVED CORRECTION PAIRED_WITH"}
    back = await diff(ask_at, f'from: "2020-01-01", to: "2020-01-01", knownFrom: "r4", knownTo: "r3", {TYPES}')
    assert set(told(back)) == {"ADDED CORRECTION CO_BUILDS_WITH", "ADDED CORRECTION PAIRED_WITH"}


@pytest.fixture
async def corrected(office: Office) -> Office:
    """r3: a unit that is paired with the community in 2018; r4: it has another key, r5: it is merged into another."""
    await office.done(*paired(office, since="2018"), office.tie("VISITED", "Unit:u1", "Unit:u2", "v", since="2018"))
    await office.done(Rekey(of("Unit:u1"), "u9"), office.says("Community:c1", name="Renamed"))
    await office.done(Merge(of("Unit:u9"), of("Unit:u2")))
    return office


OF_STATES = """nodes { change cause
    relationship { type from { id nodeId key name } to { id name ... on Community {
        coBuilders { totalCount nodes { id key } }
        pairedBy(where: {node: {key: {startsWith: "u"}}}) { totalCount } } } }
    evidence { pattern hops { relationship { from { id key } sources { locator source { id } } } } } }"""


@pytest.mark.usefixtures("corrected")
async def test_what_is_below_a_row_comes_from_the_state_in_which_it_is_seen(ask_at: AskAt) -> None:
    arguments = f'{DAYS}, knownFrom: "r3", knownTo: "r5", types: [CO_BUILDS_WITH, VISITED]'
    nodes = (await diff(ask_at, arguments, OF_STATES))["nodes"]
    rows = {f"{row['change']} {row['relationship']['type']}": row for row in nodes}
    assert sorted(rows) == ["ADDED CO_BUILDS_WITH", "REMOVED CO_BUILDS_WITH", "REMOVED VISITED"]
    for name, sequence, key, name_of_target in (
        ("REMOVED CO_BUILDS_WITH", 3, "u1", "Name of c1"),
        ("ADDED CO_BUILDS_WITH", 5, "u2", "Renamed"),
    ):
        relationship, (fact,) = rows[name]["relationship"], rows[name]["evidence"]
        mark, target = revision_mark(sequence), relationship["to"]
        assert relationship["from"]["key"] == target["coBuilders"]["nodes"][0]["key"] == key
        assert (relationship["from"]["id"], target["name"]) == (mark + relationship["from"]["nodeId"], name_of_target)
        assert target["coBuilders"]["totalCount"] == target["pairedBy"]["totalCount"] == 1
        assert fact["hops"][0]["relationship"]["from"] == {"id": relationship["from"]["id"], "key": key}
        assert fact["hops"][0]["relationship"]["sources"] == [{"locator": "P1", "source": {"id": mark + SOURCE_ID}}]
    assert {row["cause"] for row in rows.values()} == {"CORRECTION"}


@pytest.mark.usefixtures("corrected")
async def test_a_relationship_whose_ends_changed_is_no_change(ask_at: AskAt) -> None:
    assert told(await diff(ask_at, f'{DAYS}, knownFrom: "r3", types: [PAIRED_WITH]')) == []


@pytest.mark.parametrize("days", [DAYS, 'from: "2021-06-30", to: "2019-06-30"'])
async def test_between_equal_states_all_is_as_in_the_one(office: Office, ask_at: AskAt, days: str) -> None:
    await office.done(*paired(office, since="2020"), office.tie("VISITED", "Unit:u1", "Unit:u2", "v", until="2020"))
    groups = "groups(by: [CHANGE, TYPE, CAUSE]) { count change type cause }"
    members = f"totalCount edges {{ cursor node {{ {SHOWN} evidence {{ pattern since }} }} }} {groups}"
    types = "types: [VISITED, PAIRED_WITH, CO_BUILDS_WITH]"
    known = await diff(ask_at, f'{days}, asKnownAt: "r3", {types}', members)
    assert known["totalCount"] == 3
    assert await diff(ask_at, f'{days}, knownFrom: "r3", knownTo: "r3", {types}', members) == known
    assert await diff(ask_at, f'{days}, knownTo: "r3", {types}', members) == known


async def test_pages_between_two_states(office: Office, ask_at: AskAt) -> None:
    await office.done(
        *paired(office, since="2018"), *(office.tie("VISITED", "Unit:u1", "Unit:u2", f"v{n}") for n in range(3))
    )
    await office.done(
        Delete(of("VISITED:v1")), office.tie("PAIRED_WITH", "Unit:u2", "Community:c1", "q", since="2020-05")
    )
    known = f'{DAYS}, knownFrom: "r3", {TYPES.replace("]", ", VISITED]")}'
    every = await diff(ask_at, known, f"totalCount edges {{ cursor node {{ {SHOWN} }} }}")
    assert [edge["node"]["cause"] for edge in every["edges"]] == ["CORRECTION", "EVENT", "EVENT"]
    cursors = [edge["cursor"] for edge in every["edges"]]
    page = "totalCount pageInfo { hasPreviousPage hasNextPage } edges { cursor }"
    for size, cursor, expected in (
        ("first", f'after: "{cursors[0]}"', cursors[1]),
        ("last", f'before: "{cursors[2]}"', cursors[1]),
    ):
        answered = await diff(ask_at, f"{known}, {size}: 1, {cursor}", page)
        assert answered["edges"] == [{"cursor": expected}]
        assert answered["totalCount"] == 3
        assert answered["pageInfo"] == {"hasPreviousPage": True, "hasNextPage": True}


REFUSED = {
    'knownFrom: "r7"': ("BAD_REVISION", "knownFrom: there is no revision r7; allowed: r1 to r2"),
    'knownTo: "2020-01-01"': ("BAD_REVISION", "knownTo: '2020-01-01' is not known; allowed: a revision, such as r42"),
    'knownTo: "2020-01-01T00:00:00Z"': (
        "BEFORE_LOG",
        "knownTo: what was known at 2020-01-01T00:00:00Z is not recorded",
    ),
    'knownTo: "r1", asKnownAt: "r1"': ("BAD_REVISION", "asKnownAt is given beside knownFrom or knownTo"),
}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("arguments", REFUSED)
async def test_what_names_no_state_is_refused(ask_at: AskAt, arguments: str) -> None:
    answer = await ask_at(f"{{ diff({DAYS}, {arguments}) {{ totalCount }} units {{ totalCount }} }}")
    code, message = REFUSED[arguments]
    assert (answer.codes, answer.data) == ([code], {"diff": None, "units": {"totalCount": 1}})
    assert answer.messages[0].startswith(message)


@pytest.mark.usefixtures("office")
async def test_each_of_two_states_costs(ask_at: AskAt) -> None:
    arguments = f"{DAYS}, knownFrom: $a, knownTo: $b, types: [VISITED]"
    query = f"query($a: String, $b: String) {{ diff({arguments}) {{ totalCount }} }}"
    assert (await ask_at(query, Costs(9_000_000), a="r1", b="r2")).codes == ["COST_EXCEEDED"]
    assert (await ask_at(query, Costs(9_000_000), a="r1", b=None)).codes == ["COST_EXCEEDED"]
    assert (await ask_at(query, Costs(9_000_000), a="r1", b="r1")).errors == []
    assert (await ask_at(query, Costs(5_000_000), a=None, b=None)).data == {"diff": {"totalCount": 0}}


KEYS = {"Unit": 4, "Community": 2, "PartyOrganization": 2}
ENDS = (
    ("PAIRED_WITH", "Unit", "Community"),
    ("PAIRED_WITH", "Unit", "PartyOrganization"),
    ("LEADS", "PartyOrganization", "Community"),
)
WHEN = ("2018-12-31", "2019-06-30", "2020-06-30", "2020-12-31")
DATES = ("2018", "2019-03", "2020", "2020-07-01", None)


async def scribble(office: Office, random: Random) -> None:
    """A revision that ties, ends, deletes or merges something at random, or nothing."""
    kind, *types = random.choice(ENDS)
    source, target = (f"{name}:x{random.randrange(KEYS[name])}" for name in types)
    first, second = (f"t{number}" for number in random.sample(range(6), 2))
    steps: list[Step] = [
        office.tie(kind, source, target, first, since=random.choice(DATES), until=random.choice(("2020-06", None))),
        office.tie(kind, source, target, second, since=random.choice(DATES)),
        Close(of(f"{kind}:{first}"), random.choice(("2019", "2020"))),
        Delete(of(f"{kind}:{second}")),
        Merge(of(f"Unit:x{random.randrange(4)}"), of(source)),
        Close(of(source), "2020"),
    ]
    await office.write(random.choice(steps))


async def pairs_seen(ask_at: AskAt, day: str, known: int) -> set[str]:
    query = f'{{ coBuilding(asOf: "{day}", asKnownAt: "r{known}", first: 50) {{ nodes {{ relationshipId }} }} }}'
    return {pair["relationshipId"] for pair in (await ask_at(query)).data["coBuilding"]["nodes"]}


@pytest.mark.parametrize("seed", range(3))
async def test_derived_relationships_change_as_they_are_seen_on_each_day(
    empty_store: Store, ask_at: AskAt, seed: int
) -> None:
    random, office = Random(seed), await Office(empty_store).begun()
    await office.done(*(office.node(f"{name}:x{n}") for name, number in KEYS.items() for n in range(number)))
    for _ in range(25):
        await scribble(office, random)
    (last,) = await empty_store.revisions(RevisionPage(1))
    causes = Counter[str]()
    for _ in range(25):
        (start, end), (before, after) = random.choices(WHEN, k=2), random.choices(range(2, last.sequence + 1), k=2)
        then, now = await pairs_seen(ask_at, start, before), await pairs_seen(ask_at, end, after)
        already = await pairs_seen(ask_at, start, after)
        arguments = (
            f'from: "{start}", to: "{end}", knownFrom: "r{before}", knownTo: "r{after}", types: [CO_BUILDS_WITH]'
        )
        answered = await diff(ask_at, arguments, "nodes { change cause relationship { relationshipId } }")
        told_of = {
            row["relationship"]["relationshipId"]: f"{row['change']} {row['cause']}" for row in answered["nodes"]
        }
        assert told_of == {
            **{name: f"ADDED {'CORRECTION' if name in already else 'EVENT'}" for name in now - then},
            **{name: f"REMOVED {'EVENT' if name in already else 'CORRECTION'}" for name in then - now},
        }
        causes.update(told_of.values())
    assert len(causes) == 4
