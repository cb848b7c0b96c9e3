"""Resolves the mutation `write`: its input as steps, and what they led to.

A value that cannot be read makes its step one that is refused, with its place, like all other refusals of steps.
"""

import asyncio
import datetime
import enum
import hashlib
import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import orjson
from graphql import GraphQLResolveInfo

from graph.datatypes.base import Stored
from graph.datatypes.date import only_day
from graph.datatypes.identifier import read_identifier
from graph.datatypes.text import read_json_text
from graph.errors import Code, RequestError
from graph.ontology.entity import UNTIL
from graph.ontology.model import End, NodeType, Ontology, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import as_key, global_id, parse_id, read_ids
from graph.plan.plan import PART_IDS
from graph.stores.records import Citation
from graph.stores.revision_cost import revisions_cost
from graph.stores.revisions import Author, Request, Revision, RevisionPage
from graph.stores.store import PlanRequest
from graph.stores.transaction import Change, entries_of
from graph.writing.fields import changed_fields
from graph.writing.planning import Done, Outcome
from graph.writing.steps import (
    Close,
    Confirm,
    Delete,
    Erase,
    Merge,
    Named,
    OfStep,
    Reference,
    Rekey,
    Revert,
    Split,
    Step,
    Undo,
    Unreadable,
    Upsert,
)
from graph.writing.write import OnError, StepError, WriteRequest, WriteResult
from loaders.plans import Editor, PlanLoader, items
from resolvers.document_reading import Document, variables_of
from resolvers.object_selection import select
from resolvers.pass_through import Complete, Resolver
from resolvers.revisions import INTERFACES, RevisionReader, field_values
from resolvers.root_fields import Planner
from schema.writing import IF_VERSION, MUTATION, PAYLOAD, RESULT, SOURCES, WRITE, written_properties

MAXIMUM_REQUEST_ID = 200
MAXIMUM_REASON = 1_000

_IDENTITY, _NODES = "identity", "nodes"
"""What a result has for its resolvers alone."""

Given: TypeAlias = Mapping[str, Any]
"""An input object, without the members that were left out."""


class _UnreadableError(ValueError):
    """What is wrong with a value of a step, and where it stands."""

    def __init__(self, code: Code, message: object, *path: str) -> None:
        super().__init__(str(message))
        self.code = code
        self.path = path


def writing_resolvers(ontology: Ontology, planner: Planner, log: RevisionReader) -> Mapping[tuple[str, str], Resolver]:
    """The resolvers of the mutation and of the records that it shows, by the names of type and field."""
    steps = StepReader(ontology)

    async def node(result: Mapping[str, Any], info: GraphQLResolveInfo[Any]) -> Complete | None:
        nodes: _WrittenNodes | None = result[_NODES]
        return None if nodes is None or not result[_IDENTITY] else await nodes.answer(result[_IDENTITY], info)

    async def revision(payload: Mapping[str, Any], info: GraphQLResolveInfo[Any]) -> Complete | None:
        written: Revision | None = payload["revision"]
        return None if written is None else Complete(await _shown(written, log, info))

    async def touched(payload: Mapping[str, Any], info: GraphQLResolveInfo[Any], **_arguments: Any) -> Complete:
        document = Document(info.fragments, variables_of(info), frozenset())
        window = log.part(document.arguments(info.field_nodes[0]))
        entries = itertools.islice(entries_of(payload["touched"]), window.after, window.end)
        return Complete(select(list(map(log.touched, entries)), document, info.field_nodes, INTERFACES))

    async def write(_source: object, info: GraphQLResolveInfo[Any], **arguments: Any) -> Mapping[str, Any]:
        loader: PlanLoader = info.context
        if loader.editor is None:
            raise RequestError(Code.FORBIDDEN, "to write needs the role editor; ask who runs this server for a token")
        values = _plain(arguments)
        members = [next(iter(step)) for step in values["steps"]]
        request = _request(values, steps, loader.editor)
        result = await loader.write(request)
        return _payload(result, members, planner, log)

    return {
        (MUTATION, WRITE): write,
        (PAYLOAD, "revision"): revision,
        (PAYLOAD, "touched"): touched,
        (RESULT, "node"): node,
    }


async def _shown(revision: Revision, log: RevisionReader, info: GraphQLResolveInfo[Any]) -> dict[str, Any]:
    """What is selected of a revision; what it touched is read from the log, where a replayed one has it, too."""
    document = Document(info.fragments, variables_of(info), frozenset())
    window = log.window(document, info.field_nodes)
    page = RevisionPage(1, after=revision.sequence - 1, entries=window.size, entries_after=window.after)
    loader: PlanLoader = info.context
    (read,) = await loader.revisions(page, str(info.path.key), revisions_cost(page))
    return select([log.values(read, window.after)], document, info.field_nodes, INTERFACES)[0]


