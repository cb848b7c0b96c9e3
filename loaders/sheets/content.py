"""What a file is by its first bytes, as its name may end in anything: an .xls is often text, HTML or XLSX."""

from graph.ontology.model import Label
from loaders.mistakes import ToldError
from loaders.sheets.archive import Archive
from loaders.sheets.sheet import Kind
from loaders.written.cells import joined

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EMPTY_ZIP = b"PK\x05\x06"
_PICTURE = Label("这是图片；请将表格录入工作簿", "this is a picture; type the table into a workbook")
_ARCHIVE = Label("这是压缩包；请解压后载入其中的文件", "this is an archive; unpack it and load the file inside")
_UNREADABLE = (
    (
        b"%PDF",
        Label(
            "这是 PDF 文件，无法从中读取表格；请索取原来的工作簿",
            "this is a PDF file; tables cannot be read from it: ask for the workbook that it was made from",
        ),
    ),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (
        b"\x1f\x8b",
        Label("这是压缩文件；请解压后载入其中的文件", "this is a compressed file; unpack it and load the file inside"),
    ),
    (
        b"SQLite format 3\x00",
        Label("这是数据库；请将表另存为工作簿或 CSV", "this is a database; save the table as a workbook or CSV"),
    ),
)
_MARKUP = (
    ((b"<html", b"<!doctype html", b"<table", b"<head", b"<meta", b"<body"), Label("网页", "a web page")),
    ((b"mime-version:", b"from: <saved by"), Label("单个文件的网页", "a web page in one file")),
    (
        (b"urn:schemas-microsoft-com:office:spreadsheet",),
        Label("2003 版的 XML 电子表格", "an XML spreadsheet of 2003"),
    ),
    ((b"<?xml",), Label("XML", "XML")),
)
_SAVE = Label("请用电子表格打开后另存为 XLSX", "open it in a spreadsheet and save it as XLSX")


class ContentError(ToldError):
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
            raise ContentError(words)
    begin = data[:2_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith((b"<", b"mime-version:", b"from: <saved by")):
        for signs, words in _MARKUP:
            if any(sign in begin for sign in signs):
                message = Label(
                    f"这其实是{words.zh}，与文件名后缀不符；{_SAVE.zh}",
                    f"this is {words.en}, whatever its name ends in; {_SAVE.en}",
                )
                raise ContentError(message)


def kind_of_zip(archive: Archive) -> Kind:
    """Which workbook the zip file is, by the parts that it has."""
    if "xl/workbook.xml" in archive:
        return Kind.XLSX
    if "xl/workbook.bin" in archive:
        raise ContentError(joined(Label("这是二进制工作簿（XLSB）", "this is a binary workbook (XLSB)"), _SAVE))
    if "mimetype" in archive:
        mimetype = archive.read("mimetype").strip()
        if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return Kind.ODS
        kind = mimetype[:80].decode("ascii", "replace")
        other = Label(f"这是另一种文档（{kind}）", f"this is a document of another kind, {kind!r}")
        raise ContentError(joined(other, _SAVE))
    if "word/document.xml" in archive:
        raise ContentError(
            Label(
                "这是 Word 文档；请将其中的表格复制到工作簿",
                "this is a document of Word; copy its table into a workbook",
            )
        )
    if "index/document.iwa" in archive:
        raise ContentError(
            Label("这是 Numbers 的工作簿；请导出为 XLSX", "this is a workbook of Numbers; export it as XLSX")
        )
    message = Label(
        "这是 ZIP 压缩包，不是工作簿；请解压后载入其中的文件",
        "this is a zip file and no workbook; unpack it and load the files inside",
    )
    raise ContentError(message)
