"""Rows that say what others have said are read as if they were read by themselves."""

import datetime
from dataclasses import replace

import pytest

from graph.ontology.model import Ontology
from graph.stores.store import Store
from loaders.mapping import row_texts
from loaders.mapping.declaration import LedgerSource
from loaders.mapping.file import MappedFile, map_file
from loaders.mapping.proposal import propose
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow
from tests.loaders.mapping.sheets import table

HEADER = ("序号", "单位名称", "单位性质", "结对社区", "签订时间", "报到人数")
ROWS = (
    (1, "春台中学", "学校", "瑶帆社区、泰湾社区", "2019.3", "约40人"),
    (2, "天河医院", "学校", "瑶帆社区", 2019.3, "约40人"),
    (3, "春台中学", "学校", "泰湾社区", "2020", 40.0),
    (4, "天河医院", "学校", "瑶帆社区", "2019.3", True),
    (5, "春台中学", "城堡", "瑶帆社区、泰湾社区", "2019.3", "约40人"),
    (6, "春台中学", "城堡", "泰湾社区", "2021.3", "40"),
    (7, "天河医院", "", "泰湾社区", "2021.3", "40"),
)


async def mapped(ontology: Ontology, store: Store, sheet: str, key: str) -> MappedFile:
    tables = [table(HEADER, *ROWS, sheet=sheet)]
    mapping = replace(propose(tables, ontology).mapping, source=LedgerSource(key, "结对台账"))
    return await map_file("台账.xlsx", tables, mapping, store, (), today=datetime.date(2026, 11, 30))


def read(file: MappedFile) -> tuple[list[ParsedRow], list[str], object]:
    mistakes = Mistakes()
    rows = [row for source in file.sources for row in source.rows(mistakes)]
    listed = [str(it) for it in mistakes.error().mistakes] if mistakes else []
    return rows, listed, file.readings


@pytest.mark.parametrize("sheet", ["汇总", " 5第5行；#"])
@pytest.mark.parametrize("key", ["ledger", "a#汇总第4行"])
async def test_rows_are_the_same_whether_others_are_kept_or_not(
    ontology: Ontology, empty_store: Store, monkeypatch: pytest.MonkeyPatch, sheet: str, key: str
) -> None:
    kept = read(await mapped(ontology, empty_store, sheet, key))
    monkeypatch.setattr(row_texts, "_MOST_KEPT", 0)
    assert read(await mapped(ontology, empty_store, sheet, key)) == kept
    assert len(kept[0]) > len(ROWS)
    assert len(kept[1]) > 1
