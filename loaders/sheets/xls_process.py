"""A process that reads an XLS by calamine, and ends with it.

calamine believes what a damaged XLS says of its sizes, and ends its process where there is no memory for that. So it
has one of its own, with bounds of memory and time. Its reader of XLSX does not, and stays in the process that asks.
"""

import contextlib
import os
import pickle
import subprocess
import sys

from graph.ontology.model import Label
from loaders.sheets.by_calamine import DamagedError, PlainSheet, plain_sheets
from loaders.sheets.limits import SheetLimits
from loaders.sheets.wording import DAMAGED

if sys.platform != "win32":
    import resource

_MEMORY_BYTES = 3_000_000_000
_SECONDS = 60


def plain_sheets_apart(data: bytes, limits: SheetLimits) -> list[PlainSheet]:
    """The sheets that have cells, read in another process."""
    # It imports what this process would, from wherever that was started.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-P", "-m", "loaders.sheets.xls_process"]
    try:
        # What the process writes was made by this module, so that it may be pickled; of the file it has values only.
        ended = subprocess.run(
            command,
            input=pickle.dumps((data, limits)),
            capture_output=True,
            env=environment,
            timeout=_SECONDS,
            check=True,
        )
        answer: list[PlainSheet] | Label = pickle.loads(ended.stdout)
    except (subprocess.SubprocessError, EOFError, pickle.UnpicklingError) as error:
        raise DamagedError(DAMAGED) from error
    if isinstance(answer, Label):
        raise DamagedError(answer)
    return answer


def _answer() -> None:
    if sys.platform != "win32":
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    data, limits = pickle.load(sys.stdin.buffer)
    try:
        answer: list[PlainSheet] | Label = plain_sheets(data, limits)
    except DamagedError as error:
        answer = error.label
    except MemoryError:
        answer = DAMAGED
    pickle.dump(answer, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    _answer()
