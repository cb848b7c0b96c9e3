"""What is proposed for the tables of a workbook: which columns become what, how sure that is, and what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.ontology.model import Label
from loaders.mapping.declaration import LedgerMapping, SheetMapping
from loaders.sheets.layout import Column, SheetTable


class Certainty(StrEnum):
    """How sure a proposal is: what is LIKELY should be read through, what is ASKED needs an answer."""

    SURE = "SURE"
    LIKELY = "LIKELY"
    ASKED = "ASKED"


@dataclass(frozen=True, slots=True)
class ColumnProposal:
    """What a column means: `becomes` names it, as `unit.kind`, '' for nothing; `others` may be meant instead."""

    column: Column
    becomes: str
    certainty: Certainty
    reason: Label
    others: Sequence[str] = ()

    @property
    def why(self) -> str:
        """Why so, in English."""
        return self.reason.en


@dataclass(frozen=True, slots=True)
class SheetProposal:
    """The mapping that is proposed for a table, and its columns in their order."""

    table: SheetTable
    mapping: SheetMapping
    columns: Sequence[ColumnProposal]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The mapping of a file; a table without a name of a node is not read, and of the `nameless`.

    `node_types` are those that nodes may be of.
    """

    sheets: Sequence[SheetProposal]
    nameless: Sequence[SheetProposal] = ()
    node_types: Sequence[str] = ()

    @property
    def mapping(self) -> LedgerMapping:
        return LedgerMapping(tuple(sheet.mapping for sheet in self.sheets))

    @property
    def is_sure(self) -> bool:
        """Whether nothing has to be asked, so that it may be used as it is."""
        certainties = [column.certainty for sheet in self.sheets for column in sheet.columns]
        return bool(certainties) and Certainty.ASKED not in certainties
