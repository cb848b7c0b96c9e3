"""A zip file that is looked through before anybody unpacks it: how many parts it has, and how large they are.

The sizes that a zip file states need not be true. So each part is unpacked here in pieces, no further than it states;
a library that unpacks it afterwards meets nothing larger.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.ontology.model import Label
from loaders.mistakes import ToldError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.wording import PASSWORD, size_text

_PIECE = 1 << 22
_PACKED_PIECE = 1 << 18
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_RATIO_FROM = 10_000_000
_END_SIGNATURE = b"PK\x05\x06"
_DAMAGED = Label(
    "文件已损坏，无法解压；请用原来的程序打开后重新保存",
    "the file is damaged and cannot be unpacked; open it in the program that wrote it and save it again",
)


class ArchiveError(ToldError):
    """Why a zip file is not unpacked, in words for the person who has it."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip file in memory, whose stated sizes are within the limits."""

    data: bytes
    parts: dict[str, zipfile.ZipInfo]
    """By their names in lower case, as readers of workbooks do not distinguish it."""

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.parts

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a part, in pieces of at most 4 MB."""
        info = self.parts[name.lower()]
        size = 0
        for piece in _unpacked(self._packed(info), info.compress_type):
            size += len(piece)
            if size > info.file_size:
                raise ArchiveError(_DAMAGED)
            yield piece
        if size != info.file_size:
            raise ArchiveError(_DAMAGED)

    def read(self, name: str) -> bytes:
        return b"".join(self.pieces(name))

    def _packed(self, info: zipfile.ZipInfo) -> memoryview:
        header = self.data[info.header_offset : info.header_offset + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise ArchiveError(_DAMAGED)
        _, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        start = info.header_offset + _LOCAL_HEADER.size + name_length + extra_length
        packed = memoryview(self.data)[start : start + info.compress_size]
        if len(packed) != info.compress_size:
            raise ArchiveError(_DAMAGED)
        return packed


def open_archive(data: bytes, limits: SheetLimits) -> Archive:
    """The zip file in `data`, unless it is damaged, needs a password or is too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            infos = file.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, IndexError, OverflowError) as error:
        raise ArchiveError(_DAMAGED) from error
    _check_sizes(infos, limits)
    parts = {info.filename.lower(): info for info in infos}
    # Two parts of one name, or two tables of contents, are read differently by different readers.
    if len(parts) != len(infos) or data.count(_END_SIGNATURE, max(0, len(data) - 66_000)) != 1:
        raise ArchiveError(_DAMAGED)
    for info in infos:
        if info.flag_bits & 1:
            raise ArchiveError(PASSWORD)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            message = Label(
                f"其中的 {info.filename} 以电子表格不用的方式压缩；请重新保存",
                f"the part {info.filename!r} is packed in a way that spreadsheets do not use; save it again",
            )
            raise ArchiveError(message)
    return Archive(data, parts)


def _check_sizes(infos: Sequence[zipfile.ZipInfo], limits: SheetLimits) -> None:
    if len(infos) > limits.parts:
        count, parts = len(infos), limits.parts
        raise ArchiveError(
            Label(f"文件有 {count} 个部分；至多 {parts} 个", f"the file has {count} parts; allowed: {parts}")
        )
    unpacked = sum(info.file_size for info in infos)
    if unpacked > limits.unpacked_bytes:
        size, most = size_text(unpacked), size_text(limits.unpacked_bytes)
        too_large = Label(
            f"文件解压后有 {size}；至多 {most}；请删除不需要的内容（如表格下方的格式），或拆成几个文件",
            f"the file would be {size} unpacked; allowed: {most}; "
            "delete what is not needed, such as formatting below the table, or split it into several files",
        )
        raise ArchiveError(too_large)
    for info in infos:
        if info.file_size > _RATIO_FROM and info.file_size > limits.ratio * info.compress_size:
            times = info.file_size // max(info.compress_size, 1)
            message = Label(
                f"其中的 {info.filename} 解压后是原来的 {times} 倍；至多 {limits.ratio} 倍；请用电子表格打开后重新保存",
                f"its part {info.filename!r} is {times} times as large unpacked; allowed: {limits.ratio} times; "
                "open it in a spreadsheet and save it again",
            )
            raise ArchiveError(message)


def _unpacked(packed: memoryview, method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield from (bytes(packed[start : start + _PIECE]) for start in range(0, len(packed), _PIECE))
        return
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), _PACKED_PIECE):
            rest: bytes | memoryview = packed[start : start + _PACKED_PIECE]
            while not inflating.eof and (piece := inflating.decompress(rest, _PIECE)):
                yield piece
                rest = inflating.unconsumed_tail
    except zlib.error as error:
        raise ArchiveError(_DAMAGED) from error
    if not inflating.eof:
        raise ArchiveError(_DAMAGED)
