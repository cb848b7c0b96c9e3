"""Search as SQL: the best of each tier, put together, and the best of these.

A tier is an expression (`search_expressions.py`) of the full text index that `search_index.py` keeps. "湖" at the
beginning:

    SELECT f.rowid AS rank, 0.75 AS score, 'NAME' AS matched FROM _search_2 f
    WHERE f._search_2 MATCH $p6 ORDER BY f.rowid LIMIT $p0
"""

from typing import assert_never

from graph.plan.members import Literal
from graph.plan.output import (
    ConnectionFact,
    FarNode,
    HitFact,
    HitOutput,
    Hits,
    NodeChoice,
    Nodes,
    PageFact,
    PageInfo,
    PageInfoOutput,
    SearchOutput,
)
from graph.plan.paging import cursor_slots
from graph.plan.search import RANKED as ORDER
from graph.plan.search import TIERS, Search, Tier
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope, where
from graph.stores.lowering.validity import valid
from graph.stores.quoting import literal
from graph.stores.sqlite.pages import cursor_text, listed, numbered_rows, page_info
from graph.stores.sqlite.search_expressions import any_match, tier_match
from graph.stores.sqlite.search_index import RANKED, SEARCH
from graph.stores.sqlite.sql import Select, embedded, json_boolean, union_all
from graph.stores.sqlite.tables import ENTITY, ROW

_LAST_RANK = 2**63 - 1

_EXACT = "exact"
"""The query of hits that forgive nothing."""

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


def hits_beside(scope: Scope, plan: Search) -> tuple[str, str]:
    """The total, NULL where it is not asked, and a JSON list of ids and scores, for a store that has the nodes."""
    total = _total(scope, plan) if plan.counts else "NULL"
    if not plan.shows_rows:
        return total, "'[]'"
    rows = Select(
        ["n.id AS id", f"{_HIT}.score AS score"],
        f"FROM ({_cut(scope, plan)}) {_HIT}{_nodes(f'{_HIT}.rank')}",
        order_by=[f"{_HIT}.score DESC", f"{_HIT}.rank"],
    )
    return total, f"({Select(['json_group_array(json_array(id, score))'], f'FROM ({rows})')})"


def _total(scope: Scope, plan: Search) -> str:
    expression = scope.parameter(plan.slot(lambda text: any_match(text, plan.node_types)))
    return f"({Select(['count(*)'], _matching(scope, expression))})"


def _nodes(rank: str) -> str:
    return f" CROSS JOIN {RANKED} r ON r.rank = {rank} CROSS JOIN {ENTITY} n ON n.{ROW} = r.node"


def _of_search(scope: Scope, plan: Search, output: SearchOutput) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case ConnectionFact.TOTAL:
            return Expression(_total(scope, plan))
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
    cut = _cut(scope, plan)
    return numbered_rows(cut) if plan.page_facts else f"({cut})"


def _cut(scope: Scope, plan: Search) -> str:
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    exact = union_all([_tier(scope, plan, tier, size) for tier in TIERS if not tier.is_forgiving])
    # A limit of nothing is seen before the index is asked.
    rest = f"CASE WHEN (SELECT count(DISTINCT rank) FROM {_EXACT}) < {size} THEN {size} ELSE 0 END"
    forgiving = union_all([_tier(scope, plan, tier, rest) for tier in TIERS if tier.is_forgiving])
    ways = f"(SELECT * FROM {_EXACT} UNION ALL {forgiving})"
    best = Select(["rank", "max(score) AS score", "matched"], f"FROM {ways}", ["rank"], ["score DESC", "rank"], size)
    return f"WITH {_EXACT} AS MATERIALIZED ({exact}) {best}"


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
    hits = Select(columns, matching, order_by=["f.rowid"], limit=size)
    return Select(["*"], f"FROM ({hits})")


def _matching(scope: Scope, expression: str) -> str:
    """FROM and WHERE of what an expression matches; CROSS JOIN keeps the order of ranks."""
    of_node = valid(scope, "n")
    conditions = [f"f.{SEARCH} MATCH {expression}", *of_node]
    return f"FROM {SEARCH} f{_nodes('f.rowid') if of_node else ''}{where(conditions)}"
