"""Reads the findings of a report: asks its queries, all in one state of the graph, and decodes their answers.

    findings = await read_findings(store, Subject(ontology.nodes["Community"], "410106100003", "2021-06-30"), "zh")

This is the only module of reports that knows the JSON of answers.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar

import orjson

from graph.analysis.pairs import DATED_TYPES, DEFAULT_MONTHS, dormant_ties
from graph.analysis.selected_graph import read_selected_graph
from graph.analysis.stated_and_counted import STATED_OF
from graph.errors import Code, RequestError
from graph.ontology.entity import CITATIONS, KIND
from graph.ontology.model import Connection, DerivedType, NodeType, Ontology, RelationshipType
from graph.plan.paging import PageLimits
from graph.plan.slot import Constant, day_slot
from graph.report.findings import (
    Citation,
    CoBuilder,
    ConnectionPage,
    DormantTie,
    DormantTies,
    Evidence,
    Facts,
    Findings,
    Group,
    Hop,
    Indicator,
    Network,
    NetworkEdge,
    NetworkNode,
    Node,
    Participant,
    Period,
    Properties,
    Repetition,
    Source,
    Subject,
    Tie,
)
from graph.report.report import INDICATORS, PARTICIPATION, ROLE, own_properties
from graph.selection.citing import at_one_snapshot
from graph.selection.selection import Selection, types_of
from graph.stores.store import PlanRequest, Store
from loaders.past import KeptStates, PastStates
from loaders.plans import PlanLoader
from resolvers.document_writing import QueryDocument
from resolvers.root_fields import Planner
from schema.names import constant
from server.report.commands import commands, list_commands
from server.report.queries import (
    DORMANT_DEPTH,
    DORMANT_NODES,
    EXISTS,
    PARTICIPANTS,
    SIMILAR,
    SURROUNDINGS,
    ReportQueries,
    exists_query,
    report_queries,
    similar_query,
)

Json: TypeAlias = Any
"""A part of an answer, as orjson reads it."""

Edge = TypeVar("Edge")

PAGE_LIMITS = PageLimits(default=200)
"""The default says how many groups a bar chart has at most, as the queries ask for groups without a number."""


@dataclass(frozen=True, slots=True)
class _Answers:
    """The answers about the subject put together, those about what is around it, and the snapshot of all of them."""

    node: Json
    network: Json
    dormant: DormantTies | None
    snapshot: str


@dataclass(frozen=True, slots=True)
class _Reads:
    """Where findings are read: the store, its past states, and that of these which the subject is taken from."""

    store: Store
    states: KeptStates | None
    state: Store


async def read_findings(store: Store, subject: Subject, language: str, states: KeptStates | None = None) -> Findings:
    """What is known of the subject; `language` is that of the page, for the commands that repeat it.

    Of a state of the past, the subject in them names the revision. Raises RequestError where there is no such node
    (BAD_ID), the day is none (BAD_DATE), the key cannot be one (BAD_TEXT) or there is no such state (BAD_REVISION,
    BEFORE_LOG). Raises StoreError where the store cannot be read, or is written to each time that it is read.
    """
    if subject.day:
        day_slot(Constant(subject.day), "asOf").bind({})
    if subject.as_known_at is None:
        return await _read(_Reads(store, None, store), subject, language)
    past = PastStates(states)
    sequence = await past.sequence(subject.as_known_at)
    async with past.at(sequence) as state:
        return await _read(_Reads(store, states, state), replace(subject, as_known_at=f"r{sequence}"), language)


async def _read(reads: _Reads, subject: Subject, language: str) -> Findings:
    store = reads.state
    types = {"asOf": "Date", "asKnownAt": "String"}
    queries = report_queries(store.ontology, subject.node_type, {name: types[name] for name in _moment(subject)})

    async def attempt(snapshot: str) -> _Answers | None:
        answers = await _answers(reads, subject, queries, snapshot)
        return answers if await store.snapshot() == snapshot else None

    answers = await at_one_snapshot(store, attempt)
    connections = store.ontology.connections_of(subject.node_type.name)
    derived = derived_pages(answers.node, connections)
    return Findings(
        subject=subject,
        facts=_facts(answers.node, subject.node_type),
        recorded=recorded_pages(answers.node, connections),
        participants=_participants(answers.node, connections),
        derived=derived,
        indicators=_indicators(answers.node, connections),
        network=network_of(answers.network, store.ontology),
        dormant=answers.dormant,
        snapshot=answers.snapshot,
        repetition=Repetition(
            queries.document.text,
            orjson.dumps(
                {"key": subject.key, "id": subject.id} | _moment(subject), option=orjson.OPT_INDENT_2
            ).decode(),
            commands(subject, store.ontology, language),
            list_commands(subject, store.ontology, {field: page.total for field, page in derived.items()}, language),
        ),
    )


def _moment(subject: Subject) -> dict[str, str]:
    """The variables of day and revision, of which queries declare only those that there are."""
    moment = {"asOf": subject.day, "asKnownAt": subject.as_known_at}
    return {name: text for name, text in moment.items() if text}


async def _answers(reads: _Reads, subject: Subject, queries: ReportQueries, snapshot: str) -> _Answers:
    node: dict[str, Json] = {}
    for name in queries.subject_queries:
        variables = {"key": subject.key} | _moment(subject)
        answer = await _ask(reads, queries.document, name, subject.node_type.singular, variables)
        if answer is None:
            raise await _unknown(reads.state, subject)
        node |= answer
    # Only now that the node was found, as texts that cannot be keys have no id.
    network = await _ask(reads, queries.document, SURROUNDINGS, "network", {"id": subject.id} | _moment(subject))
    dormant = await _dormant(reads.state, subject) if subject.day else None
    return _Answers(node, network, dormant, snapshot)


async def _ask(
    reads: _Reads, document: QueryDocument, query_name: str, root_field: str, variables: Mapping[str, str]
) -> Json:
    """The answer of a root field, by its plan; raises RequestError and StoreError."""
    planner = Planner(reads.store.ontology, PAGE_LIMITS)
    # A loader for each, as all together might take longer than a store lets one read take.
    with PlanLoader(reads.store, states=reads.states) as plans:
        answer = await plans.answer(PlanRequest(document.plan(planner, query_name, root_field), variables))
    return orjson.loads(orjson.dumps(answer))


async def _unknown(state: Store, subject: Subject) -> RequestError:
    """Why there is no such node, and what to do: it may be there on another day, or the key may be a name."""
    node_type, key = subject.node_type, subject.key
    # Plans that ask for no state of the past are read in this one.
    reads = _Reads(state, None, state)
    if subject.day:
        exists = await _ask(reads, exists_query(node_type), EXISTS, node_type.singular, {"key": key})
        if exists is not None:
            message = f"{node_type.name} {key!r} is not there on {subject.day}; leave out --as-of, or give another day"
            return RequestError(Code.BAD_ID, message)
    try:
        similar = await _ask(reads, similar_query(node_type), SIMILAR, "search", {"text": key})
        texts = [f"{node['key']} {node['name']}" for node in similar["nodes"]]
    except RequestError:
        # A key may be what no search can be for, such as a question mark.
        texts = []
    look_up = f"look it up: gongjian search NAME --types {node_type.name}"
    what_to_do = f"did you mean: {'; '.join(texts)}" if texts else look_up
    return RequestError(Code.BAD_ID, f"no {node_type.name} has the key {key!r}; {what_to_do}")


async def _dormant(store: Store, subject: Subject) -> DormantTies:
    """The rows of the field `dormantTies` of the query SURROUNDINGS, computed without GraphQL."""
    selection = Selection(
        *types_of(store.ontology, None, None),
        as_of=subject.day,
        around=(subject.id,),
        depth=DORMANT_DEPTH,
        limit=DORMANT_NODES,
    )
    selected = await read_selected_graph(store, selection)
    dated_types = selected.require_any(DATED_TYPES)
    result = dormant_ties(selected.graph, subject.day, DEFAULT_MONTHS, dated_types, subject.id)
    ties = []
    for row in result.rows:
        partner = selected.graph.by_id[row.target if row.source == subject.id else row.source]
        ties.append(DormantTie(Node(partner.id, partner.type, partner.name), row.last))
    return DormantTies(DEFAULT_MONTHS, tuple(ties))


def recorded_pages(node: Json, connections: Sequence[Connection]) -> Mapping[str, ConnectionPage[Tie]]:
    """The recorded connections in the answers about the subject, by field."""
    return {
        connection.field: _page(node[connection.field], functools.partial(_tie, connection), ROLE)
        for connection in connections
        if not isinstance(connection.relationship, DerivedType)
    }


def derived_pages(node: Json, connections: Sequence[Connection]) -> Mapping[str, ConnectionPage[CoBuilder]]:
    """The derived connections in the answers about the subject, by field."""
    return {
        connection.field: _page(node[connection.field], _co_builder, KIND)
        for connection in connections
        if isinstance(connection.relationship, DerivedType)
    }


def network_of(network: Json, ontology: Ontology) -> Network:
    """The answer of the field `network`, in which node types are constants of GraphQL."""
    type_names = {constant(name): name for name in ontology.nodes}
    return Network(
        tuple(
            NetworkNode(node["nodeId"], type_names[node["type"]], node["name"], node["x"], node["y"])
            for node in network["nodes"]
        ),
        tuple(NetworkEdge(edge["type"], edge["source"], edge["target"]) for edge in network["edges"]),
        sum(omitted["count"] for omitted in network["omitted"]),
    )


def _facts(node: Json, node_type: NodeType) -> Facts:
    return Facts(
        node["name"], tuple(node["aliases"] or ()), _period(node), _properties(node, node_type), _citations(node)
    )


def _participants(node: Json, connections: Sequence[Connection]) -> Mapping[str, ConnectionPage[Participant]]:
    return {
        edge["node"]["nodeId"]: _page(edge["node"][PARTICIPANTS], functools.partial(_participant, connection), ROLE)
        for connection in connections
        if connection.field == PARTICIPATION and not isinstance(connection.relationship, DerivedType)
        for edge in node[PARTICIPATION]["edges"]
    }


def _indicators(node: Json, connections: Sequence[Connection]) -> tuple[Indicator, ...]:
    return tuple(
        _indicator(edge["node"])
        for connection in connections
        if connection.field == INDICATORS and connection.relationship.name == STATED_OF
        for edge in node[INDICATORS]["edges"]
    )


def _page(page: Json, decode: Callable[[Json], Edge], group_key: str) -> ConnectionPage[Edge]:
    groups = tuple(Group(group[group_key], group["count"]) for group in page.get("groups", ()))
    return ConnectionPage(page["totalCount"], tuple(map(decode, page["edges"])), groups)


def _tie(connection: Connection, edge: Json) -> Tie:
    return Tie(_node(edge["node"]), _period(edge), _properties(edge, connection.relationship), _citations(edge))


def _participant(connection: Connection, edge: Json) -> Participant:
    return Participant(_node(edge["node"]), _properties(edge, connection.relationship))


def _co_builder(edge: Json) -> CoBuilder:
    evidence = tuple(
        Evidence(path["pattern"], tuple(_hop(hop["relationship"]) for hop in path["hops"])) for path in edge["evidence"]
    )
    return CoBuilder(_node(edge["node"]), edge["weight"], _period(edge), evidence)


def _hop(relationship: Json) -> Hop:
    source, target = _node(relationship["from"]), _node(relationship["to"])
    return Hop(relationship["type"], source, target, _period(relationship), _citations(relationship))


def _indicator(node: Json) -> Indicator:
    # Indicators of another ontology may do without an upper end, a qualifier, a period and a count.
    return Indicator(
        node["name"],
        node["value"],
        node.get("upper"),
        node["unit"],
        node.get("qualifier"),
        node.get("period"),
        node.get("countedBy"),
        _citations(node),
    )


def _node(node: Json) -> Node:
    return Node(node["nodeId"], node["__typename"], node["name"], node.get(KIND))


def _citations(stated: Json) -> tuple[Citation, ...]:
    return tuple(Citation(_source(citation["source"]), citation["locator"]) for citation in stated[CITATIONS])


def _source(source: Json) -> Source:
    return Source(source["key"], source["name"], source)


def _period(dated: Json) -> Period:
    return Period(dated["since"], dated["until"])


def _properties(answer: Json, element: NodeType | RelationshipType | DerivedType) -> Properties:
    return {prop.name: answer[prop.name] for prop in own_properties(element)}
