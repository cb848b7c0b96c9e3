"""From what was changed in a workbook to the steps of a write: what the store says already is left out.

What was changed in the store since, in the same field, to something else, is a conflict. Both are told, and nothing is
written: which of them is right is for a person to decide.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.export.dialects.xlsx.columns import FROM, TO
from graph.ontology.entity import ALIASES, CITATIONS, CONFIRMED, KEY, NAME
from graph.ontology.model import NodeType, Ontology
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.store import Store
from graph.writing.fields import field_of
from graph.writing.steps import Confirm, Delete, Named, Rekey, Step, Upsert
from loaders.mistakes import Mistakes
from loaders.workbook.edits import Edit, Edits, Gone
from loaders.workbook.rows import Place
from loaders.workbook.states import State, name_of, said_cell, states_of
from loaders.workbook.values import Said

_IN_ROW = (FROM, TO, KEY.name, CITATIONS)
"""Fields that are no properties."""

_DAY_LENGTH = len("2021-01-28")


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step, and the row that it is of; `order` puts those first on which others depend."""

    order: int
    step: Step
    place: Place


async def plan(edits: Edits, store: Store, *, deletes_missing: bool = False) -> Sequence[PlannedStep]:
    """The steps that make the graph what the workbook says; raises DataError with all conflicts."""
    named = [edit.identity for edit in edits.changed]
    named += [global_id(edit.element.name, edit.key()) for edit in edits.new if edit.key()]
    gone = edits.gone if deletes_missing else ()
    states = await states_of(store, [*named, *(record.identity for record in gone)])
    planner = _Planner(edits, states, store.ontology)
    steps = [step for edit in edits.changed for step in planner.changed(edit)]
    steps += [step for edit in edits.new for step in planner.new(edit)]
    steps += [step for record in gone for step in planner.gone(record)]
    if planner.mistakes:
        raise planner.mistakes.error()
    return sorted(steps, key=lambda planned: planned.order)


class _Planner:
    """Plans row by row against what the store has; conflicts are noted."""

    def __init__(self, edits: Edits, states: Mapping[str, State], ontology: Ontology) -> None:
        self.mistakes = Mistakes()
        self._edits = edits
        self._states = states
        self._ontology = ontology
        self._language = edits.manifest.language

    def changed(self, edit: Edit) -> Iterator[PlannedStep]:
        """The steps for a record that was written to the workbook."""
        state = self._states.get(edit.identity)
        if state is None:
            message = (
                f"conflict: {name_of(edit.identity)} is no longer in the store; delete its row, or make it a new one"
            )
            edit.place.note(self.mistakes, KEY.name, message)
            return
        said = {name: value for name, value in edit.said.items() if not state.says(name, value)}
        for name, value in said.items():
            if not state.is_as_written(name, edit.marks, self._ontology, self._language):
                self._note_conflict(edit, state, name, value)
        if said:
            yield from _steps(edit, state, said)

    def _note_conflict(self, edit: Edit, state: State, name: str, value: Said) -> None:
        ours = said_cell(edit.element.name, name, value, self._ontology, self._language)
        theirs = state.cell(name, self._ontology, self._language)
        message = f"conflict: the workbook says {ours!r}, and the store since r{state.version} {theirs or 'nothing'!r}"
        edit.place.note(self.mistakes, name, f"{message}; enter what is right in a workbook that is exported again")

    def new(self, edit: Edit) -> Iterator[PlannedStep]:
        """The step for a new row, unless there is just that record by now."""
        state = self._states.get(global_id(edit.element.name, edit.key())) if edit.key() else None
        if state is None:
            yield PlannedStep(_order(edit, is_new=True), _upsert(edit, edit.said, edit.key()), edit.place)
            return
        for name, value in edit.said.items():
            if not state.says(name, value):
                ours = said_cell(edit.element.name, name, value, self._ontology, self._language)
                theirs = state.cell(name, self._ontology, self._language)
                message = f"conflict: the store has {edit.key()!r} already, since r{state.version}"
                edit.place.note(self.mistakes, name, f"{message}, with {theirs or 'nothing'!r} instead of {ours!r}")

    def gone(self, record: Gone) -> Iterator[PlannedStep]:
        """The step for a record whose row was deleted, unless it is gone already."""
        state = self._states.get(record.identity)
        if state is None:
            return
        fields = state.changed_fields(record.marks, self._ontology, self._language)
        place = Place(self._edits.name, record.element.label.in_language(self._language), 0, {})
        if fields:
            now = state.cell(fields[0], self._ontology, self._language)
            message = f"conflict: the row of {name_of(record.identity)} was deleted, and since r{state.version}"
            place.note(self.mistakes, fields[0], f"{message} the store says {now or 'nothing'!r}; export it again")
            return
        order = 0 if not isinstance(record.element, NodeType) else 91 if record.element.name == SOURCE else 90
        yield PlannedStep(order, Delete(Named(state.held.identity), if_version=state.version), place)


def _order(edit: Edit, *, is_new: bool) -> int:
    """Sources before what cites them, nodes before relationships, what ends before what begins in its place."""
    if isinstance(edit.element, NodeType):
        return 10 if edit.element.name == SOURCE else 20
    return 41 if is_new else 40


def _steps(edit: Edit, state: State, said: Mapping[str, Said]) -> Iterator[PlannedStep]:
    order, held = _order(edit, is_new=False), state.held
    rest = dict(said)
    if _confirms(state, rest.get(CONFIRMED.name)):
        day = str(rest.pop(CONFIRMED.name))
        yield PlannedStep(order, Confirm(Named(held.identity), day, if_version=state.version), edit.place)
    key = rest.pop(KEY.name, None)
    if rest:
        if NAME.name in rest and ALIASES.name not in rest and isinstance(edit.element, NodeType):
            # A node that is renamed would keep its former name as an alias, which nobody has entered here.
            rest[ALIASES.name] = field_of(held, ALIASES.name)
        ends = {FROM: (held.source_type, held.record.source), TO: (held.target_type, held.record.target)}
        placed = {**(ends if held.end_types else {}), **rest}
        yield PlannedStep(order, _upsert(edit, placed, held.key, state.version), edit.place)
    if key is not None:
        yield PlannedStep(order + 5, Rekey(Named(held.identity), str(key), if_version=state.version), edit.place)


def _confirms(state: State, day: Said) -> bool:
    """Whether a day says that sources still say so, and not that an earlier confirmation was wrong."""
    is_day = isinstance(day, str) and len(day) == _DAY_LENGTH
    return is_day and str(day) >= str(field_of(state.held, CONFIRMED.stored("_day")) or "")


def _upsert(edit: Edit, said: Mapping[str, Said], key: str, version: int | None = None) -> Upsert:
    values: dict[str, Any] = {name: value for name, value in said.items() if name not in _IN_ROW}
    citations: Any = said.get(CITATIONS, ())
    ends = (Named(global_id(*_end(said[name]))) for name in (FROM, TO) if name in said)
    cites_all = CITATIONS in said and bool(edit.identity)
    return Upsert(edit.element, values, citations, key, tuple(ends), version, cites_all)


def _end(said: Any) -> tuple[str, str]:
    node_type, key = said
    return str(node_type), str(key)
