"""The log: a line for each entry on stderr, JSON unless a person watches."""

import sys
from typing import Any

import structlog

from server.request_ids import add_request_id


def write_log_to_stderr() -> None:
    """Called once by a command that serves."""
    renderers: list[Any] = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    if sys.stderr.isatty():
        renderers = [structlog.dev.ConsoleRenderer()]
    structlog.configure(
        processors=[
            add_request_id,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *renderers,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
