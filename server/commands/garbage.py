"""When cycles of objects are looked for: seldom, as few are made here, and going through all objects takes a while."""

import contextlib
import gc
from collections.abc import Iterator

_OBJECTS = 50_000
"""New objects after which garbage is looked for: a batch of rows is as many, and so are the tasks of a thousand
subscribers."""


@contextlib.contextmanager
def seldom_collected() -> Iterator[None]:
    """Leaves what was imported out of the collections of garbage, and makes these rare."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OBJECTS, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
