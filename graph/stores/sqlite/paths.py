"""Paths as a walk, length by length, as long as fewer than asked for are met.

Frontiers grow from both ends, the smaller one first, until together they are one hop short of the length. What lies on
no walk of that length is then taken out, so that the search for paths, in the order of their marks, hardly ever runs
into a dead end. Layers of nodes are numbered by how far they are from an end:

    0, 1, 2...       nodes from which so many hops lead to the target
    100, 101...      nodes to which so many hops lead from the source
    200 + steps      of these, the ones from which `steps` more hops lead to the target

Where paths are counted, this goes on for all lengths, and every path of a length is met, in any order.

A frontier grows by one hop:

    INSERT OR IGNORE INTO temp.walk_layer SELECT :into, a.far FROM temp.walk_layer f
    CROSS JOIN _adjacent a ON a.near = f.n WHERE f.layer = $layer AND a.far <> $source AND a.far <> $target
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, assert_never

import apsw
import orjson

from graph.ontology.model import Ontology, RelationshipType
from graph.plan.members import Literal, Members
from graph.plan.output import ConnectionFact, Hops
from graph.plan.paths import (
    MAXIMUM_COUNTED_PATHS,
    PathFact,
    PathGroups,
    PathList,
    PathNode,
    PathOutput,
    Paths,
    PathsOutput,
)
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Scope, where
from graph.stores.lowering.paths import CountedPaths, Step, path_groups, path_total
from graph.stores.lowering.records import Hop, hop_object
from graph.stores.lowering.validity import valid
from graph.stores.quoting import identifier
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.sql import Select, json_boolean
from graph.stores.sqlite.tables import ADJACENT, ENTITY, FROM, FROM_TYPE, ROW, TO, TO_TYPE
from graph.stores.sqlite.walk_tables import LAYER, Parameters, Walk, json_list, of_relationship_types

FROM_SOURCE, ON_A_WALK = 100, 200


class WalkedHop(NamedTuple):
    """A hop of a path: the type of its relationship, the number of its row, and whether it is walked back."""

    relationship_type: str
    row: int
    backward: bool


_Path: TypeAlias = Sequence[WalkedHop]


class PathWalk(Walk):
    """Reads the paths of a plan."""

    def __init__(self, ontology: Ontology, plan: Paths, as_of: Slot | None, *, is_past: bool) -> None:
        scope = Scope(SQL, ontology, as_of, is_past)
        self._plan = plan
        self._texts = _Texts(scope, plan)
        self._hop_texts = {
            place: {kind.name: _hop_text(scope, hops, kind) for kind in plan.relationships}
            for place, hops in _hops_of(plan.members)
        }
        self._limits = {
            member.key: scope.slots.name(member.output.limit)
            for member in plan.members
            if isinstance(member.output, PathGroups)
        }
        super().__init__(scope, [relationship.name for relationship in plan.relationships])

    @property
    def texts(self) -> list[str]:
        """All statements: those of the search, then one for each type of hop that may be shown."""
        return [*self._texts.all, *(text for by_type in self._hop_texts.values() for text in by_type.values())]

    def read(self, connection: apsw.Connection, parameters: Parameters) -> dict[str, Any]:
        """The paths and what is counted of them, within the connection's read transaction."""
        paths, counted = self._search(connection, parameters)
        objects = {
            place: _hop_objects(connection, parameters, texts, paths) for place, texts in self._hop_texts.items()
        }

        def show(output: PathsOutput, key: str) -> Any:
            match output:
                case Literal(text):
                    return text
                case ConnectionFact.TOTAL:
                    return path_total(counted)
                case PathGroups():
                    return path_groups(counted, output, parameters[self._limits[key]])
                case PathList(members):
                    return [_path_object(path, (key,), members, objects) for path in paths]
                case _:
                    assert_never(output)

        return {member.key: show(member.output, member.key) for member in self._plan.members}

    def _search(
        self, connection: apsw.Connection, parameters: Parameters
    ) -> tuple[Sequence[_Path], Sequence[CountedPaths]]:
        """The paths to show, and all of them by their steps, as far as either is asked for."""
        source, target = connection.execute(self._texts.ends, parameters).get
        if source is None or target is None or source == target:
            return [], []
        first = parameters[self._texts.first] if self._plan.lists else 0
        walk = _Search(connection, self._texts, {**parameters, "source": source, "target": target})
        walk.run(self._plan.length, first, counting=self._plan.counts)
        return walk.paths, walk.counted


_Place: TypeAlias = tuple[str, ...]
"""Response keys that lead to a list of hops."""


def _hops_of(members: Members[Any], *keys: str) -> Iterator[tuple[_Place, Hops]]:
    """Every list of hops that is selected, and where."""
    for member in members:
        match member.output:
            case Hops():
                yield (*keys, member.key), member.output
            case PathList(inner) | PathNode(inner):
                yield from _hops_of(inner, *keys, member.key)


