"""The files of a district while they are written: one table for each type, with the columns that the ontology gives."""

import contextlib
import csv
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, TypeAlias

from graph.ontology.entity import CITATIONS
from graph.ontology.model import Element, Ontology
from graph.ontology.rules import SOURCE
from loaders.folder import columns_of
from loaders.synthetic.rows import Row

SYNTHETIC = "synthetic-district"
"""The key of the one source."""

SOURCES = Path("nodes", f"{SOURCE}.csv")
_TITLE = "虚构示范区：全部内容均为虚构 / Made-up district: everything in it is invented"
_SUMMARY = "由程序按种子生成，仅供演示与性能测试。 Generated from a seed, for demonstrations and benchmarks only."
_ENDS = frozenset({"from_type", "to_type"})

Place: TypeAlias = tuple[str, str]
"""A relationship type, and the key of a node to which such relationships lead."""

_Table: TypeAlias = tuple[tuple[str, ...], Callable[[Iterable[object]], object]]


class Tables:
    """Writes each row where it belongs; of the rows it keeps nothing but the counts asked for."""

    def __init__(self, folder: Path, ontology: Ontology, seed: int, to_count: Iterable[Place]) -> None:
        self._citation = f"{SYNTHETIC}#seed {seed}"
        self._open = contextlib.ExitStack()
        self._tables: dict[str, _Table] = {}
        self._counted = dict.fromkeys(to_count, 0)
        for kind, elements in (("nodes", ontology.nodes), ("relationships", ontology.relationships)):
            (folder / kind).mkdir()
            for element in elements.values():
                self._begin(element, self._open.enter_context(_text(folder / kind / f"{element.name}.csv")))

    def _begin(self, element: Element, file: IO[str]) -> None:
        columns, write = columns_of(element), csv.writer(file, lineterminator="\n").writerow
        write(columns)
        self._tables[element.name] = columns, write

    def __enter__(self) -> "Tables":
        source: dict[str, object] = {
            "key": SYNTHETIC,
            "name": "虚构示范区",
            "kind": "SYNTHETIC",
            "title": _TITLE,
            "summary": _SUMMARY,
        }
        self._put(SOURCE, source)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def counted(self) -> Mapping[Place, int]:
        """How many relationships of the places to count were written so far."""
        return self._counted

    def write(self, rows: Iterable[Row]) -> None:
        """Writes rows, each with the synthetic source as its citation."""
        for table, cells in rows:
            place = (table, str(cells.get("to")))
            if place in self._counted:
                self._counted[place] += 1
            cells[CITATIONS] = self._citation
            self._put(table, cells)

    def _put(self, table: str, cells: dict[str, object]) -> None:
        columns, write = self._tables[table]
        write([cells.pop(column, "") for column in columns])
        if not cells.keys() <= _ENDS:
            raise ValueError(f"{table} has no column {', '.join(cells)}")


def _text(path: Path) -> IO[str]:
    return path.open("w", encoding="utf-8", newline="")
