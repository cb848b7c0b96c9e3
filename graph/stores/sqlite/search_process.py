"""A process that makes the documents of nodes for the index of search, while the one that has begun it writes.

It reads a line of JSON for each batch, `[node type, rows]`, and answers each by a line with its documents. It ends
where its input does, so it does not outlive the process that has begun it, whatever becomes of that.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any

import orjson

from graph.errors import Code, StoreError
from graph.stores.sqlite.search_index import Document, documents


class SearchProcess:
    """The process as its beginner sees it; `with` ends it."""

    def __init__(self) -> None:
        # It imports what this process would, from wherever that was started.
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-P", "-m", "graph.stores.sqlite.search_process"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        # Asked in a thread, as pipes hold little: whoever fills one waits until the other side reads.
        self._asking = ThreadPoolExecutor(1, thread_name_prefix="search")

    def __enter__(self) -> "SearchProcess":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._asking.shutdown(cancel_futures=True)
        # What it was not told any more has nowhere to go.
        with contextlib.suppress(BrokenPipeError), self._process:
            pass

    def documents(self, node_type: str, rows: Sequence[tuple[Any, ...]]) -> Callable[[], list[Document]]:
        """What waits for the documents of nodes of a type, given by their ENTERED."""
        line = orjson.dumps([node_type, rows], option=orjson.OPT_APPEND_NEWLINE)
        answer = self._asking.submit(self._answer, line)
        return lambda: _read(answer.result())

    def _answer(self, line: bytes) -> bytes:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except OSError:
            answer = b""
        if not answer.endswith(b"\n"):
            raise StoreError(
                Code.STORE_UNAVAILABLE,
                "the process that prepares the search has ended before its work; nothing was written. Load again,"
                " and see that there is memory for it",
            )
        return answer


def _read(answer: bytes) -> list[Document]:
    return [(rank, row, terms) for rank, row, terms in orjson.loads(answer)]


def _answer_all() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends it to both; the other one ends this one
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(orjson.dumps(documents(*orjson.loads(line)), option=orjson.OPT_APPEND_NEWLINE))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _answer_all()
