"""What the header of a column may mean, by what the ontology calls its types, properties and ends.

单位名称    the name of a unit
结对社区    a community, to which 结对 says how it is tied
需求内容    what a need says: its name where no other column has it
报到人数    the property `members` of REPORTS_IN_TO
签订时间    when something holds from; 签订 says what
序号        nothing
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.ontology.entity import ALIASES, CONFIRMED, KEY, NAME, SINCE, UNTIL
from graph.ontology.model import NO_LABEL, Element, End, Label, NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.declaration import PERIOD
from loaders.mapping.tables import header_form
from loaders.records import file_properties
from loaders.written.labels import header_parts

_NAME_WORDS = ("名称", "全称", "名", "name", "")
_CONTENT_WORDS = ("内容", "事项", "主题")
"""With which a name of a type may end that says what a node is about, and names it only where nothing else does."""

_SHORT_NAMES = re.compile("简称|别名|曾用名|原名|aliases|aka")
_PERIODS = re.compile("起止|期限|期间|周期|有效期|period|term")
_ENDS = re.compile("(截止|结束|终止|到期|届满|止于|until|end)(时间|日期|date)?$|(完成|办结)(时间|日期)$")
TIMES_BESIDE = {
    SINCE.name: {SINCE.name, PERIOD},
    UNTIL.name: {UNTIL.name, PERIOD},
    PERIOD: {SINCE.name, UNTIL.name, PERIOD},
}
"""Of which times a column cannot be one beside the others that a mapping has: a period says both since and until."""

_BEGINS = re.compile("(起始|开始)?(时间|日期|年月|年份|年度|date|since|start|year)$|^始于$|日$")
_NOTHING = {
    Label("序号或备注", "a number of the row, or a remark"): re.compile(
        "(序号|编号|序|no|number|行号|排序|备注|说明|附注|notes?|remarks?)"
    ),
    Label("谁在何时填的表", "who filled it in, or when"): re.compile(
        "(填报|填表|制表|报送|上报|统计|审核)(单位|部门|人|时间|日期)?"
    ),
    Label("只是计划的时间", "a time that is only planned"): re.compile(
        "(.*(时限|期限要求)|.*(计划|预计|拟定|要求).*(时间|日期)|(计划|预计|拟)完成.*)"
    ),
}
_TABLE_WORDS = re.compile("(清单|台账|台帐|名单|名册|一览|登记|统计|汇总|情况|明细|花名册)*表?([(（].*)?$")

_OTHERWISE = frozenset(prop.name for prop in (KEY, NAME, SINCE, UNTIL, CONFIRMED))


@dataclass(frozen=True, slots=True)
class NameOf:
    """The names of nodes of a type; `hint` is what else the header says, as 结对 in 结对社区.

    What it says may be the `content` of nodes, which names them only where nothing else does.
    """

    node_type: NodeType
    hint: str = ""
    is_content: bool = False


@dataclass(frozen=True, slots=True)
class ValueOf:
    """A property of a type; `hint` as of NameOf."""

    element: NodeType | RelationshipType
    prop: Property
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TimeOf:
    """When something holds: `name` is since, until or period; `hint` says what, '' where it does not."""

    name: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """What no column of the graph says, and why so."""

    why: Label = NO_LABEL


HeaderMeaning: TypeAlias = NameOf | ValueOf | TimeOf | Nothing


class HeaderReader:
    """Reads headers by the words of an ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._elements = [element for element in ontology.elements if element.name != SOURCE]
        self._node_types = [element for element in self._elements if isinstance(element, NodeType)]
        named = [(term, node_type) for node_type in self._node_types for term in terms_of(node_type)]
        self._endings = [(f"{term}{word}", node_type) for term, node_type in named for word in _NAME_WORDS]
        self._endings.sort(key=lambda ending: -len(ending[0]))
        self._type_words = {term for term, _ in named}
        self._ends = [
            (end, ontology.nodes[node_type])
            for relationship in ontology.relationships.values()
            for end, node_type in _ends_to_one_type(relationship)
        ]
        self._property_words = {
            term for element in self._elements for prop in _said(element) for term in terms_of(prop)
        }

    def meanings(self, header: str) -> Sequence[HeaderMeaning]:
        """What a header may mean, the likeliest first; none where nothing is known of it.

        A header of two lines, as `认领 / 认领时间`, says first what it is about.
        """
        about, _, last = header_parts(header)[0].rpartition(" / ")
        group, form = header_form(about) if about else "", header_form(last)
        for why, pattern in _NOTHING.items():
            if pattern.fullmatch(form):
                return [Nothing(why)]
        names = [*self._names(form, group)]
        if names and (form in self._type_words or form not in self._property_words):
            return names
        values = sorted(self._values(form, group), key=lambda value: len(value.hint))
        return [*values, *names, *self._at_ends(form)] or [*_times(form, group)]

    def subject(self, titles: Iterable[str]) -> str:
        """What the sheet is about whose name or title ends with a type, as 需求 in 瑶帆社区需求清单; '' if unknown."""
        for title in titles:
            form = header_form(_TABLE_WORDS.sub("", title.strip()))
            terms = [term for term in self._type_words if form.endswith(term)]
            if terms:
                return max(terms, key=len)
        return ""

    def _at_ends(self, form: str) -> Iterator[NameOf]:
        """By what stands at the other end of a relationship, where only nodes of one type do."""
        return (NameOf(node_type, form) for end, node_type in self._ends if form in _end_terms(end))

    def _names(self, form: str, group: str) -> Iterator[NameOf]:
        """By the longest name of a type that the header ends with."""
        for ending, node_type in self._endings:
            if form.endswith(ending):
                hint = form.removesuffix(ending) or ("" if group in terms_of(node_type) else group)
                yield NameOf(node_type, hint, is_content=ending.endswith(_CONTENT_WORDS))
                return
        if form in (*_NAME_WORDS, *_CONTENT_WORDS):
            is_content = form in _CONTENT_WORDS
            yield from (NameOf(it, is_content=is_content) for it in self._node_types if group in terms_of(it))

    def _values(self, form: str, group: str) -> Iterator[ValueOf]:
        for element in self._elements:
            prefixes = ["", *terms_of(element)]
            for prop in _said(element):
                if prop == ALIASES and not _SHORT_NAMES.search(form):
                    continue
                term = max((it for it in terms_of(prop) if form.endswith(it)), key=len, default="")
                hint = form.removesuffix(term)
                if term and (hint in prefixes or not isinstance(element, NodeType)):
                    yield ValueOf(element, prop, group or ("" if hint in prefixes else hint))


