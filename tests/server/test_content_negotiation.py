import pytest

from server.content_negotiation import (
    MediaType,
    accepts_events,
    is_utf8_json,
    response_media_type,
    takes_nothing_but_events,
)

ACCEPTED = {
    "": MediaType.JSON,
    "*/*": MediaType.JSON,
    "text/html": MediaType.JSON,
    "application/json": MediaType.JSON,
    "application/graphql-response+json": MediaType.GRAPHQL,
    "Application/GraphQL-Response+JSON; charset=utf-8": MediaType.GRAPHQL,
    "application/graphql-response+json, application/json": MediaType.GRAPHQL,
    "application/json;q=0.9, application/graphql-response+json": MediaType.GRAPHQL,
    "application/json, application/graphql-response+json;q=0.9": MediaType.JSON,
    "application/graphql-response+json;q=0.5, */*;q=0.1": MediaType.GRAPHQL,
    "application/graphql-response+json;q=0, */*": MediaType.JSON,
    "application/graphql-response+json;q=much": MediaType.JSON,
}
CONTENT_TYPES = {
    "application/json": True,
    "Application/JSON; Charset=UTF-8": True,
    'application/json;charset="utf-8"': True,
    "application/json; charset=latin-1": False,
    "application/graphql": False,
    "text/plain": False,
    "": False,
}


@pytest.mark.parametrize(("accept", "media_type"), ACCEPTED.items())
def test_the_media_type_wanted_most_is_taken(accept: str, media_type: MediaType) -> None:
    assert response_media_type(accept) is media_type


@pytest.mark.parametrize(("content_type", "expected"), CONTENT_TYPES.items())
def test_only_json_in_utf_8_is_read(content_type: str, expected: bool) -> None:
    assert is_utf8_json(content_type) is expected


@pytest.mark.parametrize(
    ("accept", "accepts", "nothing_else"),
    [
        ("text/event-stream", True, True),
        ("text/event-stream, application/json", True, False),
        ("text/event-stream;q=0, */*", False, False),
        ("application/json;q=0, text/event-stream", True, True),
        ("", False, False),
        ("*/*", False, False),
    ],
)
def test_a_client_may_take_events(accept, accepts, nothing_else):
    assert (accepts_events(accept), takes_nothing_but_events(accept)) == (accepts, nothing_else)
