"""What several nodes share as SQL: found once for a whole statement, as one JSON object of rows by node type.

Each part of an answer takes its rows from it, so a hub is walked once, however many types and parts there are. A row is
a list: the number of the node's row, how many relationships lead there, and pairs of a type and a number.

    WITH g1 AS MATERIALIZED (SELECT json_group_object(type, json(found)) AS shared FROM (...
        SELECT t.far AS n, e.type AS type, sum(t.c) AS c, json_group_array(json_array(t.kind, t.c)) AS ties
        FROM (SELECT f._row AS near, a.far, a.kind, count(*) AS c FROM ... CROSS JOIN _adjacent a ...) t ...
        GROUP BY t.far HAVING count(DISTINCT t.near) = json_array_length($p0) ...))
    SELECT (SELECT count(*) FROM json_each(g1.shared, '$."Unit"') t2), ... FROM g1
"""

from collections.abc import Iterator
from typing import assert_never

from graph.ontology.model import DerivedType
from graph.plan.members import Literal
from graph.plan.output import TieFact, TieOutput, Ties
from graph.plan.walk import Shared
from graph.stores.lowering.dialect import Expression, Fixed, Match, Part, Scope, where
from graph.stores.lowering.validity import valid
from graph.stores.quoting import identifier, literal
from graph.stores.sqlite.derivations import path_rows, paths_from
from graph.stores.sqlite.sql import Select, embedded, from_table, union_all
from graph.stores.sqlite.tables import ADJACENT, ENTITY, ROW


def shared_query(scope: Scope, origin: Shared, page: str) -> Select:
    """The query of a page of shared nodes, and beside it the ids asked for that are not there, as a JSON list."""
    of = scope.parameter(origin.of)
    there = f"EXISTS (SELECT 1 FROM {ENTITY} e{where(['e.id = i.value', *valid(scope, 'e')])})"
    unknown = Select(["json_group_array(i.value)"], f"FROM json_each({of}) i WHERE NOT {there}")
    return Select([page, f"({unknown})"], f"FROM {_table(scope, origin)}")


def _table(scope: Scope, origin: Shared) -> str:
    """The name of the table with what is shared, as its only value."""
    return scope.table("shared", lambda: str(_by_type(scope, origin)))


def _by_type(scope: Scope, origin: Shared) -> Select:
    of = scope.parameter(origin.of)
    columns = ["t.far AS n", "e.type AS type", "sum(t.c) AS c", "json_group_array(json_array(t.kind, t.c)) AS ties"]
    rows = f"FROM ({union_all(list(_ties(scope, origin, of)))}) t CROSS JOIN {ENTITY} e ON e.{ROW} = t.far"
    apart = f"WHERE e.id NOT IN (SELECT value FROM json_each({of}))"
    by_all = f"GROUP BY t.far HAVING count(DISTINCT t.near) = json_array_length({of})"
    nodes = f"FROM ({Select(columns, f'{rows} {apart} {by_all}')})"
    by_type = Select(["type", "json_group_array(json_array(n, c, json(ties))) AS found"], nodes, ["type"])
    return Select(["json_group_object(type, json(found)) AS shared"], f"FROM ({by_type})")


def _ties(scope: Scope, origin: Shared, of: str) -> Iterator[Select]:
    """near, far, kind, c: how many relationships of a type lead from a node asked for to another."""
    asked = f"json_each({of}) i CROSS JOIN {ENTITY} f ON f.id = i.value"
    if origin.relationships:
        conditions = valid(scope, "a")
        if len(origin.relationships) < len(scope.ontology.relationships):
            kinds = ", ".join(literal(relationship.name) for relationship in origin.relationships)
            conditions.append(f"a.kind IN ({kinds})")
        rows = f"FROM {asked} CROSS JOIN {ADJACENT} a ON a.near = f.{ROW}{where(conditions)}"
        columns = [f"f.{ROW} AS near", "a.far AS far", "a.kind AS kind", "count(*) AS c"]
        yield Select(columns, rows, group_by=[f"f.{ROW}", "a.far", "a.kind"])
    for derived in origin.derived:
        yield _derived_ties(scope, derived, asked)


def _derived_ties(scope: Scope, derived: DerivedType, asked: str) -> Select:
    """One for two nodes, whichever is the source, and however many paths there are."""
    start = f"f.{ROW}"
    paths = [
        path_rows(path, f"{start} AS near", f"{path.nodes[-1]} AS far")
        for backward in derived.directions
        for path in paths_from(scope, derived.walked(backward=backward), start, table=asked)
    ]
    columns = ["DISTINCT near", "far", f"{literal(derived.name)} AS kind", "1 AS c"]
    return Select(columns, f"FROM ({union_all(paths)})")


def shared_match(scope: Scope, origin: Shared, node_type: str) -> Match:
    """The shared nodes of a type, with SHARED_FIELDS."""
    row, node = scope.variable("t"), scope.variable("t")
    path = f'$."{node_type}"'
    number, count, ties_of_row = (f"json_extract({row}.value, '$[{place}]')" for place in range(3))
    return Match(
        f"FROM json_each({_table(scope, origin)}.shared, {literal(path)}) {row}",
        node=node,
        node_types=(node_type,),
        node_clauses=f" JOIN {identifier(node_type)} {node} ON {node}.{ROW} = {number}",
        edge_fields={"type": literal(node_type), "count": count, "ties": ties_of_row},
    )


def ties(scope: Scope, output: Ties, pairs: str) -> Expression:
    """The relationship types of a JSON list of pairs, with how many there are of each."""
    tie = scope.variable("t")
    item = scope.dialect.object_of([(member.key, _of_tie(tie, member.output)) for member in output.members])
    columns = ["json_extract(value, '$[0]') AS kind", "sum(json_extract(value, '$[1]')) AS c"]
    counted = Select(columns, f"FROM json_each({pairs})", ["kind"], ["c DESC", "kind"])
    return Expression(embedded(Select([f"json_group_array({item.text})"], from_table(f"({counted})", tie))))


def _of_tie(tie: str, output: TieOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case TieFact.RELATIONSHIP_TYPE:
            return Expression(f"{tie}.kind")
        case TieFact.COUNT:
            return Expression(f"{tie}.c")
        case _:
            assert_never(output)
