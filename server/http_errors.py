"""What an HTTP response says if something went wrong: its status, and its errors in the format of GraphQL.

The status follows from the type of the error:

    error           on /graphql                               on other paths
    HttpError       its own: 400 to 421, or 503               its own: 400 to 421, or 503
    NotAQueryError  405                                       (only /graphql raises it)
    RequestError    200 or 400, by the answer's media type    400
    StoreError      200, as the error of a root field; 503    503
                    where it tells when to ask again
    all others      200, as the error of a root field         500

The entries of `errors` in a response are made by the `format_...` functions, which also count them for /metrics. The
message of an unexpected error could reveal internals, so it goes into the log only.
"""

from collections.abc import Mapping

from starlette.responses import JSONResponse

from graph.errors import Code, GongjianError, RequestError, StoreError
from resolvers.errors import NotAQueryError, Reported, error_code, retry_after
from server.content_negotiation import MediaType
from server.logs import log_internal_error
from server.metrics import count_error

INTERNAL_ERROR = "an error inside the server; its log has the details under this request id"


class HttpError(RequestError):
    """A request that is refused because of its path, method, headers, body, parameters or token.

    `status` is the status of the response. `allow` is the value of its Allow header, or "" if it has none.
    """

    def __init__(self, status: int, message: str, allow: str = "", code: Code = Code.BAD_REQUEST) -> None:
        super().__init__(code, message)
        self.status = status
        self.allow = allow


def status_of(error: Exception) -> int:
    """The status of an error on any path but /graphql."""
    match error:
        case HttpError():
            return error.status
        case RequestError():
            return 400
        case StoreError():
            return 503
    return 500


def graphql_status_of(error: RequestError, media_type: MediaType) -> int:
    """The status if a request to /graphql is refused before it is executed."""
    match error:
        case HttpError():
            return error.status
        case NotAQueryError():
            return 405
    return refused_document_status(media_type)


def refused_document_status(media_type: MediaType) -> int:
    """The status if a document cannot be parsed, is invalid, or exceeds a limit.

    In the older media type it is 200: its clients take any other status for a failed transport, and ignore the body.
    """
    return 400 if media_type is MediaType.GRAPHQL else 200


def allow_header(error: RequestError) -> str:
    """The Allow header of a refusal, which lists the allowed methods; "" if the method was not the problem."""
    match error:
        case HttpError():
            return error.allow
        case NotAQueryError():
            return "POST"
    return ""


def error_response(error: Exception, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The response to an error on any path but /graphql, with its status and, if there are any, more headers."""
    # The other types of GongjianError are not expected here: no request causes a mistake in an ontology, for example.
    formatted = format_error(error) if isinstance(error, RequestError | StoreError) else format_internal_error(error)
    return JSONResponse({"errors": [formatted]}, status_of(error), {**(headers or {}), **retry_headers(error)})


def retry_headers(error: Exception) -> dict[str, str]:
    """When to ask again, where the error tells."""
    seconds = error.retry_after if isinstance(error, StoreError) else 0
    return {"Retry-After": str(seconds)} if seconds else {}


def format_error(error: GongjianError) -> dict[str, object]:
    """An error with a code and a message for the client."""
    count_error(error.code)
    seconds = error.retry_after if isinstance(error, StoreError) else 0
    return {"message": error.message, "extensions": {"code": error.code} | _waiting(seconds)}


def _waiting(seconds: int) -> dict[str, object]:
    return {"retryAfter": seconds} if seconds else {}


def format_internal_error(error: BaseException) -> dict[str, object]:
    """An unexpected error. It is logged with its traceback; the client gets only the request id of the log entry."""
    count_error(Code.INTERNAL)
    return {"message": INTERNAL_ERROR, "extensions": {"code": Code.INTERNAL, "requestId": log_internal_error(error)}}


def format_execution_error(error: Reported) -> dict[str, object]:
    """An error in the result of an execution, with its path and locations."""
    code = error_code(error)
    formatted = dict(error.formatted)
    if code is Code.INTERNAL:
        return formatted | format_internal_error(error.original_error or error)
    count_error(code)
    return formatted | {"extensions": {**(error.extensions or {}), "code": code} | _waiting(retry_after(error))}


def refused_before_execution(error: Reported) -> bool:
    """Whether an error refused the request before its execution; an error of a root field has a path."""
    return error.path is None and error_code(error) is not Code.INTERNAL
