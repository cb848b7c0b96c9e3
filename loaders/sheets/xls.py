"""XLS of Excel 97 to 2003 (and 5.0): the values by calamine, the rest by a look into its records."""

import struct
from collections.abc import Sequence

from graph.ontology.model import Label
from loaders.mistakes import Mistakes
from loaders.sheets.biff import BookFacts, book_facts
from loaders.sheets.by_calamine import NO_FACTS, with_facts
from loaders.sheets.compound import CompoundError, CompoundFile
from loaders.sheets.content import ContentError
from loaders.sheets.limits import SheetLimits
from loaders.sheets.sheet import Note, NoteKind, Sheet
from loaders.sheets.wording import EXTERNAL_LINKS, MACROS, PASSWORD, of, too_far_apart
from loaders.sheets.xls_process import plain_sheets_apart


def read_xls(data: bytes, name: str, limits: SheetLimits, mistakes: Mistakes) -> tuple[Sequence[Sheet], Sequence[Note]]:
    """The sheets of the workbook, and what a reader should be told; what is wrong is noted."""
    compound = CompoundFile(data)
    facts = _facts(compound)
    for number, sheet in enumerate(facts.sheets, 1):
        if sheet.rows * sheet.columns > limits.cells:
            mistakes.note(name, 0, "", of(f"sheet {number}", too_far_apart(sheet.rows, sheet.columns, limits)))
            return (), ()
    known = facts.sheets
    sheets = with_facts(
        plain_sheets_apart(data, limits),
        lambda sheet: known[sheet.index] if sheet.index < len(known) else NO_FACTS,
        name,
        mistakes,
    )
    return sheets, _notes(compound, facts)


def _facts(compound: CompoundFile) -> BookFacts:
    if "encryptedpackage" in compound.names:
        raise ContentError(PASSWORD)
    stream = next((name for name in ("workbook", "book") if name in compound.names), None)
    if stream is None:
        message = Label(
            "这是其他 Office 文件，不是工作簿；请将其中的表格复制到工作簿",
            "this is a file of Office and no workbook; copy its table into a workbook",
        )
        raise ContentError(message)
    try:
        facts = book_facts(compound.read(stream))
    except (struct.error, KeyError, IndexError) as error:
        raise CompoundError("a record ends too early") from error
    if facts.has_password:
        raise ContentError(PASSWORD)
    return facts


def _notes(compound: CompoundFile, facts: BookFacts) -> list[Note]:
    notes = []
    if "_vba_project_cur" in compound.names:
        notes.append(Note(NoteKind.MACROS, MACROS))
    if facts.has_external_links:
        notes.append(Note(NoteKind.EXTERNAL_LINKS, EXTERNAL_LINKS))
    return notes
