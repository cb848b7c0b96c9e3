"""The language of a store, as far as what both compilers know is written in it; and what one statement shares.

A new comparator is a member of `Comparator` and a text in either dialect. A new output is a class in
`graph/plan/output.py`, a case where it is shown, and a method here if its texts differ.

    SQL       FROM `Unit` t1         {x} IN (SELECT value FROM json_each({p}))    json_object('name', t1.`name`)
    Cypher    MATCH (n1:`Unit`)      {x} IN {p}                                   [n1.`name`], which has a `decode`
"""

import dataclasses
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, cast

from graph.datatypes.base import Affinity
from graph.datatypes.date import only_day
from graph.errors import Code
from graph.ontology.entity import ID
from graph.ontology.model import DerivedType, Ontology
from graph.ontology.routes import Route
from graph.plan.condition import Comparator, Condition, HowMany, RowPart
from graph.plan.identity import day_mark, revision_mark
from graph.plan.labels import KindLabel, TypeLabel
from graph.plan.output import Connection, Evidence, NodeChoice
from graph.plan.plan import REVISION, REVISION_BEFORE
from graph.plan.slot import Slot, Variable
from graph.plan.walk import Origin
from graph.stores.lowering.statement import Slots
from graph.stores.quoting import identifier

Parameters: TypeAlias = Mapping[str, Any]
Decode: TypeAlias = Callable[[Any, Parameters], Any]
"""Makes a part of the answer of the value that a statement returned, and of the request's parameters."""


@dataclass(frozen=True, slots=True)
class RowDay:
    """A day that each row has for itself: an expression; in Cypher, a variable."""

    text: str


Day: TypeAlias = Slot | RowDay


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that yields a part of the answer.

    SQL writes the answer's JSON itself. Cypher returns lists, which `decode` turns into objects (None: taken as it is);
    `before` are clauses that its expression needs before it, and `groups` tells that there is a grouping inside, so
    that it cannot stand in another expression.
    """

    text: str
    decode: Decode | None = None
    before: str = ""
    groups: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A part of the answer that is known beforehand, and that no statement needs to return."""

    value: str | bool | None


Part: TypeAlias = Expression | Fixed


@dataclass(frozen=True, slots=True)
class Match:
    """Rows that a walk brings: the beginning of a subquery, to which a WHERE may be added.

    `clauses` brings them; `node_clauses` joins their nodes where these are not yet at hand, and is left out where
    nothing asks for them. `node`, `edge` and `source` are variables of a row's parts, '' where it has no such part.
    `edge_fields` are expressions for what the edge does not hold under its variable. `distinct` tells rows apart where
    the same row may come several times, else it is ''. `ends` are those of a derived relationship's edge, source first,
    as `Dialect.facts` takes them. `groups`: see `Expression`. `whole`: all nodes of a type are looked at, so it pays to
    find out about all of them together. `counts` are variables of numbers of rows at hand, by what they are of.
    """

    clauses: str
    conditions: tuple[str, ...] = ()
    node: str = ""
    node_types: tuple[str, ...] = ()
    node_clauses: str = ""
    edge: str = ""
    edge_fields: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    distinct: str = ""
    ends: tuple[str, str] = ("", "")
    groups: bool = False
    whole: bool = False
    counts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Path:
    """A route between two nodes: the clauses that bring its paths, its nodes from start to end, and its hops.

    `between` are variables of the nodes that are no ends, where paths are asked for as of a day.
    """

    route: Route
    clauses: str
    conditions: tuple[str, ...]
    nodes: tuple[str, ...]
    hops: tuple[str, ...]
    between: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndNode:
    """A node that is to be shown by its type.

    `reference` is its variable, or in SQL the number of its row, where `node_type` is an expression for its type.
    `node_types` are those that it may have; empty stands for all that are shown.
    """

    reference: str
    node_types: tuple[str, ...] = ()
    node_type: str = ""


