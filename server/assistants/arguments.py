"""What assistants read of the tools: what each is for, and its arguments.

Whatever depends on the ontology is added by `tools.py`, which also makes the tools of these.
"""

from typing import Any

from pydantic import Field

from graph.plan.network import DEFAULT_DEPTH, MAXIMUM_DEPTH, MAXIMUM_NODES
from graph.plan.paths import DEFAULT_PATH_LENGTH, MAXIMUM_PATH_LENGTH
from server.assistants.calls import AS_KNOWN_AT, MAXIMUM_ROWS, Arguments, DatedArguments
from server.assistants.documents import MAXIMUM_EVIDENCE

INSTRUCTIONS = (
    "A knowledge graph of a city district (城区知识图谱): who works with whom, since when, and by which source. "
    "Every answer has its sources, its day (asOf) and the query that gave it: cite sources by title and locator, and "
    "say of which day the answer is. Facts may be missing: that nothing is recorded proves nothing. "
    "Tools take names; where a name is not certain they give back candidates: choose by what the reader said, or ask. "
    "An answer with a cursor is not all: call again with all arguments alike and the cursor. "
    "Where since or until is null, no source tells it; an open end still holds. "
    "Prefer the other tools to query."
)

SEARCH = (
    "Find nodes by name, alias, key, pinyin or initials (按名称、别名、拼音、首字母查找), the best first. Start here "
    "where a name is not certain. Answers show each node as Type:key, which all other tools take."
)
CO_BUILDERS = (
    "Who co-builds with whom, how strongly, since when, and how we know (谁与谁共建、强度、起止、依据及出处). For a "
    "node its partners; without `node`, the strongest pairs of all. `weight` counts distinct facts, of which "
    f"`evidence` shows at most {MAXIMUM_EVIDENCE}, each with its pattern, its period, what is in between (via), and "
    "its sources."
)
WHY_CONNECTED = (
    "Why two nodes are connected (为何相连): the shortest paths of recorded relationships between them, each with its "
    "period and sources. `reversed` means walked against its direction."
)
WHAT_CHANGED = (
    "What began or ended between two days (两日之间新增、终止了什么): relationships seen on one of them alone, with "
    "their sources. Name a derived type in `types` to see which pairs came or went, and by which facts. `cause` is "
    "EVENT (the world changed), or with knownFrom or knownTo also CORRECTION (what is recorded did)."
)
GAPS = (
    "What is missing (空白): nodes that have no relationship of a kind, such as communities without a co-builder "
    "(没有共建单位的社区) or needs that nobody met (无人回应的需求)."
)
NETWORK = (
    "The network around some nodes as a table of nodes and edges (节点表与边表), to count, compare or draw. Sources "
    "are those of its nodes and recorded relationships; ask co_builders or why_connected for those of a pair."
)
QUESTION = (
    "Ask a documented question of an analyst (分析员常问的问题) with its variables (? may be left out). Prefer these "
    "to writing a query.\n"
)
SCHEMA = (
    "Find what GraphQL calls something (按词查模式), before `query`: types, fields, arguments and values whose name or "
    "description has the word, in Chinese or English. The exact name of a type shows all its fields."
)
QUERY = (
    "Run a read-only GraphQL query (只读查询) where no other tool fits. Select `sources { locator source { key title "
    "url } }` of what you report. With dryRun its cost is told, and nothing is read. A query above the maximum cost "
    "is refused: give smaller `first` or fewer levels. Page by first, after and pageInfo."
)

_NODE = "Type:key as answers show it, a global id, or a name (名称、别名)"
_ROWS = Field(default=10, ge=1, le=MAXIMUM_ROWS, description="Rows of a page.")


class SearchArguments(DatedArguments):
    text: str = Field(description="A name or a part of it, an alias, pinyin or initials: 如意湖, ruyihu, ryh.")
    types: list[str] = Field(default=[], description="Only nodes of these types.")
    first: int = _ROWS


class CoBuildersArguments(DatedArguments):
    node: str = Field(default="", description=f"Whose partners: {_NODE}. Without it, the strongest pairs of all.")
    relationship: str = Field(default="", description="Another derived relationship than the usual one.")
    min_weight: int = Field(default=1, ge=1, description="The least strength (强度): how many distinct facts.")
    patterns: list[str] = Field(
        default=[], description="Only pairs that hold by one of these kinds of fact (依据类型)."
    )
    first: int = _ROWS


class WhyConnectedArguments(DatedArguments):
    from_: str = Field(alias="from", description=f"A node: {_NODE}.")
    to: str = Field(description="Another node.")
    max_length: int = Field(
        default=DEFAULT_PATH_LENGTH, ge=1, le=MAXIMUM_PATH_LENGTH, description="Relationships of a path at most."
    )
    relationship_types: list[str] = Field(default=[], description="Along these only; all recorded ones without it.")
    first: int = Field(default=5, ge=1, le=MAXIMUM_ROWS, description="Paths at most, the shortest first.")


class WhatChangedArguments(Arguments):
    from_: str = Field(alias="from", description="The earlier day (前一日), as 2019-12-31.")
    to: str = Field(description="The later day (后一日).")
    types: list[str] = Field(default=[], description="Relationships of these types; all recorded ones without it.")
    as_known_at: str | None = AS_KNOWN_AT
    known_from: str | None = Field(
        default=None,
        description="What was recorded then of the earlier day, as asKnownAt, but not beside it; now without it.",
    )
    known_to: str | None = Field(default=None, description="The same of the later day.")
    first: int = _ROWS


class GapsArguments(DatedArguments):
    without: str = Field(default="", description="The field of relationships that the nodes have none of.")
    type: str = Field(default="", description="The type of the nodes, where several have such a field.")
    within: list[str] = Field(
        default=[],
        max_length=50,
        description=f"Only nodes with a recorded relationship to one of these, such as streets (街道), each: {_NODE}.",
    )
    first: int = Field(default=20, ge=1, le=MAXIMUM_ROWS, description="Rows of a page.")


class NetworkArguments(DatedArguments):
    around: list[str] = Field(min_length=1, max_length=20, description=f"The nodes to begin with, each: {_NODE}.")
    depth: int = Field(default=DEFAULT_DEPTH, ge=0, le=MAXIMUM_DEPTH, description="How many relationships away.")
    relationship_types: list[str] = Field(default=[], description="Along these; all recorded ones without it.")
    node_types: list[str] = Field(default=[], description="To nodes of these types.")
    limit: int = Field(default=50, ge=1, le=MAXIMUM_NODES, description="Nodes at most.")
    min_weight: int = Field(default=1, ge=1, description="The least strength of derived relationships.")


class QuestionArguments(Arguments):
    name: str = Field(description="The question.")
    variables: dict[str, Any] = Field(default={}, description="Its variables by name; a node may be named (名称).")
    first: int = Field(default=20, ge=1, le=MAXIMUM_ROWS, description="Rows of a page.")


class SchemaArguments(Arguments):
    word: str = Field(min_length=1, max_length=100, description="A name or a word of either language: 共建.")
    first: int = _ROWS


class QueryArguments(Arguments):
    document: str = Field(description="A GraphQL query.")
    variables: dict[str, Any] = Field(default={}, description="Its variables by name.")
    operation: str = Field(default="", description="Which of its operations, where it has several.")
    dry_run: bool = Field(default=False, description="Only check it and tell its cost; nothing is read.")
