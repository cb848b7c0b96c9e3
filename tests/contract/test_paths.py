"""Why two nodes are connected: `paths`, against all simple paths found by walking the files of the small district."""

import csv
import functools
import itertools
from collections import Counter

import pytest

from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.stores.digest import mark
from graph.stores.records import Record
from schema.names import constant
from tests.conftest import SMALL

HOPS = "length hops { reversed relationship { id type from { key } to { key } } }"


def rows_of(file):
    return csv.DictReader(file.read_text(encoding="utf-8").splitlines())


TYPES = {row["key"]: file.stem for file in (SMALL / "nodes").glob("*.csv") for row in rows_of(file)}


@functools.cache
def relationships():
    """Id, type and ends of everything recorded."""
    recorded = []
    ontology = read_ontology()
    for file in (SMALL / "relationships").glob("*.csv"):
        kind = ontology.relationships[file.stem]
        for row in rows_of(file):
            source = row.get("from_type") or kind.source.types[0]
            target = row.get("to_type") or kind.target.types[0]
            tail = f"~{row['since']}" if row.get("since") else ""
            key = (
                row.get("key")
                or f"{_end(kind.source, source, row['from'])}~{_end(kind.target, target, row['to'])}{tail}"
            )
            recorded.append((global_id(file.stem, key), file.stem, row["from"], row["to"]))
    return recorded


def _end(end, node_type, key):
    return f"{node_type}.{key}" if len(end.types) > 1 else key


def order(path):
    return len(path), [mark(Record((hop[0],), ())) for hop in path]


def walks(here, target, length, seen=()):
    """All simple paths, as lists of (id, type, reversed, from, to)."""
    if here == target and seen:
        yield []
        return
    if length == 0:
        return
    for identity, kind, source, far in relationships():
        for near, other in ((source, far), (far, source)):
            if near == here and other not in (*seen, here):
                for rest in walks(other, target, length - 1, (*seen, here)):
                    yield [(identity, kind, near != source, source, far), *rest]


async def paths(ask, source, target, arguments="", selection=HOPS):
    ends = f'from: "{global_id(TYPES[source], source)}", to: "{global_id(TYPES[target], target)}"'
    return (await ask(f"{{ paths({ends} {arguments}) {{ nodes {{ {selection} }} }} }}"))["paths"]["nodes"]


def as_walks(answer):
    return [[_walked(hop) for hop in path["hops"]] for path in answer]


def _walked(hop):
    relationship = hop["relationship"]
    ends = (relationship[end]["key"] for end in ("from", "to"))
    return (relationship["id"], relationship["type"], hop["reversed"], *ends)


PAIRS = [("u1", "c1"), ("u3", "c2"), ("u4", "u5"), ("u2", "c3"), ("c1", "c3"), ("p1", "u1"), ("o1", "u5"), ("u1", "u1")]


@pytest.mark.parametrize(("source", "target"), PAIRS)
async def test_they_are_the_first_of_all_simple_paths(ask_small, source, target):
    every = sorted(walks(source, target, 4), key=order)
    answer = await paths(ask_small, source, target, "first: 7")
    assert as_walks(answer) == every[:7]
    assert [path["length"] for path in answer] == [len(path) for path in every[:7]]


@pytest.mark.parametrize("length", [1, 2, 3, 5, 6])
async def test_they_are_as_long_as_allowed(ask_small, length):
    every = sorted(walks("u2", "c2", length), key=order)
    answer = await paths(ask_small, "u2", "c2", f"first: 50, maxLength: {length}")
    assert as_walks(answer) == every[:50]


async def test_each_hop_has_its_period_and_its_sources(ask_small):
    selection = (
        "hops { __typename relationship { since until from { name ... on Unit { kind } }"
        " sources { locator source { key } } } }"
    )
    (path,) = await paths(ask_small, "c1", "u1", "first: 1", selection)
    assert path["hops"] == [
        {
            "__typename": "Hop",
            "relationship": {
                "since": "2021-01-28",
                "until": None,
                "from": {"name": "钱学森小学", "kind": "SCHOOL"},
                "sources": [{"locator": "P1", "source": {"key": "article"}}],
            },
        }
    ]


async def test_they_go_along_the_types_asked_for(ask_small):
    along = "relationshipTypes: [PARTICIPATES_IN]"
    answer = await paths(ask_small, "u1", "c1", along)
    assert [[walked[-1] for walked in walk] for walk in as_walks(answer)] == [["p2", "p2"]]


STEPS = "steps { relationshipType reversed nodeType }"