class Dialect(Protocol):
    """Where SQL and Cypher differ."""

    comparisons: Mapping[Comparator, str]
    """How a value {x} compares with a parameter {p}."""
    empty_list: str
    nulls_last: str
    """What lets missing values come last in ascending order."""
    nulls_first: str
    """What lets them come first in descending order."""
    first_character: int
    """The number of a text's first character."""

    def integer(self, number: str) -> str:
        """The whole part of a number."""

    def extreme(self, texts: Sequence[str], *, latest: bool) -> str:
        """The last of several texts in their order, or the first."""

    def member(self, scope: "Scope", values: str, condition: Callable[[str], str]) -> str:
        """The condition that one member of a list satisfies a condition."""

    def of_types(self, match: Match, node_types: Sequence[str]) -> str:
        """The condition that the node of a row is of one of these types."""

    def reference(self, variable: str) -> str:
        """What stands for the node under a variable where rows are grouped: the `reference` of an `EndNode`."""

    def type_names(self, match: Match, names: Mapping[str, str]) -> str:
        """The name of the type of a row's node."""

    def exists(self, rows: str) -> str:
        """The condition that there are rows."""

    def number_of(self, rows: str, match: Match) -> str:
        """How many rows of a match there are."""

    def compared_of_all(self, scope: "Scope", match: Match, plan: HowMany) -> str | None:
        """The condition that numbers of rows compare, where all nodes of a type are looked at; None: as elsewhere."""

    def single(self, rows: Sequence[tuple[str, Match]]) -> str:
        """The condition that all these rows together are just one."""

    def value(self, text: str, affinity: Affinity) -> Expression:
        """A stored value as a part of the answer."""

    def type_label(self, scope: "Scope", output: TypeLabel) -> Expression:
        """The label of a type, an object that is known beforehand."""

    def kind_label(self, scope: "Scope", kind: str, output: KindLabel) -> Expression:
        """The label of a kind, an expression, as an object; null where the kind is null."""

    def object_of(self, parts: Sequence[tuple[str, Part]]) -> Expression:
        """An object of response keys, which plans have checked to be names, in this order."""

    def list_of(self, parts: Sequence[Expression]) -> Expression:
        """A list of a few members, of which each may have another shape."""

    def matches(
        self, scope: "Scope", origin: Origin, owner: str, *, grouped: bool = True, typed: bool = True
    ) -> Sequence[Match]:
        """The rows of a walk from the node `owner`, to be taken together.

        Without `grouped` a derived relationship brings a row for each path, and its edges have no fields. Without
        `typed` it makes no difference of which type the nodes are.
        """

    def connection(self, scope: "Scope", owner: str, plan: Connection) -> Expression:
        """A connection of the node `owner`, '' for one of a root field."""

    def citations(
        self,
        scope: "Scope",
        record: str,
        show: Callable[[str, str], Expression],
        *,
        with_source: bool,
        of_fact: bool = False,
    ) -> Expression:
        """The citations of a record; `show` makes one of its locator, an expression, and its source, a variable."""

    def cited(self, scope: "Scope", record: str, *, of_fact: bool) -> Match:
        """The citations of the record under a variable as rows: their nodes are sources, their edges have a locator.

        With `of_fact` the variable is the edge of a match of facts that gathers what their hops cite.
        """

    def chosen_node(self, scope: "Scope", end: EndNode, choice: NodeChoice) -> Expression:
        """A node, shown by its type."""

    def facts(self, scope: "Scope", derived: DerivedType, where: Condition, ends: tuple[str, str]) -> Match:
        """The facts by which an edge of a derived relationship holds, to which `where` may be applied.

        They have the fields `pattern`, since, since_day, until and until_day, the last four only where `where` asks
        for one of them. Where they are not grouped, a fact may come several times, and `distinct` tells facts apart.
        The match's `edge` is what `cited` takes with `of_fact`, if `where` asks for citations.
        """

    def evidence(self, scope: "Scope", output: Evidence, ends: tuple[str, str]) -> Expression:
        """The facts that make an edge of a derived relationship hold, as they are shown."""


