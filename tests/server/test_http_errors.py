import orjson
import pytest

from graph.errors import Code, GongjianError, OntologyError, RequestError, StoreError
from resolvers.errors import NotAQueryError
from server.content_negotiation import MediaType
from server.http_errors import HttpError, allow_header, error_response, graphql_status_of, status_of

BAD_ID = RequestError(Code.BAD_ID, "no such id")
GET_MUTATION = NotAQueryError(Code.BAD_REQUEST, "a mutation cannot be asked by GET")
UNAVAILABLE = StoreError(Code.STORE_UNAVAILABLE, "gone")


@pytest.mark.parametrize(
    ("error", "status"),
    [(HttpError(404, "nowhere"), 404), (BAD_ID, 400), (UNAVAILABLE, 503), (OntologyError([]), 500), (KeyError(), 500)],
)
def test_the_status_follows_from_the_type_of_the_error(error: Exception, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("error", "statuses", "allow"),
    [
        (HttpError(405, "PUT", allow="GET, POST"), (405, 405), "GET, POST"),
        (GET_MUTATION, (405, 405), "POST"),
        (BAD_ID, (200, 400), ""),
    ],
)
def test_the_status_on_graphql_follows_from_the_media_type_too(
    error: RequestError, statuses: tuple[int, int], allow: str
) -> None:
    assert (graphql_status_of(error, MediaType.JSON), graphql_status_of(error, MediaType.GRAPHQL)) == statuses
    assert allow_header(error) == allow


@pytest.mark.parametrize(
    ("error", "code"), [(BAD_ID, "BAD_ID"), (UNAVAILABLE, "STORE_UNAVAILABLE"), (OntologyError([]), "INTERNAL")]
)
def test_only_expected_errors_have_a_code_of_their_own(error: GongjianError, code: str) -> None:
    (formatted,) = orjson.loads(error_response(error).body)["errors"]
    assert formatted["extensions"]["code"] == code
    assert (formatted["message"] == error.message) is (code != "INTERNAL")
