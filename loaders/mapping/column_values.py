"""What the texts of a column are among the values that the ontology lists, and which of them people are asked about."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from graph.ontology.model import Label, Property, RelationshipType
from loaders.mapping.declaration import Cells
from loaders.mapping.tables import header_form
from loaders.written.labels import of_values
from loaders.written.names import split_names
from loaders.written.not_read import NotReadError

_MOST_ASKED = 10
"""How many texts of a column people are asked about that are no values which the ontology knows."""


def unknown_values(texts: Iterable[str], prop: Property) -> dict[str, Sequence[str]]:
    """The texts that are no value of a property that lists its values, each with those that are like it."""
    unknown: dict[str, Sequence[str]] = {}
    if not prop.values:
        return unknown
    vocabulary = of_values(prop)
    for text in dict.fromkeys(map(str.strip, texts)):
        try:
            vocabulary.read(text)
        except NotReadError as error:
            unknown[text] = error.nearest
    return unknown


def is_prose(texts: Iterable[str], unknown: Collection[str]) -> bool:
    """Whether texts were not chosen from a list of values: none of several is one, or too many are none."""
    count = len(set(map(str.strip, texts)))
    return len(unknown) > _MOST_ASKED or (len(unknown) == count and count > _MOST_ASKED // 3)


def each_name(texts: Iterable[str]) -> Iterator[str]:
    """The names in the texts of a column, but for those that cannot be read."""
    for text in texts:
        with contextlib.suppress(NotReadError):
            yield from split_names(text).names


def has_lists(texts: Iterable[str]) -> bool:
    """Whether one of the texts of a column has several names; what cannot be read is told when the rows are."""
    for text in texts:
        with contextlib.suppress(NotReadError):
            if len(split_names(text).names) > 1:
                return True
    return False


def to_be_said(unknown: Mapping[str, Sequence[str]]) -> Label:
    """That people are asked what texts stand for."""
    zh = "、".join(f"{text}（{'或'.join(near) or '没有相近的'}）" for text, near in unknown.items())
    en = ", ".join(f"{text} ({' or '.join(near) or 'nothing like it'})" for text, near in unknown.items())
    return Label(f"请在“?”处说明：{zh}", f"say what these are, for '?': {en}")


def value_named(relationship: RelationshipType, form: str) -> dict[str, Cells]:
    """The value of a relationship that a header names, as 牵头单位 does the role of whoever leads."""
    for prop in relationship.properties:
        for value, label in prop.values.items():
            if form in map(header_form, (label.zh, *prop.value_aliases.get(value, ()))):
                return {prop.name: Cells(value=value)}
    return {}
