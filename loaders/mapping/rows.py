"""The rows of mapped tables as rows of nodes and relationships, once it is known which nodes their names mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from graph.ontology.entity import CITATIONS, KEY, NAME, SINCE, UNTIL
from graph.ontology.model import Label, RelationshipType
from graph.plan.identity import global_id
from graph.stores.records import Citation
from loaders.mapping.cited_rows import cited_row, of_other_row
from loaders.mapping.declaration import Cells, NodeMapping, RelationshipMapping
from loaders.mapping.renewing import Ends, Renewals
from loaders.mapping.row_texts import KeptRows, TextReader
from loaders.mapping.tables import MappedTable
from loaders.mapping.values import RowTexts, ValueReader
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RecordReader, Reference, RowValues
from loaders.sheets.layout import SheetRow
from loaders.table import CellNotation


@dataclass(frozen=True, slots=True)
class Meaning:
    """The node that a name means; `is_new` says that the store does not have it, and `name` what it is called."""

    key: str
    is_new: bool
    name: str = ""


Meanings = Mapping[tuple[str, str], Meaning]
"""By node type and name; a name that is not in it is still to be asked about."""


Said: TypeAlias = tuple[str, frozenset[str]]
"""What a row speaks of: a type, with the global id of a node or with those of both ends of a relationship."""


class _Placed(Mistakes):
    """Notes mistakes with the column of the sheet in the place of the property."""

    def __init__(self, mistakes: Mistakes, table: MappedTable, fields: Mapping[str, Cells]) -> None:
        super().__init__()
        self._mistakes = mistakes
        self._table = table
        self._fields = fields

    def __len__(self) -> int:
        return len(self._mistakes)

    def note(self, file: str, line: int, column: str, message: object) -> None:
        cells = self._fields.get(column)
        self._mistakes.note(file, line, self._table.place(cells) if cells else column, message)


@dataclass(frozen=True, slots=True)
class _Rows:
    """`cited` is the source that all rows cite, and the places in it of which the file is all that there is."""

    table: MappedTable
    meanings: Meanings
    values: ValueReader
    cited: Citation

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def is_sheet(self) -> bool:
        return True

    def _cited(self, row: SheetRow, said: RowTexts) -> dict[str, str]:
        """The values of a row with its sheet and number as a citation, and with the text of what is no exact number."""
        own = f"{self.cited[0]}#{cited_row(self.table.table.sheet, row.number, said.rough)}"
        cited = said.values.get(CITATIONS, "")
        return {**said.values, CITATIONS: f"{own};{cited}" if cited else own}

    def _own(self, row: SheetRow, kept: ParsedRow) -> tuple[Citation, ...]:
        """What a row cites that says the same as a kept one: itself, and what that one cites besides."""
        own, *others = kept.record.citations
        return of_other_row(own, self.table.table.sheet, kept.line, row.number), *others

    def _keep(self, kept: KeptRows, name: str, said: RowTexts, row: SheetRow, parsed: ParsedRow) -> None:
        """Keeps a row of which others can be made, as it is cited by its place alone."""
        place = cited_row(self.table.table.sheet, row.number, said.rough).strip()
        if parsed.valid and parsed.record.citations[0][1] == place:
            kept.keep(name, said, parsed)

    def _read(
        self, reader: RecordReader, row: SheetRow, values: RowValues, *, is_valid: bool, is_mention: bool = False
    ) -> ParsedRow:
        parsed = reader.read(row.number, values, (self.cited,), is_mention=is_mention)
        return parsed if is_valid or not parsed.valid else replace(parsed, valid=False)


@dataclass(frozen=True, slots=True)
class NodeRows(_Rows):
    """The nodes of a role; one that the store has and of which a row says nothing is only mentioned."""

    mapping: NodeMapping

    @property
    def types(self) -> tuple[str, ...]:
        return (self.mapping.node_type.name,)

    @property
    def of_nodes(self) -> bool:
        return True

    def said(self) -> Iterator[Said]:
        """The nodes that the rows name, whether or not they say anything else of them."""
        node_type = self.mapping.node_type.name
        for row in self.table.table.rows:
            for name in names_in(self.table, row, self.mapping, self.values):
                if (meant := self.meanings.get((node_type, name))) is not None:
                    yield node_type, frozenset((global_id(node_type, meant.key),))

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The records in the order of the sheet; notes what is wrong with their cells."""
        placed = _Placed(mistakes, self.table, self.mapping.fields)
        reader = RecordReader(self.mapping.node_type, self.name, placed, CellNotation())
        has_keys = KEY.name in self.mapping.fields
        identity = KEY.name if has_keys else NAME.name
        fields = {name: cells for name, cells in self.mapping.fields.items() if name != identity}
        texts, kept = TextReader(self.values, self.table, self.mapping.node_type, fields), KeptRows()
        for row in self.table.table.rows:
            for name in names_in(self.table, row, self.mapping, self.values):
                meant = self.meanings.get((self.mapping.node_type.name, name))
                if meant is None:
                    continue
                count_before = len(mistakes)
                said = texts.read(row, placed)
                if (same := kept.of(name, said)) is not None:
                    yield same.again(row.number, self._own(row, same))
                    continue
                values = {**self._cited(row, said), KEY.name: meant.key}
                if meant.is_new and not has_keys:
                    values[NAME.name] = meant.name
                is_mention = not meant.is_new and not said.values
                is_valid = len(mistakes) == count_before
                parsed = self._read(reader, row, values, is_valid=is_valid, is_mention=is_mention)
                self._keep(kept, name, said, row, parsed)
                yield parsed


