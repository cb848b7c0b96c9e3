"""What is said of a workbook by the readers of all its kinds."""

from graph.ontology.model import Label
from loaders.mistakes import Mistakes
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import letters_of

PASSWORD = Label("文件有密码；请另存为没有密码的文件", "the file needs a password; save it without a password")
SAVE_AGAIN = Label("请用电子表格打开后重新保存", "open it in a spreadsheet and save it again")
DAMAGED = Label(f"文件已损坏；{SAVE_AGAIN.zh}", f"the file is damaged; {SAVE_AGAIN.en}")
MACROS = "the workbook has macros; they were not run"
EXTERNAL_LINKS = (
    "formulas refer to other workbooks, which were not opened; the values are those of the last time the file was saved"
)


def too_far_apart(rows: int, columns: int, limits: SheetLimits) -> Label:
    """The message about a sheet that stretches over too many cells."""
    return Label(
        f"单元格分布在 {rows:,} 行、{columns:,} 列；至多 {limits.cells:,} 格；"
        "请删除表格下方或右侧远处的内容，或拆分工作表",
        f"its cells stretch over {rows:,} rows and {columns:,} columns; allowed: {limits.cells:,} cells; "
        "delete what stands far below or to the right of the table, or split the sheet",
    )


def too_many_cells(limits: SheetLimits) -> Label:
    return Label(
        f"超过 {limits.cells:,} 格；请拆分为几个工作表",
        f"it has more than {limits.cells:,} cells; split it into several sheets",
    )


def too_many_sheets(limits: SheetLimits) -> Label:
    return Label(
        f"工作簿超过 {limits.sheets} 个工作表；请拆分", f"the workbook has more than {limits.sheets} sheets; split it"
    )


def behind(before: Label, after: object) -> Label:
    """A message with more details behind it, in brackets."""
    return Label(f"{before.zh}（{after}）", f"{before.en} ({after})")


def of(name: str, message: Label) -> Label:
    """A message about a part of a file."""
    return Label(f"{name}：{message.zh}", f"{name}: {message.en}")


def note_failed_cell(mistakes: Mistakes, sheet_place: str, row: int, column: int, error: str) -> None:
    message = Label(
        f"单元格是错误值 {error}；请更正公式，或直接填写数值",
        f"the cell holds the error {error}; correct its formula, or type the value",
    )
    mistakes.note(sheet_place, row, letters_of(column), message)


def note_uncalculated_cell(mistakes: Mistakes, sheet_place: str, row: int, column: int) -> None:
    message = Label(
        "公式没有计算结果；请用电子表格打开后保存，或直接填写数值",
        "the formula has no value; open the file in a spreadsheet and save it, or type the value",
    )
    mistakes.note(sheet_place, row, letters_of(column), message)


def size_text(count: int) -> str:
    """A number of bytes for people: `400 MB`."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return f"{count} bytes"
