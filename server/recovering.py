"""What a server does for a store after an interrupted load: it removes what that left, and the store answers again.

Nobody has to load for it. Several servers of one store may try; one does it, and a load that goes on is left alone.
"""

import asyncio
from typing import NoReturn

from graph.errors import Code, StoreError
from graph.stores.store import Store
from server.logs import log, log_internal_error

LOOK_SECONDS = 5.0
"""How often a server looks whether a writer was interrupted, whether it is asked for something or not."""


async def watch(store: Store) -> NoReturn:
    """Looks now and then, until it is canceled. The log has what was removed, and once why it cannot be."""
    told = ""
    while True:
        try:
            interrupted = await store.recover()
            told = ""
            if interrupted is not None:
                since, records = interrupted.since, interrupted.records
                log.info("what an interrupted load left was removed", since=since, records=records)
        except StoreError as error:
            if error.code is not Code.LOADING and error.message != told:
                told = error.message
                log.warning("whether a load was interrupted is not known", code=error.code, reason=told)
        except Exception as error:
            log_internal_error(error)
        await asyncio.sleep(LOOK_SECONDS)
