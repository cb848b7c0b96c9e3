"""CSV and TSV: quotes as in RFC 4180, and the delimiter that makes the most even table."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from graph.ontology.model import Label
from loaders.mistakes import Mistakes, ToldError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Kind, Row, Sheet, row_of

_DELIMITERS = (",", "\t", ";")
_SAMPLE_ROWS = 200


class _LimitError(ToldError):
    """The text has more than a spreadsheet would."""


def read_delimited(text: str, name: str, limits: SheetLimits, mistakes: Mistakes) -> tuple[Kind, Sheet]:
    """The table of the text as one sheet without a name; what cannot be read is noted.

    The number of a row is that of the line at which it begins, as a cell may go on over several lines.
    """
    stated, text_below = _stated_delimiter(text)
    delimiter = stated or _delimiter(text_below, limits)
    rows: list[Row] = []
    line = 0
    try:
        cells = 0
        for line, row in _rows(text_below, delimiter, limits, 2 if stated else 1):
            kept = row_of(line, [cell or None for cell in row])
            if kept is not None:
                rows.append(kept)
                cells += len(kept.cells)
            if cells > limits.cells:
                message = Label(
                    f"文件超过 {limits.cells:,} 格；请拆分", f"the file has more than {limits.cells:,} cells; split it"
                )
                raise _LimitError(message)
    except (csv.Error, _LimitError) as error:
        mistakes.note(name, line + 1, "", _words(error))
    return (Kind.TSV if delimiter == "\t" else Kind.CSV), Sheet("", tuple(rows))


def _words(error: Exception) -> Label:
    if isinstance(error, ToldError):
        return error.label
    text = str(error)
    if "unexpected end of data" in text:
        return Label("这一行的引号没有结束", "a quotation mark in this row is never closed")
    if "expected after" in text:
        return Label(
            "结束的引号后还有文字；引号内的引号要写两次（RFC 4180）",
            "there is more text after a closing quotation mark; within quotes it is written twice (RFC 4180)",
        )
    if "field limit" in text:
        return Label(
            "有一格超出电子表格允许的长度；是否有引号没有结束？",
            "a cell is longer than any spreadsheet allows; is a quotation mark not closed?",
        )
    return Label(text, text)


def _rows(text: str, delimiter: str, limits: SheetLimits, first_line: int = 1) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line at which it begins."""
    reader = csv.reader(_lines(text, limits), delimiter=delimiter, strict=True)
    line = first_line
    for row in reader:
        if len(row) > limits.columns:
            count, most = f"{len(row):,}", f"{limits.columns:,}"
            raise _LimitError(
                Label(f"这一行有 {count} 格；至多 {most} 格", f"the row has {count} cells; allowed: {most}")
            )
        yield line, row
        line = first_line + reader.line_num


def _lines(text: str, limits: SheetLimits) -> Iterable[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > limits.line_characters:
            count, most = f"{len(line):,}", f"{limits.line_characters:,}"
            raise _LimitError(
                Label(f"这一行有 {count} 个字；至多 {most} 个", f"the line has {count} characters; allowed: {most}")
            )
        yield line


def _stated_delimiter(text: str) -> tuple[str, str]:
    """The delimiter that a first line such as `sep=;` states, as in Excel, or ''; and the text below."""
    line, _, rest = text.partition("\n")
    line = line.rstrip("\r")
    return (line[4], rest) if len(line) == 5 and line.startswith("sep=") and line[4] in _DELIMITERS else ("", text)


def _delimiter(text: str, limits: SheetLimits) -> str:
    """The delimiter with which most rows have the same number of cells, above one; of equals, that with more cells."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter, limits))


def _evenness(text: str, delimiter: str, limits: SheetLimits) -> tuple[float, int]:
    try:
        counts = [len(row) for _, row in islice(_rows(text, delimiter, limits), _SAMPLE_ROWS) if any(row)]
    except (csv.Error, _LimitError):
        return (0.0, 0)
    if not counts:
        return (0.0, 0)
    (width, rows), *_ = Counter(counts).most_common(1)
    return (rows / len(counts), width) if width > 1 else (0.0, 0)
