"""SQL, as far as what both compilers know is written in it. NULL, where it arises, counts as false.

Compare(NODE, "name_fold", STARTS_WITH, <...>)    substr(t1.`name_fold`, 1, length($p0)) = $p0
"""

from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

import orjson

from graph.datatypes.base import Affinity
from graph.errors import Code
from graph.plan.condition import Comparator
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.slot import Constant, Slot
from graph.stores.lowering.dialect import Expression, Fixed, Match, Part, Scope
from graph.stores.quoting import literal
from graph.stores.sqlite.citations import citations, cited
from graph.stores.sqlite.counts import compared_of_all
from graph.stores.sqlite.derivations import facts
from graph.stores.sqlite.matches import matches
from graph.stores.sqlite.objects import chosen_node, evidence
from graph.stores.sqlite.pages import connection
from graph.stores.sqlite.sql import json_object, json_value
from graph.stores.sqlite.tables import ROW


class SqlDialect:
    """The texts of SQL; what takes more than a text stands in modules of its own."""

    comparisons: Mapping[Comparator, str] = {
        Comparator.EQ: "{x} = {p}",
        Comparator.IN: "{x} IN (SELECT value FROM json_each({p}))",
        Comparator.LT: "{x} < {p}",
        Comparator.LTE: "{x} <= {p}",
        Comparator.GT: "{x} > {p}",
        Comparator.GTE: "{x} >= {p}",
        Comparator.CONTAINS: "instr({x}, {p}) > 0",
        Comparator.STARTS_WITH: "substr({x}, 1, length({p})) = {p}",
        Comparator.ENDS_WITH: "substr({x}, 1 + length({x}) - length({p})) = {p} AND length({x}) >= length({p})",
        Comparator.WITHIN: "EXISTS (SELECT 1 FROM json_each({p}) AS r"
        " WHERE {x} BETWEEN json_extract(r.value, '$[0]') AND json_extract(r.value, '$[1]'))",
    }
    empty_list = "'[]'"
    nulls_last = " NULLS LAST"
    nulls_first = " NULLS FIRST"
    first_character = 1
    matches = staticmethod(matches)
    facts = staticmethod(facts)
    connection = staticmethod(connection)
    citations = staticmethod(citations)
    cited = staticmethod(cited)
    chosen_node = staticmethod(chosen_node)
    evidence = staticmethod(evidence)
    compared_of_all = staticmethod(compared_of_all)

    def integer(self, number: str) -> str:
        return f"CAST({number} AS INTEGER)"

    def extreme(self, texts: Sequence[str], *, latest: bool) -> str:
        return f"{'max' if latest else 'min'}({', '.join(texts)})" if len(texts) > 1 else texts[0]

    def member(self, scope: Scope, values: str, condition: Callable[[str], str]) -> str:
        item = scope.variable("t")
        return f"EXISTS (SELECT 1 FROM json_each({values}) {item} WHERE {condition(f'{item}.value')})"

    def of_types(self, match: Match, node_types: Sequence[str]) -> str:
        return "true" if match.node_types[0] in node_types else "false"

    def reference(self, variable: str) -> str:
        return f"{variable}.{ROW}"

    def type_names(self, match: Match, names: Mapping[str, str]) -> str:
        return literal(names[match.node_types[0]])

    def exists(self, rows: str) -> str:
        return f"EXISTS (SELECT 1 {rows})"

    def number_of(self, rows: str, match: Match) -> str:
        return f"(SELECT {f'count(DISTINCT {match.distinct})' if match.distinct else 'count(*)'} {rows})"

    def single(self, rows: Sequence[tuple[str, Match]]) -> str:
        queries = [
            f"SELECT {f'DISTINCT {match.distinct}' if match.distinct else '1'} {matched}" for matched, match in rows
        ]
        return f"(SELECT count(*) FROM ({' UNION ALL '.join(queries)} LIMIT 2)) = 1"

    def value(self, text: str, affinity: Affinity) -> Expression:
        return Expression(json_value(text, affinity))

    def type_label(self, scope: Scope, output: TypeLabel) -> Expression:
        return Expression(f"json({_json_parameter(scope, output.texts)})")

    def kind_label(self, scope: Scope, kind: str, output: KindLabel) -> Expression:
        if output.kind.values:
            return Expression(f"{_json_parameter(scope, output.by_value)} -> {kind}")
        of_text = output.of_text(kind, lambda text: _text(Fixed(text)))
        return Expression(f"json(CASE WHEN {kind} IS NOT NULL THEN {json_object(list(of_text.items()))} END)")

    def object_of(self, parts: Sequence[tuple[str, Part]]) -> Expression:
        return Expression(json_object([(key, _text(part)) for key, part in parts]))

    def list_of(self, parts: Sequence[Expression]) -> Expression:
        return Expression(f"json_array({', '.join(part.text for part in parts)})")


SQL = SqlDialect()


def _json_parameter(scope: Scope, value: Mapping[str, object]) -> str:
    """What is known beforehand, as JSON. Labels may have quotes in them, which no text of a statement has."""
    return scope.parameter(Slot(Constant(orjson.dumps(value).decode()), str, "label", Code.BAD_REQUEST))


def _text(part: Part) -> str:
    if isinstance(part, Expression):
        return part.text
    match part.value:
        case None:
            return "NULL"
        case bool():
            return f"json('{'true' if part.value else 'false'}')"
        case str():
            return literal(part.value)
        case _:
            assert_never(part.value)
