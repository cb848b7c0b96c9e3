"""Measures a document in one pass, each fragment once, so that documents that unfold without end are measured too."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode
from graphql.language import InlineFragmentNode, SelectionNode, SelectionSetNode

_OF_THE_SCHEMA = ("__schema", "__type")


@dataclass(slots=True)
class Size:
    """How much a document, or a part of it, holds once its fragments stand where they are spread."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    introspects: bool = False

    def add(self, part: "Size") -> None:
        """Takes in a part that stands beside the others."""
        self.depth = max(self.depth, part.depth)
        self.fields += part.fields
        self.aliases += part.aliases
        self.directives += part.directives
        self.introspects |= part.introspects


def measured(document: DocumentNode, deepest: int) -> Size:
    """The size of a document; what lies below `deepest` levels is not counted."""
    return _Measuring(document, deepest).size()


class _Measuring:
    def __init__(self, document: DocumentNode, deepest: int) -> None:
        self._definitions = document.definitions
        self._fragments = {one.name.value: one for one in self._definitions if isinstance(one, FragmentDefinitionNode)}
        self._known: dict[str, Size] = {}
        self._deepest = deepest

    def size(self) -> Size:
        """Fragments that nobody spreads are validated too, so they count."""
        found = Size()
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                found.directives += _directives([definition, *(definition.variable_definitions or ())])
                found.add(self._below(definition.selection_set, 0))
        for name in self._fragments:
            if name not in self._known:
                found.add(self._fragment(name, 0))
        return found

    def _below(self, selected: SelectionSetNode, level: int) -> Size:
        found = Size()
        if level < self._deepest:
            for selection in selected.selections:
                found.directives += _directives([selection])
                found.add(self._selection(selection, level + 1))
        found.depth += 1
        return found

    def _selection(self, selection: SelectionNode, level: int) -> Size:
        match selection:
            case FragmentSpreadNode(name=name):
                return self._fragment(name.value, level)
            case InlineFragmentNode(selection_set=inner):
                return self._below(inner, level)
            case FieldNode(name=name, alias=alias, selection_set=inner):
                found = self._below(inner, level) if inner else Size()
                found.fields += 1
                found.aliases += alias is not None
                found.introspects |= name.value in _OF_THE_SCHEMA
                return found
        raise TypeError(f"no selection in {selection!r}")

    def _fragment(self, name: str, level: int) -> Size:
        """One that is spread within itself, or is not there, is left to validation."""
        if name not in self._known:
            self._known[name] = Size()
            if name in self._fragments:
                found = self._below(self._fragments[name].selection_set, level)
                found.directives += _directives([self._fragments[name]])
                self._known[name] = found
        return self._known[name]


def _directives(nodes: Iterable[object]) -> int:
    return sum(len(getattr(node, "directives", None) or ()) for node in nodes)
