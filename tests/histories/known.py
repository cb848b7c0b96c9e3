"""What was known: the nodes `asKnownAt` a revision, and what `diff` tells of two of them.

`diff` tells which relationships are seen on a day of one world alone, and why. The store is asked by GraphQL, page by
page; the model looks at plain records.
"""

import calendar
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.plan.identity import global_id, parse_id, revision_mark
from tests.histories.machine import DisagreementError, Machine
from tests.histories.world import NODES, PAIRS, PROPERTIES, Name, Record, World

Ask = Callable[..., Awaitable[Any]]
"""Answers a document with variables; raises for errors."""

DAYS = ("2017-12-31", "2018-01-01", "2019-06-30", "2020-04-30", "2020-05-01", "2021-03-04", "2021-03-05", "2022-12-31")
CANDIDATES = 8
"""Of so many draws mostly that one is asked which has the most changes; many have none."""

PAGE = 7
ASKED = f"""query($from: Date!, $to: Date!, $before: String, $after: String, $page: String) {{
    diff(from: $from, to: $to, knownFrom: $before, knownTo: $after, types: [{", ".join(PAIRS)}],
        first: {PAGE}, after: $page) {{
        totalCount pageInfo {{ hasNextPage endCursor }} groups(by: [CAUSE]) {{ cause count }}
        nodes {{ change cause relationship {{ relationshipId since until sources {{ locator source {{ key }} }}
            from {{ id nodeId name }} to {{ id nodeId name }} }} }} }} }}"""


@dataclass(frozen=True)
class Asked:
    """Two days, and the revisions as known at which they are seen; None is now, of both: no state of the past."""

    start: str
    end: str
    before: int | None
    after: int | None


async def compare_nodes(machine: Machine, ask: Ask, times: int) -> None:
    """Compares all nodes as known at random revisions; raises DisagreementError."""
    plain = machine.plain
    draw = random.Random(f"nodes {plain.last}")
    for sequence in draw.sample(range(1, plain.last + 1), min(times, plain.last)):
        for name in NODES:
            node = machine.store.ontology.nodes[name]
            fields = f"key {' '.join(PROPERTIES[name])} sources {{ locator source {{ key }} }}"
            query = (
                f"query($r: String) {{ {node.plural}(asKnownAt: $r, first: 50) {{ totalCount nodes {{ {fields} }} }} }}"
            )
            answer = (await ask(query, r=f"r{sequence}"))[node.plural]
            records = {record.name[1]: dict(record.fields) for record in plain.pasts[sequence].world.records(name)}
            of_store = {it.pop("key"): {**it, "sources": _cited(it)} for it in answer["nodes"]}
            if of_store != records:
                raise DisagreementError(tuple(machine.writes), f"{name} as known at r{sequence}", of_store, records)


async def compare_causes(machine: Machine, ask: Ask, times: int) -> None:
    """Compares what changed between random days and revisions; raises DisagreementError."""
    draw = random.Random(f"causes {machine.plain.last}")
    for _ in range(times if machine.plain.last else 0):
        candidates = [_draw(draw, machine.plain.last) for _ in range(draw.choice((1, CANDIDATES)))]
        asked, of_model = max(((it, _expected(machine, it)) for it in candidates), key=lambda it: len(it[1]))
        of_store = await _answered(ask, asked)
        if of_store != of_model:
            raise DisagreementError(tuple(machine.writes), f"changes of {asked}", of_store, of_model)


def _draw(draw: random.Random, last: int) -> Asked:
    before, after = (draw.choice((None, *[draw.randint(1, last) for _ in range(5)])) for _ in range(2))
    return Asked(draw.choice(DAYS), draw.choice(DAYS), before, after)


async def _answered(ask: Ask, asked: Asked) -> list[Any]:
    """All pages of the answer."""
    rows: list[Any] = []
    page = None
    known = {name: None if it is None else f"r{it}" for name, it in (("before", asked.before), ("after", asked.after))}
    while True:
        answer = (await ask(ASKED, **known, page=page, **{"from": asked.start, "to": asked.end}))["diff"]
        rows += map(_row, answer["nodes"])
        page = answer["pageInfo"]["endCursor"]
        if not answer["pageInfo"]["hasNextPage"]:
            break
    counts = {group["cause"]: group["count"] for group in answer["groups"]}
    causes = [row["cause"] for row in rows]
    if answer["totalCount"] != len(rows) or counts != {cause: causes.count(cause) for cause in causes}:
        return [answer["totalCount"], counts]
    return rows


def _row(node: Mapping[str, Any]) -> dict[str, Any]:
    relationship = node["relationship"]
    ends = {end: (parse_id(relationship[end]["nodeId"]), relationship[end]["name"]) for end in ("from", "to")}
    return {
        "change": node["change"],
        "cause": node["cause"],
        "name": parse_id(relationship["relationshipId"]),
        "since": relationship["since"],
        "until": relationship["until"],
        "sources": _cited(relationship),
        "marks": [relationship[end]["id"].removesuffix(relationship[end]["nodeId"]) for end in ("from", "to")],
        **ends,
    }


def _cited(record: Mapping[str, Any]) -> list[list[str]]:
    return [[it["source"]["key"], it["locator"] or ""] for it in record["sources"]]


def _expected(machine: Machine, asked: Asked) -> list[Any]:
    pasts, last = machine.plain.pasts, machine.plain.last
    is_now = asked.before is None and asked.after is None
    numbers = [last if it is None else it for it in (asked.before, asked.after)]
    before, after = (pasts[it].world for it in numbers)
    then, now, already = _seen(before, asked.start), _seen(after, asked.end), _seen(after, asked.start)
    rows = []
    for name in then.keys() ^ now.keys():
        is_added = name in now
        is_event = (name in already) != is_added
        record, world, number = (now[name], after, numbers[1]) if is_added else (then[name], before, numbers[0])
        known = _days(after, (already if name in already else now)[name]) if is_event else _days(world, record)
        came, went = known
        day = came if not is_event or is_added == (asked.end > asked.start) else went
        mark = "" if is_now else revision_mark(number)
        row = {"change": "ADDED" if is_added else "REMOVED", "cause": "EVENT" if is_event else "CORRECTION"}
        rows.append((day, global_id(*name), {**row, **_told(world, record), "marks": [mark, mark]}))
    return [row for *_, row in sorted(rows, key=lambda it: it[:2])]


def _seen(world: World, day: str) -> dict[Name, Record]:
    """The relationships that hold on a day with both their ends."""
    ties = {record.name: record for record in world.records(*PAIRS)}
    return {name: tie for name, tie in ties.items() if _days(world, tie)[0] <= day <= _days(world, tie)[1]}


def _days(world: World, tie: Record) -> tuple[str, str]:
    """The first and the last day on which a relationship holds with both its ends."""
    parts = [tie.fields, *(world.live[world.at[end]].fields for end in tie.ends)]
    return max(_first(it["since"]) for it in parts), min(_last(it["until"]) for it in parts)


def _first(date: str | None) -> str:
    return "" if date is None else date + "-01-01"[len(date) - 4 :]


def _last(date: str | None) -> str:
    if date is None:
        return "~"
    month = (date + "-12")[:7]
    return date if len(date) == 10 else f"{month}-{calendar.monthrange(int(month[:4]), int(month[5:]))[1]}"


def _told(world: World, tie: Record) -> dict[str, Any]:
    ends = {end: (tie.fields[end], world.live[world.at[tie.fields[end]]].fields["name"]) for end in ("from", "to")}
    kept = {name: tie.fields[name] for name in ("since", "until", "sources")}
    return {"name": tie.name, **kept, **ends}