def _path_object(
    path: _Path,
    place: _Place,
    members: Members[PathOutput],
    objects: Mapping[_Place, Mapping[WalkedHop, orjson.Fragment]],
) -> dict[str, Any]:
    def show(output: PathOutput, key: str) -> Any:
        match output:
            case Literal(text):
                return text
            case PathFact.LENGTH:
                return len(path)
            case PathNode(inner):
                return _path_object(path, (*place, key), inner, objects)
            case Hops():
                return [objects[*place, key][hop] for hop in path]
            case _:
                assert_never(output)

    return {member.key: show(member.output, member.key) for member in members}


def _hop_text(scope: Scope, hops: Hops, relationship: RelationshipType) -> str:
    """Shows the hops of a type, in the order of `$hops`: lists of a row and whether it is walked back."""
    source = EndNode(f"t.{FROM}", relationship.source.types, f"t.{FROM_TYPE}")
    target = EndNode(f"t.{TO}", relationship.target.types, f"t.{TO_TYPE}")
    backward = Expression(json_boolean("json_extract(h.value, '$[1]')"))
    hop = hop_object(scope, Hop("t", Fixed(relationship.name), source, target, backward), hops.members)
    rows = f"FROM json_each($hops) h CROSS JOIN {identifier(relationship.name)} t"
    return str(Select([hop.text], f"{rows} ON t.{ROW} = json_extract(h.value, '$[0]')"))


def _hop_objects(
    connection: apsw.Connection, parameters: Parameters, texts: Mapping[str, str], paths: Iterable[_Path]
) -> Mapping[WalkedHop, orjson.Fragment]:
    """What is shown of every hop of some paths: a statement for each type that is met."""
    by_type: dict[str, dict[WalkedHop, None]] = {}
    for hop in itertools.chain.from_iterable(paths):
        by_type.setdefault(hop.relationship_type, {})[hop] = None
    objects: dict[WalkedHop, orjson.Fragment] = {}
    for relationship_type, hops in by_type.items():
        listed = json_list([(hop.row, hop.backward) for hop in hops])
        rows = connection.execute(texts[relationship_type], {**parameters, "hops": listed})
        objects |= zip(hops, (orjson.Fragment(text) for (text,) in rows), strict=True)
    return objects


class _Search:
    """Looks for paths between two rows, to be shown (`paths`) and `counted`.

    `forward` and `backward` are how far the frontiers have grown.
    """

    def __init__(self, connection: apsw.Connection, texts: "_Texts", parameters: Parameters) -> None:
        self._connection = connection
        self._texts = texts
        self._parameters = parameters
        self.paths: list[_Path] = []
        self.counted: list[CountedPaths] = []
        self._forward = self._backward = 0
        self._sizes = {FROM_SOURCE: 1, 0: 1}
        self._run(f"DELETE FROM {LAYER}")
        self._run(f"INSERT INTO {LAYER} VALUES (0, $target), ({FROM_SOURCE}, $source)")

    def run(self, longest: int, first: int, *, counting: bool) -> None:
        """Meets at most `first` paths, the shortest first, and counts all, until there are too many."""
        for length in range(1, longest + 1):
            room = MAXIMUM_COUNTED_PATHS + 1 - sum(group.paths for group in self.counted) if counting else 0
            if (len(self.paths) >= first and room <= 0) or (length > 1 and not self._grow()):
                return
            self._keep_what_is_on_a_walk(length)
            if len(self.paths) < first:
                self.paths += self._of_length(length, first - len(self.paths))
            if room > 0:
                self.counted += self._counted_of_length(length, room)

    def _grow(self) -> bool:
        """Lets the smaller of both frontiers grow by a hop; returns whether it leads anywhere."""
        if self._sizes[FROM_SOURCE + self._forward] <= self._sizes[self._backward]:
            self._forward += 1
            return self._step(FROM_SOURCE + self._forward - 1, FROM_SOURCE + self._forward) > 0
        self._backward += 1
        return self._step(self._backward - 1, self._backward) > 0

    def _step(self, layer: int, into: int) -> int:
        self._sizes[into] = self._run(self._texts.step, layer=layer, into=into)
        return self._sizes[into]

    def _keep_what_is_on_a_walk(self, length: int) -> None:
        """Of the nodes met from the source, those from which the target can be reached in the hops that are left."""
        self._run(f"DELETE FROM {LAYER} WHERE layer >= {ON_A_WALK}")
        ahead = self._backward
        for place in range(self._forward, 0, -1):
            within, into = FROM_SOURCE + place, ON_A_WALK + length - place
            self._run(self._texts.step_within, layer=ahead, within=within, into=into)
            ahead = into

    def _of_length(self, length: int, first: int) -> Iterator[_Path]:
        rows = self._connection.execute(
            self._texts.search, {**self._parameters, "length": length, "backward": self._backward, "room": first}
        )
        for (hops,) in rows:
            yield [WalkedHop(name, row, bool(back)) for name, row, back in orjson.loads(hops)]

    def _counted_of_length(self, length: int, room: int) -> Iterator[CountedPaths]:
        rows = self._connection.execute(
            self._texts.count, {**self._parameters, "length": length, "backward": self._backward, "room": room}
        )
        for steps, paths, ways in rows:
            walked = orjson.loads(steps)
            yield CountedPaths(tuple(Step(name, bool(back), far) for name, back, far in walked), paths, ways)

    def _run(self, text: str, **layers: int) -> int:
        """How many rows a statement has added."""
        self._connection.execute(text, {**self._parameters, **layers})
        return self._connection.changes()


