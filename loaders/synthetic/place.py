"""Where a district may be written, and how it gets there whole or not at all."""

import contextlib
import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graph.errors import DataError, Mistake
from loaders.synthetic.tables import SOURCES, SYNTHETIC

_PARTS = ("nodes", "relationships")
_ALLOWED = "allowed: a new folder, an empty one, or one with an earlier synthetic district and nothing else"


@contextlib.contextmanager
def in_place_of(folder: Path) -> Iterator[Path]:
    """A new folder beside this one that takes its place when all went well, and else is removed."""
    target = folder.resolve()
    _refuse_others(target, folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        made, earlier = Path(beside) / "made", Path(beside) / "earlier"
        made.mkdir()
        yield made
        _refuse_others(target, folder)
        _exchange(made, target, earlier)


def _exchange(made: Path, target: Path, earlier: Path) -> None:
    if target.exists():
        target.rename(earlier)
    try:
        made.rename(target)
    except BaseException:
        if earlier.exists():
            earlier.rename(target)
        raise


def _refuse_others(target: Path, folder: Path) -> None:
    if target.exists() and not (target.is_dir() and (_is_empty(target) or _is_synthetic(target))):
        raise DataError([Mistake(str(folder), 0, "", f"holds something else, which is left alone; {_ALLOWED}")])


def _is_empty(folder: Path) -> bool:
    return next(folder.iterdir(), None) is None


def _is_synthetic(folder: Path) -> bool:
    """Whether its only source is the synthetic one, and its files are tables and nothing else."""
    own = all(path.name in _PARTS for path in folder.iterdir())
    tables = [path for part in _PARTS for path in (folder / part).glob("*")]
    return own and all(path.suffix == ".csv" for path in tables) and _sources(folder / SOURCES) == [SYNTHETIC]


def _sources(file: Path) -> list[str]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return [row.get("key") or "" for row in csv.DictReader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []
