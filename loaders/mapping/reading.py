"""Reads a mapping from YAML and checks it against the ontology, with the line and column of each mistake."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from graph.datatypes.text import Texts
from graph.errors import DataError, Mistake, allowed_instead
from graph.ontology.declaration import DeclaredValue
from graph.ontology.entity import CITATIONS, KEY, NAME, SINCE, UNTIL
from graph.ontology.model import Element, Label, NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.declaration import (
    EACH_SHEET,
    PERIOD,
    UNANSWERED,
    Cells,
    KeyRule,
    LedgerMapping,
    LedgerSource,
    NodeMapping,
    RelationshipMapping,
    SheetMapping,
    Where,
)
from loaders.mistakes import mistake_of
from loaders.records import file_properties

E = TypeVar("E", NodeType, RelationshipType)

VERSION = "1"
"""Of the form of mappings, which `mapping: 1` says."""

MAXIMUM_BYTES = 1 << 20
"""A mapping has some hundred lines at most."""

_MOST_ROLES = 50
"""Roles of an end: each is tied to each of the other end."""

_ROLE = re.compile(r"\w{1,60}")
_ROLE_FORM = "1 to 60 letters, digits and characters (unit, 单位)"
_NOT_IN_CITATIONS = re.compile(r"[\s;；#＃]")
_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)


def read_mapping(path: Path, ontology: Ontology) -> LedgerMapping:
    """The mapping of a file of YAML; raises DataError with all mistakes."""
    return parse_mapping(_text_of(path), path.name, ontology)


def parse_mapping(text: str, name: str, ontology: Ontology) -> LedgerMapping:
    """The same of a text, which messages call `name`."""
    mistakes: list[Mistake] = []
    root = DeclaredValue.parse(text, name, mistakes)
    mapping = LedgerMapping(()) if root is None else _MappingReader(ontology).ledger(root)
    if root is None and not mistakes:
        empty = Label(
            "对应方式是空的；应有 mapping: 1 和 sheets", "the mapping is empty; expected: mapping: 1, and sheets"
        )
        mistakes.append(mistake_of(name, 0, "", empty))
    if mistakes:
        raise DataError(sorted(mistakes, key=lambda mistake: mistake.line))
    return mapping


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAXIMUM_BYTES + 1)
        if len(content) > MAXIMUM_BYTES:
            most = f"{MAXIMUM_BYTES:,}"
            too_large = Label(f"文件过大；至多 {most} 字节", f"too large for a mapping; allowed: {most} bytes")
            raise DataError([mistake_of(path.name, 0, "", too_large)])
        return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        unread = Label(f"无法按 UTF-8 读取：{error}", f"cannot be read as UTF-8: {error}")
        raise DataError([mistake_of(path.name, 0, "", unread)]) from error


class _MappingReader:
    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology

    def ledger(self, root: DeclaredValue) -> LedgerMapping:
        sections = root.mapping(("mapping", "sheets"), ("source",))
        if (version := sections.get("mapping")) is not None:
            version.choice((VERSION,))
        declared = sections.get("sheets")
        sheets = [self._sheet(item) for item in declared.items()] if declared is not None else []
        return LedgerMapping(tuple(sheets), self._source(sections.get("source")))

    def _source(self, declared: DeclaredValue | None) -> LedgerSource:
        if declared is None:
            return LedgerSource()
        texts = {name: value.text() for name, value in declared.mapping((), ("key", "title", "kind")).items()}
        kinds = self._ontology.nodes[SOURCE].by_name["kind"].values
        if _NOT_IN_CITATIONS.search(key := texts.get("key", "")):
            declared.note(
                f"key: {key!r} cannot be cited; allowed: what has no white space, ';' or '#'",
                f"key：“{key}”无法用于注明来源；不能有空白、“;”或“#”",
            )
        if (kind := texts.get("kind")) is not None and kind not in kinds:
            declared.note(
                f"kind: {kind!r} is not allowed here; {allowed_instead(kind, kinds)}",
                f"kind：不能写“{kind}”；可用：{'、'.join(kinds)}",
            )
        return LedgerSource(**texts)

    def _sheet(self, declared: DeclaredValue) -> SheetMapping:
        entries = declared.mapping(("nodes",), ("sheet", "relationships", "leave_out", "year"))
        nodes: dict[str, NodeMapping] = {}
        for role, value in entries["nodes"].entries() if "nodes" in entries else ():
            name = role.name(_ROLE, _ROLE_FORM)
            if name in nodes:
                role.note(f"{name!r} is declared twice", f"“{name}”写了两次")
            elif name and (node := self._node(name, value)) is not None:
                nodes[name] = node
        listed = entries["relationships"].items() if "relationships" in entries else []
        relationships = [it for item in listed for it in self._relationships(item, nodes)]
        left_out = [item.text() for item in entries["leave_out"].items()] if "leave_out" in entries else []
        sheet = entries["sheet"].text() if "sheet" in entries else EACH_SHEET
        year = entries["year"].name(_YEAR, "a year (2024)") if "year" in entries else ""
        read = SheetMapping(sheet, tuple(nodes.values()), tuple(relationships), tuple(left_out), int(year or 0))
        for column in left_out:
            if column in read.columns:
                entries["leave_out"].note(
                    f"the column {column!r} is left out here, and read above", f"“{column}”一列上面要读，这里又略去"
                )
        return read

    def _node(self, role: str, declared: DeclaredValue) -> NodeMapping | None:
        entries = _entries(declared)
        node_type = _type(declared, entries, self._ontology.nodes)
        rule = entries.pop("key_rule", None)
        where = _where(entries.pop("where", None))
        if node_type is None:
            return None
        fields = self._fields(entries, node_type, (NAME.name, KEY.name))
        if not {NAME.name, KEY.name} & fields.keys():
            declared.note(
                f"neither name nor key of {role!r} is said; expected: name: and the header of a column",
                f"没有写明“{role}”的名称或键；应写 name: 与表头",
            )
        key_rule = KeyRule(rule.choice(list(KeyRule)) or KeyRule.NAME) if rule is not None else KeyRule.NAME
        return NodeMapping(role, node_type, fields, key_rule, where)

    def _relationships(
        self, declared: DeclaredValue, nodes: Mapping[str, NodeMapping]
    ) -> Sequence[RelationshipMapping]:
        """One from each role of the one end to each of the other, where nodes of their types may be tied so."""
        entries = _entries(declared)
        relationship = _type(declared, entries, self._ontology.relationships)
        sources, targets = (self._ends(declared, entries.pop(name, None), name, nodes) for name in ("from", "to"))
        if relationship is None:
            return ()
        pairs = [
            (source, target)
            for source, target in itertools.product(sources, targets)
            if (nodes[source].node_type.name, nodes[target].node_type.name) in relationship.pairs
        ]
        if sources and targets and not pairs:
            pair = f"{nodes[sources[0]].node_type.name} to {nodes[targets[0]].node_type.name}"
            possible = [f"{near} to {far}" for near, far in sorted(relationship.pairs)]
            declared.note(
                f"{relationship.name} cannot lead from {pair}; {allowed_instead(pair, possible)}",
                f"{relationship.name} 不能连接 {pair}；可用：{'、'.join(possible)}",
            )
        where = _where(entries.pop("where", None))
        only_if = condition.text() if (condition := entries.pop("only_if", None)) is not None else ""
        renewed = flag.flag() if (flag := entries.pop("renewed", None)) is not None else False
        fields = self._fields(entries, relationship, ())
        if renewed and not fields.keys() & {SINCE.name, PERIOD}:
            declared.note(
                f"renewed says that rows end where the next one begins; say {SINCE.name} or {PERIOD}, too",
                f"renewed 表示前一行止于后一行开始之前；还须写明 {SINCE.name} 或 {PERIOD}",
            )
        return [RelationshipMapping(relationship, *pair, fields, only_if, renewed, where) for pair in pairs]

    def _ends(
        self, declared: DeclaredValue, value: DeclaredValue | None, name: str, nodes: Mapping[str, NodeMapping]
    ) -> list[str]:
        """The roles that stand at an end: one, or a list of those that a row may name there."""
        if value is None:
            declared.note(
                f"{name!r} is missing; {allowed_instead('', nodes)}", f"缺少 {name}；可用：{'、'.join(nodes)}"
            )
            return []
        roles = _texts(value)
        if len(roles) > _MOST_ROLES:
            value.note(f"{len(roles)} roles; allowed: {_MOST_ROLES}", f"有 {len(roles)} 个角色；至多 {_MOST_ROLES} 个")
            return []
        return [role for it in roles if (role := it.choice(list(nodes)))]

    def _fields(self, entries: Mapping[str, DeclaredValue], element: Element, more: Iterable[str]) -> dict[str, Cells]:
        allowed = [*more, *(prop.name for prop in file_properties(element)), CITATIONS, PERIOD]
        allowed = list(dict.fromkeys(allowed))
        fields = {}
        for name, value in entries.items():
            if name in allowed:
                fields[name] = self._cells(value)
                _check_values(value, element.by_name.get(name), fields[name])
                _check_several(value, name, element, fields[name])
                if fields[name].without and not (isinstance(element, NodeType) and name == NAME.name):
                    value.note("without: only a name has endings", "without：只有名称才可去掉结尾")
                if fields[name].locator and name != CITATIONS:
                    value.note(f"locator: only {CITATIONS} have one", f"locator：只有 {CITATIONS} 才有")
            else:
                value.note(
                    f"{element.name} has no property {name!r}; {allowed_instead(name, allowed)}",
                    f"{element.name} 没有属性 {name}；可用：{'、'.join(allowed)}",
                )
        if PERIOD in fields and fields.keys() & {SINCE.name, UNTIL.name}:
            entries[PERIOD].note(
                f"{PERIOD} says {SINCE.name} and {UNTIL.name}; leave these out, or {PERIOD}",
                f"{PERIOD} 已包含 {SINCE.name} 与 {UNTIL.name}；请删去其一",
            )
        return fields

    def _cells(self, declared: DeclaredValue) -> Cells:
        if declared.is_text:
            return Cells(column=declared.text())
        entries = declared.mapping((), ("column", "value", "several", "values", "locator", "without"))
        if ("column" in entries) == ("value" in entries):
            declared.note(
                "expected: either column: and its header, or value: and a text for all rows",
                "应写 column: 与表头，或 value: 与各行相同的内容，二者取一",
            )
        texts = {name: entries[name].text() for name in ("column", "value", "locator") if name in entries}
        values = {str(key.yaml_node.value): value.text() for key, value in _listed(entries.get("values"))}
        without = tuple(it.text() for it in _texts(entries["without"])) if "without" in entries else ()
        several = "several" in entries and entries["several"].flag()
        return Cells(**texts, several=several, values=values, without=without)


def _type(declared: DeclaredValue, entries: dict[str, DeclaredValue], types: Mapping[str, E]) -> E | None:
    value = entries.pop("type", None)
    if value is None:
        declared.note("'type' is missing", "缺少 type")
        return None
    return types.get(value.choice(list(types)))


def _check_values(declared: DeclaredValue, prop: Property | None, cells: Cells) -> None:
    for text, value in cells.values.items():
        if prop is None or not prop.values:
            declared.note("values: only a property with a list of values has them", "values：只有取值有限的属性才有")
            return
        if value not in prop.values:
            is_open = "is not answered" if value == UNANSWERED else f"cannot be {value!r}"
            listed = "、".join(f"{name}（{label.zh}）" for name, label in prop.values.items())
            declared.note(
                f"{text!r} {is_open}; {allowed_instead(value, prop.values)}", f"请说明“{text}”是哪一种：{listed}"
            )


def _check_several(declared: DeclaredValue, name: str, element: Element, cells: Cells) -> None:
    prop = element.by_name.get(name)
    is_list = prop is not None and isinstance(prop.datatype, Texts)
    if cells.several and not (is_list or (isinstance(element, NodeType) and name in (NAME.name, KEY.name))):
        declared.note(
            f"several: a cell holds one {name}; only names and lists of texts may be several",
            f"several：一格只有一个 {name}；只有名称和多个文本才可有几个",
        )


def _where(declared: DeclaredValue | None) -> Where:
    return {
        str(column.yaml_node.value): tuple(text for it in _texts(value) if (text := it.text()))
        for column, value in _listed(declared)
    }


def _texts(declared: DeclaredValue) -> Sequence[DeclaredValue]:
    """The members of a list, or what stands there alone."""
    return [declared] if declared.is_text else declared.items()


def _listed(declared: DeclaredValue | None) -> Iterator[tuple[DeclaredValue, DeclaredValue]]:
    return iter(()) if declared is None else declared.entries()


def _entries(declared: DeclaredValue) -> dict[str, DeclaredValue]:
    return {str(key.yaml_node.value): value for key, value in declared.entries()}
