"""Search as Cypher: the text index finds nodes that hold what they must hold, and the best of the tiers ranks them.

l2 are the lines of `search_text.py`, w7 is a word of `search_words.py`, t3 the numbers of the tiers of all words:

UNWIND $p1 AS x6 MATCH (n1:Entity) USING TEXT INDEX n1:Entity(_search) WHERE n1._search CONTAINS x6 ...
WITH n1, [w7 IN $p0 | CASE WHEN l2[1] CONTAINS w7.name_whole THEN 0 WHEN l2[2] ... END] AS t3
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from graph.plan.members import Literal
from graph.plan.output import FarNode, HitFact, HitOutput, Hits, Nodes
from graph.plan.paging import cursor_slots, encode, order_mark
from graph.plan.search import RANKED, TIERS, Matched, Place, Search, Tier
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Part, Scope
from graph.stores.lowering.validity import valid
from graph.stores.neo4j.clauses import collected, match_, returning, with_
from graph.stores.neo4j.labels import ENTITY, SEARCH, SEARCH_RANK
from graph.stores.neo4j.page_shapes import NO_ITEM, ROWS, TOTAL, RowItem, page
from graph.stores.neo4j.search_text import ENDING, LATER, LINES, NUMERALS, PAIRS
from graph.stores.neo4j.search_words import needles, word_maps
from graph.stores.quoting import identifier

_FORMS = {
    Matched.NAME: "name",
    Matched.ALIAS: "name",
    Matched.KEY: "key",
    Matched.PINYIN: "pinyin",
    Matched.INITIALS: "key",
}
"""The form of a word that is compared with each kind of text."""

KNOWN = "known"
"""The name of the parameter with hits that are known beforehand."""

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
    hits = _hits(scope, plan)
    return _page(scope, plan, hits, f"COUNT {{ {hits.clauses} {returning('1 AS one')} }}", _after(scope, plan, hits))


def known_hits(scope: Scope, plan: Search) -> Expression:
    """The same of hits that are known beforehand: the parameter KNOWN has their `total`, and their `hits` as pairs.

    A pair is an id and the number of a tier. All values are in one parameter, since Neo4j plans a statement anew for
    lists and texts of another length, unless they are within a map.
    """
    node, tier, pair = (scope.variable(letter) for letter in "ntx")
    matched = match_(f"({node}:{ENTITY} {{id: {pair}[0]}})", [])
    clauses = f"UNWIND ${KNOWN}.hits AS {pair} {matched} {with_(node, f'{pair}[1] AS {tier}')}"
    return _page(scope, plan, _HitRows(clauses, node, tier), f"${KNOWN}.total", "")


def _page(scope: Scope, plan: Search, hits: _HitRows, total: str, after: str) -> Expression:
    item = NO_ITEM
    returned: dict[str, Expression] = {}
    if plan.counts:
        returned[TOTAL] = Expression(total)
    if plan.shows_rows:
        returned[ROWS], item = _rows(scope, plan, hits, after)
    return page(scope, plan, returned, item, back=plan.page.after is not None)


def _hits(scope: Scope, plan: Search) -> _HitRows:
    node, lines, tiers, worst, tier = (scope.variable(letter) for letter in "nltwt")
    needle, word = scope.variable("x"), scope.variable("w")
    conditions = [f"{node}.{SEARCH} CONTAINS {needle}", *valid(scope, node)]
    if plan.node_types:
        conditions.append(f"({' OR '.join(f'{node}:{identifier(name)}' for name in plan.node_types)})")
    words = f"[{word} IN {scope.parameter(plan.slot(word_maps))} | CASE {' '.join(_cases(lines, word))} END]"
    weaker = f"CASE WHEN {word} > {worst} THEN {word} WHEN {word} <= {worst} THEN {worst} END"
    best = f"CASE WHEN {worst} >= 0 AND coalesce({tiers}[0] > {worst}, true) THEN {worst} ELSE {tiers}[0] END"
    clauses = (
        f"UNWIND {scope.parameter(plan.slot(needles))} AS {needle}",
        match_(f"({node}:{ENTITY}) USING TEXT INDEX {node}:{ENTITY}({SEARCH})", conditions),
        f"WITH DISTINCT {node}",
        with_(node, f"split({node}.{SEARCH}, '\\n') AS {lines}"),
        with_(node, f"{words} AS {tiers}"),
        # Of several words the weakest tells; -1 where there is one, null where one of several does not match.
        with_(node, tiers, f"reduce({worst} = -1, {word} IN tail({tiers}) | {weaker}) AS {worst}"),
        with_(node, f"{best} AS {tier}", conditions=[f"{tier} IS NOT NULL"]),
    )
    return _HitRows(" ".join(clauses), node, tier)


def _cases(lines: str, word: str) -> Iterator[str]:
    """In the order of tiers, so that the first that holds is the best."""
    for number, tier in enumerate(TIERS):
        yield f"WHEN {_holds(lines, word, tier)} THEN {number}"


def _holds(lines: str, word: str, tier: Tier) -> str:
    match tier.matched:
        case Matched.SHORT_NAME:
            edges = f"({lines}[{LINES[Matched.NAME]}] CONTAINS {word}.first OR {lines}[{ENDING}] CONTAINS {word}.last)"
            return f"all(p IN {word}.pairs WHERE {lines}[{PAIRS}] CONTAINS p) AND {edges}"
        case Matched.PINYIN_SLIP:
            line = LATER if tier.place is Place.INSIDE else LINES[Matched.PINYIN]
            others = f"none(o IN s.others WHERE {lines}[{NUMERALS}] CONTAINS o)"
            return f"any(s IN {word}.slips_{tier.place} WHERE {lines}[{line}] CONTAINS s.text AND {others})"
        case Matched.PINYIN if tier.place is Place.INSIDE:
            return f"{lines}[{LATER}] CONTAINS {word}.{_FORMS[tier.matched]}_{tier.place}"
        case _:
            return f"{lines}[{LINES[tier.matched]}] CONTAINS {word}.{_FORMS[tier.matched]}_{tier.place}"


def _after(scope: Scope, plan: Search, hits: _HitRows) -> str:
    """What keeps the hits behind the cursor, if there is one."""
    if plan.page.after is None:
        return ""
    score, rank = map(scope.parameter, cursor_slots(plan.page.after, RANKED))
    return f" AND ({hits.score} < {score} OR ({hits.score} = {score} AND {hits.rank} > {rank}))"


def _rows(scope: Scope, plan: Search, hits: _HitRows, after: str) -> tuple[Expression, RowItem]:
    """The page's hits, and what is returned of each."""
    item = _item(scope, plan, hits)
    size = f"{scope.parameter(plan.page.size)}{' + 1' if plan.looks_ahead else ''}"
    cut = with_(hits.node, hits.tier, order_by=[hits.tier, hits.rank], limit=size)
    return collected(scope, [], f"{hits.clauses}{after} {cut}", item.expression), item


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
