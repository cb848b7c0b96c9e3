"""The differential machine finds bugs: each is planted in a compiler's source and must be found within 10,000 cases.

Not part of the usual runs: `make test-planted` asks for it, and says after how many cases each was found.
"""

import inspect
import os
import sys
import textwrap
from dataclasses import dataclass
from typing import Any

import pytest

import graph.stores.keyset
import graph.stores.neo4j.conditions
import graph.stores.neo4j.derivations
import graph.stores.neo4j.gathering
import graph.stores.neo4j.pages
import graph.stores.neo4j.scope
import graph.stores.numbers
import graph.stores.sqlite.changes
import graph.stores.sqlite.conditions
import graph.stores.sqlite.derivations
import graph.stores.sqlite.groups
import graph.stores.sqlite.pages
import graph.stores.sqlite.scope
import graph.stores.sqlite.search
import graph.stores.sqlite.search_match
from graph.stores import neo4j, sqlite
from tests.holding import Held
from tests.machine import DisagreementError, Machine

WITHIN = 10_000
SEED = int(os.environ.get("GONGJIAN_SEED", "1"))


@dataclass(frozen=True)
class Bug:
    """In a module, a text of a function is replaced; `owner` is the class of a method."""

    name: str
    module: Any
    function: str
    right: str
    wrong: str
    owner: str = ""


SQLITE = [
    Bug("missing values are always last", sqlite.pages, "_direction", '" NULLS FIRST" if descending else', ""),
    Bug("the last day of a period is not seen", sqlite.scope, "held", ">= {day}", "> {day}", "Scope"),
    Bug("NOT of what is unknown is unknown", sqlite.conditions, "condition", ") IS NOT TRUE", ") = 0"),
    Bug("just one is one or more", sqlite.conditions, "_exists", ") = 1", ") >= 1"),
    Bug("paths need not hold at one time", sqlite.derivations, "path_of", "len(hops) > 1", "len(hops) > 9"),
    Bug("a cursor forgets missing values", graph.stores.keyset, "_past", " OR {value} IS NULL", ""),
    Bug("groups that sort alike stand in any order", sqlite.groups, "groups", "value != by", "value > by"),
    Bug("averages are cut off", graph.stores.numbers, "average", "-{count} ELSE {count} END", "0 ELSE 0 END"),
    Bug("what came has come on the earliest day", sqlite.changes, "changed_rows", "max({first})", "min({first})"),
    Bug("changes seen backwards keep their day", sqlite.changes, "changed_rows", "seen_now = ({onward})", "seen_now"),
    Bug("a hit at a cursor comes again", sqlite.search, "_tier", "f.rowid > {bound}", "f.rowid >= {bound}"),
    Bug("one letter is found inside pinyin", sqlite.search_match, "_of_tier", "len(text) == 1", "len(text) == 0"),
]
NEO4J = [
    Bug("the first day of a period is not seen", neo4j.scope, "held", "<= {day}", "< {day}", "Scope"),
    Bug("paths are counted for nodes", neo4j.gathering, "counted", "DISTINCT ", ""),
    Bug(
        "NOT of what is unknown is unknown",
        neo4j.conditions,
        "condition",
        "coalesce({condition(scope, rows, part)}, false)",
        "({condition(scope, rows, part)})",
    ),
    Bug(
        "pages from the end begin at the front",
        neo4j.pages,
        "_order",
        "term.descending != given.page.backward",
        "term.descending",
    ),
    Bug("a path holds from its earliest start", neo4j.derivations, "latest", "WHEN t > x", "WHEN x = '' OR t < x"),
    Bug("relationships of a path may be over", neo4j.derivations, "path_of", "len(hops) > 1", "len(hops) > 9"),
]


def plant(monkeypatch, bug):
    """The function with the wrong text takes the place of the right one, wherever it was imported."""
    holder = getattr(bug.module, bug.owner) if bug.owner else bug.module
    right = getattr(holder, bug.function)
    source = textwrap.dedent(inspect.getsource(right))
    assert bug.right in source
    made: dict[str, Any] = {}
    exec(source.replace(bug.right, bug.wrong), vars(bug.module), made)
    places = [holder] if bug.owner else [one for name, one in sys.modules.items() if name.startswith("graph.stores")]
    for place in places:
        if getattr(place, bug.function, None) is right:
            monkeypatch.setattr(place, bug.function, made[bug.function])


async def found_after(bug, monkeypatch, place, ontology, schema, folder):
    """How many cases it takes."""
    plant(monkeypatch, bug)
    held = Held(place, ontology, folder)
    machine = Machine(ontology, schema, held.hold)
    with pytest.raises(DisagreementError):
        await machine.run(SEED, WITHIN, lambda _: None)
    await held.close()
    return machine.cases


BUGS = [
    *(pytest.param("sqlite", bug, id=f"sqlite: {bug.name}") for bug in SQLITE),
    *(pytest.param("neo4j", bug, id=f"neo4j: {bug.name}", marks=pytest.mark.neo4j) for bug in NEO4J),
]


@pytest.mark.parametrize(("place", "bug"), BUGS, indirect=["place"])
async def test_a_planted_bug_is_found(place, bug, monkeypatch, ontology, schema, tmp_path, capsys):
    cases = await found_after(bug, monkeypatch, place, ontology, schema, tmp_path)
    with capsys.disabled():
        sys.stdout.write(f"{place.kind}: {bug.name}: found by case {cases}\n")
    assert 0 < cases <= WITHIN
