"""Rows come back from the spool as they were put in, but for what only their check asks of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from loaders import spool as spools
from loaders.folder import tables_of
from loaders.json_lines import sections_of
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RowSource
from loaders.spool import Spool
from tests.conftest import SMALL
from tests.loaders.backups import COMMUNITY, PAIR, SOURCE, UNIT, backup_of
from tests.loaders.conftest import Data


@pytest.fixture
def spool(ontology: Ontology, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spool]:
    monkeypatch.setattr(spools, "_PART", 2)
    with Spool(ontology) as opened:
        yield opened


def kept(spool: Spool, sources: Sequence[RowSource]) -> list[list[ParsedRow]]:
    for number, source in enumerate(sources):
        for row in source.rows(Mistakes()):
            spool.add(number, row)
        spool.end(number)
    return [list(spool.rows(number)) for number in range(len(sources))]


def read(source: RowSource) -> list[ParsedRow]:
    return [replace(row, period=None, lacking=()) for row in source.rows(Mistakes())]


def test_the_rows_of_a_folder(spool: Spool, ontology: Ontology) -> None:
    sources = tables_of(ontology, SMALL, Mistakes())
    rows = kept(spool, sources)
    assert rows == [read(source) for source in sources]
    assert max(map(len, rows)) > 2


def test_the_rows_of_a_backup_say_everything(spool: Spool, ontology: Ontology, tmp_path: Path) -> None:
    path = tmp_path / "backup.jsonl"
    path.write_bytes(backup_of(SOURCE, UNIT, COMMUNITY, PAIR))
    sources = sections_of(ontology, path, "backup.jsonl")
    rows = kept(spool, sources)
    assert rows == [read(source) for source in sources]
    assert [row.record.is_complete for of_source in rows for row in of_source] == [True] * 4


def test_a_row_keeps_its_place(spool: Spool, ontology: Ontology, data: Data) -> None:
    sources = tables_of(ontology, data(), Mistakes())
    assert [row.record.origin for row in kept(spool, sources)[2]] == [("nodes/Unit.csv", 2), ("nodes/Unit.csv", 3)]


def test_what_a_row_restates_is_kept(spool: Spool, ontology: Ontology, data: Data) -> None:
    row, *_ = tables_of(ontology, data(), Mistakes())[2].rows(Mistakes())
    spool.add(0, replace(row, record=replace(row.record, restates=(("ledger", ".*"),), is_mention=True)))
    spool.end(0)
    (read_back,) = spool.rows(0)
    assert (read_back.record.restates, read_back.record.is_mention) == ((("ledger", ".*"),), True)


def test_a_source_without_rows_has_none(spool: Spool) -> None:
    assert list(spool.rows(0)) == []


def test_only_rows_that_are_wanted_are_read(spool: Spool, ontology: Ontology, data: Data) -> None:
    _, _, units = kept(spool, tables_of(ontology, data(), Mistakes()))[:3]
    wanted = units[1]
    assert list(spool.rows(2, lambda element, key: (element, key) == ("Unit", wanted.key))) == [wanted]
