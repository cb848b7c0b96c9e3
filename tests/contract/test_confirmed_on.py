"""The day on which a source was last seen to say so still, from the tables to the answers."""

from pathlib import Path

import pytest

from graph.stores.store import Store
from loaders.load import load
from tests.backups import backup
from tests.conftest import asking
from tests.server.conftest import write_tables

DATA = {
    "nodes/Source.csv": "key,name,kind,title\nart,Art,DATASET,A\n",
    "nodes/Unit.csv": "key,name,since,confirmedOn,sources\nu1,一,2020,2024-05,art\n"
    "u2,二,2020,2026-03-01,art\nu3,三,2020,,art\n",
    "nodes/Community.csv": "key,name,sources\nc1,金昌社区,art\n",
    "relationships/PAIRED_WITH.csv": "from_type,from,to_type,to,since,confirmedOn,sources\n"
    "Unit,u1,Community,c1,2021,2025,art\nUnit,u2,Community,c1,2021,,art\n",
}


@pytest.fixture
async def ask(empty_store: Store, tmp_path: Path, schema):
    await load([write_tables(tmp_path / "data", DATA)], empty_store, now="2026-06-01T00:00:00Z")
    return asking(schema, empty_store)


async def keys(ask, where: str, order: str = "{key: ASC}", more: str = "") -> list[str]:
    units = (await ask(f"{{ units(where: {where}, orderBy: [{order}]{more}) {{ nodes {{ key }} }} }}"))["units"]
    return [node["key"] for node in units["nodes"]]


CONDITIONS = {
    '{confirmedOn: {lt: "2026"}}': ["u1"],
    '{confirmedOn: {gte: "2024-05-01"}}': ["u1", "u2"],
    '{confirmedOn: {eq: "2024"}}': ["u1"],
    "{confirmedOn: {isNull: true}}": ["u3"],
    '{OR: [{confirmedOn: {lt: "2026"}}, {confirmedOn: {isNull: true}}]}': ["u1", "u3"],
    '{pairedWith: {some: {edge: {confirmedOn: {lt: "2026"}}}}}': ["u1"],
}


@pytest.mark.parametrize(("where", "expected"), CONDITIONS.items())
async def test_conditions(ask, where: str, expected: list[str]) -> None:
    assert await keys(ask, where) == expected


async def test_orders_and_groups(ask) -> None:
    assert await keys(ask, "{}", "{confirmedOn: DESC}, {key: ASC}") == ["u3", "u2", "u1"]
    group = "groups(by: [{confirmedOn: YEAR}], orderBy: [{confirmedOn: ASC}]) { confirmedOn count }"
    counts = (await ask(f"{{ units {{ {group} }} }}"))["units"]["groups"]
    assert [(each["confirmedOn"], each["count"]) for each in counts] == [("2024", 1), ("2026", 1), (None, 1)]


async def test_nodes_and_edges_show_it(ask) -> None:
    edge = "edges { confirmedOn node { confirmedOn } }"
    answer = await ask(f'{{ community(key: "c1") {{ pairedBy(orderBy: [{{node: {{key: ASC}}}}]) {{ {edge} }} }} }}')
    edges = answer["community"]["pairedBy"]["edges"]
    assert edges == [
        {"confirmedOn": "2025", "node": {"confirmedOn": "2024-05"}},
        {"confirmedOn": None, "node": {"confirmedOn": "2026-03-01"}},
    ]


@pytest.mark.parametrize("day", ["", ', asOf: "2023-01-01"'])
async def test_relationships_of_any_type_show_it(ask, day: str) -> None:
    below = "hops { relationship { confirmedOn } }"
    pair = 'coBuilding(where: {unit: {key: {eq: "u1"}}})'
    answer = await ask(
        '{ node(id: "PAIRED_WITH:Unit.u1~Community.c1~2021") { ... on Relationship { confirmedOn start } }'
        f' paths(from: "Unit:u1", to: "Community:c1"{day}) {{ nodes {{ {below} }} }}'
        f" {pair} {{ nodes {{ evidence {{ {below} }} }} }} }}"
    )
    hops = [{"relationship": {"confirmedOn": "2025"}}]
    assert answer["node"] == {"confirmedOn": "2025", "start": "2021-01-01"}
    assert answer["paths"] == {"nodes": [{"hops": hops}]}
    assert answer["coBuilding"] == {"nodes": [{"evidence": [{"hops": hops}]}]}


@pytest.mark.parametrize("day", ["2022-01-01", "2024-05-15", "2030-01-01"])
async def test_it_does_not_decide_what_is_seen_on_a_day(ask, day: str) -> None:
    assert await keys(ask, "{}", more=f', asOf: "{day}"') == ["u1", "u2", "u3"]
    answer = await ask(f'{{ community(key: "c1", asOf: "{day}") {{ pairedBy {{ totalCount }} }} }}')
    assert answer["community"]["pairedBy"]["totalCount"] == 2


@pytest.mark.usefixtures("ask")
async def test_a_backup_has_it(empty_store: Store) -> None:
    lines = (await backup(empty_store)).decode().splitlines()
    assert [line.count('"confirmedOn":"') for line in lines] == [0, 1, 1, 0, 0, 0, 1, 0, 0]
