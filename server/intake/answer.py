"""What the intake answers, as JSON: the file as it was read, what is asked, and what writing it changes."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from graph.errors import Mistake
from graph.ontology.model import Label, Ontology
from loaders.mapping.choices import Choice, choices_in, label_of
from loaders.mapping.file import MappedFile
from loaders.mapping.personal import personal_column
from loaders.mapping.tables import MappedTable, texts_of
from loaders.mapping.values import ValueReader
from loaders.sheets.layout import Column
from server.intake.cells import cell_mistakes, row_members
from server.intake.ledger import Ledger, LedgerTable

_PERSONAL = Label("像是个人信息，不读入", "it looks like data of persons, which are not read")
_LOOKED_AT = 200


def file_members(ledger: Ledger) -> dict[str, Any]:
    """The file itself."""
    workbook = ledger.workbook
    return {
        "name": workbook.name,
        "kind": workbook.kind,
        "encoding": workbook.encoding,
        "digest": workbook.digest,
        "notes": [{"kind": note.kind, "text": note.text} for note in workbook.notes],
        "sheetsWithoutTable": [
            sheet.name for sheet in workbook.sheets if all(it.sheet is not sheet for it in ledger.tables)
        ],
    }


def table_members(
    table: LedgerTable, mapped: MappedFile | None, ontology: Ontology, values: ValueReader
) -> dict[str, Any]:
    """A table: its columns with what they become, its first rows, and what was left out."""
    of_table = next((it for it in mapped.tables if it.table is table.table), None) if mapped else None
    source = table.table
    return {
        "table": table.number,
        "sheet": source.sheet,
        "isRead": of_table is not None,
        "isHidden": table.sheet.is_hidden,
        "headerRows": source.header_rows,
        "rowCount": len(source.rows),
        "hiddenRows": sum(row.number in table.sheet.hidden_rows for row in source.rows),
        "filledCells": sum(len(row.filled) for row in source.rows),
        "columns": [_column(table, column, of_table, ontology) for column in source.columns],
        "rows": row_members(table, of_table, values),
        "leftOut": [{"row": it.row, "reason": it.reason, "text": it.text} for it in source.left_out[:_LOOKED_AT]],
        "choices": [_choice(choice, ontology) for choice in choices_in(table.mapping, ontology)],
    }


def _column(table: LedgerTable, column: Column, mapped: MappedTable | None, ontology: Ontology) -> dict[str, Any]:
    choice = table.becomes(column)
    proposed = table.columns.get(column.letter)
    is_personal = bool(personal_column(column.header, texts_of(table.table, column, _LOOKED_AT)))
    is_read = mapped is not None and column in mapped.columns.values()
    return {
        "column": column.letter,
        "header": column.header,
        "becomes": choice.text,
        "labels": label_of(choice, ontology),
        "certainty": proposed.certainty if proposed else "SURE",
        "why": _PERSONAL if is_personal else Label("", proposed.why if proposed else ""),
        "isPersonal": is_personal,
        "isRead": is_read,
    }


def _choice(choice: Choice, ontology: Ontology) -> dict[str, Any]:
    return {"becomes": choice.text, "labels": label_of(choice, ontology)}


def mistake_members(mistakes: Sequence[Mistake], mapped: MappedFile | None = None) -> list[dict[str, Any]]:
    """Mistakes with their places; those of cells in both languages, others in English alone."""
    rows = {(it.name, row.number): (it, row) for it in mapped.tables for row in it.table.rows} if mapped else {}
    wrong = {(mistake.file, mistake.line) for mistake in mistakes} & rows.keys()
    values = ValueReader(datetime.datetime.now(datetime.UTC).date())
    of_cells = {place: cell_mistakes(*rows[place], values) for place in wrong}
    return [_mistake(mistake, of_cells.get((mistake.file, mistake.line), {})) for mistake in mistakes]


def _mistake(mistake: Mistake, of_row: Mapping[str, Label]) -> dict[str, Any]:
    file, _, sheet = mistake.file.partition(":")
    letter, _, header = mistake.column.partition(" ")
    place = {"file": file, "sheet": sheet, "row": mistake.line, "column": letter, "header": header}
    said = of_row.get(letter)
    is_same = said is not None and said.en == mistake.message
    return {**place, "message": said if is_same else Label(mistake.message, mistake.message)}
