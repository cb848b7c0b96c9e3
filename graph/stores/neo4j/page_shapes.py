"""Shapes of pages: what a statement returns of a connection or a search becomes its edges, nodes and page info.

{ totalCount nodes { name } }    returned: [7, [[['a']], [['b']]]]
                                 shown:    {'totalCount': 7, 'nodes': [{'name': 'a'}, {'name': 'b'}]}
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, assert_never

from graph.plan.members import Literal
from graph.plan.output import (
    Connection,
    ConnectionFact,
    ConnectionOutput,
    Edges,
    Groups,
    Hits,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
    SearchOutput,
)
from graph.plan.paging import encode, order_mark
from graph.plan.search import Search
from graph.stores.lowering.dialect import Expression, Parameters, Scope
from graph.stores.neo4j.shapes import as_it_is

TOTAL, ROWS, BACK = "#total", "#rows", "#back"
"""Names of what is returned beside the groups; no response key can be called so."""


class _Page(NamedTuple):
    """What was returned of a page: its rows, in order, and whether there are more of them on either side."""

    values: Sequence[Any]
    rows: Sequence[Any]
    ahead: bool
    back: bool
    parameters: Parameters


_Show: TypeAlias = Callable[[_Page], Any]


@dataclass(frozen=True, slots=True)
class RowItem:
    """What is returned of each row: a list of what the members of the page show of it, then its order's values."""

    members: Mapping[str, Expression]
    order_values: Expression | None

    @property
    def expression(self) -> Expression:
        """The item as it is returned."""
        parts = [*self.members.values(), *filter(None, [self.order_values])]
        text = f"[{', '.join(part.text for part in parts)}]"
        return Expression(
            text, before="".join(part.before for part in parts), groups=any(part.groups for part in parts)
        )


NO_ITEM = RowItem({}, None)


def page(
    scope: Scope, plan: Connection | Search, returned: Mapping[str, Expression], item: RowItem, *, back: bool
) -> Expression:
    """A page as it is returned, and its shape.

    `returned` are the parts that are asked for: TOTAL, ROWS (of which there may be one more than the page has), groups
    by their response keys, and BACK, whether there are rows on the other side of the cursor; else `back` is known.
    """
    places = {name: place for place, name in enumerate(returned)}
    show = {member.key: _member(plan, member.key, member.output, places, returned, item) for member in plan.members}
    size, rows_at, back_at = scope.slots.name(plan.page.size), places.get(ROWS), places.get(BACK)

    def decode(values: Any, parameters: Parameters) -> Any:
        met = () if rows_at is None else values[rows_at]
        rows = met[: parameters[size]][:: -1 if plan.page.backward else 1]
        has_back = back if back_at is None else values[back_at]
        decoded = _Page(values, rows, len(met) > len(rows), has_back, parameters)
        return {key: value(decoded) for key, value in show.items()}

    parts = returned.values()
    text = f"[{', '.join(part.text for part in parts)}]"
    return Expression(text, decode, "".join(part.before for part in parts), any(part.groups for part in parts))


def _member(
    plan: Connection | Search,
    key: str,
    output: ConnectionOutput | SearchOutput,
    places: Mapping[str, int],
    returned: Mapping[str, Expression],
    item: RowItem,
) -> _Show:
    match output:
        case Literal(text):
            return lambda _page: text
        case ConnectionFact.TOTAL:
            total_at = places[TOTAL]
            return lambda page: page.values[total_at]
        case PageInfo(members):
            facts = {member.key: _fact(plan, member.output) for member in members}
            return lambda page: {key: fact(page) for key, fact in facts.items()}
        case Groups():
            groups_at, decode = places[key], returned[key].decode or as_it_is
            return lambda page: decode(page.values[groups_at], page.parameters)
        case Edges() | Nodes() | Hits():
            place, decode = list(item.members).index(key), item.members[key].decode or as_it_is
            return lambda page: [decode(row[place], page.parameters) for row in page.rows]
        case _:
            assert_never(output)


def _fact(plan: Connection | Search, output: PageInfoOutput) -> _Show:
    match output:
        case Literal(text):
            return lambda _page: text
        case PageFact.START_CURSOR | PageFact.END_CURSOR:
            mark, place = order_mark(plan.order), 0 if output is PageFact.START_CURSOR else -1
            return lambda page: encode(mark, page.rows[place][-1]) if page.rows else None
        case PageFact.HAS_NEXT | PageFact.HAS_PREVIOUS:
            ahead = output is (PageFact.HAS_PREVIOUS if plan.page.backward else PageFact.HAS_NEXT)
            return (lambda page: page.ahead) if ahead else (lambda page: page.back)
        case _:
            assert_never(output)
