"""Shows how far long work is, where a person watches."""

import contextlib
import sys
from collections.abc import Iterator

from rich.console import Console

from loaders.load import Progress, no_progress


@contextlib.contextmanager
def watched() -> Iterator[Progress]:
    """A progress that is shown on stderr when that is a terminal, else nowhere."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    with Console(stderr=True).status("reading") as status:
        yield lambda file, rows: status.update(f"{file}: {rows:,} rows")
