"""Paths as a walk, length by length, as long as fewer than asked for are met.

Frontiers grow from both ends, the smaller one first, until together they are one hop short of the length. What lies on
no walk of that length is then taken out, so that the search for paths, in the order of their marks, hardly ever runs
into a dead end. Layers of nodes are numbered by how far they are from an end:

    0, 1, 2...       nodes from which so many hops lead to the target
    100, 101...      nodes to which so many hops lead from the source
    200 + steps      of these, the ones from which `steps` more hops lead to the target

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
from graph.plan.output import Hops, Literal
from graph.plan.paths import PathFact, PathOutput, Paths
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import EndNode, Expression, Fixed, Scope, where
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

    def __init__(self, ontology: Ontology, plan: Paths, as_of: Slot | None) -> None:
        scope = Scope(SQL, ontology, as_of)
        self._plan = plan
        self._texts = _Texts(scope, plan)
        self._hop_texts = {
            member.key: {kind.name: _hop_text(scope, member.output, kind) for kind in plan.relationships}
            for member in plan.members
            if isinstance(member.output, Hops)
        }
        super().__init__(scope, [relationship.name for relationship in plan.relationships])

    @property
    def texts(self) -> list[str]:
        """All statements: those of the search, then one for each type of hop that may be shown."""
        return [*self._texts.all, *(text for by_type in self._hop_texts.values() for text in by_type.values())]

    def read(self, connection: apsw.Connection, parameters: Parameters) -> list[dict[str, Any]]:
        """The paths, within the connection's read transaction."""
        source, target = connection.execute(self._texts.ends, parameters).get
        if source is None or target is None or source == target:
            return []
        walk = _Search(connection, self._texts, {**parameters, "source": source, "target": target})
        paths = walk.paths(self._plan.length, parameters[self._texts.first])
        objects = {key: _hop_objects(connection, parameters, texts, paths) for key, texts in self._hop_texts.items()}

        def show(path: _Path, key: str, output: PathOutput) -> Any:
            match output:
                case Literal(text):
                    return text
                case PathFact.LENGTH:
                    return len(path)
                case Hops():
                    return [objects[key][hop] for hop in path]
                case _:
                    assert_never(output)

        return [{member.key: show(path, member.key, member.output) for member in self._plan.members} for path in paths]


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
    """Looks for paths between two rows. `forward` and `backward` are how far the frontiers have grown."""

    def __init__(self, connection: apsw.Connection, texts: "_Texts", parameters: Parameters) -> None:
        self._connection = connection
        self._texts = texts
        self._parameters = parameters
        self._forward = self._backward = 0
        self._sizes = {FROM_SOURCE: 1, 0: 1}
        self._run(f"DELETE FROM {LAYER}")
        self._run(f"INSERT INTO {LAYER} VALUES (0, $target), ({FROM_SOURCE}, $source)")

    def paths(self, longest: int, first: int) -> list[_Path]:
        """At most `first` paths, the shortest first."""
        paths: list[_Path] = []
        for length in range(1, longest + 1):
            if len(paths) >= first or (length > 1 and not self._grow()):
                break
            self._keep_what_is_on_a_walk(length)
            paths += self._of_length(length, first - len(paths))
        return paths

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

    @property
    def all(self) -> list[str]:
        """Every statement, in the order in which they are first executed."""
        return [self.ends, self.step, self.step_within, self.search]

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
        walked = [
            "w.place + 1",
            "a.far",
            "w.nodes || a.far || ' '",
            "json_insert(w.hops, '$[#]', json_array(a.kind, a.edge, a.backward))",
            "w.marks || printf('%019d', a.mark)",
        ]
        steps = "$length - w.place - 1"
        layer = f"CASE WHEN {steps} <= $backward THEN {steps} ELSE {ON_A_WALK} + {steps} END"
        onward = ["w.place < $length - 1", "instr(w.nodes, ' ' || a.far || ' ') = 0", *self._allowed("a")]
        tables = f"walk w CROSS JOIN {ADJACENT} a ON a.near = w.n"
        to_layer = Select(
            walked, f"FROM {tables} CROSS JOIN {LAYER} l ON l.layer = {layer} AND l.n = a.far{where(onward)}"
        )
        last = ["a.far = $target", "w.place = $length - 1", *self._allowed("a")]
        to_target = Select(walked, f"FROM {tables}{where(last)}")
        start = Select(["0", "$source", "' ' || $source || ' '", "'[]'", "''"])
        walks = f"{start} UNION ALL {to_layer} UNION ALL {to_target} ORDER BY 5"
        paths = Select(["hops"], "FROM walk WHERE place = $length", limit="$room")
        return f"WITH RECURSIVE walk(place, n, nodes, hops, marks) AS ({walks}) {paths}"
