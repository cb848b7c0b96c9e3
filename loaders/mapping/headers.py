"""What the header of a column may mean, by what the ontology calls its types, properties and ends.

    单位名称    the name of a unit
    结对社区    a community, to which 结对 says how it is tied
    报到人数    the property `members` of REPORTS_IN_TO
    签订时间    when something holds from; 签订 says what
    序号        nothing
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.ontology.entity import ALIASES, NAME
from graph.ontology.model import Element, NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.tables import header_form
from loaders.records import file_properties

_NAME_WORDS = ("名称", "全称", "名", "name", "")
_SHORT_NAMES = re.compile("简称|别名|曾用名|原名|aliases|aka")
_PERIODS = re.compile("起止|期限|期间|周期|有效期|period|term")
_ENDS = re.compile("(截止|结束|终止|到期|届满|止于|until|end)(时间|日期|date)?$")
_BEGINS = re.compile("(起始|开始)?(时间|日期|年月|年份|年度|date|since|start|year)$|^始于$|日$")
_NOTHING = re.compile("^(序号|编号|序|no|number|行号|排序|备注|说明|附注|notes?|remarks?)$")


@dataclass(frozen=True, slots=True)
class NameOf:
    """The names of nodes of a type; `hint` is what else the header says, as 结对 in 结对社区."""

    node_type: NodeType
    hint: str = ""


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
    """A number of the row, or a remark."""


HeaderMeaning: TypeAlias = NameOf | ValueOf | TimeOf | Nothing


def meanings_of(header: str, ontology: Ontology) -> list[HeaderMeaning]:
    """What a header may mean, the likeliest first; none where nothing is known of it.

    A header of two lines, as `认领 / 认领时间`, says first what it is about.
    """
    about, _, last = header.rpartition(" / ")
    group, form = header_form(about) if about else "", header_form(last)
    if not group and _NOTHING.search(form):
        return [Nothing()]
    names = [*_names(form, group, ontology)]
    if names and form not in _words_of_properties(ontology):
        return names
    values = sorted(_values(form, group, ontology), key=lambda value: len(value.hint))
    return [*values, *names] or [*_times(form, group)]


def terms_of(element: Element | Property) -> Sequence[str]:
    """What an element is called, in the form in which headers are compared: 社区(村) is 社区 and 村."""
    labels = [*re.split("[(（/]", element.label.zh), element.label.en, element.name]
    return [form for label in labels if (form := header_form(label))]


def _names(form: str, group: str, ontology: Ontology) -> Iterator[NameOf]:
    """By the longest name of a type that the header ends with."""
    node_types = [node_type for node_type in ontology.nodes.values() if node_type.name != SOURCE]
    endings = sorted(
        ((f"{term}{word}", node_type) for node_type in node_types for term in terms_of(node_type) for word in _NAME_WORDS),
        key=lambda ending: -len(ending[0]),
    )
    for ending, node_type in endings:
        if form.endswith(ending):
            yield NameOf(node_type, form.removesuffix(ending) or (group if group not in terms_of(node_type) else ""))
            return
    if form in _NAME_WORDS:
        yield from (NameOf(node_type) for node_type in node_types if group in terms_of(node_type))


@functools.lru_cache(maxsize=8)
def _words_of_properties(ontology: Ontology) -> frozenset[str]:
    return frozenset(term for element in ontology.elements for prop in _said(element) for term in terms_of(prop))


def _said(element: Element) -> list[Property]:
    return [prop for prop in file_properties(element) if prop.name not in ("key", NAME.name, "since", "until")]


def _values(form: str, group: str, ontology: Ontology) -> Iterator[ValueOf]:
    for element in ontology.elements:
        prefixes = ["", *terms_of(element)]
        for prop in _said(element):
            if prop == ALIASES and not _SHORT_NAMES.search(form):
                continue
            for term in terms_of(prop):
                hint = form.removesuffix(term)
                if form.endswith(term) and (hint in prefixes or not isinstance(element, NodeType)):
                    yield ValueOf(element, prop, group or ("" if hint in prefixes else hint))
                    break


def _times(form: str, group: str) -> Iterator[TimeOf]:
    for name, pattern in (("period", _PERIODS), ("until", _ENDS), ("since", _BEGINS)):
        if pattern.search(form):
            yield TimeOf(name, pattern.sub("", form) or group)
            return
