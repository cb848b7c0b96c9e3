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

from graph.stores import neo4j, sqlite
from graph.stores.lowering import conditions, dialect, groups, validity
from tests.holding import Held
from tests.machine import DisagreementError, Machine
from tests.questions.averages import AveragesWriter
from tests.questions.changes import ChangesWriter
from tests.questions.counts import CountsWriter
from tests.questions.shared import SharedWriter
from tests.questions.writer import DocumentWriter, NetworkWriter

WITHIN = 10_000
SEED = int(os.environ.get("GONGJIAN_TEST_SEED", "1"))


@dataclass(frozen=True)
class Bug:
    """In a module, a text of a function is replaced; `owner` is the class of a method, `writer` draws the questions."""

    name: str
    module: Any
    function: str
    right: str
    wrong: str
    owner: str = ""
    writer: type[DocumentWriter] = DocumentWriter


GROUPED = "GroupedRows"
_LATEST, _EARLIEST = '(OPEN_START, ">") if latest', '(OPEN_END, "<") if latest'

SHARED = [
    Bug("the last day of a period is not seen", validity, "held", ">= {on}", "> {on}"),
    Bug("NOT of what is unknown is unknown", dialect, "negation", "coalesce({condition}, false)", "({condition})"),
    Bug("paths need not hold at one time", validity, "together", "permutations(hops, 2)", "()"),
    Bug("a cursor forgets missing values", conditions, "_past", " OR {value} IS NULL", ""),
    Bug(
        "groups that sort alike are in any order", groups, "__init__", "not all(key.is_told_apart", "any(False", GROUPED
    ),
    Bug("the last month of a quarter is in the next", groups, "span_of", "{month} <= '", "{month} < '"),
    Bug(
        "averages are cut off",
        groups,
        "average",
        "-{count} ELSE {count} END",
        "0 ELSE 0 END",
        writer=AveragesWriter,
    ),
    Bug("any citation satisfies", conditions, "_cited_rows", "[] if plan == TRUE", "[] if plan"),
    Bug(
        "ids carry no day",
        dialect,
        "identity",
        "concat(*marks, field_of(variable, ID.name))",
        "field_of(variable, ID.name)",
        "Scope",
    ),
    Bug("what came has come on the earliest day", validity, "change_days", "latest=True", "latest=False"),
]
SQLITE = [
    *SHARED,
    Bug(
        "a relationship needs no ends",
        sqlite.lowering,
        "_relationships_by_ids",
        "(scope, row, source, target)",
        "(scope, row)",
    ),
    Bug("nodes without rows have one", sqlite.counts, "number_of_all", "), 0)", "), 1)", writer=CountsWriter),
    Bug("groups remain in any case", sqlite.pages, "_groups", "{where(grouped.having)}", ""),
    Bug("cursors of counts are ignored", sqlite.pages, "_within", "{where(between)}", ""),
    Bug("missing values are always last", sqlite.pages, "_direction", '" NULLS FIRST" if descending else', ""),
    Bug("just one is one or more", sqlite.dialect, "single", ") = 1", ") >= 1", "SqlDialect"),
    Bug("changes seen backwards keep their day", sqlite.changes, "_match", "seen_now = ({onward})", "seen_now"),
    Bug(
        "what changes has one path",
        sqlite.changes,
        "_of_one_day",
        "min(seen) = max(seen)",
        "count(*) = 1",
        writer=ChangesWriter,
    ),
    Bug(
        "what is derived comes with its last fact",
        sqlite.changes,
        "grouped_paths",
        "min(came) AS",
        "max(came) AS",
        writer=ChangesWriter,
    ),
    Bug(
        "evidence is of the other day",
        sqlite.changes,
        "_match",
        "seen_now WHEN 1 THEN {after}",
        "seen_now WHEN 0 THEN {after}",
        writer=ChangesWriter,
    ),
    Bug("a hit at a cursor comes again", sqlite.search, "_tier", "f.rowid > {bound}", "f.rowid >= {bound}"),
    Bug(
        "a derived tie counts its paths",
        sqlite.derivations,
        "edge_weights",
        "count(DISTINCT fact)",
        "count(*)",
        writer=NetworkWriter,
    ),
    Bug("the weight counts paths", sqlite.derivations, "edge_rows", "count(DISTINCT fact)", "count(*)"),
    Bug(
        "all evidence must be of the patterns",
        sqlite.derivations,
        "_having",
        "max(pattern",
        "min(pattern",
        writer=NetworkWriter,
    ),
    Bug("the least weight is not enough", sqlite.derivations, "_having", ">= {scope", "> {scope", writer=NetworkWriter),
    Bug(
        "nodes of other types are left out",
        sqlite.node_filters,
        "kept_nodes",
        "ELSE true",
        "ELSE false",
        writer=NetworkWriter,
    ),
    Bug(
        "patterns add up fact by fact",
        sqlite.derivations,
        "edge_rows",
        "sum(DISTINCT 1",
        "sum(1",
        writer=NetworkWriter,
    ),
    Bug("facts of a pattern are one", sqlite.derivations, "grouped_facts", '["p", "k"]', '["p"]'),
    Bug("a fact repeats what it cites", sqlite.citations, "_of_hops", '["cited", "locator"], [', '["place"], ['),
    Bug("a fact repeats its relationships", sqlite.objects, "_hops", "DISTINCT ", ""),
    Bug("one letter is found inside", sqlite.search_expressions, "_of_tier", "word.is_one_character", "False"),
    Bug(
        "of several words one matches",
        sqlite.search_expressions,
        "_weakest",
        "place) for word in words)",
        "place) for word in words[:1])",
    ),
    Bug(
        "a short name is its first pair",
        sqlite.search_expressions,
        "_short_name",
        "pairwise(short)",
        "pairwise(short[:2])",
    ),
    Bug("a loop counts twice", sqlite.network, "_countable", "{edge}.far <> {edge}.near OR", "1 OR", "_Texts"),
    Bug("nodes asked for are not counted", sqlite.network, "_known", " OR {asked_for}", "", "_Texts"),
    Bug("marks are compared as texts", sqlite.paths, "_search", "%019d", "%d", "_Texts"),
    Bug("a node that is asked for is shared", sqlite.shared, "_by_type", "NOT IN", "IN"),
    Bug("what some share is shared by all", sqlite.shared, "_by_type", ") = json_array", ") >= 1 OR 0 = json_array"),
    Bug(
        "a derived tie counts for each path",
        sqlite.shared,
        "_derived_ties",
        "DISTINCT near",
        "near",
        writer=SharedWriter,
    ),
    Bug("shared nodes are listed by name alone", sqlite.shared, "ties", '"c DESC", "kind"', '"kind"'),
    Bug("ways are paths", sqlite.paths, "_count", "count(DISTINCT nodes)", "count(nodes)", "_Texts"),
    Bug("a path meets a node twice", sqlite.paths, "_walks", " || ' ') = 0\"", " || ' ') >= 0\"", "_Texts"),
]
NEO4J = [
    *SHARED,
    Bug("the first day of a period is not seen", validity, "held", "<= {on}", "< {on}"),
    Bug("the weight counts paths", neo4j.derivations, "kept_groups", "count(DISTINCT {fact})", "count({fact})"),
    Bug(
        "edges are kept whatever their patterns",
        neo4j.derivations,
        "kept_groups",
        "_of_patterns > 0",
        "_of_patterns >= 0",
        writer=NetworkWriter,
    ),
    Bug(
        "the least weight is not enough",
        neo4j.derivations,
        "kept_groups",
        ">= {scope",
        "> {scope",
        writer=NetworkWriter,
    ),
    Bug(
        "an edge tells its first pattern",
        neo4j.derivations,
        "derived_edges",
        "collect(DISTINCT {fact}[0])",
        "[min({fact}[0])]",
        writer=NetworkWriter,
    ),
    Bug(
        "nodes of every type must satisfy it",
        neo4j.node_filters,
        "kept_nodes",
        'f"NOT {node}:{identifier(node_type)}", ',
        "",
        writer=NetworkWriter,
    ),
    Bug(
        "a relationship needs no ends",
        neo4j.lowering,
        "_relationships_by_ids",
        "(scope, row, source, target)",
        "(scope, row)",
    ),
    Bug("a fact repeats what it cites", neo4j.citations, "_cited", "NOT {every}[{place}] IN", "NOT 0 IN"),
    Bug("a fact repeats its relationships", neo4j.objects, "_hops", "DISTINCT ", ""),
    Bug("the best of several words counts", neo4j.search, "_hits", "{word} > {worst} THEN", "{word} < {worst} THEN"),
    Bug("a short name is found anywhere", neo4j.search, "_holds", " AND {edges}", ""),
    Bug("groups remain in any case", neo4j.objects, "groups", ", conditions=grouped.having", ""),
    Bug("cursors of counts are ignored", neo4j.pages, "_within", "{where(bounds)}", ""),
    Bug("paths are counted for nodes", neo4j.clauses, "counted", "DISTINCT ", ""),
    Bug("pages from the end begin at the front", neo4j.pages, "_rows", " != plan.page.backward", ""),
    Bug("a path holds from its earliest start", neo4j.clauses, "extreme", _LATEST, _EARLIEST),
    Bug(
        "what is there on both days has changed",
        neo4j.changes,
        "_derived",
        "size({days}) = 1",
        "size({days}) >= 1",
        writer=ChangesWriter,
    ),
    Bug(
        "evidence is of the other day",
        neo4j.changes,
        "_fields",
        "{now} THEN {after}",
        "NOT {now} THEN {after}",
        writer=ChangesWriter,
    ),
    Bug("nodes of a path may be over", neo4j.derivations, "_conditions", ", *arm.between", ""),
    Bug("a level may fill all of a network", neo4j.network, "_levels", " - size({before})]", "]", "_Writer"),
    Bug("what some share is shared by all", neo4j.shared, "shared_match", "met = size", "met <= size"),
    Bug(
        "a derived tie counts for each path", neo4j.shared, "_derived_ties", "DISTINCT far", "far", writer=SharedWriter
    ),
    Bug("ways are paths", neo4j.paths, "_counted", "count(DISTINCT met)", "count(met)"),
    Bug("degrees count what leads away", neo4j.network, "_totals", '"-[r{}]-(o)"', '"-[r{}]->(o)"', "_Writer"),
]


def plant(monkeypatch, bug):
    """The function with the wrong text takes the place of the right one, wherever it was imported."""
    holder = getattr(bug.module, bug.owner) if bug.owner else bug.module
    right = getattr(holder, bug.function)
    source = textwrap.dedent(inspect.getsource(right))
    assert bug.right in source
    made: dict[str, Any] = {}
    exec(source.replace(bug.right, bug.wrong), vars(bug.module), made)
    places = (
        [holder] if bug.owner else [module for name, module in sys.modules.items() if name.startswith("graph.stores")]
    )
    for place in places:
        if getattr(place, bug.function, None) is right:
            monkeypatch.setattr(place, bug.function, made[bug.function])


async def found_after(bug, monkeypatch, place, ontology, schema, folder):
    """How many cases it takes."""
    plant(monkeypatch, bug)
    held = Held(place, ontology, folder)
    machine = Machine(ontology, schema, held.hold, bug.writer)
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
