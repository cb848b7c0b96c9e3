"""Reads which page of a connection is asked for."""

from collections.abc import Iterable

from graph.plan.connection import Connection, Page
from graph.plan.cursor import cursor_slots
from graph.plan.output import Groups, Role
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


def not_needed(found: Connection | Search, others: Iterable[Slot] = ()) -> list[Slot]:
    """What no statement needs, and which must be checked by itself.

    That is the page's size and cursors where no row is shown, and all `others` where rows are not counted either.
    """
    if found.shows_rows:
        return []
    cursors = [cursor for cursor in (found.page.after, found.page.before) if cursor is not None]
    unread = [found.page.size, *(cursor_slots(cursor, found.order)[0] for cursor in cursors)]
    counted = any(member.output is Role.TOTAL or isinstance(member.output, Groups) for member in found.selection)
    return unread if counted else [*unread, *others]
