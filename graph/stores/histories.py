"""The history of one record: whether there is any, so that a mistyped name is not taken for a record without one."""

from graph.errors import Code, ParameterName, RequestError
from graph.plan.identity import parse_id
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store


async def check_logged(store: Store, identity: str, argument: str) -> None:
    """Raises RequestError (BAD_ID) where the log has never had a record that has or had this id, even an erased one.

    Of a store that has no log yet nothing can be said: there may be records in it that are older.
    """
    if await store.revisions(RevisionPage(1, of=identity)) or not await store.revisions(RevisionPage(1)):
        return
    message = (
        f": no such record, now or ever: {':'.join(parse_id(identity))}; look it up by search, which shows its key"
    )
    raise RequestError(Code.BAD_ID, ParameterName(argument), message)
