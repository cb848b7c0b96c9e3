"""Previews a workbook of 100,000 rows that an embedded store has, over what calamine takes to read it."""

import asyncio
import datetime
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from benchmarks.search import made_up_names
from benchmarks.timing import missed_mark
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from graph.stores.store import Store
from loaders.load import load
from loaders.mapping.file import map_file
from loaders.mapping.reading import parse_mapping
from loaders.sheets.layout import tables_in
from loaders.sheets.workbook import read_workbook
from loaders.synthetic.district import Chance

ROWS, UNITS, COMMUNITIES = 100_000, 20_000, 500
MAXIMUM = 3.0
"""Of the time in which calamine alone reads the workbook, beside the store's comparison."""

MAPPING = """
mapping: 1
sheets:
  - nodes:
      单位: {type: Unit, name: 单位名称, kind: 单位性质}
      社区: {type: Community, name: 结对社区}
    relationships:
      - {type: PAIRED_WITH, from: 单位, to: 社区, since: 签订时间}
      - {type: REPORTS_IN_TO, from: 单位, to: 社区, members: 报到人数}
    leave_out: [序号]
"""
HEADERS = ("序号", "单位名称", "单位性质", "结对社区", "签订时间", "报到人数")


async def run() -> bool:
    """Loads the workbook, and previews it again."""
    ontology = read_ontology()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ledger.xlsx"
        await asyncio.to_thread(_write, file)
        store = open_store(f"sqlite:{folder}/graph.db", ontology)
        start, writing = time.process_time(), await _loaded(file, store, is_preview=False)
        first = time.process_time() - start
        alone = await asyncio.to_thread(
            _seconds, lambda: CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
        )
        reading = await asyncio.to_thread(_seconds, lambda: _tables(file))
        start, compared = time.process_time(), await _loaded(file, store, is_preview=True)
        preview = time.process_time() - start
        await store.close()
    ratio = (preview - compared) / alone
    print(f"\nPreviewing a workbook of {ROWS:,} rows that are there, embedded; seconds of the processor")
    print(f"  loading it first                             {first:9.2f} s")
    print(f"    of which the store writes for              {writing:9.2f} s")
    print(f"  calamine alone                               {alone:9.2f} s")
    print(f"  reading it with titles, totals and the like  {reading:9.2f} s     ({reading / alone:.1f} x)")
    print(f"  the preview                                  {preview:9.2f} s")
    print(f"    of which the store compares for            {compared:9.2f} s")
    print(
        f"    and the rest, over calamine                {ratio:9.2f}"
        f"       (at most {MAXIMUM:g}){missed_mark(ratio, MAXIMUM)}"
    )
    return ratio <= MAXIMUM


def _write(file: Path) -> None:
    with Workbook(str(file), {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("汇总")
        sheet.write_row(0, 0, HEADERS)
        names, first = made_up_names(Chance(7))[:UNITS], datetime.date(2015, 1, 1)
        for row in range(ROWS):
            unit, day = row % UNITS, first + datetime.timedelta(row % 3_000)
            community = (row * 7 + row // UNITS) % COMMUNITIES
            values = (
                row + 1,
                names[unit],
                "企业",
                f"第{community}社区",
                f"{day.year}.{day.month}",
                f"{row % 90 + 1}人",
            )
            sheet.write_row(row + 1, 0, values)


def _tables(file: Path) -> int:
    return sum(len(table.rows) for sheet in read_workbook(file).sheets for table in tables_in(sheet))


def _seconds(work: Callable[[], object]) -> float:
    """Of the processor, in all threads: other processes on the machine make no difference to what is compared."""
    start = time.process_time()
    work()
    return time.process_time() - start


async def _loaded(file: Path, store: Store, *, is_preview: bool) -> float:
    """How many seconds of it the store took."""
    mapping = parse_mapping(MAPPING, "mapping", store.ontology)
    tables = [table for sheet in read_workbook(file).sheets for table in tables_in(sheet)]
    mapped = await map_file(file.name, tables, mapping, store, (), today=datetime.date(2026, 1, 1))
    compared = 0.0

    class Timed:
        def __getattr__(self, name: str) -> Any:
            return getattr(store, name)

        async def write(self, *arguments: Any, **options: Any) -> Any:
            nonlocal compared
            start = time.process_time()
            try:
                return await store.write(*arguments, **options)
            finally:
                compared = time.process_time() - start

    await load(mapped.sources, Timed(), is_preview=is_preview)
    return compared
