"""What the hidden sheet of a workbook says: of which types its sheets are, and what was written to every cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import DataError, Mistake
from graph.export.dialects.xlsx.manifest import FORMAT, NAME, Row, Seal
from graph.export.dialects.xlsx.marks import normal_text
from loaders.workbook.book import Cells

_AGAIN = "export the workbook again, and make the changes in that one"


@dataclass(slots=True)
class OfType:
    """What the workbook has of a type: the titles of columns by their names, in their order, and marks by id."""

    titles: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)

    def marks_of(self, identity: str) -> Mapping[str, str]:
        """The mark of each cell of a record, by the name of its column; the id has none."""
        return dict(zip(self.titles, self.marks[identity].split(" "), strict=False))


@dataclass(slots=True)
class Manifest:
    """What was written: in which language, of which state of the graph, and by type."""

    language: str = "zh"
    ontology: str = ""
    snapshot: str = ""
    revision: int = 0
    sheets: dict[str, str] = field(default_factory=dict)
    types: dict[str, OfType] = field(default_factory=dict)


def manifest_of(sheets: Mapping[str, Cells], name: str) -> Manifest:
    """The manifest in the sheets of a workbook, which messages call `name`; raises DataError where it was changed."""
    rows = _rows(sheets)
    begin = next(rows, [])
    if begin[:1] != [Row.FORMAT.value] or begin[1:] != [FORMAT]:
        version = begin[1] if begin[:1] == [Row.FORMAT.value] and len(begin) > 1 else "none"
        raise _unreadable(name, f"the form of the workbook is {version}; allowed: {FORMAT}; {_AGAIN}")
    manifest, seal, records = Manifest(), Seal(), 0
    seal.add(begin)
    for row in rows:
        if row[0] == Row.END.value:
            if row[1:] == [str(records), seal.text]:
                return manifest
            break
        seal.add(row)
        records += row[0] == Row.RECORD.value
        try:
            _take(manifest, row)
        except (IndexError, KeyError, ValueError):
            break
    raise _unreadable(
        name, f"the hidden sheet {NAME} was changed, so what was changed elsewhere cannot be told; {_AGAIN}"
    )


def _unreadable(name: str, message: str) -> DataError:
    return DataError([Mistake(name, 0, "", message)])


def _rows(sheets: Mapping[str, Cells]) -> Iterator[list[str]]:
    """The rows of all hidden sheets as texts, without the empty cells at their ends."""
    for sheet_name, cells in sheets.items():
        if sheet_name == NAME or sheet_name.startswith(f"{NAME} ("):
            for row in cells:
                texts = [normal_text(cell) for cell in row]
                while texts and not texts[-1]:
                    texts.pop()
                if texts:
                    yield texts


def _take(manifest: Manifest, row: Sequence[str]) -> None:
    match row[0]:
        case Row.LANGUAGE.value:
            manifest.language = row[1]
        case Row.ONTOLOGY.value:
            manifest.ontology = row[1]
        case Row.SNAPSHOT.value:
            manifest.snapshot = row[1] if len(row) > 1 else ""
        case Row.REVISION.value:
            manifest.revision = int(row[1])
        case Row.SHEET.value:
            manifest.sheets[row[1]] = row[2]
        case Row.COLUMN.value:
            manifest.types.setdefault(row[1], OfType()).titles[row[2]] = row[3]
        case Row.RECORD.value:
            manifest.types[row[1]].marks[row[2]] = row[3]
