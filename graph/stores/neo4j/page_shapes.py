"""Shapes of pages: what a statement returns of a connection or a search becomes its edges, nodes and page info."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, assert_never

from graph.plan.cursor import encode, mark
from graph.plan.output import (
    Connection,
    ConnectionFact,
    Edges,
    Groups,
    Hits,
    Literal,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
)
from graph.plan.search import Search
from graph.stores.lowering.dialect import Decode, Parameters, Scope, Shown
from graph.stores.neo4j.shapes import as_it_is, compiled

_ORDER_VALUES = "#values"
"""A name that no response key can have, of what cursors are made of."""

_Info: TypeAlias = Callable[[list[Any], bool, bool], Any]
"""Page info, of the rows shown, whether there are more of them, and whether there are some on the other side."""


@dataclass(frozen=True, slots=True)
class RowItem:
    """What is returned of a row: the members that show something of each, and where asked for, its order's values."""

    members: Mapping[str, Shown]
    order_values: Shown | None

    @property
    def parts(self) -> Mapping[str, Shown]:
        """Everything, by name."""
        values = {} if self.order_values is None else {_ORDER_VALUES: self.order_values}
        return {**self.members, **values}

    @property
    def shown(self) -> Shown:
        """The item, as it is returned: a list, or the only part as it is."""
        parts = list(self.parts.values())
        text = parts[0].text if len(parts) == 1 else f"[{', '.join(part.text for part in parts)}]"
        before, groups = "".join(part.before for part in parts), any(part.groups for part in parts)
        return Shown(text, before=before, groups=groups)

    def place(self, name: str) -> str:
        """Where a part stands in what was returned of a row."""
        names = list(self.parts)
        return "item" if len(names) == 1 else f"item[{names.index(name)}]"


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page returns, as one list: each part that is asked for.

    `rows` is the list of what `item` is of each row; there may be one row more than the page has. `has_back` tells
    whether there are rows on the other side of the page's cursor, or is known beforehand.
    """

    total: Shown | None = None
    rows: Shown | None = None
    item: RowItem = field(default_factory=lambda: RowItem({}, None))
    groups: Mapping[str, Shown] = field(default_factory=dict)
    has_back: Shown | bool = False

    @property
    def returned(self) -> dict[str, Shown]:
        """The parts in the order in which they are returned."""
        fixed = {"#total": self.total, "#rows": self.rows}
        back = {"#back": self.has_back} if isinstance(self.has_back, Shown) else {}
        return {name: part for name, part in fixed.items() if part is not None} | dict(self.groups) | back


def page(scope: Scope, plan: Connection | Search, parts: PageParts) -> Shown:
    """A page as it is returned, and its shape."""
    returned = list(parts.returned.values())
    return Shown(
        f"[{', '.join(part.text for part in returned)}]",
        _decode(plan, parts, scope.slots.name(plan.page.size)),
        "".join(part.before for part in returned),
        any(part.groups for part in returned),
    )


def _decode(plan: Connection | Search, parts: PageParts, size: str) -> Decode:
    """`size` names the parameter of the page's size; the rows are cut only where there may be one too many."""
    places = {name: f"row[{place}]" for place, name in enumerate(parts.returned)}
    rows = places.get("#rows", "()")
    if not any(isinstance(member.output, PageInfo) for member in plan.selection) and not plan.page.backward:
        return _object(plan, parts, places, "row, parameters", rows)
    show = _object(plan, parts, places, "row, parameters, rows, ahead, back", "rows")
    rows_of = compiled(f"lambda row: ({rows}, {places.get('#back', parts.has_back)})", {})
    backward = plan.page.backward

    def decode(row: Any, parameters: Parameters) -> Any:
        met, back = rows_of(row)
        shown = list(met[: parameters[size]])
        if backward:
            shown.reverse()
        return show(row, parameters, shown, len(met) > parameters[size], back)

    return decode


def _object(
    plan: Connection | Search, parts: PageParts, places: Mapping[str, str], arguments: str, rows: str
) -> Callable[..., Any]:
    names: dict[str, Any] = {}
    entries = []
    for member in plan.selection:
        key, name = member.key, f"f{len(names)}"
        match member.output:
            case Literal(text):
                entry = repr(text)
            case ConnectionFact.TOTAL:
                entry = places["#total"]
            case PageInfo(selection):
                names[name] = _info({part.key: _fact(plan, part.output, parts.item) for part in selection})
                entry = f"{name}(rows, ahead, back)"
            case Groups():
                names[name] = parts.groups[key].decode or as_it_is
                entry = f"{name}({places[key]}, parameters)"
            case Edges() | Nodes() | Hits():
                names[name] = parts.item.members[key].decode or as_it_is
                entry = f"[{name}({parts.item.place(key)}, parameters) for item in {rows}]"
            case _:
                assert_never(member.output)
        entries.append(f"{key!r}: {entry}")
    return compiled(f"lambda {arguments}: {{{', '.join(entries)}}}", names)


def _info(parts: Mapping[str, _Info]) -> _Info:
    return lambda rows, ahead, back: {key: part(rows, ahead, back) for key, part in parts.items()}


def _fact(plan: Connection | Search, output: PageInfoOutput, item: RowItem) -> _Info:
    match output:
        case Literal(text):
            return lambda _rows, _ahead, _back: text
        case PageFact.START_CURSOR | PageFact.END_CURSOR:
            values = compiled(f"lambda item: {item.place(_ORDER_VALUES)}", {})
            end = 0 if output is PageFact.START_CURSOR else -1
            return _cursor(mark(plan.order), values, end)
        case PageFact.HAS_NEXT | PageFact.HAS_PREVIOUS:
            if output is (PageFact.HAS_PREVIOUS if plan.page.backward else PageFact.HAS_NEXT):
                return lambda _rows, ahead, _back: ahead
            return lambda _rows, _ahead, back: back
        case _:
            assert_never(output)


def _cursor(order_mark: str, values: Callable[[Any], Sequence[Any]], end: int) -> _Info:
    return lambda rows, _ahead, _back: encode(order_mark, values(rows[end])) if rows else None
