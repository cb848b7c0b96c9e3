"""Which record each row is of, however people have sorted, copied and filled in rows.

A row is of the record that has its key; else of the one that its hidden id names, unless another row is, since rows are
copied to make new ones; else it is new.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.export.dialects.xlsx.marks import is_same
from graph.ontology.entity import ID, KEY
from graph.plan.identity import global_id
from loaders.mistakes import Mistakes
from loaders.workbook.manifest import Manifest
from loaders.workbook.rows import Place, SheetRow


@dataclass(frozen=True, slots=True)
class Identified:
    """A row, and the id of its record, '' of a new one."""

    row: SheetRow
    identity: str


def identified(rows: Iterable[SheetRow], manifest: Manifest, mistakes: Mistakes) -> Iterator[Identified]:
    """All rows with their records; that two are of one record is noted."""
    claimed: dict[tuple[str, str], Place] = {}
    others: list[SheetRow] = []
    for row in rows:
        identity = _by_key(row, manifest)
        if not identity:
            others.append(row)
            continue
        first = claimed.setdefault((row.type_name, identity), row.place)
        if first is row.place:
            yield Identified(row, identity)
        else:
            _note_repeated(row, first, mistakes)
    new_keys: dict[tuple[str, str], Place] = {}
    for row in others:
        identity = row.text(ID.name)
        is_free = identity in manifest.types[row.type_name].marks and (row.type_name, identity) not in claimed
        key = row.text(KEY.name)
        first = new_keys.setdefault((row.type_name, key), row.place) if key else row.place
        if first is not row.place:
            _note_repeated(row, first, mistakes)
            continue
        if is_free:
            claimed[row.type_name, identity] = row.place
        yield Identified(row, identity if is_free else "")


def _by_key(row: SheetRow, manifest: Manifest) -> str:
    """The id of the record that has the key of a row; '' where none of those that were written has."""
    of_type, identity = manifest.types[row.type_name], row.text(ID.name)
    if identity in of_type.marks:
        mark = of_type.marks_of(identity).get(KEY.name)
        # What is derived has no key.
        if mark is None or is_same(mark, row.cells.get(KEY.name)):
            return identity
    by_key = global_id(row.type_name, row.text(KEY.name))
    return by_key if row.text(KEY.name) and by_key in of_type.marks else ""


def _note_repeated(row: SheetRow, first: Place, mistakes: Mistakes) -> None:
    where = f"row {first.line}" if first.sheet == row.place.sheet else f"row {first.line} of {first.sheet}"
    message = f"{row.text(KEY.name) or row.text(ID.name)!r} is the key of {where} too; give a new record another key"
    row.place.note(mistakes, KEY.name, message)
