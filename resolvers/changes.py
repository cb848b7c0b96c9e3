"""Reads `diff`: the relationships that changed between two days."""

from graph.plan.condition import TRUE
from graph.plan.connection import BY_DAY, Connection
from graph.plan.walk import Changes
from resolvers import slots
from resolvers.document import Arguments
from resolvers.rows import rows_of_changes
from resolvers.selections import Fields, Selections
from resolvers.types import recorded_types


def changes(selections: Selections, nodes: Fields, arguments: Arguments) -> Connection:
    """The plan's root of a `diff`."""
    kinds = recorded_types(arguments, "types", selections.ontology)
    before = slots.one_day(arguments.get("from"), "from")
    after = slots.one_day(arguments.get("to"), "to")
    shown = selections.connection(rows_of_changes(kinds), nodes)
    return selections.paged(arguments, Changes(kinds, before, after), TRUE, BY_DAY, shown)
