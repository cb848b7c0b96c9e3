"""What a file is by its first bytes, as its name may end in anything: an .xls is often text, HTML or XLSX."""

from loaders.sheets.archive import Archive
from loaders.sheets.sheet import Kind

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EMPTY_ZIP = b"PK\x05\x06"
_UNREADABLE = (
    (b"%PDF", "a PDF file; tables cannot be read from it: ask for the workbook that it was made from"),
    (b"\x89PNG", "a picture; type the table into a workbook"),
    (b"\xff\xd8\xff", "a picture; type the table into a workbook"),
    (b"Rar!", "an archive; unpack it and load the file inside"),
    (b"7z\xbc\xaf\x27\x1c", "an archive; unpack it and load the file inside"),
    (b"\x1f\x8b", "a compressed file; unpack it and load the file inside"),
    (b"SQLite format 3\x00", "a database; save the table as a workbook or CSV"),
)
_MARKUP = (
    ((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<body"), "a web page"),
    ((b"mime-version:", b"from: <saved by"), "a web page in one file"),
    ((b"urn:schemas-microsoft-com:office:spreadsheet",), "an XML spreadsheet of 2003"),
    ((b"<?xml",), "XML"),
)
_SAVE = "open it in a spreadsheet and save it as XLSX"


class ContentError(Exception):
    """Why this is no file from which sheets are read."""


def is_zip(data: bytes) -> bool:
    return data.startswith((_ZIP, _EMPTY_ZIP))


def is_compound(data: bytes) -> bool:
    """Whether it is a file of streams, as XLS is, and also XLSX with a password."""
    return data.startswith(_COMPOUND)


def refuse_what_is_no_text(data: bytes) -> None:
    """Raises for PDF, pictures, web pages and the like; what is left may be CSV."""
    for start, words in _UNREADABLE:
        if data.startswith(start):
            raise ContentError(f"this is {words}")
    begin = data[:2_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith((b"<", b"mime-version:", b"from: <saved by")):
        for signs, words in _MARKUP:
            if any(sign in begin for sign in signs):
                raise ContentError(f"this is {words}, whatever its name ends in; {_SAVE}")


def kind_of_zip(archive: Archive) -> Kind:
    """Which workbook the zip file is, by the parts that it has."""
    if "xl/workbook.xml" in archive:
        return Kind.XLSX
    if "xl/workbook.bin" in archive:
        raise ContentError(f"this is a binary workbook (XLSB); {_SAVE}")
    if "mimetype" in archive:
        mimetype = archive.read("mimetype").strip()
        if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return Kind.ODS
        raise ContentError(f"this is a document of another kind, {mimetype[:80].decode('ascii', 'replace')!r}; {_SAVE}")
    if "word/document.xml" in archive:
        raise ContentError("this is a document of Word; copy its table into a workbook")
    if "index/document.iwa" in archive:
        raise ContentError("this is a workbook of Numbers; export it as XLSX")
    raise ContentError("this is a zip file and no workbook; unpack it and load the files inside")
