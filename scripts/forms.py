"""Writes the form that docs/forms.md shows: made up, laid out as offices lay theirs out, with questions in comments.

python -m scripts.forms docs/forms
"""

import sys
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from scripts.ledgers import COMMUNITIES

TABLE_ROWS = 20


def quarterly_form(path: Path) -> None:
    """A form with merged cells, sums, a list to choose from, a color scale and a text box."""
    with Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("季报")
        title = workbook.add_format({"bold": True, "font_size": 16, "align": "center", "valign": "vcenter"})
        head = workbook.add_format({"bold": True, "border": 1, "align": "center", "bg_color": "#DDEBF7"})
        cell = workbook.add_format({"border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
        day = workbook.add_format({"border": 1, "align": "center", "num_format": "yyyy/m/d"})
        sheet.set_column("A:F", 17)
        sheet.merge_range("A1:F1", "瑶帆街道共驻共建情况季报表", title)
        sheet.merge_range("A2:F2", "填报单位：瑶帆街道办事处（虚构）", workbook.add_format({"align": "right"}))
        totals = (("社区总数", "社区总数()"), ("单位总数", "单位总数()"), ("其中学校", "单位总数(类型: 中小学)"))
        for place, (label, question) in enumerate(totals):
            sheet.write(2, 2 * place, label, head)
            _ask(sheet, 2, 2 * place + 1, question, cell)
        _communities(sheet, head, cell)
        _table(sheet, head, cell, day)
        sheet.insert_textbox("H2", "填表说明：数字由街道核对后报区委组织部。", {"width": 220, "height": 60})


def _communities(sheet: Any, head: Any, cell: Any) -> None:
    for column, label in enumerate(("社区", "共建单位数", "结对协议数", "共建单位")):
        sheet.write(3, column, label, head)
    sheet.merge_range("D4:F4", "共建单位", head)
    for row, community in enumerate(COMMUNITIES, 4):
        sheet.set_row(row, 45)
        sheet.write(row, 0, community, cell)
        _ask(sheet, row, 1, "共建单位数(社区: =A)", cell)
        _ask(sheet, row, 2, f'community(key: "{community}") {{ pairedBy {{ totalCount }} }}', cell)
        sheet.merge_range(row, 3, row, 5, "", cell)
        _ask(sheet, row, 3, "共建单位名单(社区: =A)", cell, "共建[、]：")
    last = 4 + len(COMMUNITIES)
    sheet.write(last, 0, "合计", head)
    sheet.write_formula(last, 1, f"=SUM(B5:B{last})", head)
    sheet.write_formula(last, 2, f"=SUM(C5:C{last})", head)
    sheet.conditional_format(4, 1, last - 1, 1, {"type": "data_bar", "data_bar_2010": True})


def _table(sheet: Any, head: Any, cell: Any, day: Any) -> None:
    first = 5 + len(COMMUNITIES)
    sheet.merge_range(first, 0, first, 5, "泰湾社区共建单位明细", head)
    for column, label in enumerate(("单位", "类型", "始于", "止于", "事实数", "核对")):
        sheet.write(first + 1, column, label, head)
    for row in range(first + 2, first + 2 + TABLE_ROWS):
        for column in range(6):
            sheet.write_blank(row, column, None, day if column in {2, 3} else cell)
    _ask(sheet, first + 2, 0, "共建单位表(社区: 泰湾社区)", cell)
    sheet.data_validation(first + 2, 5, first + 1 + TABLE_ROWS, 5, {"validate": "list", "source": ["已核对", "有出入"]})
    row = first + 2 + TABLE_ROWS
    sheet.write(row, 0, "示范点", head)
    _ask(sheet, row, 1, "取值(社区: 泰湾社区, 属性: 示范点)", cell)


def _ask(sheet: Any, row: int, column: int, question: str, cell: Any, begin: str = "共建：") -> None:
    sheet.write_blank(row, column, None, cell)
    sheet.write_comment(row, column, f"{begin}{question}", {"width": 260, "height": 60})


def main() -> None:
    folder = Path(sys.argv[1])
    quarterly_form(folder / "季报表.xlsx")


if __name__ == "__main__":
    main()
