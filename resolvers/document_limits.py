"""The limits of a document: how much it may hold, how that is measured, and the refusal where it holds more.

A document is measured as if every fragment stood in each place where it is spread. Each fragment is walked only once,
so a short document whose fragments unfold to billions of fields is measured as quickly as any other of its length. This
happens before the document is validated, since the time that validation takes grows faster than the document. Tokens
are counted while the document is parsed, in `caches.py`.

>>> measure(parse("{ unit(key: 1) { ...F } } fragment F on Unit { name key }"), maximum_depth=50)
DocumentSize(depth=3, fields=3, aliases=0, directives=0, introspects=False)
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionNode,
    TokenKind,
    VariableDefinitionNode,
)
from graphql.language import ExecutableDefinitionNode, InlineFragmentNode, SelectionSetNode

from graph.errors import Code
from resolvers.errors import refusal

_INTROSPECTION_FIELDS = ("__schema", "__type")


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """How much a document may hold, and whether it may ask for the schema.

    `suggestions` says whether errors name what the client may have meant, from which the schema could be guessed.
    """

    characters: int = 100_000
    tokens: int = 10_000
    depth: int = 50
    fields: int = 1_000
    aliases: int = 500
    directives: int = 200
    introspection: bool = True
    suggestions: bool = True


NO_LENGTHS: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class IntrospectionLimit:
    """How many parts of the schema a document may ask for, and how long the lists are in which it gets them."""

    lengths: Mapping[str, float]
    maximum: float


@dataclass(slots=True)
class DocumentSize:
    """How much a document, or a part of it, holds once its fragments stand where they are spread.

    `depth` is the number of selection sets within each other; those of fragments count too. `schema_parts` is about how
    many types, fields and so on of the schema it asks for, and `listed` how many it would ask for within `__schema`.
    """

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0
    introspects: bool = False
    schema_parts: float = field(default=0.0, compare=False, repr=False)
    listed: float = field(default=0.0, compare=False, repr=False)

    def add(self, part: "DocumentSize") -> None:
        """Adds a part that stands beside those that are in this size already."""
        self.depth = max(self.depth, part.depth)
        self.fields += part.fields
        self.aliases += part.aliases
        self.directives += part.directives
        self.introspects |= part.introspects
        self.schema_parts += part.schema_parts
        self.listed += part.listed


MAXIMUM_DIGITS = 1_000
"""Digits of a number in a document: Python refuses to read one of some thousands, and a float has 309 at most."""

_MANY_DIGITS = re.compile(rf"[0-9]{{{MAXIMUM_DIGITS + 1}}}", re.ASCII)


def digits_refusal(text: str, document: DocumentNode) -> GraphQLError | None:
    """Why a document is not validated, if a number in it is too long."""
    if _MANY_DIGITS.search(text) is None:
        return None
    token = document.loc.start_token if document.loc is not None else None
    while token is not None:
        if token.kind in (TokenKind.INT, TokenKind.FLOAT) and len(token.value or "") > MAXIMUM_DIGITS:
            return refusal(Code.TOO_LONG, _too_much("digits in a number", len(token.value or ""), MAXIMUM_DIGITS))
        token = token.next
    return None


def length_refusal(text: str, limits: DocumentLimits) -> GraphQLError | None:
    """Why a document is not even parsed, if it is too long."""
    if len(text) <= limits.characters:
        return None
    return refusal(Code.TOO_LONG, _too_much("characters", len(text), limits.characters))


def size_refusals(
    size: DocumentSize, limits: DocumentLimits, maximum_schema_parts: float = math.inf
) -> Iterator[GraphQLError]:
    """Why a document of a size is not validated: each limit that it exceeds, in the order of DocumentLimits."""
    counted = (
        (Code.TOO_DEEP, "levels of selection sets", size.depth, limits.depth),
        (Code.TOO_MANY_FIELDS, "fields", size.fields, limits.fields),
        (Code.TOO_MANY_ALIASES, "aliases", size.aliases, limits.aliases),
        (Code.TOO_MANY_DIRECTIVES, "directives", size.directives, limits.directives),
    )
    for code, what, count, maximum in counted:
        if count > maximum:
            yield refusal(code, _too_much(what, count, maximum))
    if size.introspects and not limits.introspection:
        message = "__schema and __type cannot be asked here; allowed: __typename; the schema is in schema.graphql"
        yield refusal(Code.INTROSPECTION_OFF, message)
    elif size.schema_parts > maximum_schema_parts:
        # Without a number, which would be another one after every change of the ontology.
        message = "the document asks for the schema too many times over; allowed: about twice; ask in several requests"
        yield refusal(Code.TOO_MUCH_INTROSPECTION, message)


def _too_much(what: str, count: int, maximum: int) -> str:
    # Fragments unfold to numbers of thousands of digits, which Python refuses to write.
    count_text = f"{count:,}" if count < 10**9 else "a billion or more"
    return f"the document has {count_text} {what}; allowed: {maximum:,}; ask in several requests"


def measure(document: DocumentNode, maximum_depth: int, lengths: Mapping[str, float] = NO_LENGTHS) -> DocumentSize:
    """The size of a document. Selection sets below `maximum_depth` levels are not looked into, but add a level.

    `lengths` are those of the lists of the schema, by the field that holds them (`introspection.py`).
    """
    return _Measurement(document, maximum_depth, lengths).size()


class _Measurement:
    def __init__(self, document: DocumentNode, maximum_depth: int, lengths: Mapping[str, float]) -> None:
        self._lengths = lengths
        self._definitions = document.definitions
        self._fragments = {
            definition.name.value: definition
            for definition in self._definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        self._fragment_sizes: dict[str, DocumentSize] = {}
        self._maximum_depth = maximum_depth

    def size(self) -> DocumentSize:
        size = DocumentSize()
        for definition in self._definitions:
            if isinstance(definition, OperationDefinitionNode):
                size.directives += _directives([definition, *(definition.variable_definitions or ())])
                size.add(self._selection_set(definition.selection_set, 0))
        # Fragments that are never spread are validated all the same, so they count.
        for name in self._fragments:
            if name not in self._fragment_sizes:
                size.add(self._fragment(name, 0))
        return size

    def _selection_set(self, selection_set: SelectionSetNode, level: int) -> DocumentSize:
        size = DocumentSize()
        # The depth of the document is bounded here, since each level is a call that takes a part of Python's stack.
        if level < self._maximum_depth:
            size.directives += _directives(selection_set.selections)
            for selection in selection_set.selections:
                size.add(self._selection(selection, level + 1))
        size.depth += 1
        return size

    def _selection(self, selection: SelectionNode, level: int) -> DocumentSize:
        match selection:
            case FragmentSpreadNode(name=name):
                return self._fragment(name.value, level)
            case InlineFragmentNode(selection_set=selection_set):
                return self._selection_set(selection_set, level)
            case FieldNode(name=name, alias=alias, selection_set=selection_set):
                size = self._selection_set(selection_set, level) if selection_set else DocumentSize()
                size.fields += 1
                size.aliases += alias is not None
                size.listed = self._lengths.get(name.value, 1.0) * (1 + size.listed) if selection_set else 0.0
                if name.value in _INTROSPECTION_FIELDS:
                    size.introspects, size.schema_parts = True, size.listed
                return size
        raise TypeError(f"no selection in {selection!r}")

    def _fragment(self, name: str, level: int) -> DocumentSize:
        if name not in self._fragment_sizes:
            # A fragment that is spread within itself counts as empty there; validation refuses it, as it does one
            # that is not defined.
            self._fragment_sizes[name] = DocumentSize()
            if name in self._fragments:
                size = self._selection_set(self._fragments[name].selection_set, level)
                size.directives += _directives([self._fragments[name]])
                self._fragment_sizes[name] = size
        return self._fragment_sizes[name]


def _directives(nodes: Sequence[ExecutableDefinitionNode | SelectionNode | VariableDefinitionNode]) -> int:
    return sum(len(node.directives or ()) for node in nodes)