@pytest.mark.parametrize(("source", "target"), PAIRS)
async def test_they_are_all_counted_whatever_is_shown(ask_small, source, target):
    every = list(walks(source, target, 4))
    ends = f'from: "{TYPES[source]}:{source}", to: "{TYPES[target]}:{target}"'
    answer = await ask_small(f"{{ paths({ends}, first: 1) {{ totalCount nodes {{ length }} }} }}")
    assert answer["paths"]["totalCount"] == len(every)
    assert len(answer["paths"]["nodes"]) == min(len(every), 1)


@pytest.mark.parametrize(("source", "target"), PAIRS)
async def test_groups_hold_those_that_take_the_same_steps(ask_small, source, target):
    every = list(walks(source, target, 4))
    taken = Counter(tuple((hop[1], hop[2], constant(TYPES[_far(hop)])) for hop in path) for path in every)
    ends = f'from: "{TYPES[source]}:{source}", to: "{TYPES[target]}:{target}"'
    groups = (await ask_small(f"{{ paths({ends}) {{ groups {{ length count {STEPS} }} }} }}"))["paths"]["groups"]
    told = [(tuple(tuple(step.values()) for step in group["steps"]), group["count"]) for group in groups]
    assert told == sorted(taken.items(), key=lambda group: (len(group[0]), -group[1], group[0]))
    assert [group["length"] for group in groups] == [len(steps) for steps, _ in told]


def _far(hop):
    return hop[3] if hop[2] else hop[4]


async def test_parallel_relationships_are_other_paths_but_not_other_ways(ask_small):
    """The hospital took part in the activity in two roles, of which either leads to the community."""
    answer = await ask_small("""{ paths(from: "Unit:u3", to: "Community:c3", relationshipTypes: [PARTICIPATES_IN]) {
        totalCount groups { length count ways } } }""")
    assert answer["paths"]["groups"][0] == {"length": 2, "count": 2, "ways": 1}


async def test_groups_are_cut_where_asked(ask_small):
    answer = await ask_small('{ paths(from: "Unit:u1", to: "Community:c1") { groups(first: 1) { count } totalCount } }')
    assert answer == {"paths": {"groups": [{"count": 1}], "totalCount": 2}}


async def test_too_many_are_not_counted(ask_small, monkeypatch):
    for store in ("sqlite", "neo4j"):
        monkeypatch.setattr(f"graph.stores.{store}.paths.MAXIMUM_COUNTED_PATHS", 1)
    monkeypatch.setattr("graph.stores.lowering.paths.MAXIMUM_COUNTED_PATHS", 1)
    selection = "totalCount groups { count } nodes { length }"
    answer = await ask_small(f'{{ paths(from: "Unit:u1", to: "Community:c1") {{ {selection} }} }}')
    assert answer["paths"] == {"totalCount": None, "groups": None, "nodes": [{"length": 1}, {"length": 2}]}


async def test_on_a_day_only_what_held_then_connects(ask_small):
    along = "relationshipTypes: [MEMBER_OF], first: 1"
    assert len(await paths(ask_small, "u4", "u5", f'{along}, asOf: "2020-01-01"')) == 1
    assert await paths(ask_small, "u4", "u5", f'{along}, asOf: "2021-04-01"') == []


@pytest.mark.parametrize(("day", "connected"), [("2020-06-01", True), ("2021-06-01", False)])
async def test_nodes_between_must_hold_on_the_day_too(ask_small, day, connected):
    """The project p1 ended in 2020; the relationship of o1 to it is open."""
    answer = await paths(ask_small, "o1", "c2", f'relationshipTypes: [PARTICIPATES_IN], maxLength: 3, asOf: "{day}"')
    assert bool(answer) is connected


async def test_an_id_of_nothing_leads_nowhere(execute_small):
    nobody, somebody = global_id("Unit", "nobody"), global_id("Unit", "u1")
    for source, target in itertools.permutations((nobody, somebody)):
        answered = await execute_small(f'{{ paths(from: "{source}", to: "{target}") {{ nodes {{ length }} }} }}')
        assert (answered.data, answered.errors) == ({"paths": {"nodes": []}}, [])


WRONG = [
    ("maxLength: 0", "BAD_RANGE", "maxLength: 0 is out of range; allowed: 1 to 6"),
    ("maxLength: 7", "BAD_RANGE", "maxLength: 7"),
    ("first: 51", "BAD_PAGE", "first: 51"),
    ("relationshipTypes: [CO_BUILDS_WITH]", "BAD_FILTER", "CO_BUILDS_WITH is not recorded"),
]


@pytest.mark.parametrize(("argument", "code", "message"), WRONG)
async def test_what_cannot_be_is_refused(execute_small, argument, code, message):
    source, target = global_id("Unit", "u1"), global_id("Unit", "u2")
    answered = await execute_small(f'{{ paths(from: "{source}", to: "{target}", {argument}) {{ totalCount }} }}')
    assert answered.codes == [code]
    assert message in answered.messages[0]
