"""What a client asks: names in batches, and properties of nodes; read from JSON by pydantic, or refused."""

from collections.abc import Mapping
from typing import Any, TypeVar

import orjson
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from graph.errors import Code, RequestError

MAXIMUM_QUERIES = 500
"""Names of a batch: all of them are looked for together, which takes hardly longer than one."""

MAXIMUM_IDS = 500
USUAL_LIMIT, MAXIMUM_LIMIT = 5, 10
"""Candidates of a name. Clients mean the usual number by 0, too."""

MAXIMUM_NAME = 1_000
"""Characters."""

T = TypeVar("T")


class _Read(BaseModel):
    # Clients add members of their own, which the protocol allows.
    model_config = ConfigDict(extra="ignore")


class QueryProperty(_Read):
    """What a query says of a node beside its name; `v` is a text, a number, or an object with an id and a name."""

    pid: str
    v: Any = ""

    @property
    def text(self) -> str:
        """The value as a text; '' for what is none. Raises RequestError where it is too long."""
        value = self.v[0] if isinstance(self.v, list) and self.v else self.v
        named = value.get("name", value.get("id", "")) if isinstance(value, Mapping) else value
        text = str(named).strip() if isinstance(named, str | int | float) else ""
        if len(text) > MAXIMUM_NAME:
            message = f"properties: {self.pid[:80]!r} has {len(text):,} characters; allowed: {MAXIMUM_NAME:,}"
            raise RequestError(Code.BAD_RANGE, message)
        return text


class NameQuery(_Read):
    """A name that is asked for; `type` is the id of a type or several, None for all."""

    query: str = Field(default="", max_length=MAXIMUM_NAME)
    type: str | list[str] | None = None
    limit: int = Field(default=USUAL_LIMIT, ge=0)
    properties: list[QueryProperty] = []

    @property
    def types(self) -> list[str]:
        """The ids of its types."""
        types = [self.type] if isinstance(self.type, str) else self.type or []
        return [it for it in types if it]

    def said(self, pid: str) -> str:
        """What it says of a property; '' where it says nothing."""
        return next((it.text for it in self.properties if it.pid == pid), "")


class ExtendedProperty(_Read):
    """A property that is asked for, with its settings."""

    id: str
    settings: dict[str, Any] | None = None

    def setting(self, name: str, default: str) -> str:
        """A setting as a text; clients write numbers either way."""
        value = (self.settings or {}).get(name)
        return default if value in (None, "") else str(value)


class Extension(_Read):
    """Nodes by their ids, and what is asked of each."""

    ids: list[str] = Field(max_length=MAXIMUM_IDS)
    properties: list[ExtendedProperty] = Field(max_length=50)


_QUERIES = TypeAdapter(dict[str, NameQuery])
_EXTENSION = TypeAdapter(Extension)


def read_queries(text: str) -> dict[str, NameQuery]:
    """The names of a batch, each by the id that its answer will have; raises RequestError."""
    queries = _read("queries", _QUERIES, text)
    if len(queries) > MAXIMUM_QUERIES:
        raise RequestError(Code.BAD_RANGE, f"queries: {len(queries)} of them; allowed: at most {MAXIMUM_QUERIES}")
    return queries


def read_extension(text: str) -> Extension:
    """What is asked of which nodes; raises RequestError."""
    return _read("extend", _EXTENSION, text)


def _read(name: str, adapter: TypeAdapter[T], text: str) -> T:
    try:
        return adapter.validate_python(orjson.loads(text))
    except orjson.JSONDecodeError as error:
        raise RequestError(Code.BAD_REQUEST, f"{name} is not JSON: {error}") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, (name, *first["loc"])))
        raise RequestError(Code.BAD_REQUEST, f"{place}: {first['msg']}") from None
