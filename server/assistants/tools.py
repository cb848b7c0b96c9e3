"""The tools: what assistants may ask, made from the ontology and the documented questions.

    tools = Tools(asker, trusted_documents, shows_schema=True)
    await tools.call("search", {"text": "金昌"})    {"answer": {...}, "sources": {...}, "asOf": ..., "query": ...}

Those that need what an ontology may lack, such as a derived relationship with a root field, are left out where it does.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.errors import Code, GongjianError, RequestError, allowed_instead
from graph.ontology.model import Connection, DerivedType, RelationshipType
from graph.plan.paths import MAXIMUM_PATH_LENGTH
from resolvers.schema_words import find
from schema.names import ENTITY, constant, far_type, singular
from server.assistants.arguments import (
    CO_BUILDERS,
    GAPS,
    NETWORK,
    QUERY,
    QUESTION,
    SCHEMA,
    SEARCH,
    WHAT_CHANGED,
    WHY_CONNECTED,
    CoBuildersArguments,
    GapsArguments,
    NetworkArguments,
    QueryArguments,
    QuestionArguments,
    SchemaArguments,
    SearchArguments,
    WhatChangedArguments,
    WhyConnectedArguments,
)
from server.assistants.asking import Asked, Asker, Json
from server.assistants.calls import (
    ALL_TIME,
    Answer,
    DatedArguments,
    Tool,
    answer_call,
)
from server.assistants.documents import Documents
from server.assistants.naming import Nodes, known
from server.assistants.questions import Question, read_questions
from server.assistants.results import Position, ShortForms
from server.graphql_request import GraphQLRequest
from server.trusted_documents import TrustedDocuments

_SOURCES_OF_A_NETWORK = 20
_PERIOD = ("from", "to")
"""The variables of a question that compares two days, or asks what was between them."""

_DRY = "nothing was read; the cost is what it would cost"
_NOT_CITED = "the query selected no sources; select `sources { locator source { key title url } }` to cite"
_NOT_FOUND = ("nothing is found; give a name or a part of it rather than a question, fewer characters, or pinyin",)
_OF_A_NETWORK = ("degree counts relationships of the selected types, shown or not",)


class Tools:
    """The tools over one store. `shows_schema` is false where clients may not ask for the schema."""

    def __init__(self, asker: Asker, trusted_documents: TrustedDocuments, *, shows_schema: bool) -> None:
        self._asker = asker
        self._ontology = asker.store.ontology
        self._trusted_documents = trusted_documents
        self._documents = Documents(self._ontology)
        self._forms = ShortForms(self._ontology)
        self._nodes = Nodes(asker, self._documents, self._forms)
        questions = read_questions(asker.schema, self._ontology)
        self._questions = questions.by_name
        self.left_out = questions.left_out
        """The questions that the schema cannot answer, by name, each with its first mistake."""
        self._node_types = list(self._ontology.nodes)
        self._relationship_types = [relationship.name for relationship in self._ontology.all_relationships]
        self._usual = next((derived for derived in self._ontology.derived.values() if derived.root), None)
        self.by_name: Mapping[str, Tool] = {tool.name: tool for tool in self._all(shows_schema)}
        """The tools in the order in which they are listed."""

    async def call(self, name: str, values: Mapping[str, Json]) -> dict[str, Json]:
        """What a tool answers; raises GongjianError, KeyError where there is no such tool."""
        tool = self.by_name[name]
        return await answer_call(tool, values, self._forms, self._asker.costs.maximum, self._snapshot)

    async def _snapshot(self) -> str:
        return await self._asker.store.snapshot()

    def _all(self, shows_schema: bool) -> Iterator[Tool]:
        yield Tool("search", "Search 查找", SEARCH, SearchArguments, self._search, {"types": self._node_types})
        if self._usual is not None:
            yield self._co_builders_tool(self._usual)
        types = {"relationshipTypes": list(self._ontology.relationships)}
        yield Tool(
            "why_connected", "Why connected 为何相连", WHY_CONNECTED, WhyConnectedArguments, self._why_connected, types
        )
        types = {"types": self._relationship_types}
        yield Tool("what_changed", "What changed 变化", WHAT_CHANGED, WhatChangedArguments, self._what_changed, types)
        choices = {"without": list(self._ontology.connections), "type": self._node_types}
        yield Tool("gaps", "Gaps 空白", self._gaps_description(), GapsArguments, self._gaps, choices)
        types = {"relationshipTypes": self._relationship_types, "nodeTypes": self._node_types}
        yield Tool("network", "Network as a table 网络", NETWORK, NetworkArguments, self._network, types)
        if self._questions:
            listed = "\n".join(f"- {question.signature}: {question.title}" for question in self._questions.values())
            choices = {"name": list(self._questions)}
            yield Tool(
                "question",
                "Documented questions 常见问题",
                QUESTION + listed,
                QuestionArguments,
                self._question,
                choices,
            )
        if shows_schema:
            yield Tool("schema", "Schema by word 模式", SCHEMA, SchemaArguments, self._schema)
        yield Tool("query", "GraphQL query 查询", QUERY, QueryArguments, self._query)

    # search

    async def _search(self, arguments: SearchArguments, position: Position) -> Answer:
        variables = {"text": arguments.text, **_page(arguments.first, position), **_day(arguments)}
        if arguments.types:
            variables["types"] = [constant(name) for name in arguments.types]
        answer = await self._answer(self._documents.search(), variables)
        return answer if answer.data["search"]["totalCount"] else replace(answer, notes=_NOT_FOUND)

    # co_builders

    def _co_builders_tool(self, usual: DerivedType) -> Tool:
        derived = self._ontology.derived.values()
        patterns = {pattern.name: pattern.label for each in derived for pattern in each.patterns}
        legend = "; ".join(f"{name} {label.zh} {label.en}" for name, label in patterns.items())
        others = "; ".join(f"{each.name} {each.label.zh} {each.label.en}" for each in derived)
        description = (
            f"{CO_BUILDERS}\n{usual.name} {usual.label.zh}: {usual.description.en or usual.label.en}\n"
            f"Relationships: {others}.\nPatterns: {legend}."
        )
        choices = {"relationship": list(self._ontology.derived), "patterns": list(patterns)}
        return Tool("co_builders", "Co-builders 共建", description, CoBuildersArguments, self._co_builders, choices)

    async def _co_builders(self, arguments: CoBuildersArguments, position: Position) -> Answer:
        derived = self._ontology.derived.get(arguments.relationship) or self._usual
        assert derived is not None  # The tool exists where there is a usual one.
        where = _of_facts(arguments)
        variables: dict[str, Json] = {**_page(arguments.first, position), **_day(arguments)}
        if not arguments.node:
            if not derived.root:
                raise RequestError(Code.BAD_REQUEST, f"node: missing; {derived.name} has no list of all its pairs")
            return await self._answer(self._documents.pairs(derived), variables | ({"where": where} if where else {}))
        connections = {type_name: self._side(type_name, derived) for type_name in self._node_types}
        types = [type_name for type_name, connection in connections.items() if connection is not None]
        node = await self._nodes.find(arguments.node, types, arguments.as_known_at)
        type_name, _, key = node.partition(":")
        connection = connections[type_name]
        assert connection is not None  # The node is of one of the types.
        variables["key"] = key
        text = self._documents.ties(self._ontology.nodes[type_name], connection)
        answer = await self._answer(
            text, variables | ({"where": {"edge": where}} if where else {}), {arguments.node: node}
        )
        if not any(answer.data.values()):
            raise RequestError(Code.BAD_ID, f"{node} is not there on {arguments.as_of}; leave out asOf, or change it")
        return answer

    def _side(self, type_name: str, relationship: DerivedType) -> Connection | None:
        """The connection by which nodes of a type have a derived relationship; the source's where both ends fit."""
        fitting = (each for each in self._ontology.connections_of(type_name) if each.relationship is relationship)
        return next(fitting, None)

    # why_connected

    async def _why_connected(self, arguments: WhyConnectedArguments, _position: Position) -> Answer:
        resolved = {
            text: await self._nodes.find(text, (), arguments.as_known_at) for text in (arguments.from_, arguments.to)
        }
        variables: dict[str, Json] = {
            "from": resolved[arguments.from_],
            "to": resolved[arguments.to],
            "maxLength": arguments.max_length,
            "first": arguments.first,
            **_day(arguments),
        }
        if arguments.relationship_types:
            variables["types"] = arguments.relationship_types
        answer = await self._answer(self._documents.paths(), variables, resolved)
        note = f"no path of {arguments.max_length} relationships or fewer; maxLength may be {MAXIMUM_PATH_LENGTH}"
        return answer if answer.data["paths"]["nodes"] else replace(answer, notes=(note,))

    # what_changed

    async def _what_changed(self, arguments: WhatChangedArguments, position: Position) -> Answer:
        page = _page(arguments.first, position)
        variables = {"from": arguments.from_, "to": arguments.to, **page, **known(arguments.as_known_at)}
        if arguments.types:
            variables["types"] = arguments.types
        states = {"knownFrom": arguments.known_from, "knownTo": arguments.known_to}
        variables |= {name: state for name, state in states.items() if state is not None}
        days = f"{arguments.from_} and {arguments.to}"
        answer = await self._answer(self._documents.changes(), variables, as_of=days)
        if not any(states.values()):
            return answer
        return replace(answer, as_known_at=" and ".join(state or "now" for state in states.values()))

    # gaps

    def _gaps_description(self) -> str:
        usual = f" Without it: {self._usual.target.field}." if self._usual is not None else ""
        fields = "; ".join(
            f"{connection.field} {connection.label.zh} ({', '.join(connection.near.types)})"
            for connection in self._ontology.connections.values()
        )
        return f"{GAPS}{usual}\nFields: {fields}."

    async def _gaps(self, arguments: GapsArguments, position: Position) -> Answer:
        usual = self._usual.target.field if self._usual is not None else ""
        if not (arguments.without or usual):
            raise RequestError(Code.BAD_REQUEST, "without: missing; name a field of relationships")
        connection = self._ontology.connections[arguments.without or usual]
        owners = connection.near.types
        if not arguments.type and len(owners) > 1:
            raise RequestError(Code.BAD_REQUEST, f"type: missing; allowed: {', '.join(owners)}")
        type_name = arguments.type or owners[0]
        if type_name not in owners:
            raise RequestError(Code.BAD_REQUEST, f"type: {type_name}; {allowed_instead(type_name, owners)}")
        conditions: list[Json] = [{connection.field: {"none": {}}}]
        resolved = {text: await self._nodes.find(text, (), arguments.as_known_at) for text in arguments.within}
        if resolved:
            conditions.append(self._tied_to(type_name, resolved.values()))
        variables = {"where": {"AND": conditions}, **_page(arguments.first, position), **_day(arguments)}
        return await self._answer(self._documents.gaps(self._ontology.nodes[type_name]), variables, resolved)

    def _tied_to(self, type_name: str, nodes: Collection[str]) -> Json:
        """The condition that nodes of a type have a recorded relationship to one of some nodes."""
        keys: dict[str, list[str]] = {}
        for node in nodes:
            far, _, key = node.partition(":")
            keys.setdefault(far, []).append(key)
        conditions = [
            _some(connection, far, {"key": {"in": of_type}})
            for far, of_type in keys.items()
            for connection in self._ontology.connections_of(type_name)
            if isinstance(connection.relationship, RelationshipType)
            and far in connection.relationship.partners(type_name, backward=connection.backward)
        ]
        if not conditions:
            raise RequestError(Code.BAD_REQUEST, f"within: no {type_name} has a relationship to a {' or '.join(keys)}")
        return {"OR": conditions}

    # network

    async def _network(self, arguments: NetworkArguments, _position: Position) -> Answer:
        resolved = {text: await self._nodes.find(text, (), arguments.as_known_at) for text in arguments.around}
        variables: dict[str, Json] = {
            "around": list(resolved.values()),
            "depth": arguments.depth,
            "limit": arguments.limit,
            **_day(arguments),
        }
        if arguments.relationship_types:
            variables["types"] = arguments.relationship_types
        if arguments.node_types:
            variables["nodeTypes"] = [constant(name) for name in arguments.node_types]
        if arguments.min_weight > 1:
            variables["minWeight"] = arguments.min_weight
        answer = await self._answer(self._documents.network(), variables, resolved)
        return self._as_table(answer)

    def _as_table(self, answer: Answer) -> Answer:
        network, sources = answer.data["network"], answer.data["analysis"]["sources"]
        nodes = [
            [self._forms.node(node["type"], node["key"]), node["name"], node["kind"], node["degree"]]
            for node in network["nodes"]
        ]
        edges = [self._edge_row(edge) for edge in network["edges"]]
        table = {
            "nodes": {"columns": ["node", "name", "kind", "degree"], "rows": nodes},
            "edges": {"columns": ["type", "from", "to", "since", "until", "weight", "patterns"], "rows": edges},
            "omittedRelationships": sum(part["count"] for part in network["omitted"]),
            "sources": sources[:_SOURCES_OF_A_NETWORK],
            "sourcesInAll": len(sources),
        }
        return replace(answer, data=table, notes=_OF_A_NETWORK)

    def _edge_row(self, edge: Mapping[str, Json]) -> list[Json]:
        ends = [self._forms.node_of_id(edge[end]) for end in ("source", "target")]
        return [edge["type"], *ends, edge["since"], edge["until"], edge["weight"], edge.get("patterns")]

    # question

    async def _question(self, arguments: QuestionArguments, position: Position) -> Answer:
        question = self._questions[arguments.name]
        variables, resolved = await self._variables(question, arguments.variables)
        if question.paged:
            variables |= _page(arguments.first, position)
        days = [str(variables[name]) for name in _PERIOD if name in variables]
        return await self._answer(question.text, variables, resolved, as_of=" and ".join(days))

    async def _variables(
        self, question: Question, values: Mapping[str, Json]
    ) -> tuple[dict[str, Json], dict[str, str]]:
        """The variables, with nodes as the document takes them, and which nodes they were taken for."""
        listed = "; ".join(map(str, question.variables)) or "none"
        known = {variable.variable.name: variable for variable in question.variables}
        missing = [name for name, each in known.items() if each.variable.required and name not in values]
        unknown = [name for name in values if name not in known]
        if missing or unknown:
            what = f"{missing[0]} is missing" if missing else f"{unknown[0]} is not known"
            raise RequestError(Code.BAD_REQUEST, f"variables: {what}; {question.name} takes: {listed}")
        variables, resolved = dict(values), {}
        for name, each in known.items():
            if each.node_type and name in values:
                node = await self._nodes.find(str(values[name]), [each.node_type])
                resolved[str(values[name])] = node
                variables[name] = node if each.by_id else node.partition(":")[2]
        return variables, resolved

    # schema

    async def _schema(self, arguments: SchemaArguments, _position: Position) -> Answer:
        parts = find(self._asker.schema, arguments.word)
        return Answer({"matches": len(parts), "parts": parts}, as_of=None, paged=False, most=arguments.first)

    # query

    async def _query(self, arguments: QueryArguments, _position: Position) -> Answer:
        document = self._trusted_documents.text_of(GraphQLRequest(arguments.document, None, None))
        operation = arguments.operation or None
        if arguments.dry_run:
            cost = await self._asker.price(document, arguments.variables, operation)
            return Answer(None, document, arguments.variables, cost, as_of=None, notes=(_DRY,), paged=False)
        asked = await self._asker.ask(document, arguments.variables, operation)
        if asked.errors and not any((asked.data or {}).values()):
            raise asked.errors[0]
        notes = (*map(_failure, asked.errors), *_uncited(document))
        as_of = "as the query says" if "asOf" in document else ALL_TIME
        as_known_at = "as the query says" if asked.is_past else None
        return Answer(
            asked.data,
            document,
            arguments.variables,
            asked.cost,
            as_of,
            notes=notes,
            paged=False,
            as_known_at=as_known_at,
        )

    async def _answer(
        self,
        text: str,
        variables: Mapping[str, Json],
        resolved: Mapping[str, str] | None = None,
        as_of: str | None = None,
    ) -> Answer:
        asked: Asked = await self._asker.ask_all(text, variables)
        day = as_of or variables.get("asOf", ALL_TIME)
        taken = {name: node for name, node in (resolved or {}).items() if name != node}
        return Answer(asked.data, text, variables, asked.cost, day, taken, as_known_at=variables.get("asKnownAt"))


def _page(first: int, position: Position) -> dict[str, Json]:
    return {"first": first} | ({"after": position.after} if position.after else {})


def _day(arguments: DatedArguments) -> dict[str, Json]:
    return ({"asOf": arguments.as_of} if arguments.as_of else {}) | known(arguments.as_known_at)


def _some(connection: Connection, far: str, condition: Json) -> Json:
    """The condition that the connection leads to some node of the type for which another holds."""
    of_node = {singular(far): condition} if far_type(connection) == ENTITY else condition
    return {connection.field: {"some": {"node": of_node}}}


def _of_facts(arguments: CoBuildersArguments) -> dict[str, Json]:
    """The condition on an edge of a derived relationship; empty where there is none."""
    where: dict[str, Json] = {}
    if arguments.min_weight > 1:
        where["weight"] = {"gte": arguments.min_weight}
    if arguments.patterns:
        where["evidence"] = {"some": {"pattern": {"in": arguments.patterns}}}
    return where


def _failure(error: GongjianError) -> str:
    return f"a part of the answer failed: {error.code}: {error.message}"


def _uncited(document: str) -> Sequence[str]:
    return () if "sources" in document else (_NOT_CITED,)
