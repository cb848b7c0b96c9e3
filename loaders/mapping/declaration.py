"""What the rows and columns of somebody's sheets become: the mapping of a ledger.

    mapping: 1
    source: {key: ledger-2024, title: 结对台账}
    sheets:
      - sheet: 汇总
        nodes:
          unit: {type: Unit, name: 单位名称, kind: 单位性质}
          community: {type: Community, name: {column: 结对社区, several: true}}
        relationships:
          - {type: PAIRED_WITH, from: unit, to: community, period: 签订时间}

A row of this sheet names a unit and one or several communities, and says that each of them is paired with the unit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from graph.ontology.model import NodeType, RelationshipType

PERIOD = "period"
"""Instead of `since` and `until`: a column that may say both, as 2018年至今 does."""

EACH_SHEET = ""

Where: TypeAlias = Mapping[str, tuple[str, ...]]
"""Of which rows something is said: those that have one of these texts in each of these columns."""

UNANSWERED = "?"
"""What a proposal has in the place of a value that has to be said."""


class KeyRule(StrEnum):
    """How a new node without a key gets one: its name, or how that is read."""

    NAME = "name"
    PINYIN = "pinyin"


@dataclass(frozen=True, slots=True)
class Cells:
    """Where values come from: the cells of a column, by its header, or the same text for all rows.

    `several` says that a cell may hold several, as 甲小学、乙小学 does. `values` are what texts of the column stand for
    that the ontology does not know: {学校: SCHOOL}. Of sources, `locator` is the header of the column with the places
    in them. Of names, `without` are endings that are not theirs: what is called 商务区社区党委 stands for 商务区社区. A
    name without any of them names nothing.
    """

    column: str = ""
    value: str = ""
    several: bool = False
    values: Mapping[str, str] = field(default_factory=dict)
    locator: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeMapping:
    """Nodes that the rows name, or some of them, by `where`.

    `role` is what relationships call them; `fields` are by property, also `key`.
    """

    role: str
    node_type: NodeType
    fields: Mapping[str, Cells]
    key_rule: KeyRule = KeyRule.NAME
    where: Where = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RelationshipMapping:
    """What the rows say of nodes that they name, from each of one role to each of another.

    `only_if` is the header of a column: a row says nothing of this where it is empty; '' for all rows. So does one that
    `where` leaves out. Where it is
    `renewed`, of several rows about the same two each ends where the next one begins.
    """

    relationship: RelationshipType
    source: str
    target: str
    fields: Mapping[str, Cells]
    only_if: str = ""
    renewed: bool = False
    where: Where = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What the tables of a sheet become, or of each sheet that has these columns where `sheet` is EACH_SHEET.

    `left_out` are the columns that are not read on purpose. `year` is meant where a date has none; 0: none is.
    """

    sheet: str
    nodes: Sequence[NodeMapping]
    relationships: Sequence[RelationshipMapping]
    left_out: Sequence[str] = ()
    year: int = 0

    @property
    def columns(self) -> Mapping[str, None]:
        """The headers of the columns that are read, in the order in which they are named."""
        said: Sequence[NodeMapping | RelationshipMapping] = (*self.nodes, *self.relationships)
        named = [column for each in said for cells in each.fields.values() for column in (cells.column, cells.locator)]
        conditions = [relationship.only_if for relationship in self.relationships]
        conditions += [column for each in said for column in each.where]
        return dict.fromkeys(column for column in (*named, *conditions) if column)


@dataclass(frozen=True, slots=True)
class LedgerSource:
    """The source that facts of the file cite, beside what a column of theirs names; '' takes the name of the file."""

    key: str = ""
    title: str = ""
    kind: str = "LEDGER"


@dataclass(frozen=True, slots=True)
class LedgerMapping:
    """The mapping of a file."""

    sheets: Sequence[SheetMapping]
    source: LedgerSource = field(default_factory=LedgerSource)