def _plain(value: Any) -> Any:
    """The value of arguments as JSON has it."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    return [_plain(member) for member in value] if isinstance(value, list) else value


def _request(values: Given, steps: "StepReader", editor: Editor) -> WriteRequest:
    identity, reason = values["requestId"], values.get("reason") or ""
    for name, text, maximum in (("requestId", identity, MAXIMUM_REQUEST_ID), ("reason", reason, MAXIMUM_REASON)):
        if len(text) > maximum or (name == "requestId" and not text):
            raise RequestError(Code.BAD_STEP, f"{name}: {len(text):,} characters; allowed: up to {maximum:,}")
    read = [steps.read(step) for step in values["steps"]]
    if not editor.is_steward and any(isinstance(step, Merge | Split | Erase | Revert) for step in read):
        raise RequestError(
            Code.FORBIDDEN, "merge, split, erase and revert are for stewards; ask one, or for a token with that role"
        )
    content = orjson.dumps({name: values.get(name) for name in ("steps", "reason", "onError")}, option=_SORTED)
    is_preview = bool(values.get("preview"))
    return WriteRequest(
        read,
        datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        Author(editor.actor, reason),
        None if is_preview else Request(identity, hashlib.blake2b(content, digest_size=16).hexdigest()),
        is_preview,
        OnError(values.get("onError") or OnError.REJECT_ALL),
        may_combine=editor.is_steward,
    )


_SORTED = orjson.OPT_SORT_KEYS


class StepReader:
    """Reads the steps of an ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._types = (*ontology.nodes, *ontology.relationships)
        self._elements = {element.singular: element for element in ontology.elements}
        self._readers: Mapping[str, Callable[[Given], Step]] = {
            "close": lambda it: Close(self._of(it), _partial_date(it), _citations(it), it.get(IF_VERSION)),
            "reopen": lambda it: Close(self._of(it), None, _citations(it), it.get(IF_VERSION)),
            "confirm": lambda it: Confirm(self._of(it), _day(it), _citations(it), it.get(IF_VERSION)),
            "delete": lambda it: Delete(self._of(it), bool(it.get("withRelationships")), it.get(IF_VERSION)),
            "erase": lambda it: Erase(self._of(it), bool(it.get("withRelationships")), it.get(IF_VERSION)),
            "rekey": lambda it: Rekey(self._of(it), it["key"], it.get(IF_VERSION)),
            "merge": lambda it: Merge(self._of(it), self._reference(it["into"], "into"), it.get(IF_VERSION)),
            "split": lambda it: Split(self._of(it)),
            "undo": lambda it: Undo(it["sequence"]),
            "revert": lambda it: Revert(it["to"]),
        }

    def read(self, step: Given) -> Step:
        """A step, by its one member; one that cannot be read says so."""
        ((member, values),) = step.items()
        try:
            element = self._elements.get(member)
            return self._readers[member](values) if element is None else self._upsert(element, values)
        except _UnreadableError as error:
            return Unreadable(error.code, str(error), error.path)

    def _of(self, values: Given) -> Reference:
        return self._reference(values["of"], "of")

    def _reference(self, reference: Given, name: str, end: End | None = None) -> Reference:
        ((kind, value),) = reference.items()
        if kind == "step":
            return OfStep(value)
        types = self._types if end is None else end.types
        try:
            (identity,) = read_ids(_typed(value, end), types)
        except ValueError as error:
            raise _UnreadableError(Code.BAD_ID, error, name, kind) from None
        return Named(identity)

    def _upsert(self, element: NodeType | RelationshipType, values: Given) -> Upsert:
        said: dict[str, Stored] = {}
        for prop in written_properties(element):
            if prop.name in values:
                try:
                    value = values[prop.name]
                    said[prop.name] = None if value is None else prop.datatype.read_json(value)
                except ValueError as error:
                    raise _UnreadableError(Code.DATA_INVALID, error, prop.name) from None
        key = self._key(element, values.get("key"))
        ends: tuple[Reference, ...] = ()
        if isinstance(element, RelationshipType):
            ends = self._ends(element, values)
        return Upsert(element, said, _citations(values), key, ends, values.get(IF_VERSION))

    def _key(self, element: NodeType | RelationshipType, key: str | None) -> str:
        if key is None:
            return ""
        try:
            key = as_key(element.name, key)
            # The key that a relationship got of its ends may be longer than others are.
            return key if isinstance(element, RelationshipType) and "~" in key else read_identifier(key)
        except ValueError as error:
            raise _UnreadableError(Code.DATA_INVALID, error, "key") from None

    def _ends(self, relationship: RelationshipType, values: Given) -> tuple[Reference, ...]:
        ends = {"from": relationship.source, "to": relationship.target}
        present = [name for name in ends if values.get(name) is not None]
        if not present and values.get("key") is not None:
            return ()
        for name in ends:
            if name not in present:
                message = "missing; required: both ends, or the key of a relationship that is there"
                raise _UnreadableError(Code.DATA_INVALID, message, name)
        return tuple(self._reference(values[name], name, end) for name, end in ends.items())


