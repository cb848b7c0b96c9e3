"""What the store has now of the records of a workbook, in the form of its cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.export.dialects.xlsx.cells import Cell, citations_cell, property_cell
from graph.export.dialects.xlsx.columns import END_NAME, END_TYPE, FROM, TO
from graph.export.dialects.xlsx.marks import is_same
from graph.ontology.entity import CITATIONS, KEY
from graph.ontology.model import Ontology
from graph.plan.identity import parse_id
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction
from graph.writing.draft import Draft
from graph.writing.fields import field_of, is_missing, value_of
from loaders.workbook.values import Said


@dataclass(frozen=True, slots=True)
class State:
    """A record as the store has it now, and the number of the last revision that touched it."""

    held: Held
    version: int

    def says(self, name: str, said: Said) -> bool:
        """Whether it says the same in a field."""
        now = _listed(field_of(self.held, name))
        return now == _listed(said) or (is_missing(now) and is_missing(said))

    def is_as_written(self, field: str, marks: Mapping[str, str], ontology: Ontology, language: str) -> bool:
        """Whether the cells of a field would still be what was written to the workbook."""
        columns = (name for name in (field, field + END_TYPE) if name in marks)
        return all(is_same(marks[name], self.cell(name, ontology, language)) for name in columns)

    def changed_fields(self, marks: Mapping[str, str], ontology: Ontology, language: str) -> list[str]:
        """The columns that would not be what was written to the workbook."""
        columns = (name for name in marks if not name.endswith(END_NAME))
        return [name for name in columns if not is_same(marks[name], self.cell(name, ontology, language))]

    def cell(self, column: str, ontology: Ontology, language: str) -> Cell:
        """The cell that the record would have in a column."""
        held = self.held
        match column:
            case KEY.name:
                return held.key
            case "sources":
                return citations_cell(held.record.citations)
            case "from" | "to":
                return held.record.source if column == FROM else held.record.target
            case "from_type" | "to_type":
                node_type = held.source_type if column.startswith(FROM) else held.target_type
                return ontology.nodes[node_type].label.in_language(language)
            case _:
                return property_cell(held.element.by_name[column], value_of(held, column), language)


def said_cell(element_name: str, field: str, said: Said, ontology: Ontology, language: str) -> str:
    """What a row says in a field, as a message shows it."""
    if is_missing(_listed(said)):
        return "nothing"
    if field == CITATIONS:
        return str(citations_cell(_listed(said)))
    if field in {FROM, TO}:
        return ":".join(_listed(said))
    element = next(element for element in ontology.elements if element.name == element_name)
    return str(property_cell(element.by_name[field], said, language))


def _listed(value: Any) -> Any:
    """A value as the log has it, with lists instead of tuples."""
    return [_listed(member) for member in value] if isinstance(value, list | tuple) else value


async def states_of(store: Store, identities: Iterable[str]) -> Mapping[str, State]:
    """The records that have these ids, had them, or were merged with those that had; none for others."""
    asked = [*dict.fromkeys(identities)]

    async def read(transaction: WriteTransaction) -> dict[str, State]:
        draft = Draft(transaction)
        await draft.prefetch(asked)
        held = {identity: record for identity in asked if (record := await draft.resolved(identity)) is not None}
        versions = await transaction.versions([*{record.identity for record in held.values()}])
        return {identity: State(record, versions.get(record.identity, 0)) for identity, record in held.items()}

    return await store.transact(read, is_preview=True, is_large=True) if asked else {}


def name_of(identity: str) -> str:
    """A record as messages name it: Unit:u1."""
    return ":".join(parse_id(identity))
