"""Whether the texts of all cells fit into memory: XLSX has a text once, however many cells hold it."""

from collections.abc import Iterable, Mapping

from loaders.sheets.archive import Archive
from loaders.sheets.worksheet_xml import WorksheetFacts, local_name, parse_xml

_TEXT_END = b"si>"


def text_bytes_at_most(archive: Archive, strings: str, facts: Mapping[str, WorksheetFacts], maximum: int) -> bool:
    """Whether the cells of these worksheets, by their parts, hold at most so many bytes of text together."""
    if strings not in archive:
        return True
    count = sum(part_facts.values for part_facts in facts.values())
    if not count or _no_text_longer(archive.pieces(strings), maximum // count):
        return True
    counting = _Counting(archive, strings)
    return all(counting.add(archive, part) <= maximum for part in facts)


def _no_text_longer(pieces: Iterable[bytes], maximum: int) -> bool:
    """Whether the XML has the end of a text within any so many bytes: then no text is longer."""
    rest = b""
    for piece in pieces:
        text, start = rest + piece, 0
        while len(text) - start > maximum:
            end = text.rfind(_TEXT_END, start, start + maximum)
            if end < 0:
                return False
            start = end + len(_TEXT_END)
        rest = text[start:]
    return True


class _Counting:
    """The lengths of all shared texts, and the sum of those that cells hold."""

    def __init__(self, archive: Archive, strings: str) -> None:
        self._lengths: list[int] = []
        self._sum = 0
        self._is_shared = self._is_value = False
        self._index = ""
        parse_xml(archive.pieces(strings), self._start_text, None, self._lengthen)

    def add(self, archive: Archive, part: str) -> int:
        parse_xml(archive.pieces(part), self._start, self._end, self._characters)
        return self._sum

    def _start_text(self, name: str, _: Mapping[str, str]) -> None:
        if local_name(name) == "si":
            self._lengths.append(0)

    def _lengthen(self, text: str) -> None:
        if self._lengths:
            self._lengths[-1] += len(text.encode())

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if local_name(name) == "c":
            self._is_shared = attributes.get("t") == "s"
        self._is_value = self._is_shared and local_name(name) == "v"
        self._index = ""

    def _characters(self, text: str) -> None:
        if self._is_value:
            self._index += text[:12]

    def _end(self, name: str) -> None:
        if self._is_value and local_name(name) == "v" and self._index.isdecimal() and len(self._index) < 10:
            index = int(self._index)
            self._sum += self._lengths[index] if index < len(self._lengths) else 0
            self._is_value = False
