"""Shapes of pages: the rows of a connection or search become its edges, nodes and page info."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from graph.plan.connection import Connection
from graph.plan.cursor import encode, mark
from graph.plan.output import Groups, Literal, Output, PageInfo, Role
from graph.plan.search import Search
from graph.stores.neo4j.shapes import Decode, Parameters

TOTAL, ROWS, BACK, VALUES = "#total", "#rows", "#back", "#values"
"""Places beside those of members, under names that no response key can have."""

_Info: TypeAlias = Callable[[list[Any], bool, bool], Any]
"""Of the rows shown, whether there are more of them, and whether there are some on the other side of the cursor."""


def page_shape(given: Connection | Search, places: Mapping[str, str], items: Mapping[str, Decode], size: str) -> Decode:
    """The shape of a connection.

    `places` tells where in the value `row` stand the total, groups, the rows, and whether there are some at the back;
    and where in a row, `item`, stand the members of `items`, whose decoders these are. `size` names the page's size.
    """
    if not any(isinstance(member.output, PageInfo) for member in given.selection) and not given.page.backward:
        return _object(given, places, items, "row, given", places.get(ROWS, "()"))
    show = _object(given, places, items, "row, given, rows, ahead, back", "rows")
    rows_of = _made(f"lambda row: ({places.get(ROWS, '[]')}, {places.get(BACK, 'False')})", {})
    backward = given.page.backward

    def decode(row: Any, parameters: Parameters) -> Any:
        found, back = rows_of(row)
        rows = found[: parameters[size]]
        if backward:
            rows.reverse()
        return show(row, parameters, rows, len(found) > parameters[size], back)

    return decode


def _object(
    given: Connection | Search, places: Mapping[str, str], items: Mapping[str, Decode], arguments: str, rows: str
) -> Callable[..., Any]:
    names: dict[str, Any] = {}
    entries = []
    for member in given.selection:
        name = f"f{len(names)}"
        match member.output:
            case Literal(text):
                shown = repr(text)
            case Role.TOTAL:
                shown = places[TOTAL]
            case PageInfo(selection):
                names[name] = _info({part.key: _part(given, part.output, places) for part in selection})
                shown = f"{name}(rows, ahead, back)"
            case Groups():
                names[name] = items[member.key]
                shown = f"{name}({places[member.key]}, given)"
            case _:
                names[name] = items[member.key]
                shown = f"[{name}({places[member.key]}, given) for item in {rows}]"
        entries.append(f"{member.key!r}: {shown}")
    return _made(f"lambda {arguments}: {{{', '.join(entries)}}}", names)


def _made(source: str, names: dict[str, Any]) -> Callable[..., Any]:
    """Response keys, checked by the plan to be names, and places of lists are all that the source holds."""
    made: Callable[..., Any] = eval(source, names)
    return made


def _info(parts: Mapping[str, _Info]) -> _Info:
    return lambda rows, ahead, back: {key: part(rows, ahead, back) for key, part in parts.items()}


def _part(given: Connection | Search, output: Output, places: Mapping[str, str]) -> _Info:
    order_mark = mark(given.order)
    values = _made(f"lambda item: {places.get(VALUES, 'item')}", {})
    match output:
        case Literal(text):
            return lambda _rows, _ahead, _back: text
        case Role.START_CURSOR:
            return lambda rows, _ahead, _back: encode(order_mark, values(rows[0])) if rows else None
        case Role.END_CURSOR:
            return lambda rows, _ahead, _back: encode(order_mark, values(rows[-1])) if rows else None
    ahead = Role.HAS_PREVIOUS if given.page.backward else Role.HAS_NEXT
    return (lambda _rows, more, _back: more) if output is ahead else (lambda _rows, _ahead, back: back)
