"""The sheet that is added to a filled form: what each cell asks, and by which records and sources it is answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import Label
from loaders.editing.workbook import Book
from loaders.editing.worksheet import CellValue
from resolvers.cell_citations import COUNTED
from server.forms.answers import CellAnswer, CitedRecord, Row
from server.forms.asking import Period
from server.forms.cells import AskedCell

TITLE = Label("出处", "Sources")
_HEADERS = (
    (Label("单元格", "Cell"), 14),
    (Label("问题", "Question"), 40),
    (Label("填入", "Filled in"), 20),
    (Label("事项", "Kind"), 18),
    (Label("名称", "Name"), 34),
    (Label("记录", "Record"), 30),
    (Label("始于", "Since"), 12),
    (Label("止于", "Until"), 12),
    (Label("来源", "Source"), 40),
    (Label("位置", "Where"), 14),
    (Label("网址", "URL"), 30),
)
_ABOUT = {
    "filled": Label("由共建图谱填写", "Filled in by gongjian"),
    "day": Label("基准日", "As of"),
    "since": Label("比较日", "Compared with"),
    "known_at": Label("所知截至", "As known at"),
    "snapshot": Label("快照", "Snapshot"),
}
_UNKNOWN = Label("图谱不知道，留空", "The graph does not know; left empty")
_NO_ROWS = Label("图谱中没有：0 行", "There are none: 0 rows")
_PARTLY_UNKNOWN = Label("{count} 格图谱不知道，留空", "{count} cells that the graph does not know; left empty")
_LEFT_OUT = Label("还有 {count} 行没有填入", "{count} more rows were not filled in")
_IN_PART = Label("只列出所数的前 {count} 条", "Of what was counted, the first {count} are listed")
_CHANGED = Label("有变化", "Changed")
_ROWS = Label("{count} 行", "{count} rows")


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell with its answer, what was written, and what changed since the earlier day."""

    cell: AskedCell
    answer: CellAnswer
    rows: tuple[Row, ...]
    changed: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The sheet and the cell: 表1!B3."""
        return f"{self.cell.sheet}!{self.cell.place}"

    @property
    def is_unknown(self) -> bool:
        """Whether the graph knows nothing of it: no value, and no list."""
        return not self.answer.is_empty and all(it is None for row in self.rows for it in row)

    @property
    def unknown_cells(self) -> int:
        """How many cells of the rows stay empty, since the graph does not know."""
        return sum(
            it is None and not self.answer.is_empty and column not in self.answer.of_ends
            for row in self.rows
            for column, it in enumerate(row)
        )


def add_sources(book: Book, filled: Sequence[FilledCell], snapshot: str, period: Period, language: str) -> None:
    """Adds the sheet behind all others."""
    about = {"filled": "", "day": period.day, "since": period.since, "known_at": period.known_at, "snapshot": snapshot}
    lines = [(_ABOUT[name].in_language(language), text) for name, text in about.items() if text or name == "filled"]
    header = len(lines) + 2
    sheet = book.add_sheet(TITLE.in_language(language), [width for _, width in _HEADERS], header)
    plain, bold = book.styles.plain(), book.styles.plain(bold=True)
    for row, line in enumerate(lines, 1):
        book.write_row(sheet, row, line, plain)
    book.write_row(sheet, header, [label.in_language(language) for label, _ in _HEADERS], bold)
    rows = (row for cell in filled for row in _rows(cell, language))
    for number, values in enumerate(rows, header + 1):
        book.write_row(sheet, number, values, plain)


def _rows(filled: FilledCell, language: str) -> Iterator[Sequence[CellValue]]:
    """The rows of a cell: a row for each source of each record, and before them what is to be told of the cell."""
    start: list[CellValue] = [filled.place, filled.cell.question, _written(filled, language)]
    told = list(_told(filled, language))
    records = list(_records(filled.answer.records))
    if not told and not records:
        yield start
    for text in told:
        yield [*start, text]
        start = [filled.place, None, None]
    for record in records:
        yield [*start, *record]
        start = [filled.place, None, None]


def _told(filled: FilledCell, language: str) -> Iterator[str]:
    if filled.answer.is_empty:
        yield _NO_ROWS.in_language(language)
    elif filled.is_unknown:
        yield _UNKNOWN.in_language(language)
    elif filled.unknown_cells:
        yield _PARTLY_UNKNOWN.in_language(language).format(count=filled.unknown_cells)
    if filled.answer.left_out:
        yield _LEFT_OUT.in_language(language).format(count=filled.answer.left_out)
    if filled.answer.has_more_records:
        yield _IN_PART.in_language(language).format(count=COUNTED)
    for text in filled.changed:
        yield f"{_CHANGED.in_language(language)} {text}"


def _written(filled: FilledCell, language: str) -> CellValue:
    if filled.answer.is_empty:
        return _ROWS.in_language(language).format(count=0)
    if len(filled.rows) == 1 and len(filled.rows[0]) == 1:
        return filled.rows[0][0]
    return _ROWS.in_language(language).format(count=len(filled.rows))


def _records(records: Sequence[CitedRecord]) -> Iterator[Sequence[CellValue]]:
    """A row for each source of each record, with all places in it."""
    for record in records:
        of_record = (record.kind, record.name, record.record, record.since, record.until)
        locators: dict[tuple[str, str], list[str]] = {}
        for source in record.sources:
            of_source = locators.setdefault((source.title or source.key, source.url), [])
            if source.locator and source.locator not in of_source:
                of_source.append(source.locator)
        if not locators:
            yield of_record
        for (title, url), places in locators.items():
            yield (*of_record, title, "; ".join(places), url)
