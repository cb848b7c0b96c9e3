import pytest

from graph.errors import DataError
from loaders.editing.package import MAXIMUM_BYTES, read_package
from tests.loaders.editing.books import parts_of, write_parts


def test_parts_are_read_and_written_in_their_order(rich, tmp_path):
    package = read_package(rich)
    (tmp_path / "again.xlsx").write_bytes(package.content())
    assert parts_of(tmp_path / "again.xlsx") == parts_of(rich)
    assert list(parts_of(tmp_path / "again.xlsx")) == list(parts_of(rich))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "XLS of before 2007, or it needs a password; save it as XLSX",
        ),
        ("单位,人数\n甲,1\n".encode(), "text such as CSV, which has no formats; save it as XLSX"),
        (b"%PDF-1.7", "a PDF file"),
        (b"PK\x03\x04 and no more", "damaged"),
        (bytes(MAXIMUM_BYTES + 1), "allowed: 20 MB"),
    ],
)
def test_other_files_are_refused_with_advice(tmp_path, content, message):
    file = tmp_path / "form.xlsx"
    file.write_bytes(content)
    with pytest.raises(DataError, match=message):
        read_package(file)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "this is ODS; save it as XLSX"),
        ({"xl/workbook.bin": b""}, "binary workbook"),
        ({"word/document.xml": b""}, "document of Word"),
    ],
)
def test_other_zip_files_are_refused_with_advice(tmp_path, parts, message):
    with pytest.raises(DataError, match=message):
        read_package(write_parts(tmp_path / "form.xlsx", parts))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("xl/workbook.xml", b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>', "strict form"),
        ("_xmlsignatures/sig1.xml", b"<a/>", "signed"),
    ],
)
def test_what_a_change_would_break_is_refused(rich, tmp_path, name, content, message):
    file = write_parts(tmp_path / "other.xlsx", {**parts_of(rich), name: content})
    with pytest.raises(DataError, match=message):
        read_package(file)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot be read: No such file"):
        read_package(tmp_path / "none.xlsx")


def test_entities_are_not_expanded(rich, tmp_path):
    parts = parts_of(rich)
    parts["xl/styles.xml"] = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    package = read_package(write_parts(tmp_path / "other.xlsx", parts))
    assert package.tree("xl/styles.xml").text is None
