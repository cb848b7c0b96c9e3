"""Reads the root field `search`."""

from graph.errors import Code
from graph.plan.search import Search, read_text
from graph.plan.slot import Slot
from resolvers import slots
from resolvers.document import Arguments
from resolvers.pages import page
from resolvers.rows import rows_of_hits
from resolvers.selections import Fields, Selections
from resolvers.types import node_types


def search(selections: Selections, nodes: Fields, arguments: Arguments) -> Search:
    """The plan's root of a search; it names no types where all are meant."""
    types = node_types(arguments, "types", selections.ontology)
    named = types if len(types) < len(selections.ontology.nodes) else ()
    text = Slot(slots.given(arguments.get("text"), "text"), read_text, "text", Code.BAD_TEXT)
    shown = selections.connection(rows_of_hits(types), nodes)
    found = Search(text, named, page(arguments, selections.limits), shown)
    selections.check(found, text)
    return found
