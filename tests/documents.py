"""Random documents, as Hypothesis draws: selections, conditions, orders and pages that an ontology's schema allows."""

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

from graph.datatypes.base import Operator
from graph.datatypes.date import Date
from graph.datatypes.identifier import Enumeration, Identifier, Instant
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import Text, Texts
from graph.ontology.entity import KEY, OF_NODES
from graph.ontology.model import Connection, DerivedType, Ontology, Property
from graph.plan.groups import Measure, properties_of_connection, properties_of_nodes
from resolvers.walks import edge_properties
from schema.names import constant

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]

WORDS = ("金", "社区", "a", "ALPHA", "Ａ", "", "u1", "qian", "东区", "\U00020bb7", "花庄")
SEARCHED = (
    "金",
    "社区",
    "a",
    "ALPHA",
    "Ａ",
    "u1",
    "qian",
    "東區",
    "dq",
    "sq",
    "huzh",
    "chongqing",
    "c",
    "1",
    "li",
    "yuan",
)
DAYS = ("2018", "2019-06", "2020-01-01", "2020-06", "2021-01-28", "2020", "2030", "1999")
NUMBERS = (0, 1, 2, 12, 15, 100, 300)
DECIMALS = (0.0525, 3300.5, 100, 0)


class DocumentWriter:
    """Writes one random document."""

    def __init__(self, ontology: Ontology, draw: Draw) -> None:
        self.ontology = ontology
        self.draw = draw
        self._aliases = 0

    def pick(self, values: Any) -> Any:
        return self.draw(st.sampled_from(list(values)))

    def chance(self, among: int = 2) -> bool:
        return bool(self.draw(st.integers(1, among)) == 1)

    def document(self) -> str:
        roots = [self.root() for _ in range(self.draw(st.integers(1, 2)))]
        return "{ " + " ".join(f"r{place}: {root}" for place, root in enumerate(roots)) + " }"

    def root(self) -> str:
        if self.chance(8):
            return self.changes()
        node = self.ontology.nodes[self.pick(self.ontology.nodes)]
        as_of = (
            f'asOf: "{self.pick(("2019-03-01", "2020-06-15", "2021-02-01", "2019-06-30"))}"' if self.chance() else ""
        )
        if self.chance(6):
            return self.search(as_of)
        if self.chance(3):
            key = self.pick(("u1", "u2", "u3", "c1", "c2", "c3", "p1", "o2", "a1", "article", "none"))
            return f'{node.singular}(key: "{key}" {as_of}) {self.node(node.name, 3)}'
        arguments = self.arguments(lambda: self.where(node.name, 2), lambda: self.order(node.by_name))
        return f"{node.plural}{self.called([*arguments, as_of])} {self.connection((node.name,), None, 3)}"

    def changes(self) -> str:
        days = ("2018-06-01", "2019-05-31", "2019-12-31", "2020-06-30", "2020-12-31", "2021-03-31")
        given = [f'from: "{self.pick(days)}"', f'to: "{self.pick(days)}"']
        if self.chance():
            given.append(f"types: [{', '.join(self.some(list(self.ontology.relationships)))}]")
        if self.chance():
            given.append(f"{self.pick(('first', 'last'))}: {self.pick((0, 1, 2, 3, 50))}")
        of_types = self.any_node(tuple(self.ontology.nodes), 1, entity=True)
        edges = f"edges {{ cursor change relationship {{ id type since until to {of_types} from {{ key }} }} }}"
        parts = [edges, "totalCount", "groups(by: [TYPE, CHANGE]) { type change count max { since until } }"]
        return f"diff{self.called(given)} {{ {' '.join(self.draw(st.permutations(parts)))} }}"

    def search(self, as_of: str) -> str:
        types = self.draw(st.lists(st.sampled_from(list(self.ontology.nodes)), max_size=3))
        chosen = f"types: [{', '.join(map(constant, types))}]" if types else ""
        size = f"first: {self.draw(st.integers(0, 9))}" if self.chance() else ""
        node = self.any_node(tuple(types or self.ontology.nodes), 2, True)
        shown = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }" if self.chance() else ""
        edges = f"edges {{ cursor matched score node {node} }}"
        text = f'text: "{self.pick(SEARCHED)}"'
        return f"search{self.called([text, chosen, size, as_of])} {{ {shown} {edges} }}"

    def called(self, arguments: list[str]) -> str:
        given = [argument for argument in arguments if argument]
        return f"({', '.join(given)})" if given else ""

    def arguments(self, where: Callable[[], str], order: Callable[[], str]) -> list[str]:
        found = []
        if self.chance():
            found.append(f"where: {where()}")
        if self.chance():
            found.append(f"orderBy: [{', '.join(order() for _ in range(self.draw(st.integers(1, 2))))}]")
        if self.chance():
            found.append(f"{self.pick(('first', 'last'))}: {self.pick((0, 1, 2, 3, 50))}")
        return found

    def name(self, field: str) -> str:
        if self.chance(4):
            self._aliases += 1
            return f"x{self._aliases}: {field}"
        return field

    def node(self, node_type: str, depth: int) -> str:
        properties = [prop.name for prop in self.ontology.nodes[node_type].properties]
        parts = [self.name(self.pick(properties)) for _ in range(self.draw(st.integers(1, 3)))]
        if self.chance(4):
            parts.append(self.citations())
        if self.chance(5):
            parts.append("__typename")
        if depth > 0:
            parts += [self.walk(node_type, depth) for _ in range(self.draw(st.integers(0, 2)))]
        return "{ " + " ".join(self.distinct(parts)) + " }"

    def distinct(self, parts: list[str]) -> list[str]:
        """The same field twice would need equal arguments, so each but the first gets an alias."""
        seen: set[str] = set()
        return [self._once(part, seen) for part in parts]

    def _once(self, part: str, seen: set[str]) -> str:
        aliased = part.startswith("x") and ": " in part
        field = part.split(": ", maxsplit=1)[1] if aliased else part
        name = field.split("(", maxsplit=1)[0].split(" ", maxsplit=1)[0]
        if aliased or name not in seen:
            seen.add(name)
            return part
        self._aliases += 1
        return f"y{self._aliases}: {field}"

    def citations(self) -> str:
        return self.pick(
            (
                "sources { locator }",
                "sources { locator source { key title kind } }",
                "sources { __typename source { published } }",
            )
        )

    def walk(self, node_type: str, depth: int) -> str:
        connection = self.pick(self.ontology.connections_of(node_type))
        arguments = self.arguments(lambda: self.where_of(connection, 1), lambda: self.order_of(connection))
        types = connection.relationship.partners(node_type, backward=connection.backward)
        shown = self.connection(types, connection, depth - 1, len(connection.far.types) > 1)
        return self.name(f"{connection.field}{self.called(arguments)} {shown}")

    def connection(self, types: tuple[str, ...], field: Connection | None, depth: int, entity: bool = False) -> str:
        parts = []
        if self.chance():
            parts.append("totalCount")
        if self.chance(3):
            parts.append("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }")
        if self.chance(3) or not parts:
            parts.append(f"nodes {self.any_node(types, depth, entity)}")
        if self.chance():
            parts.append(f"edges {self.edge(types, field, depth, entity)}")
        if self.chance(3):
            parts.append(self.groups(types, field))
        return "{ " + " ".join(self.draw(st.permutations(parts))) + " }"

    def some(self, values: list[str]) -> list[str]:
        """A few of them, each once."""
        return list(dict.fromkeys(self.pick(values) for _ in range(3)))

    def groups(self, types: tuple[str, ...], field: Connection | None) -> str:
        rows = (
            properties_of_nodes(self.ontology.nodes[types[0]])
            if field is None
            else properties_of_connection(self.ontology, field)
        )
        several = ["type"] if field is not None and len(field.far.types) > 1 else []
        possible = [*several, *(name for name, one in rows.items() if one.grouping)]
        by = [self.pick(possible) for _ in range(self.draw(st.integers(0, 3)))]
        shown = list(dict.fromkeys(["count", *by]))
        for measure in Measure:
            measured = [name for name, one in rows.items() if one.measured(measure)]
            if measured and self.chance():
                shown.append(f"{measure} {{ {' '.join(self.some(measured))} }}")
        given = [f"by: [{', '.join(map(constant, by))}]", f"first: {self.pick((0, 1, 50))}" if self.chance(4) else ""]
        return self.name(f"groups{self.called(given)} {{ {' '.join(self.draw(st.permutations(shown)))} }}")

    def any_node(self, types: tuple[str, ...], depth: int, entity: bool) -> str:
        if not entity:
            return self.node(types[0], depth)
        common = " ".join(
            self.pick(("id", "key", "name", "aliases", "since", "createdAt", "__typename")) for _ in range(2)
        )
        chosen = self.pick(types)
        self._aliases += 1
        inner = (
            self.node(chosen, depth - 1).replace("{ ", f"{{ z{self._aliases}: __typename ", 1) if self.chance() else ""
        )
        narrowed = f"... on {chosen} {inner}" if inner else ""
        return f"{{ {common} {narrowed} }}"

    def edge(self, types: tuple[str, ...], field: Connection | None, depth: int, entity: bool) -> str:
        parts = ["cursor"] if self.chance() else []
        parts.append(f"node {self.any_node(types, depth, entity)}")
        if field is not None:
            names = [name for name in edge_properties(field) if name != KEY.name]
            parts += [self.name(self.pick(names)) for _ in range(2)]
            if isinstance(field.relationship, DerivedType):
                parts.append(self.evidence())
            elif self.chance(3):
                parts.append(self.citations())
        return "{ " + " ".join(self.distinct(parts)) + " }"

    def evidence(self) -> str:
        size = f"(first: {self.pick((1, 2, 50))})" if self.chance() else ""
        hop = "hops { id type reversed since from { id name } to { name ... on Project { kind } } sources { locator } }"
        return f"evidence{size} {{ pattern {hop if self.chance() else ''} }}"

    def where(self, node_type: str, depth: int) -> str:
        node = self.ontology.nodes[node_type]
        kinds = ["property", "property"] + (["word", "quantifier", "quantifier"] if depth > 0 else [])
        match self.pick(kinds):
            case "word":
                return self.words(lambda: self.where(node_type, depth - 1))
            case "quantifier":
                connection = self.pick(self.ontology.connections_of(node_type))
                word = self.pick(("some", "none", "all", "single"))
                inner = self.where_of(connection, depth - 1) if self.chance() else "{}"
                return f"{{{connection.field}: {{{word}: {inner}}}}}"
        return "{" + self.property(node.properties, node_type) + "}"

    def words(self, inner: Callable[[], str]) -> str:
        word = self.pick(("AND", "OR", "NOT"))
        if word == "NOT":
            return f"{{NOT: {inner()}}}"
        return f"{{{word}: [{', '.join(inner() for _ in range(self.draw(st.integers(0, 2))))}]}}"

    def where_of(self, connection: Connection, depth: int) -> str:
        if depth > 0 and self.chance(4):
            return self.words(lambda: self.where_of(connection, depth - 1))
        far = connection.far.types
        parts = []
        if self.chance():
            inner = self.where(far[0], depth) if len(far) == 1 else "{" + self.property(OF_NODES, "") + "}"
            parts.append(f"node: {inner}")
        if self.chance():
            given = [prop for name, prop in edge_properties(connection).items() if name not in ("id", "key")]
            parts.append("edge: {" + self.property(given, connection.relationship.name) + "}")
        return "{" + ", ".join(parts) + "}"

    def property(self, properties: Any, owner: str) -> str:
        prop: Property = self.pick(properties)
        operator = self.pick(prop.datatype.comparisons)
        if operator is Operator.IS_NULL:
            operand = self.pick(("true", "false"))
        elif operator is Operator.IN:
            operand = f"[{', '.join(self.operand(prop) for _ in range(self.draw(st.integers(0, 2))))}]"
        else:
            operand = self.operand(prop)
        return f"{prop.name}: {{{operator}: {operand}}}"

    def operand(self, prop: Property) -> str:
        match prop.datatype:
            case Enumeration(values):
                return str(self.pick(values))
            case Integer():
                return str(self.pick(NUMBERS))
            case Decimal():
                return str(self.pick(DECIMALS))
            case Date():
                return f'"{self.pick(DAYS)}"'
            case Instant():
                return f'"{self.pick(("2026-01-01T00:00:00Z", "2025-01-01T00:00:00+08:00"))}"'
            case Text() | Texts() | Identifier():
                return f'"{self.pick(WORDS)}"'
        return self.pick(("true", "false")) if prop.datatype.name == "boolean" else '"https://example.org/a"'

    def order(self, properties: Any) -> str:
        names = [prop.name for prop in properties.values() if prop.datatype.order is not None]
        return f"{{{self.pick(names)}: {self.pick(('ASC', 'DESC'))}}}"

    def order_of(self, connection: Connection) -> str:
        far = connection.far.types
        if self.chance():
            properties = self.ontology.nodes[far[0]].by_name if len(far) == 1 else {p.name: p for p in OF_NODES}
            return f"{{node: {self.order(properties)}}}"
        given = {name: prop for name, prop in edge_properties(connection).items() if name not in ("id", "key")}
        return f"{{edge: {self.order(given)}}}"


@st.composite
def documents(draw: Draw, ontology: Ontology) -> str:
    """A document of one or two root fields."""
    return DocumentWriter(ontology, draw).document()
