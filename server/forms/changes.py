"""What is otherwise than on the earlier day: single cells, new rows, and rows that are there no more."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.editing.worksheet import CellValue
from server.forms.answers import Row


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell by the numbers of its row and column in the answer, and what it held; None where it was empty."""

    row: int
    column: int
    former: CellValue
    is_new_row: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """The cells that changed, and the rows that are there no more."""

    cells: tuple[ChangedCell, ...]
    gone: tuple[Row, ...] = ()


def changes(now: Sequence[Row], former: Sequence[Row], *, is_list: bool) -> Changes:
    """What changed. Rows of a list are told by their first column, and where several have the same, by their order."""
    if not is_list:
        empty: Row = (None,) * (len(now[0]) if now else 1)
        return Changes(tuple(_cells(0, now[0] if now else empty, former[0] if former else empty)))
    waiting: dict[CellValue, list[Row]] = {}
    for row in former:
        waiting.setdefault(row[0], []).append(row)
    changed: list[ChangedCell] = []
    # Rows that are just as they were are paired first, so that none of them is taken for a changed one.
    same = {number for number, row in enumerate(now) if _took(waiting, row)}
    for number, row in enumerate(now):
        if number in same:
            continue
        if rows := waiting.get(row[0]):
            changed += _cells(number, row, rows.pop(0))
        else:
            changed += [ChangedCell(number, column, None, is_new_row=True) for column in range(len(row))]
    return Changes(tuple(changed), tuple(row for rows in waiting.values() for row in rows))


def _took(waiting: dict[CellValue, list[Row]], row: Row) -> bool:
    if row in (rows := waiting.get(row[0], [])):
        rows.remove(row)
        return True
    return False


def _cells(number: int, now: Row, former: Row) -> list[ChangedCell]:
    pairs = enumerate(zip(now, former, strict=True))
    return [ChangedCell(number, column, before) for column, (after, before) in pairs if after != before]
