"""The tables of a workbook with the mappings of their sheets: which column is which, and which of them nobody reads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.datatypes.normal import normal
from graph.datatypes.number import Decimal, Integer
from graph.datatypes.text import fold
from graph.errors import allowed_instead
from graph.ontology.model import Label
from loaders.mapping.column_units import why_unfit
from loaders.mapping.declaration import EACH_SHEET, Cells, LedgerMapping, SheetMapping, Where
from loaders.mapping.personal import personal_column
from loaders.mistakes import Mistakes
from loaders.sheets.layout import Column, Reason, SheetRow, SheetTable
from loaders.sheets.sheet import place
from loaders.written.cells import Cell, joined, text_of


@dataclass(frozen=True, slots=True)
class MappedTable:
    """A table of a file and what it becomes.

    `columns` are by the header that the mapping says, and `positions` where their cells are in a row. Nobody reads
    those that are `unread`, and those to be left out that are `missing` are not there.
    """

    file: str
    table: SheetTable
    mapping: SheetMapping
    columns: Mapping[str, Column]
    positions: Mapping[str, int]
    unread: Sequence[Column] = ()
    missing: Sequence[str] = ()

    @property
    def name(self) -> str:
        """The file and sheet, as messages name them."""
        return place(self.file, self.table.sheet)

    def cell(self, row: SheetRow, cells: Cells) -> Cell:
        """What a row says where a mapping looks."""
        if not cells.column:
            return cells.value
        return row.cells[self.positions[cells.column]]

    def is_said(self, row: SheetRow, where: Where) -> bool:
        """Whether a row is one of those of which something is said."""
        return not where or all(
            text_of(row.cells[self.positions[column]]).strip() in texts for column, texts in where.items()
        )

    def is_silent(self, row: SheetRow) -> bool:
        """Whether the mapping says of no node that a row of this kind names it."""
        return not any(self.is_said(row, node.where) for node in self.mapping.nodes)

    def place(self, cells: Cells) -> str:
        """The letter and header of the column, as messages name it."""
        if not cells.column:
            return ""
        column = self.columns[cells.column]
        return f"{column.letter} {cells.column}"

    def texts(self, column: Column) -> Iterator[str]:
        """What is in a column, without empty cells."""
        return texts_of(self.table, column)


NO_ROWS = Label(
    "表头以下没有内容；请检查是否选错了文件或工作表",
    "there is no row below the header; see whether it is the right file and sheet",
)


def texts_of(table: SheetTable, column: Column, most: int | None = None) -> Iterator[str]:
    """What is in a column of a table, without empty cells, in its first rows or in all."""
    position = table.columns.index(column)
    return filter(None, (text_of(row.cells[position]) for row in table.rows[:most]))


def header_form(header: str) -> str:
    """The form in which headers are compared: without blanks, line breaks and signs, in half width."""
    return normal(header) or fold(header.strip())


def mapped_tables(
    file: str, tables: Sequence[SheetTable], mapping: LedgerMapping, mistakes: Mistakes
) -> list[MappedTable]:
    """The tables that the mapping reads; notes sheets and columns that are missing, and data of persons."""
    mapped: list[MappedTable] = []
    for sheet in mapping.sheets:
        chosen = _meant(tables, sheet)
        if not chosen:
            mistakes.note(file, 0, "", _missing(sheet, tables))
        mapped += [it for table in chosen if (it := _mapped(file, table, sheet, mistakes)) is not None]
    if mapped and not any(it.table.rows for it in mapped):
        for it in mapped:
            mistakes.note(it.name, max(it.table.header_rows, default=0), "", NO_ROWS)
    return mapped


def _meant(tables: Sequence[SheetTable], sheet: SheetMapping) -> list[SheetTable]:
    """The tables of the sheet of this name; of several, or where no sheet is named, those with half of the columns."""
    named = [table for table in tables if sheet.sheet in (EACH_SHEET, table.sheet)]
    fitting = [table for table in named if _fits(table, sheet)]
    return fitting if sheet.sheet == EACH_SHEET or (fitting and len(named) > 1) else named


def _fits(table: SheetTable, sheet: SheetMapping) -> bool:
    headers = {header_form(column.header) for column in table.columns}
    known = [header_form(column) in headers for column in sheet.columns]
    return 2 * sum(known) >= len(known)


def _missing(sheet: SheetMapping, tables: Sequence[SheetTable]) -> Label:
    if sheet.sheet != EACH_SHEET:
        names = dict.fromkeys(table.sheet for table in tables)
        return Label(
            f"没有工作表“{sheet.sheet}”，或其中没有表格；有表格的是：{'、'.join(names) or '无'}",
            f"there is no table in a sheet {sheet.sheet!r}; {allowed_instead(sheet.sheet, names)}",
        )
    columns = ", ".join(sheet.columns)
    return Label(
        f"没有一个工作表有对应方式所读的列：{columns}", f"no sheet has the columns that the mapping reads: {columns}"
    )


def _mapped(file: str, table: SheetTable, sheet: SheetMapping, mistakes: Mistakes) -> MappedTable | None:
    by_form: dict[str, list[Column]] = {}
    for column in table.columns:
        by_form.setdefault(header_form(column.header), []).append(column)
    line = table.header_rows[-1] if table.header_rows else 0
    columns: dict[str, Column] = {}
    name = place(file, table.sheet)
    for header in sheet.columns:
        same = by_form.get(header_form(header), [])
        if len(same) == 1:
            columns[header] = same[0]
        elif same:
            letters = ", ".join(column.letter for column in same)
            same_name = Label(
                f"有几列同名（{letters}）；请改成不同的名称",
                f"several columns are called so ({letters}); call them differently",
            )
            mistakes.note(name, line, header, same_name)
        else:
            headers = [column.header for column in table.columns]
            no_column = Label(
                f"没有这一列；表中有：{'、'.join(filter(None, headers))}",
                f"there is no such column; {allowed_instead(header, headers)}",
            )
            mistakes.note(name, line, header, no_column)
    if len(columns) < len(sheet.columns):
        return None
    left_out = {header_form(header) for header in sheet.left_out}
    read = set(columns.values())
    unread = [it for it in table.columns if it not in read and header_form(it.header) not in left_out]
    positions = {header: table.columns.index(column) for header, column in columns.items()}
    forms = {header_form(column.header) for column in table.columns}
    missing = [header for header in sheet.left_out if header_form(header) not in forms]
    mapped = MappedTable(file, table, sheet, columns, positions, unread, missing)
    _note_personal(mapped, line, mistakes)
    _note_units(mapped, line, mistakes)
    return mapped


def _note_units(mapped: MappedTable, line: int, mistakes: Mistakes) -> None:
    said = [(it.node_type, it.fields) for it in mapped.mapping.nodes]
    elements = [*said, *((it.relationship, it.fields) for it in mapped.mapping.relationships)]
    for element, fields in elements:
        for name, cells in fields.items():
            prop = element.by_name.get(name)
            is_number = prop is not None and isinstance(prop.datatype, Integer | Decimal)
            why = why_unfit(cells.column, prop) if prop is not None and is_number else None
            if why:
                mistakes.note(mapped.name, line, mapped.place(cells), why)


def _note_personal(mapped: MappedTable, line: int, mistakes: Mistakes) -> None:
    for column in (*mapped.unread, *mapped.columns.values()):
        why = personal_column(column.header, mapped.texts(column))
        if why:
            advice = f"leave_out: [{column.header}]"
            reason = joined(
                why,
                Label("不保存个人信息", "no person is kept"),
                Label(f"请在对应方式中写明 {advice}", f"name it under {advice}"),
            )
            mistakes.note(mapped.name, line, f"{column.letter} {column.header}", reason)


def titles_of(table: SheetTable) -> list[str]:
    """The titles above a table, the nearest first."""
    first = table.rows[0].number if table.rows else 0
    titles = [it.text for it in table.left_out if it.reason is Reason.TITLE and it.row < first]
    return titles[::-1]
