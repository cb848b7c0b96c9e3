"""Search as SQL: the best of each tier, put together, and the best of these.

A tier is an expression of the full-text index over what `search_index.py` keeps of a node. "湖" at the beginning:

    SELECT f.rowid AS rank, 0.75 AS score, 'NAME' AS matched FROM _search f WHERE f._search MATCH $p6
    ORDER BY f.rowid LIMIT $p0
"""

from collections.abc import Sequence
from typing import assert_never

from graph.plan.output import (
    ConnectionFact,
    FarNode,
    HitFact,
    HitOutput,
    Hits,
    Literal,
    NodeChoice,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
    SearchOutput,
)
from graph.plan.paging import cursor_slots
from graph.plan.search import RANKED as ORDER
from graph.plan.search import TIERS, Matched, Place, Search, Tier
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope, where
from graph.stores.lowering.validity import valid
from graph.stores.quoting import literal
from graph.stores.search_entry import LETTERS
from graph.stores.sqlite.pages import cursor_text, listed, numbered_rows, page_info
from graph.stores.sqlite.search_index import (
    GRAMS,
    HEADS,
    LATER,
    LATER_HEAD,
    LATER_HEADS,
    PINYIN,
    PINYIN_HEAD,
    RANKED,
    SEARCH,
    grams,
    type_term,
)
from graph.stores.sqlite.sql import Select, embedded, json_boolean
from graph.stores.sqlite.tables import ENTITY, ROW

_LAST_RANK = 2**63 - 1

_HIT = "h"
"""The alias of a page's rows; `r` and `n` are those of the rank and the node that belong to one."""


def search(scope: Scope, plan: Search) -> Expression:
    """The hits as one JSON object."""
    page_object = scope.dialect.object_of(
        [(member.key, _of_search(scope, plan, member.output)) for member in plan.members]
    )
    if not plan.shows_rows:
        return page_object
    return Expression(embedded(Select([page_object.text], f"FROM {_hits(scope, plan)} {_HIT}{_nodes(f'{_HIT}.rank')}")))


def _nodes(rank: str) -> str:
    return f" CROSS JOIN {RANKED} r ON r.rank = {rank} CROSS JOIN {ENTITY} n ON n.{ROW} = r.node"


def _of_search(scope: Scope, plan: Search, output: SearchOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case ConnectionFact.TOTAL:
            expression = scope.parameter(plan.slot(lambda text: any_match(text, plan.node_types)))
            return Expression(f"({Select(['count(*)'], _matching(scope, expression))})")
        case Hits(members):
            hit = scope.dialect.object_of([(part.key, _of_hit(scope, part.output)) for part in members])
            return listed(scope, plan, _HIT, hit)
        case Nodes(choice):
            return listed(scope, plan, _HIT, _node(scope, choice))
        case PageInfo(members):
            return scope.dialect.object_of([(part.key, _of_page_info(scope, plan, part.output)) for part in members])
        case _:
            assert_never(output)


def _of_hit(scope: Scope, output: HitOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case HitFact.CURSOR:
            return Expression(_cursor())
        case HitFact.SCORE | HitFact.MATCHED:
            return Expression(f"{_HIT}.{output}")
        case FarNode(choice):
            return _node(scope, choice)
        case _:
            assert_never(output)


def _node(scope: Scope, choice: NodeChoice) -> Expression:
    return scope.dialect.chosen_node(scope, EndNode("r.node", node_type="n.type"), choice)


def _cursor() -> str:
    return cursor_text(ORDER, [f"{_HIT}.score", f"{_HIT}.rank"])


def _of_page_info(scope: Scope, plan: Search, output: PageInfoOutput) -> Part:
    if output is PageFact.HAS_PREVIOUS:
        return Expression(json_boolean("0" if plan.page.after is None else "1"))
    return page_info(scope, plan, _HIT, _cursor(), output)


def _hits(scope: Scope, plan: Search) -> str:
    """The page's hits: rank, score and matched; where page info is asked, i (the place) and c (how many)."""
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    tiers = " UNION ALL ".join(f"SELECT * FROM ({_tier(scope, plan, tier, size)})" for tier in TIERS)
    columns = ["rank", "max(score) AS score", "matched"]
    best = Select(columns, f"FROM ({tiers})", ["rank"], ["score DESC", "rank"], size)
    return numbered_rows(best) if plan.page_facts else f"({best})"


def _tier(scope: Scope, plan: Search, tier: Tier, size: str) -> Select:
    """The hits of a tier, best first; after a cursor only those in no better tier, so that none comes twice."""
    after = plan.page.after
    expression = plan.slot(lambda text: tier_match(text, tier, plan.node_types, only=after is not None))
    matching = _matching(scope, scope.parameter(expression))
    if after is not None:
        score, rank = map(scope.parameter, cursor_slots(after, ORDER))
        bound = (
            f"CASE WHEN {score} > {tier.score} THEN -1 WHEN {score} = {tier.score} THEN {rank} ELSE {_LAST_RANK} END"
        )
        matching += f" AND f.rowid > {bound}"
    columns = ["f.rowid AS rank", f"{tier.score} AS score", f"{literal(tier.matched)} AS matched"]
    return Select(columns, matching, order_by=["f.rowid"], limit=size)


def _matching(scope: Scope, expression: str) -> str:
    """FROM and WHERE of what an expression matches; CROSS JOIN keeps the order of ranks."""
    of_node = valid(scope, "n")
    conditions = [f"f.{SEARCH} MATCH {expression}", *of_node]
    return f"FROM {SEARCH} f{_nodes('f.rowid') if of_node else ''}{where(conditions)}"


_NOTHING = '""'


def tier_match(text: str, tier: Tier, types: Sequence[str], *, only: bool) -> str:
    """What matches as a tier says; `only` leaves out what matches better."""
    expression = _of_tier(text, tier)
    if not expression:
        return _NOTHING
    if only:
        better = filter(None, (_of_tier(text, other) for other in TIERS[: TIERS.index(tier)]))
        expression = " NOT ".join((expression, *better))
    return _of_types(expression, types)


def any_match(text: str, types: Sequence[str]) -> str:
    """What matches in any way."""
    return _of_types(" OR ".join(filter(None, (_of_tier(text, tier) for tier in TIERS))), types)


def _of_types(expression: str, types: Sequence[str]) -> str:
    return f"({expression}) AND ({' OR '.join(map(type_term, types))})" if types else expression


def _of_tier(text: str, tier: Tier) -> str:
    """Nothing where a text of one character would stand inside."""
    if tier.place is Place.INSIDE and len(text) == 1:
        return ""
    if tier.matched is Matched.PINYIN:
        return _of_pinyin(text[:LETTERS], tier.place)
    before, behind = ("" if tier.place is Place.INSIDE else "«", "»" if tier.place is Place.WHOLE else "")
    return f'"{" ".join(grams(GRAMS[tier.matched], f"{before}{text}{behind}"))}"'


def _of_pinyin(text: str, place: Place) -> str:
    if place is Place.WHOLE:
        return f'"{PINYIN}{text}"'
    letter, head, heads = (PINYIN, PINYIN_HEAD, HEADS) if place is Place.BEGINNING else (LATER, LATER_HEAD, LATER_HEADS)
    return f'"{head}{text}"' if len(text) in heads else f'"{letter}{text}" *'
