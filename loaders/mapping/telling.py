"""What there is to tell of a file that was read: what was left out, and what was read otherwise than it is written."""

from collections.abc import Iterator, Sequence

from graph.ontology.model import NO_LABEL, Label
from loaders.mapping.declaration import NodeMapping
from loaders.mapping.file import MappedFile
from loaders.mapping.rows import name_cells, names_in
from loaders.mapping.tables import NO_ROWS, MappedTable
from loaders.mapping.values import Reading
from loaders.sheets.layout import Reason, SheetRow
from loaders.sheets.sheet import NoteKind, Workbook, place
from loaders.written.cells import joined

MOST_LISTED = 20
"""How many cells that were read otherwise are listed one by one."""

_MOST_ROWS = 5

REASONS = {
    Reason.TITLE: Label("标题", "title"),
    Reason.NOTE: Label("说明", "note"),
    Reason.TOTAL: Label("合计", "total"),
    Reason.SECTION: Label("小标题", "section"),
    Reason.REPEATED_HEADER: Label("重复的表头", "repeated header"),
    Reason.COLUMN_NUMBERS: Label("栏次", "column numbers"),
}
"""Why a row is none of a table, as people read it."""


NOTES = {
    NoteKind.EXTENSION: "文件名后缀与内容不符；已按内容读取",
    NoteKind.MACROS: "工作簿中有宏；没有运行",
    NoteKind.EXTERNAL_LINKS: "公式引用了其他工作簿，没有打开；所读为上次保存时的数值",
    NoteKind.NO_CELLS: "没有内容",
}
"""What readers of workbooks tell, in Chinese."""


def notes_of(workbook: Workbook) -> Iterator[Label]:
    """What is to be told of a workbook itself: what its reader notes, and what it hides and was read all the same."""
    for note in workbook.notes:
        yield Label(f"{workbook.name}：{NOTES[note.kind]}", f"{workbook.name}: {note.text}")
    for sheet in workbook.sheets:
        where = place(workbook.name, sheet.name)
        if sheet.is_hidden and sheet.rows:
            yield Label(f"{where}：这个工作表是隐藏的", f"{where}: the sheet is hidden")
        hidden = [row.number for row in sheet.rows if row.number in sheet.hidden_rows]
        if hidden and not sheet.is_hidden:
            count, first = len(hidden), _first(hidden)
            yield Label(
                f"{where}：隐藏或筛选掉、仍照常读取的行：{count} 行（{first}）",
                f"{where}: rows that are hidden, and are read like others: {count} ({first})",
            )


def _first(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:_MOST_ROWS])) + (", ..." if len(rows) > _MOST_ROWS else "")


def told(mapped: MappedFile) -> Iterator[Label]:
    """All that there is to tell, a line each."""
    yield from mapped.notes
    for sheet in mapped.sheets_not_read:
        yield Label(
            f"{sheet}：未读：对应方式没有提到它", f"{sheet}: not read: the mapping does not speak of this sheet"
        )
    for table in mapped.tables:
        yield from _of_table(mapped, table)
    yield from told_readings(mapped.readings)


def _of_table(mapped: MappedFile, table: MappedTable) -> Iterator[Label]:
    for it in table.table.left_out:
        reason = REASONS[it.reason]
        yield Label(
            f"{table.name}:{it.row}：略去（{reason.zh}）：{it.text}",
            f"{table.name}:{it.row}: left out, {reason.en}: {it.text}",
        )
    if table.unread:
        headers = ", ".join(f"{column.letter} {column.header}" for column in table.unread)
        yield Label(f"{table.name}：未读的列：{headers}", f"{table.name}: not read: {headers}")
    if table.missing:
        headers = ", ".join(table.missing)
        yield Label(
            f"{table.name}：要略去而表中没有的列：{headers}", f"{table.name}: to be left out, and not there: {headers}"
        )
    yield from _of_cells(mapped, table)
    silent = [row.number for row in table.table.rows if table.is_silent(row)]
    if silent:
        count, first = len(silent), _first(silent)
        yield Label(
            f"{table.name}：对应方式未提到的行：{count} 行（{first}）",
            f"{table.name}: rows of which the mapping says nothing: {count} ({first})",
        )
    if not table.table.rows:
        yield Label(f"{table.name}：{NO_ROWS.zh}", f"{table.name}: {NO_ROWS.en}")


