"""Zip files that lie, repeat or multiply their content are refused before they are unpacked."""

import random
import struct
import zipfile

import pytest

from loaders.sheets.archive import ArchiveError, open_archive
from loaders.sheets.limits import SheetLimits
from tests.loaders.sheets.files import zipped

LIMITS = SheetLimits()


def lying(data: bytes, size: int) -> bytes:
    """The zip file of one part, which states another size of it."""
    at = data.index(b"PK\x01\x02") + 24
    return data[:at] + struct.pack("<I", size) + data[at + 4 :]


def test_reads_parts_in_pieces() -> None:
    content = random.Random(1).randbytes(9_000_000)
    archive = open_archive(zipped({"A.xml": content}), LIMITS)
    assert b"".join(archive.pieces("a.XML")) == content
    assert max(map(len, archive.pieces("a.xml"))) <= 1 << 22


@pytest.mark.parametrize("size", [10, 1_000])
def test_a_stated_size_that_is_a_lie(size: int) -> None:
    archive = open_archive(lying(zipped({"a": b"x" * 100}), size), LIMITS)
    with pytest.raises(ArchiveError, match="damaged"):
        archive.read("a")


def test_a_bomb() -> None:
    data = zipped({"xl/workbook.xml": b" " * 20_000_000})
    with pytest.raises(ArchiveError, match=r"'xl/workbook.xml' is \d+ times as large unpacked; allowed: 200 times"):
        open_archive(data, LIMITS)
    with pytest.raises(ArchiveError, match=r"would be 4.29 GB unpacked; allowed: 400 MB"):
        open_archive(lying(zipped({"a": b"x"}), 0xFFFF_FFF0), LIMITS)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_a_name() -> None:
    data = zipped({"a": b"1", "A": b"2"})
    with pytest.raises(ArchiveError, match="damaged"):
        open_archive(data, LIMITS)


def test_a_part_with_a_password() -> None:
    data = bytearray(zipped({"a": b"1"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ArchiveError, match="save it without a password"):
        open_archive(bytes(data), LIMITS)


@pytest.mark.parametrize("cut", [1, 30, 60])
def test_a_file_that_was_cut(cut: int) -> None:
    with pytest.raises(ArchiveError, match="damaged"):
        open_archive(zipped({"a": b"1"})[:-cut], LIMITS)


def test_another_way_of_packing() -> None:
    data = bytearray(zipped({"a": b"1"}))
    at = data.index(b"PK\x01\x02") + 10
    data[at : at + 2] = struct.pack("<H", zipfile.ZIP_LZMA)
    with pytest.raises(ArchiveError, match="packed in a way that spreadsheets do not use"):
        open_archive(bytes(data), LIMITS)
