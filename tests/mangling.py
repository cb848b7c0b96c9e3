"""Spoils files of sheets as people, programs and disks do: cells, rows, parts of the archive, single bytes."""

import functools
import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Mangle: TypeAlias = Callable[[random.Random, bytes], bytes]

_TEXTS = (
    "",
    " ",
    "x" * 40_000,
    "=1/0",
    '=HYPERLINK("http://127.0.0.1/")',
    "#REF!",
    "2019.3",
    "２０２０年５月",
    "至今",
    "1,200",
    "约40人",
    "8.5万元",
    "4.10106E+11",
    "第一小学、第二小学；第三小学/第四小学",
    "a\nb\r\nc\td",
    "\u200b\ufeff零宽",
    "😀" * 50,
    "null",
    "是",
    "√",
    "合计",
    "单位名称",
    "'; DROP TABLE Unit --",
    "../../etc/passwd",
)
_NUMBERS = (0, -1, 1e308, -1e308, 0.1, 43831, 2958466, 10**15, True, False)
_XML = (
    (rb'r="[A-Z]+\d+"', b'r="XFD1048576"'),
    (rb'r="\d+"', b'r="99999999999"'),
    (rb'r="[A-Z]+\d+"', b'r=""'),
    (rb't="s"', b't="q"'),
    (rb"<v>\d+</v>", b"<v>999999</v>"),
    (rb"<v>\d+</v>", b"<v>-1</v>"),
    (rb"</row>", b""),
    (rb"<sheetData>", b"<sheetData><sheetData>"),
    (rb"<c ", b"<c s='4294967296' "),
    (rb'ref="[A-Z]+\d+:[A-Z]+\d+"', b'ref="A1:XFD1048576"'),
    (rb'encoding="UTF-8"', b'encoding="UTF-16"'),
    (rb"<\?xml", b"<!DOCTYPE a [<!ENTITY e 'x'>]><?xml"),
    (rb"sheetId=\"\d+\"", b'sheetId="0"'),
    (rb"Target=\"[^\"]*\"", b'Target="../../../../a.xml"'),
)


def cells(chance: random.Random, content: bytes) -> bytes:
    """Other texts, numbers and nothing in some cells."""
    return _edited(content, functools.partial(_change_cell, chance), chance.randint(1, 8))


def rows(chance: random.Random, content: bytes) -> bytes:
    """Rows and columns are deleted, inserted, merged or hidden."""
    return _edited(content, functools.partial(_change_rows, chance), chance.randint(1, 3))


def parts(chance: random.Random, content: bytes) -> bytes:
    """Parts of the archive are missing, empty, doubled or exchanged."""
    members = _members(content)
    names = list(members)
    name, other = chance.choice(names), chance.choice(names)
    match chance.randrange(4):
        case 0:
            del members[name]
        case 1:
            members[name] = b""
        case 2:
            members[name] = members[other]
        case _:
            members[name + "x"] = members.pop(name)
    return _archive(members)


def xml(chance: random.Random, content: bytes) -> bytes:
    """Some of the XML says what it must not, or breaks off."""
    members = _members(content)
    name = chance.choice([name for name in members if name.endswith((".xml", ".rels"))])
    pattern, replacement = chance.choice(_XML)
    matches = list(re.finditer(pattern, members[name]))
    if matches:
        place = chance.choice(matches)
        members[name] = members[name][: place.start()] + replacement + members[name][place.end() :]
    else:
        members[name] = members[name][: chance.randrange(len(members[name]) + 1)]
    return _archive(members)


def raw(chance: random.Random, content: bytes) -> bytes:
    """Some bytes are others, missing or doubled, or the file breaks off."""
    spoiled = bytearray(content)
    for _ in range(chance.choice((1, 3, 30))):
        place = chance.randrange(len(spoiled) + 1)
        match chance.randrange(4):
            case 0:
                spoiled[place : place + 1] = bytes((chance.randrange(256),))
            case 1:
                del spoiled[place : place + chance.randrange(1, 50)]
            case 2:
                spoiled[place:place] = spoiled[place : place + 50]
            case _ if chance.random() < 0.1:
                del spoiled[place:]
    return bytes(spoiled)


def lines(chance: random.Random, content: bytes) -> bytes:
    """Lines of a text are others, doubled or gone, or their encoding is another one."""
    text = content.decode("gb18030").splitlines()
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(text))
        cells = text[place].split(",")
        cells[chance.randrange(len(cells))] = chance.choice((*_TEXTS, '"', '""', '"a,b\n'))
        text[place : place + 1] = chance.choice(([",".join(cells)], [], [text[place]] * 2, [",".join(cells[:-1])]))
        text = text or [""]
    return "\r\n".join(text).encode(chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le")))


OF_ARCHIVES: tuple[Mangle, ...] = (cells, cells, rows, rows, parts, xml, xml, raw)
OF_TEXTS: tuple[Mangle, ...] = (lines, lines, raw)


def mangled(chance: random.Random, file: Path) -> bytes:
    """The content of a file, spoiled in one way or two."""
    content = file.read_bytes()
    ways = OF_TEXTS if file.suffix == ".csv" else OF_ARCHIVES
    first = chance.choice(ways)
    content = first(chance, content)
    return raw(chance, content) if chance.random() < 0.1 else content


def _edited(content: bytes, change: Callable[[Worksheet], None], times: int) -> bytes:
    workbook = load_workbook(io.BytesIO(content))
    for _ in range(times):
        change(workbook.worksheets[0])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _change_cell(chance: random.Random, sheet: Worksheet) -> None:
    row, column = chance.randint(1, sheet.max_row), chance.randint(1, sheet.max_column)
    for area in list(sheet.merged_cells.ranges):
        if (row, column) in {(it[0], it[1]) for it in area.cells}:
            sheet.unmerge_cells(str(area))
    sheet.cell(row, column).value = chance.choice((None, *_TEXTS, *_NUMBERS))


def _change_rows(chance: random.Random, sheet: Worksheet) -> None:
    row, column = chance.randint(1, sheet.max_row), chance.randint(1, sheet.max_column)
    match chance.randrange(6):
        case 0:
            sheet.delete_rows(row, chance.randint(1, 3))
        case 1:
            sheet.insert_rows(row, chance.randint(1, 3))
        case 2:
            sheet.delete_cols(column)
        case 3:
            sheet.insert_cols(column)
        case 4:
            far = {"end_row": row + chance.randrange(4), "end_column": column + chance.randrange(4)}
            sheet.merge_cells(start_row=row, start_column=column, **far)
        case _:
            sheet.row_dimensions[row].hidden = True


def _members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _archive(members: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()
