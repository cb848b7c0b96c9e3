"""Tables of text: delimiters, quotes, line numbers and limits."""

import pytest

from loaders.mistakes import Mistakes
from loaders.sheets.delimited import read_delimited
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Kind, Row


def read(text: str, limits: SheetLimits | None = None) -> tuple[Kind, tuple[Row, ...], list[str]]:
    mistakes = Mistakes()
    kind, sheet = read_delimited(text, "a.csv", limits or SheetLimits(), mistakes)
    return kind, sheet.rows, [str(mistake) for mistake in mistakes.error().mistakes]


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        ("a,b\n1,2\n", Kind.CSV, (Row(1, ("a", "b")), Row(2, ("1", "2")))),
        ("a;b\n1,5;2\n", Kind.CSV, (Row(1, ("a", "b")), Row(2, ("1,5", "2")))),
        ("a\tb,c\n1\t2\n", Kind.TSV, (Row(1, ("a", "b,c")), Row(2, ("1", "2")))),
        ("sep=;\na;b\n", Kind.CSV, (Row(2, ("a", "b")),)),
        ('"a\nb","c ""d"""\n\n,,\n2,\n', Kind.CSV, (Row(1, ("a\nb", 'c "d"')), Row(5, ("2",)))),
        ("一列\n值\n", Kind.CSV, (Row(1, ("一列",)), Row(2, ("值",)))),
        ("a,b\r1,2\r", Kind.CSV, (Row(1, ("a", "b")), Row(2, ("1", "2")))),
        ("", Kind.CSV, ()),
    ],
)
def test_reads_rows(text: str, kind: Kind, rows: tuple[Row, ...]) -> None:
    assert read(text) == (kind, rows, [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('a,b\n"1,2\n3,4\n', "a.csv:2: a quotation mark in this row is never closed"),
        ('a,b\n"1"x,2\n', "a.csv:2: there is more text after a closing quotation mark"),
        ("a,b\n" + "1," * 600_000, "a.csv:2: the line has 1,200,000 characters; allowed: 1,000,000"),
        ("a,b\n" + "1" * 200_000, "a.csv:2: a cell is longer than any spreadsheet allows"),
        ("a,b\n" + "1," * 20_000, "a.csv:2: the row has 20,001 cells; allowed: 16,384"),
    ],
)
def test_refuses(text: str, message: str) -> None:
    kind, _, mistakes = read(text)
    assert kind is Kind.CSV
    assert mistakes[0].startswith(message)


def test_a_file_of_too_many_cells() -> None:
    assert read("a,b\nc,d\n", SheetLimits(cells=3))[2] == ["a.csv:3: the file has more than 3 cells; split it"]