class _Texts:
    """The statements of a search. `first` names the parameter that holds how many paths there may be."""

    def __init__(self, scope: Scope, plan: Paths) -> None:
        self._scope = scope
        self._plan = plan
        self.first = scope.slots.name(plan.first)
        self.ends = f"SELECT {self._row_of(plan.source)}, {self._row_of(plan.target)}"
        self.step = self._step()
        self.step_within = self._step_within()
        self.search = self._search()
        self.count = self._count()

    @property
    def all(self) -> list[str]:
        """Every statement that is executed, in the order in which they are first."""
        searches = [self.search] if self._plan.lists else []
        return [self.ends, self.step, self.step_within, *searches, *([self.count] if self._plan.counts else [])]

    def _row_of(self, identity: Slot) -> str:
        conditions = [f"e.id = {self._scope.parameter(identity)}", *valid(self._scope, "e")]
        return f"({Select([f'e.{ROW}'], f'FROM {ENTITY} e{where(conditions)}')})"

    def _allowed(self, hop: str) -> list[str]:
        """The conditions that a hop is of the types selected and holds."""
        of_types = of_relationship_types(self._scope.ontology, self._plan.relationships, hop)
        return [*of_types, *valid(self._scope, hop)]

    def _step(self) -> str:
        """A layer of the nodes that those of another lead to; a path meets neither of its ends on the way."""
        nodes = f" CROSS JOIN {ENTITY} e ON e.{ROW} = a.far" if self._scope.as_of is not None else ""
        held = valid(self._scope, "e") if nodes else []
        conditions = ["f.layer = $layer", "a.far <> $source", "a.far <> $target", *self._allowed("a"), *held]
        rows = f"FROM {LAYER} f CROSS JOIN {ADJACENT} a ON a.near = f.n{nodes}{where(conditions)}"
        return f"INSERT OR IGNORE INTO {LAYER} {Select([':into', 'a.far'], rows)}"

    def _step_within(self) -> str:
        """A layer of those nodes of one layer that lead to another."""
        conditions = ["f.layer = $layer", *self._allowed("a")]
        tables = f"{LAYER} f CROSS JOIN {ADJACENT} a ON a.near = f.n"
        tables += f" CROSS JOIN {LAYER} w ON w.layer = $within AND w.n = a.far"
        return f"INSERT OR IGNORE INTO {LAYER} {Select([':into', 'a.far'], f'FROM {tables}{where(conditions)}')}"

    def _search(self) -> str:
        """The paths of one length in the order of their marks.

        SQLite takes the walks to go on with from a queue that is ordered by their marks so far, as texts of one width:
        so they come in the order of their marks, and the search ends with the last that is wanted.
        """
        hop = "json_array(a.kind, a.edge, a.backward)"
        paths = Select(["hops"], "FROM walk WHERE place = $length", limit="$room")
        walks = self._walks(hop, "''", "w.rank || printf('%019d', a.mark)")
        return f"{walks} {paths}"

    def _count(self) -> str:
        """The paths of one length by their steps.

        Longer walks are gone on with first, so that few wait in the queue, and the search ends with the last path that
        is counted.
        """
        hop = f"json_array(a.kind, a.backward, (SELECT e.type FROM {ENTITY} e WHERE e.{ROW} = a.far))"
        paths = Select(["hops", "nodes"], "FROM walk WHERE place = $length", limit="$room")
        counted = Select(["hops", "count(*)", "count(DISTINCT nodes)"], f"FROM ({paths})", ["hops"])
        return f"{self._walks(hop, '0', 'w.rank - 1')} {counted}"

    def _walks(self, hop: str, start_rank: str, rank: str) -> str:
        """The walks from the source as a table, whose smallest rank is gone on with first."""
        walked = ["w.place + 1", "a.far", "w.nodes || a.far || ' '", f"json_insert(w.hops, '$[#]', {hop})", rank]
        steps = "$length - w.place - 1"
        layer = f"CASE WHEN {steps} <= $backward THEN {steps} ELSE {ON_A_WALK} + {steps} END"
        onward = ["w.place < $length - 1", "instr(w.nodes, ' ' || a.far || ' ') = 0", *self._allowed("a")]
        tables = f"walk w CROSS JOIN {ADJACENT} a ON a.near = w.n"
        to_layer = Select(
            walked, f"FROM {tables} CROSS JOIN {LAYER} l ON l.layer = {layer} AND l.n = a.far{where(onward)}"
        )
        last = ["a.far = $target", "w.place = $length - 1", *self._allowed("a")]
        to_target = Select(walked, f"FROM {tables}{where(last)}")
        start = Select(["0", "$source", "' ' || $source || ' '", "'[]'", start_rank])
        walks = f"{start} UNION ALL {to_layer} UNION ALL {to_target} ORDER BY 5"
        return f"WITH RECURSIVE walk(place, n, nodes, hops, rank) AS ({walks})"
