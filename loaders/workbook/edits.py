"""What a person changed in a workbook: cells of records that were written to it, rows that are new, and rows that went.

Nothing of it is compared with a store: each cell is compared with the mark of what was written there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.datatypes.identifier import read_identifier
from graph.errors import allowed_instead
from graph.export.dialects.xlsx.columns import END_NAME, END_TYPE, FROM, TO
from graph.export.dialects.xlsx.marks import LOCKED, is_same
from graph.ontology.entity import CITATIONS, ID, KEY
from graph.ontology.model import Element, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from graph.stores.digest import ontology_name
from loaders.mistakes import Mistakes
from loaders.records import ColumnError
from loaders.workbook.book import sheets_of
from loaders.workbook.identities import Identified, identified
from loaders.workbook.manifest import Manifest, manifest_of
from loaders.workbook.rows import Place, SheetRow, rows_of
from loaders.workbook.values import Said, read_citations, read_end, read_property


@dataclass(frozen=True, slots=True)
class Edit:
    """What a row says that was not written there: by fields, as `graph/writing/fields.py` calls them.

    `identity` is the id of the record, '' of a new one. `marks` are those of all cells that were written, by column.
    """

    place: Place
    element: NodeType | RelationshipType
    identity: str
    said: Mapping[str, Said]
    marks: Mapping[str, str]

    def key(self) -> str:
        """The key that the row says, '' where it says none."""
        return str(self.said.get(KEY.name) or "")


@dataclass(frozen=True, slots=True)
class Gone:
    """A record that was written and has no row any more."""

    element: NodeType | RelationshipType
    identity: str
    marks: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Edits:
    """All that was changed in a workbook, which messages call `name`."""

    name: str
    manifest: Manifest
    changed: Sequence[Edit]
    new: Sequence[Edit]
    gone: Sequence[Gone]

    @property
    def changed_cells(self) -> int:
        """How many fields of records that were written say something else."""
        return sum(len(edit.said) for edit in self.changed)


def edits_of(path: Path, ontology: Ontology) -> Edits:
    """What was changed in a workbook; raises DataError with all mistakes."""
    name, mistakes = path.name, Mistakes()
    sheets = sheets_of(path, name)
    manifest = manifest_of(sheets, name)
    _check_types(manifest, ontology, name, mistakes)
    if mistakes:
        raise mistakes.error()
    rows = identified(rows_of(sheets, manifest, name, mistakes), manifest, mistakes)
    reader = _Reader(manifest, ontology, mistakes)
    changed, new, present = [], [], set()
    for row in rows:
        present.add((row.row.type_name, row.identity))
        edit = reader.edit(row)
        if edit is not None and edit.identity:
            changed.append(edit)
        elif edit is not None:
            new.append(edit)
    if mistakes:
        raise mistakes.error()
    return Edits(name, manifest, changed, new, [*_gone(manifest, ontology, present)])


def _check_types(manifest: Manifest, ontology: Ontology, name: str, mistakes: Mistakes) -> None:
    """Notes what a workbook has that the ontology has not, as one of another ontology."""
    types: dict[str, Element | None] = {element.name: element for element in ontology.elements}
    types |= dict.fromkeys(ontology.derived)
    other = "" if manifest.ontology == ontology_name(ontology) else "; the workbook was written for another ontology"
    for type_name, of_type in manifest.types.items():
        if type_name not in types:
            mistakes.note(name, 0, "", f"unknown type {type_name!r}{other}; {allowed_instead(type_name, types)}")
            continue
        element = types[type_name]
        known = () if element is None else (*element.by_name, CITATIONS, *_END_COLUMNS)
        for column, title in of_type.titles.items():
            if element is not None and column not in known:
                mistakes.note(name, 0, title, f"{type_name} has no property {column!r}{other}")


_END_COLUMNS = tuple(f"{end}{suffix}" for end in (FROM, TO) for suffix in ("", END_NAME, END_TYPE))


def _gone(manifest: Manifest, ontology: Ontology, present: set[tuple[str, str]]) -> Iterable[Gone]:
    for element in ontology.elements:
        of_type = manifest.types.get(element.name)
        for identity in of_type.marks if of_type else ():
            if of_type and (element.name, identity) not in present:
                yield Gone(element, identity, of_type.marks_of(identity))


class _Reader:
    """Reads what rows say; what is wrong is noted."""

    def __init__(self, manifest: Manifest, ontology: Ontology, mistakes: Mistakes) -> None:
        self._manifest = manifest
        self._ontology = ontology
        self._mistakes = mistakes
        self._elements: dict[str, NodeType | RelationshipType] = {
            element.name: element for element in ontology.elements
        }

    def edit(self, identified: Identified) -> Edit | None:
        """What a row says that was not written there; None where that is nothing, or it has mistakes."""
        row, identity = identified.row, identified.identity
        element, count_before = self._elements.get(row.type_name), len(self._mistakes)
        marks = self._manifest.types[row.type_name].marks_of(identity) if identity else {}
        columns = _changed(row, marks) if identity else _filled(row)
        if element is None:
            if columns:
                row.place.note(self._mistakes, columns[0], "derived relationships follow from others; correct those")
            return None
        if identity:
            self._check_allowed(row, columns, marks)
        else:
            self._check_filled(row, element)
        fields = dict.fromkeys(_field(name) for name in columns if not name.endswith(END_NAME))
        ends = (FROM, TO) if isinstance(element, RelationshipType) and not identity else ()
        said = self._said(row, element, dict.fromkeys((*ends, *fields)))
        is_right = bool(said) and len(self._mistakes) == count_before
        return Edit(row.place, element, identity, said, marks) if is_right else None

    def _check_allowed(self, row: SheetRow, columns: Sequence[str], marks: Mapping[str, str]) -> None:
        for name in columns:
            end = name.removesuffix(END_NAME)
            if name.endswith(END_NAME) and row.text(name) and end not in columns:
                row.place.note(self._mistakes, name, f"for reading only; change the key in {row.place.titles[end]!r}")
            if marks[name].startswith(LOCKED):
                message = (
                    "this cell does not hold all that was recorded, so it cannot be changed here; use gongjian set"
                )
                row.place.note(self._mistakes, name, message)

    def _check_filled(self, row: SheetRow, element: Element) -> None:
        """Notes what a new record lacks; ends are noted when they are read."""
        required = {prop.name for prop in element.properties if prop.required}
        required |= {CITATIONS} if element.name != SOURCE else set()
        required -= {KEY.name} if isinstance(element, RelationshipType) else set()
        for name in row.place.titles:
            if name in required - {ID.name} and not row.text(name):
                row.place.note(self._mistakes, name, "empty; required of a new row")

    def _said(self, row: SheetRow, element: NodeType | RelationshipType, fields: Iterable[str]) -> dict[str, Said]:
        said: dict[str, Said] = {}
        for name in fields:
            try:
                said[name] = self._value(row, element, name)
            except ColumnError as error:
                row.place.note(self._mistakes, error.column, error)
            except ValueError as error:
                row.place.note(self._mistakes, name, error)
        return said

    def _value(self, row: SheetRow, element: NodeType | RelationshipType, name: str) -> Said:
        cell, language = row.cells.get(name), self._manifest.language
        if name == CITATIONS:
            return read_citations(cell)
        if name in {FROM, TO}:
            assert isinstance(element, RelationshipType)  # no other type has such columns
            end = element.source if name == FROM else element.target
            return read_end(end, name, cell, row.cells.get(name + END_TYPE), self._ontology, language)
        if name == KEY.name:
            text = row.text(name)
            if not text:
                raise ValueError("empty; required: a key; a new row of a relationship may do without")
            return element.read_key(text) if isinstance(element, NodeType) else read_identifier(text)
        value = read_property(element.by_name[name], cell, language)
        if value is None and element.by_name[name].required:
            raise ValueError(f"empty; required: a value of type {element.by_name[name].datatype.name}")
        return value


def _changed(row: SheetRow, marks: Mapping[str, str]) -> list[str]:
    """The columns of a record whose cells are not what was written there; those that are not in the sheet are not."""
    return [name for name, mark in marks.items() if name in row.columns and not is_same(mark, row.cells.get(name))]


def _filled(row: SheetRow) -> list[str]:
    """The columns of a new row that say something."""
    return [name for name in row.cells if name != ID.name and not name.endswith(END_NAME)]


def _field(column: str) -> str:
    """The field that a column is a part of: the type of an end belongs to the end."""
    return column.removesuffix(END_TYPE) if column in {FROM + END_TYPE, TO + END_TYPE} else column
