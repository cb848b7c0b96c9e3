"""SQL, as far as what both compilers know is written in it. NULL, where it arises, counts as false."""

from collections.abc import Callable, Mapping, Sequence

from graph.datatypes.base import Affinity
from graph.plan.condition import Comparator
from graph.plan.output import Connection, Evidence, NodeChoice
from graph.plan.routes import Route
from graph.plan.walk import Origin
from graph.stores.lowering.dialect import EndNode, Match, Part, Path, Scope, Shown
from graph.stores.sqlite import objects, pages
from graph.stores.sqlite.derivations import path_of
from graph.stores.sqlite.json_text import json_object, json_value
from graph.stores.sqlite.matches import matches
from graph.stores.sqlite.quoting import identifier, literal


class SqlDialect:
    """The texts of SQL; what takes more than a text stands in modules of its own."""

    true = "1"
    false = "0"
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

    def parameter(self, name: str) -> str:
        return f":{name}"

    def literal(self, text: str) -> str:
        return literal(text)

    def field(self, variable: str, name: str) -> str:
        return f"{variable}.{identifier(name)}"

    def holds(self, variable: str, day: str) -> str:
        return f"ifnull({variable}.since_day, '') <= {day} AND ifnull({variable}.until_day, '~') >= {day}"

    def no_value(self, value: str, *, many: bool) -> str:
        return f"{value} = '[]'" if many else f"{value} IS NULL"

    def member(self, scope: Scope, values: str, condition: Callable[[str], str]) -> str:
        item = scope.variable("t")
        return f"EXISTS (SELECT 1 FROM json_each({values}) {item} WHERE {condition(f'{item}.value')})"

    def negation(self, condition: str) -> str:
        return f"({condition}) IS NOT TRUE"

    def of_types(self, match: Match, node_types: Sequence[str]) -> str:
        return self.true if match.node_types[0] in node_types else self.false

    def exists(self, rows: str) -> str:
        return f"EXISTS (SELECT 1 {rows})"

    def single(self, rows: Sequence[tuple[str, Match]]) -> str:
        queries = [
            f"SELECT {f'DISTINCT {match.distinct}' if match.distinct else '1'} {matched}" for matched, match in rows
        ]
        return f"(SELECT count(*) FROM ({' UNION ALL '.join(queries)} LIMIT 2)) = 1"

    def order_value(self, value: str, affinity: Affinity) -> str:
        return value

    def ascending(self, value: str) -> str:
        return f"{value} NULLS LAST"

    def same(self, value: str, parameter: str, *, nullable: bool) -> str:
        return f"{value} IS {parameter}" if nullable else f"{value} = {parameter}"

    def concat(self, *texts: str) -> str:
        return " || ".join(texts)

    def part(self, text: str, start: int, length: int | None = None) -> str:
        return f"substr({text}, {start + 1}{'' if length is None else f', {length}'})"

    def latest(self, texts: Sequence[str]) -> str:
        return f"max({', '.join(texts)})" if len(texts) > 1 else texts[0]

    def earliest(self, texts: Sequence[str]) -> str:
        return f"min({', '.join(texts)})" if len(texts) > 1 else texts[0]

    def integer(self, number: str) -> str:
        return f"CAST({number} AS INTEGER)"

    def value(self, text: str, affinity: Affinity) -> Shown:
        return Shown(json_value(text, affinity))

    def object_of(self, parts: Sequence[tuple[str, Part]]) -> Shown:
        return Shown(json_object([(key, _text(part)) for key, part in parts]))

    def list_of(self, parts: Sequence[Shown]) -> Shown:
        return Shown(f"json_array({', '.join(part.text for part in parts)})")

    def type_names(self, match: Match, names: Mapping[str, str]) -> str:
        return literal(names[match.node_types[0]])

    def matches(
        self, scope: Scope, origin: Origin, owner: str, *, grouped: bool = True, typed: bool = True
    ) -> Sequence[Match]:
        return matches(scope, origin, owner, grouped=grouped, typed=typed)

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


SQL = SqlDialect()


def _text(part: Part) -> str:
    if isinstance(part, Shown):
        return part.text
    if isinstance(part.value, bool):
        return f"json('{'true' if part.value else 'false'}')"
    return literal(part.value)
