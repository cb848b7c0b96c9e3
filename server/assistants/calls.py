"""How a tool is called and what it answers: its arguments as JSON Schema, and the envelope of every result.

Arguments.json_schema(choices)    {"type": "object", "properties": {"asOf": {"type": "string", ...}}, ...}
await answer_call(tool, ...)      {"answer": ..., "sources": ..., "asOf": ..., "query": ..., "variables": ...}
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from graph.errors import Code, RequestError, allowed_instead
from server.assistants.asking import Json
from server.assistants.results import (
    ALL_ROWS,
    MAXIMUM_CHARACTERS,
    Position,
    ShortForms,
    characters,
    cut,
    read_position,
)

ALL_TIME = "all recorded time (所有时间)"
MAXIMUM_ROWS = 100
_TERMS_AT_MOST = 30
_ROOM_FOR_THE_REST = 2_500
"""For the terms, the cursor and what was left out, which depend on the rows."""

_ECHOED_CHARACTERS = 3_000
"""A longer document of the caller is not repeated, nor are longer variables."""


class Arguments(BaseModel):
    """The arguments of a tool. They are called as in GraphQL, and none but these are taken."""

    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")

    cursor: str = Field(default="", description="Goes on behind the last answer: its cursor, all else alike.")

    @classmethod
    def json_schema(cls, choices: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """Its JSON Schema, with the allowed values of arguments by name; short, as assistants read all of it."""
        properties: dict[str, Any] = cls.model_json_schema(by_alias=True)["properties"]
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {name: _short(part, choices.get(name, ())) for name, part in properties.items()},
            "additionalProperties": False,
        }
        required = [part.alias for part in cls.model_fields.values() if part.is_required()]
        return schema | ({"required": required} if required else {})


AS_KNOWN_AT: str | None = Field(
    default=None,
    description="What was recorded (当时所知) after a revision, as r42, or at an instant, as 2026-05-31T08:00:00Z.",
)
"""The argument of a tool whose answer may be of a state of the past."""


class DatedArguments(Arguments):
    """Arguments of a tool whose answer may be of a day and of a state of the past."""

    as_of: str | None = Field(
        default=None, description="Only what held on this day (截至某日), as 2021-06-30; all recorded time without it."
    )
    as_known_at: str | None = AS_KNOWN_AT


def _short(part: Mapping[str, Any], allowed: Sequence[str]) -> dict[str, Any]:
    """A property without titles, and without null, which stands for its absence."""
    (shape,) = [each for each in part.get("anyOf", [part]) if each.get("type") != "null"]
    short = {name: value for name, value in {**shape, **part}.items() if name not in ("anyOf", "title")}
    if short.get("default", "") in (None, "") or short.get("default") == {}:
        short.pop("default", None)
    if allowed and "items" in short:
        short["items"] = {**short["items"], "enum": list(allowed)}
    elif allowed:
        short["enum"] = list(allowed)
    return short


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool found: an answer of GraphQL, the document and variables that gave it, and its cost.

    `as_of` is None where a day makes no difference, `as_known_at` is the state of the past that it is of. `resolved`
    has the nodes by the names that stood for them. `paged` tells that the page info in it is that of $first and $after;
    `most` is how many rows are shown at most.
    """

    data: Json
    text: str = ""
    variables: Mapping[str, Json] = field(default_factory=dict)
    cost: int = 0
    as_of: str | None = ALL_TIME
    resolved: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    paged: bool = True
    most: int = ALL_ROWS
    as_known_at: str | None = None


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: how assistants see it, and what answers it. `choices` are the allowed values of arguments by name."""

    name: str
    title: str
    description: str
    arguments: type[Arguments]
    answer: Callable[[Any, Position], Awaitable[Answer]]
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def read(self, values: Mapping[str, Json]) -> Arguments:
        """The arguments; raises RequestError (BAD_REQUEST), which names the first wrong argument."""
        # Assistants often write null for what they leave out.
        present = {name: value for name, value in values.items() if value is not None}
        try:
            arguments = self.arguments.model_validate(present)
        except ValidationError as error:
            # A name that is not known explains why another is missing.
            detail = min(error.errors(), key=lambda detail: detail["type"] != "extra_forbidden")
            name = ".".join(map(str, detail["loc"]))
            known = [part.alias or "" for part in self.arguments.model_fields.values()]
            what = allowed_instead(name, known) if detail["type"] == "extra_forbidden" else detail["msg"]
            raise RequestError(Code.BAD_REQUEST, f"{name}: {what}") from None
        for name, allowed in self.choices.items():
            for value in _values(present.get(name)):
                if value not in allowed:
                    message = f"{name}: {str(value)[:80]!r} is not known; {allowed_instead(str(value), allowed)}"
                    raise RequestError(Code.BAD_REQUEST, message)
        return arguments

    def call(self, values: Mapping[str, Json]) -> str:
        """What a cursor belongs to: the tool and all arguments but the cursor."""
        present = {name: value for name, value in values.items() if value is not None and name != "cursor"}
        return orjson.dumps([self.name, present], option=orjson.OPT_SORT_KEYS).decode()


def _values(value: Json) -> list[Json]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


async def answer_call(
    tool: Tool, values: Mapping[str, Json], forms: ShortForms, maximum_cost: int, snapshot: Callable[[], Awaitable[str]]
) -> dict[str, Json]:
    """The envelope of a tool's answer, or of its next part. Raises GongjianError."""
    arguments = tool.read(values)
    call = tool.call(values)
    position = read_position(arguments.cursor, call)
    answer = await tool.answer(arguments, position)
    data, next_after = _without_page_info(answer.data) if answer.paged else (answer.data, "")
    beside = _beside(answer, maximum_cost, await snapshot() if _is_present(answer) else "")
    # What stands outside of the rows is in every part of the answer.
    frame = cut(data, ALL_ROWS, 0, forms)
    room = MAXIMUM_CHARACTERS - characters([beside, frame.data, frame.sources]) - _ROOM_FOR_THE_REST
    if room < 0:
        message = f"the answer has more than {MAXIMUM_CHARACTERS:,} characters beside its rows; select less"
        raise RequestError(Code.ANSWER_TOO_LARGE, message)
    page = cut(data, position.skip, room, forms, answer.most)
    envelope: dict[str, Json] = {"answer": page.data}
    terms = dict(list(forms.terms(page.data).items())[:_TERMS_AT_MOST])
    envelope |= {name: dict(value) for name, value in (("sources", page.sources), ("terms", terms)) if value}
    if page.left or next_after:
        following = Position(position.after, position.skip + page.taken) if page.left else Position(next_after)
        envelope["leftOut"] = f"{page.left} rows of this page" if page.left else "the rows of the next pages"
        envelope["cursor"] = following.encode(call)
    return envelope | beside