_REVISION_MARK, _REVISION_BEFORE_MARK = (
    Slot(Variable(name), lambda sequence: revision_mark(cast("int", sequence)), "asKnownAt", Code.BAD_REVISION)
    for name in (REVISION, REVISION_BEFORE)
)


@dataclass(slots=True)
class Scope:
    """What all parts of one statement share while it is written: its language, the day, variables and parameters."""

    dialect: Dialect
    ontology: Ontology
    as_of: Day | None
    is_past: bool = False
    """Whether it is read in a state of the past, so that the ids that it shows are marked with the revision."""
    is_before: bool = False
    """Whether it is read in the state before, where two are compared: another database with the same tables."""
    slots: Slots = field(default_factory=Slots)
    tables: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Names and queries of what is found once, before the statement, by what it is of."""
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _day_mark: Slot | None = None

    def on(self, day: Day) -> "Scope":
        """The same statement where it asks what holds on a day of its own."""
        return dataclasses.replace(self, as_of=day)

    @property
    def of_state_before(self) -> "Scope":
        """The same statement where it asks the state before."""
        return dataclasses.replace(self, is_before=True)

    def variable(self, prefix: str) -> str:
        """A variable that nothing else in the statement has."""
        return f"{prefix}{next(self._numbers)}"

    def table(self, of: str, query: Callable[[], str]) -> str:
        """The name of a table with the rows of a query, which stands once before the statement."""
        of = f"{of}, before" if self.is_before else of
        if of not in self.tables:
            self.tables[of] = (self.variable("g"), query())
        return self.tables[of][0]

    def parameter(self, slot: Slot) -> str:
        """The text that stands for a slot's value."""
        return f"${self.slots.name(slot)}"

    def day(self, day: Day) -> str:
        """The text that stands for a day."""
        return day.text if isinstance(day, RowDay) else self.parameter(day)

    def identity(self, variable: str) -> str:
        """The global id of the node or relationship under a variable, marked with the statement's revision and day.

        What is shown of a row is never seen on a day of the row's own.
        """
        mark = _REVISION_BEFORE_MARK if self.is_before else _REVISION_MARK
        marks = [self.parameter(mark)] if self.is_past else []
        if isinstance(self.as_of, Slot):
            if self._day_mark is None:
                self._day_mark = dataclasses.replace(self.as_of, read=lambda day: day_mark(only_day(day)))
            marks.append(self.parameter(self._day_mark))
        return concat(*marks, field_of(variable, ID.name))

    def field(self, match: Match, part: RowPart, name: str) -> str:
        """The expression for a stored field of a row's node, source or edge."""
        match part:
            case RowPart.NODE:
                return field_of(match.node, name)
            case RowPart.SOURCE:
                return field_of(match.source, name)
            case RowPart.EDGE:
                return match.edge_fields.get(name) or field_of(match.edge, name)


def field_of(variable: str, name: str) -> str:
    """A stored field of a node or relationship."""
    return f"{variable}.{identifier(name)}"


def concat(*texts: str) -> str:
    """Texts one after the other; null if one of them is."""
    return " || ".join(texts)


def where(conditions: Sequence[str]) -> str:
    """The WHERE clause; nothing without conditions."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def all_of(conditions: Sequence[str]) -> str:
    """The condition that all hold; without any, true."""
    return _joined(" AND ", conditions) or "true"


def any_of(conditions: Sequence[str]) -> str:
    """The condition that one holds; without any, false."""
    return _joined(" OR ", conditions) or "false"


def _joined(word: str, conditions: Sequence[str]) -> str:
    texts = [f"({condition})" for condition in conditions]
    return f"({word.join(texts)})" if len(texts) > 1 else "".join(texts)


def negation(condition: str) -> str:
    """The exact complement of a condition: what is unknown counts as false."""
    return f"NOT coalesce({condition}, false)"
