"""Search as SQL: the best of each tier, put together, and the best of these."""

from graph.plan.cursor import cursor_slots, mark
from graph.plan.output import Choice, Edges, FarNode, Literal, Member, Nodes, Output, PageInfo, Role
from graph.plan.search import RANKED as ORDER
from graph.plan.search import TIERS, Search, Tier
from graph.stores.sqlite import objects
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.json_text import embedded, json_boolean, json_object
from graph.stores.sqlite.page_info import page_info, shown_rows
from graph.stores.sqlite.quoting import literal
from graph.stores.sqlite.scope import Scope
from graph.stores.sqlite.search_index import RANKED, SEARCH
from graph.stores.sqlite.search_match import any_match, tier_match
from graph.stores.sqlite.tables import ROW

_LAST = 2**63 - 1

_NODES = f" CROSS JOIN {RANKED} r ON r.rank = {{}} CROSS JOIN {ENTITY} n ON n.{ROW} = r.node"


def search(scope: Scope, given: Search) -> str:
    """The hits as one JSON object."""
    pairs = [(member.key, _member(scope, given, member)) for member in given.selection]
    if not given.shows_rows:
        return json_object(pairs)
    return embedded(f"SELECT {json_object(pairs)} FROM {_hits(scope, given)} h{_NODES.format('h.rank')}")


def _member(scope: Scope, given: Search, member: Member) -> str:
    match member.output:
        case Literal(text):
            return literal(text)
        case Role.TOTAL:
            expression = scope.parameter(given.slot(lambda text: any_match(text, given.types)))
            return f"(SELECT count(*) {_found(scope, expression)})"
        case Edges(selection):
            pairs = [(part.key, _of_edge(scope, part.output)) for part in selection]
            return shown_rows(scope, given, "h", json_object(pairs))
        case Nodes(choice):
            return shown_rows(scope, given, "h", _node(scope, choice))
        case PageInfo(selection):
            return json_object([(part.key, _page_info(scope, given, part.output)) for part in selection])
    raise TypeError(f"no SQL for {member.output!r} of a search")


def _of_edge(scope: Scope, output: Output) -> str:
    match output:
        case Literal(text):
            return literal(text)
        case Role.CURSOR:
            return _cursor()
        case Role.SCORE | Role.MATCHED:
            return f"h.{output}"
        case FarNode(choice):
            return _node(scope, choice)
    raise TypeError(f"no SQL for {output!r} of a hit")


def _node(scope: Scope, choice: Choice) -> str:
    return objects.chosen_node(scope, "r.node", "n.type", choice)


def _cursor() -> str:
    return f"hex(json_array({literal(mark(ORDER))}, h.score, h.rank))"


def _page_info(scope: Scope, given: Search, output: Output) -> str:
    if output is Role.HAS_PREVIOUS:
        return json_boolean("0" if given.page.after is None else "1")
    return page_info(scope, given, "h", _cursor(), output)


def _hits(scope: Scope, given: Search) -> str:
    """The page's hits: rank, score and matched; where page info is asked, i (the place) and c (how many)."""
    size = f"{scope.parameter(given.page.size)}{' + 1' if given.looks_ahead else ''}"
    tiers = " UNION ALL ".join(f"SELECT * FROM ({_tier(scope, given, tier)} LIMIT {size})" for tier in TIERS)
    best = (
        f"SELECT rank, max(score) AS score, matched FROM ({tiers}) GROUP BY rank ORDER BY score DESC, rank LIMIT {size}"
    )
    if not given.page_outputs:
        return f"({best})"
    return f"(SELECT *, row_number() OVER () AS i, count(*) OVER () AS c FROM ({best}))"


def _tier(scope: Scope, given: Search, tier: Tier) -> str:
    """The hits of a tier, best first; after a cursor only those in no better tier, so that none comes twice."""
    after = given.page.after
    expression = given.slot(lambda text: tier_match(text, tier, given.types, only=after is not None))
    found = _found(scope, scope.parameter(expression))
    if after is not None:
        score, rank = map(scope.parameter, cursor_slots(after, ORDER))
        bound = f"CASE WHEN {score} > {tier.score} THEN -1 WHEN {score} = {tier.score} THEN {rank} ELSE {_LAST} END"
        found += f" AND f.rowid > {bound}"
    return f"SELECT f.rowid AS rank, {tier.score} AS score, {literal(tier.matched)} AS matched {found} ORDER BY f.rowid"


def _found(scope: Scope, expression: str) -> str:
    """FROM and WHERE of what an expression matches; CROSS JOIN keeps the order of ranks."""
    valid = scope.valid("n")
    nodes = _NODES.format("f.rowid") if valid else ""
    return f"FROM {SEARCH} f{nodes} WHERE {' AND '.join([f'f.{SEARCH} MATCH {expression}', *valid])}"
