"""XLSX and XLSM: the values by calamine, the rest by a look into the XML. No formula and no macro is run."""

import posixpath
import re
from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.ontology.model import Label
from loaders.mistakes import Mistakes
from loaders.sheets.archive import Archive
from loaders.sheets.by_calamine import NO_FACTS, plain_sheets, with_facts
from loaders.sheets.limits import SheetLimits
from loaders.sheets.repeated_text import text_bytes_at_most
from loaders.sheets.sheet import Note, NoteKind, Sheet, place
from loaders.sheets.wording import EXTERNAL_LINKS, MACROS, size_text, too_far_apart
from loaders.sheets.worksheet_xml import WorksheetFacts, XmlError, local_name, parse_xml, parsed_facts, quick_look

_WORKBOOK, _RELATIONSHIPS, _STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedstrings.xml"

_OVERLAP = 200
_HUGE_COUNT = re.compile(rb"""ount\s*=\s*["']\s*\+?[0-9]{8}""")
_HUGE_COUNT_IN_TAG = re.compile(rb"""<[^<>]*ount\s*=\s*["']\s*\+?[0-9]{8}""")


@dataclass(slots=True)
class _Parts:
    """The parts that hold worksheets, as the workbook names them."""

    ids: dict[str, str] = field(default_factory=dict)
    """From the name of a sheet to the id of its relationship."""
    targets: dict[str, str] = field(default_factory=dict)
    """From the id of a relationship to the part."""

    def part(self, sheet: str) -> str:
        return self.targets.get(self.ids.get(sheet, ""), "")


def read_xlsx(
    archive: Archive, name: str, limits: SheetLimits, mistakes: Mistakes
) -> tuple[Sequence[Sheet], Sequence[Note]]:
    """The sheets of the workbook, and what a reader should be told; what is wrong is noted."""
    parts = _parts(archive)
    facts = _facts_of_all(archive, set(parts.targets.values()), limits)
    sheet_of = {parts.part(sheet): sheet for sheet in parts.ids}
    count = len(mistakes)
    for part, part_facts in facts.items():
        if part_facts.rows * part_facts.columns > limits.cells:
            mistakes.note(
                place(name, sheet_of.get(part, part)), 0, "", too_far_apart(part_facts.rows, part_facts.columns, limits)
            )
    if not text_bytes_at_most(archive, _STRINGS, facts, limits.text_bytes):
        most = size_text(limits.text_bytes)
        too_long = Label(
            f"所有单元格的文字超过 {most}；请拆分工作簿", f"the texts of all cells exceed {most}; split the workbook"
        )
        mistakes.note(name, 0, "", too_long)
    if len(mistakes) > count:
        return (), ()
    plain = plain_sheets(archive.data, limits)
    sheets = with_facts(plain, lambda sheet: facts.get(parts.part(sheet.name), NO_FACTS), name, mistakes)
    return sheets, [*_notes(archive)]


def may_hold_error_texts(archive: Archive) -> bool:
    """Whether a text may begin as those do that spreadsheets show for an error; to look at all cells takes longer."""
    return _STRINGS not in archive or any(b">#" in piece for piece in archive.pieces(_STRINGS))


def _parts(archive: Archive) -> _Parts:
    parts = _Parts()

    def enter_sheet(name: str, attributes: Mapping[str, str]) -> None:
        if local_name(name) == "sheet":
            ids = [value for key, value in attributes.items() if key.endswith(":id")]
            parts.ids[attributes.get("name", "")] = ids[0] if ids else ""

    def enter_target(name: str, attributes: Mapping[str, str]) -> None:
        if local_name(name) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", ""))).lstrip("/")
            parts.targets[attributes.get("Id", "")] = target.lower()

    if _RELATIONSHIPS not in archive:
        raise XmlError(f"the part {_RELATIONSHIPS} is missing")
    parse_xml(archive.pieces(_WORKBOOK), enter_sheet, None, None)
    parse_xml(archive.pieces(_RELATIONSHIPS), enter_target, None, None)
    return parts


def _facts_of_all(archive: Archive, worksheets: Container[str], limits: SheetLimits) -> dict[str, WorksheetFacts]:
    """The facts of every part that holds cells. All parts are unpacked, so that a wrong stated size is known."""
    facts = {}
    for part in archive.parts:
        begin = next(archive.pieces(part), b"")[:4_000]
        if part in worksheets or b"worksheet" in begin:
            facts[part] = quick_look(_credible(archive, part), limits) or parsed_facts(_credible(archive, part))
        else:
            deque(_credible(archive, part), maxlen=0)
    return facts


def _credible(archive: Archive, part: str) -> Iterator[bytes]:
    """The pieces of a part. One that states a huge number of things is refused, as calamine makes room for them."""
    tail = b""
    for piece in archive.pieces(part):
        text = tail + piece
        if _HUGE_COUNT.search(text) and _HUGE_COUNT_IN_TAG.search(text):
            raise XmlError(f"the part {part} states a count that cannot be true")
        tail = text[-_OVERLAP:]
        yield piece


def _notes(archive: Archive) -> Iterator[Note]:
    if any(part.startswith(("xl/vbaproject", "xl/macrosheets/")) for part in archive.parts):
        yield Note(NoteKind.MACROS, MACROS)
    if any(part.startswith("xl/externallinks/") for part in archive.parts):
        yield Note(NoteKind.EXTERNAL_LINKS, EXTERNAL_LINKS)
