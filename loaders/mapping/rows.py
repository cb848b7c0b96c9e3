"""The rows of mapped tables as rows of nodes and relationships, once it is known which nodes their names mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from graph.ontology.entity import CITATIONS, KEY, NAME, SINCE, UNTIL
from graph.ontology.model import Label, RelationshipType
from graph.plan.identity import global_id
from graph.stores.records import Citation
from loaders.mapping.cited_rows import cited_row
from loaders.mapping.declaration import Cells, NodeMapping, RelationshipMapping
from loaders.mapping.renewing import Ends, Renewals
from loaders.mapping.tables import MappedTable
from loaders.mapping.values import RowTexts, ValueReader
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, RecordReader, RowValues
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
        for row in self.table.table.rows:
            for name in names_in(self.table, row, self.mapping, self.values):
                meant = self.meanings.get((self.mapping.node_type.name, name))
                if meant is None:
                    continue
                count_before = len(mistakes)
                said = self.values.texts(self.table, row, self.mapping.node_type, fields, placed)
                values = {**self._cited(row, said), KEY.name: meant.key}
                if meant.is_new and not has_keys:
                    values[NAME.name] = meant.name
                is_mention = not meant.is_new and not said.values
                is_valid = len(mistakes) == count_before
                yield self._read(reader, row, values, is_valid=is_valid, is_mention=is_mention)


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
            for source, target in self._ends(row):
                ends = (self.source.node_type.name, source), (self.target.node_type.name, target)
                yield self.mapping.relationship.name, frozenset(global_id(*end) for end in ends)

    def rows(self, mistakes: Mistakes) -> Iterator[ParsedRow]:
        """The records in the order of the sheet; notes what is wrong with their cells."""
        relationship = self.mapping.relationship
        placed = _Placed(mistakes, self.table, self.mapping.fields)
        reader = RecordReader(relationship, self.name, placed, CellNotation())
        for row in self.table.table.rows:
            ends = list(self._ends(row)) if self._is_said(row) else []
            if not ends:
                continue
            count_before = len(mistakes)
            texts = self.values.texts(self.table, row, relationship, self.mapping.fields, placed)
            said = self._cited(row, texts)
            self.values.tell_of_each(self.table, row, relationship, self.mapping.fields, len(ends))
            for source, target in ends:
                near, far = (self.source.node_type.name, source), (self.target.node_type.name, target)
                if near == far:
                    mistakes.note(self.name, row.number, self._place(self.target), _to_itself(relationship, source))
                    continue
                ended: dict[str, str] = {}
                if self.renewals and _goes_on(texts):
                    end = self.renewals.end((global_id(*near), global_id(*far)), said[SINCE.name])
                    ended = {UNTIL.name: end} if end else {}
                values = {**said, **ended, "from_type": near[0], "from": near[1], "to_type": far[0], "to": far[1]}
                yield self._read(reader, row, values, is_valid=len(mistakes) == count_before)

    def _place(self, mapping: NodeMapping) -> str:
        return self.table.place(name_cells(mapping))

    def begins(self) -> Iterator[tuple[Ends, str]]:
        """When relationships begin of which the rows tell no end."""
        for row in filter(self._is_said, self.table.table.rows):
            texts = self.values.texts(self.table, row, self.mapping.relationship, self.mapping.fields, Mistakes())
            for source, target in self._ends(row) if _goes_on(texts) else ():
                near, far = global_id(self.source.node_type.name, source), global_id(self.target.node_type.name, target)
                yield (near, far), texts.values[SINCE.name]

    def _is_said(self, row: SheetRow) -> bool:
        if not self.table.is_said(row, self.mapping.where):
            return False
        return not self.mapping.only_if or self.values.says(self.table, row, Cells(self.mapping.only_if))

    def _ends(self, row: SheetRow) -> Iterator[tuple[str, str]]:
        sources, targets = (list(self._keys(row, mapping)) for mapping in (self.source, self.target))
        for source in sources:
            yield from ((source, target) for target in targets)

    def _keys(self, row: SheetRow, mapping: NodeMapping) -> Iterator[str]:
        for name in names_in(self.table, row, mapping, self.values):
            meant = self.meanings.get((mapping.node_type.name, name))
            if meant is not None:
                yield meant.key


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
