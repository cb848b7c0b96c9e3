"""Reads a request of the intake: a file, what people have said about it so far, and whether to write it.

    {"file": {"name": "ledger.xlsx", "content": "UEsDBBQA..."},
     "columns": [{"table": 0, "column": "G", "becomes": "Project.name PARTICIPATES_IN"}],
     "values": [{"table": 0, "column": "C", "text": "学校", "value": "SCHOOL"}],
     "answers": [{"type": "Unit", "name": "第一小学", "key": "u12"}, {"type": "Unit", "name": "兴湖餐饮", "new": true}],
     "write": {"requestId": "6f1c", "reason": "the ledger of June"}}

An answer may name another new node of the file by the key that it is to get, and what it is `called` there, as options
have both. `mapping` is one of YAML, in the place of the proposed one. All mistakes of the form are raised as HttpError.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, TypeVar

import orjson

from graph.ontology.model import Ontology
from graph.stores.judgements import Judged
from graph.stores.revisions import Request
from loaders.mapping.choices import TableChoices, read_choice
from loaders.mapping.reading import MAXIMUM_BYTES
from loaders.matching.answering import Answer
from loaders.matching.names import AskedName
from loaders.sheets.limits import SheetLimits
from server.http_errors import HttpError

T = TypeVar("T")

LIMITS = SheetLimits()
MAXIMUM_BODY_BYTES = LIMITS.file_bytes * 4 // 3 + 4 * 1024 * 1024
"""The file in base64, and what is said about it."""

_MAXIMUM_NAME, _MAXIMUM_REQUEST_ID, _MAXIMUM_REASON = 255, 200, 1_000
_MAXIMUM_ASKED = 1_000
"""Characters of a name that is asked about, and of a key."""

_MAXIMUM_SAID = 20_000
_KINDS: Mapping[type, str] = {
    str: "a string",
    bool: "true or false",
    dict: "an object",
    list: "an array",
    int: "a number",
}


@dataclass(frozen=True, slots=True)
class IntakeRequest:
    """What is asked of a file; `request` is None where it is only looked at."""

    name: str
    content: bytes
    encoding: str
    mapping: str
    choices: Mapping[int, TableChoices]
    answers: Sequence[Answer]
    request: Request | None
    reason: str


def read_intake(body: bytes, ontology: Ontology) -> IntakeRequest:
    """The request in a JSON body; raises HttpError, and RequestError for what the ontology does not have."""
    try:
        members = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise HttpError(400, f"the body is not JSON in UTF-8: {error}") from None
    if not isinstance(members, dict):
        raise HttpError(400, 'the body is no object; allowed: {"file": {"name": "...", "content": "..."}}')
    file = _member(members, "file", dict)
    write = _member(members, "write", dict, {})
    return IntakeRequest(
        name=_name(_member(file, "name", str)),
        content=_content(_member(file, "content", str)),
        encoding=_member(file, "encoding", str, ""),
        mapping=_text(members, "mapping", MAXIMUM_BYTES),
        choices=_choices(_listed(members, "columns"), _listed(members, "values"), ontology),
        answers=[_answer(said, ontology) for said in _listed(members, "answers")],
        request=_request(members) if write else None,
        reason=_text(write, "reason", _MAXIMUM_REASON),
    )


def _member(members: Mapping[str, Any], name: str, kind: type[T], otherwise: T | None = None) -> T:
    value = members.get(name, otherwise)
    if not isinstance(value, kind):
        is_missing = value is None
        raise HttpError(400, f"{name} is {'missing' if is_missing else 'something else'}; allowed: {_KINDS[kind]}")
    return value


def _text(members: Mapping[str, Any], name: str, maximum: int) -> str:
    text = _member(members, name, str, "")
    if len(text) > maximum:
        raise HttpError(400, f"{name} has {len(text):,} characters; allowed: {maximum:,}")
    return text


def _listed(members: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    listed = _member(members, name, list, [])
    if len(listed) > _MAXIMUM_SAID or not all(isinstance(it, dict) for it in listed):
        raise HttpError(400, f"{name}: {len(listed):,} entries; allowed: up to {_MAXIMUM_SAID:,} objects")
    return listed


def _name(text: str) -> str:
    name = PurePath(text.replace("\\", "/")).name
    if not name or len(name) > _MAXIMUM_NAME or not name.isprintable():
        raise HttpError(400, f"name: {text[:80]!r} is no name of a file; allowed: 1 to {_MAXIMUM_NAME} characters")
    return name


def _content(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise HttpError(400, "content is no base64; allowed: the bytes of the file in base64") from None


def _choices(
    columns: Sequence[Mapping[str, Any]], values: Sequence[Mapping[str, Any]], ontology: Ontology
) -> dict[int, TableChoices]:
    chosen = {
        (_number(it), _member(it, "column", str)): read_choice(_member(it, "becomes", str), ontology) for it in columns
    }
    said = {
        (_number(it), _member(it, "column", str), _member(it, "text", str)): _member(it, "value", str) for it in values
    }
    tables = {table for table, _ in chosen} | {table for table, _, _ in said}
    return {
        table: TableChoices(
            {column: choice for (of, column), choice in chosen.items() if of == table},
            {(column, text): value for (of, column, text), value in said.items() if of == table},
        )
        for table in sorted(tables)
    }


def _number(members: Mapping[str, Any]) -> int:
    table = members.get("table")
    if isinstance(table, bool) or not isinstance(table, int) or table < 0:
        raise HttpError(400, "table is no number of a table; allowed: 0 and up, as tables are listed in an answer")
    return table


def _answer(said: Mapping[str, Any], ontology: Ontology) -> Answer:
    node_type, name = _member(said, "type", str), _member(said, "name", str)
    key, is_new = _member(said, "key", str, ""), _member(said, "new", bool, False)
    called = _member(said, "called", str, "")
    if node_type not in ontology.nodes:
        raise HttpError(400, f"type: {node_type[:80]!r} is no node type; allowed: as questions have it")
    if max(len(name), len(key), len(called)) > _MAXIMUM_ASKED:
        raise HttpError(
            400, f"answers: {name[:80]!r} is too long; allowed: names and keys of {_MAXIMUM_ASKED:,} characters"
        )
    if is_new == bool(key):
        raise HttpError(400, f"answers: say of {name[:80]!r} either its key, or new: true")
    return Answer(AskedName(node_type, name), Judged.NEW if is_new else Judged.SAME, key, called)


def _request(members: Mapping[str, Any]) -> Request:
    identity = _member(members["write"], "requestId", str)
    if not 0 < len(identity) <= _MAXIMUM_REQUEST_ID:
        raise HttpError(400, f"requestId: {len(identity):,} characters; allowed: 1 to {_MAXIMUM_REQUEST_ID}")
    said = orjson.dumps(members, option=orjson.OPT_SORT_KEYS)
    return Request(identity, hashlib.blake2b(said, digest_size=16).hexdigest())
