"""Reads the headers that say which media type a request has, and which ones its response may have.

>>> response_media_type("application/graphql-response+json, application/json;q=0.9") is MediaType.GRAPHQL
True
"""

import functools
from enum import Enum

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
EVENTS = "text/event-stream"

# Nearly all clients send one of a few values, so each value is parsed once and remembered. Without a bound, a client
# could fill the memory with made-up values.
_REMEMBERED_HEADERS = 256


class MediaType(Enum):
    """The two media types of a GraphQL response; a value is the Content-Type header."""

    JSON = f"{JSON}; charset=utf-8".encode()
    GRAPHQL = f"{GRAPHQL}; charset=utf-8".encode()


@functools.lru_cache(_REMEMBERED_HEADERS)
def response_media_type(accept: str) -> MediaType:
    """The media type in which to answer a GraphQL request.

    This is GraphQL's own media type if the Accept header names it and does not prefer JSON. A client that accepts
    anything (`*/*`) may not know GraphQL's media type, so it gets JSON.
    """
    qualities = quality_values(accept)
    graphql = qualities.get(GRAPHQL, 0.0)
    json = next((qualities[name] for name in (JSON, "application/*", "*/*") if name in qualities), 0.0)
    return MediaType.GRAPHQL if graphql > 0 and graphql >= json else MediaType.JSON


@functools.lru_cache(_REMEMBERED_HEADERS)
def accepts_events(accept: str) -> bool:
    """Whether a client names server-sent events among what it takes."""
    return quality_values(accept).get(EVENTS, 0.0) > 0


@functools.lru_cache(_REMEMBERED_HEADERS)
def takes_nothing_but_events(accept: str) -> bool:
    """Whether a client takes server-sent events, and no single answer.

    >>> takes_nothing_but_events("text/event-stream"), takes_nothing_but_events("text/event-stream, application/json")
    (True, False)
    """
    return {name for name, quality in quality_values(accept).items() if quality > 0} == {EVENTS}


@functools.lru_cache(_REMEMBERED_HEADERS)
def prefers_html(accept: str) -> bool:
    """Whether a client prefers HTML to JSON. A client that accepts anything, such as curl, does not.

    >>> prefers_html("text/html,application/xhtml+xml,*/*;q=0.8"), prefers_html("*/*")
    (True, False)
    """
    qualities = quality_values(accept)
    html = qualities.get("text/html", 0.0)
    return html > 0 and html >= qualities.get(JSON, 0.0)


def quality_values(header: str) -> dict[str, float]:
    """The names in an Accept or Accept-Encoding header, in lower case, with their quality values (RFC 9110, 12.4.2).

    >>> quality_values("gzip;q=0.5, br")
    {'gzip': 0.5, 'br': 1.0}
    """
    qualities: dict[str, float] = {}
    for element in header.lower().split(","):
        name, *parameters = (part.strip() for part in element.split(";"))
        qualities[name] = _quality_value(parameters)
    return qualities


def _quality_value(parameters: list[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return float(parameter.removeprefix("q="))
            except ValueError:
                return 0.0
    return 1.0


@functools.lru_cache(_REMEMBERED_HEADERS)
def is_utf8_json(content_type: str) -> bool:
    """Whether a Content-Type header says JSON; if it names a charset, this must be UTF-8."""
    name, *parameters = (part.strip() for part in content_type.lower().split(";"))
    charsets = [
        parameter.removeprefix("charset=").strip('"') for parameter in parameters if parameter.startswith("charset=")
    ]
    return name == JSON and all(charset in ("utf-8", "utf8") for charset in charsets)
