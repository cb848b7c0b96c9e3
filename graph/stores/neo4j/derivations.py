"""Derived relationships as Cypher: the paths of all patterns, grouped to facts, and by the nodes at their ends.

A pattern is one arm of a union, however many routes it has: whoever may represent an end stands behind a relationship
of no or one hop. The fewer arms, the sooner a statement is planned.

(represented Unit)-[PAIRED_WITH]-(Community) from the community n1, to be grouped by n2:
MATCH (n2:`Unit`)<-[o3:`ORGANIZATION_OF`*0..1]-(a4)-[h6:`PAIRED_WITH`]-(n1) WHERE ...
RETURN n2, [0, h6] AS d3_fact, <start> AS d3_s, <end> AS d3_u
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import DerivedType, Pattern
from graph.plan.condition import TRUE, Condition, asks_citations
from graph.plan.filters import ALL_KEPT, KeptEdges
from graph.plan.walk import DERIVED_FIELDS
from graph.stores.lowering.derivations import allowed_patterns, asks_periods, derived_edge_id
from graph.stores.lowering.dialect import Match, RowDay, Scope, field_of
from graph.stores.lowering.validity import (
    dated_end,
    dated_start,
    first_day,
    held,
    last_day,
    period,
    period_fields,
    together,
    valid,
)
from graph.stores.neo4j.clauses import arrow, call, extreme, match_, one_of_types, returning, union_all, with_
from graph.stores.quoting import literal


@dataclass(frozen=True, slots=True)
class _Arm:
    """The paths along a pattern between two variables: what is matched, under which variables.

    `source_end` and `target_end` hold the relationships, none or one, to those who represent the two; '' where nobody
    may. `nodes` are those along the pattern itself, `hops` its relationships.
    """

    place: int
    pattern: Pattern
    clauses: str
    source: str
    target: str
    source_end: str
    target_end: str
    nodes: tuple[str, ...]
    hops: tuple[str, ...]

    @property
    def ends(self) -> list[str]:
        """The variables of the relationships to representatives."""
        return [*filter(None, (self.source_end, self.target_end))]

    @property
    def relationships(self) -> str:
        """All relationships as one list, in no order."""
        return " + ".join([f"[{', '.join(self.hops)}]", *self.ends])

    @property
    def between(self) -> list[str]:
        """The nodes that are no ends; a representative may be one all the same, where nobody represents the end."""
        return [node for node in self.nodes if node not in (self.source, self.target)]

    @property
    def things(self) -> tuple[str, ...]:
        """What the fact is: the nodes in between, or the relationship."""
        return self.nodes[1:-1] or self.hops


def _arms(
    scope: Scope, derived: DerivedType, source: str, target: str, *, new: str = "", condition: Condition = TRUE
) -> Iterator[_Arm]:
    """The arms of all patterns that a condition on facts allows; `new` is the end that is not at hand."""
    for place in allowed_patterns(derived, condition):
        pattern = derived.patterns[place]
        yield _arm(scope, derived, place, pattern, source, target, new)
        if derived.symmetric and pattern.turned() != pattern:
            yield _arm(scope, derived, place, pattern.turned(), source, target, new)


def _arm(scope: Scope, derived: DerivedType, place: int, pattern: Pattern, source: str, target: str, new: str) -> _Arm:
    routes = [route for route in derived.routes if route.pattern == place]
    by_source = one_of_types(dict.fromkeys(route.legs[0].relationship for route in routes if route.by_source))
    by_target = one_of_types(dict.fromkeys(route.legs[-1].relationship for route in routes if route.by_target))
    source_end = scope.variable("o") if pattern.by_source else ""
    target_end = scope.variable("o") if pattern.by_target else ""
    first = scope.variable("a") if source_end else source
    last = scope.variable("a") if target_end else target
    nodes = [first, *(scope.variable("m") for _ in pattern.hops[1:]), last]
    hops = [scope.variable("h") for _ in pattern.hops]
    text = f"({source}{_labels(pattern.start, derived.source.types, new == source)})"
    text += f"<-[{source_end}:{by_source}*0..1]-({first})" if source_end else ""
    for place_of_hop, (hop, variable, node) in enumerate(zip(pattern.hops, hops, nodes[1:], strict=True), start=1):
        text += _arrow(one_of_types([hop.relationship]), variable, backward=hop.backward, either=hop.either)
        is_end = place_of_hop == len(pattern.hops)
        if not is_end:
            text += f"({node}:{one_of_types(hop.types)})"
        elif target_end:
            text += f"({last})"
    end = f"({target}{_labels(pattern.end, derived.target.types, new == target)})"
    text += f"-[{target_end}:{by_target}*0..1]->{end}" if target_end else end
    return _Arm(place, pattern, text, source, target, source_end, target_end, tuple(nodes), tuple(hops))


def _labels(types: Sequence[str], possible: Sequence[str], is_new: bool) -> str:
    """The labels of an end, which one at hand needs only where the pattern is narrower than the type."""
    return f":{one_of_types(types)}" if is_new or len(types) < len(possible) else ""


def _arrow(types: str, variable: str, *, backward: bool, either: bool) -> str:
    return f"-[{variable}:{types}]-" if either else arrow(types, variable, backward=backward)


def _conditions(scope: Scope, arm: _Arm) -> list[str]:
    """What makes the relationships of an arm a path: they hold, at one time, between different nodes."""
    conditions = valid(scope, *arm.hops, *arm.between)
    if set(arm.pattern.start) & set(arm.pattern.end):
        conditions.append(f"{arm.source} <> {arm.target}")
    if arm.source_end and arm.target_end:
        apart = f"{arm.nodes[0]} <> {arm.nodes[-1]}"
        conditions.append(f"(size({arm.source_end}) = 0 OR size({arm.target_end}) = 0 OR {apart})")
    if scope.as_of is not None:
        conditions += [f"all(r IN {end} WHERE {' AND '.join(held(scope, scope.as_of, 'r'))})" for end in arm.ends]
    elif arm.ends:
        conditions.append(_overlap(arm))
    else:
        conditions += together(arm.hops)
    return conditions


def _overlap(arm: _Arm) -> str:
    """The relationships hold together: the latest begins before the earliest ends."""
    begins, ends = _days(arm.relationships)
    alone = [f"size({end}) = 0" for end in arm.ends] if len(arm.hops) == 1 else []
    return f"(({' AND '.join(alone)}) OR {begins} <= {ends})" if alone else f"{begins} <= {ends}"


def _period(scope: Scope, arm: _Arm) -> tuple[str, str]:
    """The period of a path as two texts that sort: see `validity.py`."""
    if not arm.ends:
        return period(scope, arm.hops)
    begins, ends = dated_start("t"), dated_end("t")
    return extreme(arm.relationships, begins, latest=True), extreme(arm.relationships, ends, latest=False)


def _days(things: str) -> tuple[str, str]:
    """The latest first day of relationships and nodes in a list, and their earliest last day."""
    return extreme(things, first_day("t"), latest=True), extreme(things, last_day("t"), latest=False)


def all_paths(
    scope: Scope,
    derived: DerivedType,
    start: str,
    end: str,
    *,
    backward: bool = False,
    fact: str = "",
    dates: Sequence[str] = (),
) -> str:
    """A row for each path from the node under `start`, along the type or against it: where it leads.

    Its fact and its `dates` stand under further variables, if these are named: its period, and the days on which it
    came and went. Where nothing shows them they are left out: they are half of the text, and of the time to plan it.
    """
    queries = []
    source, target = (end, start) if backward and not derived.symmetric else (start, end)
    for arm in _arms(scope, derived, source, target, new=end):
        named = [f"[{', '.join([str(arm.place), *arm.things])}] AS {fact}"] if fact else []
        texts = [*_period(scope, arm), *_days(" + ".join([arm.relationships, f"[{', '.join(arm.between)}]"]))]
        named += [f"{text} AS {name}" for text, name in zip(texts, dates, strict=False)]
        queries.append(f"{match_(arm.clauses, _conditions(scope, arm))} {returning(end, *named)}")
    return call(_imported(scope, start), union_all(queries))


def _imported(scope: Scope, *variables: str) -> list[str]:
    """What a subquery of paths sees: these variables, and the day if each row has one of its own."""
    return [*variables, *([scope.as_of.text] if isinstance(scope.as_of, RowDay) else [])]


def kept_groups(scope: Scope, kept: KeptEdges, fact: str, weight: str) -> tuple[list[str], list[str]]:
    """What is computed of a group of paths, an edge: its weight, under a variable; and the conditions that it is kept.

    `fact` is a variable of paths: a list that begins with the place of the pattern.
    """
    weighed, conditions = [f"count(DISTINCT {fact}) AS {weight}"], []
    if kept.places is not None:
        places = ", ".join(map(str, kept.places))
        weighed.append(f"count(CASE WHEN {fact}[0] IN [{places}] THEN 1 END) AS {weight}_of_patterns")
        conditions.append(f"{weight}_of_patterns > 0")
    if kept.min_weight is not None:
        conditions.append(f"{weight} >= {scope.parameter(kept.min_weight)}")
    return weighed, conditions


def derived_edges(
    scope: Scope,
    derived: DerivedType,
    start: str,
    *,
    backward: bool = False,
    carried: Sequence[str] = (),
    kept: KeptEdges = ALL_KEPT,
    patterns: bool = False,
) -> Match:
    """The edges of a derived relationship from the node under `start` that are kept, with DERIVED_FIELDS.

    With `patterns`, they also have the names of those by which they hold, as `patterns`, in the order of declaration.
    `carried` are variables that rows hold beside the node. Every variable is the edge's own: a condition after this
    sees those before it, too.
    """
    node, edge = scope.variable("n"), scope.variable("d")
    since, until, fact = f"{edge}_s", f"{edge}_u", f"{edge}_fact"
    fields = {"weight": f"{edge}_weight", **period_fields(scope, since, until)}
    variables = {name: f"{edge}_{name}" for name in DERIVED_FIELDS}
    weighed, conditions = kept_groups(scope, kept, fact, variables["weight"])
    grouped = *weighed, f"min({since}) AS {since}", f"max({until}) AS {until}"
    computed = [f"{fields[name]} AS {variables[name]}" for name in DERIVED_FIELDS if name != "weight"]
    if patterns:
        told = variables["patterns"] = f"{edge}_patterns"
        grouped = *grouped, f"collect(DISTINCT {fact}[0]) AS {told}"
        names = ", ".join(f"[{place}, {literal(pattern.name)}]" for place, pattern in enumerate(derived.patterns))
        computed.append(f"[p IN [{names}] WHERE p[0] IN {told} | p[1]] AS {told}")
    clauses = (
        all_paths(scope, derived, start, node, backward=backward, fact=fact, dates=(since, until)),
        with_(*carried, node, *grouped, conditions=conditions),
        with_(*carried, node, variables["weight"], *computed),
    )
    source, target = (node, start) if backward else (start, node)
    edge_fields = {"id": derived_edge_id(derived, source, target), **variables}
    types = derived.source.types if backward else derived.target.types
    ends = source, target
    return Match(" ".join(clauses), node=node, node_types=types, edge_fields=edge_fields, ends=ends, groups=True)


def facts(scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str]) -> Match:
    """The facts by which an edge holds between the nodes under two variables: see `Dialect.facts`."""
    if asks_periods(condition) or asks_citations(condition):
        return grouped_facts(scope, derived, condition, ends, ["h"] if asks_citations(condition) else [])
    fact = scope.variable("f")
    paths = _facts_by_path(scope, derived, condition, ends, fact, ())
    distinct = f"[{fact}_p, {fact}_k]"
    return Match(f"{paths} {with_('*')}", edge_fields={"pattern": f"{fact}_pattern"}, distinct=distinct)


def grouped_facts(
    scope: Scope, derived: DerivedType, condition: Condition, ends: tuple[str, str], additional: Sequence[str] = ()
) -> Match:
    """The same once each, with their periods and, as far as they are asked for as `additional`, with `v` and `h`.

    `v` is the list of the nodes in between. `h` is a list of paths, each a list of hops: place, relationship, and
    whether it is walked back. All are variables with the name of the match's `edge` before them.
    """
    fact = scope.variable("f")
    gathered = {"s": "min({})", "u": "max({})", "v": "head(collect({}))", "h": "collect({})"}
    parts = ("s", "u", *additional)
    paths = _facts_by_path(scope, derived, condition, ends, fact, parts)
    keys = [f"{fact}_{name}" for name in ("pattern", "p", "k")]
    columns = [f"{gathered[name].format(f'{fact}_{name}')} AS {fact}_{name}" for name in parts]
    fields = {"pattern": f"{fact}_pattern", **period_fields(scope, f"{fact}_s", f"{fact}_u")}
    return Match(f"{paths} {with_(*keys, *columns)}", edge=fact, edge_fields=fields, groups=True)


def _facts_by_path(
    scope: Scope,
    derived: DerivedType,
    condition: Condition,
    ends: tuple[str, str],
    fact: str,
    parts: Sequence[str],
) -> str:
    """A row for each path of the facts between two nodes, with their pattern, its place, their key and more parts."""
    queries = []
    for arm in _arms(scope, derived, *ends, condition=condition):
        start, end = _period(scope, arm)
        named = {
            "pattern": literal(arm.pattern.name),
            "p": str(arm.place),
            "k": " + ' ' + ".join(field_of(thing, "id") for thing in arm.things),
            "s": start,
            "u": end,
            "v": f"[{', '.join(arm.nodes[1:-1])}]",
            "h": _hops(arm),
        }
        returned = [f"{named[name]} AS {fact}_{name}" for name in ("pattern", "p", "k", *parts)]
        queries.append(f"{match_(arm.clauses, _conditions(scope, arm))} {returning(*returned)}")
    nothing = [f"nothing AS {fact}_{name}" for name in ("pattern", "p", "k", *parts)]
    return call(_imported(scope, *ends), union_all(queries) or f"UNWIND [] AS nothing {returning(*nothing)}")


def _hops(arm: _Arm) -> str:
    """The relationships of a path, each with its place and whether it is walked back."""
    hops = []
    for place, (hop, variable, node) in enumerate(zip(arm.pattern.hops, arm.hops, arm.nodes, strict=False)):
        backward = f"startNode({variable}) <> {node}" if hop.either else str(hop.backward).lower()
        hops.append(f"[{place}, {variable}, {backward}]")
    before = [f"[r IN {arm.source_end} | [-1, r, true]]"] if arm.source_end else []
    after = [f"[r IN {arm.target_end} | [{len(hops)}, r, false]]"] if arm.target_end else []
    return " + ".join([*before, f"[{', '.join(hops)}]", *after])