@dataclass(frozen=True, slots=True)
class RelationshipRows(_Rows):
    """What the rows say of two roles: from each node of one to each of the other."""

    mapping: RelationshipMapping
    source: NodeMapping
    target: NodeMapping
    renewals: Renewals | None = None

    @property
    def types(self) -> tuple[str, ...]:
        return (self.mapping.relationship.name,)

    @property
    def of_nodes(self) -> bool:
        return False

    def said(self) -> Iterator[Said]:
        """The relationships of which the rows speak, whatever they say of them."""
        for row in filter(self._is_said, self.table.table.rows):
            for ends in self._ends(row):
                yield self.mapping.relationship.name, frozenset(global_id(*end[:2]) for end in ends)

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The records in the order of the sheet; notes what is wrong with their cells."""
        relationship = self.mapping.relationship
        placed = _Placed(mistakes, self.table, self.mapping.fields)
        reader = RecordReader(relationship, self.name, placed, CellNotation())
        texts = TextReader(self.values, self.table, relationship, self.mapping.fields)
        kept = KeptRows() if self._is_alike_between_all else None
        for row in self.table.table.rows:
            ends = list(self._ends(row)) if self._is_said(row) else []
            if not ends:
                continue
            count_before = len(mistakes)
            said = texts.read(row, placed)
            self.values.tell_of_each(self.table, row, relationship, self.mapping.fields, len(ends))
            for source, target in ends:
                if source[:2] == target[:2]:
                    mistakes.note(self.name, row.number, self._place(self.target), _to_itself(relationship, source.key))
                    continue
                end = self._end(said, source, target)
                if kept is not None and (same := kept.of(end, said)) is not None:
                    since = said.values.get(SINCE.name, "")
                    yield same.again(row.number, self._own(row, same), (source, target), since)
                    continue
                values = {
                    **self._cited(row, said),
                    **({UNTIL.name: end} if end else {}),
                    **_said_of_ends(source, target),
                }
                parsed = self._read(reader, row, values, is_valid=len(mistakes) == count_before)
                if kept is not None:
                    self._keep(kept, end, said, row, parsed)
                yield parsed

    @property
    def _is_alike_between_all(self) -> bool:
        """Whether the rows that say the same differ in nothing but their ends: no key, and no rule for two of them."""
        types = self.source.node_type.name, self.target.node_type.name
        return KEY.name not in self.mapping.fields and types not in self.mapping.relationship.within

    def _end(self, texts: RowTexts, source: Reference, target: Reference) -> str:
        """When a relationship that is renewed ends; '' for others, and where the rows say it."""
        if not self.renewals or not _goes_on(texts):
            return ""
        return self.renewals.end((global_id(*source[:2]), global_id(*target[:2])), texts.values[SINCE.name])

    def _place(self, mapping: NodeMapping) -> str:
        return self.table.place(name_cells(mapping))

    def begins(self) -> Iterator[tuple[Ends, str]]:
        """When relationships begin of which the rows tell no end."""
        for row in filter(self._is_said, self.table.table.rows):
            texts = self.values.texts(self.table, row, self.mapping.relationship, self.mapping.fields, Mistakes())
            for source, target in self._ends(row) if _goes_on(texts) else ():
                yield (global_id(*source[:2]), global_id(*target[:2])), texts.values[SINCE.name]

    def _is_said(self, row: SheetRow) -> bool:
        if not self.table.is_said(row, self.mapping.where):
            return False
        return not self.mapping.only_if or self.values.says(self.table, row, Cells(self.mapping.only_if))

    def _ends(self, row: SheetRow) -> Iterator[tuple[Reference, Reference]]:
        targets = list(self._nodes(row, self.target, "to"))
        for source in self._nodes(row, self.source, "from"):
            yield from ((source, target) for target in targets)

    def _nodes(self, row: SheetRow, mapping: NodeMapping, column: str) -> Iterator[Reference]:
        node_type = mapping.node_type.name
        for name in names_in(self.table, row, mapping, self.values):
            meant = self.meanings.get((node_type, name))
            if meant is not None:
                yield Reference(node_type, meant.key, column)


def _said_of_ends(source: Reference, target: Reference) -> dict[str, str]:
    return {"from_type": source.node_type, "from": source.key, "to_type": target.node_type, "to": target.key}


def _to_itself(relationship: RelationshipType, key: str) -> Label:
    return Label(
        f"“{key}”不能与自己建立“{relationship.label.zh}”关系；请更正其中一格",
        f"{relationship.name} leads from {key!r} to itself; correct one of the two cells",
    )


def _goes_on(texts: RowTexts) -> bool:
    return SINCE.name in texts.values and UNTIL.name not in texts.values


def names_in(table: MappedTable, row: SheetRow, mapping: NodeMapping, values: ValueReader) -> Sequence[str]:
    """The nodes of a role that a row names, by key where the mapping has a column of keys."""
    if not table.is_said(row, mapping.where):
        return ()
    return values.names(table, row, name_cells(mapping))


def name_cells(mapping: NodeMapping) -> Cells:
    """Where the rows name the nodes of a role."""
    return mapping.fields.get(KEY.name) or mapping.fields[NAME.name]
