"""Fills a workbook whose cells have comments, from the made-up district of two streets."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from xlsxwriter import Workbook

from loaders.costs import Costs
from loaders.editing.workbook import open_book
from server.assistants.asking import Asker
from server.forms.asking import FormAsker, Period
from server.forms.cells import commented_cells
from server.forms.filling import Filled, fill
from tests.loaders.editing.books import cells_of, comments_of, fills_of


@dataclass
class FilledForm:
    """What became of a form."""

    filled: Filled
    file: Path

    @property
    def cells(self) -> dict[str, object]:
        return cells_of(self.file, "表")

    @property
    def comments(self) -> dict[str, str]:
        return comments_of(self.file, "表")

    @property
    def fills(self) -> dict[str, str]:
        return fills_of(self.file, "表")

    @property
    def sources(self) -> list[list[object]]:
        """The rows of the sheet of sources below its headers."""
        cells = cells_of(self.file, "出处")
        last = max(int(name[1:]) for name in cells)
        rows = [[cells.get(f"{column}{row}") for column in "ABCDEFGHIJK"] for row in range(1, last + 1)]
        header = next(number for number, row in enumerate(rows) if row[0] == "单元格")
        return rows[header + 1 :]

    @property
    def mistakes(self) -> list[str]:
        return [f"{it.cell.place}: {it.message}" for it in self.filled.mistakes]


AT_ALL_TIMES = Period()

FillForm: TypeAlias = Callable[..., Awaitable[FilledForm]]


@pytest.fixture
def fill_form(district_store: Any, schema: Any, tmp_path: Path) -> FillForm:
    """`questions` are the comments by cells; `build` writes what else the form has."""

    async def fill_it(
        questions: Mapping[str, str],
        period: Period = AT_ALL_TIMES,
        build: Callable[[Workbook, Any], object] | None = None,
        page_maximum: int = 50,
        **variables: str,
    ) -> FilledForm:
        form, file = tmp_path / "form.xlsx", tmp_path / "filled.xlsx"
        with Workbook(str(form)) as workbook:
            sheet = workbook.add_worksheet("表")
            if build is not None:
                build(workbook, sheet)
            for cell, question in questions.items():
                sheet.write_comment(cell, question)
        book = open_book(form)
        asker = FormAsker(Asker(district_store, schema, Costs()), page_maximum, "zh", variables)
        filled = await fill(book, list(commented_cells(book)), asker, period)
        file.write_bytes(filled.content)
        return FilledForm(filled, file)

    return fill_it
