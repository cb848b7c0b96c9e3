"""Proposes a mapping of the tables of a workbook: which columns become what, how sure that is, and what is to be asked.

Nodes come from columns of names. The first of them that no other word is tied to is what the rows are about; each of
the others is tied to it by the relationship that its header tells, or else by one that may hold between the two types,
which is asked. Values and times go to the node or relationship that their header tells, or else to what stands left of
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph.ontology.entity import NAME
from graph.ontology.model import Label, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.choices import NOTHING_CHOSEN, TableChoices, meaning_of
from loaders.mapping.column_units import assumed_beside, said_by_unit, why_assumed
from loaders.mapping.column_values import each_name, has_lists, is_prose, to_be_said, unknown_values, value_named
from loaders.mapping.declaration import UNANSWERED, Cells, NodeMapping, SheetMapping
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
from loaders.mapping.proposed import Certainty, ColumnProposal, Proposal, SheetProposal
from loaders.mapping.represented import Represented, read_without, represented_by, representing
from loaders.mapping.roles import Role, Tie, called, is_named, possible_ties, says_only_a_value
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


class _SheetProposer:
    def __init__(
        self, table: SheetTable, ontology: Ontology, headers: HeaderReader, choices: TableChoices = NOTHING_CHOSEN
    ) -> None:
        self._table = table
        self._choices = choices
        self._headers = headers
        self._ontology = ontology
        self._roles: dict[str, Role] = {}
        self._ties: list[Tie] = []
        self._columns: dict[int, ColumnProposal] = {}
        self._open_values: list[tuple[str, str]] = []

    def proposal(self) -> SheetProposal:
        self._about = self._headers.subject((*titles_of(self._table), self._table.sheet))
        meanings = {column.index: self._meanings(column) for column in self._table.columns}
        # What a column says that is about a node names it only where no other one does.
        for is_content in (False, True):
            for column in self._table.columns:
                self._take_name(column, meanings[column.index], is_content=is_content)
        for role in [*self._roles.values()]:
            self._take_represented(role)
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
        role = Role(name, node_type, column, meaning.hint, is_content)
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

    def _take_represented(self, role: Role) -> None:
        """Adds what the names of a role stand for: of the party organization of a community also the community."""
        chosen = self._choices.columns.get(role.column.letter)
        if chosen is not None and not chosen.of:
            return
        names = each_name(self._texts(role.column))
        what = represented_by(self._ontology, role.node_type, role.hint, names, chosen.of if chosen else None)
        if what is None:
            return
        others = [it for it in self._roles.values() if it is not role and it.node_type is what.node_type]
        known = next((it for it in others if it.hint == what.hint or not (it.hint and what.hint)), None)
        other = known or self._represented(role, what)
        role.stands_for = other.name
        ties = representing(self._ontology, role.node_type)
        tie = next(it for it in ties if what.node_type.name in it.target.types)
        self._ties.append(Tie(tie, role.name, other.name, role.column))
        self._say(role, Label(f"以“{tie.label.zh}”与{other.name}相连", f"tied to {other.name} by {tie.name}"))
        if known is None:
            self._say(role, read_without(other.name, what.endings), Certainty.SURE if chosen else Certainty.ASKED)

    def _represented(self, role: Role, what: Represented) -> Role:
        name = terms_of(what.node_type)[0]
        name = name if name not in self._roles else f"{name}{role.column.letter}"
        other = self._roles[name] = Role(name, what.node_type, role.column, what.hint, from_role=role.name)
        other.fields[NAME.name] = replace(role.fields[NAME.name], without=what.endings)
        return other

    def _say(self, role: Role, reason: Label, certainty: Certainty | None = None) -> None:
        """Adds a reason to what is said of the column of a role."""
        proposal = self._columns[role.column.index]
        self._columns[role.column.index] = replace(
            proposal, reason=joined(proposal.reason, reason), certainty=certainty or proposal.certainty
        )

    def _subject(self) -> Role:
        """What the rows are about: what the title names, or else the first that no other word is tied to.

        An organization that stands for others, and what is done, come behind those who do it.
        """
        roles = [role for role in self._roles.values() if not role.from_role]
        return min(roles, key=self._rank)

    def _rank(self, role: Role) -> tuple[bool, bool, int]:
        is_titled = bool(self._about) and self._about in terms_of(role.node_type)
        ties = [*representing(self._ontology, role.node_type)]
        is_beside = role.is_content or (bool(role.hint) and (bool(ties) or self._tells_a_place(role)))
        stood_for = {name for tie in ties for name in tie.target.types}
        alone = (it for it in self._roles.values() if not (it.hint or it.is_content or it.from_role))
        is_of_another = any(it.node_type.name in stood_for for it in alone)
        return not is_titled, is_beside, 2 if role.hint else int(is_of_another)

    def _tells_a_place(self, role: Role) -> bool:
        """Whether its header says that others are in it, as 所在单位 does."""
        ties = (it for it in self._ontology.relationships.values() if it.within or it.represents)
        return bool(role.hint) and any(is_named(it, role.hint, role.column.header) for it in ties)

    def _near(self, role: Role) -> Role:
        """What a role is tied to: what the rows are about; of what is done, the unit that does it, if there is one."""
        subject = self._subject()
        ties = [*representing(self._ontology, subject.node_type)]
        if not ties or role.node_type.name in {it for tie in ties for it in (*tie.source.types, *tie.target.types)}:
            return subject
        units = (it for it in self._roles.values() if it.node_type.name == ties[0].target.types[0])
        return next((it for it in units if not (it.from_role or self._tells_a_place(it))), subject)

    def _others(self) -> list[Role]:
        subject = self._subject() if self._roles else None
        return [role for role in self._roles.values() if role is not subject and not role.stands_for]

    def _tie(self, role: Role) -> None:
        """Ties a role to what the rows are about."""
        subject = self._near(role)
        if role.from_role == subject.name:
            return
        possible = possible_ties(self._ontology, subject, role)
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
            self._say(role, missing, Certainty.ASKED)
            return
        used = [it.relationship for it in self._ties]
        tie = (named or sorted(possible, key=lambda it: it.relationship in used))[0]
        if not any(it.is_same(tie) for it in self._ties):
            self._ties.append(tie)
        near = tie.target if tie.source == role.name else tie.source
        maybe = [it.relationship.name for it in possible if it.relationship is not tie.relationship]
        is_sure = (named or not maybe) and not role.from_role and subject is self._subject()
        certainty = proposal.certainty if is_sure else Certainty.ASKED
        by = Label(f"以“{tie.relationship.label.zh}”与{near}相连", f"tied to {near} by {tie.relationship.name}")
        reason = joined(proposal.reason, by)
        self._columns[role.column.index] = ColumnProposal(role.column, proposal.becomes, certainty, reason, maybe)

    def _named(self, near: Role, role: Role) -> Iterator[Tie]:
        """The ties of two roles that the header of the second one names, also by a value, as 牵头单位 does."""
        possible = possible_ties(self._ontology, near, role) if role.hint else []
        # 所在社区 is where something is, and not what is in it.
        named = (it for it in possible if it.target == role.name or not it.relationship.within)
        yield from (it for it in named if is_named(it.relationship, role.hint, role.column.header))
        for tie in possible:
            tie.fields |= value_named(tie.relationship, header_form(role.column.header))
            if tie.fields:
                yield tie

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
                if is_alone := isinstance(owner, Tie) and says_only_a_value(owner, column):
                    about = self._subject().name
                    reasons.append(Label(f"没有一栏说明{about}有此关系", f"no column says that {about} is tied so"))
                owner.fields |= said_by_unit(self._table, column.header, element, prop, self._texts(column))
                if is_open := bool(prop.requires) and prop.requires not in owner.fields:
                    needed = element.by_name[prop.requires]
                    owner.fields |= (assumed := assumed_beside(needed))
                    reasons.append(why_assumed(needed, assumed))
                certainty = Certainty.ASKED if unanswered or is_alone or is_open else Certainty.SURE
                return ColumnProposal(column, f"{called(owner)}.{prop.name}", certainty, joined(*reasons))
            case TimeOf(name, hint):
                return self._time(column, name, hint)
            case _:
                return None

    def _role_of(self, node_type: NodeType, column: Column) -> Role | None:
        """The role of a type that stands next to the left of a column, or else the first one."""
        of_type = [role for role in self._roles.values() if role.node_type is node_type]
        left = [role for role in of_type if role.column.index < column.index]
        return left[-1] if left else next(iter(of_type), None)

    def _tie_of(self, relationship: RelationshipType, column: Column) -> Tie | None:
        """The tie of a type that there is, or else a new one between what the rows are about and what is named."""
        known = [tie for tie in self._ties if tie.relationship is relationship]
        if known:
            return known[-1]
        subject = self._subject()
        for role in (it for it in self._roles.values() if it is not subject):
            possible = [it for it in possible_ties(self._ontology, subject, role) if it.relationship is relationship]
            if possible:
                tie = possible[0]
                tie.column, tie.only_if = column, column.header
                self._ties.append(tie)
                return tie
        return None

    def _time(self, column: Column, name: str, hint: str) -> ColumnProposal | None:
        of_role = [role for role in self._roles.values() if hint in terms_of(role.node_type)]
        named: Sequence[Tie | Role] = of_role or [
            tie for tie in self._ties if hint and is_named(tie.relationship, hint, column.header)
        ]
        left = [tie for tie in self._ties if tie.column.index < column.index]
        owners: Sequence[Tie | Role] = named or left[-1:] or self._ties[:1] or [self._subject()]
        owner = owners[0]
        if owner.fields.keys() & TIMES_BESIDE[name]:
            return None
        owner.fields[name] = Cells(column.header)
        certainty = Certainty.SURE if named or len(self._ties) <= 1 else Certainty.LIKELY
        reason = Label(f"{called(owner)}的时间", f"when {called(owner)} holds")
        if hint and not named and self._ties:
            certainty = Certainty.ASKED
            reason = joined(reason, Label(f"但表头说的是“{hint}”", f"though its header speaks of {hint}"))
        return ColumnProposal(column, f"{called(owner)}.{name}", certainty, reason)