def _ends_to_one_type(relationship: RelationshipType) -> Iterator[tuple[End, str]]:
    """The ends at whose other end only nodes of one type stand, with that type."""
    for end, other in ((relationship.source, relationship.target), (relationship.target, relationship.source)):
        if len(other.types) == 1:
            yield end, other.types[0]


def _end_terms(end: End) -> list[str]:
    return [header_form(text) for text in (end.label.zh, *end.aliases)]


def terms_of(element: Element | Property) -> Sequence[str]:
    """What it is called, in the form in which headers are compared: 社区(村) is 社区 and 村."""
    labels = [*re.split("[(（)）/]", element.label.zh), element.label.en, element.name, *element.aliases]
    return [form for label in labels if (form := header_form(label))]


def _said(element: Element) -> list[Property]:
    """What a column may say of an element, beside its name and when it holds."""
    return [prop for prop in file_properties(element) if prop.name not in _OTHERWISE]


def _times(form: str, group: str) -> Iterator[TimeOf]:
    for name, pattern in ((PERIOD, _PERIODS), (UNTIL.name, _ENDS), (SINCE.name, _BEGINS)):
        if pattern.search(form):
            yield TimeOf(name, _BEGINS.sub("", pattern.sub("", form)) or group)
            return


def nothing_named(ontology: Ontology) -> Label:
    """That no table names a node, and which headers would."""
    headers = [f"{node.label.zh.partition('(')[0]}名称" for node in ontology.nodes.values() if node.name != SOURCE]
    return Label(
        f"没有一个表有认得出的名称栏；认得的表头如 {'、'.join(headers)}",
        f"no table has a column of names that the ontology knows; headers that it knows are {', '.join(headers)}",
    )
