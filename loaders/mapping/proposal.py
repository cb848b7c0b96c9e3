"""Proposes a mapping of the tables of a workbook: which columns become what, how sure that is, and what is to be asked.

Nodes come from columns of names. The first of them that no other word is tied to is what the rows are about; each of
the others is tied to it by the relationship that its header tells, or else by one that may hold between the two types,
which is asked. Values and times go to the node or relationship that their header tells, or else to what stands left of
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from graph.ontology.entity import NAME
from graph.ontology.model import NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.choices import NOTHING_CHOSEN, TableChoices, meaning_of
from loaders.mapping.declaration import UNANSWERED, Cells, LedgerMapping, NodeMapping, RelationshipMapping, SheetMapping
from loaders.mapping.headers import HeaderMeaning, HeaderReader, NameOf, Nothing, TimeOf, ValueOf, terms_of
from loaders.mapping.personal import personal_column
from loaders.mapping.tables import header_form, texts_of
from loaders.sheets.layout import Column, SheetTable
from loaders.written.labels import of_values
from loaders.written.names import split_names
from loaders.written.not_read import NotReadError

_LOOKED_AT = 200
"""Cells of a column that are looked at."""


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
    why: str
    others: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class SheetProposal:
    """The mapping that is proposed for a table, and its columns in their order."""

    table: SheetTable
    mapping: SheetMapping
    columns: Sequence[ColumnProposal]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The mapping of a file; a table without a name of a node is not read."""

    sheets: Sequence[SheetProposal]

    @property
    def mapping(self) -> LedgerMapping:
        return LedgerMapping(tuple(sheet.mapping for sheet in self.sheets))

    @property
    def is_sure(self) -> bool:
        """Whether nothing has to be asked, so that it may be used as it is."""
        certainties = [column.certainty for sheet in self.sheets for column in sheet.columns]
        return bool(certainties) and Certainty.ASKED not in certainties


def propose(
    tables: Sequence[SheetTable], ontology: Ontology, choices: Mapping[int, TableChoices] | None = None
) -> Proposal:
    """The mapping that headers and values suggest; `choices` are what people chose, by the numbers of tables from 0."""
    headers, chosen = HeaderReader(ontology), choices or {}
    proposers = (
        _SheetProposer(table, ontology, headers, chosen.get(number, NOTHING_CHOSEN))
        for number, table in enumerate(tables)
    )
    made = (proposer.proposal() for proposer in proposers)
    return Proposal([proposal for proposal in made if proposal is not None])


def nothing_named(ontology: Ontology) -> str:
    """That no table names a node, and which headers would."""
    headers = [f"{node.label.zh.partition('(')[0]}名称" for node in ontology.nodes.values() if node.name != SOURCE]
    return f"no table has a column of names that the ontology knows; headers that it knows are {', '.join(headers)}"


@dataclass
class _Role:
    name: str
    node_type: NodeType
    column: Column
    hint: str
    fields: dict[str, Cells] = field(default_factory=dict)


@dataclass
class _Tie:
    relationship: RelationshipType
    source: str
    target: str
    column: Column
    fields: dict[str, Cells] = field(default_factory=dict)
    only_if: str = ""

    @property
    def mapping(self) -> RelationshipMapping:
        return RelationshipMapping(self.relationship, self.source, self.target, self.fields, self.only_if)