def _is_present(answer: Answer) -> bool:
    """Whether it was read in the present state, which a snapshot then names; others are named by their revision."""
    return bool(answer.text) and answer.data is not None and answer.as_known_at is None


def _beside(answer: Answer, maximum_cost: int, snapshot: str) -> dict[str, Json]:
    """What an envelope says of an answer as a whole."""
    beside: dict[str, Json] = {}
    if answer.resolved:
        beside["resolved"] = dict(answer.resolved)
    if answer.notes:
        beside["notes"] = list(answer.notes)
    if answer.as_of is not None:
        beside["asOf"] = answer.as_of
    if answer.as_known_at is not None:
        beside["asKnownAt"] = answer.as_known_at
    if answer.text:
        text = answer.text if len(answer.text) <= _ECHOED_CHARACTERS else "the document of the call, which is long"
        beside["cost"] = {"requested": answer.cost, "maximum": maximum_cost}
        beside |= {"snapshot": snapshot, "query": text} if snapshot else {"query": text}
        if characters(answer.variables) <= _ECHOED_CHARACTERS:
            beside["variables"] = dict(answer.variables)
    return beside


def _without_page_info(data: Json) -> tuple[Json, str]:
    """The data without the page info outside of rows, and the cursor behind the last row, '' if it is the last."""
    if not isinstance(data, dict):
        return data, ""
    after = ""
    members: dict[str, Json] = {}
    for name, member in data.items():
        if name == "pageInfo":
            after = member["endCursor"] if member["hasNextPage"] else ""
        else:
            members[name], inner = _without_page_info(member)
            after = after or inner
    return members, after
