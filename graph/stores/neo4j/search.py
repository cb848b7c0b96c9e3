"""Search as Cypher: the text index finds nodes that hold the text anywhere, and the best of the tiers ranks them.

l2 are the lines of `search_text.py`, t3 is the number of the tier:

MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search) WHERE n1._search CONTAINS $p0 ...
WITH n1, CASE WHEN l2[1] CONTAINS $p1 THEN 0 WHEN l2[2] CONTAINS $p1 THEN 1 ... END AS t3
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from graph.plan.output import ConnectionFact, FarNode, HitFact, HitOutput, Hits, Literal, Nodes
from graph.plan.paging import cursor_slots, encode, order_mark
from graph.plan.search import RANKED, TIERS, Matched, Place, Search
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import collected, match_, returning, with_
from graph.stores.neo4j.labels import ENTITY, SEARCH, SEARCH_RANK
from graph.stores.neo4j.page_shapes import NO_ITEM, ROWS, TOTAL, RowItem, page
from graph.stores.neo4j.search_text import LATER, LINES
from graph.stores.quoting import identifier
from graph.stores.search_entry import LETTERS

_NOWHERE = "\n"
"""What no line holds."""

_SCORES = f"[{', '.join(str(tier.score) for tier in TIERS)}]"


@dataclass(frozen=True, slots=True)
class _HitRows:
    """The clauses that bring hits, and the variables of the node and of its tier's number, the best being 0."""

    clauses: str
    node: str
    tier: str

    @property
    def score(self) -> str:
        return f"{_SCORES}[{self.tier}]"

    @property
    def rank(self) -> str:
        return f"{self.node}.{SEARCH_RANK}"

    @property
    def order_values(self) -> str:
        return f"[{self.score}, {self.rank}]"


def search(scope: Scope, plan: Search) -> Expression:
    """The hits as a list of what is asked of them."""
    hits, item = _hits(scope, plan), NO_ITEM
    returned: dict[str, Expression] = {}
    if any(member.output is ConnectionFact.TOTAL for member in plan.members):
        returned[TOTAL] = Expression(f"COUNT {{ {hits.clauses} {returning('1 AS one')} }}")
    if plan.shows_rows:
        returned[ROWS], item = _rows(scope, plan, hits)
    return page(scope, plan, returned, item, back=plan.page.after is not None)


def _hits(scope: Scope, plan: Search) -> _HitRows:
    node, lines, tier = scope.variable("n"), scope.variable("l"), scope.variable("t")
    contained = scope.parameter(plan.slot(lambda text: text[:LETTERS] if len(text) > 1 else f"|{text}"))
    conditions = [f"{node}.{SEARCH} CONTAINS {contained}", *valid(scope, node)]
    if plan.node_types:
        conditions.append(f"({' OR '.join(f'{node}:{identifier(name)}' for name in plan.node_types)})")
    clauses = (
        match_(f"({node}:{ENTITY}) USING TEXT INDEX {node}:{ENTITY}({SEARCH})", conditions),
        with_(node, f"split({node}.{SEARCH}, '\\n') AS {lines}"),
        with_(node, f"CASE {' '.join(_cases(scope, plan, lines))} END AS {tier}", conditions=[f"{tier} IS NOT NULL"]),
    )
    return _HitRows(" ".join(clauses), node, tier)


def _cases(scope: Scope, plan: Search, lines: str) -> Iterator[str]:
    """In the order of tiers, so that the first that holds is the best."""
    texts = {place: scope.parameter(_part(plan, place)) for place in Place}
    pinyin = {place: scope.parameter(_part(plan, place, of_pinyin=True)) for place in Place}
    for number, tier in enumerate(TIERS):
        of_pinyin = tier.matched is Matched.PINYIN
        line = LATER if of_pinyin and tier.place is Place.INSIDE else LINES[tier.matched]
        yield f"WHEN {lines}[{line}] CONTAINS {(pinyin if of_pinyin else texts)[tier.place]} THEN {number}"


def _part(plan: Search, place: Place, *, of_pinyin: bool = False) -> Slot:
    """What a line holds where the text stands in such a place; pinyin begins with a syllable also inside."""

    def part(text: str) -> str:
        compared = text[:LETTERS] if of_pinyin else text
        match place:
            case Place.WHOLE:
                return f"|{compared}|"
            case Place.BEGINNING:
                return f"|{compared}"
            case Place.INSIDE if len(text) == 1:
                return _NOWHERE
            case Place.INSIDE:
                return f"|{compared}" if of_pinyin else compared

    return plan.slot(part)


def _rows(scope: Scope, plan: Search, hits: _HitRows) -> tuple[Expression, RowItem]:
    """The page's hits, and what is returned of each."""
    item = _item(scope, plan, hits)
    bound = ""
    if plan.page.after is not None:
        score, rank = map(scope.parameter, cursor_slots(plan.page.after, RANKED))
        bound = f" AND ({hits.score} < {score} OR ({hits.score} = {score} AND {hits.rank} > {rank}))"
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    cut = with_(hits.node, hits.tier, order_by=[hits.tier, hits.rank], limit=size)
    return collected(scope, [], f"{hits.clauses}{bound} {cut}", item.expression), item


def _item(scope: Scope, plan: Search, hits: _HitRows) -> RowItem:
    members = {}
    for member in plan.members:
        if isinstance(member.output, Hits):
            parts = [(part.key, _of_hit(scope, hits, part.output)) for part in member.output.members]
            members[member.key] = scope.dialect.object_of(parts)
        elif isinstance(member.output, Nodes):
            members[member.key] = scope.dialect.chosen_node(scope, EndNode(hits.node), member.output.choice)
    # Where nothing of a hit is shown, it is still to be known whether there is one.
    needed = plan.shows_cursors or not members
    return RowItem(members, Expression(hits.order_values) if needed else None)


def _of_hit(scope: Scope, hits: _HitRows, output: HitOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case HitFact.CURSOR:
            return Expression(hits.order_values, _cursor)
        case HitFact.SCORE:
            return Expression(hits.score)
        case HitFact.MATCHED:
            return Expression(hits.tier, lambda tier, _parameters: TIERS[tier].matched.value)
        case FarNode(choice):
            return scope.dialect.chosen_node(scope, EndNode(hits.node), choice)
        case _:
            assert_never(output)


def _cursor(values: Any, _parameters: object) -> str:
    return encode(order_mark(RANKED), values)