class _SheetProposer:
    def __init__(
        self, table: SheetTable, ontology: Ontology, headers: HeaderReader, choices: TableChoices = NOTHING_CHOSEN
    ) -> None:
        self._table = table
        self._choices = choices
        self._headers = headers
        self._ontology = ontology
        self._roles: dict[str, _Role] = {}
        self._ties: list[_Tie] = []
        self._columns: dict[int, ColumnProposal] = {}
        self._open_values: list[tuple[str, str]] = []

    def proposal(self) -> SheetProposal | None:
        meanings = {column.index: self._meanings(column) for column in self._table.columns}
        for column in self._table.columns:
            self._take_name(column, meanings[column.index])
        if not self._roles:
            return None
        for role in self._others():
            self._tie(role)
        # What was chosen takes its place before what is only proposed.
        for column in sorted(self._table.columns, key=lambda it: it.letter not in self._choices.columns):
            if column.index not in self._columns:
                self._take_value(column, meanings[column.index])
        nodes = [NodeMapping(role.name, role.node_type, role.fields) for role in self._roles.values()]
        ties = [tie.mapping for tie in self._ties]
        columns = [self._columns[column.index] for column in self._table.columns]
        left_out = [it.column.header for it in columns if not it.becomes and it.column.header]
        mapping = SheetMapping(self._table.sheet, tuple(nodes), tuple(ties), tuple(left_out))
        return SheetProposal(self._table, mapping, columns)

    def _texts(self, column: Column) -> Iterator[str]:
        return texts_of(self._table, column, _LOOKED_AT)

    def _meanings(self, column: Column) -> Sequence[HeaderMeaning]:
        why = personal_column(column.header, self._texts(column))
        if why:
            self._columns[column.index] = ColumnProposal(column, "", Certainty.SURE, f"{why}; no person is kept")
            return ()
        chosen = self._choices.columns.get(column.letter)
        return self._headers.meanings(column.header) if chosen is None else [meaning_of(chosen, self._ontology)]

    def _take_name(self, column: Column, meanings: Sequence[HeaderMeaning]) -> None:
        if column.index in self._columns or not meanings or not isinstance(meanings[0], NameOf):
            return
        meaning = meanings[0]
        name = header_form(column.header.rpartition(" / ")[2] or meaning.node_type.name)
        name = name if name not in self._roles else f"{name}{column.letter}"
        several = any(len(split_names(text).names) > 1 for text in self._texts(column))
        role = _Role(name, meaning.node_type, column, meaning.hint)
        role.fields[NAME.name] = Cells(column.header, several=several)
        self._roles[name] = role
        label = meaning.node_type.label
        why = f"the name of a node of type {meaning.node_type.name} ({label.zh})" + (", several in a cell" * several)
        self._columns[column.index] = ColumnProposal(column, f"{name}.name", Certainty.SURE, why)

    def _subject(self) -> _Role:
        return next((role for role in self._roles.values() if not role.hint), next(iter(self._roles.values())))

    def _others(self) -> list[_Role]:
        subject = self._subject()
        return [role for role in self._roles.values() if role is not subject]

    def _tie(self, role: _Role) -> None:
        """Ties a role to what the rows are about."""
        subject = self._subject()
        possible = self._possible(subject, role)
        chosen = self._choices.columns.get(role.column.letter)
        if chosen is not None:
            self._ties += [it for it in possible if it.relationship.name == chosen.tie]
            return
        named = [it for it in possible if _names(it.relationship, role.hint, role.column.header)] if role.hint else []
        if not possible:
            proposal = self._columns[role.column.index]
            why = f"{proposal.why}; nothing that the ontology knows ties it to {subject.name}"
            self._columns[role.column.index] = ColumnProposal(role.column, proposal.becomes, Certainty.ASKED, why)
            return
        tie = (named or possible)[0]
        self._ties.append(tie)
        others = [it.relationship.name for it in possible if it.relationship is not tie.relationship]
        certainty = Certainty.SURE if named or not others else Certainty.ASKED
        why = f"{self._columns[role.column.index].why}, tied to {subject.name} by {tie.relationship.name}"
        self._columns[role.column.index] = ColumnProposal(role.column, f"{role.name}.name", certainty, why, others)

    def _possible(self, subject: _Role, role: _Role) -> list[_Tie]:
        ties = []
        for relationship in self._ontology.relationships.values():
            for source, target in ((subject, role), (role, subject)):
                if (source.node_type.name, target.node_type.name) in relationship.pairs:
                    ties.append(_Tie(relationship, source.name, target.name, role.column))
                    break
        return ties

    def _take_value(self, column: Column, meanings: Sequence[HeaderMeaning]) -> None:
        for meaning in meanings:
            if (proposal := self._value(column, meaning)) is not None:
                is_open = any(letter == column.letter for letter, _ in self._open_values)
                is_sure = column.letter in self._choices.columns and not is_open
                self._columns[column.index] = replace(proposal, certainty=Certainty.SURE) if is_sure else proposal
                return
        why = "nothing in the ontology is called so" if not meanings else "nothing here that it could belong to"
        self._columns[column.index] = ColumnProposal(column, "", Certainty.ASKED, f"left out: {why}")

    def _value(self, column: Column, meaning: HeaderMeaning) -> ColumnProposal | None:
        match meaning:
            case Nothing():
                return ColumnProposal(column, "", Certainty.SURE, "left out: a number of the row, or a remark")
            case ValueOf(element, prop):
                owner = (
                    self._role_of(element, column) if isinstance(element, NodeType) else self._tie_of(element, column)
                )
                if owner is None or prop.name in owner.fields:
                    return None
                values, unknown = self._unknown_values(column, prop)
                owner.fields[prop.name] = Cells(column.header, values=values)
                why = f"{prop.label.zh} ({prop.name}) of {element.name}{unknown}"
                is_alone = isinstance(owner, _Tie) and _says_only_a_value(owner, column)
                if is_alone:
                    why += f"; no column says that {self._subject().name} is tied so"
                certainty = Certainty.ASKED if unknown or is_alone else Certainty.SURE
                return ColumnProposal(column, f"{_called(owner)}.{prop.name}", certainty, why)
            case TimeOf(name, hint):
                return self._time(column, name, hint)
            case _:
                return None

    def _unknown_values(self, column: Column, prop: Property) -> tuple[dict[str, str], str]:
        """The texts of a column that are no value, and what is to be asked of them."""
        if not prop.values:
            return {}, ""
        vocabulary, values, unknown = of_values(prop), dict[str, str](), list[str]()
        for text in dict.fromkeys(map(str.strip, self._texts(column))):
            try:
                vocabulary.read(text)
            except NotReadError as error:
                values[text] = self._choices.values.get((column.letter, text), UNANSWERED)
                if values[text] != UNANSWERED:
                    continue
                self._open_values.append((column.letter, text))
                unknown.append(f"{text} ({' or '.join(error.nearest) or 'nothing like it'})")
        return values, f"; say what these are, for '?': {', '.join(unknown)}" if unknown else ""

    def _role_of(self, node_type: NodeType, column: Column) -> _Role | None:
        """The role of a type that stands next to the left of a column, or else the first one."""
        of_type = [role for role in self._roles.values() if role.node_type is node_type]
        left = [role for role in of_type if role.column.index < column.index]
        return left[-1] if left else next(iter(of_type), None)

    def _tie_of(self, relationship: RelationshipType, column: Column) -> _Tie | None:
        """The tie of a type that there is, or else a new one between what the rows are about and what is named."""
        known = [tie for tie in self._ties if tie.relationship is relationship]
        if known:
            return known[-1]
        for role in self._others():
            possible = [tie for tie in self._possible(self._subject(), role) if tie.relationship is relationship]
            if possible:
                tie = possible[0]
                tie.column, tie.only_if = column, column.header
                self._ties.append(tie)
                return tie
        return None

    def _time(self, column: Column, name: str, hint: str) -> ColumnProposal | None:
        named = [tie for tie in self._ties if hint and _names(tie.relationship, hint, column.header)]
        left = [tie for tie in self._ties if tie.column.index < column.index]
        owners: Sequence[_Tie | _Role] = named or left[-1:] or self._ties[:1] or [self._subject()]
        owner = owners[0]
        if name in owner.fields:
            return None
        owner.fields[name] = Cells(column.header)
        certainty = Certainty.SURE if named or len(self._ties) <= 1 else Certainty.LIKELY
        why = f"when {_called(owner)} holds"
        if hint and not named and self._ties:
            certainty, why = Certainty.ASKED, f"{why}, though its header speaks of {hint}"
        return ColumnProposal(column, f"{_called(owner)}.{name}", certainty, why)


def _called(owner: _Role | _Tie) -> str:
    return owner.name if isinstance(owner, _Role) else owner.relationship.name


def _says_only_a_value(tie: _Tie, column: Column) -> bool:
    """Whether a tie was made for a column of values, as 党员人数, and not told by its header, as 报到人数 does."""
    form = header_form(column.header)
    return tie.only_if == column.header and not any(term in form for term in terms_of(tie.relationship))


def _names(relationship: RelationshipType, hint: str, header: str) -> bool:
    """Whether a header tells a relationship: its word is a part of what this is called, or it is what an end is."""
    ends = [header_form(text) for end in relationship.ends for text in (end.label.zh, *end.aliases)]
    labels = [*terms_of(relationship), *ends, header_form(relationship.description.zh)]
    return header_form(header) in ends or any(hint in label for label in labels)
