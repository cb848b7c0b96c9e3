"""Reads which page of a connection is asked for."""

from graph.plan.connection import Connection, Page
from graph.plan.cursor import cursor_slots
from graph.plan.search import Search
from graph.plan.slot import Slot
from resolvers import slots
from resolvers.document import Arguments


def page(arguments: Arguments, limits: slots.PageLimits) -> Page:
    """The page that the arguments of a connection ask for."""
    first, last = arguments.get("first"), arguments.get("last")
    slots.refuse_both(first, last)
    name = "first" if last is None else "last"
    return Page(
        slots.size(last if last is not None else first, name, limits, limits.default),
        backward=last is not None,
        after=slots.cursor(arguments.get("after"), "after"),
        before=slots.cursor(arguments.get("before"), "before"),
    )


def not_needed(found: Connection | Search) -> list[Slot]:
    """What no statement needs, as the size of a page of which only the total is shown; it must be checked itself."""
    if found.shows_rows:
        return []
    cursors = [cursor for cursor in (found.page.after, found.page.before) if cursor is not None]
    return [found.page.size, *(cursor_slots(cursor, found.order)[0] for cursor in cursors)]
