"""Draws documents: root fields, pages, selections."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar

from graph.ontology.entity import (
    ALIASES,
    CREATED,
    ID,
    KEY,
    KIND,
    NAME,
    NODE_ID,
    OF_NODES,
    PERIOD_DAYS,
    RELATIONSHIP_ID,
    SINCE,
)
from graph.ontology.model import Connection, DerivedType, Ontology
from graph.plan.groupable import list_of_nodes, rows_of_changes, rows_of_connection, rows_of_pairs, rows_of_shared
from graph.plan.identity import day_mark, global_id
from resolvers.connection_types import OF_EDGES, edge_properties
from schema import names
from schema.changes import CHANGE_ROW, CHANGED_RELATIONSHIP
from schema.common import COMMON
from schema.outputs import RELATIONSHIP
from schema.search import SEARCH
from tests.questions.drawing import ABSENT, Bare, Question
from tests.questions.filters import constant_of
from tests.questions.paths import HOPS, PathsWriter
from tests.questions.texts import SEARCHED

AS_OF = ("2019-03-01", "2020-06-15", "2021-02-01", "2019-06-30", "2020-01-01", None, ABSENT, "2020")
DAYS = ("2019-03-01", "2020-06-15", "2021-02-01", "2019-06-30")
CHANGED = ("2018-06-01", "2020-01-01", "2020-06-30", "2020-07-01", "2021-01-27", "2021-01-28", "2030-01-01", "2020")
SIZES = (0, 1, 2, 3, 50, None, ABSENT, 51)
INFO = ("hasNextPage", "hasPreviousPage", "startCursor", "endCursor")
SOURCES = (
    "sources { locator }",
    "sources { locator source { key title kind } }",
    "sources { __typename source { published } }",
    "sources { source { ... on Entity { name } ... on Source { url } } source { key } }",
)
PERIOD = ("since", "until", *PERIOD_DAYS)
CHANGED_FIELDS = (RELATIONSHIP_ID, "type", *PERIOD)
VIA = "via { nodeId type key name kind kindLabel { zh en } typeLabel { en } }"
LABELS = (
    "kindLabel { zh }",
    "typeLabel { en zh }",
    "kindLabel { x: zh y: zh __typename }",
    "kindLabel { en } typeLabel { __typename } kindLabel { zh }",
)
LISTS = (
    ("nodes", "{ nodeId type kind degree }"),
    ("nodes", "{ __typename key name kind x y }"),
    ("nodes", "{ kindLabel { zh en } key typeLabel { en __typename } }"),
    ("edges", "{ relationshipId type since until start end weight }"),
    ("edges", "{ source target weight ... { type } }"),
    ("edges", "{ relationshipId patterns weight }"),
    ("omitted", "{ nodeId type count }"),
)


@dataclass
class DocumentWriter(PathsWriter):
    """Writes one document. Where `day` is given, each root field has the variable as its `asOf`."""

    day: str = ""
    network_limits: ClassVar = (0, 1, 3, 8, 50)

    def document(self) -> str:
        """One or two root fields, and the fragments that they spread."""
        roots = [self.root(f"r{place}") for place in self.count(2, 1)]
        selection = "{ " + " ".join(roots) + (" __typename }" if self.chance(10) else " }")
        return f"{self.declared}{selection}{self.defined}"

    def root(self, alias: str) -> str:
        """One of the kinds of root field."""
        pairs = [derived for derived in self.ontology.derived.values() if derived.root]
        # A change has two days of its own, and an id the day that it carries.
        kinds = ["network", "search", "common", *(["diff", "ids"] if not self.day else [])]
        kind = self.pick(["all", "all", "all", "pairs", "paths", *kinds] if pairs else ["all", *kinds])
        writers = {
            "diff": self.changes,
            "network": self.network,
            "search": self.search,
            "paths": self.paths,
            "common": self.common,
            "ids": self.by_ids,
            "pairs": lambda alias: self.pairs(alias, self.pick(pairs)),
        }
        if kind in writers:
            return writers[kind](alias)
        ends = [end for derived in pairs for end in (*derived.source.types, *derived.target.types)]
        node = self.ontology.nodes[self.pick(ends if ends and self.chance(3) else self.ontology.nodes)]
        if self.chance(3):
            key = self.drawn("ID!", (*self.keys_of(node.name), "none"))
            return self.field(
                node.singular, {"key": key, **self.on_a_day}, self.node(node.name, self.pick((1, 2, 2, 3))), alias
            )
        arguments, cursor = self.page(
            node.name, lambda: self.where(node.name, 2), lambda: self.order_of_nodes(node.name)
        )
        selection = self.connection(
            names.connection(node.name),
            lambda: self.node(node.name, self.pick((1, 2, 2, 3))),
            list,
            lambda: self.groups((node.name, names.list_measured_stem(node)), list_of_nodes(node), self.grouped_node),
            cursor,
        )
        return self.field(node.plural, {**arguments, **self.on_a_day}, selection, alias)

    @property
    def on_a_day(self) -> dict[str, Any]:
        """The argument `asOf`, or none."""
        if self.day:
            return {"asOf": self.fixed_variable(self.day, "Date")}
        return {"asOf": self.drawn("Date", AS_OF if self.chance(9) else AS_OF[:-1])} if self.chance() else {}

    def by_ids(self, alias: str) -> str:
        """Nodes and relationships by their global ids, now and then of a day."""
        types = list(self.ontology.nodes)
        known = [global_id(name, key) for name in types for key in self.keys_of(name)]
        known += [global_id(name, key) for name in self.ontology.relationships for key in ("k0", "k1", "k2")]
        known = [day_mark(self.pick(DAYS)) + identity if self.chance(3) else identity for identity in known]
        selection = self.any_node("Node", types, 2)
        if self.chance():
            return self.field("node", {"id": self.drawn("ID!", [self.pick(known) for _ in range(3)])}, selection, alias)
        several = [[self.pick(known) for _ in range(3)], [known[0], known[0]], [], ["x"]]
        return self.field("nodes", {"ids": self.drawn("[ID!]!", several)}, selection, alias)

    def known_ids(self, keys: int) -> list[str]:
        """Global ids that nodes of a random graph may have, so many of each type; the first is always there."""
        types = list(self.ontology.nodes)
        return [global_id(name, key) for name in types for key in self.keys_of(name)[:keys]]

    def types(self, derived: bool) -> list[Bare]:
        """Some types of relationship, often a derived one."""
        types = self.some([*self.ontology.relationships, *(self.ontology.derived if derived else ())])
        return [*types, Bare(self.pick(self.ontology.derived))] if types and derived and self.chance() else types

    def some(self, types: Sequence[str]) -> list[Bare]:
        """Some types; now and then none, which must be refused."""
        return [] if self.chance(15) else [Bare(self.pick(types)) for _ in self.count(3, 1)]

    def network(self, alias: str) -> str:
        """The network around some nodes."""
        ids = [[self.pick(self.known_ids(2)) for _ in self.count(3, 1)] for _ in range(3)]
        arguments: dict[str, Any] = {
            "around": self.drawn("[ID!]!", ids),
            "limit": self.drawn("Int", self.network_limits),
        }
        if self.chance():
            arguments["depth"] = self.pick((0, 1, 2, 3))
        if self.chance():
            arguments["relationshipTypes"] = self.types(derived=True)
        if self.chance(3):
            arguments["nodeTypes"] = self.some([constant_of(name) for name in self.ontology.nodes])
        if self.chance(3):
            arguments["pinned"] = self.whole("[PinnedNode!]", self.pinned)
        if self.chance(4):
            # So few nodes along one derived type that weights decide which of them are shown.
            derived = self.pick(self.ontology.derived.values())
            end = self.pick((*derived.source.types, *derived.target.types))
            arguments |= {"relationshipTypes": [Bare(derived.name)], "depth": 1, "limit": 2}
            arguments["around"] = [global_id(end, self.keys_of(end)[0])]
        named = arguments.get("relationshipTypes", ())
        arguments |= self.narrowing([derived for name, derived in self.ontology.derived.items() if name in named])
        selection = self.selection(
            "Network", [self.field(name, selection=text) for name, text in LISTS if self.chance()] or ["__typename"]
        )
        return self.field("network", {**arguments, **self.on_a_day}, selection, alias)

    def pinned(self) -> list[Any]:
        """Nodes of a picture, a few of them or none; now and then in places where none can be, or in two."""
        nodes: list[Any] = [
            self.pinned_node(identity) for identity in self.random.sample(self.known_ids(1), 4)[: self.pick(range(5))]
        ]
        if nodes and not self.fixed and self.chance(3):
            self.fixed = True
            options = [self.pinned_node(self.pick(self.known_ids(2))) for _ in range(2)]
            self.fixed = False
            nodes.append(self.variable("PinnedNode!", options))
        return nodes

    def pinned_node(self, identity: str) -> dict[str, Any]:
        """A node with its place."""
        day = day_mark(self.pick(DAYS)) if self.chance(5) else ""
        x, y = (self.drawn("Float!", (0, 12.5, -0.1, 60, *([1e7] if self.chance(15) else []))) for _ in "xy")
        return {"id": day + identity, "x": x, "y": y}

    def paths(self, alias: str) -> str:
        """The shortest paths between two nodes."""
        ends = [self.drawn("ID!", [self.pick(self.known_ids(1)) for _ in range(3)]) for _ in range(2)]
        arguments: dict[str, Any] = {"from": ends[0], "to": ends[1], "maxLength": self.pick((1, 2, 2, 3, 4))}
        if self.chance():
            arguments["first"] = self.drawn("Int", (0, 1, 2, 5))
        if self.chance(3):
            arguments["relationshipTypes"] = self.types(derived=False)
        return self.field("paths", {**arguments, **self.on_a_day}, self.paths_shown(), alias)

    def common(self, alias: str) -> str:
        """What two or three nodes share, mostly of one type or of two; often by a derived type of which they are."""
        types, along = [self.pick(self.ontology.nodes) for _ in range(2)], self.types(derived=True)
        if self.chance():
            derived = self.pick(self.ontology.derived.values())
            end = self.pick((derived.source, derived.target))
            types, along = [self.pick(end.types) for _ in range(2)], [Bare(derived.name), *along[:1]]
        known = [global_id(name, key) for name in types for key in self.keys_of(name)[:2]]
        named = [f"{types[0]}:{self.keys_of(types[0])[0]}", *known[1:3]]
        several = [[self.pick(known) for _ in self.count(3, 2)] for _ in range(3)]
        arguments: dict[str, Any] = {"of": self.drawn("[ID!]!", [known[:2], known[:2], known[::2], named, *several])}
        if self.chance():
            arguments["relationshipTypes"] = along
        if self.chance(4):
            arguments["nodeTypes"] = self.some([constant_of(name) for name in self.ontology.nodes])
        if self.chance(3):
            arguments["where"] = self.whole("EntityWhere", lambda: self.of_any(self.ontology.nodes))
        between, cursor = self.between()

        def row() -> str:
            node = self.field("node", selection=self.any_node("Entity", list(self.ontology.nodes), 2))
            by = self.field("by", selection="{ relationshipType count }")
            return self.selection("Common", [node, *(part for part in ("count", by) if self.chance())])

        def groups() -> str:
            return self.groups((COMMON, names.ENTITY), rows_of_shared(), self.grouped_node)

        page = self.connection(names.connection(COMMON), row, list, groups, cursor)
        return self.field(COMMON, {**arguments, **between, **self.on_a_day}, page, alias)

    def pairs(self, alias: str, derived: DerivedType) -> str:
        """All edges of a derived relationship."""
        arguments, cursor = self.page(
            derived.root, lambda: self.where_of_pairs(derived, 2), lambda: self.order_of_pairs(derived)
        )
        ends = list(zip(names.pair_ends(derived), (derived.source.types, derived.target.types), strict=True))

        def pair() -> str:
            parts = [f"{end} {self.node(types[0], 2)}" for end, types in ends if self.chance()]
            parts += [self.evidence(derived), *(self.pick((*OF_EDGES, *PERIOD_DAYS)) for _ in self.count(2))]
            return self.selection(names.pair(derived.root), parts)

        def groups() -> str:
            groupable = rows_of_pairs(self.ontology, derived, names.pair_ends(derived))
            return self.groups((derived.root, derived.root), groupable, self.grouped_node)

        page = self.connection(names.connection(derived.root), pair, list, groups, cursor)
        return self.field(derived.root, {**arguments, **self.on_a_day}, page, alias)

    def changes(self, alias: str) -> str:
        """What changed between two days."""
        types = [self.types(derived=self.chance(3)) for _ in range(2)]
        arguments: dict[str, Any] = {
            end: self.drawn("Date!", CHANGED[: self.pick((-1, -1, None))]) for end in ("from", "to")
        }
        if self.chance():
            arguments["types"] = self.drawn("[RelationshipType!]", [*types, None])
        between, cursor = self.between()

        def change() -> str:
            relationship = self.relationship(CHANGED_RELATIONSHIP, list(self.ontology.nodes))
            told = ["change", "cause", self.field("relationship", selection=relationship)]
            return self.selection(CHANGE_ROW, [*told, self.change_evidence()] if self.chance(3) else told)

        def groups() -> str:
            return self.groups((names.CHANGE, names.CHANGE), rows_of_changes(), self.grouped_node)

        page = self.connection(names.connection(names.CHANGE), change, list, groups, cursor)
        return self.field("diff", {**arguments, **between}, page, alias)

    def search(self, alias: str) -> str:
        """The nodes that a text finds."""
        arguments: dict[str, Any] = {"text": self.drawn("String!", SEARCHED[: self.pick((-2, -2, -2, None))], among=2)}
        types = [self.pick(self.ontology.nodes) for _ in self.count(4, 1)] if self.chance(3) else []
        if types:
            arguments["types"] = self.drawn("[NodeType!]", [[Bare(constant_of(name)) for name in types]])
        if self.chance():
            arguments["first"] = self.drawn("Int", SIZES[: self.pick((5, 7, 8))])
        cursor = self.new_name("k") if self.chance() else ""
        if cursor:
            arguments["after"] = self.cursor(cursor)

        def far() -> str:
            return self.any_node("Entity", types or list(self.ontology.nodes), 2)

        def edge() -> list[str]:
            return [name for name in ("score", "matched") if self.chance()]

        selection = self.connection(names.connection(SEARCH), far, edge, None, cursor)
        return self.field(SEARCH, {**arguments, **self.on_a_day}, selection, alias)

    def page(self, of: str, where: Callable[[], Any], order: Callable[[], Any]) -> tuple[dict[str, Any], str]:
        """The arguments of a connection, and the response key of the cursors that one of them takes, if any."""
        arguments: dict[str, Any] = {}
        if self.chance():
            arguments["where"] = self.whole(names.where(of), where)
        if self.chance():
            arguments["orderBy"] = self.whole(f"[{names.order(of)}!]", lambda: [order() for _ in self.count(2)])
        between, cursor = self.between()
        return {**arguments, **between}, cursor

    def between(self) -> tuple[dict[str, Any], str]:
        """The size of a page and a cursor, and the response key of the cursors that it takes, if any."""
        arguments: dict[str, Any] = {}
        if self.chance():
            arguments[self.pick(("first", "last"))] = self.drawn("Int", SIZES[: self.pick((5, 5, 5, 7, 7, 7, 8))])
        if not self.chance(3):
            return arguments, ""
        key = self.new_name("k")
        arguments[self.pick(("after", "before"))] = self.cursor(key)
        return arguments, key

    def page_info(self) -> str:
        """All of it, or some."""
        several = self.chance()
        parts = [self.field(name) for name in INFO if several or self.chance()]
        return self.selection("PageInfo", parts or ["__typename"])

    def connection(
        self,
        of: str,
        far: Callable[[], str] | None,
        edge: Callable[[], list[str]],
        groups: Callable[[], str] | None,
        cursor: str,
    ) -> str:
        """A connection whose GraphQL type is `of`; `far` draws what is shown of a node, `edge` what beside it."""
        parts = [self.field("totalCount")] if self.chance() else []
        if self.chance(3):
            parts.append(self.field("pageInfo", selection=self.page_info()))
        if groups and self.chance(3):
            parts += [groups() for _ in self.count(2, 1)]
        if far and (self.chance(3) or not (parts or cursor)):
            parts += [self.field("nodes", selection=far()) for _ in self.count(2, 1)]
        if cursor or not parts or self.chance():
            edge_parts = [f"{cursor}: cursor"] if cursor else ["cursor"] if self.chance(3) else []
            edge_parts += [self.field("node", selection=far())] if far else []
            edge_type = of.removesuffix("Connection") + "Edge"
            parts.append(self.field("edges", selection=self.selection(edge_type, [*edge_parts, *edge()])))
        return self.selection(of, self.random.sample(parts, len(parts)))

    def node(self, node_type: str, depth: int, *, narrowed: bool = False) -> str:
        """What is shown of a node of a type; where others are narrowed beside it, its own fields have aliases."""
        own = [*(prop.name for prop in self.ontology.nodes[node_type].properties), *PERIOD_DAYS]
        common = {*(prop.name for prop in OF_NODES), *PERIOD_DAYS, KIND}
        chosen = [self.pick(own) for _ in self.count(3, 1)]
        parts = [
            self.field(name, alias=self.new_name("z") if narrowed and name not in common else "") for name in chosen
        ]
        parts += [self.pick(SOURCES)] if self.chance(4) else []
        parts += [self.pick(LABELS)] if self.chance(4) else []
        parts += ["__typename"] if self.chance(5) else []
        parts += [self.walk(node_type, depth) for _ in self.count(2)] if depth > 0 and self.chance(2) else []
        return self.selection(node_type, parts)

    def any_node(self, interface: str, types: Sequence[str], depth: int) -> str:
        """What is shown of a node that may be of several types."""
        common = (*(prop.name for prop in (ID, KEY, NAME, ALIASES, SINCE, CREATED)), KIND, NODE_ID, *PERIOD_DAYS)
        parts = [self.field(self.pick(common if interface == "Entity" else (ID.name,))) for _ in self.count(2)]
        chosen = [self.pick(types) for _ in self.count(2)]
        parts += [f"... on {name} {self.node(name, depth - 1, narrowed=True)}" for name in chosen]
        parts += [f"... on Entity {{ name {self.pick(LABELS)} }}"] if self.chance(4) else []
        if interface == "Node" and self.chance():
            parts.append(f"... on {RELATIONSHIP} {self.relationship(RELATIONSHIP, types)}")
        return self.selection(interface, parts if parts and self.chance(3) else [*parts, "__typename"])

    def relationship(self, of: str, types: Sequence[str]) -> str:
        """What is shown of a relationship of any type."""
        own = CHANGED_FIELDS if of == CHANGED_RELATIONSHIP else (*CHANGED_FIELDS, ID.name)
        parts = [self.field(name) for name in own if self.chance()]
        parts += [
            self.field(end, selection=self.any_node("Entity", types, 2)) for end in ("from", "to") if self.chance()
        ]
        return self.selection(of, [*parts, *([self.pick(SOURCES)] if self.chance(3) or not parts else [])])

    def grouped_node(self, types: Sequence[str]) -> str:
        """What is shown of the node that rows are grouped by."""
        return self.node(types[0], 1) if len(types) == 1 else self.any_node("Entity", types, 1)

    def walk(self, node_type: str, depth: int) -> str:
        """A connection of a node."""
        connection = self.connection_of(node_type)
        stem = names.connection_stem(connection)
        arguments, cursor = self.page(stem, lambda: self.where_of(connection, 1), lambda: self.order_of(connection))
        types = connection.relationship.partners(node_type, backward=connection.backward)
        several = len(connection.far.types) > 1

        def far() -> str:
            return self.any_node("Entity", types, depth - 1) if several else self.node(types[0], depth - 1)

        def groups() -> str:
            stems = stem, names.measured_stem(self.ontology, connection)
            return self.groups(stems, rows_of_connection(self.ontology, connection), self.grouped_node)

        selection = self.connection(names.connection(stem), far, lambda: self.edge(connection), groups, cursor)
        return self.field(connection.field, arguments, selection)

    def edge(self, connection: Connection) -> list[str]:
        """What is shown of an edge beside its node."""
        own = [*(name for name in edge_properties(connection) if name != KEY.name), *PERIOD_DAYS]
        parts = [self.field(self.pick(own)) for _ in self.count(2)]
        if isinstance(connection.relationship, DerivedType):
            return [*parts, self.evidence(connection.relationship)]
        return [*parts, self.pick(SOURCES)] if self.chance(3) else parts

    def evidence(self, derived: DerivedType) -> str:
        """The facts of a derived relationship."""
        arguments: dict[str, Any] = {"first": self.drawn("Int", (1, 2, 50))} if self.chance() else {}
        if self.chance():
            arguments["where"] = self.where_of_facts(derived, 1)
        additional = [name for name in (*PERIOD, VIA, self.pick(SOURCES)) if self.chance()]
        return self.field("evidence", arguments, f"{{ pattern {' '.join(additional)} {self.pick(HOPS)} }}")

    def change_evidence(self) -> str:
        """The facts of a change."""
        arguments = {"first": self.drawn("Int", SIZES[: self.pick((5, 5, 7, 8))])} if self.chance() else {}
        additional = [name for name in (*PERIOD, VIA, self.pick(SOURCES)) if self.chance()]
        return self.field("evidence", arguments, f"{{ pattern {' '.join(additional)} {self.pick(HOPS)} }}")


class NetworkWriter(DocumentWriter):
    """Writes documents that ask for networks alone: around nodes that are there, of few nodes, along many types."""

    network_limits: ClassVar = (1, 2, 3, 5, 8)

    def root(self, alias: str) -> str:
        """A network."""
        return self.network(alias)

    def known_ids(self, keys: int) -> list[str]:
        """Global ids of the first node of each type, which every random graph has."""
        return super().known_ids(1)

    def types(self, derived: bool) -> list[Bare]:
        """All types of relationship, or some."""
        every = [Bare(declared.name) for declared in self.ontology.all_relationships]
        return every if self.chance() else super().types(derived)


def question(
    ontology: Ontology,
    random: Random,
    day: str = "",
    times: int = 4,
    writer_type: type[DocumentWriter] = DocumentWriter,
) -> Question:
    """A document of one or two root fields, and the values of its variables each time."""
    writer = writer_type(ontology, random, times=times, day=day)
    document = writer.document()
    return Question(document, writer.asked, writer.cursors)
