"""Resolves `revisions`: one read of the log for each root field, in which the details that are selected are read, too.

revisions(first: 20) { nodes { touched(first: 5) { key } } }    RevisionPage(21, entries=5)
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from graphql import FieldNode, GraphQLResolveInfo

from graph.errors import Code, ParameterName, RequestError
from graph.plan.slot import Constant
from graph.stores.revision_cost import revisions_cost
from graph.stores.revisions import REVISION, Revision, RevisionPage
from loaders.plans import PlanLoader
from resolvers.document_reading import Arguments, Document, Value, variables_of
from resolvers.object_selection import TYPENAME, FieldValues, select
from resolvers.pass_through import Complete, Resolver
from resolvers.revisions import INTERFACES, LARGEST, RevisionReader, Window
from schema.connections import PAGE_INFO
from schema.names import edge
from schema.revisions import CONNECTION

MAXIMUM_ENTRIES = 20_000
"""Records that the revisions of one root field show together."""

_NEWEST_FIRST, _OLDEST_FIRST = "rn", "ro"
"""The mark of a cursor, which tells in which order it is a place."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the arguments of `revisions` ask for: the first page of its size, and behind which number it begins."""

    whole: RevisionPage
    cursor: int | None

    @property
    def mark(self) -> str:
        """The mark of cursors."""
        return _NEWEST_FIRST if self.whole.after is None else _OLDEST_FIRST

    @property
    def page(self) -> RevisionPage:
        """The page to read, which has one revision more than is asked for, and so tells whether there are more."""
        page = replace(self.whole, first=self.whole.first + 1)
        if self.cursor is None:
            return page
        if page.after is None:
            return replace(page, before=self.cursor)
        return replace(page, after=max(self.cursor, page.after))


def read_arguments(reader: RevisionReader, arguments: Arguments, window: Window) -> Asked:
    """What they ask for; `window` is what is shown of each revision. Raises RequestError."""
    since = arguments.get("since")
    whole = RevisionPage(
        reader.size(arguments, "first"),
        after=None if since is None else reader.number(since, "since", Code.BAD_RANGE),
        of=reader.identity(arguments),
        types=reader.types(arguments),
        actor=_text(arguments.get("actor")),
        entries=window.size,
        entries_after=window.after,
    )
    if whole.of is None and whole.first * window.size > MAXIMUM_ENTRIES:
        message = f": {whole.first} revisions with {window.size} records each; allowed: {MAXIMUM_ENTRIES:,} together"
        raise RequestError(Code.BAD_PAGE, ParameterName("touched"), message)
    after = _text(arguments.get("after"))
    mark = Asked(whole, None).mark
    return Asked(whole, None if after is None else _place(after, mark))


def _text(value: Value) -> str | None:
    return str(value.value) if isinstance(value, Constant) else None


def _cursor(mark: str, sequence: int) -> str:
    return orjson.dumps([mark, sequence]).hex()


def _place(cursor: str, mark: str) -> int:
    """The sequence number of a cursor; raises RequestError where it is none of this order."""
    try:
        read_mark, sequence = orjson.loads(bytes.fromhex(cursor))
    except (ValueError, TypeError):
        read_mark, sequence = "", None
    if read_mark != mark or not isinstance(sequence, int) or not 0 <= sequence <= LARGEST:
        allowed = "allowed: one that `revisions` returned, with `since` or without it as then"
        raise RequestError(Code.BAD_CURSOR, ParameterName("after"), f": {cursor[:60]!r} is no cursor here; {allowed}")
    return sequence


def revisions_resolver(reader: RevisionReader) -> Resolver:
    """The resolver of the root field."""

    async def resolve(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        loader: PlanLoader = info.context
        document = Document(info.fragments, variables_of(info), frozenset())
        below = document.fields(info.field_nodes, (CONNECTION,)).values()
        window = reader.window(document, _leading_to_revisions(document, below))
        asked = read_arguments(reader, document.arguments(info.field_nodes[0]), window)
        counts = any(nodes[0].name.value == "totalCount" for nodes in below)
        cost = revisions_cost(asked.whole, counts=counts)
        revisions = await loader.revisions(asked.page, str(info.path.key), cost)
        if asked.whole.of is not None and not revisions:
            await loader.check_logged(asked.whole.of, "of")
        total_count = await loader.revision_count(asked.whole) if counts else 0
        connection = _connection(reader, asked, revisions, total_count)
        return Complete(select([connection], document, info.field_nodes, INTERFACES)[0])

    return resolve


def _leading_to_revisions(document: Document, below: Collection[Sequence[FieldNode]]) -> list[FieldNode]:
    """The fields `node` of edges and `nodes` of a connection, among those that are selected of it."""
    edges = [node for nodes in below if nodes[0].name.value == "edges" for node in nodes]
    of_edges = document.fields(edges, (edge(REVISION),)).values()
    of_nodes = [node for nodes in below if nodes[0].name.value == "nodes" for node in nodes]
    return [node for nodes in of_edges if nodes[0].name.value == "node" for node in nodes] + of_nodes


def _connection(reader: RevisionReader, asked: Asked, read: Sequence[Revision], total_count: int) -> FieldValues:
    page = read[: asked.whole.first]
    skipped = 0 if asked.whole.of else asked.whole.entries_after
    nodes = [reader.values(revision, skipped) for revision in page]
    cursors = [_cursor(asked.mark, revision.sequence) for revision in page]
    return {
        TYPENAME: CONNECTION,
        "edges": [
            {TYPENAME: edge(REVISION), "cursor": cursor, "node": node}
            for cursor, node in zip(cursors, nodes, strict=True)
        ],
        "nodes": nodes,
        "pageInfo": {
            TYPENAME: PAGE_INFO,
            "hasNextPage": len(read) > len(page),
            "hasPreviousPage": asked.cursor is not None,
            "startCursor": cursors[0] if cursors else None,
            "endCursor": cursors[-1] if cursors else None,
        },
        "totalCount": total_count,
    }
