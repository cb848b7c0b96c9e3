"""Reads the root field `search`."""

from collections.abc import Mapping

from graph.errors import Code, RequestError
from graph.plan.cursor import cursor_slots
from graph.plan.output import Edges, FarNode, Nodes, Output, PageInfo, Role, Selection
from graph.plan.search import RANKED, Search, read_text
from graph.plan.slot import Slot
from resolvers import slots
from resolvers.document import Value, as_list
from resolvers.selections import Fields, Selections
from schema import names
from schema.outputs import PAGE_INFO
from schema.search import SEARCH


def search(selections: Selections, nodes: Fields, arguments: Mapping[str, Value]) -> Search:
    """The plan's root of a search."""
    types = _types(selections, arguments.get("types"))
    text = Slot(slots.given(arguments.get("text"), "text"), read_text, "text", Code.BAD_TEXT)
    page = selections.page(arguments)
    found = Search(text, types, page, _Hits(selections, types).connection(nodes))
    if not found.shows_rows:
        cursors = cursor_slots(page.after, RANKED)[:1] if page.after is not None else ()
        selections.unused += [text, page.size, *cursors]
    return found


def _types(selections: Selections, value: Value) -> tuple[str, ...]:
    """Types are known when the plan is made, so their names are part of it."""
    if value is None:
        return ()
    known = {names.constant(name): name for name in selections.ontology.nodes}
    found = {known[str(getattr(slots.given(item, "types"), "value", ""))]: None for item in as_list(value)}
    if not found:
        raise RequestError(Code.BAD_FILTER, "types: an empty list; allowed: types of node, or no such argument")
    return tuple(found)


class _Hits:
    """Reads what is shown of hits of some types, or of all where none is named."""

    def __init__(self, selections: Selections, types: tuple[str, ...]) -> None:
        self._selections = selections
        self._types = types or tuple(selections.ontology.nodes)

    def connection(self, nodes: Fields) -> Selection:
        return self._selections.select(nodes, (names.connection(SEARCH),), self._of_connection)

    def _of_connection(self, name: str, found: Fields) -> Output:
        match name:
            case "edges":
                return Edges(self._selections.select(found, (names.edge(SEARCH),), self._of_edge))
            case "nodes":
                return Nodes(self._selections.choice(self._types, found))
            case "pageInfo":
                return PageInfo(self._selections.select(found, (PAGE_INFO,), lambda part, _: Role(part)))
        return Role(name)

    def _of_edge(self, name: str, found: Fields) -> Output:
        return FarNode(self._selections.choice(self._types, found)) if name == "node" else Role(name)
