"""Cypher, as far as what both compilers know is written in it. Null, where it arises, counts as false."""

from collections.abc import Callable, Mapping, Sequence

from graph.datatypes.base import Affinity
from graph.plan.condition import Comparator
from graph.plan.output import Connection, Evidence, NodeChoice
from graph.plan.routes import Route
from graph.plan.walk import Origin
from graph.stores.lowering.dialect import EndNode, Match, Part, Path, Scope, Shown, joined
from graph.stores.neo4j import objects, pages, shapes
from graph.stores.neo4j.clauses import returning
from graph.stores.neo4j.derivations import path_of
from graph.stores.neo4j.matches import match_of
from graph.stores.neo4j.quoting import identifier, literal


class CypherDialect:
    """The texts of Cypher; what takes more than a text stands in modules of its own."""

    true = "true"
    false = "false"
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

    def parameter(self, name: str) -> str:
        return f"${name}"

    def literal(self, text: str) -> str:
        return literal(text)

    def field(self, variable: str, name: str) -> str:
        return f"{variable}.{identifier(name)}"

    def holds(self, variable: str, day: str) -> str:
        return (
            f"({variable}.since_day IS NULL OR {variable}.since_day <= {day})"
            f" AND ({variable}.until_day IS NULL OR {variable}.until_day >= {day})"
        )

    def no_value(self, value: str, *, many: bool) -> str:
        return f"size({value}) = 0" if many else f"{value} IS NULL"

    def member(self, scope: Scope, values: str, condition: Callable[[str], str]) -> str:
        return f"any(item IN {values} WHERE {condition('item')})"

    def negation(self, condition: str) -> str:
        return f"NOT coalesce({condition}, false)"

    def of_types(self, match: Match, node_types: Sequence[str]) -> str:
        return joined("OR", [f"{match.node}:{identifier(name)}" for name in node_types], self.false)

    def exists(self, rows: str) -> str:
        return f"EXISTS {{ {rows} {returning('1 AS one')} }}"

    def single(self, rows: Sequence[tuple[str, Match]]) -> str:
        ((matched, match),) = rows
        row = f"DISTINCT {match.distinct}" if match.distinct else "1 AS one"
        return f"COUNT {{ {matched} {returning(row, limit='2')} }} = 1"

    def order_value(self, value: str, affinity: Affinity) -> str:
        return f"toInteger({value})" if affinity is Affinity.BOOLEAN else value

    def ascending(self, value: str) -> str:
        return value

    def same(self, value: str, parameter: str, *, nullable: bool) -> str:
        equal = f"{value} = {parameter}"
        return f"({equal} OR ({value} IS NULL AND {parameter} IS NULL))" if nullable else equal

    def concat(self, *texts: str) -> str:
        return " + ".join(texts)

    def part(self, text: str, start: int, length: int | None = None) -> str:
        return f"substring({text}, {start}{'' if length is None else f', {length}'})"

    def latest(self, texts: Sequence[str]) -> str:
        return _extreme(texts, "''", ">")

    def earliest(self, texts: Sequence[str]) -> str:
        return _extreme(texts, "'~'", "<")

    def integer(self, number: str) -> str:
        return f"toInteger({number})"

    def value(self, text: str, affinity: Affinity) -> Shown:
        return Shown(text)

    def object_of(self, parts: Sequence[tuple[str, Part]]) -> Shown:
        return shapes.object_of(parts)

    def list_of(self, parts: Sequence[Shown]) -> Shown:
        return shapes.list_of(parts)

    def type_names(self, match: Match, names: Mapping[str, str]) -> str:
        cases = [f"WHEN {match.node}:{identifier(name)} THEN {literal(text)}" for name, text in names.items()]
        return f"CASE {' '.join(cases)} END"

    def matches(
        self, scope: Scope, origin: Origin, owner: str, *, grouped: bool = True, typed: bool = True
    ) -> Sequence[Match]:
        return [match_of(scope, origin, owner, grouped=grouped)]

    def path(self, scope: Scope, route: Route, start: str, end: str) -> Path:
        return path_of(scope, route, start, end)

    def connection(self, scope: Scope, owner: str, connection: Connection) -> Shown:
        return pages.connection(scope, owner, connection)

    def citations(self, scope: Scope, variable: str, show: Callable[[str, str], Shown], *, with_source: bool) -> Shown:
        return objects.citations(scope, variable, show, with_source=with_source)

    def chosen_node(self, scope: Scope, end: EndNode, choice: NodeChoice) -> Shown:
        return objects.chosen_node(scope, end, choice)

    def evidence(self, scope: Scope, output: Evidence, source: str, target: str) -> Shown:
        return objects.evidence(scope, output, source, target)


CYPHER = CypherDialect()


def _extreme(texts: Sequence[str], start: str, order: str) -> str:
    if len(texts) == 1:
        return texts[0]
    return f"reduce(x = {start}, t IN [{', '.join(texts)}] | CASE WHEN t {order} x THEN t ELSE x END)"
