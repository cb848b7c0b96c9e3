"""A file that is taken in, as it was read: its tables, and what their columns become."""

from dataclasses import dataclass
from functools import cached_property

from graph.ontology.model import Ontology
from loaders.mapping.choices import Choice, chosen_in
from loaders.mapping.declaration import UNANSWERED, Cells, LedgerMapping, SheetMapping
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Certainty, ColumnProposal, Proposal
from loaders.mapping.reading import parse_mapping
from loaders.mapping.source import own_source, with_own_source
from loaders.mapping.tables import header_form
from loaders.mapping.writing import write_mapping
from loaders.sheets.layout import Column, SheetTable, tables_in
from loaders.sheets.sheet import Sheet, Workbook
from loaders.sheets.workbook import workbook_in
from server.intake.request import IntakeRequest

MAPPING_NAME = "mapping"
"""What messages call the mapping that came with a file."""


@dataclass(frozen=True)
class LedgerTable:
    """A table of the file; `mapping` is None where nothing in it is known, `columns` what was proposed, by letters.

    `number` counts the tables of the file from 0.
    """

    number: int
    sheet: Sheet
    table: SheetTable
    mapping: SheetMapping | None
    columns: dict[str, ColumnProposal]

    @cached_property
    def chosen(self) -> dict[str, Choice]:
        """What the columns become, by the form of their headers."""
        return {header_form(it): choice for it, choice in chosen_in(self.mapping).items()} if self.mapping else {}

    def becomes(self, column: Column) -> Choice:
        """What a column becomes."""
        return self.chosen.get(header_form(column.header), Choice()) if column.header else Choice()

    @property
    def open_values(self) -> list[tuple[Column, str]]:
        """The texts of which it has to be said which value they stand for."""
        return [
            (it.column, text)
            for it in self.columns.values()
            for text, value in self.cells_of(it.column).values.items()
            if value == UNANSWERED
        ]

    @property
    def open_columns(self) -> list[ColumnProposal]:
        """The columns that are asked about for another reason."""
        with_values = {column.letter for column, _ in self.open_values}
        return [
            it
            for it in self.columns.values()
            if it.certainty is Certainty.ASKED and it.column.header and it.column.letter not in with_values
        ]

    def cells_of(self, column: Column) -> Cells:
        """How the mapping reads a column."""
        if self.mapping is None:
            return Cells()
        fields = [it.fields for it in self.mapping.nodes] + [it.fields for it in self.mapping.relationships]
        cells = (it for of_one in fields for it in of_one.values())
        return next((it for it in cells if it.column == column.header), Cells())


@dataclass(frozen=True)
class Ledger:
    """The file: what it holds, its tables, its mapping, and this as a text that can be kept."""

    workbook: Workbook
    tables: list[LedgerTable]
    mapping: LedgerMapping
    mapping_text: str

    @property
    def sheet_tables(self) -> list[SheetTable]:
        return [it.table for it in self.tables]

    @property
    def is_open(self) -> bool:
        """Whether something is to be said about columns before it can be written."""
        return any(it.open_columns or it.open_values for it in self.tables)

    @property
    def has_open_values(self) -> bool:
        return any(it.open_values for it in self.tables)


def read_ledger(request: IntakeRequest, ontology: Ontology) -> Ledger:
    """Reads a file with all its tables; raises DataError where it cannot be read, or the mapping has mistakes."""
    workbook = workbook_in(request.content, request.name, encoding=request.encoding or None)
    sheets = [(sheet, table) for sheet in workbook.sheets for table in tables_in(sheet)]
    if request.mapping:
        mapping = parse_mapping(request.mapping, MAPPING_NAME, ontology)
        tables = [
            LedgerTable(number, sheet, table, _mapping_for(table, mapping), {})
            for number, (sheet, table) in enumerate(sheets)
        ]
        return Ledger(workbook, tables, with_own_source(mapping, request.name), request.mapping)
    proposal = propose([table for _, table in sheets], ontology, request.choices)
    tables = [_proposed(number, sheet, table, proposal) for number, (sheet, table) in enumerate(sheets)]
    text = write_mapping(proposal, own_source(request.name), request.name) if proposal.sheets else ""
    return Ledger(workbook, tables, with_own_source(proposal.mapping, request.name), text)


def _proposed(number: int, sheet: Sheet, table: SheetTable, proposal: Proposal) -> LedgerTable:
    proposed = next((it for it in proposal.sheets if it.table is table), None)
    columns = {it.column.letter: it for it in proposed.columns} if proposed else {}
    return LedgerTable(number, sheet, table, proposed.mapping if proposed else None, columns)


def _mapping_for(table: SheetTable, mapping: LedgerMapping) -> SheetMapping | None:
    """The part of a mapping that speaks of a table, or of any sheet with these columns."""
    return next((it for it in mapping.sheets if it.sheet in ("", table.sheet)), None)