def _of_cells(mapped: MappedFile, table: MappedTable) -> Iterator[Label]:
    """Cells that say 同上, and rows that lack the name of what all that they say is about."""
    if table.table.dittos:
        count, places = len(table.table.dittos), [f"{letter}{row}" for row, letter in table.table.dittos]
        first = ", ".join(places[:_MOST_ROWS]) + (", ..." if count > _MOST_ROWS else "")
        yield Label(
            f"{table.name}：写“同上”的格，按上一格读取：{count} 格（{first}）",
            f"{table.name}: cells that say 同上, and are read as the one above: {count} ({first})",
        )
    for node in table.mapping.nodes:
        nameless = [row.number for row in table.table.rows if _lacks(mapped, table, row, node)]
        if nameless:
            header, count, first = table.place(name_cells(node)), len(nameless), _first(nameless)
            yield Label(
                f"{table.name}：没有“{header}”、因而不知说的是谁的行：{count} 行（{first}）",
                f"{table.name}: rows without {header}, so that it is not known whom they are about: {count} ({first})",
            )


def _lacks(mapped: MappedFile, table: MappedTable, row: SheetRow, node: NodeMapping) -> bool:
    """Whether a row does not name a node that is an end of all relationships of its sheet."""
    ties = table.mapping.relationships
    is_end = bool(ties) and all(node.role in (tie.source, tie.target) for tie in ties)
    return is_end and table.is_said(row, node.where) and not names_in(table, row, node, mapped.values)


def told_readings(readings: Sequence[Reading]) -> Iterator[Label]:
    """Those about which there is something to say come first, one by one; of the others there is a line a column."""
    # A list of names is read as it is written.
    readings = [it for it in readings if it.why != NO_LABEL or it.read != it.written]
    doubtful: dict[tuple[object, ...], list[Reading]] = {}
    for it in readings:
        if it.why != NO_LABEL:
            doubtful.setdefault((it.sheet, it.column, it.written, it.why), []).append(it)
    for same in [*doubtful.values()][:MOST_LISTED]:
        yield _one(same[0], len(same) - 1)
    if len(doubtful) > MOST_LISTED:
        more = len(doubtful) - MOST_LISTED
        yield Label(f"……另有 {more} 处须留意其读法", f"... and {more} more readings of which there is something to say")
    columns: dict[tuple[str, str], list[Reading]] = {}
    for it in readings:
        if it.why == NO_LABEL:
            columns.setdefault((it.sheet, it.column), []).append(it)
    for (sheet, column), of_column in columns.items():
        first, count = of_column[0], len(of_column)
        yield (
            _one(first)
            if count == 1
            else Label(
                f"{sheet}:{column}：{count} 格换了写法，如“{first.written}”读作“{first.read}”",
                f"{sheet}:{column}: {count} cells were read in another form, such as {first.written} as {first.read}",
            )
        )


def _one(it: Reading, others: int = 0) -> Label:
    """A cell, and how many others there are just like it."""
    place = f"{it.sheet}:{it.row}:{it.column}"
    zh, en = f"{place}：“{it.written}”", f"{place}: {it.written}"
    if it.read != it.written:
        zh, en = f"{zh}读作“{it.read}”", f"{en} was read as {it.read}"
    why = joined(it.why, Label(f"另有 {others} 格相同", f"the same in {others} more") if others else NO_LABEL)
    return Label(f"{zh}（{why.zh}）", f"{en} ({why.en})") if why != NO_LABEL else Label(zh, en)
