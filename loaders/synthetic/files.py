"""Writes a made-up district into a folder: a table for each type of the ontology, all of them or none."""

import contextlib
import csv
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TextIO

from graph.errors import DataError, Mistake
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Element, Ontology
from graph.ontology.rules import SOURCE
from loaders.synthetic.rows import Row
from loaders.table import columns_of

_SECTIONS = ("nodes", "relationships")
_SOURCES = Path("nodes", f"{SOURCE}.csv")
_SOURCE_KEY = "synthetic-district"
"""The key of the only source. A folder is recognized by it as one with a synthetic district."""

_TITLE = "虚构示范区：全部内容均为虚构 / Made-up district: everything in it is invented"
_SUMMARY = "由程序按种子生成，仅供演示与性能测试。 Generated from a seed, for demonstrations and benchmarks only."
_ALLOWED = "allowed: a new folder, an empty one, or one with an earlier synthetic district and nothing else"


@contextlib.contextmanager
def replaced_folder(folder: Path) -> Iterator[Path]:
    """A new folder, which takes the place of `folder` at the end of the block, or is removed where the block raises.

    Raises DataError where `folder` has files of others, which might be the only copy of real data.
    """
    target = folder.resolve()
    _refuse_files_of_others(target, folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, hence on the same file system, on which renaming either happens or does not.
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as temporary:
        new, earlier = Path(temporary) / "new", Path(temporary) / "earlier"
        new.mkdir()
        yield new
        _refuse_files_of_others(target, folder)  # writing takes a while, in which somebody may have added files
        _exchange(new, target, earlier)


def _exchange(new: Path, target: Path, earlier: Path) -> None:
    if target.exists():
        target.rename(earlier)
    try:
        new.rename(target)
    except BaseException:
        if earlier.exists():
            earlier.rename(target)
        raise


def _refuse_files_of_others(target: Path, folder: Path) -> None:
    if target.exists() and not (target.is_dir() and (_is_empty(target) or _is_synthetic(target))):
        message = f"something else is there already, which is not overwritten; {_ALLOWED}"
        raise DataError([Mistake(str(folder), 0, "", message)])


def _is_empty(folder: Path) -> bool:
    return next(folder.iterdir(), None) is None


def _is_synthetic(folder: Path) -> bool:
    """Whether it holds tables and nothing else, and its only source is the synthetic one."""
    if any(path.name not in _SECTIONS for path in folder.iterdir()):
        return False
    files = [path for section in _SECTIONS for path in (folder / section).glob("*")]
    return all(path.suffix == ".csv" for path in files) and _source_keys(folder / _SOURCES) == [_SOURCE_KEY]


def _source_keys(file: Path) -> list[str]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return [row.get("key") or "" for row in csv.DictReader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


class CountedEnd(NamedTuple):
    """A relationship type, and the key of a node to which relationships of that type lead."""

    relationship_type: str
    key: str


class Tables:
    """All tables of a district, open for writing. Nothing of a row stays in memory but the counts asked for."""

    def __init__(self, folder: Path, ontology: Ontology, seed: int, counted_ends: Iterable[CountedEnd]) -> None:
        self._citation = f"{_SOURCE_KEY}#seed {seed}"
        self._files = contextlib.ExitStack()
        self._tables: dict[str, _Table] = {}
        self._counts = dict.fromkeys(counted_ends, 0)
        for section, elements in zip(_SECTIONS, (ontology.nodes, ontology.relationships), strict=True):
            (folder / section).mkdir()
            for element in elements.values():
                path = folder / section / f"{element.name}.csv"
                file = self._files.enter_context(path.open("w", encoding="utf-8", newline=""))
                self._tables[element.name] = _Table(element, file)

    def __enter__(self) -> "Tables":
        source = {"key": _SOURCE_KEY, "name": "虚构示范区", "kind": "SYNTHETIC", "title": _TITLE, "summary": _SUMMARY}
        self._tables[SOURCE].write(source)
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.close()

    @property
    def counts(self) -> Mapping[CountedEnd, int]:
        """How many relationships were written so far to each end that is counted."""
        return self._counts

    def write(self, rows: Iterable[Row]) -> None:
        """Writes rows into their tables, each citing the synthetic source."""
        for row in rows:
            end = CountedEnd(row.table, str(row.cells.get("to")))
            if end in self._counts:
                self._counts[end] += 1
            self._tables[row.table].write({**row.cells, CITATIONS: self._citation})


class _Table:
    def __init__(self, element: Element, file: TextIO) -> None:
        self._name = element.name
        self._columns = columns_of(element)
        # Rows always name the types of their ends; a table has these columns only where an end may be of several types.
        self._known = {*self._columns, "from_type", "to_type"}
        self._write: Callable[[Iterable[object]], object] = csv.writer(file, lineterminator="\n").writerow
        self._write(self._columns)

    def write(self, cells: Mapping[str, object]) -> None:
        if not cells.keys() <= self._known:
            raise ValueError(f"{self._name} has no column {', '.join(cells.keys() - self._known)}")
        self._write([cells.get(column, "") for column in self._columns])
