"""A file of sheets with its mapping, as rows that can be loaded, and what is still to be asked about it."""

import datetime
import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.ontology.entity import KEY, NAME
from graph.ontology.model import Label, NodeType
from graph.ontology.rules import SOURCE
from graph.stores.judgements import Judgement
from graph.stores.store import Store
from loaders.mapping.cited_rows import restated_rows
from loaders.mapping.declaration import LedgerMapping
from loaders.mapping.naming import Question, name_nodes
from loaders.mapping.renewing import Ends, Renewals
from loaders.mapping.rows import NodeRows, RelationshipRows
from loaders.mapping.tables import MappedTable, mapped_tables
from loaders.mapping.values import Reading, ValueReader
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RecordReader, RowSource
from loaders.sheets.layout import SheetTable
from loaders.sheets.sheet import place
from loaders.table import CellNotation


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The file itself as the source that its rows cite."""

    name: str
    node_type: NodeType
    key: str
    title: str
    kind: str

    @property
    def types(self) -> tuple[str, ...]:
        return (self.node_type.name,)

    @property
    def of_nodes(self) -> bool:
        return True

    @property
    def is_sheet(self) -> bool:
        return True

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """One row."""
        values = {KEY.name: self.key, NAME.name: self.title, "title": self.title, "kind": self.kind}
        yield RecordReader(self.node_type, self.name, mistakes, CellNotation()).read(0, values)


@dataclass(frozen=True, slots=True)
class MappedFile:
    """What a file comes to: its rows, what has to be asked before all of them can be read, and what it says besides.

    Rows with a name that is asked about are left out until it is answered. Once rows were read there are `readings`.
    `notes` are what is to be told of the workbook itself.
    """

    source: SourceRow
    rows: Sequence[NodeRows | RelationshipRows]
    questions: Sequence[Question]
    tables: Sequence[MappedTable]
    values: ValueReader
    sheets_not_read: Sequence[str] = ()
    notes: Sequence[Label] = ()

    @property
    def sources(self) -> Sequence[RowSource]:
        """All rows, to be loaded."""
        return [self.source, *self.rows]

    @property
    def source_key(self) -> str:
        """The key of the source that the rows cite."""
        return self.source.key

    @property
    def readings(self) -> Sequence[Reading]:
        """The cells that were read otherwise than they are written, in the order of the file."""
        return sorted(self.values.readings, key=lambda it: (it.sheet, it.row, it.column))


async def map_file(
    name: str,
    tables: Sequence[SheetTable],
    mapping: LedgerMapping,
    store: Store,
    judgements: Iterable[Judgement],
    *,
    today: datetime.date,
) -> MappedFile:
    """The file `name` with its mapping; raises DataError where this does not fit its sheets."""
    mistakes = Mistakes()
    mapped = mapped_tables(name, tables, mapping, mistakes)
    if mistakes:
        raise mistakes.error()
    values = ValueReader(today)
    named = await name_nodes(mapped, store, judgements, values)
    title = mapping.source.title or name
    key = mapping.source.key or title
    cited = SourceRow(name, store.ontology.nodes[SOURCE], key, title, mapping.source.kind)
    read = {table.table.sheet for table in mapped}
    not_read = dict.fromkeys(table.sheet for table in tables if table.sheet not in read)
    cites = key, restated_rows(not_read)
    rows: list[NodeRows | RelationshipRows] = []
    for table in mapped:
        roles = {node.role: node for node in table.mapping.nodes}
        rows += [NodeRows(table, named.meanings, values, cites, node) for node in table.mapping.nodes]
        rows += [
            RelationshipRows(table, named.meanings, values, cites, tie, roles[tie.source], roles[tie.target])
            for tie in table.mapping.relationships
        ]
    rows = _renewed(rows)
    # Of a sheet with several tables, others may be read.
    read_tables = [it.table for it in mapped]
    others = [table for table in tables if table.sheet in read and not any(table is it for it in read_tables)]
    unread = [place(name, it) for it in not_read]
    unread += [f"{place(name, it.sheet)}:{max(it.header_rows, default=0)}" for it in others]
    return MappedFile(cited, rows, named.questions, mapped, values, tuple(unread), named.not_compared)


def _renewed(rows: Sequence[NodeRows | RelationshipRows]) -> list[NodeRows | RelationshipRows]:
    """The same rows, of which those that are renewed know of each other, also in several sheets."""
    by_type: dict[str, list[RelationshipRows]] = {}
    for it in rows:
        if isinstance(it, RelationshipRows) and it.mapping.renewed:
            by_type.setdefault(it.mapping.relationship.name, []).append(it)
    renewals = {name: Renewals(functools.partial(_begins, of_type)) for name, of_type in by_type.items()}
    return [
        replace(it, renewals=renewals.get(it.mapping.relationship.name))
        if isinstance(it, RelationshipRows) and it.mapping.renewed
        else it
        for it in rows
    ]


def _begins(rows: Sequence[RelationshipRows]) -> Iterator[tuple[Ends, str]]:
    return itertools.chain.from_iterable(it.begins() for it in rows)
