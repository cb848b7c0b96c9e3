"""The header of a table: where it is, whether it has one line or two, and whether a block of rows begins a table."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from loaders.sheets.lines import Line
from loaders.sheets.merging import MergedCells
from loaders.sheets.row_words import cleaned, differs_from_body, header_words, is_note, is_word, may_be_header

_ROWS_ABOVE = 10
_BODY_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of a header, from 1, and the text of each column."""

    rows: tuple[int, ...]
    texts: Mapping[int, str]
    own: frozenset[int]
    """The columns with a text of their own; others are covered by a cell that is merged over several columns."""
    cells: tuple[Mapping[int, object], ...]
    """What the cells of its rows hold, by which it is known again."""

    def is_repeated(self, line: Line) -> bool:
        return any(line.cells == cells for cells in self.cells)


def header_of(block: Sequence[Line], merged: MergedCells) -> tuple[int, Header | None]:
    """How many rows stand above the table, and its header; None where no row may be one."""
    width = max(len(line.cells) for line in block)
    for start, line in enumerate(block[: _ROWS_ABOVE + 1]):
        below = block[start + 1] if start + 1 < len(block) else None
        is_double = below is not None and (_is_merged_pair(line, below, merged) or _is_pair(block[start:]))
        # A single cell that is merged over the whole width is a title, unless there is no other column.
        is_wide = _covers(line, merged) * 5 >= width * 3 and (len(line.cells) > 1 or width == 1)
        if (is_double or is_wide) and may_be_header(line.values) and not is_note(line.values):
            return start, _double(line, below, merged) if is_double and below else _single(line, merged)
        if (len(line.cells) > 2 and len(line.cells) * 2 >= width) or len(line.cells) == width:
            return start, None
    return 0, None


def begins_table(
    block: Sequence[Line], start: int, header: Header | None, before: Header | None, columns: Collection[int]
) -> bool:
    """Whether a block after a blank row is a table of its own, and does not go on with the one above."""
    if header is None or len(block) == start or len(header.own) < 2:
        return False
    line = block[start]
    if before is not None and before.is_repeated(line):
        return False
    body = [row.cells for row in block[start + len(header.rows) : start + len(header.rows) + _BODY_LOOKED_AT]]
    if not body:
        return False
    has_title = any(len(row.cells) == 1 for row in block[:start])
    is_elsewhere = not set(line.cells) <= set(columns)
    return has_title or is_elsewhere or header_words(line.values) >= 2 or differs_from_body(line.cells, body)


def _covers(line: Line, merged: MergedCells) -> int:
    return sum(merged.span(line.number, column)[1] for column in line.cells)


def _single(line: Line, merged: MergedCells) -> Header:
    return Header((line.number,), _shown(line, merged), frozenset(line.cells), (line.cells,))


def _shown(line: Line, merged: MergedCells) -> dict[int, str]:
    """The texts of a row, also where a cell is merged over its right neighbors."""
    texts = {}
    for column, cell in line.cells.items():
        for covered in range(column, column + merged.span(line.number, column)[1]):
            texts[covered] = cleaned(cell)
    return texts


def _double(upper: Line, lower: Line, merged: MergedCells) -> Header:
    above, below = _shown(upper, merged), {column: cleaned(cell) for column, cell in lower.cells.items()}
    if not any(merged.span(upper.number, column)[1] > 1 for column in upper.cells):
        above = {**_groups(upper, lower), **above}
    texts = {}
    for column in sorted({*above, *below}):
        parts = dict.fromkeys(text for text in (above.get(column, ""), below.get(column, "")) if text)
        texts[column] = " / ".join(parts)
    own = frozenset((*upper.cells, *lower.cells))
    return Header((upper.number, lower.number), texts, own, (upper.cells, lower.cells))


def _groups(upper: Line, lower: Line) -> dict[int, str]:
    """The texts of the upper row, also over its blank cells, as merged cells are left in CSV."""
    texts = {}
    text = ""
    for column in range(min(upper.cells), max(lower.cells) + 1):
        text = cleaned(upper.cells[column]) if column in upper.cells else text
        texts[column] = text
    return texts


def _is_merged_pair(upper: Line, lower: Line, merged: MergedCells) -> bool:
    """Whether a cell of the upper row is merged over several columns, and each of them has a word in the lower row."""
    spans = {column: merged.span(upper.number, column) for column in upper.cells}
    wide = [range(column, column + columns) for column, (rows, columns) in spans.items() if rows == 1 and columns > 1]
    if not wide or len(spans) < 2 or lower.number != upper.number + 1:
        return False
    return all(is_word(lower.cells.get(column)) for group in wide for column in group if column in lower.cells) and all(
        sum(column in lower.cells for column in group) > 1 for group in wide
    )


def _is_pair(block: Sequence[Line]) -> bool:
    """Whether the first two rows are what merged cells leave in CSV.

    The lower row has words under each cell of the upper one that has blank ones on its right, and is blank under all
    others, of which there are some; and rows below have something there.
    """
    if len(block) < 3:
        return False
    upper, lower, below = block[0].cells, block[1].cells, block[2].cells
    last = max(*upper, *lower)
    groups = []
    for column in upper:
        blank = takewhile(lambda index: index not in upper, range(column + 1, last + 1))
        groups.append((column, *blank))
    wide = [group for group in groups if len(group) > 1]
    lone = [group[0] for group in groups if len(group) == 1]
    return (
        bool(wide and lone)
        and all(is_word(lower.get(column)) for group in wide for column in group)
        and not any(column in lower for column in lone)
        and any(column in below for column in lone)
    )
