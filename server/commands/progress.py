"""Shows the progress of long work in a line on stderr."""

import contextlib
import sys
from collections.abc import Iterator

from rich.console import Console

from loaders.load import Progress, no_progress


@contextlib.contextmanager
def show_progress() -> Iterator[Progress]:
    """A function for `loaders.load` to call with its progress. Unless stderr is a terminal, it shows nothing."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    with Console(stderr=True).status("reading") as status:
        yield lambda file, rows: status.update(f"{file}: {rows:,} rows")
