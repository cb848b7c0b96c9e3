"""What is said of rows of one load that do not fit each other.

Rows of tables may get keys of their own. Rows of sheets of people may not, and are told apart by what they say.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.ontology.model import Element, Label, NodeType, RelationshipType
from graph.stores.records import FieldChange
from loaders.records import ParsedRow


class Told(NamedTuple):
    """A row as messages name it: its file and line, and since and until when it says that something holds."""

    file: str
    line: int
    since: str = ""
    until: str = ""

    @property
    def place(self) -> Label:
        return Label(f"{self.file}第{self.line}行", f"{self.file}, line {self.line}")

    @property
    def time(self) -> Label:
        match self.since, self.until:
            case "", "":
                return Label("未写时间", "at no stated time")
            case since, "":
                return Label(f"自{since}起", f"from {since} on")
            case "", until:
                return Label(f"至{until}止", f"until {until}")
            case since, until:
                return Label(f"{since}至{until}", f"from {since} to {until}")


def told(file: str, row: ParsedRow) -> Told:
    """A row of a relationship as messages name it."""
    values, (since, until) = row.record.values, row.element.period_places
    return Told(file, row.line, str(values[since] or ""), str(values[until] or ""))


def ties_meet(relationship: RelationshipType, earlier: Told, later: Told) -> Label:
    """That two rows of a sheet speak of the same relationship and say different things of when it holds."""
    name, there = relationship.label, earlier.place
    return Label(
        f"与{there.zh}说的是同一条“{name.zh}”：那里{earlier.time.zh}，这里{later.time.zh}，时间相接；"
        "请更正其一；若前一次已结束，请另设一栏写明止于何时；若是续签，请在对应方式中写 renewed: true",
        f"{there.en}, speaks of the same {relationship.name}: {earlier.time.en} there, {later.time.en} here, "
        "which meet; correct one; if the earlier one has ended, say when in a column of its own; if it was renewed, "
        "write renewed: true in the mapping",
    )


def contradiction(row: ParsedRow, first: Told, differences: Sequence[FieldChange], *, has_key: bool) -> Label:
    """That two rows of one record say different things; with `has_key`, rows may be told apart by a key."""
    if has_key:
        said = "; ".join(f"{change.name} {change.before!r} there, {change.after!r} here" for change in differences)
        message = f"the key {row.key!r} is used twice, first in {first.place.en}, with different values: {said}"
        message = f"{message}; correct one, or give each row a key of its own"
        return Label(message, message)
    zh = "；".join(
        f"{_property(row.element, it).zh}那里为{_value(row.element, it, it.before).zh}，"
        f"这里为{_value(row.element, it, it.after).zh}"
        for it in differences
    )
    en = "; ".join(
        f"{it.name} {_value(row.element, it, it.before).en} there, {_value(row.element, it, it.after).en} here"
        for it in differences
    )
    what = _called(row)
    return Label(
        f"与{first.place.zh}对{what.zh}的说法不同：{zh}；请更正其一",
        f"{first.place.en}, says otherwise of {what.en}: {en}; correct one of the two",
    )


def exclusive(relationship: str, node: str, earlier: Told, label: Label) -> Label:
    """That a node has two relationships at a time of which it may have one."""
    return Label(
        f"{node.partition(' ')[2]}在{earlier.place.zh}已有一条同时的“{label.zh}”；同时只能有一条",
        f"{node} has another {relationship} at the same time, in {earlier.place.en}; allowed: one",
    )


def _called(row: ParsedRow) -> Label:
    ends: Iterable[str] = [end.key for end in (row.source, row.target) if end is not None]
    if isinstance(row.element, NodeType):
        return Label(f"“{row.key}”", repr(row.key))
    return Label(f"{'与'.join(ends)}的“{row.element.label.zh}”", f"{row.element.name} between {' and '.join(ends)}")


def _property(element: Element, change: FieldChange) -> Label:
    prop = element.by_name.get(change.name)
    return prop.label if prop else Label(change.name, change.name)


def _value(element: Element, change: FieldChange, value: object) -> Label:
    prop = element.by_name.get(change.name)
    label = prop.values.get(str(value)) if prop and prop.values else None
    return Label(f"“{label.zh if label else value}”", repr(value))
