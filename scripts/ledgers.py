"""Writes the ledgers that docs/ledgers.md shows: made-up lists, laid out as offices lay theirs out.

python -m scripts.ledgers docs/ledgers
"""

import csv
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

COMMUNITIES = ("瑶帆社区", "泰湾社区", "青谷社区", "雅林社区", "景庭社区", "玉里社区")

UNITS = (
    ("春台中学", "学校"),
    ("瑶帆第一小学", "中小学"),
    ("泰湾第一小学", "中小学"),
    ("泰湾第二小学", "中小学"),
    ("雅屏园区管委会", "管委会"),
    ("青渡服务局", "机关"),
    ("兴湖餐饮股份有限公司", "企业"),
    ("夏桥小学", "中小学"),
    ("玉里健康公益促进会", "社会组织"),
    ("星潭人民医院", "医院"),
    ("青渡派出所", "公安派出机构"),
    ("瑶帆消防救援站", "消防救援机构"),
    ("雅林物业服务有限公司", "物业公司"),
    ("景庭银行瑶帆支行", "金融机构"),
    ("瑶帆街道办事处", "街道办"),
    ("泰湾供水有限公司", "国有企业"),
    ("青谷科技有限公司", "企业"),
    ("玉里建工集团有限公司", "国有企业"),
    ("星潭大学", "高校"),
    ("景庭区档案馆", "事业单位"),
)
"""Made-up units, and what an office would call their kind."""

PROJECTS = ("春渡志愿服务体系", "青谷居民学堂", "雅林邻里议事会", "瑶溪慈善基金", "景庭四点半课堂", "星潭共建协议")

SINCE = (
    "2021.1",
    "2019.3",
    "2015年",
    "2022/6/18",
    "二〇二一年一月",
    "2023年12月",
    "2017-03-01",
    "2020年5月",
    "2018.11.6",
    "2024年上半年",
    datetime.date(2022, 9, 1),
    "２０２０．７",
    "2019年",
    "2016年7月1日",
    "2021年10月起",
    "2023-4",
    "2020年第一季度",
    "2022年",
    "2018/12",
    "2024.3.5",
)
"""When agreements were signed, in twenty spellings."""

MEMBERS = (
    "86人",
    "约40人",
    None,
    "12",
    31,
    "5",
    "1,200",
    "80余人",
    "不少于30",
    "十二",
    None,
    "45",
    "60人",
    8,
    None,
    "22",
    "17人",
    "９",
    "100",
    None,
)

ROWS = 60


def pairing_ledger(path: Path) -> None:
    """A workbook with a title, merged cells, totals, and several communities in a cell."""
    with Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("汇总")
        heading = workbook.add_format({"bold": True, "align": "center", "valign": "vcenter"})
        day = workbook.add_format({"num_format": "yyyy/m/d"})
        sheet.merge_range("A1:H1", "瑶帆街道单位与社区结对共建台账", heading)
        sheet.merge_range("A2:H2", "填报单位：瑶帆街道（虚构数据）        填报时间：2024年6月30日")
        headers = ("序号", "单位名称", "单位性质", "结对社区", "签订时间", "报到人数", "共建项目", "备注")
        for column, header in enumerate(headers):
            sheet.write(2, column, header, heading)
        for row, cells in enumerate(_pairings(), 3):
            for column, cell in enumerate(cells):
                _write(sheet, row, column, cell, day)
        for first in range(3, 3 + ROWS, 20):
            sheet.merge_range(first, 6, first + 2, 6, PROJECTS[first // 20])
        sheet.write(3 + ROWS, 1, "合计", heading)
        sheet.write(3 + ROWS, 5, "见各行")


def _pairings() -> list[Sequence[Any]]:
    rows: list[Sequence[Any]] = []
    for number in range(ROWS):
        turn, place = divmod(number, len(UNITS))
        unit, kind = UNITS[place]
        community = COMMUNITIES[(place + turn) % len(COMMUNITIES)]
        several = (
            f"{community}、{COMMUNITIES[(place + turn + 3) % len(COMMUNITIES)]}" if number % 10 == 4 else community
        )
        index = (number + 7 * turn) % len(SINCE)
        project = PROJECTS[number % len(PROJECTS)] if number % 3 else None
        rows.append(
            (number + 1, unit, kind, several, SINCE[index], MEMBERS[index], project, "" if number % 4 else "续签")
        )
    return rows


def _write(sheet: Any, row: int, column: int, cell: Any, day: Any) -> None:
    if isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, cell, day)
    elif cell is not None:
        sheet.write(row, column, cell)


def report_in_list(path: Path) -> None:
    """A table of CSV as Excel writes it in China."""
    rows = [("单位", "所属党组织", "报到社区", "报到时间", "报到人数", "联系电话")]
    for number, (unit, _) in enumerate(UNITS[:12]):
        community = COMMUNITIES[(number + 4) % len(COMMUNITIES)]
        rows.append((unit, f"{unit}党支部", community, f"2024年{number % 12 + 1}月", f"{3 * number + 2}人", ""))
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)


def needs_ledger(path: Path) -> None:
    """A workbook with a header of two lines."""
    with Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("需求清单")
        sheet.merge_range("A1:C1", "需求")
        sheet.merge_range("D1:F1", "认领")
        for column, header in enumerate(("名称", "提出社区", "提出时间", "认领单位", "认领时间", "办理状态")):
            sheet.write(1, column, header)
        needs = (
            "加装路灯",
            "电动车充电棚",
            "老年食堂",
            "儿童阅览角",
            "健身器材更新",
            "法律咨询日",
            "雨污分流改造",
            "课后托管",
        )
        states = ("已认领", "办理中", "已办结", "已退回")
        for number, need in enumerate(needs):
            unit = UNITS[(3 * number) % len(UNITS)][0]
            community = COMMUNITIES[number % len(COMMUNITIES)]
            claimed = (unit, f"2024.{number % 9 + 2}", states[number % 4]) if number % 4 != 2 else ("", "", "")
            for column, cell in enumerate((f"{community}{need}", community, f"2024年{number + 1}月", *claimed)):
                sheet.write(2 + number, column, cell)


def main() -> None:
    folder = Path(sys.argv[1])
    pairing_ledger(folder / "结对共建台账.xlsx")
    report_in_list(folder / "双报到名单.csv")
    needs_ledger(folder / "需求清单.xlsx")


if __name__ == "__main__":
    main()
