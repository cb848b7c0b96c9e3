"""Resolves `revisions`: one read of the log for each root field, in which the details that are selected are read, too.

revisions(first: 20) { nodes { touched(first: 5) { key } } }    RevisionPage(21, entries=5)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode

from graph.errors import Code, ParameterName, RequestError
from graph.ontology.entity import CITATIONS, NODE_ID, RELATIONSHIP_ID
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.plan.paging import PageLimits
from graph.plan.slot import Constant
from graph.stores.revisions import REVISION, Entry, Revision, revision_id
from resolvers import arguments as reading
from resolvers.document_reading import Arguments, Document, as_argument
from resolvers.object_selection import TYPENAME, FieldValues, PlainArguments
from schema.names import constant
from schema.outputs import NODE
from schema.revisions import TOUCHED, TOUCHED_FIELD

INTERFACES: Mapping[str, Sequence[str]] = {REVISION: (NODE,)}

LARGEST = 2**53
"""What a sequence number is below: stores hold it, and JSON as it is."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the records that a revision touched: so many, behind so many."""

    after: int = 0
    size: int = 0

    @property
    def end(self) -> int:
        """How many there are up to its end."""
        return self.after + self.size


class RevisionReader:
    """Reads what is asked of the log, and makes objects of the schema's types of what it answers."""

    def __init__(self, ontology: Ontology, limits: PageLimits) -> None:
        self.limits = limits
        self._type_names = {
            **{name: constant(name) for name in ontology.nodes},
            **{it: it for it in ontology.relationships},
        }
        self._nodes = frozenset(ontology.nodes)
        self._relationships = frozenset(ontology.relationships)

    def type_name(self, element: str) -> str:
        """What the schema calls a type of record; one that is no longer declared in the same way."""
        return self._type_names.get(element, constant(element))

    def identity(self, arguments: Arguments) -> str | None:
        """The global id of the record that `of` names."""
        if arguments.get("of") is None:
            return None
        types = (*self._nodes, *self._relationships)
        return str(reading.node_id(arguments["of"], "of", types).bind({}))

    def types(self, arguments: Arguments) -> tuple[str, ...]:
        """The names of the types that `types` names; none where all are meant."""
        value = arguments.get("types")
        named = reading.constants(value)
        if value is not None and not named:
            raise reading.no_types("types", self._type_names.values(), "all")
        return tuple(name for name, text in self._type_names.items() if text in named)

    def window(self, document: Document, revisions: Sequence[FieldNode]) -> Window:
        """What is shown of each revision, by the selection sets of fields that lead to revisions."""
        fields = document.fields(revisions, (REVISION, NODE))
        touched = [nodes[0] for nodes in fields.values() if nodes[0].name.value == "touched"]
        windows = [self.part(document.arguments(node)) for node in touched]
        if not windows:
            return Window()
        start, end = min(it.after for it in windows), max(it.end for it in windows)
        if end - start > self.limits.maximum:
            message = f": records {start} to {end} of each revision; allowed: {self.limits.maximum} in one request"
            raise RequestError(Code.BAD_PAGE, ParameterName("touched"), message)
        return Window(start, end - start)

    def part(self, arguments: Arguments) -> Window:
        """What the arguments of `touched` ask for; raises RequestError."""
        after = arguments.get("after")
        return Window(
            0 if after is None else self.number(after, "touched.after", Code.BAD_PAGE),
            self.size(arguments, "touched.first"),
        )

    def size(self, arguments: Arguments, name: str) -> int:
        """The size of a page; raises RequestError."""
        size = self.limits.size(as_argument(arguments.get("first")), name).bind({})
        assert isinstance(size, int)  # what else would the size of a page be
        return size

    def number(self, value: Any, name: str, code: Code) -> int:
        """A whole number from 0 on; raises RequestError with the code."""
        number = value.value if isinstance(value, Constant) else value
        if not isinstance(number, int) or not 0 <= number <= LARGEST:
            raise RequestError(code, ParameterName(name), f": {number!r} is out of range; allowed: 0 and above")
        return number

    def values(self, revision: Revision, entries_after: int = 0) -> FieldValues:
        """A revision as an object with all of its fields; its entries are those behind the first `entries_after`."""
        author, written = revision.author, revision.written
        entries = revision.entries

        def touched(arguments: PlainArguments) -> list[FieldValues]:
            first = arguments.get("first")
            start = (arguments.get("after") or 0) - entries_after
            size = min(self.limits.default, self.limits.maximum) if first is None else first
            return list(map(self.touched, entries[start : start + size]))

        return {
            TYPENAME: REVISION,
            "id": revision_id(revision.sequence),
            "sequence": revision.sequence,
            "at": revision.instant,
            "actor": author.actor or None,
            "reason": author.reason or None,
            "operation": revision.kind.value,
            "undoes": revision.undoes,
            "created": written.created,
            "updated": written.updated,
            "deleted": written.deleted,
            "types": [self.type_name(name) for name in revision.types],
            "snapshot": revision.snapshot,
            "touched": touched,
        }

    def touched(self, entry: Entry) -> FieldValues:
        """What a write did to a record, as an object."""
        identity = global_id(entry.element, entry.key)
        return {
            TYPENAME: TOUCHED,
            "outcome": entry.outcome.value,
            "type": self.type_name(entry.element),
            "key": entry.key,
            NODE_ID: identity if entry.element in self._nodes else None,
            RELATIONSHIP_ID: identity if entry.element in self._relationships else None,
            "mergedInto": None if entry.merged_into is None else global_id(*entry.merged_into),
            "fields": list(_fields(entry)),
        }


def _fields(entry: Entry) -> Iterator[FieldValues]:
    before, after = entry.before or {}, entry.after or {}
    for name in {**before, **after}:
        yield field_values(name, before.get(name), after.get(name))


def field_values(name: str, before: Any, after: Any) -> FieldValues:
    """What a record said in a field before and after, as an object."""
    values = {"before": _plain_value(name, before), "after": _plain_value(name, after)}
    return {TYPENAME: TOUCHED_FIELD, "name": name, **values}


def _plain_value(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name == CITATIONS:
        return [{"source": key, "locator": locator} for key, locator in value]
    return ":".join(value) if name in ("from", "to") else value