def _typed(text: str, end: End | None) -> str:
    """A key alone is enough where an end is of one type."""
    if end is None or len(end.types) > 1 or ":" in text:
        return text
    try:
        parse_id(text)
    except ValueError:
        return global_id(end.types[0], text)
    return text


def _partial_date(values: Given) -> str:
    try:
        return str(UNTIL.datatype.read_json(values["until"]))
    except ValueError as error:
        raise _UnreadableError(Code.BAD_DATE, error, "until") from None


def _day(values: Given) -> str:
    try:
        return only_day(values["on"])
    except ValueError as error:
        raise _UnreadableError(Code.BAD_DATE, error, "on") from None


def _citations(values: Given) -> tuple[Citation, ...]:
    citations: list[Citation] = []
    for place, cited in enumerate(values.get(SOURCES) or ()):
        try:
            key = read_identifier(as_key(SOURCE, cited["source"]))
            citations.append((key, read_json_text(cited.get("locator") or "")))
        except ValueError as error:
            raise _UnreadableError(Code.DATA_INVALID, error, SOURCES, str(place)) from None
    return tuple(citations)


class _WrittenNodes:
    """The records of the steps of a write, read together for each selection of them."""

    def __init__(self, identities: Sequence[str], planner: Planner) -> None:
        self._identities = list(dict.fromkeys(identities))
        self._planner = planner
        self._answers: dict[int, asyncio.Future[list[Any]]] = {}

    async def answer(self, identity: str, info: GraphQLResolveInfo[Any]) -> Complete:
        """The record with this id as it is now, with the selected fields."""
        key = id(info.field_nodes[0])
        if key not in self._answers:
            self._answers[key] = asyncio.ensure_future(self._read(info))
        return Complete((await self._answers[key])[self._identities.index(identity)])

    async def _read(self, info: GraphQLResolveInfo[Any]) -> list[Any]:
        document = Document(info.fragments, variables_of(info), frozenset())
        plan = self._planner.plan_of_ids(document, info.field_nodes)
        loader: PlanLoader = info.context
        answer = await loader.answer(PlanRequest(plan, {**variables_of(info), PART_IDS: self._identities}))
        return items(answer)


def _payload(result: WriteResult, members: Sequence[str], planner: Planner, log: RevisionReader) -> Mapping[str, Any]:
    changes = {change.now.identity: change for change in result.changes}
    is_written = result.revision is not None or not (result.errors or result.changes)
    read = [step.identity for step in result.done if step.identity and is_written]
    nodes = _WrittenNodes(read, planner) if read else None
    outcomes = _outcomes(result)
    results = [_result(step, done, outcomes[step], changes, result, log) for step, done in enumerate(result.done)]
    return {
        "revision": result.revision,
        "replayed": result.replayed,
        "results": [{**values, _NODES: nodes} for values in results],
        "errors": [_error(error, members[error.step]) for error in result.errors],
        "touched": result.changes,
    }


def _outcomes(result: WriteResult) -> list[Outcome]:
    """The outcomes of steps; where a refused step has kept the others from being done, they are not done."""
    is_done = result.revision is not None or not result.errors or bool(result.changes)
    outcomes = [done.outcome for done in result.done]
    return [it if is_done or it is Outcome.FAILED else Outcome.NOT_DONE for it in outcomes]


def _result(
    step: int,
    done: Done,
    outcome: Outcome,
    changes: Mapping[str, Change],
    result: WriteResult,
    log: RevisionReader,
) -> Mapping[str, Any]:
    type_name, key = parse_id(done.identity) if done.identity else (None, None)
    change = changes.get(done.identity)
    return {
        "step": step,
        "outcome": outcome.value,
        "type": None if type_name is None else log.type_name(type_name),
        "key": key,
        "version": result.versions.get(done.identity),
        "fields": [] if change is None else [field_values(*fields) for fields in changed_fields(change)],
        _IDENTITY: done.identity,
    }


def _error(error: StepError, member: str) -> Mapping[str, Any]:
    return {
        "step": error.step,
        "path": [member, *error.path],
        "code": error.code.value,
        "message": error.message,
        "currentVersion": error.version,
    }
