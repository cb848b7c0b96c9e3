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
from graph.ontology.model import Label, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.choices import NOTHING_CHOSEN, TableChoices, meaning_of
from loaders.mapping.column_units import said_by_unit
from loaders.mapping.column_values import has_lists, is_prose, to_be_said, unknown_values, value_named
from loaders.mapping.declaration import UNANSWERED, Cells, LedgerMapping, NodeMapping, RelationshipMapping, SheetMapping
from loaders.mapping.headers import (
    TIMES_BESIDE,
    HeaderMeaning,
    HeaderReader,
    NameOf,
    Nothing,
    TimeOf,
    ValueOf,
    terms_of,
)
from loaders.mapping.personal import personal_column
from loaders.mapping.tables import header_form, texts_of, titles_of
from loaders.sheets.layout import Column, SheetTable
from loaders.written.cells import joined

_LOOKED_AT = 200
"""Cells of a column that are looked at."""

SUMMARY = "summary"
"""The property that has what a column says of a node which another one names."""

_NOTHING_TO_BELONG_TO = Label("不读：表中没有它所属的内容", "left out: nothing here that it could belong to")
_NO_VALUES = Label(
    "不读：其中不是所列的值，或表中没有它所属的内容",
    "left out: no listed values, or nothing here that it could belong to",
)
_CALLED_NOTHING = Label("不读：本体中没有这样的名称", "left out: nothing in the ontology is called so")


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


def propose(
    tables: Sequence[SheetTable], ontology: Ontology, choices: Mapping[int, TableChoices] | None = None
) -> Proposal:
    """The mapping that headers and values suggest; `choices` are what people chose, by the numbers of tables from 0."""
    headers, chosen = HeaderReader(ontology), choices or {}
    proposers = (
        _SheetProposer(table, ontology, headers, chosen.get(number, NOTHING_CHOSEN))
        for number, table in enumerate(tables)
    )
    made = [proposer.proposal() for proposer in proposers]
    read, nameless = ([it for it in made if bool(it.mapping.nodes) == is_read] for is_read in (True, False))
    return Proposal(read, nameless, [name for name in ontology.nodes if name != SOURCE])


