"""A compound file: streams by name, in sectors that chains lead through. XLS is one, and so is XLSX with a password."""

import struct
from dataclasses import dataclass
from itertools import islice

_FREE_FROM = 0xFFFF_FFFA
_ENTRY = 128
_SMALL_SECTOR = 64


class CompoundError(Exception):
    """The file is damaged."""


@dataclass(frozen=True, slots=True)
class _Stream:
    start: int
    size: int


class CompoundFile:
    """The streams of a file in memory; `names` in lower case. A chain that does not end is an error, not a loop."""

    def __init__(self, data: bytes) -> None:
        try:
            self._read_tables(data)
        except (struct.error, IndexError) as error:
            raise CompoundError("the file ends within its tables") from error

    def _read_tables(self, data: bytes) -> None:
        self._data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise CompoundError(f"sectors of 2^{shift} bytes")
        self._size = 1 << shift
        directory, _, self._cutoff, small_table = struct.unpack_from("<4I", data, 48)
        self._table = self._sector_table()
        self._root = _Stream(0, 0)
        self._streams: dict[str, _Stream] = {}
        self.names: set[str] = set()
        entries = self._chain(directory, None)
        for start in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            self._enter(entries[start : start + _ENTRY])
        self._small_table = _numbers(self._chain(small_table, None)) if small_table < _FREE_FROM else ()
        self._small_data = self._chain(self._root.start, self._root.size) if self._root.size else b""

    def read(self, name: str) -> bytes:
        stream = self._streams[name.lower()]
        if stream.size >= self._cutoff:
            return self._chain(stream.start, stream.size)
        pieces, sector, seen = [], stream.start, 0
        while seen * _SMALL_SECTOR < stream.size:
            if sector >= len(self._small_table):
                raise CompoundError(f"the stream {name!r} leads nowhere")
            pieces.append(self._small_data[sector * _SMALL_SECTOR : (sector + 1) * _SMALL_SECTOR])
            sector, seen = self._small_table[sector], seen + 1
        return b"".join(pieces)[: stream.size]

    def _enter(self, entry: bytes) -> None:
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace").lower()
        if kind in (1, 2):
            self.names.add(name)
        if kind == 2:
            self._streams.setdefault(name, _Stream(start, size))
        elif kind == 5:
            self._root = _Stream(start, size)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if number >= _FREE_FROM or start >= len(self._data):
            raise CompoundError(f"sector {number} is not in the file")
        return self._data[start : start + self._size]

    def _sector_table(self) -> tuple[int, ...]:
        """The next sector of each; its own sectors are listed in the header and in a chain of lists."""
        listed = list(_numbers(self._data[76:512]))
        more, count = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(count, len(self._data) // self._size)):
            if more >= _FREE_FROM:
                break
            *numbers, more = _numbers(self._sector(more))
            listed += numbers
        return tuple(entry for number in listed if number < _FREE_FROM for entry in _numbers(self._sector(number)))

    def _chain(self, start: int, size: int | None) -> bytes:
        """What the sectors of a chain hold, up to `size` bytes."""
        pieces, sector = [], start
        needed = len(self._table) if size is None else -(-size // self._size)
        for _ in islice(range(needed), len(self._table)):
            if size is None and sector >= _FREE_FROM:
                break
            if sector >= len(self._table):
                raise CompoundError(f"a chain leads to sector {sector}, which is not in the file")
            pieces.append(self._sector(sector))
            sector = self._table[sector]
        return b"".join(pieces)[:size]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
