"""Search as Cypher: the text index finds nodes that hold the text anywhere, and the best of the tiers ranks them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.plan.cursor import cursor_slots, encode, mark
from graph.plan.output import Edges, FarNode, Literal, Nodes, Output, Role
from graph.plan.search import RANKED, TIERS, Matched, Place, Search
from graph.plan.slot import Slot
from graph.stores.neo4j import objects
from graph.stores.neo4j.gathering import gathered
from graph.stores.neo4j.labels import ENTITY, SEARCH, SEARCH_RANK
from graph.stores.neo4j.page_shapes import BACK, ROWS, TOTAL, VALUES, page_shape
from graph.stores.neo4j.quoting import identifier
from graph.stores.neo4j.scope import Scope, prop, where
from graph.stores.neo4j.search_text import LATER, LINES
from graph.stores.neo4j.shapes import Decode, Fixed, Part, Shown, object_of
from graph.stores.search_entry import LETTERS

_NOWHERE = "\n"
"""What no line holds."""

_SCORES = f"[{', '.join(str(tier.score) for tier in TIERS)}]"


@dataclass(frozen=True, slots=True)
class _Hits:
    """The clauses that bring hits, and the variables of the node and of its tier's number, the best being 0."""

    clauses: str
    node: str
    tier: str

    @property
    def score(self) -> str:
        return f"{_SCORES}[{self.tier}]"

    @property
    def rank(self) -> str:
        return prop(self.node, SEARCH_RANK)

    @property
    def order_values(self) -> str:
        return f"[{self.score}, {self.rank}]"


def search(scope: Scope, given: Search) -> Shown:
    """The hits as a list of what is asked of them: their total, their rows."""
    returned: dict[str, Shown] = {}
    places: dict[str, str] = {}
    items: dict[str, Decode] = {}
    hits = _hits(scope, given)
    if any(member.output is Role.TOTAL for member in given.selection):
        returned[TOTAL] = Shown(f"COUNT {{ {hits.clauses} RETURN 1 AS one }}")
    if given.shows_rows:
        returned[ROWS] = _rows(scope, given, hits, places, items)
    places |= {name: f"row[{place}]" for place, name in enumerate(returned)}
    places |= {BACK: "True"} if given.page.after is not None else {}
    texts = ", ".join(shown.text for shown in returned.values())
    before = "".join(shown.before for shown in returned.values())
    return Shown(f"[{texts}]", page_shape(given, places, items, scope.parameter(given.page.size)[1:]), before)


def _hits(scope: Scope, given: Search) -> _Hits:
    node, lines, tier = scope.variable("n"), scope.variable("l"), scope.variable("t")
    found = scope.parameter(given.slot(lambda text: text[:LETTERS] if len(text) > 1 else f"|{text}"))
    conditions = [f"{prop(node, SEARCH)} CONTAINS {found}", *scope.valid(node)]
    if given.types:
        conditions.append(f"({' OR '.join(f'{node}:{identifier(name)}' for name in given.types)})")
    clauses = (
        f"MATCH ({node}:{ENTITY}) USING TEXT INDEX {node}:{ENTITY}({SEARCH}){where(conditions)}"
        f" WITH {node}, split({prop(node, SEARCH)}, '\\n') AS {lines}"
        f" WITH {node}, CASE {' '.join(_cases(scope, given, lines))} END AS {tier} WHERE {tier} IS NOT NULL"
    )
    return _Hits(clauses, node, tier)


def _cases(scope: Scope, given: Search, lines: str) -> Iterator[str]:
    """In the order of tiers, so that the first that holds is the best."""
    texts = {place: scope.parameter(_part(given, place)) for place in Place}
    pinyin = {place: scope.parameter(_part(given, place, of_pinyin=True)) for place in Place}
    for number, tier in enumerate(TIERS):
        of_pinyin = tier.matched is Matched.PINYIN
        line = LATER if of_pinyin and tier.place is Place.INSIDE else LINES[tier.matched]
        yield f"WHEN {lines}[{line}] CONTAINS {(pinyin if of_pinyin else texts)[tier.place]} THEN {number}"


def _part(given: Search, place: Place, *, of_pinyin: bool = False) -> Slot:
    """What a line holds where the text stands in such a place; pinyin begins with a syllable also inside."""

    def made(text: str) -> str:
        compared = text[:LETTERS] if of_pinyin else text
        match place:
            case Place.WHOLE:
                return f"|{compared}|"
            case Place.BEGINNING:
                return f"|{compared}"
        if len(text) == 1:
            return _NOWHERE
        return f"|{compared}" if of_pinyin else compared

    return given.slot(made)


def _rows(scope: Scope, given: Search, hits: _Hits, places: dict[str, str], items: dict[str, Decode]) -> Shown:
    """The page's rows; notes in `places` and `items` where each member stands in a row, and how it is decoded."""
    groups = scope.groups
    shown = _row(scope, given, hits)
    places |= {key: f"item[{place}]" for place, key in enumerate(shown)}
    items |= {key: one.decode or (lambda value, _given: value) for key, one in shown.items()}
    bound = ""
    if given.page.after is not None:
        score, rank = map(scope.parameter, cursor_slots(given.page.after, RANKED))
        bound = f" AND ({hits.score} < {score} OR ({hits.score} = {score} AND {hits.rank} > {rank}))"
    size = f"{scope.parameter(given.page.size)}{' + 1' if given.looks_ahead else ''}"
    cut = f"WITH {hits.node}, {hits.tier} ORDER BY {hits.tier}, {hits.rank} LIMIT {size}"
    before = "".join(one.before for one in shown.values())
    item = f"[{', '.join(one.text for one in shown.values())}]"
    return gathered(scope, "", f"{hits.clauses}{bound} {cut}{before}", item, groups)


def _row(scope: Scope, given: Search, hits: _Hits) -> dict[str, Shown]:
    """What a row shows: each `edges` and `nodes` of the selection, and the order's values for page info."""
    shown = {}
    for member in given.selection:
        match member.output:
            case Edges(selection):
                shown[member.key] = object_of([(part.key, _of_edge(scope, hits, part.output)) for part in selection])
            case Nodes(choice):
                shown[member.key] = objects.chosen_node(scope, hits.node, choice)
    if given.page_outputs:
        shown[VALUES] = Shown(hits.order_values)
    return shown


def _of_edge(scope: Scope, hits: _Hits, output: Output) -> Part:
    match output:
        case Literal(text):
            return Fixed(text)
        case Role.CURSOR:
            return Shown(hits.order_values, _cursor)
        case Role.SCORE:
            return Shown(hits.score)
        case Role.MATCHED:
            return Shown(hits.tier, lambda tier, _given: TIERS[tier].matched.value)
        case FarNode(choice):
            return objects.chosen_node(scope, hits.node, choice)
    raise TypeError(f"no Cypher for {output!r} of a hit")


def _cursor(values: Any, _given: object) -> str:
    return encode(mark(RANKED), values)
