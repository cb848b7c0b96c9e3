"""The records of XLS: formulas that came to nothing."""

import struct

import pytest

from loaders.sheets.biff import book_facts
from loaders.sheets.worksheet_xml import CellPlace

BEGIN, END, SHEET, FORMULA, STRING, SHARED = 0x0809, 0x000A, 0x0085, 0x0006, 0x0207, 0x04BC


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def formula(kind: int) -> bytes:
    """A formula in B3 whose result is no number: a text of its own (0), or none (3)."""
    return record(FORMULA, struct.pack("<HHH", 2, 1, 0) + bytes([kind, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + bytes(8))


def stream(*records: bytes) -> bytes:
    book = record(BEGIN) + record(SHEET, struct.pack("<I", 16)) + record(END)
    return book + record(BEGIN) + b"".join(records) + record(END)


TEXT = record(STRING, b"\x01\x00\x00a")
FORMULAS = {
    "a text": ([formula(0), TEXT], []),
    "a text behind what is shared": ([formula(0), record(SHARED, bytes(8)), TEXT], []),
    "no text": ([formula(0), formula(3)], [CellPlace(3, 1)]),
    "no text at the end": ([formula(0)], [CellPlace(3, 1)]),
    "an empty text": ([formula(3)], []),
}


@pytest.mark.parametrize(("records", "uncalculated"), FORMULAS.values(), ids=FORMULAS)
def test_a_formula_whose_text_is_missing_was_not_calculated(
    records: list[bytes], uncalculated: list[CellPlace]
) -> None:
    (facts,) = book_facts(stream(*records)).sheets
    assert facts.uncalculated == uncalculated
