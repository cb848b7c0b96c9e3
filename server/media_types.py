"""What a client wants, as its headers say: which of the two media types of GraphQL over HTTP, a page or JSON.

>>> answers_as("application/graphql-response+json, application/json;q=0.9") is MediaType.GRAPHQL
True
"""

import functools
from enum import Enum

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"


class MediaType(Enum):
    """A value is the Content-Type header."""

    JSON = f"{JSON}; charset=utf-8".encode()
    GRAPHQL = f"{GRAPHQL}; charset=utf-8".encode()


@functools.lru_cache(256)
def answers_as(accept: str) -> MediaType:
    """The media type of an answer: GraphQL's own where the Accept header names it and wants nothing else more."""
    wanted = qualities(accept)
    own = wanted.get(GRAPHQL, 0.0)
    plain = next((wanted[name] for name in (JSON, "application/*", "*/*") if name in wanted), 0.0)
    return MediaType.GRAPHQL if own > 0 and own >= plain else MediaType.JSON


@functools.lru_cache(256)
def wants_page(accept: str) -> bool:
    """Whether a client would rather have HTML than JSON; one that takes anything, such as curl, gets JSON.

    >>> wants_page("text/html,application/xhtml+xml,*/*;q=0.8"), wants_page("*/*")
    (True, False)
    """
    wanted = qualities(accept)
    page = wanted.get("text/html", 0.0)
    return page > 0 and page >= wanted.get(JSON, 0.0)


def qualities(accepted: str) -> dict[str, float]:
    """What a header such as Accept names, and how much of it is wanted."""
    wanted: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        wanted[name] = _quality(parameters)
    return wanted


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter.removeprefix("q="))
            except ValueError:
                return 0.0
    return 1.0


@functools.lru_cache(256)
def is_json(content_type: str) -> bool:
    """Whether a Content-Type header says JSON in UTF-8."""
    name, *parameters = (piece.strip() for piece in content_type.lower().split(";"))
    charsets = [one.removeprefix("charset=").strip('"') for one in parameters if one.startswith("charset=")]
    return name == JSON and all(charset in ("utf-8", "utf8") for charset in charsets)