@dataclass
class _Role:
    name: str
    node_type: NodeType
    column: Column
    hint: str
    is_content: bool = False
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

    def proposal(self) -> SheetProposal:
        self._about = self._headers.subject((*titles_of(self._table), self._table.sheet))
        meanings = {column.index: self._meanings(column) for column in self._table.columns}
        # What a column says that is about a node names it only where no other one does.
        for is_content in (False, True):
            for column in self._table.columns:
                self._take_name(column, meanings[column.index], is_content=is_content)
        self._roles = dict(sorted(self._roles.items(), key=lambda role: role[1].column.index))
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
            reason = joined(why, Label("不保存个人信息", "no person is kept"))
            self._columns[column.index] = ColumnProposal(column, "", Certainty.SURE, reason)
            return ()
        chosen = self._choices.columns.get(column.letter)
        if chosen is not None:
            return [meaning_of(chosen, self._ontology)]
        # A header such as 名称 or 内容 may say only with the title of the sheet of what it is.
        meanings = self._headers.meanings(column.header) if column.header else ()
        return meanings or self._headers.meanings(f"{self._about} / {column.header}" if self._about else "")

    def _take_name(self, column: Column, meanings: Sequence[HeaderMeaning], *, is_content: bool) -> None:
        meaning = self._name_in(column, meanings)
        if column.index in self._columns or meaning is None or meaning.is_content != is_content:
            return
        node_type, others = meaning.node_type, [it for it in self._roles.values() if it.hint == meaning.hint]
        if is_content and any(it.node_type is node_type for it in others):
            return
        name = header_form(column.header.rpartition(" / ")[2] or node_type.name)
        name = name if name not in self._roles else f"{name}{column.letter}"
        several = not is_content and has_lists(self._texts(column))
        role = _Role(name, node_type, column, meaning.hint, is_content)
        role.fields[NAME.name] = Cells(column.header, several=several)
        self._roles[name] = role
        reason = Label(
            f"{node_type.label.zh}的名称", f"the name of a node of type {node_type.name} ({node_type.label.zh})"
        )
        if several:
            reason = joined(reason, Label("一格几个", "several in a cell"))
        certainty = Certainty.LIKELY if is_content else Certainty.SURE
        self._columns[column.index] = ColumnProposal(column, f"{name}.name", certainty, reason)

    def _name_in(self, column: Column, meanings: Sequence[HeaderMeaning]) -> NameOf | None:
        """What a column names: by its header, or where none of its texts is a value of what the header also means."""
        if not meanings or isinstance(meanings[0], NameOf):
            return meanings[0] if meanings and isinstance(meanings[0], NameOf) else None
        names = [it for it in meanings if isinstance(it, NameOf)]
        values = [it for it in meanings if isinstance(it, ValueOf) and it.prop.values]
        texts = set(self._texts(column))
        are_values = any(len(unknown_values(self._texts(column), it.prop)) < len(texts) for it in values)
        return names[0] if names and values and texts and not are_values else None

    def _subject(self) -> _Role:
        """What the rows are about: what the title names, or else the first that no other word is tied to."""
        titled = (it for it in self._roles.values() if self._about and self._about in terms_of(it.node_type))
        alone = (role for role in self._roles.values() if not role.hint)
        return next(titled, None) or next(alone, next(iter(self._roles.values())))

    def _others(self) -> list[_Role]:
        subject = self._subject() if self._roles else None
        return [role for role in self._roles.values() if role is not subject]

    def _tie(self, role: _Role) -> None:
        """Ties a role to what the rows are about."""
        subject = self._subject()
        possible = self._possible(subject, role)
        chosen = self._choices.columns.get(role.column.letter)
        if chosen is not None:
            self._ties += [it for it in possible if it.relationship.name == chosen.tie]
            return
        others = [
            it for it in self._roles.values() if it not in (subject, role) and it.column.index < role.column.index
        ]
        named = [it for near in (subject, *reversed(others)) for it in self._named(near, role)]
        proposal = self._columns[role.column.index]
        if not (named or possible):
            missing = Label(
                f"本体中没有它与{subject.name}的关系", f"nothing that the ontology knows ties it to {subject.name}"
            )
            reason = joined(proposal.reason, missing)
            self._columns[role.column.index] = replace(proposal, certainty=Certainty.ASKED, reason=reason)
            return
        used = [it.relationship for it in self._ties]
        tie = (named or sorted(possible, key=lambda it: it.relationship in used))[0]
        self._ties.append(tie)
        near = tie.target if tie.source == role.name else tie.source
        maybe = [it.relationship.name for it in possible if it.relationship is not tie.relationship]
        certainty = proposal.certainty if named or not maybe else Certainty.ASKED
        by = Label(f"以“{tie.relationship.label.zh}”与{near}相连", f"tied to {near} by {tie.relationship.name}")
        reason = joined(proposal.reason, by)
        self._columns[role.column.index] = ColumnProposal(role.column, proposal.becomes, certainty, reason, maybe)

    def _named(self, near: _Role, role: _Role) -> Iterator[_Tie]:
        """The ties of two roles that the header of the second one names, also by a value, as 牵头单位 does."""
        possible = self._possible(near, role) if role.hint else []
        # 所在社区 is where something is, and not what is in it.
        named = (it for it in possible if it.target == role.name or not it.relationship.within)
        yield from (it for it in named if _names(it.relationship, role.hint, role.column.header))
        for tie in possible:
            tie.fields |= value_named(tie.relationship, header_form(role.column.header))
            if tie.fields:
                yield tie

    def _possible(self, subject: _Role, role: _Role) -> list[_Tie]:
        ties = []
        for relationship in self._ontology.relationships.values():
            for source, target in ((subject, role), (role, subject)):
                if (source.node_type.name, target.node_type.name) in relationship.pairs:
                    ties.append(_Tie(relationship, source.name, target.name, role.column))
                    break
        return ties

    def _take_value(self, column: Column, meanings: Sequence[HeaderMeaning]) -> None:
        # Where there is no node, nothing can be said of one.
        possible = [it for it in meanings if self._roles or isinstance(it, Nothing)]
        for meaning in sorted(possible, key=lambda it: self._fit(column, it)):
            if (proposal := self._value(column, meaning)) is not None:
                is_open = any(letter == column.letter for letter, _ in self._open_values)
                is_sure = column.letter in self._choices.columns and not is_open
                self._columns[column.index] = replace(proposal, certainty=Certainty.SURE) if is_sure else proposal
                return
        are_values = any(isinstance(it, ValueOf) and it.prop.values for it in meanings)
        reason = _NO_VALUES if are_values else _NOTHING_TO_BELONG_TO if meanings else _CALLED_NOTHING
        self._columns[column.index] = ColumnProposal(column, "", Certainty.ASKED, reason)

    def _fit(self, column: Column, meaning: HeaderMeaning) -> tuple[int, int]:
        """How ill a meaning fits: by the texts that are no value of it, and by how far to the left its node stands."""
        if not isinstance(meaning, ValueOf):
            return 0, 0
        left = [it.column.index for it in self._roles.values() if it.node_type is meaning.element]
        nearest = max((it for it in left if it < column.index), default=column.index)
        return len(unknown_values(self._texts(column), meaning.prop)), column.index - nearest

    def _value(self, column: Column, meaning: HeaderMeaning) -> ColumnProposal | None:
        match meaning:
            case Nothing(why):
                return ColumnProposal(column, "", Certainty.SURE, Label(f"不读：{why.zh}", f"left out: {why.en}"))
            case NameOf(node_type, is_content=True):
                summary = node_type.by_name.get(SUMMARY)
                return self._value(column, ValueOf(node_type, summary)) if summary else None
            case ValueOf(element, prop):
                owner = (
                    self._role_of(element, column) if isinstance(element, NodeType) else self._tie_of(element, column)
                )
                if owner is None or prop.name in owner.fields:
                    return None
                unknown = unknown_values(self._texts(column), prop)
                if column.letter not in self._choices.columns and is_prose(self._texts(column), unknown):
                    return None
                values = {text: self._choices.values.get((column.letter, text), UNANSWERED) for text in unknown}
                unanswered = {text: near for text, near in unknown.items() if values[text] == UNANSWERED}
                self._open_values += [(column.letter, text) for text in unanswered]
                owner.fields[prop.name] = Cells(column.header, values=values)
                reasons = [
                    Label(
                        f"{element.label.zh}的{prop.label.zh}（{prop.name}）",
                        f"{prop.label.zh} ({prop.name}) of {element.name}",
                    )
                ]
                reasons += [to_be_said(unanswered)] if unanswered else []
                if is_alone := isinstance(owner, _Tie) and _says_only_a_value(owner, column):
                    about = self._subject().name
                    reasons.append(Label(f"没有一栏说明{about}有此关系", f"no column says that {about} is tied so"))
                owner.fields |= said_by_unit(self._table, column.header, element, prop)
                if is_open := bool(prop.requires) and prop.requires not in owner.fields:
                    needed = element.by_name[prop.requires].label.zh
                    reasons.append(Label(f"还须说明{needed}", f"say the {prop.requires}, too: {{value: ...}}"))
                certainty = Certainty.ASKED if unanswered or is_alone or is_open else Certainty.SURE
                return ColumnProposal(column, f"{_called(owner)}.{prop.name}", certainty, joined(*reasons))
            case TimeOf(name, hint):
                return self._time(column, name, hint)
            case _:
                return None

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
        of_role = [role for role in self._roles.values() if hint in terms_of(role.node_type)]
        named: Sequence[_Tie | _Role] = of_role or [
            tie for tie in self._ties if hint and _names(tie.relationship, hint, column.header)
        ]
        left = [tie for tie in self._ties if tie.column.index < column.index]
        owners: Sequence[_Tie | _Role] = named or left[-1:] or self._ties[:1] or [self._subject()]
        owner = owners[0]
        if owner.fields.keys() & TIMES_BESIDE[name]:
            return None
        owner.fields[name] = Cells(column.header)
        certainty = Certainty.SURE if named or len(self._ties) <= 1 else Certainty.LIKELY
        reason = Label(f"{_called(owner)}的时间", f"when {_called(owner)} holds")
        if hint and not named and self._ties:
            certainty = Certainty.ASKED
            reason = joined(reason, Label(f"但表头说的是“{hint}”", f"though its header speaks of {hint}"))
        return ColumnProposal(column, f"{_called(owner)}.{name}", certainty, reason)


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
