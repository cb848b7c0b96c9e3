"""The log of a server on stderr: one line of JSON for each entry, or colored text if stderr is a terminal.

Entries that belong to a request have the id of the request as `request_id`.
"""

import sys
from typing import Any

import structlog

from server.request_ids import add_request_id, request_id

log = structlog.get_logger("gongjian")


def write_log_to_stderr() -> None:
    """Configures structlog; called once, by `gongjian serve`. The other commands write no log."""
    # Tracebacks become a string in the JSON, because programs that collect logs take each line for an entry.
    renderers: list[Any] = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    if sys.stderr.isatty():
        # The default shows the values of variables with a traceback, such as the token of a request.
        renderers = [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
    structlog.configure(
        processors=[
            add_request_id,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *renderers,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def log_internal_error(error: BaseException) -> str:
    """Logs an unexpected error with its traceback; returns the request id that the entry has."""
    # Outside of a request this is a new id, which `add_request_id` would not add, so it is passed along.
    identifier = request_id()
    log.error("internal error", request_id=identifier, exc_info=error)
    return identifier
