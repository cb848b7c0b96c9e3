"""Draws random writes, which mostly make sense in the world in which they are done."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.writing.steps import Close, Delete, Merge, Named, OfStep, Reference, Rekey, Revert, Split, Step, Undo, Upsert
from tests.histories.plain import Plain, Write
from tests.histories.world import NODES, PAIRS, SOURCE, Name

KEYS = {
    "Unit": [f"u{number}" for number in range(8)],
    "PartyOrganization": [f"p{number}" for number in range(6)],
    SOURCE: [f"s{number}" for number in range(4)],
    **{tie: [f"{tie[0].lower()}{number}" for number in range(6)] for tie in PAIRS},
}
DATES = ("2018", "2019", "2020", "2020-05", "2021", "2021-03-04", "2022")
VALUES: Mapping[str, Sequence[Any]] = {
    "name": ("甲", "乙", "丙", "丁"),
    "aliases": ([], ["甲"], ["戊", "己"]),
    "since": (*DATES, None),
    "until": (*DATES[3:], None, None, None),
    "kind": ("SCHOOL", "HOSPITAL", None),
    "newSector": (True, False, None),
    "summary": ("first", "second", None),
    "field": ("trade", "law", None),
    "title": ("Title", "Other title"),
    "publisher": ("Press", None),
    "agreement": ("First", "Second", None),
    "role": ("CHAIR", "MEMBER", None),
}
KINDS = {"Unit": ("SCHOOL", "HOSPITAL", None), "PartyOrganization": ("BRANCH", None), SOURCE: ("DATASET", "LEDGER")}
SAID = {
    "Unit": ("name", "aliases", "since", "until", "kind", "newSector", "summary"),
    "PartyOrganization": ("name", "aliases", "since", "until", "kind", "field"),
    SOURCE: ("name", "aliases", "kind", "title", "publisher"),
    "PAIRED_WITH": ("since", "until", "agreement"),
    "MEMBER_OF": ("since", "until", "role"),
    "SUBORDINATE_TO": ("since", "until"),
}
WEIGHTS = {"node": 24, "tie": 26, "close": 5, "delete": 7, "rekey": 5, "merge": 8, "split": 8, "undo": 16, "revert": 1}
ALONE = ("undo", "revert", "split", "merge")
"""Steps that are mostly the only one of their write."""


class Draws:
    """Draws writes for a model, of whose state they depend."""

    def __init__(self, ontology: Ontology, plain: Plain, seed: str) -> None:
        self._ontology = ontology
        self._plain = plain
        self._random = random.Random(seed)
        self._requests = 0
        self._keys = 0

    def write(self) -> Write:
        """The next write."""
        draw = self._random
        if not any(self._plain.world.records(SOURCE)) and self._chance(0.9):
            return Write(tuple(self._begin()))
        steps = tuple(self._step(place) for place in range(draw.choice((1, 1, 1, 1, 2, 2, 3, 5))))
        alone = [step for step in steps if isinstance(step, Undo | Revert | Split | Merge)]
        if alone and not (self._chance(0.05) and len(alone) == 1 and isinstance(alone[0], Undo | Revert)):
            steps = (alone[0],)
        if self._chance(0.04):
            steps = self._merges()
        return Write(steps, self._request(), self._chance(0.05), self._chance(0.4))

    def _chance(self, chance: float) -> bool:
        return self._random.random() < chance

    def _request(self) -> tuple[str, str] | None:
        if not self._chance(0.1):
            return None
        if self._requests and self._chance(0.4):
            number = self._random.randrange(self._requests)
            return f"r{number}", f"digest {number if self._chance(0.7) else 'other'}"
        self._requests += 1
        return f"r{self._requests - 1}", f"digest {self._requests - 1}"

    def _step(self, place: int) -> Step:
        kind = self._random.choices([*WEIGHTS], [*WEIGHTS.values()])[0]
        if kind == "node":
            return self._source() if self._chance(0.15) else self._node(self._random.choice(NODES[:2]))
        return self._tie(place) if kind == "tie" else self._other_step(kind, place)

    def _other_step(self, kind: str, place: int) -> Step:
        match kind:
            case "close":
                until = self._random.choice(VALUES["until"])
                return Close(self._some(place), until, self._citations(), self._version())
            case "delete":
                return Delete(self._some(place), self._chance(0.5), self._version())
            case "rekey":
                name = self._name()
                key = self._free_key(name[0]) if self._chance(0.8) else self._random.choice((name[1], "a b"))
                return Rekey(named(name), key, self._version())
            case "merge":
                return self._merge()
            case "split":
                return Split(named(self._former()))
            case "undo":
                return Undo(self._sequence())
            case _:
                return Revert(self._random.randint(max(0, self._plain.last - 20), self._plain.last + 1))

    def _sequence(self) -> int:
        back = min(int(self._random.expovariate(0.5)), 30) if self._chance(0.9) else -1
        return max(self._plain.last - back, -1)

    def _version(self) -> int | None:
        if not self._chance(0.1):
            return None
        return self._random.choice((0, self._plain.last, *self._plain.versions.values()))

    def _name(self, *types: str) -> Name:
        """That of a record that is there, mostly."""
        there = [record.name for record in self._plain.world.records(*(types or KEYS))]
        if there and self._chance(0.95):
            return self._random.choice(there)
        element = self._random.choice(types or [*KEYS])
        return element, self._random.choice(KEYS[element])

    def _former(self) -> Name:
        """That of a node that was merged, mostly."""
        world = self._plain.world
        merged = [world.last[number] for number in world.merged if self._plain.can_split(number)]
        merged = [name for name in merged if name[0] in NODES]
        if merged and self._chance(0.85):
            return self._random.choice(merged)
        there = [record.name for record in world.records(*NODES)]
        return self._random.choice((*there, ("Unit", "none")))

    def _some(self, place: int) -> Reference:
        if place and self._chance(0.15):
            return OfStep(self._random.randint(0, place))
        return named(self._name())

    def _end(self, place: int, types: Sequence[str]) -> Reference:
        if place and self._chance(0.25):
            return OfStep(self._random.randint(0, place - 1))
        return named(self._name(*types))

    def _merge(self) -> Merge:
        element = self._random.choice((*NODES, "Unit", "PartyOrganization"))
        return Merge(named(self._name(element)), named(self._name(element)), self._version())

    def _merges(self) -> tuple[Step, ...]:
        """Merges and keys that change hands in one write."""
        first, second = self._name("Unit"), self._name("Unit")
        rekeys = Rekey(named(first), self._free_key("Unit")), Rekey(OfStep(0), self._free_key("Unit"))
        return self._random.choice(
            (
                (self._merge(), self._merge()),
                rekeys,
                (Rekey(named(second), self._free_key("Unit")), Merge(named(first), OfStep(0))),
                (self._merge(), self._node("Unit")),
                (Delete(named(first), with_relationships=True), Rekey(named(second), self._free_key("Unit"))),
            )
        )

    def _free_key(self, element: str) -> str:
        """One that nobody ever had, or that somebody has."""
        self._keys += 1
        return f"x{self._keys}" if self._chance(0.8) else self._name(element)[1]

    def _citations(self, most: int = 1) -> tuple[tuple[str, str], ...]:
        count = self._random.randint(0, most)
        return tuple((self._name(SOURCE)[1], self._random.choice(("", "P1", "P2"))) for _ in range(count))

    def _values(self, element: str, share: float) -> dict[str, Any]:
        kinds = {"kind": KINDS.get(element, ())}
        names = [name for name in SAID[element] if self._chance(share)]
        return {name: self._random.choice(kinds.get(name) or VALUES[name]) for name in names}

    def _source(self) -> Upsert:
        values = {**self._values(SOURCE, 0.3), "name": self._random.choice(VALUES["name"])}
        if self._chance(0.9):
            values |= {"kind": "DATASET", "title": "Title"}
        citations = self._citations() if self._chance(0.2) else ()
        key = self._random.choice(KEYS[SOURCE])
        return Upsert(self._ontology.nodes[SOURCE], values, citations, key, if_version=self._version())

    def _node(self, element: str) -> Upsert:
        name = {"name": self._random.choice(VALUES["name"])} if self._chance(0.7) else {}
        values, key = {**self._values(element, 0.3), **name}, self._random.choice(KEYS[element])
        citations = self._citations(2) or self._citations(2)
        return Upsert(self._ontology.nodes[element], values, citations, key, if_version=self._version())

    def _begin(self) -> Iterator[Step]:
        """Sources, and nodes that cite them."""
        for key in KEYS[SOURCE][:2]:
            yield Upsert(self._ontology.nodes[SOURCE], {"name": key, "kind": "DATASET", "title": key}, (), key)
        for element in NODES[:2]:
            for key in KEYS[element][:4]:
                values = {**self._values(element, 0.3), "name": key, "until": None}
                yield Upsert(self._ontology.nodes[element], values, ((self._random.choice(KEYS[SOURCE][:2]), ""),), key)

    def _tie(self, place: int) -> Upsert:
        tie = self._random.choice([*PAIRS])
        near, far = (sorted({pair[end] for pair in PAIRS[tie]}) for end in (0, 1))
        key = self._random.choice(KEYS[tie]) if self._chance(0.4) else ""
        ends = self._end(place, near), self._end(place, far)
        citations = self._citations(2) or self._citations(2)
        values = self._values(tie, 0.5)
        return Upsert(self._ontology.relationships[tie], values, citations, key, ends, self._version())


def named(name: Name) -> Named:
    """A reference to a record."""
    return Named(global_id(*name))
