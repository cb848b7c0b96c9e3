"""Cypher, as far as what both compilers know is written in it. Null, where it arises, counts as false.

Compare(NODE, "name_fold", STARTS_WITH, <...>)    n1.`name_fold` STARTS WITH $p0
"""

from collections.abc import Callable, Mapping, Sequence

from graph.datatypes.base import Affinity
from graph.plan.condition import Comparator, HowMany
from graph.plan.labels import KindLabel, TypeLabel
from graph.stores.lowering.dialect import Expression, Match, Scope, any_of
from graph.stores.neo4j.citations import citations, cited
from graph.stores.neo4j.clauses import extreme, returning
from graph.stores.neo4j.derivations import facts
from graph.stores.neo4j.matches import matches
from graph.stores.neo4j.objects import chosen_node, evidence
from graph.stores.neo4j.pages import connection
from graph.stores.neo4j.shapes import label_of_kind, label_of_type, list_of, object_of
from graph.stores.quoting import identifier, literal


class CypherDialect:
    """The texts of Cypher; what takes more than a text stands in modules of its own."""

    comparisons: Mapping[Comparator, str] = {
        Comparator.EQ: "{x} = {p}",
        Comparator.IN: "{x} IN {p}",
        Comparator.LT: "{x} < {p}",
        Comparator.LTE: "{x} <= {p}",
        Comparator.GT: "{x} > {p}",
        Comparator.GTE: "{x} >= {p}",
        # The sum keeps the planner from scanning a range index with them, which it may choose and then refuses to run:
        # "Tried to query index with illegal query" (5.26.28, seen with the suffix of a key).
        Comparator.CONTAINS: "({x} + '') CONTAINS {p}",
        Comparator.STARTS_WITH: "{x} STARTS WITH {p}",
        Comparator.ENDS_WITH: "({x} + '') ENDS WITH {p}",
        Comparator.WITHIN: "any(range IN {p} WHERE {x} >= range[0] AND {x} <= range[1])",
    }

    empty_list = "[]"
    nulls_last = ""
    nulls_first = ""
    first_character = 0
    matches = staticmethod(matches)
    facts = staticmethod(facts)
    connection = staticmethod(connection)
    citations = staticmethod(citations)
    cited = staticmethod(cited)
    chosen_node = staticmethod(chosen_node)
    evidence = staticmethod(evidence)
    object_of = staticmethod(object_of)
    list_of = staticmethod(list_of)

    def integer(self, number: str) -> str:
        return f"toInteger({number})"

    def extreme(self, texts: Sequence[str], *, latest: bool) -> str:
        return texts[0] if len(texts) == 1 else extreme(f"[{', '.join(texts)}]", "t", latest=latest)

    def member(self, scope: Scope, values: str, condition: Callable[[str], str]) -> str:
        return f"any(item IN {values} WHERE {condition('item')})"

    def of_types(self, match: Match, node_types: Sequence[str]) -> str:
        return any_of([f"{match.node}:{identifier(name)}" for name in node_types])

    def reference(self, variable: str) -> str:
        return variable

    def type_names(self, match: Match, names: Mapping[str, str]) -> str:
        cases = [f"WHEN {match.node}:{identifier(name)} THEN {literal(text)}" for name, text in names.items()]
        return f"CASE {' '.join(cases)} END"

    def exists(self, rows: str) -> str:
        return f"EXISTS {{ {rows} {returning('1 AS one')} }}"

    def number_of(self, rows: str, match: Match) -> str:
        distinct = f" {returning(f'DISTINCT {match.distinct}')}" if match.distinct else ""
        return f"COUNT {{ {rows}{distinct} }}"

    def compared_of_all(self, scope: Scope, match: Match, plan: HowMany) -> str | None:
        return None

    def single(self, rows: Sequence[tuple[str, Match]]) -> str:
        ((matched, match),) = rows
        row = f"DISTINCT {match.distinct}" if match.distinct else "1 AS one"
        return f"COUNT {{ {matched} {returning(row, limit='2')} }} = 1"

    def value(self, text: str, affinity: Affinity) -> Expression:
        return Expression(text)

    def type_label(self, scope: Scope, output: TypeLabel) -> Expression:
        return label_of_type(output)

    def kind_label(self, scope: Scope, kind: str, output: KindLabel) -> Expression:
        return label_of_kind(kind, output)


CYPHER = CypherDialect()
