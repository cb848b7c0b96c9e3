"""Errors as clients see them: whose fault, by a stable code; what nobody foresaw shows only the id of its log entry."""

import structlog

from graph.errors import Code, GongjianError, RequestError
from resolvers.errors import Reported, error_code
from server.metrics import failed
from server.request_ids import request_id

UNFORESEEN = "an error inside the server; its log has the details under this request id"

_log = structlog.get_logger("gongjian")


class HttpError(RequestError):
    """The request is no GraphQL request: the HTTP status to answer with, and the methods that are allowed."""

    def __init__(self, status: int, message: str, allow: str = "") -> None:
        super().__init__(Code.BAD_REQUEST, message)
        self.status = status
        self.allow = allow


def shown(error: GongjianError) -> dict[str, object]:
    """An error of the product, formatted as GraphQL has it."""
    failed(error.code)
    return {"message": error.message, "extensions": {"code": error.code}}


def noted(error: BaseException) -> str:
    """Logs an error that nobody foresaw, with its trace; returns the id of its request, which the entry has."""
    found = request_id()
    _log.error("internal error", request_id=found, exc_info=error)
    return found


def masked(error: BaseException) -> dict[str, object]:
    """An error that nobody foresaw: it is logged, and the client is told only where to find it."""
    failed(Code.INTERNAL)
    return {"message": UNFORESEEN, "extensions": {"code": Code.INTERNAL, "requestId": noted(error)}}


def formatted(error: Reported) -> dict[str, object]:
    """An error of an execution, formatted as GraphQL has it."""
    code = error_code(error)
    found = dict(error.formatted)
    if code is Code.INTERNAL:
        return found | masked(error.original_error or error)
    failed(code)
    return found | {"extensions": {**(error.extensions or {}), "code": code}}


def refuses(error: Reported) -> bool:
    """Whether an error refused the request before anything of it was executed."""
    return error.path is None and error_code(error) is not Code.INTERNAL
